import type { Instant, Value } from '../record/record';
import { isUsable, isYes } from '../record/site-rules';
import { everPassed, isRead, valueAt } from '../record/timeline';
import type { Subject } from './subject';
import type { FieldRole, SettingName } from './vocabulary';

/** `unmapped`: the site has nothing for it; inside an `any` such a member is left out. `unknown`: mapped, but nobody can say. */
export type Truth = 'yes' | 'no' | 'unknown' | 'unmapped';

/** The instant that stands for "as it is now". */
export const NOW: Instant = Infinity;

export const truth = (value: boolean): Truth => (value ? 'yes' : 'no');

interface Fact {
  /** Follows "because" or "when" in a sentence. */
  readonly name: string;
  readonly denied: string;
  readonly needs: readonly (readonly string[])[];
  readonly fields: readonly FieldRole[];
  readonly settings: readonly SettingName[];
  holds(subject: Subject, at: Instant): Truth;
}

/** Named yes/no facts that conditions may ask for. */
export const FACTS = {
  isMajor: {
    name: 'it is marked as a major incident',
    denied: 'it was never marked as a major incident',
    needs: [['field:majorFlag']],
    fields: ['majorFlag'],
    settings: [],
    // At any time of its life: removing the mark before closing hides nothing.
    holds(subject, at) {
      const flag = subject.field('majorFlag');
      if (!isRead(flag)) return flag === 'unmapped' ? 'unmapped' : 'unknown';
      const ever = everPassed(flag, at, subject.known, isYes);
      return ever === 'unknown' ? 'unknown' : truth(ever);
    },
  },
  matchesMajorRule: {
    name: 'it meets your major incident criteria',
    denied: 'it does not meet your major incident criteria',
    needs: [],
    fields: [],
    settings: ['majorIncidentRule'],
    holds: (subject, at) => subject.bench.majorRule?.holds(subject, at) ?? 'unknown',
  },
  priorityFollowsMatrix: {
    name: 'the priority follows the matrix',
    denied: 'the priority does not follow the matrix',
    needs: [['field:impact'], ['field:urgency'], ['field:priority']],
    fields: ['impact', 'priority', 'urgency'],
    settings: ['priorityMatrix'],
    holds(subject, at) {
      const impact = valueOf(subject, 'impact', at);
      const urgency = valueOf(subject, 'urgency', at);
      const priority = valueOf(subject, 'priority', at);
      if (typeof impact === 'string') return impact;
      if (typeof urgency === 'string') return urgency;
      if (typeof priority === 'string') return priority;
      if (impact === null || urgency === null || priority === null) return 'no';
      const row = cellOf(subject.settings.priorityMatrix, impact);
      const expected = row && cellOf(row, urgency);
      return expected === undefined ? 'unknown' : truth(expected.trim().toLowerCase() === priority.text.trim().toLowerCase());
    },
  },
} as const satisfies Readonly<Record<string, Fact>>;
export type FactName = keyof typeof FACTS;

function valueOf(subject: Subject, role: FieldRole, at: Instant): Value | 'unknown' | 'unmapped' {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
  const value = valueAt(field, at, subject.known);
  return value === 'unknown' || isUsable(value, subject.rules) ? value : null;
}

/** A row or cell of the matrix by option key, else by the text as Jira shows it. */
function cellOf<T>(matrix: Readonly<Record<string, T>> | undefined, value: NonNullable<Value>): T | undefined {
  if (!matrix) return undefined;
  return (value.option === null ? undefined : matrix[value.option]) ?? matrix[value.text];
}
