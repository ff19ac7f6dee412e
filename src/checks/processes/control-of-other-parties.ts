import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';
import { plannedInterval } from '../templates/planned-interval';

/** Control of other parties, clause 8.2.3. New ones go to the end: the order is the one in which outcomes are packed. */
export const controlOfOtherPartiesChecks = checksOf('control-of-other-parties', {
  'parties-assessed-by-criteria': {
    id: '8.2.3.1-02.a',
    name: 'Other parties assessed',
    question: 'Does every other party have a dated result of its assessment by your criteria?',
    hint: 'Assess the parties listed and record result and date.',
    answers: ['8.2.3.1-02'],
    severity: 'medium',
    basis: 'stated',
    ask: coverage({
      set: 'other-parties',
      member: { all: [{ set: 'evaluationResult' }, { set: 'evaluatedOn' }] },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'not-applicable',
    }),
    remedy: { openList: true },
  },
  'own-share-kept': {
    id: '8.2.3.1-03.a',
    name: 'Own share kept',
    question: 'Does the organization itself run at least one service, one component and one process?',
    hint: 'Review the scope: a group run entirely by other parties cannot be claimed.',
    answers: ['8.2.3.1-03'],
    severity: 'high',
    basis: 'stated',
    ask: coverage({
      set: 'scope-groups',
      member: { fact: 'ownShareKept' },
      threshold: 1.0,
      memberGrace: { value: 0, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
  'outsourced-parts-listed': {
    id: '8.2.3.1-04.a',
    name: 'Parts in other hands listed',
    question: 'Does every other party show which services, components or processes it provides or runs?',
    hint: 'List what the parties named provide or run.',
    answers: ['8.2.3.1-04'],
    severity: 'medium',
    basis: 'stated',
    ask: coverage({
      set: 'other-parties',
      member: { any: [{ set: 'providedServices' }, { set: 'providedComponents' }, { set: 'operatedProcesses' }] },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'not-applicable',
    }),
    remedy: { openList: true },
  },
  'other-parties-reviewed': {
    id: '8.2.3.2-01.a',
    name: 'Other parties controlled by review',
    question: 'Was every other party measured and reviewed within your interval?',
    hint: 'Complete a supplier review with the performance result.',
    answers: ['8.2.3.2-01'],
    severity: 'medium',
    basis: 'reading',
    ask: plannedInterval({
      reviewKinds: ['supplier-review'],
      per: 'other-parties',
      interval: { value: 365, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['performanceResult'],
      subjectBy: { link: 'supplier' },
    }),
    remedy: { createRecord: 'supplier-review' },
    note: 'The standard sets no interval here. The same review counts for 8.3.4.1-06 and 8.3.4.2-02.',
  },
});
