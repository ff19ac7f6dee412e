import { answersOf } from './answer';

export const transitionAnswers = answersOf({
  '8.5.1.2-03.a': [
    ['transition-by-the-book', 'met', 'the approved change is linked'],
    ['transition-hasty', 'gap', 'no change'],
    ['transition-change-too-late', 'gap', 'linked half an hour after the start'],
    ['transition-being-built', 'pending', 'not brought into operation yet'],
    ['transition-cancelled', 'not-applicable', 'cancelled records are not judged'],
  ],
  '8.5.2.1-01.a': [
    ['transition-by-the-book', 'met', 'address of the requirements'],
    ['transition-by-version', 'met', 'an issue with the requirements is linked'],
    ['transition-hasty', 'gap', 'neither'],
    ['transition-papers-late', 'late', 'while it was being built'],
  ],
  '8.5.2.1-02.a': [
    ['transition-by-the-book', 'met', 'eight of eight topics'],
    ['transition-hasty', 'gap', 'six of eight topics'],
    ['transition-papers-late', 'late', 'while it was being built'],
  ],
  '8.5.2.1-03.a': [
    ['transition-removal-planned', 'met', 'date and disposal plan'],
    ['transition-removal-unplanned', 'gap', 'neither'],
    ['transition-by-the-book', 'not-applicable', 'nothing is removed'],
  ],
  '8.5.2.1-04.a': [
    ['transition-handover-planned', 'met', 'date and handover plan'],
    ['transition-handover-unplanned', 'gap', 'a date, but no plan'],
    ['transition-by-the-book', 'not-applicable', 'nothing changes hands'],
  ],
  '8.5.2.1-05.a': [
    ['transition-by-the-book', 'met', 'service and item named'],
    ['transition-hasty', 'gap', 'neither named'],
    ['transition-papers-late', 'late', 'named two days after the start'],
  ],
  '8.5.2.2-01.a': [
    ['transition-by-the-book', 'met', 'design written down'],
    ['transition-by-version', 'met', 'an issue with the design is linked'],
    ['transition-hasty', 'gap', 'neither'],
    ['transition-papers-late', 'late', 'while it was being built'],
    ['transition-removal-planned', 'not-applicable', 'a removal needs no design'],
  ],
  '8.5.2.2-02.a': [
    ['transition-by-the-book', 'met', 'seven of seven topics'],
    ['transition-hasty', 'gap', 'none'],
    ['transition-papers-late', 'late', 'two days after the start, before closing'],
    ['transition-removal-planned', 'not-applicable', 'a removal needs no design'],
  ],
  '8.5.2.3-01.a': [
    ['transition-by-the-book', 'met', 'both results'],
    ['transition-hasty', 'gap', 'neither'],
    ['transition-being-built', 'pending', 'not brought into operation yet'],
    ['transition-removal-unplanned', 'not-applicable', 'a removal is not tested'],
  ],
  '8.5.2.3-02.a': [
    ['transition-criteria-missed-decided', 'met', 'decided two hours later'],
    ['transition-criteria-missed-ignored', 'gap', 'nobody decided; set to met afterwards'],
    ['transition-by-the-book', 'not-applicable', 'all criteria met'],
  ],
  '8.5.2.3-03.a': [
    ['transition-by-the-book', 'met', 'its release is linked'],
    ['transition-by-version', 'met', 'a version is named'],
    ['transition-hasty', 'gap', 'neither'],
    ['transition-papers-late', 'late', 'version named a day after it went live'],
    ['transition-removal-planned', 'not-applicable', 'a removal has no release'],
  ],
  '8.5.2.3-04.a': [
    ['transition-by-the-book', 'met', 'report and recipients after two weeks'],
    ['transition-hasty', 'gap', 'no report'],
    ['transition-reported-late', 'late', 'after 84 days'],
    ['transition-just-live', 'pending', 'live for four days'],
  ],
});
