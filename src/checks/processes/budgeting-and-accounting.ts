import { checksOf } from '../checks-of';
import { plannedInterval } from '../templates/planned-interval';

/** Budgeting and accounting, clause 8.4.1. New ones go to the end: the order is the one in which outcomes are packed. */
export const budgetingAndAccountingChecks = checksOf('budgeting-and-accounting', {
  'budget-reviewed': {
    id: '8.4.1-03.a',
    name: 'Budget reviewed',
    question: 'Were costs, forecast and budget reviewed and reported within your interval?',
    hint: 'Complete the budget review with actual costs, forecast and recipients.',
    answers: ['8.4.1-03'],
    severity: 'medium',
    basis: 'stated',
    ask: plannedInterval({
      reviewKinds: ['budget-review'],
      per: 'site',
      interval: { value: 90, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['actuals', 'forecast', 'reportedTo'],
    }),
    remedy: { createRecord: 'budget-review' },
  },
});
