import { unpackContributions, contributionsOf, worldFrom, worldOf, type SiteFinding } from '../../../src/assess/index';
import { surveyed } from '../../../src/assess/survey';
import type { Check } from '../../../src/checks/check';
import { isRecordKind } from '../../../src/record/vocabulary';
import { frozen } from '../frozen';
import type { SiteCase } from './site-case';

/** Puts a question to a site as it is read: what is small in whole, and of all else only what was packed when it was judged. */
export function askPacked(check: Check, { records, now, settings, kinds, withheld }: SiteCase): SiteFinding {
  const counted = records.flatMap((record) => {
    const { kind } = record;
    if (!isRecordKind(kind)) return [];
    return unpackContributions(kind, contributionsOf(frozen(record), { now, settings }), settings.timeZone).map((one) => ({
      ...one,
      n: 1,
    }));
  });
  const read = records.filter(({ kind }) => !(check.site!.contributes?.kinds as readonly string[] | undefined)?.includes(kind));
  return surveyed(check, worldFrom(read, counted, kinds, { now, settings }, withheld));
}

/** The same with all records at hand. */
export function ask(check: Check, { records, now, settings, kinds, withheld }: SiteCase): SiteFinding {
  if (withheld.size > 0) {
    const world = worldOf(records, { now, settings }, kinds);
    return surveyed(check, { ...world, records: (kind) => (withheld.has(kind) ? 'unreadable' : world.records(kind)) });
  }
  return surveyed(check, worldOf(records.map(frozen), { now, settings }, kinds));
}
