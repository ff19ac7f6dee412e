import { anIncident, at, cell } from '../record/a-record';
import { casesFor, without } from './cases';

const rated = () =>
  anIncident()
    .working(at(1))
    .with('impact', cell('Significant', { option: 'significant' }))
    .with('urgency', cell('High', { option: 'high' }));

export default casesFor('priority-follows-matrix', [
  ['the priority is the one of the matrix', rated().with('priority', 'High'), at(9), 'met', 'holds'],
  [
    'it is put right a minute after the deadline',
    rated().with('priority', 'Medium').set('priority', 'High', at(5, 1)),
    at(9),
    'met late',
    'late',
  ],
  ['it is put right at the deadline', rated().with('priority', 'Medium').set('priority', 'High', at(5)), at(9), 'met', 'holds'],
  [
    'another priority, and the reason is given',
    rated().with('priority', 'Medium').set('priorityOverrideReason', 'VIP event', at(2)),
    at(9),
    'met',
    'explained',
  ],
  [
    'the reason comes late',
    rated().with('priority', 'Medium').set('priorityOverrideReason', 'VIP event', at(7)),
    at(9),
    'met late',
    'explained',
  ],
  ['another priority without a reason', rated().with('priority', 'Medium'), at(5, 1), 'gap', 'missing'],
  [
    'put right only after it was resolved',
    rated().with('priority', 'Medium').resolved(at(6)).set('priority', 'High', at(7)),
    at(9),
    'gap',
    'missing',
  ],
  ['another priority, the time is running', rated().with('priority', 'Medium'), at(5), 'pending', 'due'],
  [
    'another priority, nobody has begun',
    anIncident()
      .with('impact', cell('Significant', { option: 'significant' }))
      .with('urgency', 'High')
      .with('priority', 'Low'),
    at(90),
    'cannot-tell',
    'unknown',
  ],
  [
    'work has not begun',
    anIncident()
      .with('impact', cell('Significant', { option: 'significant' }))
      .with('urgency', cell('High', { option: 'high' }))
      .with('priority', 'Low'),
    at(90),
    'pending',
    'waiting',
  ],
  [
    'the matrix has no cell for it',
    rated()
      .with('impact', cell('Minor', { option: 'minor' }))
      .with('priority', 'Low'),
    at(9),
    'cannot-tell',
    'unknown',
  ],
  [
    'the comments are withheld and the priority is another',
    rated().with('priority', 'Medium').also({ updatesComplete: false }),
    at(9),
    'cannot-tell',
    'unknown-start',
  ],
  [
    'the comments are withheld, the priority is another, and the time has passed whenever work began',
    rated().with('priority', 'Medium').resolved(at(20)).also({ updatesComplete: false }),
    at(24, 1),
    'gap',
    'missing',
  ],
  [
    'the comments are withheld, the priority is another, and the time may be running',
    rated().with('priority', 'Medium').resolved(at(20)).also({ updatesComplete: false }),
    at(24),
    'cannot-tell',
    'unknown-start',
  ],
  ['a deleted status came after it was resolved', rated().resolved(at(20)).status('gone', at(21)), at(30), 'cannot-tell', 'unknown-event'],
  ['urgency is empty', anIncident().working(at(1)).with('impact', 'Significant'), at(9), 'not-applicable', 'does-not-apply'],
  ['urgency is not mapped', rated().unmapped('urgency'), at(9), 'cannot-tell', 'applies-unknown'],
  ['urgency cannot be read', rated().unreadable('urgency'), at(9), 'cannot-tell', 'applies-unknown'],
  ['priority is not mapped', rated().unmapped('priority'), at(9), 'cannot-tell', 'not-mapped'],
  ['the site has no matrix', rated(), at(9), 'cannot-tell', 'not-run', without('priorityMatrix')],
]);
