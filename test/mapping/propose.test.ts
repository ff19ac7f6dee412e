import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap } from '../../src/mapping/propose';
import type { SchemaField } from '../../src/mapping/site-schema';
import { SETTING_DEFAULTS } from '../../src/record/setting-defaults';
import { deskSite, germanSite } from './sites';

const { map, reasons } = proposeSiteMap(deskSite);
const why = (part: string): string[] =>
  reasons.filter((one) => one.part === part).map(({ reason, sure }) => `${sure ? 'sure' : 'unsure'}: ${reason}`);

describe('kinds', () => {
  test('every kind whose issue type exists, and no other', () => {
    expect(Object.keys(map.kinds)).toEqual(['incident', 'post-incident-review', 'security-incident', 'problem']);
    expect(map.kinds['incident']).toMatchObject({ projects: ['10000'], issueTypes: ['10001'] });
  });

  test('statuses of the workflow by name; what only its category tells is unsure', () => {
    expect(map.kinds['incident']?.statuses).toEqual({
      created: ['1'],
      inProgress: ['10100', '10102'],
      resolved: ['5'],
      closed: ['6'],
      waiting: ['10101'],
    });
    expect(why('kinds.incident.statuses.inProgress')).toEqual([
      'sure: "Work in progress" (10100): by name',
      'unsure: "Parked by the team" (10102): by the status category alone ("indeterminate")',
    ]);
  });

  test('a status name that ends in a milestone is believed only when its category agrees', () => {
    const site = { ...deskSite, projects: [{ ...deskSite.projects[0]!, issueTypes: [{ id: '10001', statuses: ['99', '5'] }] }] };
    expect(proposeSiteMap(site).map.kinds['incident']?.statuses).toEqual({ inProgress: ['99'], resolved: ['5'] });
  });

  test('a team-managed German project: its own type and statuses, not those of other projects', () => {
    expect(proposeSiteMap(germanSite).map.kinds).toEqual({
      incident: { projects: ['1'], issueTypes: ['7'], statuses: { created: ['21'], inProgress: ['22'], closed: ['23'] } },
    });
  });
});

describe('fields', () => {
  test('system id, then schema id, then the first name of the list; the reason says so', () => {
    expect(map.fields['priority']).toEqual({ fields: ['priority'] });
    expect(map.fields['majorFlag']?.fields).toEqual(['customfield_10050']);
    expect(map.fields['timeToResolution']?.fields).toEqual(['customfield_10033']);
    expect(map.fields['classification']?.fields).toEqual(['customfield_10041']);
    expect(why('fields.rootCause')).toEqual(['sure: field "Root cause" (customfield_10006): name matches "Root cause"']);
    expect(why('fields.timeToResolution')[0]).toContain('field type com.atlassian.servicedesk:sd-sla-field');
    expect(why('fields.classification')[0]).toContain('preferred over 2 other fields, as its name comes first');
  });

  test('a clock of another name is not taken for the time to resolution', () => {
    const fields = deskSite.fields.filter(({ id }) => id !== 'customfield_10033');
    expect(proposeSiteMap({ ...deskSite, fields }).map.fields['timeToResolution']).toBeUndefined();
  });

  test('options as the site spells them, ids for resolutions, and the ones that fit nothing are named', () => {
    expect(map.fields['impact']?.options).toEqual({ extensive: ['1 - High'], minor: ['Minor / Localized'] });
    expect(why('fields.impact.options')).toEqual(['unsure: no key fits "Odd"']);
    expect(map.fields['resolution']?.options).toEqual({ done: ['10000'], duplicate: ['10001'] });
    expect(map.fields['urgency']?.options?.['high']).toContain('1 - High');
  });

  test('of two fields of the same name the older one, unsure; a field of a project out of scope never', () => {
    const german = proposeSiteMap(germanSite);
    expect(german.map.fields['impact']?.fields).toEqual(['customfield_1']);
    expect(german.map.fields['urgency']?.fields).toEqual(['customfield_3']);
    expect(german.reasons.find(({ part }) => part === 'fields.urgency')).toMatchObject({
      sure: false,
      reason: expect.stringContaining('lowest id'),
    });
  });
});

describe('names that are close to a known one', () => {
  const text = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
  const rolesOf = (name: string, type = 'string', custom = text, items?: string): string[] => {
    const schema = items === undefined ? { type, custom } : { type, custom, items };
    const field: SchemaField = { id: 'customfield_1', name, custom: true, schema };
    const proposal = proposeSiteMap({ ...deskSite, fields: [field] });
    const isSure = (role: string): boolean => proposal.reasons.some(({ part, sure }) => part === `fields.${role}` && sure);
    return Object.keys(proposal.map.fields).map((role) => `${role}${isSure(role) ? '' : '?'}`);
  };

  test.each([
    ['Acceptance criteria (AC)', 'string', ['acceptanceCriteria?']],
    ['Rollback plan details', 'string', ['backoutPlan?']],
    ['Planned start date (UTC)', 'datetime', ['plannedStart?']],
    ['Incident manager on call', 'user', ['majorIncidentManager?']],
    ['Impact (ITIL)', 'option', ['impact?']],
  ])('%p of type %p may be %p', (name, type, roles) => expect(rolesOf(name, type)).toEqual(roles));

  test.each([
    ['Epic Name', 'string'],
    ['Parent Link', 'any'],
    ['Epic Status', 'option'],
    ['Target start', 'date'],
    ['Environmental impact', 'option'],
    ['Source branch', 'string'],
    ['Contract owner name', 'string'],
    ['Rollback plan details', 'number'],
    ['Approvers', 'user'],
    ['Project budget for the planned start of next year', 'string'],
  ])('%p of type %p is nothing known', (name, type) => expect(rolesOf(name, type)).toEqual([]));

  test('words beside a known name may turn its meaning', () => {
    expect(rolesOf('No action reason given')).toEqual(['noActionReason?']);
    expect(rolesOf('Without backout plan')).toEqual([]);
    expect(rolesOf('Test result pending')).toEqual([]);
  });

  test('a name that means one thing is not taken for a longer or shorter name of another', () => {
    expect(rolesOf('Root cause category', 'option')).toEqual(['causeCategory']);
    expect(rolesOf('Customer impact')).toEqual(['customerImpact']);
    expect(rolesOf('Availability target reviewed', 'number')).toEqual([]);
  });

  test('a field whose type is unusual for the role is unsure; one that cannot hold it is left out', () => {
    expect(rolesOf('Change reason', 'option')).toEqual(['businessBenefit?']);
    expect(rolesOf('Urgency')).toEqual(['urgency?']);
    expect(rolesOf('Planned start')).toEqual([]);
  });

  test('a choice that is named later comes before a free text that is named first', () => {
    const fields: SchemaField[] = [
      { id: 'customfield_1', name: 'Impact', custom: true, schema: { type: 'string' } },
      { id: 'customfield_2', name: 'Business impact', custom: true, schema: { type: 'option' } },
    ];
    expect(proposeSiteMap({ ...deskSite, fields }).map.fields['impact']?.fields).toEqual(['customfield_2']);
  });

  test('one field serves several roles of the same name', () => {
    expect(rolesOf('Valid until', 'date')).toEqual(['contractEndsOn', 'effectiveTo', 'proofValidUntil']);
    expect(
      proposeSiteMap({ ...deskSite, fields: [{ id: 'description', name: 'Description', custom: false, schema: { type: 'string' } }] }).map
        .fields,
    ).toEqual({
      description: { fields: ['description'] },
      typeDescription: { fields: ['description'] },
    });
  });

  test('an Assets field of another name may hold the affected items, but nobody is sure', () => {
    const assets = 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype';
    expect(rolesOf('Racks', 'array', assets, 'cmdb-object-field')).toEqual(['configItems?']);
    expect(rolesOf('Affected assets', 'array', assets, 'cmdb-object-field')).toEqual(['configItems']);
    expect(rolesOf('Services used', 'array', assets, 'cmdb-object-field')).toEqual(['usedServices']);
  });
});

describe('links and settings', () => {
  test('direction as the link reads from the record', () => {
    expect(map.links).toEqual({
      escalation: [{ type: '13', direction: 'outward' }],
      postIncidentReview: [{ type: '12', direction: 'inward' }],
      problem: [{ type: '10', direction: 'inward' }],
      review: [{ type: '12', direction: 'inward' }],
    });
  });

  test('a link to a kind the site does not have is not proposed; "relates to" only for want of better, and unsure', () => {
    expect(map.links['improvement']).toBeUndefined();
    const linkTypes = deskSite.linkTypes.filter(({ id }) => id !== '10');
    const proposal = proposeSiteMap({ ...deskSite, linkTypes });
    expect(proposal.map.links['problem']).toEqual([
      { type: '11', direction: 'outward' },
      { type: '11', direction: 'inward' },
    ]);
    expect(proposal.reasons.filter(({ part }) => part === 'links.problem').every(({ sure }) => !sure)).toBe(true);
  });

  test('"relates to" is nobody\'s known error: the record at the other end might as well be the problem itself', () => {
    expect(map.links['knownError']).toBeUndefined();
    expect(map.links['renewal']).toBeUndefined();
  });

  test('a change that relates to another is a related change, as is one that blocks it; only the first is unsure', () => {
    const [project] = deskSite.projects;
    const site = {
      ...deskSite,
      issueTypes: [{ id: '10001', name: 'Change', subtask: false, hierarchyLevel: 0 }],
      projects: [project!],
      linkTypes: [...deskSite.linkTypes, { id: '15', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    };
    const proposal = proposeSiteMap(site);
    expect(proposal.map.links['relatedChange']).toEqual([
      { type: '11', direction: 'outward' },
      { type: '11', direction: 'inward' },
      { type: '15', direction: 'outward' },
      { type: '15', direction: 'inward' },
    ]);
    const sure = proposal.reasons.filter(({ part }) => part === 'links.relatedChange').map((one) => one.sure);
    expect(sure).toEqual([false, false, true, true]);
  });

  test('one link type serves several roles, told apart by the kind at the other end', () => {
    const named = (id: string, name: string): { id: string; name: string; subtask: boolean; hierarchyLevel: number } => ({
      ...{ id, name, subtask: false, hierarchyLevel: 0 },
    });
    const site = {
      ...deskSite,
      issueTypes: [named('1', 'Service review'), named('2', 'Improvement'), named('3', 'Service proposal'), named('4', 'Task')],
      projects: [{ ...deskSite.projects[0]!, issueTypes: ['1', '2', '3', '4'].map((id) => ({ id, statuses: [] })) }],
    };
    const { links } = proposeSiteMap(site).map;
    const leadsTo = [{ type: '14', direction: 'outward' }];
    expect([links['improvement'], links['serviceProposal'], links['action']]).toEqual([leadsTo, leadsTo, leadsTo]);
    expect(links['nonconformity']).toBeUndefined();
  });

  test('no setting that only the organization can make', () => {
    expect(map.settings.timeZone).toBe('Europe/Berlin');
    const { timeZone: _zone, ...defaults } = map.settings;
    expect(defaults).toEqual(SETTING_DEFAULTS);
    expect(defaults).not.toHaveProperty('priorityMatrix');
    expect(defaults).not.toHaveProperty('intervalsConfirmed');
  });
});
