import type { Instant } from '../../record/record';
import { dayOf } from '../days';
import type { Truth } from '../truth';
import type { World } from '../world';
import { completedAt, recordsOf, type SiteFact } from './site-fact';

/** When the incidents were last analysed; null: never, as far as known. */
function lastAnalysis(world: World): Instant | null | 'unmapped' | 'unknown' {
  const analyses = recordsOf(world, 'security-incident-analysis');
  if (typeof analyses === 'string') return analyses;
  let last: Instant | null = null;
  for (const analysis of analyses) {
    const at = completedAt(analysis);
    if (at === 'unknown') return 'unknown';
    if (at !== 'no' && at <= world.bench.now && (last === null || at > last)) last = at;
  }
  return last;
}

function since(world: World, check: string): Truth {
  if (!world.isMapped('security-incident')) return 'unmapped';
  const last = lastAnalysis(world);
  if (last === 'unmapped' || last === 'unknown') return last;
  const { now, settings } = world.bench;
  const { timeZone } = settings;
  const isLater = (at: Instant): boolean =>
    dayOf(at, timeZone) <= dayOf(now, timeZone) && (last === null || dayOf(at, timeZone) > dayOf(last, timeZone));
  return world.contributions(check).some(({ kind, at }) => kind === 'security-incident' && at !== null && isLater(at)) ? 'yes' : 'no';
}

/** Asked of the site. By days: an incident of the day of the last analysis is taken for one that it looked at. */
export const securityIncidentsInInterval: SiteFact = {
  name: 'there were security incidents since the last analysis',
  denied: 'there was no security incident since the last analysis',
  needs: [['kind:security-incident'], ['kind:security-incident-analysis']],
  fields: [],
  settings: [],
  reads: [
    { kind: 'security-incident', fields: [] },
    { kind: 'security-incident-analysis', fields: [] },
  ],
  holds: ({ bench: { world } }) => (world === null || world.asked === null ? 'unknown' : since(world, world.asked.check)),
};
