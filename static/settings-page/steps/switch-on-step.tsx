import Heading from '@atlaskit/heading';
import { useEffect, useRef, useState } from 'react';
import type { Applied } from '../../../src/contract';
import { counted } from '../../shared/figures';
import { useSetUp } from '../set-up-state';
import { BackfillSection } from './switch-on/backfill-section';
import { impactSum } from './switch-on/model';
import { PreviewSection } from './switch-on/preview-section';
import './rules.css';
import './switch-on.css';

/** Step 6: what putting the draft in force would change, the button that does it, and the back-fill that follows. */
export function SwitchOnStep() {
  const { setUp, reader } = useSetUp();
  const [applied, setApplied] = useState<Applied | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const first = setUp.inForce === null;
  useEffect(() => {
    // The form that was sent is gone: what came of it is where reading goes on.
    if (applied) said.current?.focus();
  }, [applied]);
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          {first ? 'Switch on' : 'Put the draft in force'}
        </Heading>
        <p className="subtle">
          {first
            ? 'Look once more at what will happen, say why, and switch it on. Nothing is written to your issues.'
            : 'Look at what changes and what it costs, say why, and apply it. The version in force now stays in the history and can be brought back.'}
        </p>
      </div>
      {applied && (
        <p className="notice notice-success" ref={said} tabIndex={-1} data-testid="applied" data-version={applied.version}>
          Version {applied.version} is in force. {appliedText(applied, (n) => counted(n, 'project', reader))}
        </p>
      )}
      <PreviewSection onApplied={setApplied} />
      {/* Another version starts other back-fills. */}
      {!first && <BackfillSection key={setUp.inForce?.version} />}
    </>
  );
}

function appliedText({ impact }: Applied, projects: (n: number) => string): string {
  if (impact.length === 0) return 'No record had to be assessed again.';
  return `Its records are assessed again in ${projects(impactSum(impact).projects)}; how far that is, is shown below.`;
}
