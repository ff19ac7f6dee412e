import { looking } from '../record/by-role';
import type { FieldFacts, Unknown } from '../record/record';
import type { Subject } from './subject';
import type { FieldRole } from './vocabulary';

/** The field of a role, for what asks every record for the same one: like `Subject.field`, with the role looked up once. */
export function fieldFor(role: FieldRole): (subject: Subject) => FieldFacts | Unknown {
  const find = looking<FieldFacts | Unknown>(role);
  return ({ record }) => find(record.fields) ?? 'unmapped';
}
