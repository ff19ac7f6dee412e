import type { FieldJson, GroupJson, SiteJson } from '../../archive';
import { systemFields } from '../../archive/fields';
import { fieldJson, isCustom } from './field-model';
import { PRIORITIES } from './jira-values';
import { DEMO_NOW } from './now';
import { ISO_MANAGERS } from './people';
import { platformFields } from './platform-fields';
import type { Vocabulary } from './vocabulary';

const system = (id: string, name: string, schema: { type: string; items?: string }): FieldJson => ({
  ...{ id, key: id, name, custom: false, orderable: true, navigable: true, searchable: true, clauseNames: [id] },
  schema: { ...schema, system: id },
});

/** Jira's own fields beyond those every written site has. */
const MORE_SYSTEM_FIELDS: readonly FieldJson[] = [
  system('fixVersions', 'Fix versions', { type: 'array', items: 'version' }),
  system('security', 'Security Level', { type: 'securitylevel' }),
];

/** Key of the app's global permission in manifest.yml. */
const MANAGER_PERMISSION = 'iso-20000-manager';

export const groupsOf = ({ groups, person }: Vocabulary): GroupJson[] =>
  Object.entries(groups).map(([name, members]) => ({
    ...{ name, groupId: name },
    accountIds: members.map((member) => person(member).accountId),
  }));

/** site.json of the demo. */
export const demoSite = (site: Vocabulary): SiteJson => ({
  archive: 1,
  site: {
    baseUrl: 'https://demo.example',
    cloudId: '00000000-0000-4000-8000-000000020000',
    timeZone: 'Europe/Berlin',
    exportedAt: new Date(DEMO_NOW).toISOString(),
  },
  users: Object.values(site.people),
  groups: groupsOf(site),
  projects: [...site.projects],
  globalPermissions: {
    ADMINISTER: ['group:jira-administrators'],
    [MANAGER_PERMISSION]: ['group:jira-administrators', `group:${ISO_MANAGERS}`],
  },
  issueTypes: [...site.issueTypes],
  statuses: [...site.statuses],
  priorities: [...PRIORITIES],
  resolutions: [...site.resolutions],
  fields: [...systemFields(), ...MORE_SYSTEM_FIELDS, ...Object.values(site.fields).filter(isCustom).map(fieldJson), ...platformFields()],
  issueLinkTypes: site.linkTypes.map((type) => ({ ...type })),
  requestTypes: [...site.requestTypes],
  workflows: { ...site.workflows },
});
