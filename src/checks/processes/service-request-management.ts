import { checksOf } from '../checks-of';
import { fieldsBy } from '../templates/fields-by';
import { lifecycle } from '../templates/lifecycle';
import { ratio } from '../templates/ratio';
import { trace } from '../templates/trace';

/** Service request management, clause 8.6.2. New ones go to the end: the order is the one in which outcomes are packed. */
export const serviceRequestManagementChecks = checksOf('service-request-management', {
  'request-classified-and-prioritized': {
    id: '8.6.2-01.a',
    name: 'Request classified and prioritized',
    question: 'Did the request have its category and priority when work began?',
    hint: 'Set request type or category, and priority.',
    answers: ['8.6.2-01'],
    severity: 'medium',
    basis: 'stated',
    kinds: ['service-request'],
    ask: fieldsBy({
      roles: ['classification', 'priority'],
      by: 'firstWork',
      grace: { value: 24, unit: 'hours' },
      alternatives: { classification: [['requestType']] },
      lateUntil: 'closed',
    }),
    remedy: { setFields: ['classification', 'priority'] },
    note: 'Impact and urgency are not asked for here. A default priority of the request type is fine; for requests the request type counts as the category.',
  },
  'request-fulfilled-and-closed': {
    id: '8.6.2-01.b',
    name: 'Request fulfilled and closed',
    question: 'Is the request fulfilled and closed, or still being worked on?',
    hint: 'Fulfil and close the request, or decline it with a reason.',
    answers: ['8.6.2-01'],
    severity: 'medium',
    basis: 'stated',
    kinds: ['service-request'],
    ask: lifecycle({
      reach: 'closed',
      needResolution: true,
      closeWithin: { value: 30, unit: 'days' },
      stale: { value: 60, unit: 'days' },
      staleWhileWaiting: { value: 120, unit: 'days' },
    }),
    remedy: { moveTo: 'closed', setFields: ['resolution'] },
    note: 'A missed SLA is not a gap here.',
  },
  'request-work-recorded': {
    id: '8.6.2-02.a',
    name: 'Work on the request recorded',
    question: 'Does the record show what was done to fulfil the request?',
    hint: 'Write a comment on what was done.',
    answers: ['8.6.2-02'],
    severity: 'low',
    basis: 'stated',
    kinds: ['service-request'],
    ask: trace({ from: 'created', to: 'resolved', minUpdates: 1, toGrace: { value: 24, unit: 'hours' }, countAutomation: true }),
    remedy: { comment: true },
    note: 'Fully automated requests are fine: automation counts here, and so do completed sub-tasks.',
  },
  'request-types-have-instructions': {
    id: '8.6.2-03.a',
    name: 'Request types have instructions',
    question: 'Does every request type in use have instructions that its agents can read?',
    hint: 'Write and link instructions for the request types listed.',
    answers: ['8.6.2-03'],
    severity: 'medium',
    basis: 'stated',
    ask: ratio({
      population: { set: 'request-types-in-use' },
      counts: { fact: 'hasInstruction' },
      operator: '>=',
      threshold: 1.0,
      minSample: 1,
      period: { value: 90, unit: 'days' },
    }),
    remedy: { openList: true },
    note: 'Help for customers is not an instruction for those who do the work.',
  },
});
