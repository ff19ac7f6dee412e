import { anIncident, aReview, at, cell, day } from '../record/a-record';
import { casesFor } from './cases';

const major = () => anIncident().major(at(1)).working(at(1)).resolved(day(1));
const review = (completed: number) => aReview(day(1)).status('Resolved', completed).build();

export default casesFor('major-incident-reviewed', [
  [
    'the linked review was completed six days after',
    major().link('postIncidentReview', review(day(7)), day(1)),
    day(60),
    'met',
    'followed',
  ],
  ['it was completed exactly 14 days after', major().link('postIncidentReview', review(day(15)), day(1)), day(60), 'met', 'followed'],
  [
    'it was completed a minute after that',
    major().link('postIncidentReview', review(day(15) + 60_000), day(1)),
    day(60),
    'met late',
    'late',
  ],
  ['the report is filled in on the incident', major().set('reviewReport', 'What happened …', day(3)), day(60), 'met', 'followed'],
  [
    'the review was completed before the service was back',
    major().link('postIncidentReview', review(at(20)), at(12)),
    day(60),
    'gap',
    'missing',
  ],
  ['the report was there before it was resolved', major().with('reviewReport', 'Template'), day(60), 'gap', 'missing'],
  [
    'reopened: a review of the first cycle does not count',
    major()
      .link('postIncidentReview', review(day(3)), day(2))
      .working(day(20))
      .resolved(day(21)),
    day(60),
    'gap',
    'missing',
  ],
  [
    'the review is still open after 14 days',
    major().link('postIncidentReview', aReview(day(1)).build(), day(1)),
    day(15) + 60_000,
    'gap',
    'missing',
  ],
  [
    'the review was cancelled',
    major().link('postIncidentReview', aReview(day(1)).status('Cancelled', day(2)).build(), day(1)),
    day(60),
    'gap',
    'missing',
  ],
  ['the review is open and there is time', major().link('postIncidentReview', aReview(day(1)).build(), day(1)), day(15), 'pending', 'due'],
  ['not resolved yet', anIncident().major(at(1)), day(9), 'pending', 'waiting'],
  ['the review cannot be read', major().link('postIncidentReview', 'unreadable', day(1)), day(60), 'cannot-tell', 'unknown'],
  ['a deleted status came after it was resolved', major().status('gone', day(2)), day(60), 'cannot-tell', 'unknown-event'],
  [
    'neither the link nor the report is mapped',
    major().withoutLinks('postIncidentReview').unmapped('reviewReport'),
    day(60),
    'cannot-tell',
    'not-mapped',
  ],
  ['whether it is major is not mapped', major().unmapped('majorFlag'), day(60), 'cannot-tell', 'applies-unknown'],
  [
    'never major',
    anIncident()
      .with('majorFlag', cell('No', { option: 'no' }))
      .resolved(day(1)),
    day(60),
    'not-applicable',
    'does-not-apply',
  ],
]);
