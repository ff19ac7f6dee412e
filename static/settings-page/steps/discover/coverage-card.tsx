import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import { number } from '../../../shared/figures';
import { remedyOf } from '../../../shared/problem-text';
import { projectsRead, useMeasuredCoverage } from '../../coverage';
import { useSetUp } from '../../set-up-state';
import { progressText, recordsText } from './coverage-text';

/** Most issue types that are named as no records. */
const MOST_TYPES = 8;

/** How much of the last 90 days' issues the draft takes for records, measured project by project. */
export function CoverageCard() {
  const coverage = useMeasuredCoverage();
  const { draft, reader } = useSetUp();
  const { running, done, projects, totals, outOfDate, measure, stop, failed } = coverage;
  const none = projectsRead(draft).length === 0;
  const problem = Object.values(failed)[0];
  return (
    <section className="card" aria-label="Coverage" data-testid="coverage" data-state={running ? 'running' : 'rest'}>
      <div className="card-head">
        <Heading size="small" as="h3">
          What the draft covers
        </Heading>
        <span className="card-action">
          {running ? (
            <Button spacing="compact" onClick={stop} testId="coverage-stop">
              Stop measuring
            </Button>
          ) : (
            !none && (
              <Button spacing="compact" onClick={measure} testId="coverage-measure">
                {totals === null ? 'Measure' : 'Measure again'}
              </Button>
            )
          )}
        </span>
      </div>
      {none && (
        <p className="subtle">The draft reads no project yet, so there is nothing to measure. Add a kind of record in the next step.</p>
      )}
      {projects.length > 0 && (
        <>
          {running && <ProgressBar value={done / projects.length} isIndeterminate={done === 0} ariaLabel="Measuring coverage" />}
          <p className="subtle" role="status">
            {progressText(coverage, reader)}
          </p>
        </>
      )}
      {problem && !running && (
        <p className="notice notice-warning" role="alert">
          {problem.message} {done < projects.length ? 'Measure again a little later.' : remedyOf(problem)}
        </p>
      )}
      {totals && (
        <>
          <p className="coverage-sentence" data-testid="coverage-records">
            {recordsText(totals, reader)}
          </p>
          {outOfDate && <p className="notice">The draft was changed since this was measured.</p>}
          {totals.unmappedTypes.length > 0 && (
            <p className="subtle">
              No records:{' '}
              {totals.unmappedTypes
                .slice(0, MOST_TYPES)
                .map(({ issueType, n }) => `${issueType} (${number(n, reader)})`)
                .join(', ')}
              {totals.unmappedTypes.length > MOST_TYPES && ` and ${totals.unmappedTypes.length - MOST_TYPES} more issue types`}. Fine if
              they are no work of service management.
            </p>
          )}
        </>
      )}
    </section>
  );
}
