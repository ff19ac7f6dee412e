import { checksOf } from '../checks-of';
import { plannedInterval } from '../templates/planned-interval';

/** Demand, clause 8.4.2. New ones go to the end: the order is the one in which outcomes are packed. */
export const demandManagementChecks = checksOf('demand-management', {
  'demand-reviewed': {
    id: '8.4.2-01.a',
    name: 'Demand reviewed',
    question: 'Were demand, forecast and use of services reviewed and reported within your interval?',
    hint: 'Complete the demand review with demand, forecast, consumption and report.',
    answers: ['8.4.2-01'],
    severity: 'medium',
    basis: 'stated',
    ask: plannedInterval({
      reviewKinds: ['demand-review'],
      per: 'site',
      interval: { value: 365, unit: 'days' },
      grace: { value: 14, unit: 'days' },
      mustHave: ['currentDemand', 'forecast', 'consumption', 'reportLink'],
    }),
    remedy: { createRecord: 'demand-review' },
    note: 'Ticket counts show demand for support, not use of the service.',
  },
});
