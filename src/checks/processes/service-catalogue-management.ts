import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';

/** Service catalogue, clause 8.2.4. New ones go to the end: the order is the one in which outcomes are packed. */
export const serviceCatalogueManagementChecks = checksOf('service-catalogue-management', {
  'catalogue-entries-reviewed': {
    id: '8.2.4-01.a',
    name: 'Catalogue entries kept up to date',
    question: 'Was every live service entry reviewed within the register review time?',
    hint: 'Review the entries listed and set the review date.',
    answers: ['8.2.4-01'],
    severity: 'medium',
    basis: 'reading',
    ask: coverage({
      set: 'live-services',
      member: { role: 'lastReviewedOn', within: { value: 365, unit: 'days' } },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
  'catalogue-entries-complete': {
    id: '8.2.4-02.a',
    name: 'Catalogue entries complete',
    question: 'Does every live service entry describe the service, its intended outcome and its dependencies?',
    hint: 'Complete description, outcome and dependencies of the entries listed.',
    answers: ['8.2.4-02'],
    severity: 'medium',
    basis: 'stated',
    ask: coverage({
      set: 'live-services',
      member: { all: [{ set: 'description' }, { set: 'intendedOutcome' }, { set: 'dependencies', explicitNone: true }] },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
  'catalogue-visible-to-customers': {
    id: '8.2.4-03.a',
    name: 'Customer services visible to customers',
    question: 'Can customers reach every service meant for them by a portal or page link?',
    hint: 'Publish the services listed and put the link on their entry.',
    answers: ['8.2.4-03'],
    severity: 'medium',
    basis: 'reading',
    ask: coverage({
      set: 'customer-facing-services',
      member: { set: 'portalLink' },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'not-applicable',
    }),
    remedy: { openList: true },
  },
});
