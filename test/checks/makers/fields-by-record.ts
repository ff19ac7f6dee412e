import type { Check } from '../../../src/checks/check';
import type { FieldsBy } from '../../../src/checks/templates/fields-by';
import type { FieldRole } from '../../../src/checks/vocabulary';
import type { Cell } from '../../../src/record/record';
import { listItems, type ListedRequirement } from '../../../src/standard/index';
import { cell, day, type RecordBuilder } from '../../record/a-record';
import { come, courseOf, lengthOf, type Course } from './course';
import { aValue } from './values';

/** Far beyond every deadline. */
export const LATER = day(2000);

/** A check whose roles have to be filled in, and the records it is asked of. */
export class Fields {
  readonly params: FieldsBy;
  readonly course: Course;
  /** The last instant in time. */
  readonly deadline: number;

  constructor(readonly check: Check) {
    this.params = check.ask!.params as unknown as FieldsBy;
    if (this.params.mode === 'any') throw new Error('No examples for one of several roles');
    this.course = courseOf(check, this.params.by);
    this.deadline = this.course.at + lengthOf(this.params.grace);
  }

  /** A value of a role that is what the check asks for. */
  good(role: FieldRole): Cell {
    const { mustBe, checklist } = this.params;
    const option = mustBe?.[role]?.[0];
    if (checklist?.role === role && !TEXTS.has(role)) return ticked(checklist.list);
    return aValue(role, option);
  }

  fill(builder: RecordBuilder, when: number, roles: readonly FieldRole[] = this.params.roles): RecordBuilder {
    return roles.reduce((made, role) => made.set(role, this.good(role), when), builder);
  }

  /** Comes to the event until which late evidence counts; `ever` and none need nothing. */
  ended(builder: RecordBuilder, when: number): RecordBuilder {
    const { lateUntil } = this.params;
    return lateUntil === undefined || lateUntil === 'ever' ? builder : come(builder, lateUntil, when);
  }

  /** What evidence a minute after the deadline comes to. */
  get late(): readonly ['met late', 'late'] | readonly ['gap', 'missing'] {
    return this.params.lateUntil === undefined ? ['gap', 'missing'] : ['met late', 'late'];
  }
}

/** Text fields with a list of their own: words count as an answer. */
const TEXTS: ReadonlySet<FieldRole> = new Set<FieldRole>(['impactAssessment']);

/** Every box of a requirement's list, ticked. */
export function ticked(list: ListedRequirement): Cell {
  const items = listItems[list];
  return cell(items.join(', '), { members: items.map((_, index) => String(10400 + index)) });
}
