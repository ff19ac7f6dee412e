import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap } from '../../src/mapping/propose';
import type { SchemaField } from '../../src/mapping/site-schema';
import { deskSite, germanSite } from './sites';

const { map, reasons } = proposeSiteMap(deskSite);
const why = (part: string): string[] =>
  reasons.filter((one) => one.part === part).map(({ reason, sure }) => `${sure ? 'sure' : 'unsure'}: ${reason}`);

describe('kinds', () => {
  test('every kind whose issue type exists, and no other', () => {
    expect(Object.keys(map.kinds)).toEqual(['incident', 'post-incident-review', 'security-incident', 'problem']);
    expect(map.kinds['incident']).toMatchObject({ sources: [{ projects: ['10000'], issueTypes: ['10001'] }] });
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
      'unsure: "Parked by the team" (10102): no known name; by its category "In progress" alone: look what it means',
      'sure: "Work in progress" (10100): known name (English)',
    ]);
  });

  test('a status name that ends in a milestone is believed only when its category agrees', () => {
    const site = { ...deskSite, projects: [{ ...deskSite.projects[0]!, issueTypes: [{ id: '10001', statuses: ['99', '5'] }] }] };
    expect(proposeSiteMap(site).map.kinds['incident']?.statuses).toEqual({ inProgress: ['99'], resolved: ['5'] });
  });

  test('a team-managed German project: its own type and statuses, not those of other projects', () => {
    expect(proposeSiteMap(germanSite).map.kinds).toEqual({
      incident: { sources: [{ projects: ['1'], issueTypes: ['7'] }], statuses: { created: ['21'], inProgress: ['22'], closed: ['23'] } },
    });
  });
});

describe('fields', () => {
  test('system id, then schema id, then the first name of the list; the reason says so', () => {
    expect(map.fields['priority']).toEqual({ fields: ['priority'] });
    expect(map.fields['majorFlag']?.fields).toEqual(['customfield_10050']);
    expect(map.fields['timeToResolution']?.fields).toEqual(['customfield_10033']);
    expect(map.fields['classification']?.fields).toEqual(['customfield_10041']);
    expect(why('fields.rootCause')).toEqual(['sure: field "Root cause" (customfield_10006): name matches "Root cause" (English)']);
    expect(why('fields.timeToResolution')[0]).toContain('field type com.atlassian.servicedesk:sd-sla-field');
    expect(why('fields.classification')[0]).toContain('2 other fields have a less usual name');
  });

  test('a clock of another name is not taken for the time to resolution', () => {
    const fields = deskSite.fields.filter(({ id }) => id !== 'customfield_10033');
    expect(proposeSiteMap({ ...deskSite, fields }).map.fields['timeToResolution']).toBeUndefined();
    const renamed = deskSite.fields.map((one) => (one.id === 'customfield_10033' ? { ...one, name: 'Until the end' } : one));
    const proposal = proposeSiteMap({ ...deskSite, fields: renamed });
    expect(proposal.map.fields['timeToResolution']).toBeUndefined();
    expect(proposal.reasons.filter(({ part }) => part.startsWith('fields.timeTo') && part !== 'fields.timeToFirstResponse')).toEqual([
      {
        part: 'fields.timeToResolution',
        reason: 'no SLA has a known name for this: look whether it is "Until the end" (customfield_10033)',
        sure: false,
      },
    ]);
  });

  test('one field for two roles of the same record is unsure for the one whose later name it has', () => {
    const version: SchemaField = { id: 'customfield_1', name: 'Version', custom: true, schema: { type: 'string' } };
    const proposal = proposeSiteMap({ ...deskSite, fields: [version] });
    expect(Object.keys(proposal.map.fields)).toEqual(['edition', 'version']);
    expect(proposal.reasons.filter(({ part }) => part.startsWith('fields.'))).toEqual([
      {
        part: 'fields.edition',
        reason: expect.stringContaining('it is taken for "Version" of the same controlled document too: look which it is'),
        sure: false,
      },
      { part: 'fields.version', reason: 'field "Version" (customfield_1): name matches "Version" (English)', sure: true },
    ]);
  });

  test('options that could not be read are a doubt', () => {
    expect(why('fields.urgency.options')).toEqual([
      'unsure: the options of the field could not be read, so the usual spellings are taken: look whether it has these',
    ]);
  });

  test('options as the site spells them, ids for resolutions, and the ones that fit nothing are named', () => {
    expect(map.fields['impact']?.options).toEqual({ extensive: ['1 - High'], minor: ['Minor / Localized'] });
    expect(why('fields.impact.options')).toEqual(['unsure: look what these options mean, as they stand for nothing yet: "Odd"']);
    expect(map.fields['resolution']?.options).toEqual({ done: ['10000'], duplicate: ['10001'] });
    expect(map.fields['urgency']?.options?.['high']).toContain('1 - High');
  });

  test('of two fields of the same name the older one, unsure; a field of a project out of scope never', () => {
    const german = proposeSiteMap(germanSite);
    expect(german.map.fields['impact']?.fields).toEqual(['customfield_1']);
    expect(german.map.fields['urgency']?.fields).toEqual(['customfield_3']);
    expect(german.reasons.find(({ part }) => part === 'fields.urgency')).toMatchObject({
      sure: false,
      reason: expect.stringContaining('"Dringlichkeit" (customfield_4) would do as well: look which one is in use'),
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
    ['影響度（ITIL）', 'option', ['impact?']],
    ['Grundursache', 'string', ['rootCause']],
    ['CAUSE RACINE', 'string', ['rootCause']],
    ['Work around', 'string', ['workaround']],
    ['Affected-service', 'option', ['affectedServices']],
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
    ['Because', 'string'],
    ['Emergency', 'option'],
    ['アスタリスク', 'option'],
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

describe('settings', () => {
  test('no setting but the time zone: one that is absent is the suggestion of the app', () => {
    expect(map.settings).toEqual({ timeZone: 'Europe/Berlin' });
    expect(map.scope).toEqual({ projectsOut: {}, servicesOut: {} });
    expect(map.version).toBe(2);
  });
});

test('doubts come first, and every reason is about a part of the map or of what it leaves out', () => {
  for (const site of [deskSite, germanSite]) {
    const proposal = proposeSiteMap(site);
    const sure = proposal.reasons.map((one) => one.sure);
    expect(sure).toEqual([...sure].sort((one, other) => Number(one) - Number(other)));
    expect(sure).toContain(false);
    for (const { part } of proposal.reasons)
      expect(part).toMatch(
        /^(kinds|kinds\.[a-z-]+\.(sources|statuses\.[a-zA-Z]+)|(fields|links)\.[a-zA-Z]+(\.options)?|settings\.timeZone)$/,
      );
  }
});
