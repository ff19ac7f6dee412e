import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { appFields, readManifest } from '../../host/forge';
import { REPOSITORY } from '../../host/forge/build';
import { demoArchive, JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { checksAskedOf, rulesetOf } from '../../src/checks';
import { startRun } from '../../src/jobs/chain';
import { onIssueEvent } from '../../src/jobs/events';
import { gapChecksIn, keepGapFields, mendGapFields } from '../../src/jobs/gap-fields';
import { sweep } from '../../src/jobs/sweep';
import { projectsIn } from '../../src/mapping';
import { mapForJudging, pointsSpent, saveSiteMap, type MapForJudging } from '../../src/store';
import { ISSUES_PER_WRITE } from '../../src/jira';
import { openWorld, setUp, type World } from './world';

const MINUTE = 60_000;
const WRITE = 'updateMultipleCustomFieldValues';
const FIELDS = appFields(readManifest(REPOSITORY));

let world: World;
let warnings: ReturnType<typeof jest.spyOn>;
beforeEach(() => {
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => warnings.mockRestore());

const open = async (fields = FIELDS): Promise<void> => {
  world = await openWorld(demoArchive(), fields);
  await setUp(world);
};
const inForce = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;
const ask = (method: string, path: string, body?: unknown) =>
  world.site.handle({
    method,
    path,
    headers: {},
    actor: { type: 'user', accountId: PEOPLE.agent1.accountId },
    ...(body === undefined ? {} : { body }),
  });
const idOf = async (key: string): Promise<string> =>
  String(((await ask('GET', `/rest/api/3/issue/${key}?fields=summary`)).body as { id: string }).id);
const writes = (): number => world.site.work().byOperation[WRITE]?.requests ?? 0;
const judge = async (id: string): Promise<unknown> => world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
/** What the two fields of an issue say. */
const said = async (idOrKey: string): Promise<unknown[]> => {
  const { fields } = (await ask('GET', `/rest/api/3/issue/${idOrKey}?fields=customfield_19001,customfield_19002`)).body as {
    fields: Record<string, unknown>;
  };
  return [fields['customfield_19001'], fields['customfield_19002']];
};
const stored = async (id: string): Promise<string[]> => {
  const rows = await world.rows(`SELECT kind, outcomes, ruleset FROM assessed_record WHERE record_id = ${id}`);
  const { kind, outcomes, ruleset } = rows[0] as Record<string, string>;
  return [...(gapChecksIn(kind ?? '', { outcomes: outcomes ?? '', checks: (ruleset ?? '').split('.')[0] ?? '' }) ?? [])];
};
const search = async (jql: string): Promise<string[]> => {
  const found = await ask('POST', '/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 100 });
  return ((found.body as { issues?: { key: string }[] }).issues ?? []).map(({ key }) => key);
};
const backfillAll = async (): Promise<void> => {
  const judging = await inForce();
  for (const project of projectsIn(judging.map)) await world.run(() => startRun(project, judging));
  await world.drain();
};

describe('the checks with a gap', () => {
  const checks = rulesetOf('incident');
  const asked = checksAskedOf('incident').map(({ id }) => id);

  test('are those at the places of gaps, in order; waived ones and all other outcomes do not count', () => {
    expect(gapChecksIn('incident', { checks, outcomes: 'g'.repeat(asked.length) })).toEqual([...asked].sort());
    for (const letter of 'mlpncf-w') expect(gapChecksIn('incident', { checks, outcomes: letter.repeat(asked.length) })).toEqual([]);
    expect(gapChecksIn('incident', { checks, outcomes: `mg${'m'.repeat(asked.length - 2)}` })).toEqual([asked[1]]);
  });

  test('cannot be read from what other checks left, nor where nothing is known', () => {
    expect(gapChecksIn('incident', { checks: 'other', outcomes: 'g' })).toBeNull();
    expect(gapChecksIn('incident', { checks, outcomes: '' })).toBeNull();
    expect(gapChecksIn('nothing', { checks, outcomes: 'g' })).toBeNull();
  });
});

describe('on a site with the fields', () => {
  beforeEach(() => open());
  afterEach(() => world.close());

  test('a record that is judged says its gaps, and is found by them', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    await judge(id);
    const gaps = await stored(id);
    expect(gaps.length).toBeGreaterThan(0);
    expect(await said(id)).toEqual([gaps.length, gaps]);
    expect(await search('"ISO 20000 gaps" > 0')).toEqual([JOURNEY_INCIDENT]);
    expect(await search(`"ISO 20000 gap checks" = "${gaps[0]}"`)).toEqual([JOURNEY_INCIDENT]);
    expect(await search(`"ISO 20000 gaps" > ${gaps.length}`)).toEqual([]);
  });

  test('only what changed is written, and the history of the issue says nothing of it', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    await judge(id);
    expect(writes()).toBe(1);
    await judge(id);
    expect(writes()).toBe(1);
    expect((await ask('GET', `/rest/api/3/issue/${id}/changelog`)).body).toMatchObject({
      values: expect.not.arrayContaining([expect.objectContaining({ items: [expect.objectContaining({ fieldId: 'customfield_19001' })] })]),
    });
    const gap = (await stored(id))[0] ?? '';
    const { whole } = await inForce();
    await world.run(() =>
      saveSiteMap({ ...whole, settings: { ...whole.settings, checks: { ...whole.settings.checks, [gap]: { level: 'off' } } } }, Date.now()),
    );
    world.clock.advance(MINUTE);
    await judge(id);
    expect(writes()).toBe(2);
    expect(await said(id)).toEqual([(await stored(id)).length, await stored(id)]);
    expect(await stored(id)).not.toContain(gap);
  });

  test('other outcomes with the same gaps write nothing to Jira', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    await judge(id);
    await world.rows("UPDATE assessed_record SET outcomes = REPLACE(outcomes, 'n', 'm')").catch(() => []);
    await world.run(() => keepGapFields([id]));
    expect(writes()).toBe(1);
    const [row] = await world.rows(
      'SELECT a.outcomes AS now, f.outcomes AS written FROM assessed_record a JOIN gap_field f ON f.record_id = a.record_id',
    );
    expect(row?.['written']).toBe(row?.['now']);
  });

  test('a failed write does not hold up the judging, and the sweep repeats it', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    world.site.faults.inject({ status: 500, times: 2, operation: WRITE });
    expect(await judge(id)).toBeUndefined();
    expect(await said(id)).toEqual([null, null]);
    expect((await stored(id)).length).toBeGreaterThan(0);
    expect(warnings.mock.calls).toEqual([[expect.stringContaining('left to the sweep: jira-unavailable')]]);
    await world.run(sweep);
    expect(await said(id)).toEqual([(await stored(id)).length, await stored(id)]);
  });

  test('an issue that is no record any more says nothing again; one that is deleted is forgotten', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    await judge(id);
    world.clock.advance(1);
    const retyped = { id, fields: { project: { id: '10000' }, issuetype: { id: '99999' } } };
    await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: retyped }));
    expect(await said(id)).toEqual([null, null]);
    expect(await world.rows('SELECT * FROM gap_field')).toEqual([]);
    world.clock.advance(1);
    await judge(id);
    const before = writes();
    world.clock.advance(1);
    await world.run(() => onIssueEvent({ eventType: 'avi:jira:deleted:issue', issue: { id } }));
    expect(await world.rows('SELECT * FROM gap_field')).toEqual([]);
    expect(writes()).toBe(before);
  });

  test('an issue that Jira refuses costs the others nothing, and is not tried for ever', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    world.site.faults.inject({ status: 500, times: 2, operation: WRITE });
    await judge(id);
    // A record that Jira does not have: one of two that the sweep writes together.
    const [row] = await world.rows(`SELECT * FROM assessed_record WHERE record_id = ${id}`);
    const columns = Object.keys(row ?? {});
    const values = Object.entries(row ?? {}).map(([column, value]) =>
      column === 'record_id' ? '999999' : typeof value === 'number' ? String(value) : `'${String(value)}'`,
    );
    await world.rows(`INSERT INTO assessed_record (${columns.join(', ')}) VALUES (${values.join(', ')})`).catch(() => []);
    await world.run(mendGapFields);
    expect((await said(id))[0]).toBe((await stored(id)).length);
    const tried = writes();
    await world.run(mendGapFields);
    expect(writes()).toBe(tried);
  });

  test('fields that got other ids are found again', async () => {
    const id = await idOf(JOURNEY_INCIDENT);
    const { keepKnownGapFields } = await import('../../src/store');
    await world.run(() => keepKnownGapFields({ ids: { gaps: 'customfield_77001', checks: 'customfield_77002' }, readAt: Date.now() }));
    await judge(id);
    expect((await said(id))[0]).toBe((await stored(id)).length);
  });

  test('a back-fill writes two pages of records by one request, and counts its points', async () => {
    await backfillAll();
    const [{ n }] = (await world.rows("SELECT COUNT(*) AS n FROM assessed_record WHERE outcomes <> ''")) as [{ n: number }];
    const [{ f }] = (await world.rows('SELECT COUNT(*) AS f FROM gap_field')) as [{ f: number }];
    expect(f).toBe(n);
    expect(n).toBeGreaterThan(1_000);
    const pages = world.site.work().byOperation['searchAndReconsileIssuesUsingJqlPost']?.requests ?? 0;
    expect(writes()).toBeLessThanOrEqual(pages);
    // A page of a project is seldom full.
    expect(writes()).toBeGreaterThanOrEqual(n / ISSUES_PER_WRITE);
    expect(writes()).toBeLessThan(n / 80);
    expect(world.site.work().byOperation[WRITE]?.points).toBe(writes());
    const before = writes();
    const spent = (await world.run(() => pointsSpent(Date.now()))).used;
    expect(spent).toBeGreaterThanOrEqual(n + writes());
    await backfillAll();
    expect(writes()).toBe(before);
    const withGaps = await world.rows("SELECT record_id FROM assessed_record WHERE outcomes LIKE '%g%'");
    expect((await search('"ISO 20000 gaps" > 0')).length).toBe(Math.min(100, withGaps.length));
  });
});

test('where the fields are not there nothing is written, and Jira is asked for them once in six hours', async () => {
  await open([]);
  const id = await idOf(JOURNEY_INCIDENT);
  const asked = () => world.site.work().byOperation['getFields']?.requests ?? 0;
  const before = asked();
  for (let turn = 0; turn < 3; turn += 1) await judge(id);
  expect(writes()).toBe(0);
  expect(asked() - before).toBe(1);
  world.clock.advance(6 * 60 * MINUTE);
  await judge(id);
  expect(asked() - before).toBe(2);
  expect(await world.rows('SELECT * FROM gap_field')).toEqual([]);
  await world.close();
});
