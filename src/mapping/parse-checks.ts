import type { Duration } from '../record/duration';
import type { CheckLevel, CheckSetting } from '../record/settings';
import { parseDuration } from './parse-times';
import { memberOf } from './paths';
import { entriesAt, objectAt, quoted, refuseOthers, remedy, type Problems } from './problems';

/** A check as far as a site map can say something of it. */
export interface KnownCheck {
  readonly id: string;
  readonly level: 'record' | 'process' | 'register';
  /** What can be set of it; where it is absent, any name will do. */
  readonly params?: readonly KnownParam[];
}

export interface KnownParam {
  readonly key: string;
  readonly type: 'duration' | 'share' | 'count';
  /** A duration of nothing makes no sense here (an interval; a grace may be none). */
  readonly positive?: boolean;
}

const LEVELS: readonly [CheckLevel, ...CheckLevel[]] = ['off', 'advise', 'warn', 'block'];
/** These two act on a transition of one record. */
const OF_RECORDS: readonly CheckLevel[] = ['warn', 'block'];
const SEVERITIES = ['high', 'medium', 'low'] as const;
const MOST_COUNTED = 1_000_000;

/** What a site has decided about single checks; `known` is null where nobody says which checks there are. */
export function parseChecks(
  value: unknown,
  path: string,
  known: readonly KnownCheck[] | null,
  problems: Problems,
): Record<string, CheckSetting> {
  const byId = known === null ? null : new Map(known.map((check) => [check.id, check]));
  const settings: [string, CheckSetting][] = [];
  for (const [id, raw] of entriesAt(value, path, problems)) {
    const at = memberOf(path, id);
    const check = byId?.get(id);
    // A misfit, as the next version of the app may have fewer checks than the map it finds.
    if (byId !== null && check === undefined)
      problems.addMisfit(at, `there is no check called ${quoted(id)}; correct its name, or take it out`);
    settings.push([id, parseCheck(raw, at, check, problems)]);
  }
  return Object.fromEntries(settings);
}

function parseCheck(value: unknown, path: string, check: KnownCheck | undefined, problems: Problems): CheckSetting {
  const members = objectAt(value, path, problems);
  if (members === null) return {};
  refuseOthers(members, ['level', 'severity', 'params'], path, problems);
  const { level, severity, params } = members;
  return {
    ...(level === undefined ? {} : { level: parseLevel(level, `${path}.level`, check, problems) }),
    ...(severity === undefined ? {} : { severity: oneOf(SEVERITIES, severity, `${path}.severity`, problems) }),
    ...(params === undefined ? {} : { params: parseParams(params, `${path}.params`, check, problems) }),
  };
}

function parseLevel(value: unknown, path: string, check: KnownCheck | undefined, problems: Problems): CheckLevel {
  const level = oneOf(LEVELS, value, path, problems);
  if (check !== undefined && check.level !== 'record' && OF_RECORDS.includes(level))
    problems.addMisfit(path, `the check ${check.id} asks no single record, so that nothing can ${level}; choose "off" or "advise"`);
  return level;
}

function oneOf<T extends string>(known: readonly [T, ...T[]], value: unknown, path: string, problems: Problems): T {
  const found = known.find((one) => one === value);
  if (found === undefined) problems.add(path, `has to be one of ${known.join(', ')}, not ${quoted(value)}`);
  return found ?? known[0];
}

function parseParams(value: unknown, path: string, check: KnownCheck | undefined, problems: Problems): Record<string, number | Duration> {
  const params: [string, number | Duration][] = [];
  for (const [key, raw] of entriesAt(value, path, problems)) {
    const at = memberOf(path, key);
    const known = check?.params;
    const param = known?.find((one) => one.key === key);
    if (known !== undefined && param === undefined)
      problems.addMisfit(at, `the check ${check?.id ?? ''} has no parameter called ${quoted(key)}; ${remedy(known.map((one) => one.key))}`);
    params.push([key, param === undefined ? anyParam(raw, at, problems) : parseParam(raw, at, param, problems)]);
  }
  return Object.fromEntries(params);
}

function parseParam(value: unknown, path: string, { type, positive = false }: KnownParam, problems: Problems): number | Duration {
  if (type === 'duration') return parseDuration(value, path, problems, positive);
  const fits =
    type === 'share'
      ? typeof value === 'number' && value >= 0 && value <= 1
      : typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_COUNTED;
  const wanted = type === 'share' ? 'a number from 0 to 1' : `a whole number from 0 to ${MOST_COUNTED}`;
  const message = `has to be ${wanted}, not ${quoted(value)}`;
  if (typeof value !== 'number') problems.add(path, message);
  else if (!fits) problems.addMisfit(path, message);
  return Number(value);
}

/** Where nobody says what the check takes, a number or a duration. */
function anyParam(value: unknown, path: string, problems: Problems): number | Duration {
  if (typeof value !== 'number') return parseDuration(value, path, problems, false);
  if (!Number.isFinite(value)) problems.add(path, `has to be a number, not ${quoted(value)}`);
  return value;
}
