import { answersOf } from './answer';

/** Service requests, and the outages among the incidents. */
export const requestAnswers = answersOf({
  '8.6.2-01.a': [
    ['request-by-the-book', 'met', 'the request type is the category'],
    ['request-without-category', 'gap', 'came in by mail, closed without a category'],
    ['request-categorised-late', 'late', 'category two days after work began, before closing'],
    ['request-just-taken', 'pending', 'taken two hours ago'],
    ['request-cancelled', 'not-applicable', 'cancelled records are not judged'],
    ['request-withdrawn', 'not-applicable', 'withdrawn records are not judged'],
  ],
  '8.6.2-01.b': [
    ['request-by-the-book', 'met', 'fulfilled and closed five days later'],
    ['request-approved', 'met', 'fulfilled after the approval, and closed'],
    ['request-closed-without-resolution', 'gap', 'resolved and closed, resolution empty'],
    ['request-forgotten', 'gap', 'nobody worked on it for 74 days'],
    ['request-waiting-for-customer', 'pending', 'waiting for 69 days, 120 are allowed'],
    ['request-being-worked-on', 'pending', 'open, and a word to the customer last week'],
    ['request-never-closed', 'gap', 'fulfilled in August'],
    ['request-fulfilled-last-week', 'pending', 'fulfilled six days ago, 30 are allowed'],
    ['request-closed-slowly', 'gap', 'closed 40 days after it was fulfilled'],
    ['request-reopened', 'met', 'the last cycle counts'],
    ['request-withdrawn', 'not-applicable', 'withdrawn records are not judged'],
  ],
  '8.6.2-02.a': [
    ['request-by-the-book', 'met', 'a word to the customer'],
    ['request-automated', 'met', 'what automation says counts for requests'],
    ['request-without-a-trace', 'gap', 'fulfilled without a word'],
    ['request-being-worked-on', 'pending', 'judged when it is fulfilled'],
    ['request-cancelled', 'not-applicable', 'cancelled records are not judged'],
  ],
  '8.7.1-06.a': [
    ['outage-investigated', 'met', 'investigation written down two days later'],
    ['outage-with-problem', 'met', 'a problem is linked'],
    ['outage-never-investigated', 'gap', 'neither cause, investigation, problem nor review'],
    ['outage-investigated-late', 'late', 'root cause 25 days after it was resolved'],
    ['outage-yesterday', 'pending', 'resolved yesterday'],
    ['well-handled', 'not-applicable', 'no outage'],
    ['security-major-by-the-book', 'met', 'a review is linked'],
    ['security-major-unled', 'gap', 'neither cause, investigation, problem nor review'],
    ['security-major-never-marked', 'not-applicable', 'no outage'],
  ],
});
