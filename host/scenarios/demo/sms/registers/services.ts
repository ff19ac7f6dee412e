import type { Change } from '../../draft';
import { SERVICES, type Service } from '../../estate';
import { entry, type Book, type Line, type Step } from '../tell';

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Availability of a service in per cent, from March 2026 on, month by month. */
const AVAILABILITY: Readonly<Partial<Record<Service, readonly number[]>>> = {
  'Web shop': [99.2, 99.6, 99.4, 99.7, 99.9, 99.8, 99.7],
  ERP: [99.5, 99.1, 99.6, 99.8, 99.8, 99.9, 99.9],
  Email: [99.9, 99.9, 99.9, 100, 99.9, 99.9, 100],
  Network: [99.8, 99.7, 99.9, 99.9, 99.9, 99.8],
  Telephony: [98.9, 99.3, 99.6, 99.7, 99.8, 99.9, 99.9],
  Printing: [97.5, 98.2, 98.8, 99.1, 99.0, 99.2, 99.3],
  'Sign-in': [99.9, 99.9, 99.8, 99.9, 100, 99.9, 99.9],
  'Data warehouse': [99.0, 99.2, 98.7, 99.1, 99.4, 99.5, 99.3],
};
const MONTH_ENDS = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'] as const;

const measured = (name: string): Step[] =>
  (AVAILABILITY[name as Service] ?? []).map((availabilityResult, at) => {
    const day = MONTH_ENDS[at] ?? '';
    return [`${day} 16:00`, { availabilityResult, availabilityMeasuredOn: day }, 'automation'];
  });

const usual = (name: string, order: number): Change => ({
  ...{
    owner: 'manager',
    serviceRequirements: `https://demo.example/wiki/requirements/${slug(name)}`,
    criticality: order < 2 ? 'Tier 1' : 'Tier 2',
  },
  ...{
    dependencies: 'Network, Sign-in',
    lastReviewedOn: '2026-03-12',
    intendedOutcome: `${name} can be used in working time`,
    audience: 'Customers',
  },
  ...{
    portalLink: `https://demo.example/portal/${slug(name)}`,
    ciObject: `SVC-${101 + order}`,
    activeSla: `SLA ${name}`,
    operatedBy: 'Own organization',
  },
  ...{
    availabilityTarget: 99,
    availabilityReviewedOn: '2026-03-12',
    continuityRequirement: 'Back within 8 hours, loss of data below 1 hour',
  },
});

/** What is missing or old, by service; everything else is filled in. */
const FLAWS: Readonly<Record<Service, Change>> = {
  'Web shop': { availabilityTarget: 99.5, continuityRequirement: 'Back within 4 hours, no order lost' },
  ERP: { continuityRequirement: null, availabilityTarget: 99.5 },
  Email: { availabilityReviewedOn: '2025-08-15', operatedBy: 'Other party' },
  Workplace: { ciObject: null, availabilityTarget: null, availabilityReviewedOn: null, activeSla: null },
  Network: { audience: 'IT teams', portalLink: null, dependencies: 'none' },
  Telephony: { serviceRequirements: null },
  Printing: { continuityRequirement: 'none', criticality: null },
  'Sign-in': { portalLink: null, dependencies: 'Network' },
  'Data warehouse': { dependencies: null, lastReviewedOn: '2025-08-20', audience: 'Controllers' },
};

const DESCRIBED: readonly Service[] = SERVICES.filter((name) => name !== 'Telephony');

const live = (name: Service, order: number): Line => ({
  ...{ name, since: name === 'Data warehouse' ? '2025-09-01' : '2024-02-05', filled: '2026-03-12', edits: measured(name) },
  values: { ...usual(name, order), ...FLAWS[name] },
  ...(DESCRIBED.includes(name) ? { description: `${name} as it is offered to the company and its customers.` } : {}),
});

const OTHERS: readonly Line[] = [
  {
    ...{ name: 'Parcel tracking', since: '2026-10-07', description: 'Customers see where their parcel is.' },
    values: { owner: 'manager', serviceRequirements: 'https://demo.example/wiki/requirements/parcel-tracking', criticality: 'Tier 3' },
  },
  {
    ...{ name: 'Customer portal', since: '2026-06-15', life: 'draft', description: 'Orders and invoices in one place; being designed.' },
    values: { owner: 'relations', serviceRequirements: 'https://demo.example/wiki/requirements/customer-portal' },
  },
  { ...{ name: 'Desk chat', since: '2026-10-20', life: 'draft', values: { owner: 'manager' } } },
  { ...{ name: 'Fax', since: '2024-02-05', life: { retired: '2025-12-15' }, values: { owner: 'manager' } } },
];

/** The service catalogue: live services, two being designed and one that is gone. */
export const tellServices = (book: Book): void => {
  book.add(...[...SERVICES.map(live), ...OTHERS].map((line) => entry('Service', line, 'manager')));
};
