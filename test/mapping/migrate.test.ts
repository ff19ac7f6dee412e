import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exportSiteMap, migrateSiteMap, parseSiteMap, type SiteMap } from '../../src/mapping';
import { KNOWN } from './any-map';
import { deskSite } from './sites';
import v1 from './site-map-v1.json';

const migrated = migrateSiteMap(v1) as SiteMap;

describe('a document of version 1', () => {
  test('becomes one of version 2 that fits the site, and export gives the same bytes after import', () => {
    const parsed = parseSiteMap(migrated, deskSite, { checks: KNOWN });
    expect(parsed.ok ? exportSiteMap(parsed.value) : parsed.problem.message).toBe(exportSiteMap(migrated));
  });

  test('has one source a kind, in the projects and of the types it had', () => {
    expect(Object.keys(v1.kinds).length).toBeGreaterThan(2);
    for (const [kind, { projects, issueTypes, statuses }] of Object.entries(v1.kinds))
      expect(migrated.kinds[kind as keyof typeof v1.kinds]).toEqual({ sources: [{ projects, issueTypes }], statuses });
  });

  test('keeps fields, links and all settings, and leaves nothing out of the scope', () => {
    const { off: _off, intervalsConfirmed: _confirmed, ...settings } = v1.settings;
    expect(migrated).toMatchObject({ fields: v1.fields, links: v1.links, settings, scope: { projectsOut: {}, servicesOut: {} } });
    expect(migrated.settings).not.toHaveProperty('off');
    expect(migrated.settings).not.toHaveProperty('intervalsConfirmed');
  });

  test('says of each check what it said: off, and the interval it has taken as its own', () => {
    expect(migrated.settings.checks).toEqual({
      '8.6.1-01.d': { level: 'off' },
      '9.3-01.a': { level: 'off', params: { interval: { value: 365, unit: 'days' } } },
      '8.3.3-04.a': { params: { interval: { value: 90, unit: 'days' } } },
      '9.2.1-01.a': { params: { interval: { value: 365, unit: 'days' } } },
    });
  });

  test('the interval of a check may be told by others; one that nobody knows is kept for the parser to name', () => {
    const json = { ...v1, settings: { timeZone: 'UTC', off: [], intervalsConfirmed: ['9.3-01.a', 'gone'] } };
    const other = migrateSiteMap(json, (id) => (id === '9.3-01.a' ? { value: 6, unit: 'workingDays' } : null)) as SiteMap;
    expect(other.settings.checks).toEqual({ '9.3-01.a': { params: { interval: { value: 6, unit: 'workingDays' } } }, gone: {} });
    const parsed = parseSiteMap(other, deskSite, { checks: KNOWN });
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toEqual([
      'there is no check called "gone"; correct its name, or take it out',
    ]);
  });

  test.each<[string, object]>([
    ['a list of checks that is none', { off: 'all' }],
    ['a check that is no text', { intervalsConfirmed: [5] }],
    ['a form it never had', { off: [], checks: {} }],
  ])('%s is left for the parser to name', (_what, more) => {
    const settings = { timeZone: 'UTC', ...more };
    expect(migrateSiteMap({ ...v1, settings })).toMatchObject({ version: 2, settings });
  });

  test('a kind that has sources already is left for the parser to name', () => {
    const kinds = { incident: { sources: [], projects: ['10000'], issueTypes: ['10001'], statuses: {} } };
    expect(migrateSiteMap({ ...v1, kinds })).toMatchObject({ version: 2, kinds });
  });

  test('is not changed in place', () => {
    const before = structuredClone(v1);
    migrateSiteMap(v1);
    expect(v1).toEqual(before);
  });
});

describe('any other document', () => {
  test.each<[string, unknown]>([
    ['version 2', migrated],
    ['version 3', { ...v1, version: 3 }],
    ['a version in words', { ...v1, version: '1' }],
    ['another document', { ...v1, clausewise: 'plan' }],
    ['a list', [v1]],
    ['nothing', null],
  ])('%s comes back as it is', (_what, json) => expect(migrateSiteMap(json)).toBe(json));
});

test('migrating twice is migrating once, whatever the document', () => {
  const part = fc.constantFrom('kinds', 'settings', 'scope', 'version', 'fields');
  const id = fc.constantFrom('9.3-01.a', '8.3.3-04.a', 'gone', '__proto__', '');
  const settings = fc.record({ off: fc.array(id), intervalsConfirmed: fc.array(id), timeZone: fc.string() }, { requiredKeys: [] });
  fc.assert(
    fc.property(part, fc.oneof(fc.jsonValue(), settings), (key, value) => {
      const once = migrateSiteMap({ ...v1, [key]: value });
      expect(migrateSiteMap(once)).toEqual(once);
    }),
  );
});
