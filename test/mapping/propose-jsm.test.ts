import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap, type Proposal } from '../../src/mapping/propose';
import type { SchemaField, SiteSchema } from '../../src/mapping/site-schema';

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
const AREA = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';
const SLA = 'com.atlassian.servicedesk:sd-sla-field';
const FORMS = 'com.atlassian.jira.plugins.proforma-managed-fields:forms';

/**
 * The fields that Jira Service Management brings along (name, type, type of the items of a list, field type), each with the roles it plays.
 * Of those that play none, why: nothing that a check asks is in it.
 */
const FIELDS: readonly [name: string, type: string, items: string | null, custom: string, roles: string[] | string][] = [
  ['Request Type', 'sd-customerrequesttype', null, 'com.atlassian.servicedesk:vp-origin', ['requestType']],
  ['Organizations', 'array', 'sd-customerorganization', 'com.atlassian.servicedesk:sd-customer-organizations', ['organizations']],
  ['Request participants', 'array', 'user', 'com.atlassian.servicedesk:sd-request-participants', ['participants']],
  ['Satisfaction', 'sd-feedback', null, 'com.atlassian.servicedesk:sd-request-feedback', ['satisfaction']],
  ['Satisfaction date', 'datetime', null, 'com.atlassian.servicedesk:sd-request-feedback-date', 'the rating alone is read'],
  [
    'Request language',
    'sd-request-lang',
    null,
    'com.atlassian.servicedesk.servicedesk-lingo-integration-plugin:sd-request-language',
    'not asked',
  ],
  ['Sentiment', 'array', 'string', 'com.atlassian.servicedesk.sentiment:sd-sentiment', 'a guess of Jira, not what the customer said'],
  ['Approvals', 'sd-approvals', null, 'com.atlassian.servicedesk.approvals-plugin:sd-approvals', ['approvals']],
  ['Approvers', 'array', 'user', 'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker', 'who may decide, not who did'],
  ['Time to resolution', 'sd-servicelevelagreement', null, SLA, ['timeToResolution']],
  ['Time to first response', 'sd-servicelevelagreement', null, SLA, ['timeToFirstResponse']],
  ['Time to close after resolution', 'sd-servicelevelagreement', null, SLA, 'the milestones tell when it was closed'],
  [
    'Affected services',
    'array',
    'service-entity-field',
    'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype',
    ['affectedServices'],
  ],
  ['Affected hardware', 'array', 'cmdb-object-field', 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype', ['configItems']],
  [
    'Major incident',
    'any',
    null,
    'com.atlassian.jira.modules.servicemanagement.major-incident-entity:major-incident-entity-field-cftype',
    ['majorFlag'],
  ],
  ['Linked major incidents', 'array', 'string', 'com.atlassian.servicedesk.incident-management-plugin:sd-incidents-link', 'links say it'],
  [
    'Responders',
    'array',
    'string',
    'com.atlassian.jira.modules.servicemanagement.responders-entity:responders-entity-field-cftype',
    'who was called in, not who is to be told; assignee and team are read',
  ],
  [
    'Work category',
    'string',
    null,
    'com.atlassian.jira.plugins.work-category-field:work-category-field-cftype',
    'the request types say it',
  ],
  ['Open forms', 'number', null, `${FORMS}-open-field-cftype`, 'a count: what is answered in a form is in fields'],
  ['Submitted forms', 'number', null, `${FORMS}-submitted-field-cftype`, 'a count'],
  ['Locked forms', 'number', null, `${FORMS}-locked-field-cftype`, 'a count'],
  ['Total forms', 'number', null, `${FORMS}-total-field-cftype`, 'a count'],
  ['Team', 'team', null, 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team', ['team']],
  ['Impact', 'option', null, SELECT, ['impact']],
  ['Urgency', 'option', null, SELECT, ['urgency']],
  [
    'Operational categorization',
    'option-with-child',
    null,
    'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect',
    ['classification'],
  ],
  ['Root cause', 'string', null, AREA, ['rootCause', 'cause']],
  ['Workaround', 'string', null, AREA, ['workaround']],
  ['Investigation reason', 'option', null, SELECT, ['investigation']],
  ['Change type', 'option', null, SELECT, ['changeType']],
  ['Change risk', 'option', null, SELECT, ['changeRisk']],
  ['Change reason', 'option', null, SELECT, ['businessBenefit']],
  ['Implementation plan', 'string', null, AREA, ['implementationPlan']],
  ['Backout plan', 'string', null, AREA, ['backoutPlan']],
  ['Test plan', 'string', null, AREA, ['planTesting']],
  ['Change start date', 'datetime', null, 'com.atlassian.jira.plugin.system.customfieldtypes:datetime', ['plannedStart']],
  ['Change completion date', 'datetime', null, 'com.atlassian.jira.plugin.system.customfieldtypes:datetime', ['plannedEnd']],
  ['Change managers', 'array', 'user', 'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker', 'persons are not judged'],
  ['Pending reason', 'option', null, SELECT, 'not asked'],
  ['Development', 'any', null, 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf', 'apps cannot read it'],
];

const site: SiteSchema = {
  ...{ timeZone: 'UTC', projects: [], issueTypes: [], statuses: [], priorities: [], resolutions: [], linkTypes: [] },
  fields: FIELDS.map(([name, type, items, custom], at): SchemaField => ({
    ...{ id: `customfield_${10000 + at}`, name, custom: true },
    schema: items === null ? { type, custom } : { type, custom, items },
  })),
};

const rolesOf = ({ map }: Proposal, id: string): string[] =>
  Object.entries(map.fields).flatMap(([role, { fields }]) => (fields.includes(id) ? [role] : []));

describe('the fields of Jira Service Management', () => {
  const proposal = proposeSiteMap(site);

  test.each(FIELDS.map(([name, , , , roles], at): [string, string, string[] | string] => [name, `customfield_${10000 + at}`, roles]))(
    '%p (%s) plays what it is for: %p',
    (_name, id, roles) => expect(rolesOf(proposal, id).sort()).toEqual(typeof roles === 'string' ? [] : [...roles].sort()),
  );

  test('those of a type of their own are found whatever they are called', () => {
    const named = { ...site, fields: site.fields.map((field, at) => ({ ...field, name: `項目 ${at}` })) };
    const found = proposeSiteMap(named).map.fields;
    expect(Object.keys(found).sort()).toEqual(
      [
        'affectedServices',
        'approvals',
        'configItems',
        'majorFlag',
        'organizations',
        'participants',
        'requestType',
        'satisfaction',
        'team',
      ].sort(),
    );
  });

  test('the reason names the field type', () => {
    const reasonOf = (role: string): string | undefined => proposal.reasons.find(({ part }) => part === `fields.${role}`)?.reason;
    expect(reasonOf('timeToResolution')).toBe(
      'field "Time to resolution" (customfield_10009): field type com.atlassian.servicedesk:sd-sla-field, and the name matches "Time to resolution" (English)',
    );
    // A third clock is no doubt where the two are known.
    expect(proposal.reasons.filter(({ part, sure }) => part.startsWith('fields.timeTo') && !sure)).toEqual([]);
    expect(reasonOf('requestType')).toContain('field type com.atlassian.servicedesk:vp-origin');
  });

  test('a team-managed project has fields of its own: one role, a field for each', () => {
    const own = (id: string, projectId: string): SchemaField => ({
      ...{ id, name: 'Dringlichkeit', custom: true, projectId },
      schema: { type: 'option', custom: SELECT },
    });
    const desks = ['1', '2'].map((id) => ({ id, key: `T${id}`, name: id, projectTypeKey: 'service_desk', style: 'next-gen' }));
    const types = desks.map(({ id }) => ({ id: `10${id}`, name: '[System] Incident', subtask: false, hierarchyLevel: 0, projectId: id }));
    const { map } = proposeSiteMap({
      ...site,
      projects: desks,
      issueTypes: types,
      fields: [own('customfield_1', '1'), own('customfield_2', '2'), own('customfield_3', '9')],
    });
    expect(map.fields['urgency']?.fields).toEqual(['customfield_1', 'customfield_2']);
    expect(map.kinds.incident?.sources).toEqual([
      { projects: ['1'], issueTypes: ['101'] },
      { projects: ['2'], issueTypes: ['102'] },
    ]);
  });
});
