import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checks } from '../../../src/checks';
import { parseSiteMap } from '../../../src/mapping';
import { FIELD_ROLES, LINK_ROLES, RECORD_KINDS } from '../../../src/record/vocabulary';
import { siteView } from '../../../src/resolvers/set-up/site-view';
import { EMPTY } from '../../../src/resolvers/set-up/words';
import type { Vocabulary } from '../../../src/set-up-contract';
import { openOffice, type Office } from './office';

let office: Office;
let words: Vocabulary;
beforeAll(async () => {
  office = await openOffice();
  words = await office.value('admin', 'vocabulary');
}, 120_000);
afterAll(() => office.close());

describe('the words of the app', () => {
  test('every kind, role, process and check of the app is there, once', () => {
    expect(words.kinds.map(({ id }) => id)).toEqual(Object.keys(RECORD_KINDS));
    expect(words.fieldRoles.map(({ id }) => id)).toEqual(Object.keys(FIELD_ROLES));
    expect(words.linkRoles.map(({ id }) => id)).toEqual(Object.keys(LINK_ROLES));
    expect(words.checks.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(new Set(words.processes.map(({ id }) => id))).toEqual(new Set(checks.map(({ process }) => process)));
  });

  test('processes come in the order of the clauses', () => {
    const clauses = words.processes.map(({ clause }) => clause);
    expect(clauses.indexOf('8.6.1')).toBeGreaterThan(clauses.indexOf('8.2.4'));
    expect(clauses.indexOf('10.1')).toBeGreaterThan(clauses.indexOf('9.4'));
  });

  test('milestones are those that a map may name for the kind, in their order', () => {
    for (const { id, milestones } of words.kinds) {
      const statuses = Object.fromEntries(milestones.map((milestone) => [milestone.id, []]));
      const map = { ...EMPTY, kinds: { [id]: { sources: [{ projects: ['1'], issueTypes: ['1'] }], statuses } } };
      const site = {
        timeZone: 'UTC',
        projects: [{ id: '1' }],
        issueTypes: [{ id: '1' }],
        statuses: [],
        fields: [],
        linkTypes: [],
        priorities: [],
        resolutions: [],
      };
      expect([id, parseSiteMap(map, site as never)]).toMatchObject([id, { ok: true }]);
    }
    expect(words.kinds.find(({ id }) => id === 'incident')?.milestones[2]).toEqual({
      id: 'resolved',
      name: 'Resolved',
      meaning: 'it was resolved',
    });
  });

  test('every check has its page, its requirements and its parameters as a map takes them', () => {
    const pages = readdirSync(join(__dirname, '../../../docs/checks'));
    for (const { id, page, requirements, params } of words.checks) {
      expect([id, pages.some((file) => file === `${id}-${page}.md`)]).toEqual([id, true]);
      expect(requirements.length).toBeGreaterThan(0);
      for (const { key, label, suggested } of params) {
        expect([id, key, label.length > 0]).toEqual([id, key, true]);
        expect([id, key, typeof suggested === 'number' || typeof suggested.value === 'number']).toEqual([id, key, true]);
      }
    }
    expect(words.checks.filter(({ params }) => params.length > 0).length).toBeGreaterThan(20);
  });

  test('roles say how many checks look at them: none that nobody looks at', () => {
    expect(words.fieldRoles.filter((role) => role.checks === 0).map(({ id }) => id).length).toBeLessThan(words.fieldRoles.length / 10);
    expect(words.fieldRoles.find(({ id }) => id === 'affectedServices')?.checks).toBeGreaterThan(5);
    expect(words.linkRoles.find(({ id }) => id === 'problem')?.checks).toBeGreaterThan(0);
  });

  test('settings that checks wait for have names', () => {
    const named = new Set(words.settings.map(({ id }) => id));
    for (const { id, needsSetting } of words.checks)
      for (const setting of needsSetting) expect([id, setting, named.has(setting)]).toEqual([id, setting, true]);
  });
});

describe('what the site has', () => {
  const field = (type: string, custom?: string, items?: string) => ({
    ...{ id: 'customfield_1', name: 'Field', custom: true },
    schema: { type, ...(custom === undefined ? {} : { custom }), ...(items === undefined ? {} : { items }) },
  });
  const kindOf = (one: object): string =>
    siteView(
      {
        timeZone: 'UTC',
        projects: [],
        issueTypes: [],
        statuses: [],
        priorities: [],
        resolutions: [],
        linkTypes: [],
        fields: [one as never],
      },
      0,
    ).fields[0]!.kind;

  test.each([
    [field('sd-servicelevelagreement', 'com.atlassian.servicedesk:sd-sla-field'), 'SLA'],
    [field('string', 'com.atlassian.jira.plugin.system.customfieldtypes:textarea'), 'long text'],
    [field('string'), 'text'],
    [field('array', undefined, 'option'), 'options'],
    [field('option'), 'choice'],
    [field('array', undefined, 'user'), 'users'],
    [field('array', undefined, 'constructor'), 'other'],
    [field('any', 'a:constructor'), 'other'],
    [{ id: 'x', name: 'X', custom: false }, 'other'],
  ])('%j is called %s', (one, kind) => {
    expect(kindOf(one)).toBe(kind);
  });

  test('every field of the demo that the proposal maps has a word for its type', async () => {
    const { site, draft } = await office.value('admin', 'setUp');
    const mapped = new Set(Object.values(draft.fields).flatMap(({ fields }) => fields));
    expect(site.fields.filter(({ id, kind }) => mapped.has(id) && kind === 'other').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });
});
