import type { SiteSettings } from '../record/settings';
import { compile, type Condition, type Test } from './condition';
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

const STATES: readonly unknown[] = ['any', 'open', 'completed'];
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
  return form.required.every((key) => key in node) && (!('role' in node) || 'in' in node !== 'everIn' in node)
    ? (node as unknown as Condition)
    : null;
}

type Part = (value: unknown) => boolean;
const isFlag: Part = (value) => typeof value === 'boolean';
const isLink: Part = (value) => isKey(LINK_ROLES, value);
const isField: Part = (value) => isKey(FIELD_ROLES, value);

const FORMS: readonly { readonly key: string; readonly required: readonly string[]; readonly parts: Readonly<Record<string, Part>> }[] = [
  { key: 'set', required: [], parts: { set: isField, explicitNone: isFlag, ifUnmapped: isFlag, via: isLink } },
  {
    key: 'role',
    required: [],
    parts: { role: isField, in: isTexts, everIn: isTexts, ifUnmapped: (value) => isFlag(value) || value === 'unknown', via: isLink },
  },
  {
    key: 'link',
    required: [],
    parts: {
      link: (value) => isTexts(value) && value.every(isLink),
      state: (value) => STATES.includes(value),
      min: (value) => Number.isInteger(value) && (value as number) > 0,
      ifUnmapped: isFlag,
      via: isLink,
    },
  },
  { key: 'reached', required: [], parts: { reached: (value) => isKey(EVENTS, value) } },
  { key: 'fact', required: [], parts: { fact: (value) => isKey(FACTS, value) && value !== 'matchesMajorRule' } },
];
