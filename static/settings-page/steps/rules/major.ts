import type { SiteMapDocument, SiteView, Vocabulary } from '../../../../src/contract';
import { nameOfKey } from './matrix';

/** One line of the builder: the field is one of these values. */
export type RuleRow = { role: string; values: string[] };

/** What the builder can show: all or any of its lines. */
export type SimpleRule = { join: 'all' | 'any'; rows: RuleRow[] };

/** A field role that can be asked for a value, and the values there are. */
export type RuleRole = { id: string; name: string; mapped: boolean; choices: { value: string; name: string }[] };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function rowOf(json: unknown): RuleRow | null {
  if (!isObject(json) || Object.keys(json).sort().join() !== 'in,role') return null;
  const { role, in: values } = json;
  if (typeof role !== 'string' || !Array.isArray(values) || values.length === 0) return null;
  return values.every((value) => typeof value === 'string') ? { role, values: values as string[] } : null;
}

/** A rule as the builder shows it; null where it says more than the builder can (then only its JSON can be edited). */
export function simpleOf(json: unknown): SimpleRule | null {
  if (json === undefined) return { join: 'all', rows: [] };
  const single = rowOf(json);
  if (single) return { join: 'all', rows: [single] };
  if (!isObject(json) || Object.keys(json).length !== 1) return null;
  const join = 'all' in json ? 'all' : 'any';
  const members = json[join];
  if (!Array.isArray(members) || members.length === 0) return null;
  const rows = members.map(rowOf);
  return rows.every((row) => row !== null) ? { join, rows } : null;
}

/** The rule as the document keeps it; null while no line is complete. Lines that are not complete yet are left out. */
export function ruleOf({ join, rows }: SimpleRule): Record<string, unknown> | null {
  const complete = rows.filter(({ role, values }) => role !== '' && values.length > 0);
  return complete.length === 0 ? null : { [join]: complete.map(({ role, values }) => ({ role, in: values })) };
}

/** The rule in words: `Impact is Extensive or Significant, and Urgency is Critical`. */
export function ruleText({ join, rows }: SimpleRule, roles: readonly RuleRole[]): string {
  const lines = rows
    .filter(({ role, values }) => role !== '' && values.length > 0)
    .map(({ role, values }) => {
      const known = roles.find(({ id }) => id === role);
      const names = values.map((value) => known?.choices.find((choice) => choice.value === value)?.name ?? value);
      return `${known?.name ?? role} is ${names.join(' or ')}`;
    });
  return lines.join(join === 'all' ? ', and ' : ', or ');
}

/** The roles that the builder offers, those that are mapped first: roles with options of their own, and those whose field has some. */
export function rolesFor(
  draft: SiteMapDocument,
  vocabulary: Pick<Vocabulary, 'fieldRoles'>,
  site: Pick<SiteView, 'fields' | 'priorities'>,
): RuleRole[] {
  const byId = new Map(site.fields.map((field) => [field.id, field]));
  const roles = vocabulary.fieldRoles.flatMap(({ id, name, options }): RuleRole[] => {
    const fields = draft.fields[id]?.fields ?? [];
    const own = options.map((key) => ({ value: key, name: nameOfKey(key) }));
    const ofSite =
      id === 'priority' ? site.priorities.map((priority) => priority.name) : fields.flatMap((field) => byId.get(field)?.options ?? []);
    const choices = own.length > 0 ? own : [...new Set(ofSite)].map((value) => ({ value, name: value }));
    return choices.length === 0 ? [] : [{ id, name, mapped: fields.length > 0, choices }];
  });
  return roles.sort((one, other) => Number(other.mapped) - Number(one.mapped) || one.name.localeCompare(other.name, 'en'));
}

/** Reads what somebody typed as JSON. Out: the value, or what is wrong with it. Empty text takes the rule away. */
export function readJson(text: string): { value: unknown } | { wrong: string } {
  if (text.trim() === '') return { value: undefined };
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { value } : { wrong: 'A rule is a JSON object, such as {"role": "impact", "in": ["extensive"]}.' };
  } catch (error) {
    return { wrong: `This is not JSON yet: ${error instanceof Error ? error.message : 'it cannot be read'}.` };
  }
}
