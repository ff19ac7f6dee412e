import { isWithheld } from '../../record/link-events';
import type { Contribution } from '../check';
import { dayOf } from '../days';
import { hashOf } from '../names';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import type { World } from '../world';
import { oncePerWorld, type SiteFact } from './site-fact';

/** How long an incident counts as one that came back. */
const DAYS_AFTER = 60;

interface Later {
  /** Hash of a problem → days on which incidents linked to it were created. */
  readonly days: ReadonlyMap<string, readonly number[]>;
  /** Days on which incidents were created of which nobody can say whether they were linked to a problem. */
  readonly unknown: readonly number[];
}

const incidents = oncePerWorld((world): Later => {
  const days = new Map<string, number[]>();
  const unknown: number[] = [];
  const { timeZone } = world.bench.settings;
  for (const { kind, at, code, groups } of world.contributions(world.asked?.check ?? '')) {
    if (kind !== 'incident' || at === null) continue;
    if (code === 'unknown') unknown.push(dayOf(at, timeZone));
    for (const group of groups ?? []) {
      const known = days.get(group);
      if (known) known.push(dayOf(at, timeZone));
      else days.set(group, [dayOf(at, timeZone)]);
    }
  }
  return { days, unknown };
});

function cameBack({ at, groups }: Contribution, world: World): Truth {
  const group = groups?.[0];
  if (!world.isMapped('incident')) return 'unmapped';
  if (world.asked === null || group === undefined || at === null) return 'unknown';
  const closed = dayOf(at, world.bench.settings.timeZone);
  const isAfter = (day: number): boolean => day > closed && day <= closed + DAYS_AFTER;
  const { days, unknown } = incidents(world);
  if (days.get(group)?.some(isAfter)) return 'yes';
  return unknown.some(isAfter) ? 'unknown' : 'no';
}

/** What an incident adds: the problems it is linked to, at its creation. */
function problemsOf({ record }: Subject): Contribution | null {
  const problems = record.links.filter(({ role }) => role === 'problem');
  if (!record.mappedLinks.has('problem') || problems.some(isWithheld)) return { at: record.created, code: 'unknown' };
  const groups = problems.map(({ id }) => hashOf(id));
  return groups.length === 0 ? null : { at: record.created, code: 'yes', groups };
}

/** By days: an incident of the day on which the problem was closed is not taken for one that came back. */
export const comesBackAfterFix: SiteFact = {
  name: 'incidents came back after the fix',
  denied: 'no incident came back after the fix',
  needs: [['link:problem']],
  fields: [],
  settings: [],
  links: ['problem'],
  reads: [{ kind: 'incident', fields: [], links: ['problem'] }],
  adds: { kinds: ['incident'], of: problemsOf },
  counted: { of: ({ record }) => ({ groups: [hashOf(record.id)] }), holds: cameBack },
  holds(subject) {
    const { closed } = subject.cycle;
    if (subject.bench.world === null || closed === 'unknown') return 'unknown';
    if (closed === 'not-yet') return 'no';
    return cameBack({ at: closed, code: 'yes', groups: [hashOf(subject.record.id)] }, subject.bench.world);
  },
};
