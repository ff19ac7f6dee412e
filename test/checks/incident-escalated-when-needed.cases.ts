import { anIncident, at, day, START } from '../record/a-record';
import { casesFor, SETTINGS, without } from './cases';

/** The clock broke an hour after creation. */
const broken = () => anIncident().clock([{ breached: true, breachedAt: at(1) }]);

export default casesFor('incident-escalated-when-needed', [
  ['the clock is broken and the team changes within the time', broken().set('team', 'Level 2', at(3)), at(9), 'met', 'escalated'],
  ['the team changes exactly at the end of the time', broken().set('team', 'Level 2', at(5)), at(9), 'met', 'escalated'],
  ['it is escalated by status', broken().status('Escalated', at(2)), at(9), 'met', 'escalated'],
  ['it is resolved within the time', broken().resolved(at(4)), at(9), 'met', 'escalated'],
  ['an alert is linked', broken().link('escalation', 'unread', at(2)), at(9), 'met', 'escalated'],
  ['a reason is given', broken().with('noEscalationReason', 'Supplier is on it'), at(9), 'met', 'explained'],
  ['nothing happened', broken(), at(9), 'gap', 'missing'],
  ['the team changes a minute too late', broken().set('team', 'Level 2', at(5, 1)), at(9), 'gap', 'missing'],
  ['it was handed over before the clock broke only', broken().set('team', 'Level 2', at(0, 30)), at(9), 'gap', 'missing'],
  ['the time is running', broken(), at(5), 'pending', 'due'],
  ['open longer than the own rule allows', anIncident(), day(3), 'gap', 'missing'],
  ['the clock never started and it is young', anIncident(), at(9), 'not-applicable', 'no-trigger'],
  ['resolved before the own rule called', anIncident().resolved(day(1)), day(9), 'not-applicable', 'no-trigger'],
  ['the clock cannot be read', anIncident().clock('unreadable'), at(9), 'cannot-tell', 'unknown-trigger'],
  [
    'neither the clock nor a time is set',
    anIncident().clock('unmapped'),
    at(9),
    'cannot-tell',
    'unknown-trigger',
    without('incidentEscalateAfter'),
  ],
  ['the team cannot be read', broken().unreadable('team'), at(9), 'cannot-tell', 'unknown-evidence'],
  [
    'neither the history nor the reason can be read',
    broken().unreadable('noEscalationReason').also({ history: 'unavailable' }),
    at(9),
    'cannot-tell',
    'unknown-evidence',
  ],
  [
    'it is escalated, and since when cannot be told without its history',
    anIncident()
      .clock([{ breached: true, breachedAt: START }])
      .status('Escalated', START)
      .also({ history: 'unavailable' }),
    at(9),
    'cannot-tell',
    'unknown-evidence',
  ],
  ['the rules are not confirmed', broken(), at(9), 'cannot-tell', 'not-run', { ...SETTINGS, escalationRules: false }],
  ['switched off', broken(), at(9), 'cannot-tell', 'off', { ...SETTINGS, checks: { '8.6.1-01.d': { level: 'off' } } }],
]);
