import { answersOf } from './answer';

/** What changes touch, and what became of them. */
export const changeOutcomeAnswers = answersOf({
  '8.1-02.a': [
    ['sms-change-by-the-book', 'met', 'approved, implemented, reviewed'],
    ['sms-change-shortcut', 'gap', 'neither approved nor reviewed'],
    ['sms-change-side-effect-just-seen', 'pending', 'judged when it is closed'],
    ['change-by-the-book', 'not-applicable', 'a change of a service'],
  ],
  '8.1-02.b': [
    ['sms-change-by-the-book', 'met', 'an improvement is linked'],
    ['sms-change-side-effect-ignored', 'gap', 'nothing was done about it'],
    ['sms-change-side-effect-just-seen', 'pending', 'live for nine days'],
    ['sms-change-shortcut', 'not-applicable', 'no unwanted effect'],
  ],
  '8.2.6-06.a': [
    ['change-by-the-book', 'met', 'service and item named'],
    ['change-without-services', 'gap', 'neither named'],
    ['change-services-after-start', 'late', 'named after the start, before closing'],
    ['change-waiting-for-approval', 'pending', 'not implemented yet'],
    ['sms-change-by-the-book', 'not-applicable', 'a change of the management system'],
  ],
  '8.2.6-08.a': [
    ['change-by-the-book', 'met', 'updated the next day'],
    ['change-items-unchanged', 'met', 'marked as not needed'],
    ['change-items-not-updated', 'gap', 'still open'],
    ['change-items-updated-late', 'late', 'updated after twenty days'],
    ['change-items-due', 'pending', 'live for three days'],
    ['change-failed-ignored', 'not-applicable', 'backed out'],
    ['change-without-services', 'not-applicable', 'no item named'],
  ],
  '8.3.4.1-09.a': [
    ['contract-change-assessed', 'met', 'assessed before it was decided'],
    ['contract-change-unassessed', 'gap', 'assessed after it was decided'],
    ['change-by-the-book', 'not-applicable', 'not about a contract'],
  ],
  '8.5.1.2-02.a': [
    ['design-change-linked', 'met', 'linked before the start'],
    ['design-change-linked-late', 'late', 'linked half an hour after the start'],
    ['major-change-without-transition', 'gap', 'major impact, nothing linked'],
    ['removal-without-transition', 'gap', 'a removal, nothing linked'],
    ['design-change-waiting', 'pending', 'not implemented yet'],
    ['change-by-the-book', 'not-applicable', 'no major impact, no service comes or goes'],
  ],
  '8.5.1.3-07.a': [
    ['change-failed-investigated', 'met', 'investigation after four days'],
    ['change-failed-ignored', 'gap', 'backed out, and nobody asked why'],
    ['change-caused-incident', 'gap', 'closed as successful, but it caused an incident'],
    ['change-failed-investigated-late', 'late', 'after thirty days'],
    ['change-failed-last-week', 'pending', 'backed out six days ago'],
    ['change-by-the-book', 'not-applicable', 'it did not fail'],
  ],
  '8.5.1.3-07.b': [
    ['change-failed-investigated', 'met', 'the action has an owner and is done'],
    ['change-failed-actions-overdue', 'gap', 'the action was due in February'],
    ['change-failed-ignored', 'not-applicable', 'no action agreed'],
    ['change-by-the-book', 'not-applicable', 'it did not fail'],
  ],
  '8.5.1.3-08.a': [
    ['change-by-the-book', 'met', 'outcome and review'],
    ['change-review-of-its-own', 'met', 'a completed review is linked'],
    ['change-not-evaluated', 'gap', 'closed without a word on whether it worked'],
    ['change-not-evaluated-yet', 'pending', 'not closed yet'],
    ['standard-change', 'not-applicable', 'looked at together in the trend review'],
    ['change-waiting-for-approval', 'not-applicable', 'not live'],
  ],
  '8.5.1.3-08.b': [
    ['change-review-actions-in-hand', 'met', 'the action has an owner and is done'],
    ['change-review-action-without-owner', 'gap', 'the action belongs to nobody'],
    ['change-by-the-book', 'not-applicable', 'no action agreed'],
  ],
  '8.7.2-08.a': [
    ['continuity-change-retested', 'met', 'tested again after forty days'],
    ['continuity-change-no-retest', 'met', 'a reason is given'],
    ['continuity-change-retested-late', 'late', 'tested again after 120 days'],
    ['continuity-change-never-retested', 'gap', 'live since February, no test'],
    ['continuity-change-retest-due', 'pending', 'live for six weeks'],
    ['change-by-the-book', 'not-applicable', 'continuity untouched'],
  ],
});
