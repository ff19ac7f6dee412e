import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { router } from '@forge/bridge';
import { useCallback, useRef, useState } from 'react';
import type { Problem, WrongHints } from '../../../src/contract';
import { call } from '../../shared/call';
import { counted, instantText } from '../../shared/figures';
import { remedyOf } from '../../shared/problem-text';
import { Failed, Loading, Stale } from '../../shared/states';
import { useReply } from '../../shared/use-reply';
import { useSetUp } from '../set-up-state';
import { reasonLines, searchAddress } from './wrong-hints';
import '../../shared/link-button.css';

/** Hints that people said were wrong, check by check, until an administrator has looked into them. */
export function WrongHintsSection() {
  const { state, again } = useReply(useCallback(() => call('wrongHints'), []));
  // Settling gives the whole list back: it counts until the app is asked again.
  const [settled, setSettled] = useState<{ of: unknown; checks: WrongHints[] } | null>(null);
  const value = state.phase === 'ready' ? state.value : null;
  const checks = settled !== null && settled.of === value ? settled.checks : (value?.checks ?? []);
  return (
    <section className="card" aria-label="Hints that were said to be wrong" data-testid="wrong-hints" data-checks={checks.length}>
      <Heading size="small" as="h3">
        Hints that were said to be wrong
      </Heading>
      {state.phase === 'loading' && <Loading lines={2} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              This may be out of date.
            </Stale>
          )}
          <Checks checks={checks} onSettled={(left) => setSettled({ of: value, checks: left })} />
        </>
      )}
    </section>
  );
}

function Checks({ checks, onSettled }: { checks: readonly WrongHints[]; onSettled: (left: WrongHints[]) => void }) {
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const done = (name: string, left: WrongHints[]) => {
    setSaid(`Settled: ${name}.`);
    onSettled(left);
    // The button that was pressed is gone.
    box.current?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className="wrong-hints">
      {checks.length === 0 ? (
        <p>
          None. <span className="subtle">Whoever sees a hint on an issue can say there that it is wrong; who it was is not kept.</span>
        </p>
      ) : (
        <>
          <p>
            Look at the issues, then at the mapping and the rule of the check. <span className="subtle">Who said it is not kept.</span>
          </p>
          <ul className="missing-list">
            {checks.map((each) => (
              <Check key={each.check.id} wrong={each} onDone={done} />
            ))}
          </ul>
        </>
      )}
      <p className="subtle small" role="status" data-testid="wrong-hints-said">
        {said}
      </p>
    </div>
  );
}

function Check({ wrong, onDone }: { wrong: WrongHints; onDone: (name: string, left: WrongHints[]) => void }) {
  const { reader } = useSetUp();
  const [settling, setSettling] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { check, reports, reasons, issues, lastAt } = wrong;
  const settle = async () => {
    if (settling) return;
    setSettling(true);
    const reply = await call('settleWrongHints', { check: check.id });
    setSettling(false);
    if (reply.ok) onDone(check.name, reply.value.checks);
    else setProblem(reply.problem);
  };
  return (
    <li data-testid="wrong-hint" data-check={check.id} data-reports={reports}>
      <div className="card-head">
        <span>
          <strong>{check.name}</strong> <span className="subtle small">{check.id}</span>
        </span>
        <span className="card-action">
          <Button spacing="compact" onClick={() => void settle()} isLoading={settling} testId="settle">
            Settled<span className="hidden-visually">: {check.name}</span>
          </Button>
        </span>
      </div>
      <p>
        {counted(reports, 'report', reader)}: {reasonLines(reasons, reader).join(', ')}.{' '}
        <span className="subtle">Last {instantText(lastAt, reader)}.</span>
      </p>
      {issues.length > 0 && (
        <p>
          <button
            type="button"
            className="link-button"
            data-testid="wrong-hint-issues"
            onClick={() => void router.open(searchAddress(issues))}
          >
            Show {issues.length < reports ? `the last ${counted(issues.length, 'issue', reader)}` : counted(issues.length, 'issue', reader)}
            <span className="hidden-visually"> with {check.name}, in a new tab</span>
          </button>
        </p>
      )}
      {problem !== null && (
        <p className="notice notice-warning" role="alert" data-testid="settle-refused">
          {problem.message} {remedyOf(problem)}
        </p>
      )}
    </li>
  );
}
