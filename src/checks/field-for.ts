import { looking } from '../record/by-role';
import type { FieldFacts, SlaCycle, Unknown } from '../record/record';
import type { Subject } from './subject';
import type { FieldRole } from './vocabulary';

/** Finds the field of one role. */
export type FieldOf = (subject: Subject) => FieldFacts | Unknown;

/** The field of a role, for what asks every record for the same one: like `Subject.field`, with the role looked up once. */
export function fieldFor(role: FieldRole): FieldOf {
  const find = looking<FieldFacts | Unknown>(role);
  return ({ record }) => find(record.fields) ?? 'unmapped';
}

/** The clock of a role, in the same way: like `Subject.sla`. */
export function clockFor(role: FieldRole): (subject: Subject) => readonly SlaCycle[] | Unknown {
  const find = looking<readonly SlaCycle[] | Unknown>(role);
  return ({ record }) => find(record.slas) ?? 'unmapped';
}
