import type { SchemaField, SchemaStatus, SiteSchema } from '../../src/mapping/site-schema';
import { fieldRoles } from '../../src/mapping/vocabulary/field-roles';
import { milestones } from '../../src/mapping/vocabulary/milestones';
import { recordKinds } from '../../src/mapping/vocabulary/record-kinds';
import { allWords } from '../../src/mapping/vocabulary/words';

const field = (id: string, name: string, type: string, custom?: string, more: Partial<SchemaField> = {}): SchemaField => ({
  id,
  name,
  custom: id.startsWith('customfield_'),
  schema: custom === undefined ? { type } : { type, custom },
  ...more,
});

const status = (id: string, name: string, categoryKey: SchemaStatus['categoryKey'], projectId?: string): SchemaStatus =>
  projectId === undefined ? { id, name, categoryKey } : { id, name, categoryKey, projectId };

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
const TEXT = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';

/** A service desk as Jira Service Management sets it up, with a post-incident review and a problem type, and one software project. */
export const deskSite: SiteSchema = {
  timeZone: 'Europe/Berlin',
  projects: [
    {
      id: '10000',
      key: 'OPS',
      name: 'Operations',
      projectTypeKey: 'service_desk',
      style: 'classic',
      issueTypes: [
        { id: '10001', statuses: ['1', '10100', '10101', '5', '6', '10102'] },
        { id: '10002', statuses: ['1', '10100', '6'] },
        { id: '10003', statuses: ['1', '10100', '6'] },
        { id: '10009', statuses: ['1', '6'] },
      ],
    },
    {
      id: '10010',
      key: 'WEB',
      name: 'Web',
      projectTypeKey: 'software',
      style: 'classic',
      issueTypes: [{ id: '10005', statuses: ['1', '6'] }],
    },
  ],
  issueTypes: [
    { id: '10001', name: '[System] Incident', subtask: false, hierarchyLevel: 0 },
    { id: '10002', name: 'Post-incident review', subtask: false, hierarchyLevel: 0 },
    { id: '10003', name: 'Problem', subtask: false, hierarchyLevel: 0 },
    { id: '10005', name: 'Story', subtask: false, hierarchyLevel: 0 },
    { id: '10009', name: 'Security incident', subtask: false, hierarchyLevel: 0 },
  ],
  statuses: [
    status('1', 'Open', 'new'),
    status('10100', 'Work in progress', 'indeterminate'),
    status('10101', 'Waiting for customer', 'indeterminate'),
    status('10102', 'Parked by the team', 'indeterminate'),
    status('5', 'Resolved', 'done'),
    status('6', 'Closed', 'done'),
    status('99', 'To be resolved', 'indeterminate'),
  ],
  priorities: [
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' },
    { id: '3', name: 'Medium' },
  ],
  resolutions: [
    { id: '10000', name: 'Done' },
    { id: '10001', name: 'Duplicate' },
    { id: '10002', name: 'Moved elsewhere' },
  ],
  fields: [
    field('priority', 'Priority', 'priority'),
    field('resolution', 'Resolution', 'resolution'),
    field('assignee', 'Assignee', 'user'),
    field('components', 'Components', 'array'),
    field('customfield_10004', 'Impact', 'option', SELECT, {
      options: [
        { id: '10200', name: '1 - High' },
        { id: '10201', name: 'Minor / Localized' },
        { id: '10202', name: 'Odd' },
      ],
    }),
    field('customfield_10005', 'Urgency', 'option', SELECT),
    field('customfield_10006', 'Root cause', 'string', TEXT),
    field('customfield_10033', 'Time to resolution', 'sd-servicelevelagreement', 'com.atlassian.servicedesk:sd-sla-field'),
    field('customfield_10034', 'Time to first response', 'sd-servicelevelagreement', 'com.atlassian.servicedesk:sd-sla-field'),
    field('customfield_10040', 'Incident category', 'option', SELECT),
    field('customfield_10041', 'Category', 'option', SELECT),
    field(
      'customfield_10050',
      'Major',
      'any',
      'com.atlassian.jira.modules.servicemanagement.major-incident-entity:major-incident-entity-field-cftype',
    ),
    field('customfield_10051', 'Major incident', 'option', SELECT),
    field('customfield_10060', 'Team', 'any', 'com.atlassian.teams:rm-teams-custom-field-team'),
  ],
  linkTypes: [
    { id: '10', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
    { id: '11', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '12', name: 'Review', inward: 'is reviewed by', outward: 'reviews' },
    { id: '13', name: 'Escalation', inward: 'is escalated from', outward: 'escalates to' },
    { id: '14', name: 'Improvement', inward: 'comes from', outward: 'leads to' },
  ],
};

/** The same desk as a German site, team-managed: its own types, statuses and fields, and no knowledge of the workflows. */
export const germanSite: SiteSchema = {
  timeZone: 'Europe/Zurich',
  projects: [{ id: '1', key: 'DE', name: 'Betrieb', projectTypeKey: 'service_desk', style: 'next-gen' }],
  issueTypes: [{ id: '7', name: 'Störung', subtask: false, hierarchyLevel: 0, projectId: '1' }],
  statuses: [
    status('21', 'Offen', 'new', '1'),
    status('22', 'In Bearbeitung', 'indeterminate', '1'),
    status('23', 'Erledigt', 'done', '1'),
    status('24', 'Gelöst', 'done', '2'),
  ],
  priorities: [],
  resolutions: [],
  fields: [
    field('customfield_1', 'Auswirkung', 'option', SELECT, { projectId: '1' }),
    field('customfield_2', 'Auswirkung', 'option', SELECT, { projectId: '2' }),
    field('customfield_3', 'Dringlichkeit', 'option', SELECT),
    field('customfield_4', 'Dringlichkeit', 'option', SELECT),
  ],
  linkTypes: [{ id: '11', name: 'Relates', inward: 'relates to', outward: 'relates to' }],
};

const numbered = (first: number, count: number): string[] => Array.from({ length: count }, (_, at) => String(first + at));

interface SiteSize {
  readonly projects: number;
  readonly fields: number;
  readonly statuses: number;
  readonly requestTypes: number;
}

/**
 * A site of any size. Five projects have every kind there is, the others incidents and tasks; of the last ten nobody knows the issue
 * types, of all but 50 not the workflows.
 */
export function siteOfSize(size: SiteSize): SiteSchema {
  const kinds = Object.values(recordKinds).map(({ issueTypes }) => issueTypes.en?.[0] ?? '');
  const roles = Object.values(fieldRoles).map(({ suggest }) => suggest.en?.[0] ?? '');
  const known = Object.values(milestones).flatMap((one) =>
    allWords(one.statuses)
      .slice(0, 5)
      .map((name) => ({ name, category: one.category })),
  );
  const types = [...kinds, 'Task'].map((name, at) => ({ id: String(100 + at), name, subtask: false, hierarchyLevel: 0 }));
  const statuses = numbered(1, size.statuses).map((id, at) => {
    const { name, category } = (at % 5 === 0 ? known[at / 5] : undefined) ?? {
      name: `Stage ${id} of the pipeline`,
      category: at % 3 === 0 ? 'new' : 'indeterminate',
    };
    return status(id, name, category);
  });
  const workflow = (at: number): string[] => statuses.slice(at * 3, at * 3 + 8).map(({ id }) => id);
  const everyday = types.filter(({ name }) => name === 'Incident' || name === 'Task');
  return {
    timeZone: 'UTC',
    projects: numbered(1000, size.projects).map((id, at) => ({
      ...{ id, key: `P${id}`, name: `Project ${id}`, projectTypeKey: at % 2 === 0 ? 'software' : 'service_desk', style: 'classic' },
      ...(at >= size.projects - 10
        ? {}
        : { issueTypes: (at < 5 ? types : everyday).map((type) => (at < 50 ? { id: type.id, statuses: workflow(at) } : { id: type.id })) }),
    })),
    issueTypes: types,
    statuses,
    priorities: [],
    resolutions: [],
    fields: numbered(10000, size.fields).map((id, at) =>
      field(
        `customfield_${id}`,
        roles[at] ?? `Own wording of the field no ${id} for planned start of things`,
        at % 2 === 0 ? 'string' : 'option',
        at % 2 === 0 ? TEXT : SELECT,
      ),
    ),
    linkTypes: deskSite.linkTypes,
    requestTypes: numbered(1, size.requestTypes).map((id, at) => ({
      id,
      name: `Ask ${id}`,
      projectId: String(1000 + (at % size.projects)),
      issueTypeId: types[at % types.length]?.id ?? '',
      practice: Number(id) % 2 === 0 ? 'service_requests' : 'incidents',
    })),
  };
}

/** A company's site. */
export const largeSite: SiteSchema = siteOfSize({ projects: 400, fields: 1000, statuses: 600, requestTypes: 50 });
