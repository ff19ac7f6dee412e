import type { SiteSettings } from '../record/settings';
import { compile, type Condition, type Test } from './condition';
import { STATE_READS } from './conditions/link';
import { FACTS } from './facts';
import { EVENTS, FIELD_ROLES, LINK_ROLES } from './vocabulary';

const compiled = new WeakMap<object, Test | null>();

/** The site's own rule for major incidents as a test; null when there is none or it cannot be read as a condition. */
export function majorRuleOf(settings: SiteSettings): Test | null {
  const rule = settings.majorIncidentRule;
  if (typeof rule !== 'object' || rule === null) return null;
  let test = compiled.get(rule);
  if (test === undefined) {
    const condition = conditionFrom(rule);
    test = condition && compile(condition);
    compiled.set(rule, test);
  }
  return test;
}

const STATES: readonly unknown[] = Object.keys(STATE_READS);
const UNITS: readonly unknown[] = ['minutes', 'hours', 'days', 'workingHours', 'workingDays'];
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
const isKey = (keys: object, value: unknown): boolean => typeof value === 'string' && Object.hasOwn(keys, value);

/**
 * Reads a condition that a site wrote, in the form of the vocabulary; null when any part of it is unknown. A rule cannot refer to
 * itself, so `matchesMajorRule` is not known here.
 */
export function conditionFrom(json: unknown): Condition | null {
  if (typeof json !== 'object' || json === null) return null;
  const node = json as Readonly<Record<string, unknown>>;
  if ('all' in node || 'any' in node) {
    const members = 'all' in node ? node['all'] : node['any'];
    if (Object.keys(node).length !== 1 || !Array.isArray(members) || members.length === 0) return null;
    const read = members.map(conditionFrom);
    if (read.some((member) => member === null)) return null;
    return 'all' in node ? { all: read as Condition[] } : { any: read as Condition[] };
  }
  if ('not' in node) {
    const inner = conditionFrom(node['not']);
    return inner && Object.keys(node).length === 1 ? { not: inner } : null;
  }
  const form = FORMS.find(({ key }) => key in node);
  if (!form || !Object.entries(node).every(([key, value]) => form.parts[key]?.(value))) return null;
  // What is linked to a linked record is known by its id alone, so its state cannot be asked for.
  if ('link' in node && 'via' in node && (node['state'] ?? 'any') !== 'any') return null;
  return !('role' in node) || (OF_ROLE.filter((key) => key in node).length === 1 && fits(node)) ? (node as unknown as Condition) : null;
}

/** What can be asked of a role; a condition asks one of them. */
const OF_ROLE = ['in', 'everIn', 'within', 'notPast', 'notBefore', 'activeUser', 'resolves'] as const;

/** Some parts belong to one question alone. */
const fits = (node: Readonly<Record<string, unknown>>): boolean =>
  ('in' in node || !('ifUnmapped' in node || 'via' in node)) && ('within' in node || !('withinRole' in node));

type Part = (value: unknown) => boolean;
const isFlag: Part = (value) => typeof value === 'boolean';
const isLink: Part = (value) => isKey(LINK_ROLES, value);
const isField: Part = (value) => isKey(FIELD_ROLES, value);
const isTrue: Part = (value) => value === true;
const isDuration: Part = (value) =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  'unit' in value &&
  Object.keys(value).length === 2 &&
  typeof value.value === 'number' &&
  value.value >= 0 &&
  UNITS.includes(value.unit);

const FORMS: readonly { readonly key: string; readonly parts: Readonly<Record<string, Part>> }[] = [
  { key: 'set', parts: { set: isField, explicitNone: isFlag, ifUnmapped: isFlag, via: isLink } },
  {
    key: 'role',
    parts: {
      role: isField,
      in: isTexts,
      everIn: isTexts,
      within: isDuration,
      withinRole: isField,
      notPast: isTrue,
      notBefore: isField,
      activeUser: isTrue,
      resolves: isTrue,
      ifUnmapped: (value) => isFlag(value) || value === 'unknown',
      via: isLink,
    },
  },
  {
    key: 'link',
    parts: {
      link: (value) => isTexts(value) && value.every(isLink),
      state: (value) => STATES.includes(value),
      min: (value) => Number.isInteger(value) && (value as number) > 0,
      ifUnmapped: isFlag,
      via: isLink,
    },
  },
  { key: 'reached', parts: { reached: (value) => isKey(EVENTS, value) } },
  { key: 'fact', parts: { fact: (value) => isKey(FACTS, value) && value !== 'matchesMajorRule' } },
];
