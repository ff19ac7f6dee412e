import type { Check } from '../../../src/checks/check';
import type { DecisionAfter } from '../../../src/checks/templates/decision-after';
import { aRecord, at, day, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import type { Row } from './row';
import { aTime, choice } from './values';

/** Examples of criteria that were missed (day 1) before implementation began (day 2), judged on day 9. */
export function decisionAfterRows(check: Check): readonly Row[] {
  const { role, value, decidedBy, before } = check.ask!.params as unknown as DecisionAfter;
  const [text, approvals] = decidedBy;
  const [first, second] = value;
  if (before !== 'implementStart' || text === undefined || approvals !== 'approvals' || first === undefined || second === undefined)
    throw new Error('No examples for such a decision');
  const open = (): RecordBuilder => aRecord(check.kinds[0]!);
  const missed = (when = day(1), builder = open()): RecordBuilder => builder.set(role, choice(first), when);
  const begun = (builder: RecordBuilder): RecordBuilder => builder.status('Implementing', day(2));
  const decide = (builder: RecordBuilder, when: number): RecordBuilder => builder.set(text, 'Go live with a workaround', when);
  const passed = choice('met');
  const cut = (): RecordBuilder =>
    open()
      .with(role, choice(first))
      .with('actualStart', aTime(day(2)))
      .status('Planning', day(1))
      .also({ history: 'partial' });
  return [
    ['decided the same day', begun(decide(missed(), at(30))), day(9), 'met', 'decided'],
    ['decided in the instant they were missed', begun(decide(missed(), day(1))), day(9), 'met', 'decided'],
    ['decided exactly when implementation began', decide(begun(missed()), day(2)), day(9), 'met', 'decided'],
    ['decided a minute later', decide(begun(missed()), day(2) + MINUTE), day(9), 'gap', 'missing'],
    ['nothing decided', begun(missed()), day(9), 'gap', 'missing'],
    ['the decision stood there before', begun(missed(day(1), decide(open(), at(1)))), day(9), 'gap', 'missing'],
    [
      'the decision stood there before and was written anew',
      begun(missed(day(1), decide(open(), at(1))).set(text, 'Wait for the fix', at(30))),
      day(9),
      'met',
      'decided',
    ],
    ['decided, and taken back before it began', begun(decide(missed(), at(26)).set(text, null, at(30))), day(9), 'gap', 'missing'],
    ['a placeholder is no decision', begun(missed().set(text, 'tbd', at(30))), day(9), 'gap', 'missing'],
    ['approved afterwards', begun(missed().approval('approved', at(30))), day(9), 'met', 'decided'],
    ['approved before they were missed only', begun(missed().approval('approved', at(2))), day(9), 'gap', 'missing'],
    ['declined is no approval', begun(missed().approval('declined', at(30))), day(9), 'gap', 'missing'],
    ['approved only after it began', begun(missed()).approval('approved', day(3)), day(9), 'gap', 'missing'],
    [
      'missed, decided, and missed again without a new decision',
      begun(
        decide(missed(at(2)), at(4))
          .set(role, passed, at(10))
          .set(role, choice(second), day(1)),
      ),
      day(9),
      'gap',
      'missing',
    ],
    [
      'missed, decided, missed again and approved',
      begun(
        decide(missed(at(2)), at(4))
          .set(role, choice(second), day(1))
          .approval('approved', at(30)),
      ),
      day(9),
      'met',
      'decided',
    ],
    ['the result was turned into a pass once it was live', begun(missed()).set(role, passed, day(3)), day(9), 'gap', 'missing'],
    ['tested again and passed, nothing decided', begun(missed().set(role, passed, at(30))), day(9), 'gap', 'missing'],
    [
      'decided before going live, missed again afterwards',
      begun(decide(missed(), at(30)))
        .set(role, passed, day(3))
        .set(role, choice(first), day(4)),
      day(9),
      'met',
      'decided',
    ],
    ['missed only once it was live', missed(day(3), begun(open())), day(9), 'gap', 'found-late'],
    ['missed and decided since creation', begun(open().with(role, choice(first)).with(text, 'Go live')), day(9), 'met', 'decided'],
    [
      'brought over with all dates the same',
      decide(missed(START), START).status('Implementing', START).closed(START),
      day(9),
      'met',
      'decided',
    ],
    ['not begun, nothing decided', missed(), day(9), 'pending', 'waiting'],
    ['not begun, decided', decide(missed(), at(30)), day(9), 'pending', 'ready'],
    ['begun this very instant', begun(missed()), day(2), 'pending', 'waiting'],
    ['rejected', missed().status('Rejected', day(2)), day(9), 'not-applicable', 'dropped'],
    ['ended as declined', missed().set('resolution', choice('declined'), day(2)).closed(day(2)), day(9), 'not-applicable', 'dropped'],
    [
      'failed without having passed implementation, and closed',
      missed().set('resolution', 'Not Fixed', day(2)).status('Failed', day(2)).closed(day(3)),
      day(9),
      'gap',
      'missing',
    ],
    ['ended without a resolution', missed().closed(day(2)), day(9), 'cannot-tell', 'unknown-event'],
    ['the history is cut off', begun(missed()).also({ history: 'partial' }), day(9), 'cannot-tell', 'unknown-event'],
    ['when they were missed is cut off, and nothing decided since', cut(), day(9), 'cannot-tell', 'unknown'],
    [
      'the decision is older than what is known, and they were missed since',
      missed(day(1), cut().with(text, 'Go live')),
      day(9),
      'gap',
      'missing',
    ],
    ['when they were missed is cut off, and it was decided since', decide(cut(), at(30)), day(9), 'met', 'decided'],
    ['the decision cannot be read', begun(missed().unreadable(text)), day(9), 'cannot-tell', 'unknown'],
    [
      'the decision cannot be read, but it was approved',
      begun(missed().unreadable(text).approval('approved', at(30))),
      day(9),
      'met',
      'decided',
    ],
    ['the approvals cannot be read', begun(missed().unreadable(approvals)), day(9), 'cannot-tell', 'unknown'],
    ['approved, and Jira does not say when', begun(missed().approval('approved', null)), day(9), 'cannot-tell', 'unknown'],
    ['approvals are not mapped, and nothing decided', begun(missed().unmapped(approvals)), day(9), 'gap', 'missing'],
  ];
}
