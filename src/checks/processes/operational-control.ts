import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';
import { expectation } from '../templates/expect';
import { path } from '../templates/path';

/** Operational control, clause 8.1. New ones go to the end: the order is the one in which outcomes are packed. */
export const operationalControlChecks = checksOf('operational-control', {
  'sms-change-controlled': {
    id: '8.1-02.a',
    name: 'Change to the SMS went through change control',
    question: 'Did the change to the SMS pass approval, implementation and review before it was closed?',
    hint: 'Complete approval and review of this SMS change.',
    answers: ['8.1-02'],
    severity: 'medium',
    basis: 'reading',
    kinds: ['change'],
    appliesWhen: { all: [{ role: 'changeTarget', in: ['sms'] }, { not: { reached: 'cancelled' } }, { not: { reached: 'rejected' } }] },
    ask: path({ milestones: ['approved', 'implementStart', 'reviewed'], before: 'closed', ignoreUnmapped: true, minMapped: 2 }),
    remedy: { passMilestones: ['approved', 'implementStart', 'reviewed'] },
  },
  'unintended-sms-effect-handled': {
    id: '8.1-02.b',
    name: 'Unwanted effect of an SMS change handled',
    question: 'Was something done about the unwanted effect of this SMS change?',
    hint: 'Link the action taken against the unwanted effect, or say why none is needed.',
    answers: ['8.1-02'],
    severity: 'medium',
    basis: 'stated',
    kinds: ['change'],
    appliesWhen: {
      all: [
        { role: 'changeTarget', in: ['sms'] },
        { role: 'unintendedEffect', in: ['yes'] },
      ],
    },
    ask: expectation({
      expect: { link: ['action', 'nonconformity', 'improvement'] },
      since: 'deployed',
      within: { value: 30, unit: 'days' },
      noneDeclared: 'noActionReason',
    }),
    remedy: { addLinks: ['action', 'nonconformity', 'improvement'], orSetFields: ['noActionReason'] },
  },
  'outsourced-processes-controlled': {
    id: '8.1-03.a',
    name: 'Outsourced processes under control',
    question: 'Does every outsourced process have a way of control and an active internal owner?',
    hint: 'Define the way of control and name an active owner for the processes listed.',
    answers: ['8.1-03'],
    severity: 'high',
    basis: 'stated',
    ask: coverage({
      set: 'outsourced-processes',
      member: { all: [{ set: 'controlMethod' }, { role: 'controlOwner', activeUser: true }] },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'not-applicable',
    }),
    remedy: { openList: true },
  },
});
