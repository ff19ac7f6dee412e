import { anIncident, at, automation, cell, customer, day } from '../record/a-record';
import { casesFor } from './cases';

export default casesFor('incident-resolved', [
  ['resolved with a resolution', anIncident().working(at(1)).resolved(at(8)), day(2), 'met', 'resolved'],
  ['resolved without a resolution', anIncident().working(at(1)).status('Resolved', at(8)), day(2), 'gap', 'no-resolution'],
  ['the resolution was set and cleared again', anIncident().resolved(at(8)).set('resolution', null, at(9)), day(2), 'gap', 'no-resolution'],
  [
    'closed without passing a resolved status',
    anIncident().working(at(1)).set('resolution', 'Done', at(8)).closed(at(8)),
    day(2),
    'met',
    'resolved',
  ],
  ['resolved, then reopened', anIncident().resolved(at(8)).working(day(2)), day(3), 'pending', 'open'],
  ['open and worked on', anIncident().comment(day(10)), day(40), 'pending', 'open'],
  ['open, the last work update a minute more than 30 days ago', anIncident().comment(day(10)), day(40) + 60_000, 'gap', 'stale'],
  ['open, only apps and the customer write', anIncident().comment(day(20), automation).comment(day(25), customer), day(31), 'gap', 'stale'],
  ['waiting for 60 days', anIncident().status('Pending', at(1)), day(60), 'pending', 'open'],
  ['waiting for 91 days', anIncident().status('Pending', at(1)), day(91), 'gap', 'stale'],
  [
    'quiet for long, but part of the comments is withheld',
    anIncident().also({ updatesComplete: false }),
    day(31),
    'cannot-tell',
    'unknown-updates',
  ],
  [
    'resolved, but the history cannot be read',
    anIncident().resolved(at(8)).also({ history: 'partial' }).status('gone', at(9)),
    day(2),
    'cannot-tell',
    'unknown-event',
  ],
  ['no status is mapped to resolved or closed', anIncident().withoutMilestones('resolved', 'closed'), day(2), 'cannot-tell', 'not-mapped'],
  ['the resolution cannot be read', anIncident().unreadable('resolution'), day(2), 'cannot-tell', 'not-readable'],
  ['resolved as withdrawn', anIncident().resolved(at(2), cell('Withdrawn', { option: 'withdrawn' })), day(2), 'not-applicable', 'left-out'],
]);
