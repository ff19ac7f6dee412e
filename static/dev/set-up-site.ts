import type { SetUp, SiteMapDocument, SiteView } from '../../src/set-up-contract';
import { NOW } from './assessments';

/** A made-up site with its map, for looking at the set-up without the app. Every name is invented. */

const project = (
  id: string,
  key: string,
  name: string,
  type: string,
  issueTypes: SiteView['projects'][number]['issueTypes'],
  teamManaged = false,
) => ({
  ...{ id, key, name, type, teamManaged, issueTypes },
});
const TICKET = ['1', '2', '3', '4', '5', '6'];
const desk = [
  { id: '10001', statuses: TICKET },
  { id: '10002', statuses: [...TICKET, '7'] },
  { id: '10003', statuses: TICKET },
  { id: '10004', statuses: ['7', '8', '9', '10', '5', '6'] },
  { id: '10009', statuses: ['1', '2', '5'] },
];
const field = (id: string, name: string, kind: string, options: string[] = [], own: string | null = null) => ({
  ...{ id, name, kind, options, project: own, custom: id.startsWith('customfield') },
});

export const site: SiteView = {
  timeZone: 'Europe/Berlin',
  readAt: NOW,
  projects: [
    project('10000', 'OPS', 'Service desk', 'Service management', desk),
    project('10001', 'NET', 'Network operations', 'Service management', desk),
    project('10002', 'HR', 'People services', 'Service management', [{ id: '10002', statuses: TICKET }]),
    project('10003', 'LAB', 'Laboratory', 'Service management', [{ id: '10020', statuses: ['20', '21', '22'] }], true),
    project('10004', 'SHOP', 'Web shop', 'Software', [{ id: '10009', statuses: ['1', '2', '5'] }]),
    project('10005', 'INT', 'Intranet', 'Software', [{ id: '10009', statuses: ['1', '2', '5'] }]),
    project('10006', 'REG', 'Registers', 'Business', [{ id: '10010', statuses: ['30', '31'] }]),
  ],
  issueTypes: [
    { id: '10001', name: 'Incident', project: null, subtask: false },
    { id: '10002', name: 'Service request', project: null, subtask: false },
    { id: '10003', name: 'Problem', project: null, subtask: false },
    { id: '10004', name: 'Change', project: null, subtask: false },
    { id: '10009', name: 'Task', project: null, subtask: false },
    { id: '10010', name: 'Service', project: null, subtask: false },
    { id: '10020', name: 'Störung', project: '10003', subtask: false },
  ],
  requestTypes: [
    { id: '1', name: 'Report an outage', project: '10000', issueType: '10001', practice: 'incident' },
    { id: '2', name: 'Ask for access', project: '10000', issueType: '10002', practice: 'service request' },
  ],
  statuses: [
    { id: '1', name: 'Open', category: 'new', project: null },
    { id: '2', name: 'In progress', category: 'indeterminate', project: null },
    { id: '3', name: 'Waiting for customer', category: 'indeterminate', project: null },
    { id: '4', name: 'Handed to second line', category: 'indeterminate', project: null },
    { id: '5', name: 'Resolved', category: 'done', project: null },
    { id: '6', name: 'Closed', category: 'done', project: null },
    { id: '7', name: 'Waiting for approval', category: 'new', project: null },
    { id: '8', name: 'Approved', category: 'indeterminate', project: null },
    { id: '9', name: 'Implementing', category: 'indeterminate', project: null },
    { id: '10', name: 'Done, not reviewed', category: 'done', project: null },
    { id: '20', name: 'Neu', category: 'new', project: '10003' },
    { id: '21', name: 'In Arbeit', category: 'indeterminate', project: '10003' },
    { id: '22', name: 'Fertig', category: 'done', project: '10003' },
    { id: '30', name: 'Valid', category: 'indeterminate', project: null },
    { id: '31', name: 'Retired', category: 'done', project: null },
  ],
  fields: [
    field('assignee', 'Assignee', 'user'),
    field('resolution', 'Resolution', 'resolution'),
    field('priority', 'Priority', 'priority'),
    field('customfield_10004', 'Impact', 'choice', [
      'Extensive / Widespread',
      'Significant / Large',
      'Moderate / Limited',
      'Minor / Localized',
    ]),
    field('customfield_10005', 'Urgency', 'choice', ['Critical', 'High', 'Medium', 'Low']),
    field('customfield_10006', 'Category', 'choice', ['E-mail', 'Network', 'Printing']),
    field('customfield_10007', 'Affected services', 'services', ['E-mail', 'Network', 'Payroll', 'Test bench']),
    field('customfield_10008', 'Major incident', 'checkboxes', ['Major incident']),
    field('customfield_10009', 'Root cause', 'long text'),
    field('customfield_10010', 'Time to resolution', 'SLA'),
    field('customfield_10011', 'Time to first response', 'SLA'),
    field('customfield_10012', 'Approvals', 'approvals'),
    field('customfield_10013', 'Change type', 'choice', ['Standard', 'Normal', 'Emergency', 'Retrospective']),
    field('customfield_10014', 'Planned start', 'date and time'),
    field('customfield_10015', 'Satisfaction', 'satisfaction'),
    field('customfield_10016', 'Fix notes', 'long text'),
    field('customfield_10017', 'Story points', 'number'),
    field('customfield_10018', 'Ursache', 'text', [], '10003'),
  ],
  linkTypes: [
    { id: '1', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
    { id: '2', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '3', name: 'Post-incident review', inward: 'reviews', outward: 'is reviewed by' },
    { id: '4', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  ],
  priorities: ['Highest', 'High', 'Medium', 'Low'].map((name, index) => ({ id: String(index + 1), name })),
  resolutions: ['Done', "Won't do", 'Duplicate', 'Cannot reproduce'].map((name, index) => ({ id: String(10000 + index), name })),
};

const source = (projects: string[], issueTypes: string[]) => ({ projects, issueTypes });
export const draft: SiteMapDocument = {
  clausewise: 'site-map',
  version: 2,
  kinds: {
    incident: {
      sources: [source(['10000', '10001'], ['10001']), source(['10003'], ['10020'])],
      statuses: { inProgress: ['2', '21'], waiting: ['3'], resolved: ['5', '22'], closed: ['6'] },
    },
    'service-request': {
      sources: [source(['10000', '10001', '10002'], ['10002'])],
      statuses: { inProgress: ['2'], waiting: ['3'], awaitingApproval: ['7'], resolved: ['5'], closed: ['6'] },
    },
    problem: { sources: [source(['10000', '10001'], ['10003'])], statuses: { inProgress: ['2'], resolved: ['5'], closed: ['6'] } },
    change: {
      sources: [source(['10000', '10001'], ['10004'])],
      statuses: { awaitingApproval: ['7'], approved: ['8'], implementStart: ['9'], deployed: ['10'], reviewed: ['5'], closed: ['6'] },
    },
    service: { sources: [source(['10006'], ['10010'])], statuses: { approved: ['30'], closed: ['31'] } },
  },
  fields: {
    impact: {
      fields: ['customfield_10004'],
      options: {
        extensive: ['Extensive / Widespread'],
        significant: ['Significant / Large'],
        moderate: ['Moderate / Limited'],
        minor: ['Minor / Localized'],
      },
    },
    urgency: { fields: ['customfield_10005'], options: { critical: ['Critical'], high: ['High'], medium: ['Medium'], low: ['Low'] } },
    classification: { fields: ['customfield_10006'] },
    resolution: { fields: ['resolution'], options: { done: ['10000'], 'not-done': ['10001', '10003'], duplicate: ['10002'] } },
    affectedServices: { fields: ['customfield_10007'] },
    majorFlag: { fields: ['customfield_10008'], options: { yes: ['Major incident'] } },
    rootCause: { fields: ['customfield_10009', 'customfield_10018'] },
    timeToResolution: { fields: ['customfield_10010'] },
    approvals: { fields: ['customfield_10012'] },
    changeType: { fields: ['customfield_10013'], options: { standard: ['Standard'], normal: ['Normal'], emergency: ['Emergency'] } },
    plannedStart: { fields: ['customfield_10014'] },
    satisfaction: { fields: ['customfield_10015'] },
    assignee: { fields: ['assignee'] },
  },
  links: {
    problem: [{ type: '1', direction: 'inward' }],
    postIncidentReview: [{ type: '3', direction: 'outward' }],
    fixedByChange: [{ type: '2', direction: 'outward' }],
  },
  scope: { projectsOut: { '10005': 'Built and run by another company' }, servicesOut: {} },
  settings: { timeZone: 'Europe/Berlin' },
};

const reason = (part: string, text: string, sure = true) => ({ part, reason: text, sure });
export const reasons: SetUp['reasons'] = [
  reason('kinds.incident.issueTypes', 'issue type "Incident" (10001): request types of practice incident'),
  reason('kinds.incident.issueTypes', 'issue type "Störung" (10020): by name'),
  reason('kinds.service-request.issueTypes', 'issue type "Service request" (10002): by name'),
  reason('kinds.problem.issueTypes', 'issue type "Problem" (10003): by name'),
  reason('kinds.change.issueTypes', 'issue type "Change" (10004): by name'),
  reason('kinds.service.issueTypes', 'issue type "Service" (10010): by name, in a project that holds nothing else', false),
  reason('kinds.incident.statuses.inProgress', '"In progress" (2), "In Arbeit" (21): by name'),
  reason('kinds.incident.statuses.resolved', '"Resolved" (5): by name'),
  reason('kinds.incident.statuses.resolved', '"Fertig" (22): by the status category alone ("done")', false),
  reason('fields.impact', 'field "Impact" (customfield_10004): by name'),
  reason('fields.impact.options', 'all options matched'),
  reason('fields.urgency', 'field "Urgency" (customfield_10005): by name'),
  reason(
    'fields.classification',
    'field "Category" (customfield_10006): name is close to "Classification"; preferred over 2 other fields that would do as well, as it has the lowest id',
    false,
  ),
  reason('fields.resolution', 'field "Resolution" (resolution): Jira’s own field'),
  reason('fields.affectedServices', 'field "Affected services" (customfield_10007): field type com.atlassian.jira.plugins.service-entity'),
  reason('fields.majorFlag', 'field "Major incident" (customfield_10008): by name'),
  reason('fields.majorFlag.options', 'no key fits "Perhaps"', false),
  reason('fields.rootCause', 'field "Root cause" (customfield_10009): name matches "Root cause"'),
  reason('fields.rootCause', 'field "Ursache" (customfield_10018): name matches "Ursache"'),
  reason('fields.timeToResolution', 'field "Time to resolution" (customfield_10010): field type com.atlassian.servicedesk:sd-sla-field'),
  reason('fields.approvals', 'field "Approvals" (customfield_10012): field type com.atlassian.servicedesk:sd-approvals'),
  reason('fields.changeType', 'field "Change type" (customfield_10013): by name'),
  reason('fields.changeType.options', 'no key fits "Retrospective"', false),
  reason('fields.assignee', 'field "Assignee" (assignee): Jira’s own field'),
  reason('links.problem', 'link type "Problem/Incident" (1) reads "is caused by" from the record; direction inward'),
  reason('links.postIncidentReview', 'link type "Post-incident review" (3) reads "is reviewed by" from the record; direction outward'),
  reason('links.fixedByChange', 'link type "Relates" (2) reads "relates to" from the record, which says little; direction outward', false),
];

/** What would be proposed after somebody added a field and a status. */
export const proposal: SiteMapDocument = {
  ...draft,
  kinds: {
    ...draft.kinds,
    incident: {
      sources: draft.kinds['incident']?.sources ?? [],
      statuses: { ...draft.kinds['incident']?.statuses, escalated: ['4'] },
    },
  },
  fields: { ...draft.fields, resolutionNote: { fields: ['customfield_10016'] } },
};

/** A site as large as they come: 200 projects, 1,000 fields, 400 statuses. */
export const largeSite: SiteView = {
  ...site,
  projects: [
    ...site.projects,
    ...Array.from({ length: 193 }, (_, n) =>
      project(String(20000 + n), `P${n}`, `Project number ${n + 1}`, n < 40 ? 'Service management' : 'Software', desk),
    ),
  ],
  fields: [
    ...site.fields,
    ...Array.from({ length: 982 }, (_, n) => field(`customfield_${20000 + n}`, `Field number ${n + 1}`, n % 2 ? 'text' : 'choice')),
  ],
  statuses: [
    ...site.statuses,
    ...Array.from({ length: 385 }, (_, n) => ({
      ...{ id: String(1000 + n), name: `Status number ${n + 1}`, project: null },
      category: (['new', 'indeterminate', 'done'] as const)[n % 3] ?? 'new',
    })),
  ],
};
const largeIds = largeSite.projects.slice(7, 47).map(({ id }) => id);
export const largeDraft: SiteMapDocument = {
  ...draft,
  kinds: {
    ...draft.kinds,
    problem: {
      sources: [source(['10000', '10001', ...largeIds], ['10003'])],
      statuses: { inProgress: ['2', ...Array.from({ length: 120 }, (_, n) => String(1000 + n))], resolved: ['5'], closed: ['6'] },
    },
  },
};
