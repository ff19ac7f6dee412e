import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackfillStatus, Problem } from '../../src/contract';
import { call } from '../shared/call';
import type { Reader } from '../shared/figures';
import { Lozenge } from '../shared/lozenge';
import { remedyOf } from '../shared/problem-text';
import { Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { backfillText, movedOn } from './backfill-text';

/** How often a running back-fill is asked after: far below the bridge's 500 calls in 25 seconds. */
const POLL_MS = 3_000;

type Props = { project: string; reader: Reader; onProgress: () => void };

/** How far the records of a project are assessed; starts the assessment, and follows it while it runs. */
export function BackfillCard({ project, reader, onProgress }: Props) {
  const { state, again } = useReply(useCallback(() => call('backfillStatus', { project }), [project]));
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [starting, setStarting] = useState(false);
  const status = state.phase === 'ready' ? state.value : null;
  useProgress(status, again, onProgress);

  const begin = async () => {
    setStarting(true);
    const reply = await call('startBackfill', { project });
    setStarting(false);
    setRefusal(reply.ok ? null : reply.problem);
    if (reply.ok) again();
  };

  return (
    <section className="card" aria-label="Assessment of existing records">
      {state.phase === 'loading' && <Loading lines={2} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && state.problem && (
        <Stale problem={state.problem} onRetry={again}>
          This may be out of date.
        </Stale>
      )}
      {status && <Status status={status} reader={reader} starting={starting} onStart={() => void begin()} />}
      {refusal && (
        <p className="notice notice-warning" role="alert" data-testid="backfill-refused">
          {refusal.message} {remedyOf(refusal)}
        </p>
      )}
    </section>
  );
}

function Status(props: { status: BackfillStatus; reader: Reader; starting: boolean; onStart: () => void }) {
  const { label, tone, sentence, button, progress } = backfillText(props.status, props.reader);
  const running = props.status.state === 'running';
  return (
    <>
      <div className="card-head">
        <Heading size="small" as="h2">
          Existing records
        </Heading>
        <Lozenge tone={tone}>{label}</Lozenge>
        {button !== null && (
          <span className="card-action">
            <Button
              appearance={props.status.state === 'never' ? 'primary' : 'default'}
              spacing="compact"
              testId="backfill-start"
              isLoading={props.starting}
              onClick={props.onStart}
            >
              {button}
            </Button>
          </span>
        )}
      </div>
      {progress !== null && (
        <ProgressBar value={progress} ariaLabel={`Assessment: ${sentence}`} isIndeterminate={running && progress === 0} />
      )}
      <p className="subtle" data-testid="backfill-status" data-state={props.status.state} aria-live="polite">
        {sentence}
      </p>
    </>
  );
}

/** Asks again every few seconds while a run goes on, and says when it moved on. */
function useProgress(status: BackfillStatus | null, again: () => void, onProgress: () => void): void {
  const before = useRef<BackfillStatus | null>(null);
  useEffect(() => {
    if (status === null) return;
    before.current ??= status;
    if (movedOn(before.current, status)) {
      before.current = status;
      onProgress();
    }
    if (status.state !== 'running') return;
    const timer = setInterval(again, POLL_MS);
    return () => clearInterval(timer);
  }, [status, again, onProgress]);
}
