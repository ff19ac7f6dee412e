import type { Check } from '../../../src/checks/check';
import type { Condition } from '../../../src/checks/condition';
import type { Coverage } from '../../../src/checks/templates/coverage';
import { DAY, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { maybeMember, member, outsiders } from '../site/entries';
import { canMake, make } from './conditions';
import type { Row } from './row';

/** Grace is 30 days for every register: an entry of `START` is grown up from then on. */
const GROWN = START + 30 * DAY;
const LATER = GROWN + 5 * DAY;

/** Examples of one entry of a register: complete, lacking this or that, too young, no member at all. */
export function coverageRows(check: Check): readonly Row[] {
  const { set, member: condition, memberGrace } = check.ask!.params as unknown as Coverage;
  if (memberGrace.value !== 30 || memberGrace.unit !== 'days')
    throw new Error(`No examples for a grace of ${memberGrace.value} ${memberGrace.unit}`);
  return [...found(set, condition), ...outside(set), ...unknown(check, set, condition)];
}

type SetOf = Coverage['set'];

/** Every date of an entry is of this day, so that none is too old when it is looked at. */
const filled = (set: SetOf, condition: Condition): RecordBuilder => make(member(set), plain(condition), 'yes', START);

/** An entry that says nothing; one fact takes something to be denied. */
const empty = (set: SetOf, condition: Condition): RecordBuilder =>
  'fact' in condition ? make(member(set), condition, 'no', START) : member(set);

/** Of several ways to meet a condition the first that fills something in. */
export function plain(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(plain) };
  return 'any' in condition ? plain(condition.any.find((one) => !('not' in one)) ?? condition) : condition;
}

function found(set: SetOf, condition: Condition): readonly Row[] {
  // Facts about the rest of the site are told where that is at hand, see test/checks/site.
  if (!canMake(condition, 'yes')) return [['without the rest of the site', member(set), LATER, 'cannot-tell', 'unknown']];
  const parts = 'all' in condition ? condition.all : [condition];
  return [
    ['complete', filled(set, condition), LATER, 'met', 'met'],
    ['complete on its first day', filled(set, condition), START, 'met', 'met'],
    ['empty', empty(set, condition), LATER, 'gap', 'missing'],
    ['empty, the last instant of its first days', empty(set, condition), GROWN, 'pending', 'young'],
    ['empty, a minute later', empty(set, condition), GROWN + MINUTE, 'gap', 'missing'],
    ...parts.flatMap((part, index) => lacking(set, parts, part, index)),
  ];
}

/** Complete but for one part, which the sentence has to name. */
function lacking(set: SetOf, parts: readonly Condition[], part: Condition, index: number): readonly Row[] {
  if (parts.length < 2 || !canMake(part, 'no')) return [];
  const rest = parts.filter((one) => one !== part && !overlaps(one, part));
  const entry = rest.reduce((made, one) => make(made, plain(one), 'yes', START), member(set));
  return [[`all but part ${index + 1}`, make(entry, part, 'no', START), LATER, 'gap', 'missing']];
}

/** Both ask the same field, so that one cannot hold without the other. */
const overlaps = (one: Condition, other: Condition): boolean => {
  const roles = (condition: Condition): readonly string[] => JSON.stringify(condition).match(/(?<="(?:set|role)":")\w+/g) ?? [];
  return roles(one).some((role) => roles(other).includes(role));
};

const outside = (set: SetOf): readonly Row[] => [
  ...outsiders(set).map(([given, entry]): Row => [given, entry, LATER, 'not-applicable', 'does-not-apply']),
  ['nobody can say whether it is one', maybeMember(set), LATER, 'cannot-tell', 'applies-unknown'],
  ['cancelled', member(set).status('Cancelled', START + DAY), LATER, 'not-applicable', 'cancelled'],
];

/** Each thing that is needed, withheld or not mapped. */
function unknown(check: Check, set: SetOf, condition: Condition): readonly Row[] {
  const groups = check.ask!.asked.needs.filter((group) => group.every((thing) => thing.startsWith('field:')));
  return groups.flatMap((group): readonly Row[] => {
    const roles = group.map((thing) => thing.slice('field:'.length)) as Parameters<RecordBuilder['unmapped']>;
    const entry = (): RecordBuilder => (canMake(condition, 'yes') ? filled(set, condition) : member(set));
    return [
      [`${roles.join(', ')} not mapped`, entry().unmapped(...roles), LATER, 'cannot-tell', 'not-mapped'],
      [`${roles.join(', ')} withheld`, entry().unreadable(...roles), LATER, 'cannot-tell', 'not-readable'],
    ];
  });
}
