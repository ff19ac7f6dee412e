import PriorityHigh from '@atlaskit/icon/core/status-error';
import PriorityLow from '@atlaskit/icon/core/status-information';
import PriorityMedium from '@atlaskit/icon/core/status-warning';
import type { Hint } from '../../src/contract';
import { ReadValues } from './read-values';
import { actionOf, SEVERITIES } from './view-model';

const SIGNS = { high: PriorityHigh, medium: PriorityMedium, low: PriorityLow };
const COLOURS = { high: 'var(--ds-icon-danger)', medium: 'var(--ds-icon-warning)', low: 'var(--ds-icon-information)' } as const;

/** One gap: what to do, why, by which clause, what was read, and the one action in Jira. */
export function HintCard({ hint }: { hint: Hint }) {
  const Sign = SIGNS[hint.severity];
  const action = actionOf(hint.remedy);
  return (
    <li className={`hint hint-${hint.severity}`} data-testid="hint" data-check={hint.check}>
      <span className="hint-sign" title={`${SEVERITIES[hint.severity]} weight`}>
        <Sign label={`${SEVERITIES[hint.severity]} weight`} color={COLOURS[hint.severity]} size="small" />
      </span>
      <div className="hint-body">
        <h3 className="hint-title">{hint.hint}</h3>
        <p data-testid="hint-why">{hint.sentence}</p>
        <ReadValues read={hint.read} />
        {action !== null && (
          <p className="hint-action" data-testid="hint-action">
            <span className="hint-action-label">In Jira</span>
            {action}
          </p>
        )}
        {hint.requirements.map((requirement) => (
          <p key={requirement.id} className="subtle small" data-testid="hint-clause">
            {requirement.clause} {requirement.title}
          </p>
        ))}
      </div>
    </li>
  );
}
