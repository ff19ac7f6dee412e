import { FIELD_ROLES, fieldRole, RECORD_KINDS, type FieldRole } from '../record/vocabulary';
import { candidatesByRole, type Candidate } from './field-candidates';
import { proposeOptions } from './propose-options';
import { pushTo } from './push-to';
import { namesInLine, type Reasons } from './reasons';
import { kindsWithBoth } from './roles-of-kinds';
import type { FieldMap, Kinds } from './site-map';
import type { SchemaField, SiteSchema } from './site-schema';
import { compareIds } from './sorted-schema';
import { projectsOf } from './sources';

/** The fields taken for a role, and those that would do as well (`equals`) or not quite (`rivals`). */
interface Choice {
  readonly chosen: readonly Candidate[];
  readonly equals: readonly Candidate[];
  readonly rivals: number;
}

/**
 * A field for every role that one can be found for: system id, then schema id, then exact name, then a name close to one. Of equals
 * the one whose name comes first. One field may serve several roles where they are asked of different kinds of record; where they are
 * asked of the same, the role that names it first is sure of it.
 */
export function proposeFields(schema: SiteSchema, kinds: Kinds, reasons: Reasons): Record<string, FieldMap> {
  const projects = new Set(Object.values(kinds).flatMap(projectsOf));
  const ours = schema.fields.filter(({ projectId }) => projectId === undefined || projects.has(projectId));
  const found = candidatesByRole(ours);
  const choices = new Map<FieldRole, Choice>();
  for (const role of Object.keys(FIELD_ROLES) as FieldRole[]) {
    const choice = choiceOf(found.get(role) ?? []);
    if (choice !== null) choices.set(role, choice);
  }
  const fields: Record<string, FieldMap> = {};
  const rolesByField = rolesOfEachField(choices);
  for (const [role, choice] of choices) {
    explain(role, choice, rolesByField, reasons);
    const chosen = choice.chosen.map(({ field }) => field);
    const options = proposeOptions(role, chosen, schema, reasons);
    const ids = chosen.map(({ id }) => id);
    fields[role] = options === null ? { fields: ids } : { fields: ids, options };
  }
  explainUnknownClocks(ours, fields, reasons);
  return fields;
}

const ORDER: readonly Candidate['found'][] = ['system', 'schema', 'name', 'near'];

function choiceOf(candidates: readonly Candidate[]): Choice | null {
  const sorted = [...candidates].sort(compareCandidates);
  const [best] = sorted;
  if (best === undefined) return null;
  const chosen = [best, ...ownFieldsOfOtherProjects(best, sorted)];
  const taken = new Set(chosen);
  const rivals = sorted.filter((one) => one.found === best.found && !taken.has(one));
  return { chosen, rivals: rivals.length, equals: rivals.filter((one) => one.rank === best.rank && one.fit === best.fit) };
}

/** A field that hardly fits comes after all that do, whatever it is called. */
function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    ORDER.indexOf(one.found) - ORDER.indexOf(other.found) ||
    Number(one.fit === 'far') - Number(other.fit === 'far') ||
    one.rank - other.rank ||
    compareIds(one.field.id, other.field.id)
  );
}

/** Each team-managed project has its own field of that name: the first one that an issue carries counts. */
function ownFieldsOfOtherProjects(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const projects = new Set([best.field.projectId]);
  const own: Candidate[] = [];
  for (const one of candidates) {
    const { projectId } = one.field;
    if (one === best || projectId === undefined || projects.has(projectId) || one.found === 'near') continue;
    projects.add(projectId);
    own.push(one);
  }
  return own;
}

type RolesByField = ReadonlyMap<string, readonly { readonly role: FieldRole; readonly rank: number }[]>;

function rolesOfEachField(choices: ReadonlyMap<FieldRole, Choice>): RolesByField {
  const found = new Map<string, { role: FieldRole; rank: number }[]>();
  for (const [role, { chosen }] of choices) {
    for (const { field, rank } of chosen) pushTo(found, field.id, { role, rank });
  }
  return found;
}

function explain(role: FieldRole, { chosen, equals, rivals }: Choice, rolesByField: RolesByField, reasons: Reasons): void {
  for (const one of chosen) {
    const doubts = [typeDoubt(one), alsoTakenFor(role, one, rolesByField), equalsDoubt(equals)].filter((doubt) => doubt !== null);
    const better = rivals > equals.length ? `; ${has(rivals - equals.length)} a less usual name` : '';
    const text = `field "${one.field.name}" (${one.field.id}): ${[one.reason, ...doubts].join('; ')}${better}`;
    reasons.add(`fields.${role}`, text, one.sure && doubts.length === 0);
  }
}

const typeDoubt = ({ field, fit }: Candidate): string | null =>
  fit === 'own' ? null : `its type "${field.schema?.type ?? ''}" is unusual for this: look at its values`;

function equalsDoubt(equals: readonly Candidate[]): string | null {
  if (equals.length === 0) return null;
  const names = namesInLine(equals.map(({ field }) => `"${field.name}" (${field.id})`));
  return `${names} would do as well: look which one is in use`;
}

function alsoTakenFor(role: FieldRole, { field, rank }: Candidate, rolesByField: RolesByField): string | null {
  for (const other of rolesByField.get(field.id) ?? []) {
    const [kind] = other.role === role || other.rank > rank ? [] : kindsWithBoth(role, other.role);
    if (kind !== undefined)
      return `it is taken for "${fieldRole(other.role).name}" of the same ${RECORD_KINDS[kind].name.toLowerCase()} too: look which it is`;
  }
  return null;
}

const has = (count: number): string => (count === 1 ? '1 other field has' : `${count} other fields have`);

/** Clocks are known by their name alone; a site that calls them otherwise has to be told of it. */
function explainUnknownClocks(fields: readonly SchemaField[], found: Readonly<Record<string, FieldMap>>, reasons: Reasons): void {
  const taken = new Set(Object.values(found).flatMap((map) => map.fields));
  const clocks = fields.filter(({ id, schema }) => schema?.type === 'sd-servicelevelagreement' && !taken.has(id));
  if (clocks.length === 0) return;
  const names = namesInLine(clocks.map(({ id, name }) => `"${name}" (${id})`));
  for (const role of ['timeToFirstResponse', 'timeToResolution'] as const)
    if (found[role] === undefined) reasons.add(`fields.${role}`, `no SLA has a known name for this: look whether it is ${names}`, false);
}
