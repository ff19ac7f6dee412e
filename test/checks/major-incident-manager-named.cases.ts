import { anIncident, at, day } from '../record/a-record';
import { casesFor } from './cases';

const major = () => anIncident().major(at(1));

export default casesFor('major-incident-manager-named', [
  ['named ten minutes after it became major', major().set('majorIncidentManager', 'A. Agent', at(1, 10)), day(9), 'met', 'in-time'],
  ['named at the deadline', major().set('majorIncidentManager', 'A. Agent', at(2)), day(9), 'met', 'in-time'],
  [
    'named a minute after it, still before it was resolved',
    major().set('majorIncidentManager', 'A. Agent', at(2, 1)).resolved(at(8)),
    day(9),
    'met late',
    'late',
  ],
  ['named only after it was resolved', major().resolved(at(8)).set('majorIncidentManager', 'A. Agent', at(9)), day(9), 'gap', 'missing'],
  ['nobody is named', major(), at(2, 1), 'gap', 'missing'],
  ['the time is running', major(), at(2), 'pending', 'due'],
  [
    'named, but the history begins later',
    major().with('majorIncidentManager', 'A. Agent').also({ history: 'partial' }),
    day(9),
    'cannot-tell',
    'unknown-event',
  ],
  ['no field is mapped', major().unmapped('majorIncidentManager'), day(9), 'cannot-tell', 'not-mapped'],
  ['the field cannot be read', major().unreadable('majorIncidentManager'), day(9), 'cannot-tell', 'not-readable'],
  [
    'named late, and whether before it was resolved cannot be told',
    major().set('majorIncidentManager', 'A. Agent', at(7)).resolved(at(8)).status('gone', at(9)),
    day(9),
    'cannot-tell',
    'unknown-value',
  ],
  ['whether it is major is not mapped', major().unmapped('majorFlag'), day(9), 'cannot-tell', 'applies-unknown'],
  ['never major', anIncident(), day(9), 'not-applicable', 'does-not-apply'],
]);
