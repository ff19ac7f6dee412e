import type { Change } from '../../draft';
import { SERVICES, type Service } from '../../estate';
import { entry, type Book, type Line, type Step } from '../tell';

const customer = (name: string, since: string, services: readonly string[], changed: Change = {}): Line => ({
  ...{ name, since, filled: since < '2026-01-01' ? '2026-01-27' : since },
  values: {
    ...{ contact: `Head of ${name.toLowerCase()}`, usedServices: services, relationshipOwner: 'relations' },
    ...{ agreedServices: services, agreedOn: '2026-02-24' },
    ...changed,
  },
  ...(since < '2026-01-01' && name !== 'Warehouse' ? { edits: rationale } : {}),
});

/** Why the answers of a few stand for all: noted with the survey of September. */
const rationale: readonly Step[] = [['2026-09-28', { samplingRationale: 'Every fifth person was asked, and more than half answered' }]];

const CUSTOMERS: readonly Line[] = [
  customer('Retail branches', '2024-02-19', ['ERP', 'Network', 'Telephony', 'Printing']),
  customer('Web shop operations', '2024-02-19', ['Web shop', 'Data warehouse']),
  customer('Warehouse', '2024-02-19', ['ERP', 'Printing', 'Sign-in'], { agreedServices: null, agreedOn: null }),
  customer('Head office', '2024-02-19', ['Email', 'Workplace', 'Sign-in'], { relationshipOwner: 'former' }),
  customer('Field sales', '2025-10-20', ['Email', 'Workplace', 'Telephony'], { contact: null }),
  customer('Franchise partners', '2026-10-16', [], { contact: null, relationshipOwner: null, agreedOn: null }),
];

const MONTHS = ['03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30'] as const;
const measured = (last: string): Step[] =>
  MONTHS.map((day) => `2026-${day}`)
    .filter((day) => day <= last)
    .map((day) => [`${day} 17:00`, { lastMeasuredOn: day }, 'automation']);

/** Services whose SLA dates from the first attempt of 2024. */
const OLD: readonly Service[] = ['Web shop', 'ERP', 'Email', 'Network', 'Telephony'];
const WITH_SLA: readonly Service[] = SERVICES.filter((name) => name !== 'Workplace');

const FLAWS: Readonly<Partial<Record<Service, Change>>> = {
  Printing: { workloadLimits: null },
  Telephony: { exceptions: 'none' },
  'Data warehouse': { slaTargets: null },
};

const agreement = (service: Service): Line => ({
  ...{ name: `SLA ${service}`, since: OLD.includes(service) ? '2024-02-26' : '2025-12-08' },
  ...{ filled: '2026-02-24', edits: measured(service === 'Network' ? '2026-08-31' : '2026-09-30') },
  values: {
    ...{ slaTargets: 'Availability, time to answer, time to resolve', workloadLimits: '400 tickets a month' },
    ...{ exceptions: 'Maintenance on the first Sunday' },
    ...FLAWS[service],
  },
});

const MORE_AGREEMENTS: readonly Line[] = [
  { name: 'SLA Parcel tracking', since: '2026-10-14', life: 'draft', values: { slaTargets: 'To be agreed by the end of the year' } },
  { name: 'SLA Fax', since: '2024-02-26', life: { retired: '2025-12-15' }, values: { slaTargets: 'One working day' } },
];

/** Registers of customers and of what was agreed with them. */
export const tellCustomers = (book: Book): void => {
  book.add(...CUSTOMERS.map((line) => entry('Customer', line, 'relations')));
  book.add(...[...WITH_SLA.map(agreement), ...MORE_AGREEMENTS].map((line) => entry('Service level agreement', line, 'relations')));
};
