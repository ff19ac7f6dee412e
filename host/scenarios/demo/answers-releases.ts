import { answersOf } from './answer';

export const releaseAnswers = answersOf({
  '8.5.3-02.a': [
    ['release-by-the-book', 'met', 'plan written while it was planned'],
    ['release-without-deployment-plan', 'gap', 'no plan of any kind'],
    ['release-emergency', 'met', 'written within three days'],
    ['release-in-testing', 'pending', 'not deployed yet'],
    ['release-cancelled', 'not-applicable', 'cancelled records are not judged'],
  ],
  '8.5.3-03.a': [
    ['release-by-the-book', 'met', 'its change is linked'],
    ['release-without-change', 'gap', 'no change is linked'],
    ['release-change-linked-late', 'late', 'linked during the deployment'],
    ['release-emergency', 'met', 'linked within three days'],
  ],
  '8.5.3-03.b': [
    ['release-by-the-book', 'met', 'says that no problem is fixed'],
    ['release-problem-linked', 'met', 'the problem its change fixes is linked'],
    ['release-silent-about-problems', 'gap', 'says nothing'],
    ['release-problem-not-linked', 'gap', 'its change fixes a problem that is not linked'],
  ],
  '8.5.3-04.a': [
    ['release-by-the-book', 'met', 'date, deliverables and method'],
    ['release-without-date', 'gap', 'no date'],
    ['release-details-late', 'late', 'date set during the deployment'],
    ['release-emergency', 'met', 'set within three days'],
  ],
  '8.5.3-05.a': [
    ['release-by-the-book', 'met', 'criteria and result'],
    ['release-without-acceptance', 'gap', 'neither'],
    ['release-emergency', 'met', 'written within three days'],
  ],
  '8.5.3-05.b': [
    ['release-by-the-book', 'met', 'approved by its status'],
    ['release-approved-by-jsm', 'met', 'approved by an approval'],
    ['release-unapproved', 'gap', 'nobody was asked'],
    ['release-emergency', 'met', 'approved within three days'],
    ['release-in-testing', 'pending', 'not deployed yet'],
    ['release-pre-approved', 'not-applicable', 'approved by a rule'],
  ],
  '8.5.3-06.a': [
    ['release-criteria-missed-decided', 'met', 'decided an hour later'],
    ['release-criteria-missed-ignored', 'gap', 'nobody decided; set to met afterwards'],
    ['release-by-the-book', 'not-applicable', 'all criteria met'],
  ],
  '8.5.3-07.a': [
    ['release-by-the-book', 'met', 'a snapshot'],
    ['release-needs-no-baseline', 'met', 'says that none is needed'],
    ['release-without-baseline', 'gap', 'nothing said'],
    ['release-in-testing', 'pending', 'not deployed yet'],
  ],
  '8.5.3-08.a': [
    ['release-by-the-book', 'met', 'passed the same evening'],
    ['release-restored', 'met', 'restored'],
    ['release-unchecked', 'gap', 'closed without a check'],
    ['release-check-failed', 'gap', 'failed, and nothing restored'],
    ['release-checked-too-early', 'gap', 'ticked before it was deployed'],
    ['release-just-deployed', 'pending', 'not closed yet'],
    ['release-in-testing', 'not-applicable', 'not deployed'],
  ],
});
