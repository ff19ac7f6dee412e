import { checkById } from '../checks';
import type { Duration } from '../record/duration';
import { membersOf, type Members } from './problems';

/** The interval at which a check expects something (its id → a duration); null where the check has none or nobody knows it. */
export type IntervalOf = (checkId: string) => Duration | null;

/**
 * A site map of an older form in the newest one (version 1 → 2); anything else as it is, unknown versions too: `parseSiteMap` refuses
 * those and says why. What an older document has in a form it never had is left as it is for the same reason. Nothing is changed in
 * place, and what is in the newest form already comes back untouched.
 *
 * Version 1 had one source a kind, no scope, a list of the checks that are off, and one of those whose interval was confirmed without
 * being written down: such a check is taken to have confirmed the interval it has now.
 * @param json any JSON.
 */
export function migrateSiteMap(json: unknown, intervalOf: IntervalOf = ownInterval): unknown {
  const map = membersOf(json);
  if (map === null || map['clausewise'] !== 'site-map' || map['version'] !== 1) return json;
  return {
    ...map,
    version: 2,
    kinds: changed(map['kinds'], (kinds) =>
      Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, changed(kind, withSources)])),
    ),
    scope: map['scope'] === undefined ? { projectsOut: {}, servicesOut: {} } : map['scope'],
    settings: changed(map['settings'], (settings) => withChecks(settings, intervalOf)),
  };
}

/** What `change` makes of an object; anything else as it is, for the parser to name. */
const changed = (value: unknown, change: (members: Members) => unknown): unknown => {
  const members = membersOf(value);
  return members === null ? value : change(members);
};

function withSources(kind: Members): unknown {
  if (kind['sources'] !== undefined) return kind;
  const { projects, issueTypes, ...rest } = kind;
  return { ...rest, sources: [{ projects, issueTypes }] };
}

function withChecks(settings: Members, intervalOf: IntervalOf): unknown {
  const { off = [], intervalsConfirmed = [], ...rest } = settings;
  if (settings['checks'] !== undefined || !isTexts(off) || !isTexts(intervalsConfirmed)) return settings;
  const checks = [...new Set([...off, ...intervalsConfirmed])].map((id): [string, unknown] => {
    const interval = intervalsConfirmed.includes(id) ? intervalOf(id) : null;
    // An id that nobody knows keeps its place, so that the parser can name it.
    return [id, { ...(off.includes(id) ? { level: 'off' } : {}), ...(interval === null ? {} : { params: { interval } }) }];
  });
  return checks.length === 0 ? rest : { ...rest, checks: Object.fromEntries(checks) };
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** As the check itself declares it: what version 1 took as confirmed. */
function ownInterval(checkId: string): Duration | null {
  const interval = membersOf(checkById(checkId)?.site?.params['interval']);
  return interval === null ? null : ({ value: interval['value'], unit: interval['unit'] } as Duration);
}
