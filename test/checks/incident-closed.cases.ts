import { anIncident, at, day } from '../record/a-record';
import { casesFor } from './cases';

const resolved = () => anIncident().working(at(1)).resolved(day(1));

export default casesFor('incident-closed', [
  ['closed three days after it was resolved', resolved().closed(day(4)), day(9), 'met', 'closed'],
  ['closed exactly 30 days after it was resolved', resolved().closed(day(31)), day(60), 'met', 'closed'],
  ['closed a minute later than that', resolved().closed(day(31) + 60_000), day(60), 'gap', 'closed-late'],
  ['one final status: resolved is closed', resolved().withoutMilestones('closed'), day(60), 'met', 'closed'],
  [
    'reopened, resolved and closed again: the last cycle counts',
    resolved().working(day(50)).resolved(day(51)).closed(day(52)),
    day(60),
    'met',
    'closed',
  ],
  ['closed, then moved back to resolved', resolved().closed(day(2)).resolved(day(3)), day(4), 'pending', 'to-close'],
  ['resolved and not closed, 30 days ago to the minute', resolved(), day(31), 'pending', 'to-close'],
  ['resolved and not closed, 31 days ago', resolved(), day(32), 'gap', 'not-closed'],
  ['not resolved', anIncident().working(at(1)), day(9), 'not-applicable', 'does-not-apply'],
  ['reopened and still open', resolved().closed(day(2)).working(day(3)), day(90), 'not-applicable', 'does-not-apply'],
  [
    'a deleted status lies between resolving and closing',
    resolved().status('gone', day(2)).closed(day(3)),
    day(9),
    'cannot-tell',
    'unknown-event',
  ],
  [
    'no status is mapped to resolved or closed',
    anIncident().withoutMilestones('resolved', 'closed'),
    day(9),
    'cannot-tell',
    'applies-unknown',
  ],
  ['it was cancelled and then closed', anIncident().status('Cancelled', at(1)).closed(day(1)), day(9), 'not-applicable', 'cancelled'],
]);
