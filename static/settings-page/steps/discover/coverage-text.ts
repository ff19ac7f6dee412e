import { counted, durationText, number, percent, type Reader } from '../../../shared/figures';
import type { CoverageState, CoverageTotals } from '../../state/coverage-run';

/** How far the measuring is: `3 of 12 projects, about 40 minutes left`. */
export function progressText({ done, projects, running, secondsLeft, failed }: CoverageState, reader: Reader): string {
  const far = `${number(done, reader)} of ${counted(projects.length, 'project', reader)}`;
  const trouble = Object.keys(failed).length;
  const lost = trouble === 0 ? '' : `; ${counted(trouble, 'project', reader)} could not be measured`;
  if (!running) return done < projects.length ? `Stopped after ${far}${lost}.` : `${far} measured${lost}.`;
  const left = secondsLeft === null ? '' : `, about ${durationText(secondsLeft, reader)} left`;
  return `${far}${left}${lost}.`;
}

/** What share of the issues looked at are records, in a sentence. */
export function recordsText({ records, sampled, total }: CoverageTotals, reader: Reader): string {
  if (sampled === 0) return 'There was no issue in the last 90 days, so nothing can be said about coverage.';
  const of =
    sampled < total ? `a sample of ${number(sampled, reader)} of about ${number(total, reader)} issues` : counted(sampled, 'issue', reader);
  return `${percent(records / sampled, reader)} of ${of} of the last 90 days are records: ${number(records, reader)}.`;
}

/** `182 of 200 recent issues`. */
export const issuesText = (n: number, of: number, reader: Reader): string =>
  of === 0 ? 'no recent issues' : `${number(n, reader)} of ${counted(of, 'recent issue', reader)}`;

/** On how many of the records that carry a field it is filled in: `on 182 of 200 recent records`. */
export const filledText = (filled: number, of: number, reader: Reader): string =>
  of === 0 ? 'no recent record carries it' : `on ${number(filled, reader)} of ${counted(of, 'recent record', reader)}`;
