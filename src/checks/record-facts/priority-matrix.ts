import type { Instant, Value } from '../../record/record';
import { plain } from '../../record/plain';
import { isUsable } from '../../record/site-rules';
import { isRead, valueAt } from '../../record/timeline';
import type { Fact } from '../facts';
import { fieldFor, type FieldOf } from '../field-for';
import type { Subject } from '../subject';
import { truth } from '../truth';

const impactOf = fieldFor('impact');
const urgencyOf = fieldFor('urgency');
const priorityOf = fieldFor('priority');

export const priorityFollowsMatrix: Fact = {
  name: 'the priority follows the matrix',
  denied: 'the priority does not follow the matrix',
  needs: [['field:impact'], ['field:urgency'], ['field:priority']],
  fields: ['impact', 'priority', 'urgency'],
  settings: ['priorityMatrix'],
  holds(subject, at) {
    const impact = valueOf(subject, impactOf, at);
    const urgency = valueOf(subject, urgencyOf, at);
    const priority = valueOf(subject, priorityOf, at);
    if (typeof impact === 'string') return impact;
    if (typeof urgency === 'string') return urgency;
    if (typeof priority === 'string') return priority;
    if (impact === null || urgency === null || priority === null) return 'no';
    const row = cellOf(subject.settings.priorityMatrix, impact);
    const expected = row && cellOf(row, urgency);
    return expected === undefined ? 'unknown' : truth(expected === priority.text || plain(expected) === plain(priority.text));
  },
};

function valueOf(subject: Subject, fieldOf: FieldOf, at: Instant): Value | 'unknown' | 'unmapped' {
  const field = fieldOf(subject);
  if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
  const value = valueAt(field, at, subject.known);
  return value === 'unknown' || isUsable(value, subject.rules) ? value : null;
}

/** A row or cell of the matrix by option key, else by the text as Jira shows it. */
function cellOf<T>(matrix: Readonly<Record<string, T>> | undefined, value: NonNullable<Value>): T | undefined {
  if (!matrix) return undefined;
  return (value.option === null ? undefined : matrix[value.option]) ?? matrix[value.text];
}
