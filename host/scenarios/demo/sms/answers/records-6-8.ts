import type { KnownAnswer } from '../../known-answers';
import { linesOf, type Table } from './table';

const RISKS: Table = {
  '6.1.2-01.a': [
    ['risk-in-hand', 'met', 'source and customer effect from the first day'],
    ['risk-rated-by-parts', 'met', 'says that customers feel nothing'],
    ['risk-stated-late', 'late', 'stated after 35 days, not closed yet'],
    ['risk-without-source', 'gap', 'neither after eight months'],
    ['risk-just-found', 'pending', 'found six days ago'],
    ['risk-before-the-cut-over', 'not-applicable', 'closed before assessFrom'],
  ],
  '6.1.2-01.c': [
    ['risk-in-hand', 'met', 'rated after a week'],
    ['risk-rated-by-parts', 'met', 'likelihood and consequence stand for the rating'],
    ['risk-stated-late', 'late', 'rated after 57 days'],
    ['risk-without-source', 'gap', 'never rated'],
    ['risk-just-found', 'pending', 'found six days ago'],
  ],
  '6.1.3-01.a': [
    ['risk-in-hand', 'met', 'two actions with owner and date, done in time'],
    ['opportunity-pursued', 'met', 'action with owner and date, due in November'],
    ['risk-transferred', 'met', 'the reason is given'],
    ['risk-without-actions', 'gap', 'to be reduced since February, no action'],
    ['risk-action-overdue', 'gap', 'the action was due in August'],
    ['risk-action-without-owner', 'gap', 'nobody has the action'],
    ['risk-actions-not-due', 'pending', 'found 41 days ago, 60 are allowed'],
    ['risk-accepted', 'not-applicable', 'accepted'],
  ],
  '6.1.3-01.b': [
    ['risk-in-hand', 'met', 'judged a fortnight after the last action'],
    ['risk-effect-judged-late', 'late', 'judged 135 days after the action'],
    ['risk-effect-not-judged', 'gap', 'actions done in May, never judged'],
    ['risk-effect-not-due', 'pending', 'actions done 25 days ago'],
    ['risk-action-overdue', 'pending', 'the action is still open'],
    ['risk-accepted', 'not-applicable', 'no actions'],
  ],
};

const PLANNING: Table = {
  '8.2.2-04.a': [
    ['service-review-misfit-proposed', 'met', 'a proposal ten days later'],
    ['service-evaluation-misfit-reasoned', 'met', 'the reason is given'],
    ['service-review-misfit-late', 'late', 'an improvement after 92 days'],
    ['service-review-misfit-ignored', 'gap', 'nothing came of it'],
    ['service-review-misfit-not-due', 'pending', 'held 25 days ago'],
    ['service-review-fits', 'not-applicable', 'both services fit'],
    ['service-evaluation-fits', 'not-applicable', 'all services fit'],
  ],
  '8.2.2-05.a': [
    ['proposal-ranked', 'met', 'priority and value before the approval'],
    ['proposal-rejected', 'met', 'an objective stands for the value, before the rejection'],
    ['proposal-valued-late', 'late', 'benefit three weeks after the approval, before closing'],
    ['proposal-without-value', 'gap', 'approved and closed without a value'],
    ['proposal-not-decided', 'pending', 'not decided yet'],
    ['proposal-priority-untouched', 'cannot-tell', 'nobody touched the default priority'],
    ['proposal-taken-back', 'not-applicable', 'cancelled records are not judged'],
  ],
};

const CONFIGURATION: Table = {
  '8.2.6-10.a': [
    ['verification-corrected', 'met', 'task with an owner, done'],
    ['verification-corrected-at-once', 'met', 'corrected on the spot'],
    ['verification-nothing-done', 'gap', 'no task after a fortnight'],
    ['verification-correction-overdue', 'gap', 'the task was due in July'],
    ['verification-of-last-week', 'pending', 'completed eight days ago'],
    ['verification-clean', 'not-applicable', 'nothing found'],
  ],
};

const COMPLAINTS: Table = {
  '8.3.2-08.a': [
    ['complaint-settled', 'met', 'closed, settled'],
    ['complaint-reopened-and-escalated', 'met', 'the last closing counts'],
    ['complaint-without-outcome', 'gap', 'closed without an outcome'],
    ['complaint-forgotten', 'gap', 'nobody worked on it for 72 days'],
    ['complaint-being-worked-on', 'pending', 'a word to the customer four days ago'],
    ['complaint-waiting', 'pending', 'waits since August, 90 days are allowed'],
    ['complaint-taken-back', 'not-applicable', 'cancelled'],
  ],
  '8.3.2-08.b': [
    ['complaint-settled', 'met', 'in the report of March'],
    ['complaint-rejected-not-escalated', 'met', 'linked to a report three weeks later'],
    ['complaint-reported-late', 'late', 'reported five months after closing'],
    ['complaint-without-outcome', 'gap', 'closed in January, in no report'],
    ['complaint-report-not-due', 'pending', 'closed thirty days ago'],
    ['complaint-being-worked-on', 'pending', 'not closed yet'],
  ],
  '8.3.2-09.a': [
    ['complaint-reopened-and-escalated', 'met', 'escalated the day after it was reopened'],
    ['complaint-rejected-explained', 'met', 'the reason is given after two days'],
    ['complaint-waiting', 'met', 'escalated two days after the twenty days were over'],
    ['complaint-rejected-not-escalated', 'gap', 'rejected by the customer, never escalated'],
    ['complaint-forgotten', 'gap', 'open for more than twenty days, never escalated'],
    ['complaint-just-overdue', 'pending', 'the twenty days ended two days ago'],
    ['complaint-settled', 'not-applicable', 'settled in ten days'],
  ],
};

const SURVEYS_AND_LEVELS: Table = {
  '8.3.2-07.a': [
    ['survey-used', 'met', 'analysed, reported, improvement linked'],
    ['survey-reported-late', 'late', 'reported after 89 days'],
    ['survey-not-used', 'gap', 'neither analysed nor reported'],
    ['survey-not-due', 'pending', 'completed 32 days ago'],
  ],
  '8.3.3-05.a': [
    ['sla-review-followed-up', 'met', 'improvement linked after six days'],
    ['sla-review-reasoned', 'met', 'improvements are ruled out in writing'],
    ['sla-review-followed-up-late', 'late', 'action linked after 34 days'],
    ['sla-review-ignored', 'gap', 'nothing linked'],
    ['sla-review-not-due', 'pending', 'completed eleven days ago'],
    ['sla-review-all-reached', 'not-applicable', 'no target missed'],
  ],
};

const SUPPLIERS: Table = {
  '8.3.4.1-07.a': [
    ['supplier-review-followed-up', 'met', 'action after three days'],
    ['supplier-review-reasoned', 'met', 'improvements are ruled out in writing'],
    ['supplier-review-followed-up-late', 'late', 'action after 44 days'],
    ['supplier-review-ignored', 'gap', 'nothing linked'],
    ['supplier-review-not-due', 'pending', 'completed 23 days ago'],
    ['supplier-review-all-reached', 'not-applicable', 'no target missed'],
    ['supplier-review-internal-ignored', 'not-applicable', 'an internal supplier'],
  ],
  '8.3.4.1-10.a': [
    ['dispute-settled', 'met', 'closed, credit granted'],
    ['dispute-without-outcome', 'gap', 'closed without an outcome'],
    ['dispute-forgotten', 'gap', 'nobody worked on it for 103 days'],
    ['dispute-running', 'pending', 'worked on this month'],
    ['dispute-waiting', 'pending', 'waits for 102 days, 120 are allowed'],
    ['dispute-taken-back', 'not-applicable', 'cancelled'],
  ],
  '8.3.4.2-03.a': [
    ['supplier-review-internal-followed-up', 'met', 'action after six days'],
    ['supplier-review-internal-ignored', 'gap', 'nothing linked'],
    ['supplier-review-internal-not-due', 'pending', 'completed eighteen days ago'],
    ['supplier-review-internal-all-reached', 'not-applicable', 'no target missed'],
    ['supplier-review-ignored', 'not-applicable', 'an external supplier'],
  ],
};

const CAPACITY_AND_TRENDS: Table = {
  '8.4.3-03.a': [
    ['capacity-review-acted-on', 'met', 'action after five days'],
    ['capacity-review-followed-up-late', 'late', 'improvement after 47 days'],
    ['capacity-review-ignored', 'gap', 'nothing linked'],
    ['capacity-review-not-due', 'pending', 'completed seventeen days ago'],
    ['capacity-review-used', 'not-applicable', 'capacity is sufficient'],
  ],
  '8.4.3-04.b': [
    ['capacity-review-used', 'met', 'improvement after a fortnight'],
    ['capacity-review-acted-on', 'met', 'improvements are ruled out in writing'],
    ['capacity-review-followed-up-late', 'late', 'improvement after 47 days'],
    ['capacity-review-ignored', 'gap', 'nothing linked'],
    ['capacity-review-not-due', 'pending', 'completed seventeen days ago'],
  ],
  '8.5.1.3-10.a': [
    ['change-trend-used', 'met', 'conclusion and improvement'],
    ['change-trend-used-late', 'late', 'improvements ruled out after 49 days'],
    ['change-trend-without-conclusion', 'gap', 'no conclusion'],
    ['change-trend-not-used', 'gap', 'nothing came of the conclusion'],
    ['change-trend-not-due', 'pending', 'completed sixteen days ago'],
  ],
  '8.5.3-11.a': [
    ['release-review-used', 'met', 'conclusion and improvement'],
    ['release-review-nothing-to-improve', 'met', 'improvements are ruled out in writing'],
    ['release-review-not-used', 'gap', 'nothing came of the conclusion'],
    ['release-review-not-due', 'pending', 'completed eleven days ago'],
  ],
};

const ASSURANCE: Table = {
  '8.7.2-09.a': [
    ['test-by-the-book', 'met', 'result before closing'],
    ['test-told-late', 'late', 'result six days after closing'],
    ['test-without-result', 'gap', 'closed without a result'],
    ['test-just-held', 'pending', 'not closed yet'],
    ['test-called-off', 'not-applicable', 'cancelled'],
  ],
  '8.7.2-10.a': [
    ['test-by-the-book', 'met', 'review after eight days'],
    ['test-at-the-table', 'met', 'the review status was passed'],
    ['invocation-by-the-book', 'met', 'a linked look-back was done after three weeks'],
    ['test-told-late', 'late', 'review after 77 days'],
    ['test-not-reviewed', 'gap', 'closed without a review'],
    ['invocation-badly-told', 'gap', 'closed without a review'],
    ['test-just-held', 'pending', 'held ten days ago'],
    ['invocation-just-over', 'pending', 'over since four days'],
    ['test-scheduled', 'pending', 'not held yet'],
  ],
  '8.7.2-11.a': [
    ['test-by-the-book', 'met', 'action with an owner, done'],
    ['invocation-by-the-book', 'met', 'improvement with an owner'],
    ['test-not-reviewed', 'gap', 'shortcomings and no action'],
    ['invocation-badly-told', 'gap', 'the action was due in August'],
    ['test-just-held', 'pending', 'held ten days ago'],
    ['test-without-result', 'not-applicable', 'no shortcomings'],
  ],
  '8.7.2-12.a': [
    ['invocation-by-the-book', 'met', 'all four before closing'],
    ['invocation-told-late', 'late', 'a fortnight after closing'],
    ['invocation-badly-told', 'gap', 'only the cause'],
    ['invocation-just-over', 'pending', 'not closed yet'],
  ],
  '8.7.3.2-05.b': [
    ['control-review-acted-on', 'met', 'action after a week'],
    ['control-review-reasoned', 'met', 'the reason is given'],
    ['control-review-acted-on-late', 'late', 'action after 48 days'],
    ['control-review-ignored', 'gap', 'not effective and nothing done'],
    ['control-review-not-due', 'pending', 'completed 24 days ago'],
    ['control-review-effective', 'not-applicable', 'the controls work'],
  ],
};

export const recordAnswers6To8: readonly KnownAnswer[] = [
  ...[RISKS, PLANNING, CONFIGURATION, COMPLAINTS, SURVEYS_AND_LEVELS, SUPPLIERS, CAPACITY_AND_TRENDS, ASSURANCE].flatMap((table) =>
    linesOf(table),
  ),
];
