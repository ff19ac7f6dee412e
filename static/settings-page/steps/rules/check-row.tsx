import { Disclosure } from '../../../shared/disclosure';
import { Lozenge } from '../../../shared/lozenge';
import { useSetUp } from '../../set-up-state';
import { useDryRun } from '../dry-run/here';
import { isUpToDate } from '../dry-run/model';
import { CheckDetails, CheckProblems } from './check-details';
import { dryRunNumber, gapText } from './dry-run-number';
import { GuardNote } from './guard-note';
import { LevelSelect } from './level-select';
import { SEVERITIES } from './levels';
import type { CheckLine } from './model';
import { nameOfSetting } from './site-rules';

/** One check: its name, what it waits for, what the dry run says of it, and its level. The rest opens below. */
export function CheckRow({ line }: { line: CheckLine }) {
  const { check, severity, unconfirmed, changed } = line;
  return (
    <li className="rule" data-testid="rule" data-check={check.id} data-level={line.level.value}>
      <div className="rule-head">
        <div className="rule-title">
          <span className="rule-name">{check.name}</span>
          <span className="subtle small">
            {check.id} · severity {SEVERITIES[severity.value].toLowerCase()}
            {check.level === 'process' ? ' · of a period' : check.level === 'register' ? ' · of a register' : ''}
            <DryRunFigure line={line} />
          </span>
        </div>
        <span className="rule-marks">
          {changed > 0 && <Lozenge tone="information">{changed === 1 ? '1 changed' : `${changed} changed`}</Lozenge>}
          {unconfirmed > 0 ? (
            <Lozenge tone="neutral">{changed > 0 ? `${unconfirmed} our suggestion` : 'Our suggestion'}</Lozenge>
          ) : (
            changed === 0 && <Lozenge tone="success">Confirmed</Lozenge>
          )}
        </span>
        <LevelSelect line={line} />
      </div>
      {line.waitsFor.length > 0 && (
        <p className="small rule-note" data-testid="waits-for">
          Not run before you decide: {line.waitsFor.map(nameOfSetting).join(', ')} (see below).
        </p>
      )}
      {line.waitsForInterval && (
        <p className="small rule-note" data-testid="waits-for-interval">
          Counts only once its interval is confirmed.
        </p>
      )}
      <GuardNote level={line.level.value} />
      <CheckProblems id={check.id} />
      <Disclosure
        label={
          <>
            Details<span className="hidden-visually"> of {check.name}</span>
          </>
        }
        testId="rule-toggle"
      >
        <CheckDetails line={line} />
      </Disclosure>
    </li>
  );
}

function DryRunFigure({ line }: { line: CheckLine }) {
  const { draft, reader } = useSetUp();
  const run = useDryRun();
  const found = dryRunNumber(run.checks[line.check.id], run.phase, isUpToDate(run, draft));
  if (found === null) return null;
  return (
    <span data-testid="rule-dry-run">
      {' '}
      · dry run: {gapText(found, reader)}
      {!found.upToDate && ' (before your latest changes)'}
    </span>
  );
}
