import { useState, type ReactNode } from 'react';
import type { Conformance } from '../../src/contract';
import { counted, instantText, number, type Reader } from './figures';
import { TrendNumbers } from './trend-numbers';

/** A disclosure that builds its content only once opened. */
export function Disclosure({ label, children, testId }: { label: string; children: ReactNode; testId?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="disclosure" data-testid={testId} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && <div className="disclosure-body">{children}</div>}
    </details>
  );
}

/** What belongs to figures wherever they stand: their numbers on demand, what they leave out, and how and when they were counted. */
export function ConformanceFoot({ conformance, reader }: { conformance: Conformance; reader: Reader }) {
  const { hiddenProjects, countedAt, open, records } = conformance;
  return (
    <footer className="conformance-foot">
      {records + open > 0 && (
        <Disclosure label="Show the numbers behind the trend" testId="numbers-toggle">
          <TrendNumbers conformance={conformance} reader={reader} />
        </Disclosure>
      )}
      <Disclosure label="How this is counted" testId="convention-toggle">
        <p>
          A share is met ÷ (met + gap). Coverage is the part of the records that could be judged. Below 20 judged records counts are shown
          instead of a percentage. The range beside a percentage is its 95% interval.
        </p>
        <p>{conformance.convention}</p>
      </Disclosure>
      {hiddenProjects > 0 && (
        <p data-testid="hidden-projects">
          Figures of {counted(hiddenProjects, 'hidden project', reader)} are not shown: you may not browse{' '}
          {hiddenProjects === 1 ? 'it' : 'them'}.
        </p>
      )}
      <p className="subtle">
        {counted(records, 'closed record', reader)}; {number(open, reader)} still open and in no period. Periods go by closing date (
        {conformance.timeZone}).{countedAt !== null && ` Counted ${instantText(countedAt, reader)}.`}
      </p>
    </footer>
  );
}
