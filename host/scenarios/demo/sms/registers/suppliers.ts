import type { Change } from '../../draft';
import { entry, join, tell, type Book, type Line } from '../tell';

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const external = (name: string, since: string, changed: Change = {}, more: Partial<Line> = {}): Line => ({
  ...{ name, since, filled: since < '2025-12-01' ? '2025-12-03' : since },
  values: {
    ...{ supplierKind: 'External', evaluationResult: 'Suitable', evaluatedOn: '2025-11-25', supplierManager: 'purchasing' },
    ...{ contractLink: `https://demo.example/contracts/${slug(name)}`, contractEndsOn: '2027-12-31' },
    ...changed,
  },
  ...more,
});
const inner = (name: string, supplierKind: string, changed: Change = {}): Line => ({
  ...{ name, since: '2024-02-12', filled: '2026-02-16' },
  values: {
    ...{ supplierKind, evaluationResult: 'Suitable', evaluatedOn: '2026-02-10', supplierManager: 'purchasing' },
    ...{
      slaTargets: 'Answer within one working day',
      commitments: 'none',
      activities: 'Access, power, cooling',
      interfaces: 'Monthly meeting',
    },
    ...changed,
  },
});
const aligned = { alignmentAssessedOn: '2026-04-14', alignmentResult: 'Aligned' } as const;

const SUPPLIERS: readonly Line[] = [
  external('Hosting supplier', '2024-02-12', { providedServices: ['Web shop', 'ERP'], providedComponents: 'Servers, storage', ...aligned }),
  external('Network carrier', '2024-02-12', {
    providedServices: ['Network'],
    alignmentAssessedOn: '2026-04-14',
    alignmentResult: 'Not aligned',
  }),
  external('Telephone carrier', '2024-02-12', {
    providedServices: ['Telephony'],
    alignmentAssessedOn: '2026-04-21',
    alignmentResult: 'Not aligned',
  }),
  external('ERP vendor', '2024-02-12', { providedServices: ['ERP'], supplierManager: 'former', ...aligned }),
  external('Payment provider', '2024-02-12', { providedServices: ['Web shop'], evaluationResult: null, evaluatedOn: null }),
  external('Mail provider', '2024-02-12', { providedServices: ['Email'], contractEndsOn: '2026-07-31', ...aligned }),
  external('Printer lessor', '2025-09-22', { providedComponents: null }),
  external('Night desk provider', '2025-09-22', { operatedProcesses: 'First line at night', contractEndsOn: null }),
  external('Parcel data supplier', '2026-10-06', {
    ...{ evaluationResult: null, evaluatedOn: null, supplierManager: null, contractLink: null },
  }),
  external('Tape archive supplier', '2024-02-12', { providedComponents: 'Tapes' }, { life: { retired: '2026-04-30' } }),
  inner('Facility management', 'Internal', { providedComponents: 'Rooms, power, cooling' }),
  inner('Group purchasing', 'Internal', { operatedProcesses: 'Ordering of devices', interfaces: null }),
  inner('Warehouse customer', 'Customer acting as supplier', { providedComponents: 'Scanners in its own halls' }),
];

const yes = { contractScope: 'Yes', contractRequirements: 'Yes', contractTargets: 'Yes', contractResponsibilities: 'Yes' } as const;
const contract = (name: string, since: string, values: Change = yes, more: Partial<Line> = {}): Line => ({
  ...{ name, since, values },
  ...more,
});

const CONTRACTS: readonly Line[] = [
  contract('Hosting contract', '2024-02-19'),
  contract('Network carrier contract', '2024-02-19'),
  contract('Telephone contract', '2024-02-19'),
  contract('ERP maintenance contract', '2024-02-19'),
  contract('Payment contract', '2024-02-19', { ...yes, contractResponsibilities: null }),
  contract('Mail contract', '2024-02-19'),
  contract('Printer lease', '2025-09-29', { ...yes, contractTargets: null }),
  contract('Night desk contract', '2025-09-29'),
  contract('Parcel data contract', '2026-10-09', { contractScope: 'Yes' }, { life: 'draft' }),
  contract('Tape archive contract', '2024-02-19', {}, { life: { retired: '2026-04-30' } }),
];

const organization = (name: string, since: string, securityControls: string | null, agreedOn: string | null): Line => ({
  ...{ name, since, values: { securityControls, agreedOn } },
});

const ORGANIZATIONS: readonly Line[] = [
  organization('Hosting supplier staff', '2025-11-10', 'Named accounts, second factor, log of every sign-in', '2026-01-22'),
  organization('ERP vendor support', '2025-11-10', 'Access only on request and watched', '2026-01-22'),
  organization('Payment provider', '2025-11-10', 'Encrypted line, yearly proof of its own audit', '2026-03-05'),
  organization('Tax adviser', '2025-11-10', 'Reads exports only', '2026-03-05'),
  organization('Building security company', '2025-11-10', null, null),
  organization('Parcel data supplier', '2026-10-13', null, null),
];

const process = (name: string, operatedBy: string, changed: Change = {}, since = '2025-11-17'): Line => ({
  ...{ name, since, values: { operatedBy, ...changed } },
});
const others = (controlMethod: string | null, controlOwner: string): Change => ({ controlMethod, controlOwner });

const PROCESSES: readonly Line[] = [
  ...['Incident management', 'Service request management', 'Problem management', 'Change management', 'Release management'].map((name) =>
    process(name, 'Own organization', { controlOwner: 'manager' }),
  ),
  process('First line at night', 'Other party', others('Monthly figures and ten tickets read', 'manager')),
  process('Data centre operation', 'Other party', others('Monthly service report', 'engineer')),
  process('Repair of printers', 'Other party', others('Monthly figures', 'former')),
  process('Backup', 'Other party', others(null, 'engineer')),
  process('Parcel data exchange', 'Other party', {}, '2026-10-14'),
];

/** Registers of other parties: suppliers, contracts, outside organizations and the processes, whoever runs them. */
export const tellSuppliers = (book: Book): void => {
  book.add(...SUPPLIERS.map((line) => entry('Supplier', line, 'purchasing')));
  book.add(...CONTRACTS.map((line) => entry('Contract', line, 'purchasing')));
  book.add(...ORGANIZATIONS.map((line) => entry('External organization', line, 'purchasing')));
  book.add(...PROCESSES.map((line) => entry('Operated process', line)));
  const shortfall = tell('Risk', 'risk-carrier-too-slow', 'Network carrier promises less than our SLA', [
    ['2026-04-14', { riskSource: 'Other parties', customerImpact: 'Branches may be cut off for a day' }],
    ['2026-04-20', { riskRating: 'Medium', riskResponse: 'Accept', status: 'Assessment' }],
    ['2026-04-22', { status: 'In review' }],
  ]);
  book.add(shortfall);
  join(book.find('Supplier: Network carrier'), '2026-04-14 10:00', 'risk', shortfall, 'purchasing');
};
