import { answersOf } from './answer';

export const securityAnswers = answersOf({
  '8.6.1-04.a': [
    ['security-major-by-the-book', 'met', 'marked after an hour and a half'],
    ['security-major-never-marked', 'gap', 'extensive and critical, never marked'],
    ['security-by-the-book', 'not-applicable', 'not extensive and critical'],
  ],
  '8.6.1-04.b': [
    ['security-major-by-the-book', 'met', 'all steps ticked before it was resolved'],
    ['security-major-unled', 'gap', 'no step ticked'],
    ['security-by-the-book', 'not-applicable', 'never major'],
  ],
  '8.6.1-05.a': [
    ['security-major-by-the-book', 'met', 'managing director called'],
    ['security-major-unled', 'gap', 'no message is on record'],
  ],
  '8.6.1-06.a': [
    ['security-major-by-the-book', 'met', 'named ten minutes after marking'],
    ['security-major-unled', 'gap', 'nobody was named'],
  ],
  '8.6.1-07.a': [
    ['security-major-by-the-book', 'met', 'review completed within a week'],
    ['security-major-unled', 'gap', 'no review'],
  ],
  '8.6.1-07.b': [
    ['security-major-by-the-book', 'met', 'report on the review, improvement linked'],
    ['security-major-unled', 'gap', 'no report'],
  ],
  '8.7.3.3-01.a': [
    ['security-by-the-book', 'met', 'class and risk half an hour after work began'],
    ['security-class-missing', 'gap', 'closed without either'],
    ['security-class-late', 'late', 'a day after work began'],
    ['security-just-taken', 'pending', 'work began two hours ago'],
  ],
  '8.7.3.3-01.b': [
    ['security-by-the-book', 'met', 'closed two weeks after it was resolved'],
    ['security-forgotten', 'gap', 'nobody worked on it for forty days'],
    ['security-never-closed', 'gap', 'resolved in July'],
    ['security-resolved-last-week', 'pending', 'resolved six days ago'],
    ['security-just-taken', 'pending', 'open, and work began today'],
  ],
  '8.7.3.3-01.c': [
    ['security-escalated', 'met', 'escalated two hours later'],
    ['security-not-escalated', 'gap', 'high risk, and nothing happened for three days'],
    ['security-escalation-explained', 'met', 'a reason is given'],
    ['security-just-begun', 'pending', 'the day is running'],
    ['security-by-the-book', 'not-applicable', 'medium risk'],
  ],
  '8.7.3.3-03.a': [
    ['security-by-the-book', 'met', 'reported and reviewed after ten days'],
    ['security-review-of-its-own', 'met', 'a completed review is linked'],
    ['security-unreported', 'gap', 'neither'],
    ['security-not-escalated', 'gap', 'reviewed, but reported to nobody'],
    ['security-reported-late', 'late', 'after fifty days'],
    ['security-resolved-last-week', 'pending', 'resolved six days ago'],
  ],
  '8.7.3.3-03.b': [
    ['security-by-the-book', 'met', 'an improvement is linked'],
    ['security-class-missing', 'met', 'improvements are ruled out in writing'],
    ['security-unreported', 'gap', 'nothing follows from it'],
    ['security-resolved-last-week', 'pending', 'resolved six days ago'],
  ],
});
