import { anIncident, aReview, at, day } from '../record/a-record';
import { casesFor } from './cases';

const major = () => anIncident().major(at(1)).working(at(1)).resolved(day(1));
const review = () =>
  aReview(day(1)).set('reviewReport', 'What happened …', day(3)).set('noImprovementReason', 'Nothing to improve', day(3)).build();

export default casesFor('major-incident-reported-with-lessons', [
  [
    'report and action on the incident',
    major().set('reviewReport', 'What happened …', day(2)).link('action', 'unread', day(3)),
    day(60),
    'met',
    'holds',
  ],
  ['report and "no improvement" on the linked review', major().link('postIncidentReview', review(), day(1)), day(60), 'met', 'holds'],
  [
    'the report comes a minute too late',
    major()
      .link('improvement', 'unread', day(3))
      .set('reviewReport', 'What happened …', day(31) + 60_000),
    day(60),
    'met late',
    'late',
  ],
  ['the report is there, improvements are not', major().set('reviewReport', 'What happened …', day(2)), day(31) + 60_000, 'gap', 'missing'],
  ['nothing is there', major(), day(60), 'gap', 'missing'],
  ['the time is running', major(), day(31), 'pending', 'due'],
  ['not resolved yet', anIncident().major(at(1)), day(60), 'pending', 'waiting'],
  ['the review cannot be read', major().link('postIncidentReview', 'unreadable', day(1)), day(60), 'cannot-tell', 'unknown'],
  ['a deleted status came after it was resolved', major().status('gone', day(2)), day(60), 'cannot-tell', 'unknown-start'],
  [
    'nothing for improvements is mapped',
    major().withoutLinks('improvement', 'action').unmapped('noImprovementReason'),
    day(60),
    'cannot-tell',
    'not-mapped',
  ],
  [
    'the report cannot be read, and links to reports are not mapped',
    major().unreadable('reviewReport').withoutLinks('report'),
    day(60),
    'cannot-tell',
    'not-readable',
  ],
  ['whether it is major is not mapped', major().unmapped('majorFlag'), day(60), 'cannot-tell', 'applies-unknown'],
  ['never major', anIncident().resolved(day(1)), day(60), 'not-applicable', 'does-not-apply'],
]);
