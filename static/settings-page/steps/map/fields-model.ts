import type { SetUp, SiteMapDocument, SiteView, Vocabulary } from '../../../../src/set-up-contract';
import { indexOf } from '../../site-index';
import { groundsOf, type Grounds } from './standing';

/** A role that a field may play. `processes`: ids of those whose checks look at it, where the app says so. */
export type FieldRoleWords = Vocabulary['fieldRoles'][number] & { processes?: readonly string[] };
export type FieldRow = { role: FieldRoleWords; fields: string[]; options: Readonly<Record<string, string[]>>; grounds: Grounds };

/** All field roles, with what the draft has for them. */
export const fieldRows = (draft: SiteMapDocument, reasons: SetUp['reasons'], { fieldRoles }: Vocabulary): FieldRow[] =>
  fieldRoles.map((role) => {
    const part = draft.fields[role.id];
    const fields = part?.fields ?? [];
    const own = reasons.filter(({ part: path }) => path === `fields.${role.id}`);
    const grounds = groundsOf(own, [`fields.${role.id}`], fields);
    const options = reasons.filter(({ part: path }) => path === `fields.${role.id}.options`);
    const left = fields.length === 0 ? [] : options.filter(({ sure }) => !sure).map(({ reason }) => `Options: ${reason}`);
    const standing = grounds.standing === 'sure' && left.length > 0 ? 'look' : grounds.standing;
    return { role, fields, options: part?.options ?? {}, grounds: { standing, reasons: [...grounds.reasons, ...left] } };
  });

/**
 * Which words for the type of a field (`SiteView.fields[].kind`) suit a role of a type: an order for choosing only, as any field may be
 * chosen. A type that is not here takes any field.
 */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'long text', 'choice', 'choice in two steps', 'options', 'checkboxes', 'labels', 'number'],
  option: ['choice', 'choice in two steps', 'options', 'checkboxes', 'components', 'priority', 'resolution', 'status'],
  options: ['choice', 'choice in two steps', 'options', 'checkboxes', 'labels', 'components', 'versions'],
  yesNo: ['choice', 'options', 'checkboxes', 'yes or no'],
  user: ['user', 'users'],
  users: ['user', 'users', 'group', 'groups'],
  date: ['date', 'date and time'],
  datetime: ['date', 'date and time'],
  number: ['number'],
  duration: ['text', 'number', 'choice'],
  link: ['text', 'link'],
  reference: ['assets', 'text', 'choice', 'options', 'link'],
  checklist: ['options', 'checkboxes', 'text', 'long text'],
  services: ['services', 'assets', 'choice', 'options', 'checkboxes', 'labels', 'components'],
  assets: ['assets'],
  team: ['team', 'group', 'groups', 'choice', 'options'],
  approvals: ['approvals'],
  sla: ['SLA'],
  rating: ['satisfaction', 'number', 'choice'],
  organizations: ['organizations'],
  versions: ['versions'],
  attachments: ['attachments'],
};

/** The fields of the site as choices for a role: those of a fitting type first, then by name. */
export function fieldChoices(site: SiteView, type: string): { id: string; fits: boolean }[] {
  const fitting = FITTING[type];
  return site.fields
    .map(({ id, name, kind }) => ({ id, name, fits: fitting === undefined || fitting.includes(kind) }))
    .sort((one, other) => Number(other.fits) - Number(one.fits) || one.name.localeCompare(other.name, 'en'))
    .map(({ id, fits }) => ({ id, fits }));
}

/** The draft with these fields for a role. Other fields have other options, so theirs go; no field at all takes the role away. */
export function withFields(draft: SiteMapDocument, role: string, fields: readonly string[]): SiteMapDocument {
  const others = Object.fromEntries(Object.entries(draft.fields).filter(([id]) => id !== role));
  if (fields.length === 0) return { ...draft, fields: others };
  const before = draft.fields[role];
  const kept = before?.options !== undefined && before.fields.some((id) => fields.includes(id)) ? { options: before.options } : {};
  return { ...draft, fields: { ...draft.fields, [role]: { fields: [...fields], ...kept } } };
}

/** The draft where an option of the site stands for this key of a role, or for none. */
export function withOption(draft: SiteMapDocument, role: string, option: string, key: string | null): SiteMapDocument {
  const part = draft.fields[role];
  if (part === undefined) return draft;
  const without = Object.entries(part.options ?? {}).map(([one, list]): [string, string[]] => [
    one,
    list.filter((each) => each !== option),
  ]);
  const options = Object.fromEntries(without);
  if (key !== null) options[key] = [...(options[key] ?? []), option];
  return { ...draft, fields: { ...draft.fields, [role]: { ...part, options } } };
}

/** An option of the site, as the site map keeps it (`value`) and as it is shown. */
export type OptionRow = { value: string; name: string; key: string | null };

/** The options that a role has to do with: those of its fields on this site, and those the draft names. */
export function optionRows({ fields, options }: Pick<FieldRow, 'fields' | 'options'>, site: SiteView): OptionRow[] {
  const known = new Map(fields.flatMap((id) => optionsOfField(id, site)));
  const keyOf = (value: string): string | null => Object.entries(options).find(([, list]) => list.includes(value))?.[0] ?? null;
  for (const value of Object.values(options).flat()) if (!known.has(value)) known.set(value, value);
  return [...known].map(([value, name]) => ({ value, name, key: keyOf(value) }));
}

/** Jira's own lists are kept apart from its fields: resolutions go by id, priorities by name. */
function optionsOfField(id: string, site: SiteView): [value: string, name: string][] {
  if (id === 'resolution') return site.resolutions.map((one) => [one.id, one.name]);
  if (id === 'priority') return site.priorities.map(({ name }) => [name, name]);
  return (indexOf(site).fields.get(id)?.options ?? []).map((name) => [name, name]);
}

/** A group of roles under one heading. */
export type FieldGroup = { id: string; name: string; rows: FieldRow[] };

/** How the rows were when the reader came: rows stay where they are while one works on them. */
export type AtFirst = { doubtful: ReadonlySet<string>; mapped: ReadonlySet<string> };

/** Which roles are in doubt and which are mapped. */
export const fieldsAtFirst = (rows: readonly FieldRow[], isDoubtful: (row: FieldRow) => boolean): AtFirst => ({
  doubtful: new Set(rows.filter(isDoubtful).map(({ role }) => role.id)),
  mapped: new Set(rows.filter(({ fields }) => fields.length > 0).map(({ role }) => role.id)),
});

/**
 * Roles in groups: first those with doubts, then by process, each role under the first process that looks at it; within a group what is
 * mapped comes first. Where the app does not say which process looks at a role, by whether it is mapped.
 */
export function fieldGroups(rows: readonly FieldRow[], { doubtful, mapped }: AtFirst, { processes }: Vocabulary): FieldGroup[] {
  const known = new Set(processes.map(({ id }) => id));
  const homeOf = ({ role }: FieldRow): string => {
    if (doubtful.has(role.id)) return 'doubts';
    const [first] = role.processes ?? [];
    if (first !== undefined && known.has(first)) return first;
    return mapped.has(role.id) ? 'mapped' : 'unmapped';
  };
  const groups = [
    { id: 'doubts', name: 'Please look' },
    ...processes.map(({ id, name, clause }) => ({ id, name: `${clause} ${name}` })),
    { id: 'mapped', name: 'Mapped' },
    { id: 'unmapped', name: 'Not on this site' },
  ];
  const sorted = [...rows].sort(
    (one, other) =>
      Number(mapped.has(other.role.id)) - Number(mapped.has(one.role.id)) || one.role.name.localeCompare(other.role.name, 'en'),
  );
  return groups
    .map((group) => ({ ...group, rows: sorted.filter((row) => homeOf(row) === group.id) }))
    .filter((group) => group.rows.length > 0);
}
