import { checksOf } from '../checks-of';
import { ratio } from '../templates/ratio';

/** Service delivery, clause 8.2.1. New ones go to the end: the order is the one in which outcomes are packed. */
export const serviceDeliveryChecks = checksOf('service-delivery', {
  'live-services-show-work': {
    id: '8.2.1-02.a',
    name: 'Live services show work',
    question: 'Does every live service show at least one operational record in the period?',
    hint: 'Check how tickets are tied to the services listed, or retire the entry.',
    answers: ['8.2.1-02'],
    severity: 'low',
    basis: 'aid',
    ask: ratio({
      population: { set: 'live-services' },
      counts: { fact: 'hasOperationalRecord' },
      operator: '>=',
      threshold: 1.0,
      minSample: 1,
      period: { value: 90, unit: 'days' },
    }),
    remedy: { openList: true },
    note: 'Silence may mean a service that simply works; never more than an observation.',
  },
});
