import type { CheckView, Vocabulary } from '../../src/set-up-contract';
import { processes } from '../../src/standard';

/** Made-up words of the app, for looking at the set-up without it: a few kinds, roles and checks, or as many as the real app has. */

const processOf = (id: string) => {
  const { name, clause } = processes.find((one) => one.id === id) ?? { name: id, clause: '' };
  return { id, name, clause };
};

const MILESTONES: Readonly<Record<string, [name: string, meaning: string]>> = {
  inProgress: ['In progress', 'work is under way'],
  waiting: ['Waiting', 'it waits for somebody else'],
  escalated: ['Escalated', 'it was escalated'],
  awaitingApproval: ['Awaiting approval', 'approval was asked for'],
  approved: ['Approved', 'it was approved'],
  implementStart: ['Implementation began', 'implementation began'],
  deployed: ['Deployed', 'it was deployed'],
  reviewed: ['Reviewed', 'it was reviewed'],
  resolved: ['Resolved', 'it was resolved'],
  closed: ['Closed', 'it was closed'],
  reopened: ['Reopened', 'it was opened again'],
  rejected: ['Rejected', 'it was rejected'],
  cancelled: ['Cancelled', 'it was cancelled'],
};
const milestones = (ids: readonly string[]) =>
  ids.map((id) => ({ id, name: MILESTONES[id]?.[0] ?? id, meaning: MILESTONES[id]?.[1] ?? '' }));
const TICKET = ['inProgress', 'resolved', 'closed', 'waiting', 'escalated', 'reopened', 'cancelled'];
const CHANGE = ['awaitingApproval', 'approved', 'implementStart', 'deployed', 'reviewed', 'closed', 'waiting', 'rejected', 'cancelled'];
const ENTRY = ['reviewed', 'approved', 'closed', 'cancelled'];

const kind = (id: string, name: string, process: string, course: readonly string[], register = false) => ({
  ...{ id, name, register },
  process: processOf(process),
  milestones: milestones(course),
});

const KINDS = [
  kind('incident', 'Incident', 'incident-management', TICKET),
  kind('post-incident-review', 'Post-incident review', 'incident-management', ['inProgress', 'resolved', 'closed', 'cancelled']),
  kind('service-request', 'Service request', 'service-request-management', ['awaitingApproval', 'approved', ...TICKET]),
  kind('problem', 'Problem', 'problem-management', TICKET),
  kind('known-error', 'Known error', 'problem-management', TICKET),
  kind('change', 'Change', 'change-management', CHANGE),
  kind('release', 'Release', 'release-and-deployment-management', CHANGE),
  kind('risk', 'Risk or opportunity', 'risk-management', ['reviewed', 'inProgress', 'closed']),
  kind('service-complaint', 'Service complaint', 'business-relationship-management', TICKET),
  kind('improvement', 'Improvement', 'continual-improvement', CHANGE),
  kind('service', 'Service', 'service-catalogue-management', ENTRY, true),
  kind('supplier', 'Supplier', 'supplier-management', ENTRY, true),
  kind('contract', 'Contract', 'supplier-management', ENTRY, true),
];

const role = (id: string, name: string, type: string, checks: number, options: string[] = []) => ({ id, name, type, checks, options });
const FIELD_ROLES = [
  role('impact', 'Impact', 'option', 9, ['extensive', 'significant', 'moderate', 'minor']),
  role('urgency', 'Urgency', 'option', 7, ['critical', 'high', 'medium', 'low']),
  role('classification', 'Classification', 'option', 4),
  role('resolution', 'Resolution', 'option', 11, ['done', 'not-done', 'duplicate']),
  role('affectedServices', 'Affected services', 'services', 12),
  role('majorFlag', 'Major incident', 'yesNo', 6, ['yes', 'no']),
  role('rootCause', 'Root cause', 'text', 3),
  role('resolutionNote', 'Resolution note', 'text', 2),
  role('managementInformed', 'Top management informed', 'datetime', 1),
  role('timeToResolution', 'Time to resolution', 'sla', 4),
  role('approvals', 'Approvals', 'approvals', 5),
  role('changeType', 'Type of change', 'option', 8, ['standard', 'normal', 'emergency']),
  role('plannedStart', 'Planned start', 'datetime', 3),
  role('workaround', 'Workaround', 'text', 2),
  role('satisfaction', 'Satisfaction', 'rating', 1),
  role('assignee', 'Assignee', 'user', 14),
];

const linkRole = (id: string, name: string, to: string[], checks: number) => ({ id, name, to, checks });
const LINK_ROLES = [
  linkRole('problem', 'problem', ['problem'], 4),
  linkRole('postIncidentReview', 'post-incident review', ['post-incident-review'], 2),
  linkRole('fixedByChange', 'change that fixes it', ['change'], 3),
  linkRole('causedIncident', 'incident it caused', ['incident', 'problem'], 2),
  linkRole('knownError', 'known error', ['known-error', 'problem'], 1),
  linkRole('article', 'knowledge article', ['any'], 2),
];

const check = (id: string, name: string, process: string, kinds: string[], more: Partial<CheckView> = {}): CheckView => ({
  ...{ id, name, process, kinds, page: id, params: [], needsSetting: [], level: 'record', severity: 'medium' },
  question: `${name}?`,
  requirements: [{ id: id.replace(/\.[a-z]$/, ''), clause: id.replace(/-.*$/, ''), title: name }],
  ...more,
});
const days = (value: number) => ({ value, unit: 'days' as const });
const CHECKS: CheckView[] = [
  check('8.6.1-01.a', 'Classified when work began', 'incident-management', ['incident'], {
    params: [
      {
        key: 'within',
        label: 'No later than this after work began',
        type: 'duration',
        positive: false,
        suggested: { value: 4, unit: 'hours' },
      },
    ],
  }),
  check('8.6.1-01.b', 'Impact and urgency decided', 'incident-management', ['incident'], { severity: 'high' }),
  check('8.6.1-01.c', 'Priority follows from impact and urgency', 'incident-management', ['incident'], {
    needsSetting: ['priorityMatrix'],
  }),
  check('8.6.1-01.f', 'Closed in time', 'incident-management', ['incident'], {
    params: [{ key: 'within', label: 'No later than this after it was resolved', type: 'duration', positive: false, suggested: days(30) }],
  }),
  check('8.6.1-05.a', 'Top management told', 'incident-management', ['incident'], {
    severity: 'high',
    needsSetting: ['majorIncidentRule'],
  }),
  check('8.6.2-01.a', 'Request fulfilled or refused with a reason', 'service-request-management', ['service-request'], { severity: 'low' }),
  check('8.6.3-02.a', 'Root cause recorded', 'problem-management', ['problem']),
  check('8.6.3-06.a', 'Problems reviewed in time', 'problem-management', ['problem'], {
    level: 'process',
    params: [{ key: 'interval', label: 'Planned interval', type: 'duration', positive: false, suggested: days(90) }],
  }),
  check('8.5.1-03.a', 'Approved before implementation', 'change-management', ['change'], { severity: 'high' }),
  check('8.2.4-01.a', 'Services have an owner', 'service-catalogue-management', ['service'], { level: 'register' }),
];

const SETTINGS = [
  { id: 'priorityMatrix', name: 'Priority matrix' },
  { id: 'majorIncidentRule', name: 'Rule for major incidents' },
];

export const words: Vocabulary = {
  kinds: KINDS,
  fieldRoles: FIELD_ROLES,
  linkRoles: LINK_ROLES,
  processes: [...new Set(KINDS.map(({ process }) => process.id))].map(processOf),
  settings: SETTINGS,
  checks: CHECKS,
};

/** The words at the size of the real app: 268 field roles, 34 link roles, 217 checks. */
export const manyWords: Vocabulary = {
  ...words,
  fieldRoles: [
    ...FIELD_ROLES,
    ...Array.from({ length: 252 }, (_, n) => role(`role${n}`, `Role of a field, number ${n + 1}`, 'text', n % 5)),
  ],
  linkRoles: [...LINK_ROLES, ...Array.from({ length: 28 }, (_, n) => linkRole(`link${n}`, `record of sort ${n + 1}`, ['any'], n % 3))],
  checks: [
    ...CHECKS,
    ...Array.from({ length: 207 }, (_, n) =>
      check(`9.9.${n + 1}-01.a`, `Made-up check number ${n + 1}`, 'problem-management', ['problem']),
    ),
  ],
};
