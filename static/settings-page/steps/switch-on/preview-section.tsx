import Heading from '@atlaskit/heading';
import { useCallback, useEffect } from 'react';
import type { Applied, Preview } from '../../../../src/contract';
import { call } from '../../../shared/call';
import { counted } from '../../../shared/figures';
import { Failed, Loading, Stale } from '../../../shared/states';
import { useReply } from '../../../shared/use-reply';
import { useSetUp } from '../../set-up-state';
import { ApplyForm } from './apply-form';
import { ChangeList } from './change-list';
import { ImpactList } from './impact-list';
import { ProblemList } from './problem-list';

/** What the draft would change, what that costs, and the way to do it. Looked at anew whenever the draft that the app has changes. */
export function PreviewSection({ onApplied }: { onApplied: (applied: Applied) => void }) {
  const { revision, saving, setProblems, conflicts, reload } = useSetUp();
  // Each revision is another draft, so each needs another look.
  const { state, again } = useReply(useCallback(() => call('previewDraft'), [revision]));
  const problems = state.phase === 'ready' && !state.refreshing ? state.value.problems : null;
  useEffect(() => {
    // The steps show them beside what is wrong.
    if (problems) setProblems(problems);
  }, [problems, setProblems]);
  const rest = state.phase === 'ready' && !state.refreshing && saving === 'saved';
  const overtaken = rest && state.value.revision !== revision;
  useEffect(() => {
    // Somebody else saved the draft: this page takes theirs in, and looks again at the revision that makes.
    if (overtaken) void reload();
  }, [overtaken, reload]);
  if (conflicts.length > 0)
    return (
      <p className="notice notice-warning" data-testid="apply-conflict">
        Somebody else changed the same meanwhile. Decide that first, above.
      </p>
    );
  if (state.phase === 'loading') return <Loading lines={6} />;
  if (state.phase === 'failed') return <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />;
  const fresh = rest && !overtaken;
  return (
    <>
      {state.problem && (
        <Stale problem={state.problem} onRetry={again}>
          This may be out of date.
        </Stale>
      )}
      <PreviewView preview={state.value} fresh={fresh} />
      <ApplyForm preview={state.value} fresh={fresh} onApplied={onApplied} onLookAgain={again} />
    </>
  );
}

function PreviewView({ preview: { changes, impact, problems }, fresh }: { preview: Preview; fresh: boolean }) {
  const { setUp, reader } = useSetUp();
  const first = setUp.inForce === null;
  return (
    <div className="preview" aria-busy={!fresh} data-testid="preview">
      {problems.length > 0 && (
        <section className="card card-warning" aria-label="To be mended first">
          <Heading size="small" as="h3">
            {counted(problems.length, 'thing', reader)} to be mended first
          </Heading>
          <ProblemList problems={problems} />
        </section>
      )}
      <section className="card" aria-label="What changes">
        <Heading size="small" as="h3">
          {first ? 'What is switched on' : 'What changes'}
        </Heading>
        {changes.length === 0 && !first ? (
          <p data-testid="nothing-changes">Nothing: the draft is what is in force.</p>
        ) : (
          <>
            <p className="subtle">
              {first
                ? 'From now on issues are assessed by this draft, whenever they change, and those that are already there once.'
                : `${counted(changes.length, 'change', reader)} against what is in force.`}
            </p>
            {changes.length > 0 && <ChangeList changes={changes} />}
          </>
        )}
      </section>
      <section className="card" aria-label="Records to assess again">
        <Heading size="small" as="h3">
          {first ? 'Records to assess' : 'Records to assess again'}
        </Heading>
        <ImpactList impact={impact} first={first} />
      </section>
    </div>
  );
}
