import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap } from '../../src/mapping';
import { matchName, normaliseName } from '../../src/mapping/names';
import { deskSite, germanSite } from './sites';

const { map, reasons } = proposeSiteMap(deskSite);
const why = (part: string): string[] =>
  reasons.filter((one) => one.part === part).map(({ reason, sure }) => `${sure ? 'sure' : 'unsure'}: ${reason}`);

describe('names', () => {
  test.each([
    ['[System] Incident', 'incident'],
    ['  Post-Incident_Review ', 'post incident review'],
    ['🔥 Major  incident', 'major incident'],
    ['1 - High', 'high'],
    ['ＩＮＣＩＤＥＮＴ', 'incident'],
    ['3', '3'],
    ['[x]', '[x]'],
  ])('%p compares as %p', (name, expected) => expect(normaliseName(name)).toBe(expected));

  test('exact beats an edge, a longer edge beats a shorter one, and a word inside is no match', () => {
    expect(matchName('Service', ['Affected service', 'Service'])).toMatchObject({ how: 'exact', word: 'Service' });
    expect(matchName('Waiting for customer reply', ['Waiting', 'Waiting for customer'])).toMatchObject({
      how: 'starts',
      word: 'Waiting for customer',
    });
    expect(matchName('Reopened', ['Open', 'Opened'])).toBeNull();
    expect(matchName('影響度の値', ['影響度'])).toMatchObject({ how: 'starts' });
  });
});

describe('kinds', () => {
  test('every kind whose issue type exists, and no other', () => {
    expect(Object.keys(map.kinds)).toEqual(['incident', 'post-incident-review', 'problem']);
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
      'sure: status "Work in progress" (10100): name matches "Work in progress"',
      'unsure: status "Parked by the team" (10102): by its status category alone ("indeterminate")',
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

describe('links and settings', () => {
  test('direction as the link reads from the record', () => {
    expect(map.links).toEqual({
      escalation: [{ type: '13', direction: 'outward' }],
      postIncidentReview: [{ type: '12', direction: 'inward' }],
      problem: [{ type: '10', direction: 'inward' }],
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

  test('no setting that only the organization can make', () => {
    expect(map.settings.timeZone).toBe('Europe/Berlin');
    expect(Object.keys(map.settings).sort()).toEqual(['excludedResolutions', 'noneTexts', 'placeholders', 'timeZone', 'tolerance']);
  });
});
