import { anIncident, at, customer, agent, day, START } from '../record/a-record';
import { casesFor } from './cases';

const begun = () => anIncident().working(at(1));

export default casesFor('impact-and-urgency-assessed', [
  [
    'both are set 12 minutes after work began',
    begun().set('impact', 'Significant', at(1, 5)).set('urgency', 'High', at(1, 12)),
    at(9),
    'met',
    'in-time',
  ],
  ['both were there when it was created', begun().with('impact', 'Significant').with('urgency', 'High'), at(9), 'met', 'in-time'],
  ['urgency is set a minute too late', begun().with('impact', 'Significant').set('urgency', 'High', at(5, 1)), at(9), 'met late', 'late'],
  ['urgency is missing', begun().with('impact', 'Significant'), at(9), 'gap', 'missing'],
  ['neither is set, and priority has its default', begun().with('priority', 'Medium'), at(9), 'gap', 'missing'],
  ['impact is there, urgency is not due yet', begun().with('impact', 'Significant'), at(2), 'pending', 'due'],
  ['nobody has begun', anIncident(), at(100), 'pending', 'waiting'],
  ['work began with the first comment of an agent', anIncident().comment(at(2)), at(6, 1), 'gap', 'missing'],
  ['a comment of the customer is not work', anIncident().comment(at(2), customer), at(100), 'pending', 'waiting'],
  ['work began when a person assigned it', anIncident().set('assignee', 'A. Agent', at(2), agent), at(6, 1), 'gap', 'missing'],
  ['it was closed with nothing done', anIncident().resolved(day(1)).closed(day(1)), day(2), 'gap', 'missing'],
  ['the assignee cannot be read, so work may have begun earlier', begun().unreadable('assignee'), at(9), 'cannot-tell', 'unknown-event'],
  [
    'the comments are withheld, but both stood from before the closing',
    begun().with('impact', 'Significant').with('urgency', 'High').resolved(at(6)).closed(at(7)).also({ updatesComplete: false }),
    day(9),
    'met',
    'whenever',
  ],
  [
    'the comments are withheld, and urgency was never set',
    begun().with('impact', 'Significant').resolved(at(6)).closed(at(7)).also({ updatesComplete: false }),
    day(9),
    'gap',
    'never',
  ],
  [
    'set late, and whether before it was closed cannot be told',
    begun().with('impact', 'High').set('urgency', 'High', at(6)).resolved(at(7)).closed(at(8)).status('gone', at(9)),
    at(10),
    'cannot-tell',
    'unknown-value',
  ],
  ['urgency is not mapped', begun().unmapped('urgency'), at(9), 'cannot-tell', 'not-mapped'],
  ['impact cannot be read', begun().unreadable('impact'), at(9), 'cannot-tell', 'not-readable'],
  [
    'the resolution, which may be a duplicate, cannot be read',
    begun().resolved(at(2)).unreadable('resolution'),
    at(9),
    'cannot-tell',
    'ending-unknown',
  ],
  [
    'imported with all dates equal and no history',
    anIncident().with('impact', 'Significant').with('urgency', 'High').working(START).resolved(START).closed(START),
    day(1),
    'met',
    'in-time',
  ],
  ['cancelled', begun().status('Cancelled', at(3)), at(9), 'not-applicable', 'cancelled'],
]);
