import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AppCalls } from '../../../src/contract';
import { openOffice, WHO, type Office } from './office';

let office: Office;
/** The project that the keeper administers. */
let own: string;
let revision: number;
let draft: object;

beforeAll(async () => {
  office = await openOffice();
  const first = await office.value('admin', 'setUp');
  await office.value('admin', 'applyDraft', { revision: first.revision, why: 'We begin' });
  ({ own } = office);
  ({ revision, draft } = await office.value('admin', 'setUp'));
}, 120_000);
afterAll(() => office.close());
beforeEach(() => {
  office.writes();
});

/** What a page may claim of itself. */
const claims = () => ({
  accountId: WHO.admin,
  principal: { accountId: WHO.admin },
  isAdmin: true,
  permissions: { ADMINISTER: true },
  extension: { type: 'jira:adminPage', project: { id: own, key: 'IT' } },
});

// Who may make which call: test/resolvers/access.test.ts.
describe('who changes something', () => {
  test('a change is in the name of whom the platform says it is', async () => {
    const { kinds, statuses } = (await office.value('keeper', 'projectMap', { project: own })).part;
    const [, ...fewer] = Object.entries(kinds);
    const part = {
      kinds: Object.fromEntries(fewer),
      statuses: Object.fromEntries(Object.entries(statuses).filter(([kind]) => fewer.some(([one]) => one === kind))),
    };
    const version = (await office.value('keeper', 'projectMap', { project: own })).version;
    const { ok } = await office.call(
      'keeper',
      'saveProjectMap',
      { project: own, base: version, part, why: 'Fewer', accountId: WHO.admin, who: WHO.admin },
      claims(),
    );
    expect(ok).toBe(true);
    const [newest] = (await office.value('admin', 'history')).versions;
    expect(newest).toMatchObject({ who: WHO.keeper, why: 'Fewer' });
  });
});

describe('what is sent has to make sense', () => {
  const why = 'Because';
  const part = { kinds: {}, statuses: {} };
  const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));
  const WRONG: readonly [call: keyof AppCalls, payload: () => unknown, message: string][] = [
    ['saveDraft', () => ({ map: draft }), '"base"'],
    ['saveDraft', () => ({ base: -1, map: draft }), '"base"'],
    ['saveDraft', () => ({ base: 1.5, map: draft }), '"base"'],
    ['saveDraft', () => ({ base: '1', map: draft }), '"base"'],
    ['saveDraft', () => ({ base: 1 }), '"map"'],
    ['saveDraft', () => ({ base: 1, map: null }), '"map"'],
    ['saveDraft', () => ({ base: 1, map: 'x' }), 'JSON object'],
    ['saveDraft', () => ({ base: 1, map: [] }), 'JSON object'],
    ['saveDraft', () => ({ base: 1, map: {} }), 'clausewise has to be "site-map"'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, version: 3 } }), 'version has to be 2'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, kinds: { incident: {} } } }), 'kinds.incident.sources has to be a list'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, kinds: [] } }), 'kinds has to be an object'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, fields: { impact: { fields: [7] } } } }), 'fields.impact.fields[0] has to be a text'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, links: { problem: [null] } } }), 'links.problem[0] has to be an object'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, scope: undefined } }), 'scope has to be an object'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, settings: { timeZone: 1 } } }), 'settings.timeZone has to be a text'],
    [
      'saveDraft',
      () => ({ base: 1, map: { ...draft, settings: { timeZone: 'UTC', checks: { a: { params: { b: 'x' } } } } } }),
      'settings.checks.a.params.b',
    ],
    ['saveDraft', () => ({ base: 1, map: JSON.parse(`{"__proto__": {"kinds": {}}, ${JSON.stringify(draft).slice(1)}`) }), '__proto__'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, fields: { constructor: { fields: [] } } } }), 'constructor'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, padding: 'x'.repeat(240 * 1024) } }), 'KiB'],
    ['saveDraft', () => ({ base: 1, map: { ...draft, nested: nested(5000) } }), 'levels deep'],
    ['saveSiteMap', () => ({ map: { ...draft, nested: nested(5000) } }), 'levels'],
    ['applyDraft', () => ({ revision: 0, why }), '"revision"'],
    ['applyDraft', () => ({ revision: '1', why }), '"revision"'],
    ['applyDraft', () => ({ revision }), '"why"'],
    ['applyDraft', () => ({ revision, why: ' ' }), '"why"'],
    ['applyDraft', () => ({ revision, why: 'a\nb' }), '"why"'],
    ['applyDraft', () => ({ revision, why: 'a\u0000b' }), '"why"'],
    ['applyDraft', () => ({ revision, why: 'a\u2028b' }), '"why"'],
    ['applyDraft', () => ({ revision, why: '\ud800' }), '"why"'],
    ['applyDraft', () => ({ revision, why: 'x'.repeat(501) }), '"why"'],
    ['applyDraft', () => ({ revision, why: { toString: 'x' } }), '"why"'],
    ['restoreVersion', () => ({ version: 0, why }), '"version"'],
    ['restoreVersion', () => ({ version: 1e9, why }), '"version"'],
    ['restoreVersion', () => ({ version: 1 }), '"why"'],
    ['versionChanges', () => ({ version: '__proto__' }), '"version"'],
    ['checkImport', () => ({}), 'JSON file'],
    ['checkImport', () => ({ text: 7 }), 'JSON file'],
    ['checkImport', () => ({ text: 'x'.repeat(500 * 1024) }), 'JSON file'],
    ['projectMap', () => ({ project: '1 OR 1=1' }), '"project"'],
    ['projectMap', () => ({ project: '' }), '"project"'],
    ['saveProjectMap', () => ({ project: own, part, why }), '"base"'],
    ['saveProjectMap', () => ({ project: own, base: 1, why }), '"part"'],
    ['saveProjectMap', () => ({ project: own, base: 1, part }), '"why"'],
    ['saveProjectMap', () => ({ project: own, base: 1, part: { ...part, settings: {} }, why }), 'part.settings'],
    ['saveProjectMap', () => ({ project: own, base: 1, part: { ...part, kinds: { incident: ['10'] } }, why }), 'does not use'],
    ['saveProjectMap', () => ({ project: own, base: 999, part, why }), 'There is no version 999'],
    ['coverage', () => ({ project: 7 }), '"project"'],
    ['dryRun', () => ({ project: own, pageToken: 7 }), '"pageToken"'],
    ['pauseBackfill', () => ({}), '"project"'],
  ];

  test.each(WRONG.map(([call, , message], index) => [call, message, index] as const))('%s: %s (%i)', async (_call, _message, index) => {
    const [call, payload, message] = WRONG[index]!;
    const { ok, problem } = await office.call('admin', call, payload());
    expect([ok, problem?.code, problem?.message]).toEqual([false, 'bad-request', expect.stringContaining(message)]);
    expect(office.writes()).toEqual([]);
  });

  test('a project that the app does not see has no part', async () => {
    expect(await office.call('admin', 'projectMap', { project: '999999' })).toMatchObject({ problem: { code: 'not-found' } });
  });

  test('whatever is sent, no call throws, and nothing is put in force', async () => {
    const before = office.stored('site-map');
    const call = fc.constantFrom(
      'saveDraft',
      'applyDraft',
      'restoreVersion',
      'versionChanges',
      'checkImport',
      'projectMap',
      'saveProjectMap',
      'saveSiteMap',
    );
    const wild = fc.anything({ maxDepth: 3 });
    const payload = fc.oneof(
      wild,
      fc.record({
        base: wild,
        revision: wild,
        version: wild,
        map: wild,
        text: fc.oneof(fc.json(), wild),
        project: fc.oneof(fc.constant(own), wild),
        part: wild,
        why: fc.oneof(fc.constant('x'), wild),
      }),
    );
    await fc.assert(
      fc.asyncProperty(call, payload, async (name, json) => {
        let sent: unknown;
        try {
          // As the bridge hands it over.
          sent = JSON.parse(JSON.stringify(json) ?? 'null');
        } catch {
          return;
        }
        const reply = await office.call('admin', name, sent);
        expect(reply.problem?.code).not.toBe('unexpected');
      }),
      { numRuns: 150 },
    );
    expect(office.stored('site-map')).toEqual(before);
  });
});
