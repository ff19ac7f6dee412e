import { checksOf } from '../checks-of';
import { expectation } from '../templates/expect';
import { fieldsBy } from '../templates/fields-by';
import { plannedInterval } from '../templates/planned-interval';

/** Service reporting, clause 9.4. New ones go to the end: the order is the one in which outcomes are packed. */
export const serviceReportingChecks = checksOf('service-reporting', {
  'reports-produced': {
    id: '9.4-02.a',
    name: 'Reports produced as planned',
    question: 'Was every planned report produced within its interval?',
    hint: 'Produce the reports listed.',
    answers: ['9.4-02'],
    severity: 'medium',
    basis: 'reading',
    ask: plannedInterval({
      reviewKinds: ['service-report'],
      per: 'planned-reports',
      interval: { value: 31, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['reportLink'],
      subjectBy: { link: 'plannedReport' },
      intervalRole: 'reportInterval',
    }),
    remedy: { createRecord: 'service-report' },
  },
  'report-shows-trend': {
    id: '9.4-03.a',
    name: 'Report shows trends',
    question: 'Does the report show trends?',
    hint: 'Add the trend to the report and fill in the field.',
    answers: ['9.4-03'],
    severity: 'medium',
    basis: 'stated',
    kinds: ['service-report'],
    appliesWhen: { not: { fact: 'firstReportsOfKind' } },
    ask: fieldsBy({ roles: ['trend'], by: 'closed', lateUntil: 'ever' }),
    remedy: { setFields: ['trend'] },
    note: 'The first two reports of a new kind cannot show a trend: not applicable.',
  },
  'report-findings-decided': {
    id: '9.4-04.a',
    name: 'Findings of the report decided on',
    question: 'Were actions linked for the findings, or was it decided to do nothing?',
    hint: 'Link the actions, or record the decision to do nothing.',
    answers: ['9.4-04'],
    severity: 'medium',
    basis: 'stated',
    kinds: ['service-report'],
    appliesWhen: { set: 'findings' },
    ask: expectation({
      expect: { link: ['action', 'improvement', 'change'] },
      since: 'closed',
      within: { value: 30, unit: 'days' },
      noneDeclared: 'noActionReason',
    }),
    remedy: { addLinks: ['action', 'improvement', 'change'], orSetFields: ['noActionReason'] },
  },
  'agreed-actions-communicated': {
    id: '9.4-05.a',
    name: 'Agreed actions communicated',
    question: 'Were those concerned told which actions were agreed?',
    hint: 'Record who was told about the agreed actions.',
    answers: ['9.4-05'],
    severity: 'low',
    basis: 'reading',
    kinds: ['service-report'],
    appliesWhen: { link: ['action', 'improvement', 'change'] },
    ask: expectation({ expect: { set: 'reportedTo' }, since: 'closed', within: { value: 30, unit: 'days' } }),
    remedy: { setFields: ['reportedTo'] },
  },
});
