import { agent, anIncident, at, automation, customer, day, reporter, unknownActor } from '../record/a-record';
import { casesFor } from './cases';

const resolved = () => anIncident().working(at(1)).resolved(at(8));

export default casesFor('incident-work-recorded', [
  ['an agent comments before resolving', resolved().comment(at(3)), day(9), 'met', 'recorded'],
  ['a worklog', resolved().update({ at: at(4), what: 'worklog' }), day(9), 'met', 'recorded'],
  ['a resolution note is written', resolved().update({ at: at(8), what: 'edit', role: 'resolutionNote' }), day(9), 'met', 'recorded'],
  ['a comment exactly 24 hours after it was resolved', resolved().comment(at(32)), day(9), 'met', 'recorded'],
  ['a comment one minute after that', resolved().comment(at(32, 1)), day(9), 'gap', 'missing'],
  [
    'only the resolution and the assignee were set',
    resolved()
      .update({ at: at(8), what: 'edit', role: 'resolution' })
      .update({ at: at(8), what: 'edit', role: 'assignee' }),
    day(9),
    'gap',
    'missing',
  ],
  [
    'only the reporter, the customer and an app wrote',
    resolved().comment(at(2), reporter).comment(at(3), customer).comment(at(4), automation),
    day(9),
    'gap',
    'missing',
  ],
  ['resolved, nothing written, the time is running', resolved(), at(32), 'pending', 'due'],
  ['not resolved yet', anIncident().comment(at(2), agent), day(9), 'pending', 'waiting'],
  ['reopened: judged again at the next resolution', resolved().working(day(3)), day(9), 'pending', 'waiting'],
  [
    'nothing seen, and part of the comments is withheld',
    resolved().also({ updatesComplete: false }),
    day(9),
    'cannot-tell',
    'unknown-updates',
  ],
  ['a comment by somebody who cannot be told', resolved().comment(at(3), unknownActor), day(9), 'cannot-tell', 'unknown-updates'],
  [
    'the history does not reach back to when it was resolved',
    anIncident().status('Resolved', at(1)).status('gone', at(2)).also({ history: 'partial' }),
    day(9),
    'cannot-tell',
    'unknown-event',
  ],
  ['no status is mapped to resolved or closed', anIncident().withoutMilestones('resolved', 'closed'), day(9), 'cannot-tell', 'not-mapped'],
  ['cancelled', anIncident().status('Cancelled', at(3)), day(9), 'not-applicable', 'cancelled'],
]);
