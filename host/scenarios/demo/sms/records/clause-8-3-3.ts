import type { Draft } from '../../draft';
import { at, followUp, held, improvement, leadsTo, tell, type Book, type Step } from '../tell';

const OLD_SLAS = ['Web shop', 'ERP', 'Email', 'Network', 'Telephony'] as const;
const SLAS = [...OLD_SLAS, 'Printing', 'Sign-in', 'Data warehouse'] as const;

const results = { targetResult: 'See the report', workloadResult: '380 of 400 tickets a month' } as const;

const slaReviews = (book: Book): void => {
  const slaReview = (day: string, services: readonly string[], targetsMissed: 'Yes' | 'No', story?: string, more: object = {}): Draft =>
    held({
      ...{ type: 'SLA review', summary: `Service levels, ${day.slice(0, 7)}`, day, by: 'relations' },
      values: { ...results, targetsMissed, reportLink: `https://demo.example/wiki/reports/sla-${day}`, ...more },
      about: services.map((service) => book.find(`Service level agreement: SLA ${service}`)),
      ...(story === undefined ? {} : { story }),
    });
  const followed = slaReview('2026-01-21', ['Web shop', 'ERP'], 'Yes', 'sla-review-followed-up');
  const queue = improvement({
    ...{
      summary: 'A queue for orders that hang',
      made: '2026-01-26',
      source: 'Review',
      owner: 'applications',
      due: '2026-04-30',
      done: '2026-04-22',
    },
  });
  leadsTo(followed, '2026-01-27', queue);
  const late = slaReview('2026-09-22', SLAS.filter((name) => name !== 'Telephony'), 'Yes', 'sla-review-followed-up-late'); // prettier-ignore
  followUp(late, { summary: 'Look into slow answers on Mondays', made: '2026-10-26', owner: 'manager', due: '2026-11-27' });
  book.add(
    slaReview('2024-04-23', OLD_SLAS, 'No'),
    ...[followed, queue],
    slaReview('2026-02-25', ['Email', 'Network', 'Telephony'], 'Yes', 'sla-review-ignored', { reportLink: null }),
    slaReview('2026-03-25', SLAS, 'No', 'sla-review-all-reached'),
    slaReview('2026-06-23', SLAS, 'Yes', 'sla-review-reasoned', { noImprovement: 'A strike of the carrier; it will not come again.' }),
    late,
    slaReview('2026-10-20', ['Sign-in'], 'Yes', 'sla-review-not-due'),
  );
};

const EXTERNAL = ['Hosting supplier', 'Network carrier', 'Telephone carrier', 'ERP vendor', 'Payment provider', 'Mail provider', 'Tape archive supplier'] as const; // prettier-ignore
const INTERNAL = ['Facility management', 'Group purchasing', 'Warehouse customer'] as const;

type Missed = 'Yes' | 'No';

const supplierReviews = (book: Book): void => {
  const review = (
    day: string,
    names: readonly string[],
    supplierKind: string,
    targetsMissed: Missed,
    story?: string,
    more: object = {},
  ): Draft =>
    held({
      ...{ type: 'Supplier review', summary: `${names.join(', ')}, ${day.slice(0, 7)}`, day, by: 'purchasing', first: { supplierKind } },
      values: { performanceResult: 'Figures compared with the contract', targetsMissed, ...more },
      about: names.map((name) => book.find(`Supplier: ${name}`)),
      ...(story === undefined ? {} : { story }),
    });
  const hosting = review('2026-01-13', ['Hosting supplier'], 'External', 'Yes', 'supplier-review-followed-up');
  followUp(hosting, {
    summary: 'Monthly call with the hosting supplier',
    made: '2026-01-16',
    owner: 'purchasing',
    due: '2026-02-27',
    done: '2026-02-10',
  });
  const hostingAgain = review('2026-07-07', ['Hosting supplier'], 'External', 'Yes', 'supplier-review-followed-up-late');
  followUp(hostingAgain, { summary: 'Ask for a second storage node', made: '2026-08-20', owner: 'purchasing', due: '2026-11-30' });
  const facility = review('2026-04-08', ['Facility management'], 'Internal', 'Yes', 'supplier-review-internal-followed-up');
  followUp(facility, {
    summary: 'Keys for the main room at night',
    made: '2026-04-14',
    owner: 'operations',
    due: '2026-05-29',
    done: '2026-05-19',
  });
  book.add(
    review('2024-06-11', EXTERNAL, 'External', 'No'),
    review('2024-06-18', INTERNAL, 'Internal', 'No'),
    hosting,
    review('2026-02-03', ['Network carrier', 'Telephone carrier'], 'External', 'Yes', 'supplier-review-ignored'),
    review(
      '2026-03-03',
      ['ERP vendor', 'Payment provider', 'Mail provider', 'Tape archive supplier'],
      'External',
      'No',
      'supplier-review-all-reached',
    ),
    review('2026-03-17', ['Printer lessor', 'Night desk provider'], 'External', 'Yes', 'supplier-review-reasoned', {
      noImprovement: 'One month after the start; to be seen again in autumn.',
    }),
    facility,
    review('2026-04-22', ['Group purchasing'], 'Internal', 'Yes', 'supplier-review-internal-ignored'),
    review('2026-05-06', ['Warehouse customer'], 'Customer acting as supplier', 'No', 'supplier-review-internal-all-reached'),
    hostingAgain,
    review('2026-08-04', ['Network carrier'], 'External', 'No'),
    review('2026-09-08', ['ERP vendor', 'Payment provider', 'Mail provider'], 'External', 'No'),
    review('2026-09-22', ['Printer lessor', 'Night desk provider'], 'External', 'No'),
    review('2026-10-08', ['Hosting supplier'], 'External', 'Yes', 'supplier-review-not-due'),
    review('2026-10-13', ['Facility management'], 'Internal', 'Yes', 'supplier-review-internal-not-due'),
  );
};

const OLD_CONTRACTS = ['Hosting contract', 'Network carrier contract', 'Telephone contract', 'ERP maintenance contract', 'Payment contract', 'Mail contract', 'Tape archive contract'] as const; // prettier-ignore

const contractReviews = (book: Book): void => {
  const review = (day: string, names: readonly string[], result: string | null, story?: string): Draft =>
    held({
      ...{ type: 'Contract review', summary: `Contracts, ${day.slice(0, 7)}`, day, by: 'purchasing', values: { result } },
      about: names.map((name) => book.find(`Contract: ${name}`)),
      ...(story === undefined ? {} : { story }),
    });
  book.add(
    review('2024-07-09', OLD_CONTRACTS, 'All fit'),
    review('2026-05-20', OLD_CONTRACTS.slice(0, 3), 'Hosting to be raised by a third'),
    review('2026-06-03', OLD_CONTRACTS.slice(3, 6), 'Payment contract lacks duties'),
    review('2026-06-10', ['Printer lease', 'Night desk contract'], null, 'contract-review-without-result'),
    review('2026-09-08', ['Printer lease', 'Night desk contract'], 'Lease needs targets'),
  );
};

const disputes = (book: Book): void => {
  const dispute = (story: string, summary: string, [[when, values], ...steps]: readonly [Step, ...Step[]]): Draft =>
    tell('Supplier dispute', story, summary, [[when, values, 'manager'], ...steps], { by: 'purchasing' });
  const running = dispute('dispute-running', 'Credit for the outage of August', [
    ['2026-09-01', {}],
    ['2026-09-03', { status: 'In Progress' }],
  ]);
  book.add(
    dispute('dispute-settled', 'Invoice for lines that were never laid', [
      ['2026-02-02', {}],
      ['2026-02-04', { status: 'In Progress' }],
      ['2026-03-16', { disputeOutcome: 'Credit granted', status: 'Resolved' }],
      ['2026-03-20', { status: 'Closed' }],
    ]),
    dispute('dispute-without-outcome', 'Late delivery of printers', [
      ['2025-11-24', {}],
      ['2025-11-26', { status: 'In Progress' }],
      ['2026-01-30', { status: 'Closed' }],
    ]),
    dispute('dispute-forgotten', 'Support hours counted twice', [
      ['2026-07-14', {}],
      ['2026-07-20', { status: 'In Progress' }],
    ])
      .at(at('2026-07-20 10:00'))
      .say('purchasing', 'Asked the vendor for its list.'),
    running.at(at('2026-10-15')).say('purchasing', 'Their lawyer answers next week.'),
    dispute('dispute-waiting', 'Who pays for the new mast', [
      ['2026-06-08', {}],
      ['2026-06-09', { status: 'In Progress' }],
      ['2026-07-21', { status: 'Pending' }],
    ])
      .at(at('2026-07-21 10:00'))
      .say('purchasing', 'The carrier waits for the city.'),
    dispute('dispute-taken-back', 'Wrong price list', [
      ['2026-04-01', {}],
      ['2026-04-02', { status: 'Canceled' }],
    ]),
  );
};

/** Clauses 8.3.3 and 8.3.4: reviews of SLAs, suppliers and contracts, and disputes. */
export const tellClause833 = (book: Book): void => {
  slaReviews(book);
  supplierReviews(book);
  contractReviews(book);
  disputes(book);
};
