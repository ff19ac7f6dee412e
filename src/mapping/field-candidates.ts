import { FIELD_ROLES, fieldRole, type FieldRole } from '../record/vocabulary';
import { fitOf, type Fit } from './field-fit';
import { normaliseName } from './names';
import { nearPartsOf } from './near';
import { pushTo } from './push-to';
import { inWords, signsFor, signsOf, type Sign, type Signs } from './signs';
import type { SchemaField } from './site-schema';
import { fieldSigns } from './vocabulary/field-roles';
import { spokenWords } from './vocabulary/words';

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
    for (const [role, candidate] of candidatesOf(field, known)) pushTo(found, role, candidate);
  }
  return found;
}

function candidatesOf(field: SchemaField, known: Known): Map<FieldRole, Candidate> {
  const found = new Map<FieldRole, Candidate>();
  const system = known.system.get(field.id);
  if (system !== undefined)
    found.set(system, { field, found: 'system', rank: 0, fit: 'own', reason: `it is Jira's own field "${field.id}"`, sure: true });
  const exact = signsFor(known.names, normaliseName(field.name));
  for (const role of known.schema.get(field.schema?.custom ?? '') ?? []) {
    const candidate = bySchema(field, role, exact);
    if (candidate !== null) found.set(role, candidate);
  }
  for (const sign of exact) {
    const fit = fitOf(fieldRole(sign.key).type, field);
    if (found.has(sign.key) || fit === null) continue;
    found.set(sign.key, { field, found: 'name', rank: sign.rank, fit, reason: `name matches ${inWords(sign)}`, sure: true });
  }
  // A name the vocabulary knows means just that, and a field that plays a part by its type or id is not looking for another.
  if (exact.length > 0 || found.size > 0 || !field.custom) return found;
  for (const edge of nearPartsOf(field.name)) {
    const near = signsFor(known.names, edge.part).filter(({ key }) => fitOf(fieldRole(key).type, field) === 'own');
    for (const sign of near) {
      const reason = `name ${edge.how} with ${inWords(sign)}`;
      found.set(sign.key, { field, found: 'near', rank: sign.rank, fit: 'own', reason, sure: false });
    }
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
  const reason = `field type ${custom}${sign === undefined ? '' : `, and the name matches ${inWords(sign)}`}`;
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
    for (const id of signs.schemas ?? []) pushTo(schema, id, role);
  }
  // Jira's own fields go by their id alone: what they are called follows the language of the reader.
  const named = roles.filter((role) => fieldSigns(role).system === undefined);
  prepared = { names: signsOf(named.map((role) => [role, spokenWords(fieldSigns(role).suggest)])), system, schema };
  return prepared;
}
