import { anIncident, at, day } from '../record/a-record';
import { casesFor } from './cases';

const major = () => anIncident().major(at(1)).working(at(1)).resolved(at(8));

export default casesFor('major-procedure-followed', [
  [
    'every step is ticked before it was resolved',
    major().set('majorProcedureChecklist', '[x] Bridge opened [x] Users told', at(7)),
    day(9),
    'met',
    'in-time',
  ],
  [
    'the procedure used is named instead',
    major().set('majorProcedureReference', 'https://wiki.example/major', at(7)),
    day(9),
    'met',
    'in-time',
  ],
  ['a step is not ticked', major().set('majorProcedureChecklist', '[x] Bridge opened [ ] Users told', at(7)), day(9), 'gap', 'missing'],
  ['ticked late, before it was closed', major().set('majorProcedureChecklist', 'Done', day(3)).closed(day(4)), day(9), 'met late', 'late'],
  [
    'the mark was removed before closing; nothing is ticked',
    major().set('majorFlag', null, at(9)).closed(day(1)),
    day(9),
    'gap',
    'missing',
  ],
  ['resolved, the time is running', major(), day(2), 'pending', 'due'],
  ['not resolved yet', anIncident().major(at(1)), day(9), 'pending', 'waiting'],
  ['the procedure field cannot be read', major().unreadable('majorProcedureReference'), day(9), 'cannot-tell', 'unknown-value'],
  ['a deleted status came after it was resolved', major().status('gone', day(1)), day(9), 'cannot-tell', 'unknown-event'],
  ['neither field is mapped', major().unmapped('majorProcedureChecklist', 'majorProcedureReference'), day(9), 'cannot-tell', 'not-mapped'],
  ['never major', anIncident().resolved(at(8)), day(9), 'not-applicable', 'does-not-apply'],
  ['whether it was major is not mapped', anIncident().unmapped('majorFlag'), day(9), 'cannot-tell', 'applies-unknown'],
  [
    'whether it was ever major cannot be told without the history',
    anIncident().also({ history: 'unavailable' }),
    day(9),
    'cannot-tell',
    'applies-unknown',
  ],
]);
