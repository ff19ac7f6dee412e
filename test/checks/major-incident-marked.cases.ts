import { anIncident, at, cell, day } from '../record/a-record';
import { casesFor, SETTINGS, without } from './cases';

const grave = () => anIncident().with('impact', cell('Extensive', { option: 'extensive' }));

export default casesFor('major-incident-marked', [
  ['it meets the criteria and is marked within the time', grave().major(at(4)), at(9), 'met', 'holds'],
  ['it is marked a minute too late', grave().major(at(4, 1)), at(9), 'met late', 'late'],
  ['it was marked and the mark removed', grave().major(at(1)).set('majorFlag', null, at(2)), at(9), 'met', 'holds'],
  ['a reason says why not', grave().set('notMajorReason', 'One building, at night', at(2)), at(9), 'met', 'explained'],
  ['it is not marked', grave(), at(4, 1), 'gap', 'missing'],
  ['not marked yet, the time is running', grave(), at(4), 'pending', 'due'],
  [
    'it does not meet the criteria',
    anIncident().with('impact', cell('Minor', { option: 'minor' })),
    at(9),
    'not-applicable',
    'does-not-apply',
  ],
  ['what the criteria look at cannot be read', grave().unreadable('impact'), at(9), 'cannot-tell', 'applies-unknown'],
  [
    'the criteria cannot be read as a condition',
    grave(),
    at(9),
    'cannot-tell',
    'applies-unknown',
    { ...SETTINGS, majorIncidentRule: { role: 'nobody', in: ['x'] } },
  ],
  ['the reason cannot be read', grave().unreadable('notMajorReason'), at(9), 'cannot-tell', 'unknown'],
  ['no field is mapped', grave().unmapped('majorFlag'), at(9), 'cannot-tell', 'not-mapped'],
  ['the field cannot be read', grave().unreadable('majorFlag'), at(9), 'cannot-tell', 'not-readable'],
  ['the site has set no criteria', grave(), day(9), 'cannot-tell', 'not-run', without('majorIncidentRule')],
  [
    'closed before the date from which the site judges',
    grave().resolved(at(2)).closed(at(3)),
    day(40),
    'not-applicable',
    'before-start',
    { ...SETTINGS, assessFrom: '2026-04-01' },
  ],
]);
