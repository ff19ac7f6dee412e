import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { RefObject } from 'react';
import { counted, durationText, number } from '../../../shared/figures';
import { Lozenge, type Tone } from '../../../shared/lozenge';
import { remedyOf } from '../../../shared/problem-text';
import { useSetUp } from '../../set-up-state';
import { dryRun } from './here';
import { progressOf, secondsLeft, type DryRun, type DryRunPhase } from './model';

const PHASES: Readonly<Record<Exclude<DryRunPhase, 'none'>, { label: string; tone: Tone }>> = {
  running: { label: 'Running', tone: 'information' },
  paused: { label: 'Paused', tone: 'warning' },
  waiting: { label: 'Waiting for Jira', tone: 'warning' },
  stopped: { label: 'Stopped', tone: 'neutral' },
  failed: { label: 'Interrupted', tone: 'danger' },
  done: { label: 'Done', tone: 'success' },
};

/** How far the dry run is, with what holds it up, pauses it and ends it. */
export function ProgressCard({ run, focus }: { run: DryRun; focus: RefObject<HTMLElement> }) {
  const { reader } = useSetUp();
  if (run.phase === 'none') return null;
  const { issues, total, sure } = progressOf(run);
  const left = run.phase === 'running' ? secondsLeft(run) : null;
  const { label, tone } = PHASES[run.phase];
  const records = Object.values(run.records).reduce((sum, n) => sum + n, 0);
  const goes = run.phase === 'running' || run.phase === 'waiting';
  const stands = run.phase === 'paused' || run.phase === 'failed';
  const ofTotal =
    run.phase === 'done'
      ? counted(issues, 'issue', reader)
      : `${number(issues, reader)} of ${sure ? 'about' : 'at least'} ${counted(total, 'issue', reader)}`;
  const sentence = `${ofTotal}${left === null ? '' : `, ${durationText(left, reader)} left`}`;
  return (
    <section
      className="card"
      ref={focus}
      tabIndex={-1}
      aria-label="Progress of the dry run"
      data-testid="dry-run-progress"
      data-phase={run.phase}
    >
      <div className="card-head">
        <Lozenge tone={tone}>{label}</Lozenge>
        <span data-testid="dry-run-issues">{sentence}</span>
        <span className="card-action button-row">
          {/* One button whatever it does now, so that the focus stays where it is. */}
          {(goes || stands) && (
            <Button
              spacing="compact"
              appearance={stands ? 'primary' : 'default'}
              onClick={stands ? dryRun.resume : dryRun.pause}
              testId={stands ? 'dry-run-resume' : 'dry-run-pause'}
            >
              {run.phase === 'failed' ? 'Try again' : stands ? 'Go on' : 'Pause'}
            </Button>
          )}
          {(goes || stands) && (
            <Button
              spacing="compact"
              appearance="subtle"
              testId="dry-run-stop"
              onClick={() => {
                dryRun.stop();
                focus.current?.focus();
              }}
            >
              Stop
            </Button>
          )}
        </span>
      </div>
      <ProgressBar
        value={run.phase === 'done' ? 1 : total === 0 ? 0 : Math.min(issues / total, 0.99)}
        ariaLabel={`Dry run: ${sentence}`}
        isIndeterminate={run.phase === 'running' && issues === 0}
      />
      <p className="subtle small">
        {counted(records, 'record', reader)} among them · {counted(run.points, 'point', reader)} of the budget of Jira’s API used · nothing
        written
      </p>
      {run.problem && (
        <p className="notice notice-warning" role="alert">
          {run.problem.message}{' '}
          {run.phase === 'waiting'
            ? 'It goes on by itself; what was counted is kept.'
            : `What was counted is kept. ${remedyOf(run.problem)}`}
        </p>
      )}
      {/* Said aloud when the state changes, not at every page. */}
      <span className="hidden-visually" role="status">
        Dry run: {label}
      </span>
      {run.projects.length > 1 && <ProjectTable run={run} />}
    </section>
  );
}

function ProjectTable({ run }: { run: DryRun }) {
  const { reader } = useSetUp();
  return (
    <ul className="run-projects">
      {run.projects.map(({ id, key, name, issues, total, asked, finished }) => (
        <li key={id}>
          <span>
            {name} <span className="subtle">{key}</span>
          </span>
          <span className="subtle small">
            {!asked
              ? 'not begun'
              : finished
                ? counted(issues, 'issue', reader)
                : `${number(issues, reader)} of about ${number(total, reader)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
