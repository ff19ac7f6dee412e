import { customField, systemFields } from '../../fields';
import type { IssueTypeJson, ProjectJson, SiteJson, UserJson } from '../../site-json';
import { ACTIVITIES, STATUSES } from './activities';

/** The log writes its times two hours ahead of UTC and three in summer, which is Eastern European time. */
const TIME_ZONE = 'Europe/Athens';

/** The only thing that the log says of a ticket's seriousness is whether and when it was assigned. */
export const SERIOUSNESS = { id: '10001', name: 'Assigned (value not in the log)', description: '' } as const;

export const RESOLUTIONS = Object.values(ACTIVITIES)
  .flatMap(({ resolution }) => resolution ?? [])
  .map((name, at) => ({ id: String(10001 + at), name, description: '' }));

export const ACTIVITY_OPTIONS = Object.keys(ACTIVITIES).map((value, at) => ({ id: String(10101 + at), value }));

/** Custom fields of a ticket. The count gives every event an entry in the history, also one that changes nothing else. */
export const FIELDS = { activity: 'customfield_10101', count: 'customfield_10102', reference: 'customfield_10103' } as const;
export const FIELD_NAMES = { activity: 'Last activity', count: 'Event count', reference: 'External reference' } as const;

export const ISSUE_TYPES: readonly [incident: IssueTypeJson, problem: IssueTypeJson] = [
  { id: '10001', name: 'Incident', description: '', subtask: false, hierarchyLevel: 0 },
  { id: '10002', name: 'Problem', description: '', subtask: false, hierarchyLevel: 0 },
];

/** The project as it stands in an issue. */
export const PROJECT = {
  id: '10001',
  key: 'HD',
  name: 'Help desk log',
  projectTypeKey: 'service_desk',
  simplified: false,
  style: 'classic',
  isPrivate: false,
} as const;

export const CAUSE = { id: '10001', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' } as const;

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';

const ADMIN: UserJson = {
  accountId: 'helpdesk:administrator',
  accountType: 'atlassian',
  displayName: 'Administrator of the archive',
  active: true,
  timeZone: TIME_ZONE,
};

/** A resource of the log as a user: `Value 7` is Resource 7. The log does not say which of them are people. */
export const userOf = (resource: number): UserJson => ({
  accountId: `helpdesk:resource-${resource}`,
  accountType: 'atlassian',
  displayName: `Resource ${resource}`,
  active: true,
  timeZone: TIME_ZONE,
});

/**
 * site.json.
 *
 * @param resources numbers of the resources that the log names
 * @param exportedAt milliseconds; the site is judged at this time
 */
export const siteOf = (resources: Iterable<number>, exportedAt: number): SiteJson => {
  const users = [...resources].sort((a, b) => a - b).map(userOf);
  const project: ProjectJson = {
    ...PROJECT,
    permissions: {
      BROWSE_PROJECTS: ['group:agents', 'group:jira-administrators'],
      EDIT_ISSUES: ['group:agents'],
      ADMINISTER_PROJECTS: ['group:jira-administrators'],
    },
  };
  return {
    archive: 1,
    site: {
      baseUrl: 'https://help-desk-log.example',
      cloudId: '00000000-0000-4000-8000-000000010412',
      timeZone: TIME_ZONE,
      exportedAt: new Date(exportedAt).toISOString(),
      source: 'Help desk log of an Italian software company, doi 10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb; converted',
    },
    users: [ADMIN, ...users],
    groups: [
      { name: 'agents', groupId: 'agents', accountIds: users.map(({ accountId }) => accountId) },
      { name: 'jira-administrators', groupId: 'jira-administrators', accountIds: [ADMIN.accountId] },
    ],
    projects: [project],
    globalPermissions: { ADMINISTER: ['group:jira-administrators'] },
    issueTypes: [...ISSUE_TYPES],
    statuses: STATUSES,
    priorities: [SERIOUSNESS],
    resolutions: RESOLUTIONS,
    fields: [
      ...systemFields(),
      {
        ...customField(FIELDS.activity, FIELD_NAMES.activity, { type: 'option', custom: `${CUSTOM}:select` }),
        allowedValues: ACTIVITY_OPTIONS,
      },
      customField(FIELDS.count, FIELD_NAMES.count, { type: 'number', custom: `${CUSTOM}:float` }),
      customField(FIELDS.reference, FIELD_NAMES.reference, { type: 'string', custom: `${CUSTOM}:textfield` }),
    ],
    issueLinkTypes: [CAUSE],
    requestTypes: [],
  };
};
