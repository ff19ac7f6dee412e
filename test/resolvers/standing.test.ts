import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SiteArchive } from '../../host/archive';
import { demoArchive, PEOPLE } from '../../host/scenarios/demo';
import { checkById } from '../../src/checks';
import type { Conformance, SiteFindingView, Standing, VerdictCounts } from '../../src/contract';
import { startRun } from '../../src/jobs/chain';
import { projectsInScope } from '../../src/jobs/record-row';
import { projectsOf } from '../../src/mapping';
import { clauses, processes, requirements, requirementsOf, requirementsUnder, type ClauseNumber } from '../../src/standard';
import { mapForJudging, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from '../jobs/world';

const { admin, agent1, director, manager, outsider } = PEOPLE;

let world: World;
let saved: MapForJudging;

/** The demo, with issue security on one register: its entries are for one person alone. */
const withSecurity = (archive: SiteArchive): SiteArchive => ({
  ...archive,
  async *issues() {
    for await (const issue of archive.issues()) {
      const { name } = issue.fields['issuetype'] as { name: string };
      yield name === 'Interested party' ? { ...issue, security: ['user:demo:sms-owner'] } : issue;
    }
  },
});

beforeAll(async () => {
  world = await openWorld(withSecurity(demoArchive()));
  await setUp(world);
  saved = (await world.run(mapForJudging)) as MapForJudging;
}, 120_000);
afterAll(() => world.close());

const value = async <T>(accountId: string, call: string, payload: unknown): Promise<T> => {
  const reply = await world.call(accountId, call, payload);
  expect(reply).toMatchObject({ ok: true });
  return reply['value'] as T;
};
const standingOf = ({ accountId }: { accountId: string }, projects: string[] = []) => value<Standing>(accountId, 'standing', { projects });
const conformanceOf = ({ accountId }: { accountId: string }, process: string, over: object = {}) =>
  value<Conformance>(accountId, 'conformance', { process, projects: [], unit: 'month', count: 12, ...over });
const totalOf = (counts: VerdictCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
const findingOf = ({ requirements: list }: Pick<Standing | Conformance, 'requirements'>, check: string): SiteFindingView | undefined =>
  list.flatMap(({ findings }: { findings: SiteFindingView[] }) => findings).find((finding) => finding.check === check);

test('before anybody has looked, nothing is reached, and what registers would say is for people', async () => {
  const standing = await standingOf(admin);
  expect(standing).toMatchObject({ surveyedAt: null, counts: { reached: 0, 'not-reached': 0 } });
  expect(standing.requirements.flatMap(({ findings }) => findings)).toEqual([]);
});

describe('after back-fill and survey', () => {
  beforeAll(async () => {
    for (const projectId of projectsInScope(saved.map)) await world.run(() => startRun(projectId, saved));
    await world.drain();
  }, 120_000);

  test('the 212 requirements each come to one verdict, and every clause counts those under it', async () => {
    const standing = await standingOf(admin);
    expect([standing.requirements.length, totalOf(standing.counts)]).toEqual([212, 212]);
    expect(standing.requirements.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id));
    expect(standing.clauses.map(({ number }) => number)).toEqual(clauses.map(({ number }) => number));
    for (const { number, counts } of standing.clauses) {
      const under = new Set<string>(requirementsUnder(number as ClauseNumber).map(({ id }) => id));
      const verdicts = standing.requirements.filter(({ id }) => under.has(id)).map(({ verdict }) => verdict);
      for (const [verdict, n] of Object.entries(counts))
        expect([number, verdict, n]).toEqual([number, verdict, verdicts.filter((one) => one === verdict).length]);
    }
    const top = standing.clauses.filter(({ parent }) => parent === null);
    expect(top.reduce((sum, { counts }) => sum + totalOf(counts), 0)).toBe(212);
    expect(standing.counts.reached).toBeGreaterThan(20);
    expect(standing.counts['not-reached']).toBeGreaterThan(20);
  });

  test('it says how it is counted, what stands outside the count, and when the registers were looked at', async () => {
    const { convention, amendment, surveyedAt } = await standingOf(admin);
    expect(convention).toContain('212 as one reading');
    expect(amendment.source).toContain('Amd');
    expect(requirements.map(({ id }) => id as string)).not.toContain(amendment.id);
    expect(surveyedAt).toBe(new Date(world.clock.now()).toISOString());
  });

  test('every process says the same of its requirements as the standing does', async () => {
    const verdicts = new Map((await standingOf(manager)).requirements.map(({ id, ...rest }) => [id, rest]));
    for (const { id: process } of processes.filter(({ id }) => requirementsOf(id).length > 0)) {
      const { requirements: shown } = await conformanceOf(manager, process);
      expect(shown.length).toBeGreaterThan(0);
      for (const { id, verdict, met, gap, findings } of shown)
        expect([process, id, verdict, met, gap, findings]).toEqual([
          ...[process, id],
          ...[verdicts.get(id)?.verdict, verdicts.get(id)?.met, verdicts.get(id)?.gap, verdicts.get(id)?.findings],
        ]);
    }
  });

  test('two requests to Jira are enough', async () => {
    const requests = () => world.site.work().requests;
    let before = requests();
    await standingOf(manager);
    expect(requests() - before).toBe(2);
    before = requests();
    await conformanceOf(manager, 'service-catalogue-management');
    expect(requests() - before).toBe(2);
  });

  test('a process of registers shows its entries and what was found of them', async () => {
    const shown = await conformanceOf(manager, 'service-catalogue-management');
    expect(shown).toMatchObject({ records: 0, open: 0, surveyedAt: new Date(world.clock.now()).toISOString() });
    expect(shown.entries).toBe(
      (await world.rows(`SELECT record_id FROM assessed_record WHERE kind = 'service' AND closed_month = 0`)).length,
    );
    expect(shown.overall.share).toBeNull();
    const [catalogue] = shown.requirements;
    expect(catalogue).toMatchObject({ id: '8.2.4-01', verdict: 'not-reached', share: null });
    const finding = findingOf(shown, '8.2.4-01.a');
    expect(finding).toMatchObject({ outcome: 'gap', severity: checkById('8.2.4-01.a')?.severity });
    expect(finding?.sentence).toMatch(/^Live services: \d+ of \d+ /);
    expect(finding?.missing.length).toBe(finding?.gap);
    expect(finding?.trend.map(({ period }) => period)).toEqual(shown.periods);
    // Tickets of a desk are still at work; entries of a register are in force.
    const desk = await conformanceOf(manager, 'incident-management');
    expect([desk.open > 0, desk.entries]).toEqual([true, 0]);
  });

  test('the document that a requirement takes is found under it', async () => {
    const { requirements: shown } = await conformanceOf(manager, 'sms-planning');
    expect(shown.flatMap(({ findings }) => findings.map(({ check }) => check))).toContain('document');
    expect((await standingOf(manager)).requirements.find(({ id }) => id === '8.6.1-03')?.findings).toMatchObject([{ check: 'document' }]);
  });

  describe('who may not browse a project', () => {
    const browses = async (accountId: string): Promise<Set<string>> => {
      const reply = await value<{ projects: { id: string }[] }>(accountId, 'conformanceOptions', {});
      return new Set(reply.projects.map(({ id }) => id));
    };

    test('gets nothing that is drawn from it: no counts, no trend, no ids', async () => {
      const mine = await browses(agent1.accountId);
      const whole = await standingOf(admin);
      const { requirements: list, hiddenProjects, projects } = await standingOf(agent1);
      expect([hiddenProjects, projects.length]).toEqual([projectsInScope(saved.map).length - mine.size, mine.size]);
      const seen = { shown: 0, hidden: 0 };
      for (const finding of list.flatMap(({ findings }) => findings)) {
        const site = checkById(finding.check)?.site;
        const kinds = site
          ? [...site.reads.map(({ kind }) => kind), ...(site.contributes?.kinds ?? [])]
          : (['controlled-document'] as const);
        const may = kinds.every((kind) => projectsOf(saved.map.kinds[kind]).every((id) => mine.has(id)));
        seen[may ? 'shown' : 'hidden'] += 1;
        if (may) expect([finding.check, finding]).toEqual([finding.check, findingOf(whole, finding.check)]);
        else
          expect([finding.check, finding]).toMatchObject([
            finding.check,
            {
              outcome: 'cannot-tell',
              met: 0,
              gap: 0,
              pending: 0,
              cannotTell: 0,
              missing: [],
              missingNames: [],
              trend: [{ met: 0, gap: 0 }],
            },
          ]);
      }
      expect(seen.shown).toBeGreaterThan(1);
      expect(seen.hidden).toBeGreaterThan(100);
      expect(findingOf({ requirements: list }, '8.6.2-03.a')?.outcome).toBe('met');
      expect(findingOf({ requirements: list }, '4.2-01.a')?.sentence).toContain('may not browse');
      // What cannot be seen is neither met nor a gap.
      expect(list.find(({ id }) => id === '4.2-01')?.verdict).toBe('cannot-tell');
    });

    test('finds the same in every call: a process, the figures', async () => {
      const { requirements: shown } = await conformanceOf(agent1, 'service-catalogue-management');
      expect(shown.map(({ verdict }) => verdict)).toEqual(shown.map(() => 'cannot-tell'));
      expect(shown.flatMap(({ findings }) => findings).every(({ gap, met, missing }) => gap + met + missing.length === 0)).toBe(true);
      const [project = ''] = await browses(agent1.accountId);
      const { site } = await value<{ site: Record<string, SiteFindingView> }>(agent1.accountId, 'figures', { projects: [project] });
      expect(site['4.2-01.a']).toMatchObject({ outcome: 'cannot-tell', met: 0, gap: 0, trend: [{ met: 0, gap: 0 }] });
    });

    test('a visitor gets no figure, no name and no id of anything', async () => {
      const standing = await standingOf(outsider);
      expect(standing).toMatchObject({ projects: [], hiddenProjects: projectsInScope(saved.map).length });
      expect([standing.counts.reached, standing.counts['not-reached']]).toEqual([0, 0]);
      for (const { met, gap, share } of standing.requirements) expect([met, gap, share]).toEqual([0, 0, null]);
      const text = JSON.stringify(standing);
      for (const projectId of projectsInScope(saved.map)) expect(text).not.toContain(`"${projectId}"`);
      for (const { record_id: id } of await world.rows('SELECT record_id FROM assessed_record'))
        expect(text).not.toContain(`"${String(id)}"`);
    });

    test('with a forged payload or context gets no more', async () => {
      const forged = { accountId: admin.accountId, isAdmin: true, visible: projectsInScope(saved.map) };
      const plain = await world.call(outsider.accountId, 'standing', { projects: [] });
      expect(await world.call(outsider.accountId, 'standing', { projects: [], ...forged }, forged)).toEqual(plain);
      const named = await standingOf(outsider, [...projectsInScope(saved.map), '987654']);
      expect(named).toMatchObject({ projects: [], hiddenProjects: projectsInScope(saved.map).length + 1 });
    });
  });

  test('of entries under issue security no id is given, though they count', async () => {
    const whole = findingOf(await standingOf({ accountId: 'demo:sms-owner' }), '4.2-01.a');
    expect(whole?.missing.length).toBe(whole?.gap);
    const hidden = findingOf(await standingOf(director), '4.2-01.a');
    expect(hidden).toEqual({ ...whole, missing: [] });
    expect(hidden?.gap).toBeGreaterThan(0);
  });

  test('when Jira does not say who may see what, nothing is shown', async () => {
    world.site.faults.inject({ status: 503, operation: 'getBulkPermissions', times: 2 });
    expect(await world.call(manager.accountId, 'standing', { projects: [] })).toMatchObject({
      ok: false,
      problem: { code: 'jira-unavailable' },
    });
  });

  test.each([
    [{}, 'projects'],
    [{ projects: 'all' }, 'projects'],
    [{ projects: ['1) OR (1=1'] }, 'projects[0]'],
    [{ projects: [10001] }, 'projects[0]'],
  ])('refuses %j and names the field', async (payload, field) => {
    expect(await world.call(admin.accountId, 'standing', payload)).toMatchObject({
      ok: false,
      problem: { code: 'bad-request', message: expect.stringContaining(`"${field}"`) },
    });
  });
});
