import { anIncident, at, day, START } from '../record/a-record';
import { casesFor } from './cases';

const begun = () => anIncident().working(at(1));

export default casesFor('incident-classified', [
  ['the category is set 12 minutes after work began', begun().set('classification', 'Network', at(1, 12)), at(9), 'met', 'in-time'],
  ['the category was there from the start', begun().with('classification', 'Network'), at(9), 'met', 'in-time'],
  ['it is set exactly at the deadline', begun().set('classification', 'Network', at(5)), at(9), 'met', 'in-time'],
  ['it is set one minute after the deadline', begun().set('classification', 'Network', at(5, 1)), at(9), 'met late', 'late'],
  ['the deadline is reached to the minute, and the field is empty', begun(), at(5), 'pending', 'due'],
  ['the deadline passed a minute ago, and the field is empty', begun(), at(5, 1), 'gap', 'missing'],
  [
    'it is set after the incident was closed',
    begun().resolved(at(6)).closed(at(7)).set('classification', 'Network', at(8)),
    at(9),
    'gap',
    'missing',
  ],
  [
    'it is set and cleared before the deadline',
    begun().set('classification', 'Network', at(2)).set('classification', null, at(3)),
    at(9),
    'gap',
    'missing',
  ],
  [
    'it is cleared long after the deadline',
    begun().set('classification', 'Network', at(2)).set('classification', null, at(30)),
    at(40),
    'met',
    'in-time',
  ],
  ['only a placeholder is filled in', begun().with('classification', 'TBD'), at(9), 'gap', 'missing'],
  ['nobody has begun to work on it', anIncident(), at(48), 'pending', 'waiting'],
  ['it is created straight into a status of work', anIncident().working(START), at(4, 1), 'gap', 'missing'],
  ['it was closed and nobody was seen working on it', anIncident().resolved(day(1)).closed(day(2)), day(9), 'gap', 'missing'],
  [
    'reopened and closed again: a value of the second cycle is late',
    begun().resolved(at(6)).closed(at(7)).working(at(20)).set('classification', 'Network', at(21)).resolved(at(22)).closed(at(23)),
    day(9),
    'met late',
    'late',
  ],
  [
    'imported: everything at one instant',
    anIncident().working(START).set('classification', 'Network', START).resolved(START).closed(START),
    day(1),
    'met',
    'in-time',
  ],
  [
    'the history cannot be read',
    begun().with('classification', 'Network').also({ history: 'unavailable' }),
    at(9),
    'cannot-tell',
    'unknown-event',
  ],
  [
    'the history is cut off before work began',
    begun().with('classification', 'Network').working(at(6)).also({ history: 'partial' }),
    at(9),
    'cannot-tell',
    'unknown-event',
  ],
  [
    'part of the comments is withheld, so work may have begun earlier',
    begun().also({ updatesComplete: false }),
    at(9),
    'cannot-tell',
    'unknown-event',
  ],
  [
    'part of the comments is withheld, but the category stood from before the closing',
    begun().set('classification', 'Network', at(2)).resolved(at(6)).closed(at(7)).also({ updatesComplete: false }),
    day(9),
    'met',
    'whenever',
  ],
  [
    'part of the comments is withheld, and the category was cleared after the closing',
    begun()
      .set('classification', 'Network', at(2))
      .resolved(at(6))
      .closed(at(7))
      .set('classification', null, at(8))
      .also({ updatesComplete: false }),
    day(9),
    'cannot-tell',
    'unknown-event',
  ],
  [
    'part of the comments is withheld, and no category was ever set',
    begun().resolved(at(6)).closed(at(7)).also({ updatesComplete: false }),
    day(9),
    'gap',
    'never',
  ],
  [
    'set late, and whether before it was closed cannot be told',
    begun().set('classification', 'Network', at(6)).resolved(at(7)).closed(at(8)).status('gone', at(9)),
    at(10),
    'cannot-tell',
    'unknown-value',
  ],
  ['no field is mapped', begun().unmapped('classification'), at(9), 'cannot-tell', 'not-mapped'],
  ['the field cannot be read', begun().unreadable('classification'), at(9), 'cannot-tell', 'not-readable'],
  ['it was cancelled', anIncident().status('Cancelled', at(2)), at(9), 'not-applicable', 'cancelled'],
  [
    'a duplicate',
    begun().resolved(at(2), { text: 'Duplicate', id: '3', option: 'duplicate', at: null, members: [] }),
    at(9),
    'not-applicable',
    'left-out',
  ],
  [
    'cancelled, then taken up again and resolved: the last cycle counts',
    anIncident().status('Cancelled', at(1)).working(at(2)).resolved(at(3)),
    at(9),
    'gap',
    'missing',
  ],
]);
