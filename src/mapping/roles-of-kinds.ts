import { readsFor } from '../checks';
import { RECORD_KINDS, type FieldRole, type RecordKind } from '../record/vocabulary';

let prepared: ReadonlyMap<string, ReadonlySet<RecordKind>> | null = null;

/** Kinds of record of which the checks read both roles: on these, one field cannot well play the two. Settings of a site add none. */
export function kindsWithBoth(one: FieldRole, other: FieldRole): RecordKind[] {
  prepared ??= kindsByRole();
  const others = prepared.get(other) ?? new Set();
  return [...(prepared.get(one) ?? [])].filter((kind) => others.has(kind));
}

function kindsByRole(): ReadonlyMap<string, ReadonlySet<RecordKind>> {
  const found = new Map<string, Set<RecordKind>>();
  for (const kind of Object.keys(RECORD_KINDS) as RecordKind[]) {
    for (const role of readsFor(kind, { timeZone: 'UTC' }).fields) found.set(role, (found.get(role) ?? new Set()).add(kind));
  }
  return found;
}
