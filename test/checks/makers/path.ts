import type { Check } from '../../../src/checks/check';
import type { Path } from '../../../src/checks/templates/path';
import type { RecordEvent } from '../../../src/checks/vocabulary';
import { at, day, START, type RecordBuilder } from '../../record/a-record';
import { applied } from './applied';
import type { Row } from './row';
import { aDate, choice } from './values';

/** The statuses of a change in their order, and when each is entered. */
const COURSE = [
  ['Assessment', at(4)],
  ['Approved', at(20)],
  ['Implementing', day(2)],
  ['Deployed', day(3)],
  ['In review', day(4)],
] as const;
type Status = (typeof COURSE)[number][0];

/** Steps that can be left out one at a time: that the work began is told by going live as well. */
const OF_STEP: Partial<Record<RecordEvent, Status>> = { assessed: 'Assessment', approved: 'Approved', reviewed: 'In review' };

/** Examples of steps that a change passes before it is closed (day 5), judged on day 9. */
export function pathRows(check: Check): readonly Row[] {
  const { milestones, before, minMapped } = check.ask!.params as unknown as Path;
  if (before !== 'closed' || minMapped !== 2 || !milestones.includes('approved') || !milestones.includes('reviewed'))
    throw new Error('No examples for such a path');
  const open = (): RecordBuilder => applied(check);
  const passing = (builder: RecordBuilder, ...but: readonly Status[]): RecordBuilder =>
    COURSE.reduce((made, [status, when]) => (but.includes(status) ? made : made.status(status, when)), builder);
  const passed = (...but: readonly Status[]): RecordBuilder => passing(open(), ...but).closed(day(5));
  const skipped = milestones.flatMap((step): Row[] => {
    const status = OF_STEP[step];
    return status ? [[`${status} was never entered`, passed(status), day(9), 'gap', 'missing']] : [];
  });
  return [
    ['every step passed, the review left for closing', passed(), day(9), 'met', 'passed'],
    ...skipped,
    ['went live without a status for the work', passed('Implementing'), day(9), 'met', 'passed'],
    [
      'approved by an approval instead of a status',
      passing(open().approval('approved', day(1)), 'Approved').closed(day(5)),
      day(9),
      'met',
      'passed',
    ],
    [
      'declined, and closed all the same',
      passing(open().approval('declined', day(1)), 'Approved').closed(day(5)),
      day(9),
      'gap',
      'missing',
    ],
    ['approved a day after it was closed', passed('Approved').approval('approved', day(6)), day(9), 'gap', 'missing'],
    ['closed straight away, as done', open().set('resolution', choice('done'), at(1)).closed(at(1)), day(9), 'gap', 'missing'],
    ['in review, and not left for anything later', passing(open()), day(9), 'pending', 'waiting'],
    ['not begun', open(), day(9), 'pending', 'waiting'],
    [
      'closed without a review, reopened, reviewed and closed again',
      passed('In review').status('In review', day(6)).closed(day(7)),
      day(9),
      'met',
      'passed',
    ],
    ['reopened and still open', passed('In review').status('Planning', day(6)), day(9), 'pending', 'waiting'],
    ['the workflow has no review', passed('In review').withoutMilestones('reviewed'), day(9), 'met', 'passed'],
    [
      'the workflow has neither approval nor review',
      passed('Approved', 'In review').withoutMilestones('assessed', 'approved', 'reviewed').unmapped('approvals'),
      day(9),
      'cannot-tell',
      'too-few',
    ],
    [
      'brought over with all dates the same',
      COURSE.reduce((made, [status]) => made.status(status, START), open()).closed(START),
      day(9),
      'met',
      'passed',
    ],
    [
      'the actual start is the day on which it was closed',
      passed('Implementing', 'Deployed')
        .set('actualStart', aDate(day(5)), day(5))
        .set('actualEnd', aDate(day(4)), day(5)),
      day(9),
      'met',
      'passed',
    ],
    ['the actual start is the day after', passed('Implementing').set('actualStart', aDate(day(6)), day(5)), day(9), 'gap', 'missing'],
    ['a deleted status came after it was closed', passed().status('gone', day(6)), day(9), 'cannot-tell', 'unknown-event'],
    ['the history is cut off', passed().also({ history: 'partial' }), day(9), 'cannot-tell', 'unknown'],
    ['the approvals cannot be read', passed('Approved').unreadable('approvals'), day(9), 'cannot-tell', 'unknown'],
    [
      'the approvals cannot be read, and there was no review',
      passed('Approved', 'In review').unreadable('approvals'),
      day(9),
      'gap',
      'missing',
    ],
  ];
}
