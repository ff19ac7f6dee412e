import { beforeEach, describe, expect, test } from '@jest/globals';
import { createClock, createKvs } from '../../host/storage';
import type { KvsService } from '../../host/seams';
import type { SiteMap } from '../../src/mapping';
import {
  accountsKept,
  cachedSchema,
  cacheSchema,
  draftOf,
  forgetAccount,
  keepDraft,
  newestDraft,
  newestSiteMap,
  putInForce,
  refuseTooLarge,
  REVISIONS_KEPT,
  savedSiteMap,
  savedVersion,
  saveSiteMap,
  versionNotes,
  type Change,
} from '../../src/store';
import { noTables } from './no-tables';
import { installPlatform, within } from './platform';

const NOW = Date.UTC(2026, 4, 15);

const clock = createClock(NOW);
clock.freeze();

const mapOf = (timeZone: string, settings: object = {}): SiteMap => ({
  clausewise: 'site-map',
  version: 2,
  kinds: {},
  fields: {},
  links: {},
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone, ...settings },
});
const change = (timeZone: string, on: number | null, over: Partial<Change> = {}): Change => ({
  map: mapOf(timeZone),
  who: 'ann',
  why: `Moved to ${timeZone}`,
  changes: 1,
  on,
  ...over,
});

/** Every request to the store, as `set key`. */
let asked: string[];
let kvs: KvsService;
beforeEach(() => {
  asked = [];
  kvs = createKvs(clock);
  const handle: KvsService['handle'] = (path, body) => {
    asked.push(`${path.replace('/api/v1/', '')} ${String((body as { key?: string } | undefined)?.key ?? '')}`);
    return kvs.handle(path, body);
  };
  installPlatform({ kvs: { ...kvs, handle }, sql: noTables });
});
const stored = (key: string): unknown => (kvs.handle('/api/v1/get', { key }).body as { value?: unknown }).value;

describe('versions of the site map', () => {
  test('each is kept with who and why, and the newest is in force', async () => {
    expect(await newestSiteMap()).toBeNull();
    expect(await putInForce(change('UTC', null), NOW)).toMatchObject({ ok: true, value: { version: 1, savedAt: NOW } });
    expect(await putInForce(change('Asia/Tokyo', 1, { who: null, changes: 2 }), NOW + 1)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await savedSiteMap()).toEqual({ map: mapOf('Asia/Tokyo'), version: 2, savedAt: NOW + 1 });
    expect(await savedVersion(1)).toMatchObject({ map: mapOf('UTC'), who: 'ann', why: 'Moved to UTC', changes: 1 });
    expect(await versionNotes(2)).toEqual([
      { version: 2, savedAt: NOW + 1, who: null, why: 'Moved to Asia/Tokyo', changes: 2 },
      { version: 1, savedAt: NOW, who: 'ann', why: 'Moved to UTC', changes: 1 },
    ]);
    expect(await savedVersion(3)).toBeNull();
    expect(stored('site-map-version:000002')).toMatchObject({ version: 2 });
  });

  test('whoever comes second is told, and changes nothing', async () => {
    await putInForce(change('UTC', null), NOW);
    asked = [];
    for (const on of [null, 2, 0])
      expect(await putInForce(change('Asia/Tokyo', on), NOW)).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect(asked.filter((one) => /set|transaction/.test(one))).toEqual([]);
    expect((await savedSiteMap())?.version).toBe(1);
  });

  test('a version that its writer died over is put in force by whoever asks next', async () => {
    await putInForce(change('UTC', null), NOW);
    kvs.handle('/api/v1/set', {
      key: 'site-map-version:000002',
      value: { version: 2, savedAt: NOW, map: mapOf('Asia/Tokyo'), who: 'bob', why: 'Died', changes: 1 },
    });
    expect((await savedSiteMap())?.version).toBe(1);
    expect((await newestSiteMap())?.version).toBe(2);
    expect(await savedSiteMap()).toMatchObject({ version: 2, map: mapOf('Asia/Tokyo') });
    expect((await versionNotes(2)).map(({ why }) => why)).toEqual(['Died', 'Moved to UTC']);
  });

  test('what replaces the map as a whole comes after whatever was there', async () => {
    await putInForce(change('UTC', null), NOW);
    expect(await saveSiteMap(mapOf('Asia/Tokyo'), NOW)).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await versionNotes(2)).map(({ who }) => who)).toEqual([null, 'ann']);
  });

  test('one that was in force before there was a history can be restored too', async () => {
    kvs.handle('/api/v1/set', { key: 'site-map', value: { map: mapOf('UTC'), version: 7, savedAt: NOW - 1 } });
    expect(await putInForce(change('Asia/Tokyo', 7), NOW)).toMatchObject({ ok: true, value: { version: 8 } });
    expect(await savedVersion(7)).toMatchObject({ map: mapOf('UTC'), savedAt: NOW - 1, who: null });
    expect((await versionNotes(8)).map(({ version }) => version)).toEqual([8, 7]);
  });

  test('one of an older form is read in the form of this app', async () => {
    const old = {
      clausewise: 'site-map',
      version: 1,
      kinds: {},
      fields: {},
      links: {},
      settings: { timeZone: 'UTC', off: ['8.6.1-01.b'] },
    };
    kvs.handle('/api/v1/set', { key: 'site-map', value: { map: old, version: 1, savedAt: NOW } });
    expect((await savedSiteMap())?.map).toEqual(mapOf('UTC', { checks: { '8.6.1-01.b': { level: 'off' } } }));
  });

  test('a hundred versions are listed with a request for each 25', async () => {
    for (let on = 0; on < 100; on += 1) await putInForce(change(`Zone/${on}`, on === 0 ? null : on), NOW + on);
    asked = [];
    const notes = await versionNotes(100);
    expect(notes.map(({ version }) => version)).toEqual(Array.from({ length: 100 }, (_, index) => 100 - index));
    expect(asked).toEqual(Array(4).fill('batch/get '));
  });

  test('what the key-value store would not take is refused in words', async () => {
    const large = mapOf('UTC', { placeholders: ['x'.repeat(240 * 1024)] });
    expect(await putInForce(change('', null, { map: large }), NOW)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    let deep: object = {};
    for (let level = 0; level < 40_000; level += 1) deep = { deep };
    expect(refuseTooLarge(deep)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('levels deep') } });
    expect(refuseTooLarge(mapOf('UTC'))).toMatchObject({ ok: true });
    expect(await newestSiteMap()).toBeNull();
  });
});

describe('the draft', () => {
  const draft = (revision: number, text = '') => ({ map: { text }, revision, on: null, edited: true });

  test('revisions count up, and no number is given twice', async () => {
    expect(await newestDraft()).toBeNull();
    expect(await keepDraft(draft(1, 'one'))).toBe(true);
    expect(await keepDraft(draft(1, 'other'))).toBe(false);
    expect(await newestDraft()).toEqual(draft(1, 'one'));
    expect(await keepDraft(draft(2, 'two'))).toBe(true);
    expect(await draftOf(1)).toEqual(draft(1, 'one'));
  });

  test('the last twenty are kept, and the one at hand', async () => {
    for (let revision = 1; revision <= 25; revision += 1) await keepDraft(draft(revision));
    expect(await draftOf(25 - REVISIONS_KEPT)).toBeNull();
    expect(await draftOf(25 - REVISIONS_KEPT + 1)).toEqual(draft(6));
    expect((await newestDraft())?.revision).toBe(25);
  });

  test('a revision whose writer died before he could note it is found all the same', async () => {
    await keepDraft(draft(1));
    kvs.handle('/api/v1/set', { key: 'site-map-draft:2', value: draft(2, 'late') });
    expect((await newestDraft())?.map).toEqual({ text: 'late' });
    expect(await keepDraft(draft(2))).toBe(false);
  });
});

/** Runs `job` up to the moment after it has made `key`, then `meanwhile`, then the rest of it. */
const stalledAfter = async (key: string, job: () => Promise<unknown>, meanwhile: () => Promise<unknown>): Promise<void> => {
  let reached: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const made = new Promise<void>((done) => (reached = done));
  const released = new Promise<void>((done) => (goOn = done));
  // Whatever `kvs` is by then.
  const handle: KvsService['handle'] = (path, body) => kvs.handle(path, body);
  const gate = async (phase: string): Promise<void> => {
    if (phase !== 'after' || stored(key) === undefined) return;
    reached();
    await released;
  };
  const stalled = within({ kvs: { ...kvs, handle }, gate }, job);
  await made;
  await meanwhile();
  goOn();
  await stalled;
};

describe('whoever stalls over a write', () => {
  test('does not put an older map in force over a newer one', async () => {
    await stalledAfter(
      'site-map-version:000001',
      () => putInForce(change('UTC', null), NOW),
      async () => {
        await newestSiteMap();
        expect(await putInForce(change('Asia/Tokyo', 1), NOW)).toMatchObject({ ok: true, value: { version: 2 } });
        asked = [];
        // Whatever is put in force from here on is put there by the one who stalled.
        const { handle } = kvs;
        kvs = { ...kvs, handle: (path, body) => (asked.push(path), handle(path, body)) };
      },
    );
    expect(asked.filter((path) => path.includes('transaction'))).toEqual([]);
    expect((await savedSiteMap())?.version).toBe(2);
  });

  test('does not make an older draft the newest, however many came meanwhile', async () => {
    const draft = (revision: number) => ({ map: {}, revision, on: null, edited: true });
    await stalledAfter(
      'site-map-draft:1',
      () => keepDraft(draft(1)),
      async () => {
        for (let revision = 2; revision <= 25; revision += 1) expect(await keepDraft(draft(revision))).toBe(true);
      },
    );
    expect((await newestDraft())?.revision).toBe(25);
  });
});

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe('account ids', () => {
  const named = mapOf('UTC', {
    processOwners: { 'incident-management': 'bob', 'change-management': 'cid' },
    topManagement: { groups: ['board'], accounts: ['bob', 'dot'] },
  });

  test('all that are kept are known: in the history, in the map in force, in drafts of any form', async () => {
    await putInForce(change('UTC', null), NOW);
    await putInForce(change('', 1, { map: named, who: 'eve' }), NOW + 5);
    for (const [index, map] of [{ settings: 7 }, { settings: { processOwners: { x: 'fay' }, topManagement: [] } }, {}].entries())
      await keepDraft({ map, revision: index + 1, on: null, edited: true });
    const kept = Object.fromEntries(valueOf(await accountsKept(NOW + 9)).map(({ accountId, keptAt }) => [accountId, keptAt - NOW]));
    expect(kept).toEqual({ ann: 0, bob: 5, cid: 5, dot: 5, eve: 5, fay: 9 });
  });

  test('one that is forgotten is nowhere left, and all else stays', async () => {
    await putInForce(change('', null, { map: named, who: 'bob' }), NOW);
    await keepDraft({ map: named, revision: 1, on: 1, edited: false });
    valueOf(await forgetAccount('bob'));
    const left = mapOf('UTC', { processOwners: { 'change-management': 'cid' }, topManagement: { groups: ['board'], accounts: ['dot'] } });
    expect(await savedSiteMap()).toEqual({ map: left, version: 1, savedAt: NOW });
    expect(await savedVersion(1)).toMatchObject({ map: left, who: null, why: 'Moved to ' });
    expect(await versionNotes(1)).toMatchObject([{ who: null }]);
    expect((await newestDraft())?.map).toEqual(left);
    expect(
      valueOf(await accountsKept(NOW))
        .map(({ accountId }) => accountId)
        .sort(),
    ).toEqual(['cid', 'dot']);
  });
});

describe('what the site was last seen to have', () => {
  const schema = {
    timeZone: 'UTC',
    projects: [],
    issueTypes: [],
    statuses: [],
    priorities: [],
    resolutions: [],
    linkTypes: [],
    fields: Array.from({ length: 5000 }, (_, id) => ({ id: `customfield_${id}`, name: `Field ${id} für ｶﾅ`, custom: true })),
  };

  test('is kept packed, in one value, whatever the size of the site', async () => {
    expect(await cachedSchema()).toBeNull();
    await cacheSchema(schema, NOW);
    expect(await cachedSchema()).toEqual({ schema, readAt: NOW });
    expect(Buffer.byteLength(JSON.stringify(schema))).toBeGreaterThan(300_000);
    expect(Buffer.byteLength(JSON.stringify(stored('site-schema')))).toBeLessThan(60_000);
  });

  test('is read anew when an older app kept it, or when it would not fit', async () => {
    kvs.handle('/api/v1/set', { key: 'site-schema', value: { form: 0, readAt: NOW, packed: '' } });
    expect(await cachedSchema()).toBeNull();
    await cacheSchema(schema, NOW);
    const random = Array.from({ length: 30_000 }, (_, id) => ({ id: String(id), name: String(Math.sin(id)), custom: true }));
    await cacheSchema({ ...schema, fields: random }, NOW + 1);
    expect(await cachedSchema()).toBeNull();
  });
});
