import type { Duration } from '../record/duration';
import type { Check, RecordTemplate, SiteTemplate } from './check';

/** A parameter of a check that a site may set for itself, with what we suggest. Shares from 0 to 1. */
export interface Tunable {
  readonly key: string;
  readonly label: string;
  readonly type: 'duration' | 'share' | 'count';
  /** Nothing at all makes no sense of it. */
  readonly positive: boolean;
  readonly suggested: number | Duration;
}

type Known = Omit<Tunable, 'suggested'>;

const time = (key: string, label: string, positive = false): Known => ({ key, label, type: 'duration', positive });
const share = (key: string, label: string): Known => ({ key, label, type: 'share', positive: false });
const count = (key: string, label: string): Known => ({ key, label, type: 'count', positive: true });

const AFTERWARDS = time('retroactive', 'Time to put it right afterwards');

/** `tunable` of the vocabulary: what is a matter of the organization, and not of what is asked. */
const OF_TEMPLATE: Readonly<Record<RecordTemplate | SiteTemplate, readonly Known[]>> = {
  FIELDS_BY: [time('grace', 'Time allowed'), time('orComment', 'A comment counts within'), AFTERWARDS],
  LINK_BY: [time('grace', 'Time allowed'), AFTERWARDS],
  APPROVAL: [count('minApprovers', 'Approvers needed'), AFTERWARDS],
  PATH: [],
  TRACE: [count('minUpdates', 'Work updates needed'), time('toGrace', 'Time allowed afterwards')],
  LIFECYCLE: [
    time('closeWithin', 'Time from resolving to closing'),
    time('stale', 'Time without a sign of work'),
    time('staleWhileWaiting', 'Time without a sign of work while it waits'),
  ],
  ESCALATION: [time('within', 'Time allowed')],
  NOTIFICATION: [time('within', 'Time allowed'), count('minMessages', 'Messages needed'), AFTERWARDS],
  AFTER: [time('within', 'Time allowed'), time('minDelay', 'Counts from')],
  EXPECT: [time('within', 'Time allowed')],
  DECISION_AFTER: [],
  ACTIONS_TRACKED: [time('within', 'Time allowed'), time('overdueGrace', 'Time an action may be overdue')],
  PLANNED_INTERVAL: [time('interval', 'Interval', true), time('grace', 'Time a review may be late')],
  RATIO: [share('threshold', 'Share wanted'), count('minSample', 'Fewest records'), time('period', 'Period looked at', true)],
  COVERAGE: [share('threshold', 'Share wanted'), time('memberGrace', 'Time for a new entry')],
};

const tunables = new WeakMap<Check, readonly Tunable[]>();

/** What a site may set of a check: those parameters of its template that the check has. */
export function tunablesOf(check: Check): readonly Tunable[] {
  let known = tunables.get(check);
  if (!known) {
    const asks = check.site ?? check.ask;
    known = (asks === null ? [] : OF_TEMPLATE[asks.template]).flatMap((one) => {
      const suggested = valueIn(asks!.params, one.key);
      return suggested === undefined ? [] : [{ ...one, suggested }];
    });
    tunables.set(check, known);
  }
  return known;
}

function valueIn(params: Readonly<Record<string, unknown>>, key: string): number | Duration | undefined {
  const value = params[key] as number | Duration | { readonly within: Duration } | undefined;
  return typeof value === 'object' && 'within' in value ? value.within : value;
}

/** The parameters of a check with some of them set by the site. */
export function withParams(
  params: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, number | Duration>>,
): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...params };
  for (const [key, value] of Object.entries(set)) {
    const own = params[key];
    if (own === undefined) continue;
    result[key] = typeof own === 'object' && own !== null && 'within' in own ? { ...own, within: value } : value;
  }
  return result;
}
