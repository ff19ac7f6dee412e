import { checksOf } from '../checks-of';
import { expectation } from '../templates/expect';
import { plannedInterval } from '../templates/planned-interval';
import { ratio } from '../templates/ratio';

/** Capacity, clause 8.4.3. New ones go to the end: the order is the one in which outcomes are packed. */
export const capacityManagementChecks = checksOf('capacity-management', {
  'capacity-shortfall-acted-on': {
    id: '8.4.3-03.a',
    name: 'Shortfall of capacity acted on',
    question: 'Where capacity was not sufficient, was a change, improvement or action linked?',
    hint: 'Link what is done about the shortfall, or say why nothing is needed.',
    answers: ['8.4.3-03'],
    severity: 'medium',
    basis: 'reading',
    kinds: ['capacity-review'],
    appliesWhen: { role: 'capacityVerdict', in: ['not-sufficient'] },
    ask: expectation({
      expect: { link: ['change', 'improvement', 'action'] },
      since: 'resolved',
      within: { value: 30, unit: 'days' },
      noneDeclared: 'noActionReason',
    }),
    remedy: { addLinks: ['change', 'improvement', 'action'], orSetFields: ['noActionReason'] },
  },
  'few-capacity-incidents': {
    id: '8.4.3-03.b',
    name: 'Few incidents caused by capacity',
    question: 'Is the share of incidents caused by a lack of capacity low?',
    hint: 'Look at the services listed in the next capacity review.',
    answers: ['8.4.3-03'],
    severity: 'low',
    basis: 'aid',
    ask: ratio({
      population: { recordKinds: ['incident'], where: { set: 'causeCategory' }, dateBy: 'resolved' },
      counts: { role: 'causeCategory', in: ['capacity'] },
      operator: '<=',
      threshold: 0.05,
      minSample: 20,
      period: { value: 90, unit: 'days' },
    }),
    remedy: { openList: true },
  },
  'capacity-reviewed': {
    id: '8.4.3-04.a',
    name: 'Capacity reviewed',
    question: 'Were usage and performance of capacity reviewed within your interval?',
    hint: 'Complete the capacity review with usage and analysis.',
    answers: ['8.4.3-04'],
    severity: 'medium',
    basis: 'reading',
    ask: plannedInterval({
      reviewKinds: ['capacity-review'],
      per: 'site',
      interval: { value: 180, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['usageData', 'analysis'],
    }),
    remedy: { createRecord: 'capacity-review' },
    note: 'The standard sets no interval here.',
  },
  'capacity-review-used': {
    id: '8.4.3-04.b',
    name: 'Capacity review used for improvement',
    question: 'Were improvements linked to the capacity review, or ruled out?',
    hint: 'Link improvements, or state that there are none.',
    answers: ['8.4.3-04'],
    severity: 'low',
    basis: 'reading',
    kinds: ['capacity-review'],
    ask: expectation({
      expect: { link: ['improvement'] },
      since: 'resolved',
      within: { value: 30, unit: 'days' },
      noneDeclared: 'noImprovementReason',
    }),
    remedy: { addLinks: ['improvement'], orSetFields: ['noImprovementReason'] },
  },
});
