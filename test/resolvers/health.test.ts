import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PEOPLE } from '../../host/scenarios/demo';
import type { Health, IssueAssessment } from '../../src/contract';
import { startRun } from '../../src/jobs/chain';
import { projectsInScope } from '../../src/jobs/record-row';
import { sweep } from '../../src/jobs/sweep';
import { mapForJudging, noteSurvey, noteSweep, savedSiteMap, saveSiteMap, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from '../jobs/world';

const { admin, agent1, manager, outsider } = PEOPLE;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: World;

beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world.close());

const health = async (): Promise<Health> => {
  const reply = await world.call(admin.accountId, 'health', {});
  expect(reply).toMatchObject({ ok: true });
  return reply['value'] as Health;
};
const job = async (name: string): Promise<Health['jobs'][number] | undefined> => (await health()).jobs.find((one) => one.name === name);
const instant = (at: number): string => new Date(at).toISOString();

describe('before the set-up', () => {
  test('it says what is missing', async () => {
    await setUp(world, false);
    expect(await world.call(admin.accountId, 'health', {})).toMatchObject({ ok: false, problem: { code: 'not-set-up' } });
  });

  test('is for Jira administrators alone, whoever the page claims to be', async () => {
    const forged = { accountId: admin.accountId, isAdmin: true };
    for (const { accountId } of [outsider, agent1, manager])
      expect(await world.call(accountId, 'health', forged, forged)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });
});

describe('of the jobs', () => {
  beforeAll(async () => {
    await setUp(world);
  });

  test('none has run yet', async () => {
    const { jobs, missing, renamed, lookedAt, storage } = await health();
    expect(jobs.map(({ name, state, lastAt }) => [name, state, lastAt])).toEqual([
      ['sweep', 'never', null],
      ['survey', 'never', null],
      ['back-fill', 'never', null],
    ]);
    expect([missing, renamed, lookedAt]).toEqual([[], [], null]);
    expect(storage).toEqual({ rows: 0, bytes: 0, limitBytes: 1024 ** 3 });
  });

  test('a back-fill at work, one that failed and one that is done', async () => {
    const judging = (await world.run(mapForJudging)) as MapForJudging;
    const [first = '', ...others] = projectsInScope(judging.map);
    await world.run(() => startRun(first, judging));
    expect(await job('back-fill')).toMatchObject({ state: 'at-work', lastAt: instant(world.clock.now()) });
    world.site.faults.inject({ status: 400, operation: 'searchAndReconsileIssuesUsingJqlPost' });
    await world.drain(1, 'survey');
    expect(await job('back-fill')).toMatchObject({ state: 'failed', note: '1 of 1 projects could not be read; their back-fills say why.' });
    for (const projectId of [first, ...others]) await world.run(() => startRun(projectId, judging));
    await world.drain(1, 'survey');
    expect(await job('back-fill')).toMatchObject({ state: 'well', note: null });
  });

  test('the sweep is well, failed or late', async () => {
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    const endedAt = world.clock.now();
    expect(await job('sweep')).toEqual({ name: 'sweep', state: 'well', lastAt: instant(endedAt), note: null });
    world.clock.advance(2 * HOUR);
    expect(await job('sweep')).toMatchObject({ state: 'well' });
    world.clock.advance(1);
    expect(await job('sweep')).toMatchObject({ state: 'late', lastAt: instant(endedAt) });
    await world.run(() => noteSweep({ endedAt: Date.now(), problems: ['Jira is busy.'] }));
    expect(await job('sweep')).toMatchObject({ state: 'failed', note: 'Jira is busy.' });
  });

  test('the survey is well, at work, failed or late', async () => {
    await world.drain();
    expect(await job('survey')).toMatchObject({ state: 'well', lastAt: expect.any(String) });
    const note = async (begunAt: number, endedAt: number | null) => {
      await world.run(() => noteSurvey({ begunAt, endedAt, of: '', projects: {} }));
      return (await job('survey'))?.state;
    };
    const now = world.clock.now();
    expect([await note(now - MINUTE, null), await note(now - 16 * MINUTE, null), await note(0, null)]).toEqual([
      'at-work',
      'failed',
      'failed',
    ]);
    expect([await note(0, now - 48 * HOUR), await note(0, now - 49 * HOUR)]).toEqual(['well', 'late']);
  });

  test('rows and bytes are those of the tables', async () => {
    const { storage } = await health();
    const [records] = await world.rows('SELECT COUNT(*) AS n FROM assessed_record');
    expect(storage.rows).toBeGreaterThan(Number(records?.['n']));
    expect(storage.bytes / storage.rows).toBeGreaterThan(150);
    expect(storage.bytes / storage.rows).toBeLessThan(2_000);
  });
});

describe('of the site map', () => {
  test('what is gone, with its name, the checks it concerns and what could take its place; what was renamed', async () => {
    const { map } = (await world.run(savedSiteMap))!;
    const [impact = ''] = map.fields['impact']!.fields;
    const [urgency = ''] = map.fields['urgency']!.fields;
    world.clock.advance(55 * MINUTE);
    await world.run(sweep);
    const change = (one: Parameters<World['site']['administer']>[1]): void =>
      expect(world.site.administer(admin.accountId, one)).toEqual({ done: true });
    change({ what: 'delete-field', id: impact });
    change({ what: 'rename-field', id: urgency, name: 'Impact' });
    world.clock.advance(55 * MINUTE);
    await world.run(sweep);
    const before = world.site.work().requests;
    const { missing, renamed, lookedAt } = await health();
    expect(world.site.work().requests - before).toBe(1);
    expect(lookedAt).toBe(instant(world.clock.now()));
    expect(missing.length).toBe(1);
    expect(missing[0]).toMatchObject({
      ...{ path: 'fields.impact.fields[0]', what: 'field', id: impact, name: 'Impact', role: 'impact' },
      proposal: { id: urgency, name: 'Impact', reason: expect.any(String) },
    });
    const ids = missing[0]?.checks.map(({ id }) => id) ?? [];
    expect(ids).toContain('8.6.1-01.b');
    expect(ids).not.toContain('8.6.1-01.a');
    expect(renamed).toEqual([{ path: 'fields.urgency.fields[0]', label: 'Field for urgency', before: 'Urgency', after: 'Impact' }]);
  });

  test('checks that are switched off are not concerned', async () => {
    const { map } = (await world.run(savedSiteMap))!;
    const settings = { ...map.settings, checks: { ...map.settings.checks, '8.6.1-01.b': { level: 'off' as const } } };
    await world.run(() => saveSiteMap({ ...map, settings }, Date.now()));
    const { missing } = await health();
    expect(missing[0]?.checks.map(({ id }) => id)).not.toContain('8.6.1-01.b');
    await world.run(() => saveSiteMap(map, Date.now()));
  });

  test('an issue shows no gap for what is gone, and says why', async () => {
    const { map } = (await world.run(savedSiteMap))!;
    const [{ type = '' } = {}] = map.links['postIncidentReview']!;
    expect(world.site.administer(admin.accountId, { what: 'delete-link-type', id: type })).toEqual({ done: true });
    world.clock.advance(55 * MINUTE);
    await world.run(sweep);
    const incidents = await world.rows(`SELECT record_id FROM assessed_record WHERE kind = 'incident' ORDER BY record_id`);
    const findings: IssueAssessment['findings'] = [];
    for (let start = 0; start < incidents.length; start += 100) {
      const issues = incidents.slice(start, start + 100).map((row) => String(row['record_id']));
      const reply = await world.call(admin.accountId, 'assessIssues', { issues });
      const { issues: assessed } = reply['value'] as { issues: IssueAssessment[] };
      findings.push(...assessed.flatMap((issue) => issue.findings));
    }
    const of = (check: string) => findings.filter((finding) => finding.check === check);
    // A field that is gone cannot be read; a link that is gone leaves nothing behind that could tell.
    expect([of('8.6.1-01.b').length > 100, of('8.6.1-07.a').length > 100]).toEqual([true, true]);
    expect([...of('8.6.1-01.b'), ...of('8.6.1-07.a')].filter(({ outcome }) => outcome === 'gap')).toEqual([]);
    const reviewed = of('8.6.1-07.a').filter(({ outcome }) => outcome === 'cannot-tell');
    expect(reviewed.map(({ sentence }) => sentence)).toContain(
      'It cannot be told: this site no longer has all that the link to the post-incident review is read from.',
    );
  });
});
