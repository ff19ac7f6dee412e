import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';
import { plannedInterval } from '../templates/planned-interval';

/** Measurement and evaluation, clause 9.1. New ones go to the end: the order is the one in which outcomes are packed. */
export const performanceEvaluationChecks = checksOf('performance-evaluation', {
  'metric-results-kept': {
    id: '9.1-02.a',
    name: 'Results kept for every metric',
    question: 'Does every planned metric have a result within its own measuring interval?',
    hint: 'Enter the latest result of the metrics listed.',
    answers: ['9.1-02'],
    severity: 'medium',
    basis: 'stated',
    ask: coverage({
      set: 'planned-metrics',
      member: {
        all: [{ set: 'lastResult' }, { role: 'lastMeasuredOn', within: { value: 100, unit: 'days' }, withinRole: 'measuringInterval' }],
      },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
  'sms-evaluated': {
    id: '9.1-03.a',
    name: 'SMS evaluated',
    question: 'Was the SMS evaluated against its objectives within your interval?',
    hint: 'Complete the evaluation with a verdict.',
    answers: ['9.1-03'],
    severity: 'medium',
    basis: 'reading',
    ask: plannedInterval({
      reviewKinds: ['sms-evaluation'],
      per: 'site',
      interval: { value: 365, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['verdict'],
    }),
    remedy: { createRecord: 'sms-evaluation' },
    note: 'The standard leaves the time to the measurement plan (9.1-01).',
  },
  'services-evaluated': {
    id: '9.1-04.a',
    name: 'Services evaluated',
    question: 'Was every live service evaluated against its requirements within your interval?',
    hint: 'Record a verdict against the requirements, in a service review if you like.',
    answers: ['9.1-04'],
    severity: 'medium',
    basis: 'reading',
    ask: plannedInterval({
      reviewKinds: ['service-evaluation', 'service-review'],
      per: 'live-services',
      interval: { value: 365, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['verdict'],
      subjectBy: { role: 'affectedServices' },
    }),
    remedy: { createRecord: 'service-evaluation' },
    note: 'A service review with a verdict counts; no second ticket is needed.',
  },
});
