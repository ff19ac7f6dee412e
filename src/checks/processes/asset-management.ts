import { checksOf } from '../checks-of';
import { coverage } from '../templates/coverage';

/** Assets, clause 8.2.5. New ones go to the end: the order is the one in which outcomes are packed. */
export const assetManagementChecks = checksOf('asset-management', {
  'assets-managed': {
    id: '8.2.5-01.a',
    name: 'Assets looked after',
    question: 'Does every service asset have owner and status, and no lapsed licence, warranty or support?',
    hint: 'Complete owner and status, or open a renewal for the assets listed.',
    answers: ['8.2.5-01'],
    severity: 'medium',
    basis: 'reading',
    ask: coverage({
      set: 'service-assets',
      member: {
        all: [
          { set: 'owner' },
          { set: 'status' },
          { any: [{ not: { set: 'supportEndsOn', ifUnmapped: false } }, { role: 'supportEndsOn', notPast: true }, { link: ['renewal'] }] },
        ],
      },
      threshold: 0.95,
      memberGrace: { value: 30, unit: 'days' },
      whenEmpty: 'gap',
    }),
    remedy: { openList: true },
  },
});
