import type { KnownAnswer } from '../../known-answers';
import { linesOf, type Table } from './table';

const PARTIES: Table = {
  '4.2-01.a': [
    ['Business units', 'met', 'party and needs are written down'],
    ['Data protection authority', 'gap', 'no needs after a year'],
    ['Certification body', 'pending', 'entered nineteen days ago'],
    ['Former landlord', 'not-applicable', 'retired: not in the register any more'],
  ],
};

const OBJECTIVES: Table = {
  '6.2.1-01.a': [
    ['Resolve incidents in time', 'met', 'level IT department'],
    ['Fewer repeating incidents', 'gap', 'no level'],
    ['Answers from the knowledge base', 'pending', 'entered three weeks ago'],
    ['Leave the old mail system', 'not-applicable', 'retired'],
  ],
  '6.2.1-02.a': [
    ['Web shop available', 'met', 'metric, target, measured two weeks ago'],
    ['Satisfied customers', 'gap', 'measured 164 days ago, 120 are allowed'],
    ['Answers from the knowledge base', 'pending', 'entered three weeks ago, no target yet'],
  ],
  '6.2.1-02.b': [
    ['Resolve incidents in time', 'met', 'policy and audience'],
    ['Changes without disturbance', 'gap', 'no policy'],
    ['Answers from the knowledge base', 'pending', 'entered three weeks ago'],
  ],
  '6.2.2-01.a': [
    ['Resolve incidents in time', 'met', 'all five parts of the plan'],
    ['Costs within budget', 'gap', 'neither resources nor due date'],
    ['Answers from the knowledge base', 'pending', 'entered three weeks ago'],
  ],
};

const ROLES: Table = {
  '7.2-01.a': [
    ['Service manager', 'met', 'proof until 2028'],
    ['Service desk agent', 'met', 'a proof that does not run out'],
    ['Security officer', 'gap', 'the certificate ran out in August'],
    ['Continuity coordinator', 'gap', 'no proof'],
    ['Capacity planner', 'pending', 'entered sixteen days ago'],
    ['Tape operator', 'not-applicable', 'retired'],
  ],
};

const TEAMS: Table = {
  '7.3-01.a': [
    ['Service desk', 'met', 'confirmed in January'],
    ['Night shift of the data centre', 'gap', 'never confirmed'],
    ['Data analysts', 'pending', 'entered twelve days ago'],
  ],
};

const DOCUMENTS: Table = {
  '7.5.1-01.a': [
    ['A ticket from beginning to end', 'met', 'the link leads to an issue'],
    ['Folder of internal agreements', 'gap', 'no link'],
    ['Guide to the workplace', 'gap', 'the link leads to a file server that no browser opens'],
    ['Security concept of the hosting supplier', 'pending', 'entered 23 days ago'],
    ['Quality handbook of 2019', 'not-applicable', 'retired'],
  ],
  '7.5.2-01.a': [
    ['Scope statement', 'met', 'id, version, approver, approved a week after the version'],
    ['Rules for controlled documents', 'gap', 'no approver'],
    ['Incident procedure', 'gap', 'version of August, approval of March'],
    ['Reasons for the availability targets', 'gap', 'never approved'],
    ['Capacity plan', 'pending', 'entered nineteen days ago'],
  ],
  '7.5.3.1-01.a': [
    ['Scope statement', 'met', 'place, audience and restriction'],
    ['Request procedure', 'gap', 'no restriction'],
    ['Capacity plan', 'pending', 'entered nineteen days ago'],
  ],
  '7.5.3.2-01.a': [
    ['Scope statement', 'met', 'storage and retention'],
    ['Problem procedure', 'gap', 'no retention'],
    ['Capacity plan', 'pending', 'entered nineteen days ago'],
  ],
  '7.5.3.2-02.a': [
    ['Data protection regulation', 'met', 'publisher and edition'],
    ['Card payment standard', 'gap', 'no edition'],
    ['Security concept of the hosting supplier', 'pending', 'entered 23 days ago'],
    ['Scope statement', 'not-applicable', 'made inside'],
  ],
};

const SERVICES: Table = {
  '7.6-01.a': [
    ['Web shop', 'met', 'two articles with an owner from this year'],
    ['ERP', 'met', 'the article of 2025 was read again in April'],
    ['Network', 'met', 'the article of 2025 was read again in January'],
    ['Printing', 'gap', 'its only article has no owner'],
    ['Data warehouse', 'gap', 'its only article is older than a year'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
    ['Customer portal', 'not-applicable', 'still being designed'],
  ],
  '8.2.2-01.a': [
    ['Web shop', 'met', 'link to the requirements'],
    ['Customer portal', 'met', 'requirements although not live yet'],
    ['Telephony', 'gap', 'no requirements'],
    ['Desk chat', 'pending', 'entered eleven days ago'],
    ['Fax', 'not-applicable', 'retired'],
  ],
  '8.2.2-02.a': [
    ['Web shop', 'met', 'tier 1'],
    ['Printing', 'gap', 'no criticality'],
    ['Customer portal', 'not-applicable', 'not live'],
  ],
  '8.2.2-03.a': [
    ['Network', 'met', 'says that it depends on none'],
    ['Data warehouse', 'gap', 'says nothing'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
  '8.2.4-01.a': [
    ['Web shop', 'met', 'reviewed in March'],
    ['Data warehouse', 'gap', 'reviewed 437 days ago'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
  '8.2.4-02.a': [
    ['Web shop', 'met', 'description, outcome and dependencies'],
    ['Telephony', 'gap', 'no description'],
    ['Data warehouse', 'gap', 'no dependencies'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
  '8.2.4-03.a': [
    ['Web shop', 'met', 'portal link'],
    ['Sign-in', 'gap', 'meant for customers, no link'],
    ['Network', 'not-applicable', 'meant for IT teams'],
  ],
  '8.2.6-02.a': [
    ['Web shop', 'met', 'SVC-101'],
    ['Workplace', 'gap', 'no item'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
  '8.3.3-02.a': [
    ['Web shop', 'met', 'SLA Web shop'],
    ['Workplace', 'gap', 'no SLA'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
  '8.7.1-02.a': [
    ['Web shop', 'met', '99.5 per cent'],
    ['Workplace', 'gap', 'no target'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
  '8.7.1-04.a': [
    ['Web shop', 'met', 'target reviewed in March'],
    ['Email', 'gap', 'target reviewed 442 days ago'],
    ['Workplace', 'not-applicable', 'no target'],
  ],
  '8.7.1-05.a': [
    ['Web shop', 'met', 'measured at the end of September'],
    ['Network', 'gap', 'measured 61 days ago, 45 are allowed'],
    ['Workplace', 'not-applicable', 'no target'],
  ],
  '8.7.2-02.a': [
    ['Web shop', 'met', 'back within four hours'],
    ['Printing', 'met', 'says that there is none'],
    ['ERP', 'gap', 'says nothing'],
    ['Parcel tracking', 'pending', 'live for three weeks'],
  ],
};

const PROCESSES: Table = {
  '8.1-03.a': [
    ['First line at night', 'met', 'way of control, owner still here'],
    ['Backup', 'gap', 'no way of control'],
    ['Repair of printers', 'gap', 'the owner has left'],
    ['Parcel data exchange', 'pending', 'entered seventeen days ago'],
    ['Change management', 'not-applicable', 'run by the organization itself'],
  ],
};

const SUPPLIERS: Table = {
  '8.2.3.1-02.a': [
    ['Hosting supplier', 'met', 'assessed in November 2025'],
    ['Payment provider', 'gap', 'never assessed'],
    ['Parcel data supplier', 'pending', 'entered 25 days ago'],
    ['Tape archive supplier', 'not-applicable', 'retired'],
  ],
  '8.2.3.1-04.a': [
    ['Group purchasing', 'met', 'runs the ordering of devices'],
    ['Printer lessor', 'gap', 'nothing named'],
    ['Parcel data supplier', 'pending', 'entered 25 days ago'],
  ],
  '8.3.4.1-01.a': [
    ['Hosting supplier', 'met', 'named and active'],
    ['ERP vendor', 'gap', 'the manager has left'],
    ['Parcel data supplier', 'pending', 'entered 25 days ago'],
    ['Facility management', 'not-applicable', 'internal'],
  ],
  '8.3.4.1-02.a': [
    ['Hosting supplier', 'met', 'contract until 2027'],
    ['Night desk provider', 'met', 'contract without an end'],
    ['Mail provider', 'gap', 'contract ended in July'],
    ['Parcel data supplier', 'pending', 'entered 25 days ago'],
    ['Warehouse customer', 'not-applicable', 'a customer who acts as a supplier'],
  ],
  '8.3.4.1-04.a': [
    ['Hosting supplier', 'met', 'aligned'],
    ['Network carrier', 'met', 'falls short, with a risk'],
    ['Telephone carrier', 'gap', 'falls short, without a risk'],
    ['Payment provider', 'gap', 'never compared'],
    ['Night desk provider', 'not-applicable', 'stands behind no service'],
  ],
  '8.3.4.2-01.a': [
    ['Facility management', 'met', 'all four parts; commitments: none'],
    ['Group purchasing', 'gap', 'no interfaces'],
    ['Hosting supplier', 'not-applicable', 'external'],
  ],
};

const CONTRACTS: Table = {
  '8.3.4.1-03.a': [
    ['Hosting contract', 'met', 'all four parts'],
    ['Printer lease', 'gap', 'no targets'],
    ['Payment contract', 'gap', 'no responsibilities'],
    ['Parcel data contract', 'pending', 'entered 22 days ago'],
    ['Tape archive contract', 'not-applicable', 'retired'],
  ],
};

const ORGANIZATIONS: Table = {
  '8.7.3.2-04.a': [
    ['Tax adviser', 'met', 'controls agreed in March'],
    ['Building security company', 'gap', 'nothing agreed'],
    ['Parcel data supplier', 'pending', 'entered eighteen days ago'],
  ],
};

const ASSETS: Table = {
  '8.2.5-01.a': [
    ['Storage system', 'met', 'supported until 2028'],
    ['Laptops', 'met', 'no end of support'],
    ['ERP licence', 'met', 'lapsed, and renewed by a contract'],
    ['Core switch pair', 'gap', 'support ended in June'],
    ['Label printers', 'gap', 'no owner'],
    ['Video equipment', 'pending', 'entered 23 days ago'],
    ['Tape library', 'not-applicable', 'retired'],
  ],
};

const CI_TYPES: Table = {
  '8.2.6-01.a': [
    ['Server', 'met', 'described'],
    ['Interface', 'gap', 'not described'],
    ['Container cluster', 'pending', 'entered 26 days ago'],
  ],
};

const ITEMS: Table = {
  '8.2.6-03.a': [
    ['Web shop application', 'met', 'owner, location, end of support'],
    ['ERP application', 'gap', 'tier 1 without an end of support'],
  ],
  '8.2.6-05.a': [
    ['Web shop application', 'met', 'all five attributes'],
    ['VPN gateway', 'met', 'relations: none'],
    ['Print server', 'gap', 'no relations'],
    ['Telephone exchange', 'gap', 'no description'],
    ['Directory server', 'gap', 'no identifier'],
    ['Container platform', 'pending', 'entered nineteen days ago'],
    ['Fax server', 'not-applicable', 'retired'],
  ],
};

const CUSTOMERS: Table = {
  '8.3.2-01.a': [
    ['Retail branches', 'met', 'contact and services'],
    ['Field sales', 'gap', 'no contact'],
    ['Franchise partners', 'pending', 'entered fifteen days ago'],
  ],
  '8.3.2-02.a': [
    ['Retail branches', 'met', 'owner still here'],
    ['Head office', 'gap', 'the owner has left'],
    ['Franchise partners', 'pending', 'entered fifteen days ago'],
  ],
  '8.3.3-01.a': [
    ['Retail branches', 'met', 'agreed in February'],
    ['Warehouse', 'gap', 'nothing agreed'],
    ['Franchise partners', 'pending', 'entered fifteen days ago'],
  ],
};

const AGREEMENTS: Table = {
  '8.3.3-03.a': [
    ['SLA Web shop', 'met', 'targets, limits, exceptions'],
    ['SLA Telephony', 'met', 'exceptions: none'],
    ['SLA Printing', 'gap', 'no workload limits'],
    ['SLA Data warehouse', 'gap', 'no targets'],
    ['SLA Parcel tracking', 'pending', 'entered seventeen days ago'],
    ['SLA Fax', 'not-applicable', 'retired'],
  ],
  '8.3.3-04.b': [
    ['SLA Web shop', 'met', 'measured at the end of September'],
    ['SLA Network', 'gap', 'measured 61 days ago'],
    ['SLA Parcel tracking', 'pending', 'entered seventeen days ago'],
  ],
};

const CONTROLS: Table = {
  '8.7.3.2-02.a': [
    ['Second factor at sign-in', 'met', 'operating, serves the policy'],
    ['Patching within 30 days', 'met', 'operating, with a risk'],
    ['Firewall rules reviewed', 'gap', 'neither risk nor policy'],
    ['Alarm on odd downloads', 'pending', 'entered sixteen days ago'],
    ['Floppy disks locked', 'not-applicable', 'retired'],
  ],
  '8.7.3.2-03.a': [
    ['Visitors are accompanied', 'met', 'not used, and why'],
    ['Log of administrators', 'gap', 'no decision'],
    ['Alarm on odd downloads', 'pending', 'entered sixteen days ago'],
  ],
};

const METRICS: Table = {
  '9.1-02.a': [
    ['Incidents resolved in time', 'met', 'measured 26 days ago, every 31 days'],
    ['Satisfaction of customers', 'met', 'measured in February, once a year'],
    ['Backlog of problems', 'met', 'measured 89 days ago; without an interval 100 days are allowed'],
    ['Requests fulfilled in time', 'gap', 'measured 61 days ago, every 31 days'],
    ['Cost of a ticket', 'gap', 'measured 141 days ago'],
    ['Trained staff', 'gap', 'never measured'],
    ['Articles used', 'pending', 'entered a fortnight ago'],
    ['Faxes sent', 'not-applicable', 'retired'],
  ],
};

const RISKS: Table = {
  '6.1.1-01.a': [
    ['risk-in-hand', 'met', 'source organization'],
    ['risk-without-source', 'gap', 'no source after eight months'],
    ['risk-just-found', 'pending', 'entered six days ago'],
    ['risk-accepted', 'not-applicable', 'closed'],
  ],
};

/** What the checks of the registers must answer on their entries on the last day of October 2026. */
export const registerAnswers: readonly KnownAnswer[] = [
  ...linesOf(PARTIES, 'Interested party: '),
  ...linesOf(OBJECTIVES, 'Objective: '),
  ...linesOf(ROLES, 'Service role: '),
  ...linesOf(TEAMS, 'Team in scope: '),
  ...linesOf(DOCUMENTS, 'Controlled document: '),
  ...linesOf(SERVICES, 'Service: '),
  ...linesOf(PROCESSES, 'Operated process: '),
  ...linesOf(SUPPLIERS, 'Supplier: '),
  ...linesOf(CONTRACTS, 'Contract: '),
  ...linesOf(ORGANIZATIONS, 'External organization: '),
  ...linesOf(ASSETS, 'Asset: '),
  ...linesOf(CI_TYPES, 'Configuration item type: '),
  ...linesOf(ITEMS, 'Configuration item: '),
  ...linesOf(CUSTOMERS, 'Customer: '),
  ...linesOf(AGREEMENTS, 'Service level agreement: '),
  ...linesOf(CONTROLS, 'Security control: '),
  ...linesOf(METRICS, 'Metric: '),
  ...linesOf(RISKS),
];
