import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHost } from '../../host/host';
import type { LocalHost } from '../../host/forge/assemble-host';
import { DEMO_NOW, demoArchive, demoSettings, JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { checkById, siteChecks } from '../../src/checks';
import type { AppCalls, ConformanceQuery, Figures, Reply, SiteMapReply, Tally } from '../../src/contract';
import { projectsIn, type SiteMap } from '../../src/mapping';

/** The bundler takes its time on a busy machine. */
const START_MS = 300_000;
const DAY_MS = 86_400_000;
const mysqlUrl = process.env['CLAUSEWISE_MYSQL_URL'];
const { admin, agent1, outsider } = PEOPLE;

const ask = <C extends keyof AppCalls>(host: LocalHost, accountId: string, call: C, ...input: Parameters<AppCalls[C]>) =>
  host.call<Awaited<ReturnType<AppCalls[C]>>>(call, input[0] ?? {}, { accountId });
const value = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`${reply.problem.code}: ${reply.problem.message}`);
  return reply.value;
};
const code = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.problem.code);

const open = async (options: { duplicateEvery?: number; mysqlUrl?: string } = {}): Promise<LocalHost> => {
  const host = await createHost({ archive: demoArchive(), startAt: DEMO_NOW, log: () => undefined, ...options });
  host.clock.freeze();
  host.clock.set(DEMO_NOW);
  return host;
};

/** Install, accept the proposal with the demo's settings, back-fill; the figures after that. */
const setUp = async (host: LocalHost): Promise<{ map: SiteMap; projects: string[]; figures: Figures }> => {
  await host.install();
  const proposal = value(await ask(host, admin.accountId, 'siteMap')).map as SiteMap;
  const map = { ...proposal, settings: { ...proposal.settings, ...demoSettings } };
  value(await ask(host, admin.accountId, 'saveSiteMap', { map }));
  const projects = [...projectsIn(map)];
  for (const project of projects) value(await ask(host, admin.accountId, 'startBackfill', { project }));
  await host.settle({ skipDelays: true });
  return { map, projects, figures: await figuresOf(host, projects) };
};

const figuresOf = async (host: LocalHost, projects: readonly string[]): Promise<Figures> =>
  value(await ask(host, admin.accountId, 'figures', { projects: [...projects] }));

const sumOf = (figures: Figures, outcome: keyof Tally): number =>
  Object.values(figures.checks).reduce((sum, check) => sum + check[outcome], 0);

let plain: LocalHost;
let ready: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  plain = await open();
}, START_MS);
afterAll(() => plain.close());

describe('the app on the demo site', () => {
  test('says what is missing before anybody has installed it or saved a site map', async () => {
    expect(code(await ask(plain, agent1.accountId, 'assessIssue', { issue: JOURNEY_INCIDENT }))).toBe('not-set-up');
    expect(code(await ask(plain, agent1.accountId, 'conformanceOptions'))).toBe('storage-not-ready');
    await plain.install();
    expect(code(await ask(plain, agent1.accountId, 'assessIssue', { issue: JOURNEY_INCIDENT }))).toBe('not-set-up');
    const proposal: SiteMapReply = value(await ask(plain, admin.accountId, 'siteMap'));
    expect(proposal.saved).toBe(false);
    expect(code(await ask(plain, admin.accountId, 'startBackfill', { project: '10001' }))).toBe('not-set-up');
    expect(code(await ask(plain, agent1.accountId, 'saveSiteMap', { map: proposal.map }))).toBe('forbidden');
    expect(code(await ask(plain, agent1.accountId, 'siteMap'))).toBe('forbidden');
    expect(plain.complaints()).toEqual([]);
  });

  test('from installation to figures', async () => {
    ready = await setUp(plain);
    for (const project of ready.projects)
      expect(value(await ask(plain, admin.accountId, 'backfillStatus', { project })).state).toBe('done');
    expect(ready.figures.records['incident']).toBeGreaterThan(300);
    for (const [id, check] of Object.entries(ready.figures.checks)) {
      const { met, gap, pending, notApplicable, cannotTell, failed } = check;
      const asked = (checkById(id)?.kinds ?? []).reduce((sum, kind) => sum + (ready.figures.records[kind] ?? 0), 0);
      expect([id, met + gap + pending + notApplicable + cannotTell + failed]).toEqual([id, asked]);
      expect([id, failed]).toEqual([id, 0]);
    }
    // The survey has run in a function of its own, once all back-fills were done.
    expect(Object.keys(ready.figures.site)).toEqual(expect.arrayContaining(siteChecks.map(({ id }) => id)));
    expect(Object.values(ready.figures.site).map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['met', 'gap']));
    expect(Object.values(ready.figures.standing.counts).reduce((sum, n) => sum + n, 0)).toBe(212);
    expect(plain.complaints()).toEqual([]);
  });

  test('gives nobody what Jira hides from them, whatever the page claims', async () => {
    const { projects } = ready;
    const forged = { accountId: outsider.accountId, extension: { accountId: admin.accountId, project: { id: '10001' }, isAdmin: true } };
    const asks: [keyof AppCalls, unknown, string][] = [
      ['figures', { projects }, 'forbidden'],
      ['backfillStatus', { project: projects[0] }, 'forbidden'],
      ['startBackfill', { project: projects[0] }, 'forbidden'],
      ['assessIssue', { issue: JOURNEY_INCIDENT }, 'not-found'],
      ['siteMap', {}, 'forbidden'],
      ['saveSiteMap', { map: ready.map }, 'forbidden'],
    ];
    const replies = [];
    for (const [call, payload, wanted] of asks) {
      const reply = await plain.call<Reply<unknown>>(call, payload, forged);
      expect([call, code(reply)]).toEqual([call, wanted]);
      replies.push(reply);
    }
    const query: ConformanceQuery = { process: 'incident-management', projects: [], unit: 'month', count: 12 };
    const conformance = value(await ask(plain, outsider.accountId, 'conformance', query));
    expect(conformance).toMatchObject({ records: 0, open: 0, projects: [], hiddenProjects: projects.length, countedAt: null });
    replies.push(conformance, await ask(plain, outsider.accountId, 'conformanceOptions'));
    replies.push(await ask(plain, outsider.accountId, 'assessIssues', { issues: [JOURNEY_INCIDENT] }));
    replies.push(await ask(plain, outsider.accountId, 'standing', { projects: [] }));
    for (const id of projects) expect(JSON.stringify(replies)).not.toContain(`"${id}"`);
    expect(JSON.stringify(replies)).not.toContain(JOURNEY_INCIDENT);
    // An agent who may browse some of the projects: the others are counted, not named, and are part of no figure.
    const seen = value(await ask(plain, agent1.accountId, 'conformance', query));
    const visible = seen.projects.map(({ id }) => id);
    const hidden = projects.filter((id) => !visible.includes(id));
    expect([visible.includes('10001'), hidden.length > 1, seen.hiddenProjects]).toEqual([true, true, hidden.length]);
    expect(code(await ask(plain, agent1.accountId, 'figures', { projects: visible }))).toBe('ok');
    expect(code(await ask(plain, agent1.accountId, 'figures', { projects: [...visible, hidden[0] ?? ''] }))).toBe('forbidden');
  });

  test('judges an issue again when somebody edits it in Jira', async () => {
    const before = await figuresOf(plain, ready.projects);
    plain.clock.advance(60_000);
    const fields: Record<string, { id: string }> = {};
    const roles = ['impact', 'urgency'].map((role) => ready.map.fields[role]?.fields[0] ?? '');
    for await (const issue of demoArchive().issues())
      for (const field of roles) {
        const chosen = (issue.fields as Record<string, { id?: string } | null>)[field];
        if (typeof chosen?.id === 'string') fields[field] ??= { id: chosen.id };
      }
    const edited = await plain.site.handle({
      method: 'PUT',
      path: `/rest/api/3/issue/${JOURNEY_INCIDENT}`,
      headers: {},
      actor: { type: 'user', accountId: agent1.accountId },
      body: { fields },
    });
    expect(edited.status).toBe(204);
    expect(await figuresOf(plain, ready.projects)).toEqual(before);
    await plain.settle();
    const after = await figuresOf(plain, ready.projects);
    expect(sumOf(after, 'gap')).toBeLessThan(sumOf(before, 'gap'));
    expect(after.records).toEqual(before.records);
    expect(plain.complaints()).toEqual([]);
  });

  test('turns what was pending into gaps when time passes and nobody acts', async () => {
    const before = await figuresOf(plain, ready.projects);
    expect(sumOf(before, 'pending')).toBeGreaterThan(0);
    plain.clock.advance(30 * DAY_MS);
    await plain.fire('sweep');
    await plain.settle({ skipDelays: true });
    const after = await figuresOf(plain, ready.projects);
    expect(sumOf(after, 'pending')).toBeLessThan(sumOf(before, 'pending'));
    expect(sumOf(after, 'gap')).toBeGreaterThan(sumOf(before, 'gap'));
    expect(plain.complaints()).toEqual([]);
  });

  test('an unknown function, call or module is an error for the caller and harms nobody', async () => {
    expect(await plain.invoke('nowhere', {})).toMatchObject({ success: false, error: { errorType: 'FUNCTION_ERR' } });
    expect(code(await plain.call<Reply<unknown>>('constructor', {}, { accountId: admin.accountId }))).toBe('bad-request');
    expect(code(await plain.call<Reply<unknown>>('figures', null, { accountId: admin.accountId }))).toBe('bad-request');
    expect(code(await ask(plain, admin.accountId, 'conformanceOptions'))).toBe('ok');
  });
});

test.each([
  ['every second queue event delivered twice', { duplicateEvery: 2 }],
  ...(mysqlUrl === undefined ? [] : [['MySQL for SQLite', { mysqlUrl }] as const, ['both', { mysqlUrl, duplicateEvery: 2 }] as const]),
] as const)(
  'the figures are the same with %s',
  async (_, options) => {
    const host = await open(options);
    try {
      const { figures } = await setUp(host);
      expect(figures).toEqual(ready.figures);
      expect(host.complaints()).toEqual([]);
    } finally {
      await host.close();
    }
  },
  START_MS,
);

test('a database that cannot be reached is an error at the start, not a host without one', async () => {
  await expect(open({ mysqlUrl: 'mysql://nobody@127.0.0.1:1' })).rejects.toThrow(/ECONNREFUSED|connect/);
});

test('a closed host delivers nothing and says so', async () => {
  const host = await open();
  await Promise.all([host.close(), host.close()]);
  await expect(host.settle()).rejects.toThrow('closed');
  await expect(ask(host, admin.accountId, 'siteMap')).rejects.toThrow('closed');
});
