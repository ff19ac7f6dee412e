import type { Change } from '../../draft';
import { CONFIG_ITEMS, type ConfigItem } from '../../estate';
import { entry, join, type Book, type Line, type Step } from '../tell';
import { CI_TYPES, ITEMS, TYPE_OF_ITEM, type CiType } from '../words';

const TYPE_DESCRIPTION: Readonly<Partial<Record<CiType, string>>> = {
  Server: 'A machine, real or virtual, that runs one or more applications',
  'Network device': 'Switches, routers, gateways and the telephone exchange',
  Application: 'Software that a service is made of',
  Database: 'A data store with a backup of its own',
  'Workplace device': 'Laptops and screens, one entry a model',
};

const ciType = (name: CiType): Line => ({
  ...{ name, since: name === 'Container cluster' ? '2026-10-05' : name === 'Interface' ? '2025-09-15' : '2024-02-26' },
  values: { typeDescription: TYPE_DESCRIPTION[name] ?? null },
});

/** Items of the estate that run on the hosting supplier's machines. */
const HOSTED: readonly ConfigItem[] = ['Web shop application', 'Web shop database', 'ERP application', 'ERP database', 'Payment gateway'];
const TIER_1: readonly ConfigItem[] = ['Web shop application', 'Web shop database', 'ERP application', 'ERP database', 'Core switch'];

/** What is missing, by item; everything else is filled in. */
const FLAWS: Readonly<Partial<Record<ConfigItem, Change>>> = {
  'Print server': { relations: null },
  'VPN gateway': { relations: 'none' },
  'ERP application': { supportEndsOn: null },
  'Directory server': { identifier: null },
};

/**
 * Edits after the first filling-in. Those of the core switch in May, the ERP, the reporting database and the web shop follow a change
 * that names the item; the others were made in passing.
 */
const EDITS: Readonly<Partial<Record<ConfigItem, readonly Step[]>>> = {
  'Core switch': [
    ['2026-05-11 07:10', { relations: 'Supports Network, next to the VPN gateway' }, 'network'],
    ['2026-10-14 07:10', { owner: 'network' }, 'network'],
  ],
  'ERP application': [
    ['2026-07-07 08:30', { relations: 'Supports ERP, monthly update' }, 'applications'],
    ['2026-09-21 08:30', { relations: 'Supports ERP, saved by the new backup' }, 'applications'],
  ],
  'Reporting database': [['2026-05-25 10:40', { relations: 'Supports Data warehouse, second index' }, 'applications']],
  'Web shop application': [['2026-05-08 08:30', { relations: 'Supports Web shop, queue with a limit' }, 'applications']],
  'Mail server': [['2026-09-02 10:05', { owner: 'network' }, 'engineer']],
  'Print server': [['2026-10-20 11:40', { criticality: 'Tier 4' }, 'agent3']],
};

const item = (name: ConfigItem, order: number): Line => ({
  ...{ name, since: '2025-10-06', filled: '2026-02-19', edits: EDITS[name] ?? [] },
  values: {
    ...{ identifier: `CI-${201 + order}`, ciType: TYPE_OF_ITEM[name], relations: `Supports ${CONFIG_ITEMS[name]}`, owner: 'engineer' },
    ...{ criticality: TIER_1.includes(name) ? 'Tier 1' : 'Tier 2', version: '1.0', location: 'Main room', supportEndsOn: '2028-06-30' },
    ...(HOSTED.includes(name) ? { operatedBy: 'Other party' } : {}),
    ...FLAWS[name],
  },
  ...(name === 'Telephone exchange' ? {} : { description: `${name}, part of ${CONFIG_ITEMS[name]}.` }),
});

const MORE_ITEMS: readonly Line[] = [
  {
    ...{ name: 'Backup server', since: '2026-02-19', description: 'Nightly copies of all databases.' },
    values: {
      identifier: 'CI-221',
      ciType: 'Server',
      relations: 'Reads all databases',
      owner: 'engineer',
      criticality: 'Tier 2',
      location: 'Second room',
    },
  },
  {
    ...{ name: 'Standard laptop', since: '2026-02-19', description: 'The model handed out since 2025.' },
    values: { identifier: 'CI-222', ciType: 'Workplace device', relations: 'none', owner: 'assets', criticality: 'Tier 4' },
  },
  {
    ...{ name: 'Container platform', since: '2026-10-12' },
    values: { identifier: 'CI-223', ciType: 'Container cluster', criticality: 'Tier 2' },
  },
  { ...{ name: 'Fax server', since: '2025-10-06', life: { retired: '2025-12-16' } }, values: { identifier: 'CI-190', ciType: 'Server' } },
];

const asset = (name: string, values: Change, since = '2025-11-03'): Line => ({ name, since, values: { owner: 'assets', ...values } });

const ASSETS: readonly Line[] = [
  asset('Servers in the main room', { supportEndsOn: '2027-10-31' }),
  asset('Storage system', { supportEndsOn: '2028-01-31', operatedBy: 'Other party' }),
  asset('Core switch pair', { supportEndsOn: '2026-06-30' }),
  asset('ERP licence', { supportEndsOn: '2026-09-30' }),
  asset('Office licences', { supportEndsOn: '2027-02-28' }),
  asset('Laptops', {}),
  asset('Telephones', { supportEndsOn: '2027-05-31' }),
  asset('Warehouse scanners', { supportEndsOn: '2027-08-31', operatedBy: 'Other party' }),
  asset('Label printers', { owner: null, supportEndsOn: '2027-12-31' }),
  asset('Wireless access points', { supportEndsOn: '2027-12-31' }),
  asset('Video equipment', { owner: null }, '2026-10-08'),
  { ...asset('Tape library', { supportEndsOn: '2025-12-31' }), life: { retired: '2026-04-30' } },
];

/** Registers of assets, types of configuration item and configuration items. */
export const tellConfiguration = (book: Book): void => {
  book.add(...CI_TYPES.map((name) => entry('Configuration item type', ciType(name), 'assets')));
  book.add(...[...ITEMS.map(item), ...MORE_ITEMS].map((line) => entry('Configuration item', line, 'assets')));
  book.add(...ASSETS.map((line) => entry('Asset', line, 'assets')));
  join(book.find('Contract: ERP maintenance contract'), '2026-09-14', 'renewal', book.find('Asset: ERP licence'), 'purchasing');
};
