import { anIncident, at, day } from '../record/a-record';
import { casesFor } from './cases';

const resolved = () => anIncident().working(at(1)).resolved(at(8));

export default casesFor('resolution-noted', [
  ['the note is written when it is resolved', resolved().set('resolutionNote', 'Restarted the service', at(8)), day(9), 'met', 'in-time'],
  ['an agent comments two hours after it was resolved', resolved().comment(at(10)), day(9), 'met', 'by-comment'],
  ['an agent comments 24 hours before', anIncident().working(at(1)).comment(at(2)).resolved(at(26)), day(9), 'met', 'by-comment'],
  [
    'the note comes before it is closed, but late',
    resolved().set('resolutionNote', 'Restarted the service', day(3)).closed(day(4)),
    day(9),
    'met late',
    'late',
  ],
  ['no note and no comment', resolved(), day(9), 'gap', 'missing'],
  ['the note comes after it was closed', resolved().closed(day(3)).set('resolutionNote', 'Restarted', day(4)), day(9), 'gap', 'missing'],
  ['resolved, the time is running', resolved(), at(32), 'pending', 'due'],
  ['not resolved yet', anIncident().working(at(1)), day(9), 'pending', 'waiting'],
  ['no field is mapped, and nobody commented', resolved().unmapped('resolutionNote'), day(9), 'gap', 'missing'],
  ['no field is mapped, but an agent commented', resolved().unmapped('resolutionNote').comment(at(9)), day(9), 'met', 'by-comment'],
  ['the field cannot be read', resolved().unreadable('resolutionNote'), day(9), 'cannot-tell', 'unknown-value'],
  ['the comments are withheld', resolved().also({ updatesComplete: false }), day(9), 'cannot-tell', 'unknown-value'],
  ['the history cannot be read', resolved().also({ history: 'unavailable' }), day(9), 'cannot-tell', 'unknown-event'],
  ['no status is mapped to resolved or closed', anIncident().withoutMilestones('resolved', 'closed'), day(9), 'cannot-tell', 'not-mapped'],
  ['cancelled', anIncident().status('Cancelled', at(3)), day(9), 'not-applicable', 'cancelled'],
]);
