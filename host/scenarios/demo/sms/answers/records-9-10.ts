import type { KnownAnswer } from '../../known-answers';
import { linesOf, type Table } from './table';

const AUDITS: Table = {
  '9.2.2-01.a': [
    ['audit-by-the-book', 'met', 'criteria, scope, auditor, report and recipients before closing'],
    ['audit-told-late', 'late', 'recipients a fortnight after closing; a linked report stands for the field'],
    ['audit-of-the-desk', 'gap', 'neither criteria nor report nor recipients'],
    ['audit-just-held', 'pending', 'not closed yet'],
  ],
  '9.2.2-01.b': [
    ['audit-by-the-book', 'met', 'the auditor owns no process'],
    ['audit-told-late', 'met', 'owns the process, and says how it stayed fair'],
    ['audit-of-the-desk', 'gap', 'the owner of incident management audited it'],
    ['audit-without-findings', 'not-applicable', 'no auditor is named'],
  ],
  '9.2.2-01.c': [
    ['audit-by-the-book', 'met', 'three nonconformities after six days'],
    ['audit-told-late', 'met', 'the reason is given'],
    ['audit-of-the-desk', 'gap', 'findings, and no nonconformity'],
    ['audit-just-held', 'pending', 'completed ten days ago'],
    ['audit-without-findings', 'not-applicable', 'nothing found'],
  ],
};

const MANAGEMENT_REVIEWS: Table = {
  '9.3-02.a': [
    ['management-review-by-the-book', 'met', 'all twelve ticked before closing'],
    ['management-review-completed-late', 'late', 'ticked nine days after closing'],
    ['management-review-without-decisions', 'gap', 'five of twelve'],
    ['management-review-not-closed', 'pending', 'not closed yet'],
  ],
  '9.3-03.a': [
    ['management-review-by-the-book', 'met', 'decisions recorded'],
    ['management-review-completed-late', 'met', 'says that no change is needed'],
    ['management-review-without-decisions', 'gap', 'neither'],
    ['management-review-not-closed', 'pending', 'not closed yet'],
  ],
  '9.3-03.b': [
    ['management-review-by-the-book', 'met', 'one action done, one not due'],
    ['management-review-not-closed', 'met', 'the action has an owner'],
    ['management-review-completed-late', 'gap', 'the action was due in June'],
    ['management-review-without-decisions', 'not-applicable', 'no actions'],
  ],
  '9.3-04.a': [
    ['management-review-by-the-book', 'met', 'link to the minutes'],
    ['management-review-completed-late', 'met', 'a linked report stands for the minutes'],
    ['management-review-without-decisions', 'gap', 'no minutes'],
    ['management-review-not-closed', 'pending', 'not closed yet'],
  ],
};

const REPORTS: Table = {
  '9.4-03.a': [
    ['monthly-report-decided', 'met', 'trend before closing'],
    ['monthly-report-trend-added', 'late', 'a week after closing'],
    ['monthly-report-without-trend', 'gap', 'no trend'],
    ['security-report-the-first', 'not-applicable', 'there are only two reports of its kind'],
  ],
  '9.4-04.a': [
    ['monthly-report-decided', 'met', 'action after six days'],
    ['monthly-report-reasoned', 'met', 'the reason is given'],
    ['monthly-report-decided-late', 'late', 'action after 44 days'],
    ['monthly-report-ignored', 'gap', 'finding, and nothing linked'],
    ['monthly-report-not-closed', 'pending', 'not closed yet'],
    ['monthly-report-without-trend', 'not-applicable', 'no findings'],
  ],
  '9.4-05.a': [
    ['monthly-report-decided', 'met', 'recipients from the start'],
    ['monthly-report-told-late', 'late', 'recipients 46 days after closing'],
    ['monthly-report-decided-late', 'gap', 'nobody was told'],
    ['availability-report-of-october', 'pending', 'closed 23 days ago'],
    ['monthly-report-ignored', 'not-applicable', 'no actions'],
  ],
};

const NONCONFORMITIES: Table = {
  '10.1.1-01.a': [
    ['nc-by-the-book', 'met', 'all three the day before the first action'],
    ['nc-no-action-needed', 'met', 'similar cases: none'],
    ['nc-late-analysis', 'late', 'three weeks after the first action, before closing'],
    ['nc-closed-too-soon', 'gap', 'none of the three'],
    ['nc-just-found', 'pending', 'no actions planned yet'],
    ['nc-taken-back', 'not-applicable', 'cancelled'],
  ],
  '10.1.1-01.b': [
    ['nc-by-the-book', 'met', 'action with an owner, done before closing'],
    ['nc-no-action-needed', 'met', 'the reason is given'],
    ['nc-closed-too-soon', 'gap', 'closed with an open action'],
    ['nc-without-actions', 'gap', 'nothing linked after four months'],
    ['nc-sms-not-changed', 'pending', 'an improvement with an owner, to be done before closing'],
    ['nc-just-found', 'pending', 'found eleven days ago'],
  ],
  '10.1.1-01.c': [
    ['nc-by-the-book', 'met', 'checked six weeks after the action'],
    ['nc-late-analysis', 'late', 'checked 127 days after the action'],
    ['nc-effect-not-checked', 'gap', 'action done in May, never checked'],
    ['nc-sms-not-changed', 'pending', 'the improvement is still open'],
    ['nc-just-found', 'not-applicable', 'no actions'],
  ],
  '10.1.1-01.d': [
    ['nc-by-the-book', 'met', 'an action changes the policy'],
    ['nc-sms-not-changed', 'gap', 'planned in April, neither change nor action'],
    ['nc-sms-change-not-due', 'pending', 'planned 51 days ago'],
    ['nc-late-analysis', 'not-applicable', 'the management system stays as it is'],
  ],
  '10.1.1-02.a': [
    ['nc-by-the-book', 'met', 'minor, the day before the first action'],
    ['nc-late-analysis', 'late', 'graded with the analysis'],
    ['nc-closed-too-soon', 'gap', 'never graded'],
    ['nc-just-found', 'pending', 'no actions planned yet'],
  ],
  '10.1.2-01.a': [
    ['nc-by-the-book', 'met', 'description, correction and result before closing'],
    ['nc-no-action-needed', 'late', 'result ten days after closing'],
    ['nc-late-analysis', 'gap', 'no description'],
    ['nc-just-found', 'pending', 'not closed yet'],
  ],
};

const IMPROVEMENTS: Table = {
  '10.2-03.a': [
    ['improvement-by-the-book', 'met', 'objective before the approval'],
    ['improvement-just-approved', 'met', 'a score stands for the objective'],
    ['improvement-rejected', 'met', 'says why it serves no objective'],
    ['improvement-told-late', 'late', 'the day after the approval'],
    ['improvement-badly-kept', 'gap', 'closed without'],
    ['improvement-idea', 'pending', 'not decided yet'],
    ['improvement-taken-back', 'not-applicable', 'cancelled'],
  ],
  '10.2-04.a': [
    ['improvement-by-the-book', 'met', 'described, source customer'],
    ['improvement-told-late', 'late', 'source after fifteen days'],
    ['improvement-badly-kept', 'gap', 'neither description nor source'],
    ['improvement-idea', 'pending', 'entered four days ago'],
  ],
  '10.2-05.a': [
    ['improvement-by-the-book', 'met', 'target and date with the approval'],
    ['improvement-told-late', 'late', 'three weeks after the approval'],
    ['improvement-badly-kept', 'gap', 'neither'],
    ['improvement-just-approved', 'pending', 'approved nine days ago'],
    ['improvement-rejected', 'not-applicable', 'rejected'],
  ],
  '10.2-05.b': [
    ['improvement-by-the-book', 'met', 'result, verdict and recipients on closing'],
    ['improvement-told-late', 'late', 'result forty days after closing'],
    ['improvement-badly-kept', 'gap', 'closed without a result'],
    ['improvement-just-approved', 'pending', 'not closed yet'],
    ['improvement-rejected', 'not-applicable', 'rejected'],
    ['improvement-idea', 'not-applicable', 'not approved'],
  ],
  '10.2-05.c': [
    ['improvement-told-late', 'met', 'target partly met, another improvement linked'],
    ['improvement-missed-and-left', 'gap', 'target missed, nothing linked'],
    ['improvement-missed-last-week', 'pending', 'closed sixteen days ago'],
    ['improvement-by-the-book', 'not-applicable', 'target met'],
  ],
};

export const recordAnswers9And10: readonly KnownAnswer[] = [
  ...[AUDITS, MANAGEMENT_REVIEWS, REPORTS, NONCONFORMITIES, IMPROVEMENTS].flatMap((table) => linesOf(table)),
];
