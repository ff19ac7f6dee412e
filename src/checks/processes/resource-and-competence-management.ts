import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';

/** Resources and competence, clause 7.1. New ones go to the end: the order is the one in which outcomes are packed. */
export const resourceAndCompetenceManagementChecks = checksOf('resource-and-competence-management', {
  'role-competence-proven': {
    id: '7.2-01.a',
    name: 'Competence defined and proven per role',
    question: 'Does every role that affects the services have its needed competence defined and current proof?',
    hint: 'Define the competence and link current proof for the roles listed.',
    answers: ['7.2-01'],
    severity: 'high',
    basis: 'stated',
    ask: coverage({
      set: 'service-roles',
      member: {
        all: [
          { set: 'requiredCompetence' },
          { set: 'competenceProof' },
          { any: [{ not: { set: 'proofValidUntil', ifUnmapped: false } }, { role: 'proofValidUntil', notPast: true }] },
        ],
      },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
    note: 'Judged per role, never per person: no person is scored.',
  },
  'teams-made-aware': {
    id: '7.3-01.a',
    name: 'Awareness confirmed per team',
    question: 'Is it recorded for every team in scope when it was made aware of policy and objectives?',
    hint: 'Record when the teams listed were made aware.',
    answers: ['7.3-01'],
    severity: 'medium',
    basis: 'reading',
    ask: coverage({
      set: 'teams-in-scope',
      member: { set: 'awarenessConfirmedOn' },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
    note: 'Renew it after each new version of the policy.',
  },
});
