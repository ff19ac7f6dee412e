import { FIELD_ROLES, type FieldRole } from '../record/vocabulary';
import { candidatesByRole, type Candidate } from './field-candidates';
import { proposeOptions } from './propose-options';
import type { Reasons } from './reasons';
import type { FieldMap, KindMap, Kinds } from './site-map';
import type { SiteSchema } from './site-schema';
import { compareIds } from './sorted-schema';

/**
 * A field for every role that one can be found for: system id, then schema id, then exact name, then a name close to one. Of equals
 * the one whose name comes first. One field may serve several roles: they are asked of different kinds of record.
 */
export function proposeFields(schema: SiteSchema, kinds: Kinds, reasons: Reasons): Record<string, FieldMap> {
  const projects = new Set((Object.values(kinds) as KindMap[]).flatMap((kind) => kind.projects));
  const found = candidatesByRole(schema.fields.filter(({ projectId }) => projectId === undefined || projects.has(projectId)));
  const fields: Record<string, FieldMap> = {};
  for (const role of Object.keys(FIELD_ROLES) as FieldRole[]) {
    const candidates = [...(found.get(role) ?? [])].sort(compareCandidates);
    const best = candidates[0];
    if (best === undefined) continue;
    const chosen = [best, ...ownFieldsOfOtherProjects(best, candidates)];
    const rivals = candidates.filter((one) => one.found === best.found && !chosen.includes(one));
    const equals = rivals.filter((one) => one.rank === best.rank && one.fit === best.fit);
    const others = preferredOver(rivals.length, equals.length);
    for (const one of chosen) {
      const type = one.fit === 'own' ? '' : `, though its type ("${one.field.schema?.type ?? ''}") is unusual for it`;
      const reason = `field "${one.field.name}" (${one.field.id}): ${one.reason}${type}${others}`;
      reasons.add(`fields.${role}`, reason, one.sure && one.fit === 'own' && equals.length === 0);
    }
    const options = proposeOptions(
      role,
      chosen.map(({ field }) => field),
      schema,
      reasons,
    );
    const ids = chosen.map((one) => one.field.id);
    fields[role] = options === null ? { fields: ids } : { fields: ids, options };
  }
  return fields;
}

const ORDER: readonly Candidate['found'][] = ['system', 'schema', 'name', 'near'];

/** A field that hardly fits comes after all that do, whatever it is called. */
function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    ORDER.indexOf(one.found) - ORDER.indexOf(other.found) ||
    Number(one.fit === 'far') - Number(other.fit === 'far') ||
    one.rank - other.rank ||
    compareIds(one.field.id, other.field.id)
  );
}

function preferredOver(rivals: number, equals: number): string {
  if (rivals === 0) return '';
  const others = rivals === 1 ? '1 other field' : `${rivals} other fields`;
  return equals > 0
    ? `; preferred over ${others} that would do as well, as it has the lowest id`
    : `; preferred over ${others}, as its name comes first`;
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
