import { checksOf } from '../checks-of';
import { fieldsBy } from '../templates/fields-by';
import { linkBy } from '../templates/link-by';
import { path } from '../templates/path';
import { ratio } from '../templates/ratio';
import { changeActivities } from './change-activities';

/** Change management, clause 8.5.1. New ones go to the end: the order is the one in which outcomes are packed. */
export const changeManagementChecks = checksOf('change-management', {
  'change-classified': {
    id: '8.5.1.2-01.a',
    name: 'Change classified',
    question: 'Was the change given its category when work on it began?',
    hint: 'Set the change type.',
    answers: ['8.5.1.2-01'],
    severity: 'high',
    basis: 'stated',
    kinds: ['change'],
    ask: fieldsBy({ roles: ['changeType'], by: 'firstWork', grace: { value: 24, unit: 'hours' }, lateUntil: 'closed' }),
    remedy: { setFields: ['changeType'] },
    note: 'The value has to be one of the categories of your change policy.',
  },
  'released-versions-have-change': {
    id: '8.5.1.2-01.b',
    name: 'Released versions have a change',
    question: 'Does every version released in the period belong to a change?',
    hint: 'Link the change of the versions listed, or raise it and treat the release as unauthorised.',
    answers: ['8.5.1.2-01'],
    severity: 'medium',
    basis: 'reading',
    ask: ratio({
      population: { set: 'released-versions' },
      counts: { link: ['change'] },
      operator: '>=',
      threshold: 1.0,
      minSample: 1,
      period: { value: 90, unit: 'days' },
    }),
    remedy: { openList: true },
    note: 'Only versions of the projects you put in scope. Deployment data of the development panel cannot be read by the app.',
  },
  'design-and-transition-linked': {
    id: '8.5.1.2-02.a',
    name: 'Design and transition used when required',
    question: 'Is a design and transition record linked where your policy asks for one?',
    hint: 'Create the design and transition record and link it.',
    answers: ['8.5.1.2-02'],
    severity: 'high',
    basis: 'stated',
    kinds: ['change'],
    appliesWhen: {
      any: [
        { role: 'majorImpact', in: ['yes'], ifUnmapped: 'unknown' },
        { role: 'serviceAction', in: ['remove', 'transfer-in', 'transfer-out'], ifUnmapped: false },
        { role: 'changeType', in: ['design-and-transition'], ifUnmapped: false },
      ],
    },
    ask: linkBy({ link: ['designAndTransition'], by: 'implementStart', lateUntil: 'deployed' }),
    remedy: { createLinked: { recordKind: 'service-transition', link: 'designAndTransition' } },
    note: 'Every removal or transfer of a service counts, whatever its impact; a new service counts when its impact may be major.',
  },
  'transition-has-approved-change': {
    id: '8.5.1.2-03.a',
    name: 'Transition has an approved change',
    question: 'Was an approved change linked before the service went live?',
    hint: 'Link the change that approves this work.',
    answers: ['8.5.1.2-03'],
    severity: 'high',
    basis: 'stated',
    kinds: ['service-transition'],
    ask: linkBy({ link: ['change'], by: 'implementStart', state: 'approved' }),
    remedy: { addLinks: ['change'] },
  },
  'change-activities-passed': {
    id: '8.5.1.2-04.a',
    name: 'Change passed the change activities',
    question: 'Did the change pass assessment, approval, implementation and review before it was closed?',
    hint: 'Complete the step that is missing, or reopen the change.',
    answers: ['8.5.1.2-04'],
    severity: 'medium',
    basis: 'reading',
    kinds: ['change'],
    appliesWhen: {
      all: [
        { not: { reached: 'cancelled' } },
        { not: { reached: 'rejected' } },
        { not: { role: 'changeType', in: ['standard', 'emergency'], ifUnmapped: false } },
        { not: { link: ['designAndTransition'], ifUnmapped: false } },
      ],
    },
    ask: path({ milestones: ['assessed', 'approved', 'implementStart', 'reviewed'], before: 'closed', ignoreUnmapped: true, minMapped: 2 }),
    remedy: { passMilestones: ['assessed', 'approved', 'implementStart', 'reviewed'] },
    note: 'Judged from the history. Steps your workflow has no status for are left out; the checks on approval and review look at fields as well.',
  },
  ...changeActivities,
});
