import type { Change } from '../../draft';
import { entry, type Book, type Line, type Step } from '../tell';

const PLANS: readonly Line[] = [
  ...['Web shop plan', 'ERP plan', 'Network plan'].map((name) => ({
    ...{
      name,
      since: '2024-03-04',
      values: { owner: 'continuity', documentLink: `https://demo.example/wiki/${name.toLowerCase().replaceAll(' ', '-')}` },
    },
  })),
  { name: 'Loss of the main room', since: '2025-09-15', values: { owner: 'continuity' } },
  { name: 'Container platform plan', since: '2026-10-20', life: 'draft', values: { owner: 'continuity' } },
];

const POLICY = 'https://demo.example/wiki/information-security-policy';
const control = (name: string, changed: Change = {}, since = '2025-11-24', more: Partial<Line> = {}): Line => ({
  ...{ name, since, filled: since === '2026-10-15' ? since : '2026-01-15' },
  values: {
    ...{ controlStatus: 'Operating', policyLink: POLICY, controlDecision: 'Used', rationale: 'Asked for by the security policy' },
    ...changed,
  },
  ...more,
});

const CONTROLS: readonly Line[] = [
  control('Second factor at sign-in', {}, '2024-03-11'),
  control('Backups kept apart', {}, '2024-03-11'),
  control('Patching within 30 days', { policyLink: null }, '2024-03-11'),
  control('Rights reviewed twice a year', {}, '2024-03-11'),
  control('Firewall rules reviewed', { policyLink: null }),
  control('Malware protection'),
  control('Encrypted laptops'),
  control('Log of administrators', { controlDecision: null, rationale: null }),
  control('Two persons for payments', { controlStatus: 'Planned' }),
  control('Visitors are accompanied', { controlStatus: 'Not used', controlDecision: 'Not used', rationale: 'The landlord does it' }),
  control('Alarm on odd downloads', { controlStatus: null, policyLink: null, controlDecision: null, rationale: null }, '2026-10-15'),
  control('Floppy disks locked', {}, '2024-03-11', { life: { retired: '2025-10-31' } }),
];

const measured = (days: readonly string[], results: readonly string[]): Step[] =>
  days.map((day, at) => [`${day} 18:00`, { lastMeasuredOn: day, lastResult: results[at] ?? '' }, 'automation']);

const metric = (
  name: string,
  interval: string | null,
  days: readonly string[],
  results: readonly string[],
  since = '2025-12-15',
): Line => ({
  ...{ name, since, values: { owner: 'manager', measuringInterval: interval }, edits: measured(days, results) },
});

const METRICS: readonly Line[] = [
  metric('Incidents resolved in time', '31 days', ['2026-07-31', '2026-08-31', '2026-10-05'], ['88 %', '90 %', '91 %']),
  metric('Requests fulfilled in time', '31 days', ['2026-07-31', '2026-08-31'], ['93 %', '94 %']),
  metric('Changes followed by an incident', '92 days', ['2026-03-31', '2026-06-30', '2026-09-30'], ['9 %', '7 %', '5 %']),
  metric('Availability of the web shop', '31 days', ['2026-08-31', '2026-10-12'], ['99.8 %', '99.7 %']),
  metric('Satisfaction of customers', '365 days', ['2026-02-20'], ['3.9']),
  metric('Backlog of problems', null, ['2026-05-29', '2026-08-03'], ['31', '24']),
  metric('Cost of a ticket', null, ['2026-03-31', '2026-06-12'], ['19 EUR', '18 EUR']),
  metric('Trained staff', null, [], []),
  metric('Articles used', '31 days', [], [], '2026-10-17'),
  { ...metric('Faxes sent', '31 days', [], []), life: { retired: '2025-12-31' } },
];

const planned = (name: string, since: string, reportInterval: string | null, audience: string): Line => ({
  ...{ name, since, values: { owner: 'manager', audience, ...(reportInterval === null ? {} : { reportInterval }) } },
});

const REPORTS: readonly Line[] = [
  planned('Monthly service report', '2025-09-01', null, 'Heads of all business units'),
  planned('Availability report', '2025-12-15', '92 days', 'Web shop operations'),
  planned('Supplier report', '2025-12-15', '92 days', 'Purchasing, top management'),
  planned('Security report', '2025-12-15', '183 days', 'Top management'),
  planned('Yearly report of the management system', '2026-02-02', '365 days', 'Top management'),
];

/** Registers of clauses 8.7 and 9: continuity plans, security controls, metrics and planned reports. */
export const tellAssurance = (book: Book): void => {
  book.add(...PLANS.map((line) => entry('Continuity plan', line, 'continuity')));
  book.add(...CONTROLS.map((line) => entry('Security control', line, 'security')));
  book.add(...METRICS.map((line) => entry('Metric', line)));
  book.add(...REPORTS.map((line) => entry('Planned report', line)));
};
