import type { ApprovalSource, SiteSettings, WorkingTime } from '../record/settings';
import { FIELD_ROLES, fieldRole, type FieldRole } from '../record/vocabulary';
import { processes } from '../standard';
import { parseCondition } from './parse-condition';
import { parseChecks, type KnownCheck } from './parse-checks';
import { isClock, parseDate, parseDuration, parseTimeZone } from './parse-times';
import { memberOf } from './paths';
import { entriesAt, objectAt, quoted, refuseOthers, remedy, stringsAt, unlessIn, type CheckText, type Problems } from './problems';
import type { SiteSchema } from './site-schema';

const PATH = 'settings';
/** Two years, in days: what lasts longer is no waiver but a rule of the organization, and belongs into the settings of the check. */
const LONGEST_WAIVER = 730;
const APPROVAL_SOURCES: readonly ApprovalSource[] = ['approvals', 'milestone', 'either'];

type Parse<K extends keyof SiteSettings> = (value: unknown, path: string) => NonNullable<SiteSettings[K]>;
type Parsers = { readonly [K in Exclude<keyof SiteSettings, 'timeZone' | 'majorIncidentRule'>]-?: Parse<K> } & {
  readonly majorIncidentRule: (value: unknown, path: string) => unknown;
};

/** The settings of a site map; `checks` are those that `settings.checks` may name, null where they are not known. */
export function parseSettings(value: unknown, schema: SiteSchema, checks: readonly KnownCheck[] | null, problems: Problems): SiteSettings {
  const raw = objectAt(value, PATH, problems);
  if (raw === null) return { timeZone: 'UTC' };
  const parsers = parsersFor(schema, checks, problems);
  refuseOthers(raw, ['timeZone', ...Object.keys(parsers)], PATH, problems);
  const settings: Record<string, unknown> = { timeZone: parseTimeZone(raw['timeZone'], `${PATH}.timeZone`, problems) };
  for (const [key, parse] of Object.entries(parsers)) {
    if (raw[key] !== undefined) settings[key] = parse(raw[key], `${PATH}.${key}`);
  }
  // Each member was made by the parser of its own key.
  return settings as unknown as SiteSettings;
}

function parsersFor(schema: SiteSchema, checks: readonly KnownCheck[] | null, problems: Problems): Parsers {
  const texts = (list: unknown, path: string): string[] => stringsAt(list, path, problems);
  const hasPriority = priorityOf(schema);
  const optionsOf =
    (role: FieldRole) =>
    (list: unknown, path: string): string[] =>
      stringsAt(list, path, problems, optionOf(role));
  const perPriority = (value: unknown, path: string): ReturnType<Parse<'incidentEscalateAfter'>> =>
    entriesOf(
      value,
      path,
      problems,
      (priority, at) => priority === '*' || hasPriority(priority, at, problems),
      (raw, at) => parseDuration(raw, at, problems),
    );
  return {
    assessFrom: (date, path) => parseDate(date, path, problems),
    workingTime: (time, path) => parseWorkingTime(time, path, problems),
    approvalSource: (source, path) => {
      const known = APPROVAL_SOURCES.find((one) => one === source);
      if (known === undefined) problems.add(path, `has to be one of ${APPROVAL_SOURCES.join(', ')}, not ${quoted(source)}`);
      return known ?? 'either';
    },
    excludedResolutions: optionsOf('resolution'),
    priorityMatrix: (matrix, path) =>
      entriesOf(matrix, path, problems, optionOf('impact'), (row, at) =>
        entriesOf(row, at, problems, optionOf('urgency'), (priority, cell) => {
          if (typeof priority !== 'string') problems.add(cell, `has to be the name of a priority, not ${quoted(priority)}`);
          else hasPriority(priority, cell, problems);
          return String(priority);
        }),
      ),
    majorIncidentRule: (rule, path) => parseCondition(rule, path, problems),
    escalationRules: (flag, path) => {
      if (typeof flag !== 'boolean') problems.add(path, `has to be true or false, not ${quoted(flag)}`);
      return flag === true;
    },
    incidentEscalateAfter: perPriority,
    problemEscalateAfter: perPriority,
    complaintEscalateAfter: (time, path) => parseDuration(time, path, problems),
    topManagement: (people, path) => {
      const members = objectAt(people, path, problems);
      if (members === null) return { groups: [], accounts: [] };
      refuseOthers(members, ['groups', 'accounts'], path, problems);
      return { groups: texts(members['groups'], `${path}.groups`), accounts: texts(members['accounts'], `${path}.accounts`) };
    },
    placeholders: texts,
    noneTexts: texts,
    tolerance: (tolerance, path) => parseTolerance(tolerance, path, problems),
    changeCategoriesPreApproved: optionsOf('changeType'),
    attributesPerTier: (tiers, path) =>
      entriesOf(tiers, path, problems, optionOf('criticality'), (roles, at) =>
        stringsAt(roles, at, problems, unlessIn(Object.keys(FIELD_ROLES), 'field role')).map((role) => role as FieldRole),
      ),
    processOwners: (owners, path) => {
      const known = unlessIn(
        processes.map(({ id }) => id),
        'process',
      );
      return entriesOf(owners, path, problems, known, (account, at) => {
        if (typeof account !== 'string' || account === '')
          problems.add(at, `has to be an account id, not ${quoted(account)}; take it out where nobody owns it`);
        return String(account);
      });
    },
    clusterSize: (size, path) => {
      const fits = typeof size === 'number' && Number.isSafeInteger(size) && size > 1;
      if (!fits) problems.add(path, `has to be a whole number above 1, not ${quoted(size)}`);
      return fits ? size : 2;
    },
    registerReview: (time, path) => parseDuration(time, path, problems),
    waiverMaximumDays: (days, path) => {
      const fits = typeof days === 'number' && Number.isSafeInteger(days) && days >= 1 && days <= LONGEST_WAIVER;
      if (!fits) problems.add(path, `has to be a whole number of days from 1 to ${LONGEST_WAIVER}, not ${quoted(days)}`);
      return fits ? days : 1;
    },
    checks: (settings, path) => parseChecks(settings, path, checks, problems),
  };
}

/** The members of an object as a map of its own; a member whose key is refused is left out. */
function entriesOf<V>(
  value: unknown,
  path: string,
  problems: Problems,
  checkKey: CheckText,
  parse: (value: unknown, path: string) => V,
): Record<string, V> {
  const entries: [string, V][] = [];
  for (const [key, member] of entriesAt(value, path, problems)) {
    const at = memberOf(path, key);
    if (checkKey(key, at, problems)) entries.push([key, parse(member, at)]);
  }
  return Object.fromEntries(entries);
}

const optionOf = (role: FieldRole): CheckText =>
  unlessIn(fieldRole(role).options ?? [], `option of the ${fieldRole(role).name.toLowerCase()}`);

/** Priorities go by name: the standard's matrix is written so, and an export can be read. A draft keeps one the site does not have. */
const priorityOf =
  (schema: SiteSchema): CheckText =>
  (priority, at, problems) => {
    const names = schema.priorities.map(({ name }) => name);
    if (!names.includes(priority)) problems.addMisfit(at, `this site has no priority ${quoted(priority)}; ${remedy(names)}`);
    return true;
  };

function parseWorkingTime(value: unknown, path: string, problems: Problems): WorkingTime {
  const members = objectAt(value, path, problems);
  if (members === null) return { days: [], from: '', to: '' };
  refuseOthers(members, ['days', 'from', 'to'], path, problems);
  const { days, from, to } = members;
  const areDays =
    Array.isArray(days) &&
    days.length > 0 &&
    new Set(days).size === days.length &&
    days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (!areDays) problems.add(`${path}.days`, `has to be a list of different days, 1 Monday to 7 Sunday, not ${quoted(days)}`);
  for (const [key, clock] of Object.entries({ from, to }))
    if (!isClock(clock)) problems.add(`${path}.${key}`, `has to be a time such as "09:00", not ${quoted(clock)}`);
  if (isClock(from) && isClock(to) && from >= to) problems.add(`${path}.to`, `has to be after ${quoted(from)}, not ${quoted(to)}`);
  return { days: areDays ? days.map(Number) : [], from: String(from), to: String(to) };
}

function parseTolerance(value: unknown, path: string, problems: Problems): NonNullable<SiteSettings['tolerance']> {
  const members = objectAt(value, path, problems);
  if (members === null) return { high: 1, medium: 1, low: 1 };
  refuseOthers(members, ['high', 'medium', 'low'], path, problems);
  const share = (key: string): number => {
    const given = members[key];
    if (typeof given === 'number' && given >= 0 && given <= 1) return given;
    problems.add(`${path}.${key}`, `has to be a number from 0 to 1, not ${quoted(given)}`);
    return 1;
  };
  return { high: share('high'), medium: share('medium'), low: share('low') };
}
