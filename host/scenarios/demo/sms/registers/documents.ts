import type { Change } from '../../draft';
import { entry, type Book, type Line } from '../tell';
import type { CORE_KINDS } from '../words';

type CoreKind = (typeof CORE_KINDS)[number];

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A document in order: approved in March 2026, to be read again a year later. */
const inOrder = (title: string): Change => ({
  ...{ version: '1.0', versionDate: '2026-03-02', approver: 'director', approvedOn: '2026-03-09', owner: 'documents' },
  ...{ documentLink: `https://demo.example/wiki/sms/${slug(title)}`, location: 'Wiki, space SMS', audience: 'All teams in scope' },
  ...{
    restriction: 'Internal',
    storage: 'Wiki with its history',
    retention: 'Three years after the next version',
    documentOrigin: 'Internal',
  },
  ...{ effectiveFrom: '2026-03-09', nextReviewOn: '2027-03-09' },
});

interface More extends Partial<Line> {
  readonly core?: CoreKind;
  readonly changed?: Change;
}

const document = (title: string, answers: string, { core, changed, ...more }: More = {}): Line => ({
  ...{ name: title, since: '2025-11-03', filled: '2026-03-09' },
  values: {
    ...inOrder(title),
    ...(answers === '' ? {} : { answeredRequirements: answers }),
    ...(core === undefined ? {} : { coreDocument: core }),
    ...changed,
  },
  ...more,
});

/** Without a way to the text, or with one that leads nowhere. */
const NO_LINK: Change = { documentLink: null };
const REVIEW_PASSED: Change = { nextReviewOn: '2026-09-30' };

const clauses4To7: readonly Line[] = [
  document('Scope statement', '4.3-01, 4.3-02, 4.3-03, 4.3-04', { core: 'scope' }),
  document('Context of the organization', '4.1-01, 4.1-A1'),
  document('Process map', '4.4-01', { core: 'process descriptions' }),
  document('Commitment of top management', '5.1-01'),
  document('Service management policy', '5.2.1-01, 5.2.2-01', { core: 'policy and objectives', changed: { restriction: 'Public' } }),
  document('Roles and authorities', '5.3-01, 5.3-02'),
  document('Risk method and acceptance criteria', '6.1.2-01'),
  document('List of objectives', '6.2.1-03'),
  document('Service management plan', '6.3-01, 6.3-02, 6.3-03', { core: 'plan' }),
  document('How the other plans fit the plan', '6.3-04', { changed: REVIEW_PASSED }),
  document('Resource plan', '7.1-01', { changed: { owner: 'finance', restriction: 'Confidential' } }),
  document('Communication table', '7.4-01'),
  document('Rules for controlled documents', '', { changed: { approver: null } }),
  document('Rules for the knowledge base', '7.6-02'),
];

const clause8: readonly Line[] = [
  document('Measures of the processes', '8.1-01', { changed: { owner: 'manager' } }),
  document('Operations calendar', '8.2.1-01', { changed: { owner: 'operations' } }),
  document('Who answers for outsourced parts', '8.2.3.1-01', { changed: { owner: 'purchasing' } }),
  document('Criteria for suppliers', '8.2.3.1-02', { changed: { owner: 'purchasing' } }),
  document('Interfaces with other parties', '8.2.3.1-05, 8.3.4.1-05', { changed: { owner: 'purchasing' } }),
  document('Joint plans with suppliers', '8.2.3.1-06', { changed: { owner: 'former' } }),
  document('Controls on other parties', '8.2.3.2-01', { changed: { owner: 'purchasing' } }),
  document('Service catalogue', '', { core: 'catalogue' }),
  document('Service requirements', '', { core: 'service requirements' }),
  document('Access to configuration data', '8.2.6-04', { changed: { owner: 'assets' } }),
  document('How changes of items are traced', '8.2.6-07', { changed: { owner: 'assets' } }),
  document('Ways to talk with customers', '8.3.2-03', { changed: { owner: 'relations' } }),
  document('Escalation of complaints', '8.3.2-09', { changed: { owner: 'relations' } }),
  document('Folder of SLAs', '', { core: 'SLAs', changed: { owner: 'relations' } }),
  document('Folder of supplier contracts', '', { core: 'external supplier contracts', changed: { restriction: 'Confidential' } }),
  document('Folder of internal agreements', '', { core: 'internal supplier and customer-supplier agreements', changed: NO_LINK }),
  document('Budget of the services', '8.4.1-01, 8.4.1-02', { changed: { owner: 'finance', restriction: 'Confidential' } }),
  document('Needs for capacity', '8.4.3-01', { changed: { owner: 'engineer' } }),
  document('Capacity plan', '8.4.3-02', {
    ...{ since: '2026-10-12', filled: '2026-10-12', life: 'draft' },
    changed: { owner: 'engineer', versionDate: '2026-10-12', approver: null, approvedOn: null, effectiveFrom: null, nextReviewOn: '2027-10-12', retention: null, restriction: null }, // prettier-ignore
  }),
  document('Change policy', '8.5.1.1-01', { core: 'change policy, security policy, continuity plans', changed: { owner: 'changes' } }),
  document('Release policy', '8.5.3-01', { changed: { owner: 'releases' } }),
  document('Incident procedure', '', { changed: { version: '2.0', versionDate: '2026-08-20' } }),
  document('Major incident procedure', '8.6.1-03, 8.6.1-04', {
    core: 'procedures asked for by the standard',
    changed: { owner: 'manager' },
  }),
  document('Request procedure', '', { changed: { restriction: null } }),
  document('Problem procedure', '', { changed: { retention: null } }),
  document('Reasons for the availability targets', '8.7.1-03', { changed: { approvedOn: null, effectiveFrom: null } }),
  document('Reasons for the continuity targets', '8.7.2-03', { changed: { owner: 'continuity' } }),
  document('Continuity plan of the web shop', '8.7.2-04, 8.7.2-05', { changed: { owner: 'continuity' } }),
  document('Continuity plan of the ERP', '', { changed: { owner: 'continuity' } }),
  document('Continuity plan of the network', '', { changed: { owner: 'continuity' } }),
  document('Information security policy', '8.7.3.1-01, 8.7.3.1-02, 8.7.3.1-03', { changed: { owner: 'security', audience: 'Everybody' } }),
  document('Log of security talks', '8.7.3.1-04', { changed: { owner: 'security', ...REVIEW_PASSED } }),
  document('Security incident procedure', '', { changed: { owner: 'security' } }),
  document('Guide to the workplace', '', { changed: { documentLink: 'file://fileserver/workplace/guide.docx' } }),
];

const clauses9And10: readonly Line[] = [
  document('Measurement plan', '9.1-01'),
  document('Audit programme', '9.2.2-01', { changed: { owner: 'auditor' } }),
  document('Report catalogue', '9.4-01', { changed: { owner: 'manager' } }),
  document('Corrective action procedure', ''),
  document('Criteria for improvements', '10.2-02', { changed: NO_LINK }),
  document('A ticket from beginning to end', '', {
    core: 'records proving conformity',
    changed: { documentLink: 'https://demo.example/browse/IT-1', location: 'Jira, project IT' },
  }),
  document('Quality handbook of 2019', '', {
    ...{ since: '2025-09-01', life: { retired: '2026-03-10' } },
    changed: { version: '7', effectiveFrom: '2019-01-01', effectiveTo: '2026-03-09' },
  }),
];

const external = (title: string, source: string | null, edition: string | null, more: More = {}): Line =>
  document(title, '', { ...more, changed: { documentOrigin: 'External', source, edition, ...more.changed } });

const fromOutside: readonly Line[] = [
  external('ISO/IEC 20000-1', 'ISO and IEC', '2018 with amendment of 2024'),
  external('Data protection regulation', 'European Union', '2016/679'),
  external('Card payment standard', 'Card industry', null),
  external('Security concept of the hosting supplier', null, null, {
    ...{ since: '2026-10-08', filled: '2026-10-08', life: 'draft' },
    changed: { documentLink: null, documentId: null, approvedOn: null, storage: null, location: null },
  }),
];

/** The register of controlled documents, by clause; `Answered requirements` names what each is evidence for. */
export const tellDocuments = (book: Book): void => {
  const lines = [...clauses4To7, ...clause8, ...clauses9And10, ...fromOutside];
  const numbered = lines.map((line, at) => ({ ...line, values: { documentId: `D-${String(at + 1).padStart(2, '0')}`, ...line.values } }));
  book.add(...numbered.map((line) => entry('Controlled document', line, 'documents')));
};
