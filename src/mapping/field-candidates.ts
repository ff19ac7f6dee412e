import { FIELD_ROLES, fieldRole, type FieldRole } from '../record/vocabulary';
import { fitOf, type Fit } from './field-fit';
import { edgesOf, normaliseName, signsOf, type Sign, type Signs } from './names';
import { isNear } from './near';
import type { SchemaField } from './site-schema';
import { fieldSigns } from './vocabulary/field-roles';
import { allWords } from './vocabulary/words';

/** A field that may play a role. `rank` is the place of its name in the role's list; a name that is not there comes after all. */
export interface Candidate {
  readonly field: SchemaField;
  readonly found: 'system' | 'schema' | 'name' | 'near';
  readonly rank: number;
  readonly fit: Exclude<Fit, null>;
  readonly reason: string;
  readonly sure: boolean;
}

interface Known {
  readonly names: Signs<FieldRole>;
  readonly system: ReadonlyMap<string, FieldRole>;
  readonly schema: ReadonlyMap<string, readonly FieldRole[]>;
}

let prepared: Known | null = null;

/** Comes after every name of a list. */
const NO_RANK = 1000;
/** Field types that say nothing about what the field is for: every clock of a site has the one, every Assets field the other. */
const SHARED_SCHEMAS = ['com.atlassian.servicedesk:sd-sla-field', 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype'];

/** All fields that may play each role, in the order of the fields. Each name is normalised once and looked up, not compared. */
export function candidatesByRole(fields: readonly SchemaField[]): Map<FieldRole, Candidate[]> {
  const known = knownSigns();
  const found = new Map<FieldRole, Candidate[]>();
  for (const field of fields) {
    for (const [role, candidate] of candidatesOf(field, known)) found.set(role, [...(found.get(role) ?? []), candidate]);
  }
  return found;
}

function candidatesOf(field: SchemaField, known: Known): Map<FieldRole, Candidate> {
  const found = new Map<FieldRole, Candidate>();
  const system = known.system.get(field.id);
  if (system !== undefined)
    found.set(system, { field, found: 'system', rank: 0, fit: 'own', reason: `it is Jira's own field "${field.id}"`, sure: true });
  const name = normaliseName(field.name);
  const exact = known.names.get(name) ?? [];
  for (const role of known.schema.get(field.schema?.custom ?? '') ?? []) {
    const candidate = bySchema(field, role, exact);
    if (candidate !== null) found.set(role, candidate);
  }
  for (const { key, word, rank } of exact) {
    const fit = fitOf(fieldRole(key).type, field);
    if (!found.has(key) && fit !== null) found.set(key, { field, found: 'name', rank, fit, reason: `name matches "${word}"`, sure: true });
  }
  // A name the vocabulary knows means just that, and a field that plays a part by its type or id is not looking for another.
  if (exact.length > 0 || found.size > 0 || !field.custom) return found;
  for (const edge of edgesOf(name)) {
    if (!isNear(edge)) continue;
    const near = (known.names.get(edge.part) ?? []).filter(({ key }) => fitOf(fieldRole(key).type, field) === 'own');
    for (const { key, word, rank } of near)
      found.set(key, { field, found: 'near', rank, fit: 'own', reason: `name ${edge.how} with "${word}"`, sure: false });
    if (near.length > 0) break;
  }
  return found;
}

/** A schema id is enough where only one field can have it. Of the shared ones, a clock needs the name, an Assets field no other one. */
function bySchema(field: SchemaField, role: FieldRole, exact: readonly Sign<FieldRole>[]): Candidate | null {
  const custom = field.schema?.custom ?? '';
  const sign = exact.find(({ key }) => key === role);
  const shared = SHARED_SCHEMAS.includes(custom);
  if (shared && sign === undefined && (fieldRole(role).type === 'sla' || exact.length > 0)) return null;
  const reason = `field type ${custom}${sign === undefined ? '' : `, and the name matches "${sign.word}"`}`;
  return { field, found: 'schema', rank: sign?.rank ?? NO_RANK, fit: 'own', reason, sure: !shared || sign !== undefined };
}

function knownSigns(): Known {
  if (prepared !== null) return prepared;
  const roles = Object.keys(FIELD_ROLES) as FieldRole[];
  const system = new Map<string, FieldRole>();
  const schema = new Map<string, FieldRole[]>();
  for (const role of roles) {
    const signs = fieldSigns(role);
    if (signs.system !== undefined) system.set(signs.system, role);
    if (signs.schema !== undefined) schema.set(signs.schema, [...(schema.get(signs.schema) ?? []), role]);
  }
  // Jira's own fields go by their id alone: what they are called follows the language of the reader.
  const named = roles.filter((role) => fieldSigns(role).system === undefined);
  prepared = { names: signsOf(named.map((role) => [role, allWords(fieldSigns(role).suggest)])), system, schema };
  return prepared;
}
