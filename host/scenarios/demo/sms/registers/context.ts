import type { Change } from '../../draft';
import { entry, type Book, type Line } from '../tell';

const party = (name: string, since: string, needs: string | null, more: Partial<Line> = {}): Line => ({
  ...{ name, since, values: { party: name, ...(needs === null ? {} : { needs }) } },
  ...more,
});

const PARTIES: readonly Line[] = [
  party('Business units', '2025-09-08', 'Orders run through the day; a person answers within the hour.'),
  party('Web shop customers', '2025-09-08', 'They can order and pay at any time and their data stay private.'),
  party('Employees', '2025-09-08', 'A working place on the first day and help in plain words.'),
  party('Works council', '2025-09-15', 'No figures on single persons.'),
  party('Top management', '2025-09-15', 'Costs that can be planned and no surprises.'),
  party('Data protection authority', '2025-09-15', null),
  party('Hosting supplier', '2025-10-06', 'Forecasts of capacity two quarters ahead.'),
  party('Insurance company', '2026-02-03', 'Proof that continuity plans are tested every year.'),
  party('Certification body', '2026-10-12', null),
  party('Former landlord', '2025-09-15', null, { life: { retired: '2026-03-31' } }),
];

const OBJECTIVE: Change = {
  ...{ objectiveLevel: 'IT department', policyLink: 'https://demo.example/wiki/service-management-policy', audience: 'All teams in scope' },
  ...{
    actionPlan: 'Weekly look at the figures, one improvement a quarter.',
    resources: 'Half a day a week of the service manager',
    owner: 'manager',
  },
  ...{ dueDate: '2026-12-31', evaluationMethod: 'Yearly figure against the target', lastMeasuredOn: '2026-09-30' },
};
const objective = (name: string, metric: string, target: string, changed: Change = {}, more: Partial<Line> = {}): Line => ({
  ...{ name, since: '2025-10-13', filled: '2026-01-20', values: { ...OBJECTIVE, metric, target, ...changed } },
  ...more,
});

const OBJECTIVES: readonly Line[] = [
  objective('Resolve incidents in time', 'Share of incidents within the agreed time', '92 %'),
  objective('Satisfied customers', 'Score of the yearly survey', '4.0 of 5', { lastMeasuredOn: '2026-05-20' }),
  objective('Web shop available', 'Availability of the web shop', '99.8 %', { owner: 'engineer', lastMeasuredOn: '2026-10-15' }),
  objective('Fewer repeating incidents', 'Incidents that came back after a fix', 'below 8 %', { objectiveLevel: null, owner: 'problems' }),
  objective('Changes without disturbance', 'Changes followed by an incident', 'below 5 %', { policyLink: null, owner: 'changes' }),
  objective('Costs within budget', 'Actual costs against budget', 'within 3 %', { resources: null, dueDate: null, owner: 'finance' }),
  objective(
    'Answers from the knowledge base',
    'Tickets with an article',
    '30 %',
    {},
    {
      ...{ since: '2026-10-10', filled: '2026-10-10', life: 'draft', values: { metric: 'Tickets with an article' } },
    },
  ),
  objective('Leave the old mail system', 'Mailboxes moved', 'all', { lastMeasuredOn: '2026-02-10' }, { life: { retired: '2026-02-27' } }),
];

const role = (
  name: string,
  competence: string | null,
  proof: string | null,
  until: string | null = null,
  more: Partial<Line> = {},
): Line => ({
  ...{ name, since: '2025-10-20', filled: '2026-02-12' },
  values: { requiredCompetence: competence, competenceProof: proof, proofValidUntil: until },
  ...more,
});
const proof = (slug: string): string => `https://demo.example/wiki/competence/${slug}`;

const ROLES: readonly Line[] = [
  role('Service manager', 'Service management at practitioner level', proof('service-manager'), '2028-04-30'),
  role('Service desk agent', 'Customer talk, basics of all services', proof('desk-agent')),
  role('Network engineer', 'Routing, firewalls, wireless', proof('network-engineer'), '2027-09-30'),
  role('Application engineer', 'ERP customising, databases', proof('application-engineer')),
  role('Platform engineer', 'Web shop platform, releases', proof('platform-engineer')),
  role('Change manager', 'Change policy, risk assessment', proof('change-manager'), '2027-03-31'),
  role('Problem manager', 'Root cause analysis', proof('problem-manager')),
  role('Security officer', 'Security risks and controls', proof('security-officer'), '2026-08-31'),
  role('Continuity coordinator', 'Continuity plans and exercises', null),
  role('Supplier manager', 'Contracts, negotiation', proof('supplier-manager')),
  role('Capacity planner', null, null, null, { since: '2026-10-15', filled: '2026-10-15' }),
  role('Tape operator', 'Handling of tapes', null, null, { life: { retired: '2026-04-30' } }),
];

const team = (name: string, awarenessConfirmedOn: string | null, since = '2025-10-27'): Line => ({
  ...{ name, since, values: {} },
  ...(awarenessConfirmedOn === null ? {} : { edits: [[awarenessConfirmedOn, { awarenessConfirmedOn }] as const] }),
});

const TEAMS: readonly Line[] = [
  team('Service desk', '2026-01-29'),
  team('Network', '2026-01-29'),
  team('Applications', '2026-02-05'),
  team('Platform', '2026-06-24'),
  team('Purchasing', '2026-02-05'),
  team('Night shift of the data centre', null),
  team('Data analysts', null, '2026-10-19'),
];

/** Registers of clauses 4 to 7: interested parties, objectives, roles and teams. */
export const tellContext = (book: Book): void => {
  book.add(...PARTIES.map((line) => entry('Interested party', line)));
  book.add(...OBJECTIVES.map((line) => entry('Objective', line)));
  book.add(...ROLES.map((line) => entry('Service role', line)));
  book.add(...TEAMS.map((line) => entry('Team in scope', line)));
};
