import { entry, type Book, type Line, type Step } from '../tell';

interface Told {
  readonly name: string;
  readonly service: string;
  readonly category: string | null;
  readonly since: string;
  readonly owner?: null;
  readonly forCustomers?: true;
  readonly requestType?: string;
  readonly edited?: string;
}

const ARTICLES: readonly Told[] = [
  {
    name: 'Web shop does not answer: first steps',
    service: 'Web shop',
    category: 'Web shop',
    since: '2026-01-13',
    requestType: 'Report an outage',
  },
  { name: 'A voucher is refused', service: 'Web shop', category: 'Web shop', since: '2026-03-04', forCustomers: true },
  { name: 'An order cannot be saved', service: 'ERP', category: 'ERP', since: '2025-09-10', edited: '2026-04-15' },
  { name: 'Booking period is closed', service: 'ERP', category: 'ERP', since: '2026-02-11' },
  { name: 'Mails arrive late', service: 'Email', category: 'Email', since: '2026-01-21', requestType: 'Report a system problem' },
  { name: 'Set up an out-of-office note', service: 'Email', category: 'Email', since: '2026-05-06', forCustomers: true },
  { name: 'Laptop does not start', service: 'Workplace', category: 'Workplace', since: '2025-08-20', edited: '2026-06-03' },
  { name: 'No connection in a meeting room', service: 'Network', category: 'Network', since: '2025-08-18', edited: '2026-01-20' },
  { name: 'VPN for travellers', service: 'Network', category: 'Network', since: '2025-08-19' },
  { name: 'Calls end after a minute', service: 'Telephony', category: 'Telephony', since: '2026-02-18' },
  { name: 'Printer is offline', service: 'Printing', category: 'Printing', since: '2026-04-08', owner: null },
  { name: 'Forgotten password', service: 'Sign-in', category: 'Access', since: '2025-11-11', edited: '2026-09-09', forCustomers: true },
  { name: 'Where the reports of the warehouse are', service: 'Data warehouse', category: null, since: '2025-08-20' },
  { name: 'Unlock an account', service: 'Sign-in', category: 'Access', since: '2026-03-18' },
];

const line = ({ name, service, category, since, owner, forCustomers, requestType, edited }: Told): Line => {
  const edits: Step[] = edited === undefined ? [] : [[edited, { labels: ['read-again'] }]];
  return {
    ...{ name, since, edits, description: 'Signs, cause and what to do, step by step.' },
    values: {
      ...{ services: [service], category, audience: forCustomers ? 'Customers' : 'Agents' },
      ...(owner === null ? {} : { owner: 'agent1' }),
      ...(requestType === undefined ? {} : { requestType }),
    },
  };
};

/** The knowledge base: one article at least for every live service. */
export const tellArticles = (book: Book): void => {
  book.add(...ARTICLES.map((told) => entry('Knowledge article', line(told), 'agent1')));
};
