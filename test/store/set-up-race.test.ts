import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createClock, createKvs } from '../../host/storage';
import type { SiteMap } from '../../src/mapping';
import { keepDraft, newestDraft, newestSiteMap, putInForce, savedSiteMap, savedVersion, versionNotes } from '../../src/store';
import { installPlatform } from './platform';
import { createSimulation, randomFrom } from './simulation';

/**
 * Administrators save drafts and put maps in force side by side; each function stops at every await, may die anywhere, and lives as long
 * as the platform lets it. Whatever happens: what somebody was told is saved is in all that is saved later, and in the history.
 */
const LIFE_MS = 25_000;
const RUNS = Number(process.env['CLAUSEWISE_SEEDS'] ?? 150);
const START = Date.UTC(2026, 4, 15);

const clock = createClock(START);
clock.freeze();

const mapOf = (placeholders: readonly string[]): SiteMap => ({
  clausewise: 'site-map',
  version: 2,
  kinds: {},
  fields: {},
  links: {},
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'UTC', placeholders },
});

const play = async (seed: number): Promise<void> => {
  const random = randomFrom(seed);
  const kvs = createKvs(clock);
  const world = createSimulation({ kvs }, LIFE_MS, START);
  const told: { drafts: string[]; versions: { name: string; version: number }[] } = { drafts: [], versions: [] };
  let started = 0;
  const saveDraft = async (): Promise<void> => {
    const name = `draft ${(started += 1)}`;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const before = await newestDraft();
      const names = [...((before?.map as { names?: string[] })?.names ?? []), name];
      if (!(await keepDraft({ map: { names }, revision: (before?.revision ?? 0) + 1, on: null, edited: true }))) continue;
      told.drafts.push(name);
      return;
    }
  };
  const apply = async (): Promise<void> => {
    const name = `version ${(started += 1)}`;
    const before = await newestSiteMap();
    const map = mapOf([...(before?.map.settings.placeholders ?? []), name]);
    const put = await putInForce({ map, who: name, why: name, changes: 1, on: before?.version ?? null }, world.now());
    if (put.ok) told.versions.push({ name, version: put.value.version });
  };
  for (let moves = 0; moves < 160 || world.alive() > 0; moves += 1) {
    const dice = random.below(100);
    if (moves < 160 && dice < 8 && world.alive() < 4) await world.start(saveDraft);
    else if (moves < 160 && dice < 16 && world.alive() < 4) await world.start(apply);
    else if (dice < 18) world.pass(random.below(LIFE_MS));
    else await world.advanceOne(random.below(4), dice < 21);
  }
  installPlatform({ kvs });
  const draft = await newestDraft();
  expect((draft?.map as { names?: string[] } | undefined)?.names ?? []).toEqual(expect.arrayContaining(told.drafts));
  const newest = await newestSiteMap();
  expect(newest?.map.settings.placeholders ?? []).toEqual(expect.arrayContaining(told.versions.map(({ name }) => name)));
  expect(await savedSiteMap()).toEqual(newest);
  const last = await putInForce({ map: mapOf([]), who: null, why: 'Last', changes: 1, on: newest?.version ?? null }, START);
  expect(last).toMatchObject({ ok: true, value: { version: (newest?.version ?? 0) + 1 } });
  const notes = await versionNotes(newest?.version ?? 0);
  expect(notes.map(({ version }) => version).reverse()).toEqual(notes.map((_, index) => index + 1));
  expect(notes.length).toBe(newest?.version ?? 0);
  for (const { name, version } of told.versions)
    expect(await savedVersion(version)).toMatchObject({ map: { settings: { placeholders: expect.arrayContaining([name]) } } });
};

test('no interleaving and no death loses what somebody was told is saved', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), play), { numRuns: RUNS, endOnFailure: true });
});
