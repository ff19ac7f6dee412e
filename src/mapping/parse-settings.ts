import type { Duration } from '../record/duration';
import type { SiteSettings } from '../record/settings';
import { parseCondition } from './parse-condition';
import { objectAt, quoted, refuseOthers, stringsAt, type Members, type Problems } from './problems';
import type { SiteSchema } from './site-schema';
import { fieldRoles } from './vocabulary/field-roles';

const PATH = 'settings';
const UNITS: readonly Duration['unit'][] = ['minutes', 'hours', 'days', 'workingHours', 'workingDays'];
const KNOWN = [
  'assessFrom',
  'timeZone',
  'excludedResolutions',
  'priorityMatrix',
  'majorIncidentRule',
  'escalationRules',
  'incidentEscalateAfter',
  'topManagement',
  'placeholders',
  'noneTexts',
  'tolerance',
  'off',
] as const satisfies readonly (keyof SiteSettings)[];

/** The settings of a site map; `checks` are the ids that `off` may name, null where they are not known. */
export function parseSettings(value: unknown, schema: SiteSchema, checks: readonly string[] | null, problems: Problems): SiteSettings {
  const raw = objectAt(value, PATH, problems);
  refuseOthers(raw, KNOWN, PATH, problems);
  const given = <K extends keyof SiteSettings, V>(key: K, parse: (value: unknown, path: string) => V): { [key in K]?: V } => {
    const member = raw[key];
    // The computed key is K itself, which TypeScript widens to string.
    return member === undefined ? {} : ({ [key]: parse(member, `${PATH}.${key}`) } as { [key in K]?: V });
  };
  const texts = (list: unknown, path: string): string[] => stringsAt(list, path, problems);
  return {
    timeZone: parseTimeZone(raw, problems),
    ...given('assessFrom', (date, path) => parseDate(date, path, problems)),
    ...given('excludedResolutions', (list, path) =>
      stringsAt(list, path, problems, unlessIn(optionKeys('resolution'), 'option of the resolution')),
    ),
    ...given('priorityMatrix', (matrix, path) => parseMatrix(matrix, path, schema, problems)),
    ...given('majorIncidentRule', (rule, path) => parseCondition(rule, path, problems)),
    ...given('escalationRules', (flag, path) => {
      if (typeof flag !== 'boolean') problems.add(path, `has to be true or false, not ${quoted(flag)}`);
      return flag === true;
    }),
    ...given('incidentEscalateAfter', (times, path) => parseTimes(times, path, schema, problems)),
    ...given('topManagement', (people, path) => {
      const members = objectAt(people, path, problems);
      refuseOthers(members, ['groups', 'accounts'], path, problems);
      return { groups: texts(members['groups'], `${path}.groups`), accounts: texts(members['accounts'], `${path}.accounts`) };
    }),
    ...given('placeholders', texts),
    ...given('noneTexts', texts),
    ...given('tolerance', (tolerance, path) => parseTolerance(tolerance, path, problems)),
    ...given('off', (list, path) => stringsAt(list, path, problems, checks === null ? undefined : unlessIn(checks, 'check'))),
  };
}

const optionKeys = (role: 'impact' | 'urgency' | 'resolution'): string[] => Object.keys(fieldRoles[role].options);

const unlessIn =
  (known: readonly string[], what: string) =>
  (text: string): string | null =>
    known.includes(text) ? null : `there is no ${what} called ${quoted(text)}`;

function parseTimeZone(raw: Members, problems: Problems): string {
  const zone = raw['timeZone'];
  if (typeof zone === 'string' && isTimeZone(zone)) return zone;
  problems.add(`${PATH}.timeZone`, zone === undefined ? 'is missing' : `there is no time zone called ${quoted(zone)}`);
  return 'UTC';
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function parseDate(value: unknown, path: string, problems: Problems): string {
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDayOfCalendar(value);
  if (!isDate) problems.add(path, `has to be a date such as "2026-01-31", not ${quoted(value)}`);
  return isDate ? value : '';
}

/** `2026-02-31` parses, but not to itself. */
function isDayOfCalendar(date: string): boolean {
  const parsed = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(date);
}

function parseMatrix(value: unknown, path: string, schema: SiteSchema, problems: Problems): Record<string, Record<string, string>> {
  const matrix: Record<string, Record<string, string>> = {};
  const wrongImpact = unlessIn(optionKeys('impact'), 'option of the impact');
  const wrongUrgency = unlessIn(optionKeys('urgency'), 'option of the urgency');
  for (const [impact, rawRow] of Object.entries(objectAt(value, path, problems))) {
    const wrong = wrongImpact(impact);
    if (wrong !== null) {
      problems.add(`${path}.${impact}`, wrong);
      continue;
    }
    const row: Record<string, string> = {};
    for (const [urgency, priority] of Object.entries(objectAt(rawRow, `${path}.${impact}`, problems))) {
      const at = `${path}.${impact}.${urgency}`;
      const wrongHere = wrongUrgency(urgency) ?? wrongPriority(priority, schema);
      if (wrongHere !== null) problems.add(at, wrongHere);
      else row[urgency] = String(priority);
    }
    matrix[impact] = row;
  }
  return matrix;
}

function wrongPriority(priority: unknown, schema: SiteSchema): string | null {
  const exists = schema.priorities.some(({ name }) => name === priority);
  return exists ? null : `this site has no priority ${quoted(priority)}`;
}

function parseTimes(value: unknown, path: string, schema: SiteSchema, problems: Problems): Record<string, Duration> {
  const times: Record<string, Duration> = {};
  for (const [priority, raw] of Object.entries(objectAt(value, path, problems))) {
    const at = `${path}.${priority}`;
    const wrong = priority === '*' ? null : wrongPriority(priority, schema);
    if (wrong !== null) {
      problems.add(at, wrong);
      continue;
    }
    const members = objectAt(raw, at, problems);
    refuseOthers(members, ['value', 'unit'], at, problems);
    const { value: amount, unit } = members;
    const known = UNITS.find((one) => one === unit);
    if (typeof amount !== 'number' || !(amount > 0)) problems.add(`${at}.value`, `has to be a number above 0, not ${quoted(amount)}`);
    else if (known === undefined) problems.add(`${at}.unit`, `there is no unit ${quoted(unit)}; known are ${UNITS.join(', ')}`);
    else times[priority] = { value: amount, unit: known };
  }
  return times;
}

function parseTolerance(value: unknown, path: string, problems: Problems): Record<'high' | 'medium' | 'low', number> {
  const members = objectAt(value, path, problems);
  refuseOthers(members, ['high', 'medium', 'low'], path, problems);
  const share = (key: string): number => {
    const given = members[key];
    if (typeof given === 'number' && given >= 0 && given <= 1) return given;
    problems.add(`${path}.${key}`, `has to be a number from 0 to 1, not ${quoted(given)}`);
    return 1;
  };
  return { high: share('high'), medium: share('medium'), low: share('low') };
}
