import { SETTING_DEFAULTS } from '../../record/setting-defaults';
import { askedBy } from '../asked';
import type { Contribution } from '../check';
import { compile } from '../condition';
import { dayOf } from '../days';
import { hashOf } from '../names';
import { anyTruth, presentOf } from '../site-facts/site-fact';
import type { Subject } from '../subject';
import { Tallied } from '../survey-counts';
import { NOW, type Truth } from '../truth';
import type { World } from '../world';
import { dueIn, outcomeIn } from './population-records';
import type { Population } from './populations';
import type { Ratio } from './ratio';
import { looksAt } from './reads';

/** How far apart the first and the last incident of a cluster may be. */
const DAYS = 30;

/** Incidents of one service and category on one day that say the same. */
interface Some {
  readonly day: number;
  readonly n: number;
  readonly code: Contribution['code'];
}

/** Clusters of like incidents: one that has a problem, or a reason why not, on one of its incidents is followed up. */
export function clusters({ counts, operator }: Ratio): Population {
  const test = compile(counts);
  return {
    needs: [['kind:incident']],
    reads: [{ kind: 'incident', asked: askedBy(counts) }, looksAt({ kind: 'incident', fields: ['affectedServices', 'classification'] })],
    contributes: { kinds: ['incident'], of: (subject) => incident(subject, test.holds(subject, NOW)) },
    tally(world, check) {
      const { byGroup, unnamed } = gathered(world, check.id);
      const size = world.bench.settings.clusterSize ?? SETTING_DEFAULTS.clusterSize;
      const tallied = new Tallied();
      for (const list of byGroup.values()) {
        const found = clustersIn(list, size);
        for (const cluster of found) tallied.add(outcomeIn(anyTruth(cluster.map(({ code }) => code)), operator));
        // Incidents whose service or category cannot be read may be the ones that a cluster lacks.
        if (found.length === 0 && unnamed > 0 && clustersIn(list, Math.max(1, size - unnamed)).length > 0) tallied.add('cannot-tell');
      }
      if (unnamed >= size) tallied.add('cannot-tell');
      return tallied;
    },
  };
}

/** What an incident adds: the first service it names together with its category. One that names none is like no other. */
function incident(subject: Subject, holds: Truth): Contribution | null {
  const at = subject.record.created;
  const service = presentOf(subject, 'affectedServices');
  const category = presentOf(subject, 'classification');
  if (service === null || category === null) return null;
  if (typeof service === 'string' || typeof category === 'string') return { at, code: 'unknown' };
  const [first = ''] = service.text.split(', ');
  return { at, code: holds === 'unmapped' ? 'unknown' : holds, groups: [hashOf(`${first} / ${category.text}`)] };
}

function gathered(world: World, check: string): { readonly byGroup: ReadonlyMap<string, Some[]>; readonly unnamed: number } {
  const isDue = dueIn(world, undefined);
  const byGroup = new Map<string, Some[]>();
  let unnamed = 0;
  for (const { at, code, groups, n } of world.contributions(check)) {
    if (at === null || !isDue(at)) continue;
    const group = groups?.[0];
    if (group === undefined) {
      unnamed += n;
      continue;
    }
    const one = { day: dayOf(at, world.bench.settings.timeZone), n, code };
    const list = byGroup.get(group);
    if (list) list.push(one);
    else byGroup.set(group, [one]);
  }
  return { byGroup, unnamed };
}

/** The clusters among like incidents: enough of them within the days; those that overlap are one. */
export function clustersIn(list: readonly Some[], size: number): readonly (readonly Some[])[] {
  const some = [...list].sort((a, b) => a.day - b.day);
  const clusters: Some[][] = [];
  let first = 0;
  let count = 0;
  let reached = -1;
  for (let last = 0; last < some.length; last++) {
    count += some[last]!.n;
    while (some[last]!.day - some[first]!.day > DAYS) count -= some[first++]!.n;
    if (count < size) continue;
    if (reached < first) clusters.push([]);
    clusters.at(-1)!.push(...some.slice(Math.max(first, reached + 1), last + 1));
    reached = last;
  }
  return clusters;
}
