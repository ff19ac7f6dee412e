import type { ReactNode } from 'react';
import './tabs.css';

/** The parts of a page, of which one is shown. */
export const Tabs = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="tabs" aria-label={label}>
    {children}
  </nav>
);

type TabProps = { name: ReactNode; testId: string; chosen: boolean; onChoose: () => void };

/** One part of a page. */
export const Tab = ({ name, testId, chosen, onChoose }: TabProps) => (
  <button type="button" className="tab" data-testid={testId} aria-current={chosen ? 'page' : undefined} onClick={onChoose}>
    {name}
  </button>
);
