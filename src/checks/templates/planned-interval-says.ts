import type { Asked, SiteAsk, Surveyed } from '../check';
import { described } from '../described';
import { leftOutWords, notMappedWords, shareWords } from '../survey-counts';
import { durationWords, joined, roleName } from '../words';
import { RECORD_KINDS } from '../vocabulary';
import type { PlannedInterval } from './planned-interval';

/** The sentences of a question about reviews; `members` is the name of what is reviewed, null for the site as a whole. */
export function plannedIntervalSays(
  { reviewKinds, where, mustHave, interval, intervalRole, grace }: PlannedInterval,
  members: string | null,
  { needs }: Asked,
): SiteAsk['says'] {
  const kinds = joined(
    reviewKinds.map((kind) => lower(RECORD_KINDS[kind].name)),
    'or',
  );
  const one = `completed ${kinds}, with ${joined(mustHave.map(roleName))}${where ? `, where ${described(where)}` : ''}`;
  const own = intervalRole === undefined ? '' : `, or what ${roleName(intervalRole)} says,`;
  const time = `${durationWords(interval)}${own}${grace.value === 0 ? '' : ` and ${durationWords(grace)} of grace`}`;
  const waiting = 'still in the first interval';
  const share = (found: Surveyed): string =>
    `${members}, asked for a ${one}, of the last ${time}: ${shareWords(found.met, found.met + found.gap)} have it`;
  const common: SiteAsk['says'] = {
    unconfirmed: () => `It cannot be told: your site has not confirmed that it wants a ${one}, every ${durationWords(interval)}.`,
    'not-mapped': () => notMappedWords(needs),
  };
  if (members === null) {
    return {
      ...common,
      'in-time': () => `There is a ${one}, of the last ${time}.`,
      overdue: () => `There is no ${one}, of the last ${time}.`,
      first: () => `There is no ${one}, so far; the first ${time} are still running.`,
      undecided: () =>
        `It cannot be told whether there is a ${one}, of the last ${time}: part of what it takes cannot be read or is not mapped.`,
    };
  }
  return {
    ...common,
    'not-readable': () => `It cannot be told: Jira does not hand over ${members}.`,
    'in-time': (found) => `${share(found)}.`,
    overdue: (found) => `${share(found)}${leftOutWords(found, waiting)}.`,
    first: (found) => `${share(found)}${leftOutWords(found, waiting)}.`,
    undecided: (found) => `${share(found)}${leftOutWords(found, waiting)}, and that decides.`,
    none: () => `${members}: there is none, so nothing is asked.`,
  };
}

/** `SLA review` keeps its capitals, `Service review` loses its own. */
const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
