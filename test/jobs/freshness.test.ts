import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { DEMO_NOW, demoArchive, JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { startRun } from '../../src/jobs/chain';
import { onIssueEvent } from '../../src/jobs/events';
import { onLifecycle } from '../../src/jobs/lifecycle';
import { rulesetsInForce } from '../../src/jobs/ruleset-in-force';
import { sweep } from '../../src/jobs/sweep';
import { projectsOf } from '../../src/mapping';
import { mapForJudging, proposedSiteMap, readCheckpoint, readDrift, recordsOf, saveSiteMap, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEARCH = 'searchAndReconsileIssuesUsingJqlPost';

let world: World;
let warnings: ReturnType<typeof jest.spyOn>;
beforeEach(async () => {
  world = await openWorld();
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(async () => {
  warnings.mockRestore();
  await world.close();
});

test('while nobody has set the app up, the hourly round does not read the whole site again', async () => {
  await setUp(world, false);
  const requests = () => Object.values(world.site.work().byOperation).reduce((sum, one) => sum + one.requests, 0);
  const before = requests();
  expect(before).toBeGreaterThan(50);
  expect(await world.run(sweep)).toEqual({ statusCode: 204 });
  expect(requests()).toBe(before);
});

const asAgent = { type: 'user', accountId: PEOPLE.agent1.accountId } as const;
const ask = (method: string, path: string, body?: unknown) =>
  world.site.handle({ method, path, headers: {}, actor: asAgent, ...(body === undefined ? {} : { body }) });
const journeyId = async (): Promise<string> =>
  String(((await ask('GET', `/rest/api/3/issue/${JOURNEY_INCIDENT}?fields=summary`)).body as { id: string }).id);
const counted = () =>
  world.rows('SELECT kind, closed_month, COUNT(*) AS records FROM assessed_record GROUP BY kind, closed_month ORDER BY kind, closed_month');
const inForce = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;
const rolledUp = () => world.rows('SELECT kind, closed_month, records FROM period_rollup ORDER BY kind, closed_month');
const journeyRow = async () => {
  const id = await journeyId();
  const rows = await world.run(() => recordsOf([id]));
  return rows.ok ? rows.value[0] : undefined;
};

/** Impact and urgency of the journey's incident are decided, as its agent would. */
const decide = async (): Promise<void> => {
  const saved = (await world.run(mapForJudging)) as MapForJudging;
  const roles = ['impact', 'urgency'].map((role) => saved.map.fields[role]?.fields[0] ?? '');
  const choices: Record<string, { id: string }> = {};
  for await (const { fields } of demoArchive().issues()) {
    for (const field of roles) {
      const chosen = (fields as Record<string, { id?: string } | null>)[field];
      if (typeof chosen?.id === 'string') choices[field] = { id: chosen.id };
    }
  }
  const edited = await ask('PUT', `/rest/api/3/issue/${JOURNEY_INCIDENT}`, { fields: choices });
  expect(edited).toMatchObject({ status: 204 });
};

describe('before anybody has saved a site map', () => {
  test('installing makes the tables and a proposal, and switches nothing on', async () => {
    expect(await world.run(onLifecycle)).toBeUndefined();
    expect(await world.run(mapForJudging)).toBeNull();
    expect(projectsOf((await world.run(proposedSiteMap))?.map.kinds['incident']).length).toBeGreaterThan(0);
    expect(await world.rows('SELECT * FROM assessed_record')).toEqual([]);
    const requests = world.site.work().requests;
    expect(await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id: '10001' } }))).toBeUndefined();
    expect(world.site.work().requests).toBe(requests);
  });

  test('when Jira does not let the app in yet, the installation event is asked for again', async () => {
    world.site.faults.inject({ status: 403, times: 50 });
    expect(await world.run(onLifecycle)).toMatchObject({ _retry: true });
  });

  test('the sweep makes up for a lost installation event', async () => {
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    expect(await world.run(proposedSiteMap)).not.toBeNull();
  });
});

describe('with a site map', () => {
  beforeEach(() => setUp(world));

  test('an event judges its issue again and recounts its bucket', async () => {
    const id = await journeyId();
    await world.run(() => onIssueEvent({ eventType: 'avi:jira:commented:issue', issue: { id } }));
    const before = await journeyRow();
    expect(before).toMatchObject({ recordId: id, period: 'open' });
    world.clock.advance(MINUTE);
    await decide();
    const event = world.events.at(-1);
    expect(event?.eventType).toBe('avi:jira:updated:issue');
    expect(await world.run(() => onIssueEvent({ eventType: event?.eventType, ...event?.payload }))).toBeUndefined();
    const after = await journeyRow();
    expect(after?.outcomes).not.toBe(before?.outcomes);
    expect(await rolledUp()).toEqual(await counted());
  });

  test('a deleted issue is forgotten without asking Jira; a retyped one as well', async () => {
    const id = await journeyId();
    const judge = () => world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
    for (const event of [
      { eventType: 'avi:jira:deleted:issue', issue: { id } },
      { eventType: 'avi:jira:updated:issue', issue: { id: Number(id), fields: { project: { id: '10000' }, issuetype: { id: '99999' } } } },
    ]) {
      await judge();
      expect(await journeyRow()).toBeDefined();
      const requests = world.site.work().requests;
      world.clock.advance(1);
      expect(await world.run(() => onIssueEvent(event))).toBeUndefined();
      expect(world.site.work().requests).toBe(requests);
      expect(await journeyRow()).toBeUndefined();
      expect(await rolledUp()).toEqual([]);
      world.clock.advance(1);
    }
  });

  test('a link event judges both ends', async () => {
    const id = await journeyId();
    await world.run(() =>
      onIssueEvent({ eventType: 'avi:jira:created:issuelink', sourceIssueId: Number(id), destinationIssueId: 'nonsense' }),
    );
    expect(await journeyRow()).toBeDefined();
  });

  test('when Jira is busy the event is asked for again, after as long as Jira says, at most 900 seconds', async () => {
    world.site.faults.inject({ status: 429, reason: 'jira-quota-global-based', retryAfter: 3_000 });
    const id = await journeyId();
    expect(await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }))).toMatchObject({
      _retry: true,
      retryOptions: { retryAfter: 900 },
    });
  });

  test('no payload makes it throw', async () => {
    const id = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constant('99999999'), fc.object({ maxDepth: 1 }));
    const payload = fc.oneof(
      fc.anything({ maxDepth: 2 }),
      fc.record({
        eventType: fc.constantFrom('avi:jira:updated:issue', 'avi:jira:deleted:issue', '__proto__'),
        issue: fc.record({ id }, { requiredKeys: [] }),
      }),
      fc.record({ sourceIssueId: id, destinationIssueId: id }),
    );
    await fc.assert(
      fc.asyncProperty(payload, async (event) => expect(await world.run(() => onIssueEvent(event))).toBeUndefined()),
      { seed: 20_000, numRuns: 150 },
    );
  });

  test('the sweep finds a change whose event was lost, and leaves alone what is up to date', async () => {
    const id = await journeyId();
    await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
    const before = await journeyRow();
    world.clock.advance(MINUTE);
    await decide();
    world.clock.advance(MINUTE);
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    const after = await journeyRow();
    expect(after?.outcomes).not.toBe(before?.outcomes);
    expect(await rolledUp()).toEqual(await counted());
    const reads = world.site.work().byOperation['bulkFetchIssues']?.requests;
    world.clock.advance(MINUTE);
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    expect(world.site.work().byOperation['bulkFetchIssues']?.requests).toBe(reads);
  });

  test('a sweep that did not get through, or did not run for a day, leaves nothing to be lost', async () => {
    const id = await journeyId();
    await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
    const before = await journeyRow();
    await world.run(sweep);
    world.clock.advance(MINUTE);
    await decide();
    world.clock.advance(HOUR);
    world.site.faults.inject({ status: 429, reason: 'jira-quota-global-based', retryAfter: 3_000, operation: SEARCH, times: 1 });
    await world.run(sweep);
    expect((await journeyRow())?.outcomes).toBe(before?.outcomes);
    world.clock.advance(24 * HOUR);
    // What falls due within a day would heal it as well: this is about the look for changes alone.
    await world.sql.execute('UPDATE assessed_record SET due_at = 0 WHERE record_id = ?', [Number(id)], false);
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    expect((await journeyRow())?.outcomes).not.toBe(before?.outcomes);
    expect(await rolledUp()).toEqual(await counted());
  });

  test('a change that Jira’s search did not show the back-fill yet is found by the sweep', async () => {
    const saved = (await world.run(mapForJudging)) as MapForJudging;
    await world.run(() => startRun(projectsOf(saved.map.kinds['incident'])[0] ?? '', saved));
    await world.drain();
    const stale = await journeyRow();
    // The search handed over the issue as it was; the change was made seconds before, and its event handled before the page was written.
    world.clock.advance(-10_000);
    await decide();
    world.clock.advance(10_000 + MINUTE);
    expect((await journeyRow())?.outcomes).toBe(stale?.outcomes);
    await world.run(sweep);
    expect((await journeyRow())?.outcomes).not.toBe(stale?.outcomes);
  });

  describe('a project that is gone costs the others neither their look nor their back-fill', () => {
    const GONE = '77777';
    let before: Awaited<ReturnType<typeof journeyRow>>;
    beforeEach(async () => {
      const saved = (await world.run(mapForJudging)) as MapForJudging;
      const incident = saved.map.kinds['incident'];
      if (incident === undefined) throw new Error('no incidents');
      const sources = incident.sources.map((source) => ({ ...source, projects: [GONE, ...source.projects] }));
      await world.run(() => saveSiteMap({ ...saved.map, kinds: { ...saved.map.kinds, incident: { ...incident, sources } } }, Date.now()));
      const id = await journeyId();
      await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
      before = await journeyRow();
      world.clock.advance(MINUTE);
      await decide();
      world.clock.advance(MINUTE);
    });

    test('when the sweep has seen that it is', async () => {
      expect(await world.run(sweep)).toEqual({ statusCode: 204 });
      expect((await journeyRow())?.outcomes).not.toBe(before?.outcomes);
      expect((await world.run(readDrift))?.gone).toEqual([{ what: 'project', id: GONE, name: null, project: null }]);
      expect(warnings).not.toHaveBeenCalledWith(expect.stringContaining('it may have been deleted'));
    });

    test('and when it could not look', async () => {
      world.site.faults.inject({ status: 503, operation: 'getStatuses', times: 2 });
      expect(await world.run(sweep)).toEqual({ statusCode: 204 });
      expect((await journeyRow())?.outcomes).not.toBe(before?.outcomes);
      expect(await world.run(readDrift)).toBeNull();
      expect(warnings).toHaveBeenCalledWith(expect.stringContaining('it may have been deleted'));
    });
  });

  test('more changes than a sweep looks through are met by a back-fill', async () => {
    const saved = (await world.run(mapForJudging)) as MapForJudging;
    const handle = world.site.handle.bind(world.site);
    // A bulk change: every page of changes has a next one.
    const endless = jest.spyOn(world.site, 'handle').mockImplementation(async (request) => {
      const answer = await handle(request);
      const isChanges = request.path === '/rest/api/3/search/jql' && JSON.stringify(request.body).includes('updated >=');
      return isChanges ? { ...answer, status: 200, body: { issues: [], isLast: false, nextPageToken: 'more' } } : answer;
    });
    const asked = world.site.work().requests;
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    endless.mockRestore();
    expect(world.site.work().requests - asked).toBeLessThan(200);
    expect(await world.run(() => readCheckpoint(projectsOf(saved.map.kinds['incident'])[0] ?? ''))).toMatchObject({ state: 'running' });
  });

  test('the sweep judges what has fallen due', async () => {
    const saved = (await world.run(mapForJudging)) as MapForJudging;
    await world.run(() => startRun(projectsOf(saved.map.kinds['incident'])[0] ?? '', saved));
    await world.drain();
    const due = await world.rows('SELECT record_id, outcomes FROM assessed_record WHERE due_at > 0');
    expect(due.length).toBeGreaterThan(3);
    world.clock.advance(25 * HOUR);
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    expect(await world.rows(`SELECT record_id FROM assessed_record WHERE due_at > 0 AND due_at <= ${world.clock.now()}`)).toEqual([]);
    expect(await world.rows(`SELECT record_id FROM assessed_record WHERE assessed_at = ${DEMO_NOW + 25 * HOUR}`)).not.toEqual([]);
    expect(await rolledUp()).toEqual(await counted());
    world.clock.advance(2 * HOUR);
    await world.run(sweep);
    expect(await world.rows('SELECT * FROM dirty_bucket')).toEqual([]);
  });

  test('the sweep starts a done back-fill anew when what it goes by has changed, a stalled one at once, and a living one not', async () => {
    const saved = (await world.run(mapForJudging)) as MapForJudging;
    const project = projectsOf(saved.map.kinds['incident'])[0] ?? '';
    await world.run(() => startRun(project, saved));
    await world.run(sweep);
    expect(world.queue.length).toBe(1);
    world.queue.length = 0;
    world.clock.advance(21 * MINUTE);
    await world.run(sweep);
    expect(world.queue.length).toBe(1);
    await world.drain();
    await world.run(sweep);
    expect(world.queue.length).toBe(0);
    // A new version that says the same: nothing to judge again.
    await world.run(() => saveSiteMap(saved.map, Date.now()));
    await world.run(sweep);
    expect(world.queue.length).toBe(0);
    const incident = saved.map.kinds['incident']!;
    const { closed: _closed, ...statuses } = incident.statuses;
    const kinds = { ...saved.map.kinds, incident: { ...incident, statuses } };
    await world.run(() => saveSiteMap({ ...saved.map, kinds }, Date.now()));
    await world.run(sweep);
    expect(world.queue.length).toBe(1);
    const { kinds: read } = (await world.run(() => readCheckpoint(project))) ?? {};
    expect(read).toContain('incident');
    expect(read).not.toContain('service-request');
    await world.drain();
    expect(await world.run(() => readCheckpoint(project))).toMatchObject({
      state: 'done',
      rulesets: rulesetsInForce(await inForce(), project),
    });
    const versions = (kind: string) =>
      world.rows(`SELECT DISTINCT map_version FROM assessed_record WHERE project_id = ${project} AND kind = '${kind}'`);
    expect([await versions('incident'), await versions('service-request')]).toEqual([[{ map_version: 3 }], [{ map_version: 1 }]]);
  });

  test('rows that an event wrote under a map that was taken back are judged again, and only these', async () => {
    const saved = await inForce();
    const project = projectsOf(saved.map.kinds['incident'])[0] ?? '';
    await world.run(() => startRun(project, saved));
    await world.drain();
    const before = (await journeyRow())?.ruleset;
    const { impact: _impact, ...fields } = saved.map.fields;
    await world.run(() => saveSiteMap({ ...saved.map, fields }, Date.now()));
    world.clock.advance(MINUTE);
    const id = await journeyId();
    await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
    expect((await journeyRow())?.ruleset).not.toBe(before);
    await world.run(() => saveSiteMap(saved.map, Date.now()));
    world.clock.advance(MINUTE);
    const reads = () => world.site.work().byOperation['bulkFetchIssues']?.requests ?? 0;
    await world.run(sweep);
    expect([(await journeyRow())?.ruleset, world.queue.filter(({ queueName }) => queueName === 'backfill').length]).toEqual([before, 0]);
    const once = reads();
    await world.run(sweep);
    expect(reads()).toBe(once);
  });
});
