import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useCallback } from 'react';
import type { Health } from '../../src/contract';
import { call } from '../shared/call';
import { instantText, number } from '../shared/figures';
import { Lozenge } from '../shared/lozenge';
import { Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { CoverageBar } from './coverage-bar';
import { bytesText, JOB_NAMES, JOB_STATES } from './health/model';
import { MissingSection } from './health/missing-section';
import { RenamedSection } from './health/renamed-section';
import { WrongHintsSection } from './health/wrong-hints-section';
import { useSetUp } from './set-up-state';
import { PointsLine } from './steps/switch-on/points-line';
import './steps/rules.css';
import './health.css';

/** How the app itself is doing, what of the set-up the site no longer has, and which hints were said to be wrong. */
export function HealthTab() {
  const { state, again } = useReply(useCallback(() => call('health'), []));
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Health
        </Heading>
        <p className="subtle">How the app itself is doing, and what has changed on the site since the set-up was made.</p>
      </div>
      {state.phase === 'loading' && <Loading lines={8} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              This may be out of date.
            </Stale>
          )}
          <MissingSection missing={state.value.missing} lookedAt={state.value.lookedAt} />
          <RenamedSection renamed={state.value.renamed} />
        </>
      )}
      <WrongHintsSection />
      {state.phase === 'ready' && (
        <>
          <Jobs health={state.value} busy={state.refreshing} onAgain={again} />
          <Storage storage={state.value.storage} />
        </>
      )}
    </>
  );
}

function Jobs({ health: { jobs, points }, busy, onAgain }: { health: Health; busy: boolean; onAgain: () => void }) {
  const { reader } = useSetUp();
  return (
    <section className="card" aria-label="Jobs" aria-busy={busy}>
      <div className="card-head">
        <Heading size="small" as="h3">
          Jobs
        </Heading>
        <span className="card-action">
          <Button spacing="compact" onClick={onAgain} isLoading={busy} testId="health-again">
            Look again
          </Button>
        </span>
      </div>
      <ul className="jobs">
        {jobs.map(({ name, state, lastAt, note }) => (
          <li key={name} data-testid="job" data-job={name} data-state={state}>
            <span className="job-name">{JOB_NAMES[name].name}</span>
            <Lozenge tone={JOB_STATES[state].tone}>{JOB_STATES[state].label}</Lozenge>
            <span className="job-words">
              <span>{lastAt === null ? 'It has not run yet.' : `Last ${instantText(lastAt, reader)}.`}</span> {note}
              <span className="subtle small job-what">{JOB_NAMES[name].what}</span>
            </span>
          </li>
        ))}
      </ul>
      <PointsLine points={points} />
    </section>
  );
}

/** From which share of the storage on one should look at it. */
const NEARLY_FULL = 0.8;

function Storage({ storage: { rows, bytes, limitBytes } }: { storage: Health['storage'] }) {
  const { reader } = useSetUp();
  const words = `${number(rows, reader)} rows, ${bytesText(bytes, reader.locale)} of ${bytesText(limitBytes, reader.locale)}`;
  return (
    <section className="card" aria-label="Storage" data-testid="storage">
      <Heading size="small" as="h3">
        Storage
      </Heading>
      <CoverageBar n={bytes} of={limitBytes} text={words} />
      {bytes > limitBytes * NEARLY_FULL && (
        <p className="notice notice-warning">
          The storage is nearly full. When it is full, new records can no longer be kept: leave out projects that need not be judged.
        </p>
      )}
    </section>
  );
}
