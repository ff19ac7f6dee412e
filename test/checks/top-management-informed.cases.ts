import { agent, anIncident, at, cell, day } from '../record/a-record';
import { casesFor, without } from './cases';

const major = () => anIncident().major(at(1));

export default casesFor('top-management-informed', [
  ['the management group is mentioned within the time', major().comment(at(5), agent, ['executives']), day(9), 'met', 'told'],
  [
    'it was among the stakeholders from the start',
    major().with('stakeholders', cell('Executives', { members: ['executives', 'other'] })),
    day(9),
    'met',
    'told',
  ],
  ['somebody wrote down when management was told', major().set('managementInformed', 'Called at 10:30', at(2)), day(9), 'met', 'told'],
  [
    'a member of top management is a participant',
    major().set('participants', cell('The boss', { members: ['boss-1'] }), at(4)),
    day(9),
    'met',
    'told',
  ],
  ['they are mentioned a minute too late', major().comment(at(5, 1), agent, ['boss-1']), day(9), 'gap', 'missing'],
  ['they were mentioned before it was major', major().comment(at(0, 30), agent, ['boss-1']), day(9), 'gap', 'missing'],
  ['somebody else is mentioned', major().comment(at(2), agent, ['colleague-7']), day(9), 'gap', 'missing'],
  ['the time is running', major(), at(5), 'pending', 'due'],
  ['the comments are withheld', major().also({ updatesComplete: false }), day(9), 'cannot-tell', 'unknown'],
  ['when it became major cannot be told', major().also({ history: 'partial' }), day(9), 'cannot-tell', 'unknown-event'],
  ['whether it is major cannot be read', major().unreadable('majorFlag'), day(9), 'cannot-tell', 'applies-unknown'],
  ['never major', anIncident(), day(9), 'not-applicable', 'does-not-apply'],
  ['the site has not said who top management is', major(), day(9), 'cannot-tell', 'not-run', without('topManagement')],
]);
