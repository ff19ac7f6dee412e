import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { documentFindings, survey, worldOf, type SiteFinding } from '../../src/assess';
import { checkById, siteChecks } from '../../src/checks';
import { jiraAs, searchRecords } from '../../src/jira';
import { startRun } from '../../src/jobs/chain';
import { planOf, projectsInScope, recordTypesOf } from '../../src/jobs/record-row';
import { onSurvey } from '../../src/jobs/survey';
import { sweep } from '../../src/jobs/sweep';
import { projectsOf } from '../../src/mapping';
import type { SiteMap } from '../../src/mapping/site-map';
import { endOfMonth } from '../../src/record/periods';
import type { RecordFacts } from '../../src/record/record';
import { factsAt } from '../../src/record/rewind';
import {
  lastSurvey,
  mapForJudging,
  noteSurvey,
  readCheckpoint,
  saveSiteMap,
  spendPoints,
  writeCheckpoint,
  type MapForJudging,
} from '../../src/store';
import { openWorld, setUp, type World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEARCH = 'searchAndReconsileIssuesUsingJqlPost';

let world: World;
let saved: MapForJudging;
let warnings: ReturnType<typeof jest.spyOn>;
/** Every record of the demo, as it is read in one go. */
let records: RecordFacts[];

beforeAll(async () => {
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  world = await openWorld();
  await setUp(world);
  saved = await mapInForce();
  records = await allRecords();
}, 120_000);
afterAll(async () => {
  warnings.mockRestore();
  await world.close();
});

/** The kinds of the site map with the projects they are in. */
const mapped = () => Object.fromEntries(Object.entries(saved.map.kinds).map(([kind, one]) => [kind, { projects: projectsOf(one) }]));

const mapInForce = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;

const allRecords = (): Promise<RecordFacts[]> =>
  world.run(async () => {
    const found: RecordFacts[] = [];
    for (const projectId of projectsInScope(saved.map)) {
      const issueTypes = recordTypesOf(saved.map, projectId);
      for (let pageToken: string | null | undefined; pageToken !== null;) {
        const page: Awaited<ReturnType<typeof searchRecords>> = await searchRecords(jiraAs('app'), {
          ...{ projectId, issueTypes, plan: planOf(saved.map) },
          ...(pageToken === undefined ? {} : { pageToken }),
        });
        if (!page.ok) throw new Error(page.problem.message);
        found.push(...page.value.records);
        pageToken = page.value.nextPageToken;
      }
    }
    return found;
  });

const fillAll = async (): Promise<void> => {
  const map = await mapInForce();
  for (const projectId of projectsInScope(map.map)) await world.run(() => startRun(projectId, map));
};
const event = { queueName: 'survey', jobId: 'job', eventId: 'event', body: { survey: true } };
const surveyNow = (gate?: (phase: 'before' | 'after', what: string) => Promise<void>) =>
  world.run(() => onSurvey(event), gate === undefined ? {} : { gate });
const rows = () => world.rows('SELECT subject, month, found, judged_at FROM site_finding ORDER BY subject, month');
const found = async (): Promise<Map<string, SiteFinding>> =>
  new Map((await rows()).map((row) => [`${String(row['subject'])} ${String(row['month'])}`, JSON.parse(String(row['found']))]));
const searches = () => world.site.work().byOperation[SEARCH]?.requests ?? 0;
const waiting = () => world.queue.filter(({ queueName }) => queueName === 'survey').length;

describe('the survey after a back-fill', () => {
  test('runs once, however many projects have finished', async () => {
    await fillAll();
    await world.drain(1, 'survey');
    const filled = searches();
    expect(await surveyNow()).toBeUndefined();
    const once = searches();
    expect([once > filled, (await rows()).length > 0]).toEqual([true, true]);
    for (let again = 0; again < 3; again += 1) expect(await surveyNow()).toBeUndefined();
    expect(searches()).toBe(once);
  });

  test('finds what the same questions find when they are put to all records at once', async () => {
    const inMemory = worldOf(records, { now: world.clock.now(), settings: saved.map.settings }, mapped());
    const wanted = { ...survey(inMemory), ...documentFindings(inMemory) };
    const kept = await found();
    expect(Object.keys(wanted).length).toBeGreaterThan(siteChecks.length);
    for (const [subject, finding] of Object.entries(wanted)) expect([subject, kept.get(`${subject} 202610`)]).toEqual([subject, finding]);
    expect(new Set([...kept.values()].map(({ outcome }) => outcome))).toContain('met');
  });

  test('writes the end of every month before, with registers and reviews as they stood then', async () => {
    const kept = await found();
    const months = [...new Set([...kept.keys()].map((key) => key.split(' ')[1] ?? ''))];
    expect([months.length, months.at(0), months.at(-1)]).toEqual([15, '202508', '202610']);
    for (const month of ['202509', '202603', '202609']) {
      const at = endOfMonth(`${month.slice(0, 4)}-${month.slice(4)}`, saved.map.settings.timeZone) - 1;
      const then = records.map((record) => factsAt(record, at)).filter((record) => record !== null);
      const inMemory = worldOf(then, { now: at, settings: saved.map.settings }, mapped());
      const wanted = { ...survey(inMemory), ...documentFindings(inMemory) };
      // What tickets add is that of today, so that only questions that read their records themselves are the same.
      const own = Object.keys(wanted).filter((subject) => (checkById(subject)?.site?.contributes ?? null) === null);
      expect(own.length).toBeGreaterThan(100);
      for (const subject of own) expect([subject, month, kept.get(`${subject} ${month}`)]).toEqual([subject, month, wanted[subject]]);
    }
  });

  test('counts a point for each entry that it reads and one for each search', async () => {
    world.clock.advance(21 * HOUR);
    const before = { spent: await world.run(() => spendPoints(0, Date.now())), search: searches() };
    const points = () => world.site.work().byOperation[SEARCH]?.points ?? 0;
    const asked = points();
    expect(await surveyNow()).toBeUndefined();
    const spent = await world.run(() => spendPoints(0, Date.now()));
    expect(searches() - before.search).toBeGreaterThan(2);
    expect(spent.points - before.spent.points).toBe(points() - asked);
    const tickets = records.filter(({ kind }) => kind === 'incident' || kind === 'change').length;
    expect(points() - asked).toBeLessThan(records.length - tickets);
  });

  test('twice it leaves the same', async () => {
    const once = await found();
    const note = await world.run(lastSurvey);
    if (note === null) throw new Error('no survey');
    await world.run(() => noteSurvey({ ...note, of: 'of another back-fill' }));
    const asked = searches();
    expect(await surveyNow()).toBeUndefined();
    expect(searches()).toBeGreaterThan(asked);
    expect(await found()).toEqual(once);
  });
});

describe('a survey that does not come to its end', () => {
  /** Lets the survey die at its `at`-th request, before or after the platform has done the work. */
  const killedAt = async (at: number): Promise<boolean> => {
    let left = at;
    let die = (): void => undefined;
    const dead = new Promise<'dead'>((resolve) => {
      die = () => resolve('dead');
    });
    const gate = async (): Promise<void> => {
      left -= 1;
      if (left > 0) return;
      die();
      await new Promise<never>(() => undefined);
    };
    return (await Promise.race([surveyNow(gate), dead])) === 'dead';
  };

  test('killed anywhere, it leaves whole findings, and the sweep has it done again', async () => {
    const size = (await rows()).length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 130 }), async (at) => {
        world.clock.advance(21 * HOUR);
        const before = new Map((await rows()).map((row) => [`${row['subject']} ${row['month']}`, String(row['found'])]));
        const died = await killedAt(at);
        for (const { found: text, judged_at: judgedAt } of await rows())
          expect([typeof (JSON.parse(String(text)) as SiteFinding).outcome, Number(judgedAt) > 0]).toEqual(['string', true]);
        expect((await rows()).length).toBeGreaterThanOrEqual(Math.min(size, before.size));
        // Another one that comes by meanwhile waits: the first may still be at work.
        if (died && at > 20) expect(await surveyNow()).toMatchObject({ _retry: true });
        world.clock.advance(16 * MINUTE);
        world.queue.length = 0;
        expect(await world.run(sweep)).toEqual({ statusCode: 204 });
        expect(waiting()).toBe(died ? 1 : 0);
        await world.drain();
        expect(await world.rows('SELECT DISTINCT judged_at FROM site_finding')).toHaveLength(1);
        expect((await rows()).length).toBe(size);
      }),
      { seed: 20_000, numRuns: 4, examples: [[12], [100]] },
    );
  });

  test('when Jira is busy half-way, nothing is written, and it asks for the event again', async () => {
    world.clock.advance(21 * HOUR);
    const before = await rows();
    world.site.faults.inject({ status: 429, reason: 'jira-quota-global-based', retryAfter: 300, operation: SEARCH, after: 2, times: 1 });
    expect(await surveyNow()).toMatchObject({ _retry: true, retryOptions: { retryAfter: 300 } });
    expect(await rows()).toEqual(before);
    expect(await surveyNow()).toBeUndefined();
    expect(await rows()).not.toEqual(before);
  });

  test('while a back-fill is at work it waits for that', async () => {
    const before = await rows();
    await fillAll();
    const asked = searches();
    expect(await surveyNow()).toBeUndefined();
    expect(searches()).toBe(asked);
    await world.run(sweep);
    expect(waiting()).toBe(0);
    expect(await rows()).toEqual(before);
    world.clock.advance(1);
    await world.drain();
    expect(await rows()).not.toEqual(before);
  });
});

describe('the daily round', () => {
  test('asks for a survey once a day', async () => {
    world.queue.length = 0;
    await world.run(sweep);
    expect(waiting()).toBe(0);
    world.clock.advance(21 * HOUR);
    await world.run(sweep);
    expect(waiting()).toBe(1);
    await world.drain();
    await world.run(sweep);
    expect(waiting()).toBe(0);
  });

  test('back-fills only projects that hold a kind whose checks have changed, or that is known no more', async () => {
    const project = projectsOf(saved.map.kinds['incident'])[0] ?? '';
    const before = await world.run(() => readCheckpoint(project));
    if (before === null) throw new Error('no back-fill');
    const runWith = async (rulesets: Record<string, string>): Promise<string | undefined> => {
      await world.run(() => writeCheckpoint({ ...before, mapVersion: saved.version, rulesets }));
      world.queue.length = 0;
      await world.run(sweep);
      return (await world.run(() => readCheckpoint(project)))?.state;
    };
    expect(Object.keys(before.rulesets)).toContain('incident');
    expect(Object.keys(before.rulesets)).not.toContain('supplier');
    expect(await runWith(before.rulesets)).toBe('done');
    expect(await runWith({ ...before.rulesets, incident: 'older' })).toBe('running');
    await world.drain();
    expect(await runWith({ ...before.rulesets, 'gone-kind': '00000000' })).toBe('running');
    await world.drain();
  });
});

describe('when the site map changes', () => {
  const save = async (change: (kinds: SiteMap['kinds']) => SiteMap['kinds']): Promise<void> => {
    await world.run(() => saveSiteMap({ ...saved.map, kinds: change(saved.map.kinds) }, Date.now()));
    world.queue.length = 0;
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    await world.drain();
  };
  const count = async (where: string): Promise<number> => (await world.rows(`SELECT record_id FROM assessed_record WHERE ${where}`)).length;
  const last = async (subject: string): Promise<SiteFinding | undefined> =>
    [...(await found())].filter(([key]) => key.startsWith(`${subject} `)).at(-1)?.[1];

  test('a kind that is taken out leaves neither records nor a verdict behind', async () => {
    expect(await count(`kind = 'supplier'`)).toBeGreaterThan(3);
    expect((await last('8.3.4.1-01.a'))?.met).toBeGreaterThan(0);
    await save(({ supplier: _gone, ...kinds }) => kinds);
    expect(await count(`kind = 'supplier'`)).toBe(0);
    expect(await last('8.3.4.1-01.a')).toMatchObject({ outcome: 'cannot-tell', why: 'not-mapped', met: 0 });
    expect(await world.rows(`SELECT * FROM period_rollup WHERE kind = 'supplier'`)).toEqual([]);
  });

  test('a project that is taken out is forgotten, and what its tickets added as well', async () => {
    const [project = ''] = projectsOf(saved.map.kinds['article']);
    const without = (kinds: SiteMap['kinds']): SiteMap['kinds'] =>
      Object.fromEntries(Object.entries(kinds).filter(([, kind]) => !projectsOf(kind).includes(project)));
    expect(await count(`project_id = ${project}`)).toBeGreaterThan(3);
    await save(without);
    expect(await count(`project_id = ${project}`)).toBe(0);
    expect(await world.rows(`SELECT * FROM period_rollup WHERE project_id = ${project}`)).toEqual([]);
  });

  test('a project that is gone, or that Jira does not let the app search, costs its own registers a verdict, and no other', async () => {
    await save((kinds) => {
      const supplier = kinds['supplier']!;
      return {
        ...kinds,
        supplier: { ...supplier, sources: supplier.sources.map((one) => ({ ...one, projects: [...one.projects, '77777'] })) },
      };
    });
    expect(await last('8.3.4.1-01.a')).toMatchObject({ outcome: 'cannot-tell', why: 'not-readable' });
    expect((await last('4.2-01.a'))?.met).toBeGreaterThan(0);
  });
});
