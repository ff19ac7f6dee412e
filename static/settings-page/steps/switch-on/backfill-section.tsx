import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { router } from '@forge/bridge';
import { useCallback } from 'react';
import type { Backfills } from '../../../../src/contract';
import { call } from '../../../shared/call';
import { Empty, Failed, Loading, Stale } from '../../../shared/states';
import { useReply } from '../../../shared/use-reply';
import { BackfillRow } from './backfill-row';
import { allDone, type BackfillProject } from './model';
import { PointsLine } from './points-line';
import { nextLook, usePolling } from './polling';

const PROJECT_PAGE = 'clausewise-project-page';
const delayOf = ({ projects }: Backfills, unchanged: number) => nextLook(projects, unchanged);

/** The back-fill of every project in scope, followed while it runs. */
export function BackfillSection() {
  const { state, again } = useReply(useCallback(() => call('backfills'), []));
  usePolling(state, again, delayOf);
  return (
    <section className="rule-section" aria-label="Records that are already there" data-testid="backfills">
      <div>
        <Heading size="small" as="h3">
          Records that are already there
        </Heading>
        <p className="subtle">
          They are assessed project by project, within a budget of Jira’s API that leaves room for everybody else. You may close this page
          meanwhile.
        </p>
      </div>
      {state.phase === 'loading' && <Loading lines={4} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              This may be out of date.
            </Stale>
          )}
          <PointsLine points={state.value.points} />
          {state.value.projects.length === 0 ? (
            <Empty title="No project is in scope">Nothing is assessed until the draft that is in force reads a project.</Empty>
          ) : (
            <ul className="backfills">
              {state.value.projects.map((project) => (
                <BackfillRow key={project.project} project={project} onChanged={again} />
              ))}
            </ul>
          )}
          {allDone(state.value.projects) && <Done projects={state.value.projects} />}
        </>
      )}
    </section>
  );
}

function Done({ projects }: { projects: readonly BackfillProject[] }) {
  const [first] = projects;
  const go = () => first && void router.navigate({ target: 'module', moduleKey: PROJECT_PAGE, projectKey: first.key });
  return (
    <div className="card done-card" role="status" data-testid="all-done">
      <p>
        <strong>Everything that was there is assessed.</strong> What changes from now on is assessed as it happens.
        {projects.length > 1 && first && ` The page opened here is that of ${first.name}; every project has its own.`}
      </p>
      <span>
        <Button appearance="primary" onClick={go} testId="to-conformance">
          Go to the conformance page
        </Button>
      </span>
    </div>
  );
}
