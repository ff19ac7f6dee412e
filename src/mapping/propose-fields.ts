import { matchName, normaliseName, type NameMatch } from './names';
import type { Reason } from './propose';
import type { FieldMap, KindMap } from './site-map';
import type { SchemaField, SchemaOption, SiteSchema } from './site-schema';
import type { FieldRole, FieldRoleType } from './vocabulary/field-role';
import { fieldRoles } from './vocabulary/field-roles';
import { allWords } from './vocabulary/words';

interface Candidate {
  readonly field: SchemaField;
  /** 0 system id, 1 schema id, 2 exact name, 3 name that starts or ends with a word. */
  readonly quality: 0 | 1 | 2 | 3;
  readonly match: NameMatch | null;
}

/** A field for every role that one can be found for: system id, then schema id, then name; of equals the one whose word comes first. */
export function proposeFields(schema: SiteSchema, kinds: Readonly<Record<string, KindMap>>, reasons: Reason[]): Record<string, FieldMap> {
  const projects = new Set(Object.values(kinds).flatMap((kind) => kind.projects));
  const fields: Record<string, FieldMap> = {};
  for (const [role, definition] of Object.entries(fieldRoles) as [string, FieldRole][]) {
    const candidates = candidatesFor(definition, schema.fields, projects);
    const best = candidates[0];
    if (best === undefined) continue;
    const chosen = [best, ...ownFieldsOfOtherProjects(best, candidates)];
    const part = `fields.${role}`;
    const rivals = candidates.filter((one) => one.quality === best.quality && !chosen.includes(one));
    const equals = rivals.filter((one) => one.match?.rank === best.match?.rank);
    const others = preferredOver(rivals.length, equals.length);
    for (const one of chosen) {
      reasons.push({
        part,
        reason: `field "${one.field.name}" (${one.field.id}): ${why(one)}${others}`,
        sure: one.quality < 3 && equals.length === 0,
      });
    }
    const options = proposeOptions(role, definition, chosen, schema, reasons);
    const ids = chosen.map((one) => one.field.id);
    fields[role] = options === null ? { fields: ids } : { fields: ids, options };
  }
  return fields;
}

function preferredOver(rivals: number, equals: number): string {
  if (rivals === 0) return '';
  const others = rivals === 1 ? '1 other field' : `${rivals} other fields`;
  return equals > 0
    ? `; preferred over ${others} that would do as well, as it has the lowest id`
    : `; preferred over ${others}, as its name comes first`;
}

function candidatesFor(role: FieldRole, all: readonly SchemaField[], projects: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  for (const field of all) {
    if (field.projectId !== undefined && !projects.has(field.projectId)) continue;
    const candidate = candidateOf(role, field);
    if (candidate !== null) found.push(candidate);
  }
  return found.sort(
    (one, other) =>
      one.quality - other.quality ||
      // Several fields share a schema id (two Assets fields, say): the name decides between them.
      nameQuality(one) - nameQuality(other) ||
      (one.match?.rank ?? 0) - (other.match?.rank ?? 0) ||
      compareIds(one.field.id, other.field.id),
  );
}

const nameQuality = ({ match }: Candidate): number => (match === null ? 2 : match.how === 'exact' ? 0 : 1);

function candidateOf(role: FieldRole, field: SchemaField): Candidate | null {
  if (role.system !== undefined) return field.id === role.system ? { field, quality: 0, match: null } : null;
  const match = matchName(field.name, allWords(role.suggest));
  if (role.schema !== undefined && field.schema?.custom === role.schema) {
    // Every SLA of a site has the same schema id; without the name it could be any clock.
    if (role.type === 'sla' && match === null) return null;
    return { field, quality: 1, match };
  }
  if (match === null || role.type === 'sla' || !mayHold(role.type, field)) return null;
  // A word at the edge of a name proves little ("Impact on the budget"), so a free text never counts as a choice on that ground.
  if (match.how !== 'exact' && role.type !== 'text' && field.schema?.type === 'string') return null;
  return { field, quality: match.how === 'exact' ? 2 : 3, match };
}

/** Each team-managed project has its own field of that name: the first one that an issue carries counts. */
function ownFieldsOfOtherProjects(best: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const projects = new Set([best.field.projectId]);
  const own: Candidate[] = [];
  for (const one of candidates) {
    const { projectId } = one.field;
    if (one === best || projectId === undefined || projects.has(projectId) || one.quality > 2) continue;
    projects.add(projectId);
    own.push(one);
  }
  return own;
}

const TYPES: Readonly<Record<FieldRoleType, readonly string[]>> = {
  text: ['string', 'any', 'option', 'textarea', 'doc'],
  option: ['option', 'option-with-child', 'array', 'string', 'any', 'number', 'priority', 'resolution'],
  yesNo: ['option', 'array', 'string', 'any', 'boolean'],
  user: ['user', 'array'],
  users: ['array', 'user'],
  team: ['any', 'team', 'option', 'group', 'string', 'array'],
  services: ['array', 'any', 'option', 'string'],
  assets: ['array', 'any', 'string', 'option'],
  checklist: ['array', 'string', 'any', 'option'],
  link: ['string', 'any', 'option'],
  date: ['date', 'datetime'],
  datetime: ['datetime', 'date'],
  number: ['number'],
  sla: [],
};

/** Whether a field of this type can play such a role at all. A field whose type is not known may. */
function mayHold(type: FieldRoleType, field: SchemaField): boolean {
  if (field.schema === undefined) return !['summary', 'issuekey', 'thumbnail', 'statusCategory', 'parent'].includes(field.id);
  if (!TYPES[type].includes(field.schema.type)) return false;
  return type !== 'user' || field.schema.type === 'user' || field.schema.items === 'user';
}

function why({ field, quality, match }: Candidate): string {
  if (quality === 0) return `it is Jira's own field "${field.id}"`;
  if (quality === 1) return `field type ${field.schema?.custom ?? ''}${match === null ? '' : `, and the name matches "${match.word}"`}`;
  return match?.how === 'exact' ? `name matches "${match.word}"` : `name ${match?.how ?? 'starts'} with "${match?.word ?? ''}"`;
}

/**
 * Option key → the options as the site knows them: ids where the options are known, else every spelling of the vocabulary, which are
 * compared normalised when a record is read. An option that fits no key stays unmapped and is named in the reason.
 */
function proposeOptions(
  role: string,
  definition: FieldRole,
  chosen: readonly Candidate[],
  schema: SiteSchema,
  reasons: Reason[],
): Record<string, string[]> | null {
  if (definition.options === undefined) return null;
  const known = definition.system === 'resolution' ? schema.resolutions : chosen.flatMap(({ field }) => field.options ?? []);
  const part = `fields.${role}.options`;
  if (known.length === 0) {
    reasons.push({ part, reason: 'the options of the field are not known; the usual spellings are used', sure: true });
    return Object.fromEntries(Object.entries(definition.options).map(([key, spellings]) => [key, [...spellings]]));
  }
  const options: Record<string, string[]> = {};
  const left: string[] = [];
  for (const option of known) {
    const key = optionKeyOf(option, definition.options);
    if (key === null) left.push(`"${option.name}"`);
    else options[key] = [...(options[key] ?? []), definition.system === 'resolution' ? option.id : option.name];
  }
  const rest = left.length === 0 ? 'all options matched' : `no key fits ${left.slice(0, 10).join(', ')}${left.length > 10 ? ' …' : ''}`;
  reasons.push({ part, reason: rest, sure: left.length === 0 });
  return options;
}

function optionKeyOf(option: SchemaOption, options: Readonly<Record<string, readonly string[]>>): string | null {
  const name = normaliseName(option.name);
  for (const [key, spellings] of Object.entries(options)) {
    if (spellings.some((spelling) => normaliseName(spelling) === name)) return key;
  }
  return null;
}

/** `customfield_9` before `customfield_10000`: lower ids are older. */
function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
