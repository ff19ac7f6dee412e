import { number } from '../../../shared/figures';
import { useMeasuredCoverage } from '../../coverage';
import { useSetUp } from '../../set-up-state';
import { cutsSample, dayIn, startOf } from './scope-model';

/** How many records of the sample this scope leaves, as far as that was measured. */
export function SampleLine() {
  const { draft, setUp, reader } = useSetUp();
  const { results, running, outOfDate, measure } = useMeasuredCoverage();
  const out = draft.scope.projectsOut;
  const measured = Object.values(results).filter(({ project }) => !Object.hasOwn(out, project));
  const records = measured.reduce((sum, { kinds }) => sum + Object.values(kinds).reduce((all, n) => all + n, 0), 0);
  const from = startOf(draft);
  const cut = from !== null && cutsSample(from, dayIn(new Date(), setUp.site.timeZone));
  return (
    <p role="status" data-testid="sample-left">
      {measured.length === 0 ? (
        'Coverage has not been measured yet, so it cannot be said how many records this leaves.'
      ) : (
        <>
          This leaves {number(records, reader)} records of the sample of the last 90 days, in {number(measured.length, reader)}{' '}
          {measured.length === 1 ? 'project' : 'projects'}.
          {cut && ' Of these, records closed before the first day count no longer; the dry run tells how many that are.'}
        </>
      )}{' '}
      {(measured.length === 0 || outOfDate) && !running && (
        <button type="button" className="text-button" onClick={measure}>
          {measured.length === 0 ? 'Measure now' : 'Measure again'}
        </button>
      )}
      {running && <span className="subtle">Measuring …</span>}
    </p>
  );
}
