import type { Change, Draft } from '../../draft';
import { at, followUp, held, improvement, join, leadsTo, type Book } from '../tell';
import { AUDITED, REVIEW_INPUTS } from '../words';

const evaluations = (book: Book): void => {
  const evaluation = (day: string, verdict: string | null): Draft =>
    held({ type: 'SMS evaluation', summary: `Management system against its objectives, ${day.slice(0, 4)}`, day, values: { verdict } });
  book.add(evaluation('2024-09-17', 'Not met'), evaluation('2026-01-20', null), evaluation('2026-04-21', 'Partly met'));
};

interface Audit {
  readonly story: string;
  readonly summary: string;
  readonly day: string;
  readonly covers: readonly string[];
  readonly auditor?: string;
  readonly values: Change;
  readonly leftOpen?: boolean;
}

const audit = ({ story, summary, day, covers, auditor, values, leftOpen }: Audit): Draft =>
  held({
    ...{ type: 'Internal audit', story, summary, day, by: auditor ?? 'auditor', values },
    ...{ first: { auditedClauses: covers, ...(auditor === undefined ? {} : { auditor }) } },
    ...(leftOpen === undefined ? {} : { leftOpen }),
  });

const papers = (slug: string): Change => ({
  ...{ auditCriteria: 'ISO/IEC 20000-1 and our own procedures', auditScope: 'All teams in scope', reportedTo: 'Top management' },
  auditReport: `https://demo.example/wiki/audits/${slug}`,
});

const audits = (book: Book): void => {
  const main = audit({
    ...{ story: 'audit-by-the-book', summary: 'First internal audit of the whole system', day: '2026-05-20', auditor: 'auditor' },
    ...{ covers: AUDITED },
    values: { ...papers('2026-05'), nonconformitiesFound: 'Yes' },
  });
  for (const found of ['nc-by-the-book', 'nc-sms-not-changed', 'nc-late-analysis'])
    join(main, '2026-05-26 09:30', 'finding', book.find(found), 'auditor');
  const suppliers = audit({
    ...{ story: 'audit-told-late', summary: 'Audit of the suppliers', day: '2026-09-16', covers: ['8.3.4.1', 'Supplier management'] },
    ...{ auditor: 'purchasing', leftOpen: false },
    values: {
      ...{ ...papers('2026-09'), auditReport: null, reportedTo: null, nonconformitiesFound: 'Yes' },
      ...{
        noActionReason: 'Already known from May',
        independenceStatement: 'The auditor did not look at own contracts; the service manager did.',
      },
    },
  });
  join(book.find('supplier-report-of-may'), '2026-09-16 12:00', 'reporting', suppliers, 'auditor');
  suppliers.at(at('2026-09-30')).set('auditor', { reportedTo: 'Top management' });
  book.add(
    held({
      type: 'Internal audit',
      summary: 'Audit of the first attempt',
      day: '2024-05-28',
      by: 'auditor',
      values: { ...papers('2024-05'), nonconformitiesFound: 'Yes' },
    }),
    audit({
      ...{ story: 'audit-of-the-desk', summary: 'Audit of incident handling', day: '2026-02-25', covers: ['8.6.1', 'Incident management'] },
      ...{ auditor: 'manager', values: { auditScope: 'Service desk', nonconformitiesFound: 'Yes' } },
    }),
    main,
    audit({
      ...{
        story: 'audit-without-findings',
        summary: 'Audit of continuity',
        day: '2026-07-22',
        covers: ['8.7.2', 'Service continuity management'],
      },
      values: { ...papers('2026-07'), nonconformitiesFound: 'No' },
    }),
    suppliers,
    audit({
      ...{
        story: 'audit-just-held',
        summary: 'Audit of changes and releases',
        day: '2026-10-21',
        covers: ['8.5.1.3', '8.5.3', 'Change management'],
      },
      ...{ auditor: 'auditor', values: { nonconformitiesFound: 'Yes' }, leftOpen: true },
    }),
    audit({
      story: 'audit-planned',
      summary: 'Last look before the audit',
      day: '2026-11-11',
      covers: ['4.3', '9.3'],
      auditor: 'auditor',
      values: {},
    }),
  );
};

const inputs = { managementReviewInputs: REVIEW_INPUTS } as const;
const decided = {
  decisions: 'One more person for the desk; the plan goes on.',
  minutes: 'https://demo.example/wiki/minutes/2026-07',
} as const;

const managementReviews = (book: Book): void => {
  const review = (day: string, chair: string | null, values: Change, story?: string, leftOpen?: boolean): Draft =>
    held({
      ...{ type: 'Management review', summary: `Management review of ${day.slice(0, 7)}`, day, first: { chair }, values },
      ...(story === undefined ? {} : { story }),
      ...(leftOpen === undefined ? {} : { leftOpen }),
    });
  const full = review('2026-07-08', 'director', { ...inputs, ...decided }, 'management-review-by-the-book');
  followUp(full, { summary: 'Hire one more person for the desk', made: '2026-07-10', owner: 'operations', due: '2026-11-30' });
  followUp(full, {
    summary: 'Tell all teams about the audit',
    made: '2026-07-10',
    owner: 'manager',
    due: '2026-09-30',
    done: '2026-09-22',
  });
  const small = review('2026-03-24', 'operations', { noChangeNeeded: 'Yes' }, 'management-review-completed-late');
  small.at(at('2026-04-02')).set('smsOwner', inputs);
  followUp(small, { summary: 'Name a deputy for every role', made: '2026-03-26', owner: 'operations', due: '2026-06-30' });
  join(book.find('monthly-report-of-february'), '2026-03-24 12:00', 'reporting', small);
  const open = review('2026-10-28', 'director', {}, 'management-review-not-closed', true);
  followUp(open, { summary: 'Book the rooms for the audit', made: '2026-10-29', owner: 'smsOwner' });
  book.add(
    review('2024-06-25', 'director', { ...inputs, ...decided }),
    review('2025-12-17', null, { managementReviewInputs: REVIEW_INPUTS.slice(0, 5) }, 'management-review-without-decisions'),
    ...[small, full, open],
    review('2026-11-12', 'director', {}, 'management-review-planned'),
  );
};

const serviceReports = (book: Book): void => {
  const report = (planned: string, day: string, values: Change = {}, story?: string, leftOpen?: boolean): Draft =>
    held({
      ...{ type: 'Service report', summary: `${planned}, ${day.slice(0, 7)}`, day, by: 'manager', link: 'planned' },
      about: [book.find(`Planned report: ${planned}`)],
      values: { reportLink: `https://demo.example/wiki/reports/${day}`, trend: 'Going down for six months', ...values },
      ...(story === undefined ? {} : { story }),
      ...(leftOpen === undefined ? {} : { leftOpen }),
    });
  const monthly = (day: string, values: Change = {}, story?: string, leftOpen?: boolean): Draft =>
    report('Monthly service report', day, values, story, leftOpen);
  const february = monthly('2026-02-05', {}, 'monthly-report-of-february');
  const march = monthly('2026-03-05', { trend: null }, 'monthly-report-without-trend');
  join(march, '2026-03-05 12:00', 'reporting', book.find('complaint-rejected-not-escalated'), 'manager');
  const april = monthly('2026-04-07', { trend: null }, 'monthly-report-trend-added');
  april.at(at('2026-04-14')).set('manager', { trend: 'More tickets after Easter' });
  const findings = 'Waiting times on Mondays too long';
  const may = monthly('2026-05-06', { findings, reportedTo: 'Heads of all business units' }, 'monthly-report-decided');
  followUp(may, { summary: 'A second person on Mondays', made: '2026-05-12', owner: 'manager', due: '2026-06-30', done: '2026-06-15' });
  const july = monthly('2026-07-07', { findings }, 'monthly-report-decided-late');
  followUp(july, { summary: 'Look again at the Mondays', made: '2026-08-20', owner: 'manager', due: '2026-09-30', done: '2026-09-25' });
  const august = monthly('2026-08-06', { findings: 'Backlog of problems grows' }, 'monthly-report-told-late');
  const backlog = improvement({
    summary: 'Half a day a week for problems',
    made: '2026-08-13',
    source: 'Review',
    owner: 'problems',
    due: '2026-10-30',
    done: '2026-10-26',
  });
  leadsTo(august, '2026-08-14', backlog);
  august.at(at('2026-09-21')).set('manager', { reportedTo: 'Heads of all business units' });
  const availability = report(
    'Availability report',
    '2026-10-08',
    { findings: 'Checkout slow on Saturdays' },
    'availability-report-of-october',
  );
  followUp(availability, { summary: 'Measure the checkout on Saturdays', made: '2026-10-15', owner: 'engineer', due: '2026-11-30' });
  book.add(
    ...[monthly('2025-10-07'), monthly('2025-11-06'), february, march, april, may],
    monthly('2026-06-04', { findings: 'Printing below its target' }, 'monthly-report-ignored'),
    ...[july, august, backlog],
    monthly('2026-09-04', { findings: 'Heat in August', noActionReason: 'The summer is over.' }, 'monthly-report-reasoned'),
    monthly('2026-10-06', { findings: 'More calls after the release' }, 'monthly-report-not-closed', true),
    ...[report('Availability report', '2026-04-09'), report('Availability report', '2026-07-09'), availability],
    report('Supplier report', '2026-02-18'),
    report('Supplier report', '2026-05-20', {}, 'supplier-report-of-may'),
    report('Security report', '2026-03-18', { trend: null }, 'security-report-the-first'),
    report('Security report', '2026-09-17'),
    report('Yearly report of the management system', '2026-07-02'),
  );
};

/** Clause 9: evaluations, audits, management reviews and service reports. Comes after clause 10, whose nonconformities the audit found. */
export const tellClause9 = (book: Book): void => {
  evaluations(book);
  serviceReports(book);
  audits(book);
  managementReviews(book);
};
