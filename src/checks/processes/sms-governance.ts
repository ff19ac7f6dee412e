import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';

/** Governance of the SMS, clause 4. New ones go to the end: the order is the one in which outcomes are packed. */
export const smsGovernanceChecks = checksOf('sms-governance', {
  'party-needs-documented': {
    id: '4.2-01.a',
    name: 'Needs of interested parties written down',
    question: 'Does every interested party in the register have its relevant needs written down?',
    hint: 'Write down what the interested parties listed need.',
    answers: ['4.2-01'],
    severity: 'medium',
    basis: 'stated',
    ask: coverage({
      set: 'interested-parties',
      member: { all: [{ set: 'party' }, { set: 'needs' }] },
      threshold: 1.0,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
});
