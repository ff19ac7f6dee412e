import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteMapDocument } from '../../../src/set-up-contract';
import { openOffice, type Office } from './office';

let office: Office;
let whole: SiteMapDocument;
let text: string;
beforeAll(async () => {
  office = await openOffice();
  const { revision } = await office.value('admin', 'setUp');
  await office.value('admin', 'applyDraft', { revision, why: 'We begin' });
  ({ draft: whole } = await office.value('admin', 'setUp'));
  ({ text } = await office.value('admin', 'exportMap'));
}, 120_000);
afterAll(() => office.close());
beforeEach(() => {
  office.writes();
});

const check = (file: string) => office.value('admin', 'checkImport', { text: file });
const problemsOf = async (file: string) => {
  const found = await check(file);
  if (found.fits) throw new Error('It fits.');
  return found.problems;
};

describe('export and import', () => {
  test('what is in force, exported, imported as the draft, applied and exported again: the same bytes', async () => {
    const { fileName } = await office.value('admin', 'exportMap');
    expect(fileName).toBe('clausewise-site-map-v1.json');
    const changed = text.replace('"timeZone": "Europe/Berlin"', '"timeZone": "Asia/Tokyo"');
    const found = await check(changed);
    if (!found.fits) throw new Error(JSON.stringify(found.problems));
    expect(found.changes).toEqual([{ path: 'settings.timeZone', label: expect.any(String), before: 'Europe/Berlin', after: 'Asia/Tokyo' }]);
    expect(office.writes()).toEqual([]);
    const { revision } = await office.value('admin', 'setUp');
    const saved = await office.value('admin', 'saveDraft', { base: revision, map: found.map });
    await office.value('admin', 'applyDraft', { revision: saved.revision, why: 'Moved' });
    expect(await office.value('admin', 'exportMap')).toEqual({ fileName: 'clausewise-site-map-v2.json', text: changed });
    await office.value('admin', 'restoreVersion', { version: 1, why: 'Back' });
    expect((await office.value('admin', 'exportMap')).text).toBe(text);
  });

  test('a file without line breaks, with a byte order mark, or with its members in another order says the same', async () => {
    const turned = Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse());
    for (const file of [JSON.stringify(JSON.parse(text)), `\uFEFF${text}`, JSON.stringify(turned)])
      expect(await check(file)).toMatchObject({ fits: true, changes: [] });
  });

  test('a file of the first form is read in the form of today', async () => {
    const old = JSON.parse(readFileSync(join(__dirname, '../../mapping/site-map-v1.json'), 'utf8')) as { kinds: Record<string, object> };
    const { issueTypes, projects } = whole.kinds['incident']!.sources[0]!;
    const file = {
      ...old,
      kinds: { incident: { projects, issueTypes, statuses: {} } },
      fields: {},
      links: {},
      settings: { timeZone: 'UTC', off: ['8.6.1-01.b'] },
    };
    const found = await check(JSON.stringify(file));
    expect(found).toMatchObject({
      fits: true,
      map: {
        version: 2,
        kinds: { incident: { sources: [{ projects, issueTypes }] } },
        settings: { checks: { '8.6.1-01.b': { level: 'off' } } },
      },
    });
  });
});

describe('a file that does not fit', () => {
  test.each([
    ['', 'line 1, column 1 has to be a value'],
    ['{', 'line 1, column 2 has to be a name in quotation marks or "}"'],
    ['{\n  "clausewise": "site-map",\n  "version": 2,\n}', 'line 4, column 1 has to be a name in quotation marks'],
    ['<html>', 'line 1, column 1'],
  ])('%j is no JSON, and the place is named', async (file, message) => {
    const problems = await problemsOf(file);
    expect(problems).toEqual([{ path: '', message: expect.stringContaining(message) }]);
    expect(office.writes()).toEqual([]);
  });

  test.each(['null', '[]', '7', '"site-map"'])('%s is no site map', async (file) => {
    expect(await problemsOf(file)).toEqual([{ path: '', message: 'A site map has to be a JSON object.' }]);
  });

  test('thirty faults are thirty messages, each with its path and a remedy, and nothing changes', async () => {
    const before = await office.value('admin', 'setUp');
    const incident = whole.kinds['incident']!;
    const faulty = {
      ...whole,
      version: 9,
      extra: true,
      kinds: {
        ...whole.kinds,
        nonsense: { sources: [], statuses: {} },
        incident: {
          ...incident,
          sources: [
            { projects: ['1', '2'], issueTypes: ['3'], jql: '', filter: 1 },
            { projects: [], issueTypes: [] },
          ],
          statuses: { created: ['99999'], flown: [], closed: [7] },
          color: 'red',
        },
      },
      fields: {
        ...whole.fields,
        impact: { fields: ['customfield_1', 'customfield_1'], options: { vast: ['x'] } },
        mood: { fields: [] },
        urgency: 'high',
      },
      links: { ...whole.links, problem: [{ type: '1', direction: 'up' }, 7], cousin: [] },
      scope: { projectsOut: { IT: 'no', [incident.sources[0]!.projects[0]!]: ' ' }, servicesOut: [] },
      settings: {
        timeZone: 'Mars/Base',
        assessFrom: '2026-13-01',
        clusterSize: 1,
        tolerance: { high: 2, medium: 1, low: 1 },
        checks: { '0.0-00.z': {}, '8.6.1-01.b': { level: 'loud', severity: 'grave' } },
      },
    };
    office.writes();
    const problems = await problemsOf(JSON.stringify(faulty));
    expect(problems.length).toBeGreaterThanOrEqual(30);
    expect(new Set(problems.map(({ path, message }) => `${path} ${message}`)).size).toBe(problems.length);
    for (const { path, message } of problems) {
      expect(path).not.toBe('');
      expect(message.length).toBeGreaterThan(10);
    }
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'version',
        'extra',
        'kinds.nonsense',
        'kinds.incident.sources[0].projects[0]',
        'settings.timeZone',
        'settings.checks["0.0-00.z"]',
      ]),
    );
    expect(office.writes()).toEqual([]);
    expect(await office.value('admin', 'setUp')).toEqual(before);
  });
});
