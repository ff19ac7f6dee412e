import { afterEach, expect, test } from '@jest/globals';
import type { LocalHost } from '../../host/forge/assemble-host';
import { createHost } from '../../host/host';
import { DEMO_NOW, demoArchive, demoSettings, PEOPLE } from '../../host/scenarios/demo';
import type { SettingsChange } from '../../host/seams';
import type { AppCalls, Figures, Health, Reply } from '../../src/contract';
import { projectsIn, type SiteMap } from '../../src/mapping';

/** The bundler takes its time on a busy machine. */
const START_MS = 300_000;
const HOUR_MS = 3_600_000;
const { admin } = PEOPLE;

let host: LocalHost | undefined;
afterEach(() => host?.close());

const ask = async <C extends keyof AppCalls>(call: C, ...input: Parameters<AppCalls[C]>) => {
  const reply = await host!.call<Reply<unknown>>(call, input[0] ?? {}, { accountId: admin.accountId });
  if (!reply.ok) throw new Error(`${call}: ${reply.problem.message}`);
  return reply.value;
};

/** The round of the next hour, with all that follows from it. */
const nextRound = async (): Promise<void> => {
  host!.clock.set(host!.clock.now() + HOUR_MS);
  await host!.fire('sweep');
  await host!.settle({ skipDelays: true });
};

test(
  'a field, a link type and a status that go: what hung on them cannot be told after the next round, nothing becomes a gap, and the page says why',
  async () => {
    host = await createHost({ archive: demoArchive(), startAt: DEMO_NOW, log: () => undefined });
    host.clock.freeze();
    host.clock.set(DEMO_NOW);
    await host.install();
    const proposal = (await ask('siteMap')) as { map: SiteMap };
    const map = { ...proposal.map, settings: { ...proposal.map.settings, ...demoSettings } };
    await ask('saveSiteMap', { map });
    const projects = [...projectsIn(map)];
    for (const project of projects) await ask('startBackfill', { project });
    await host.settle({ skipDelays: true });
    // A round of its own first, so that what only time changes is not taken for what follows.
    await nextRound();
    const before = (await ask('figures', { projects })) as Figures;
    expect(((await ask('health')) as Health).missing).toEqual([]);

    const [impact = ''] = map.fields['impact']!.fields;
    const [problem] = map.links['problem']!;
    const { statuses } = map.kinds.incident!;
    const [resolved = ''] = statuses['resolved']!;
    const [working = ''] = statuses['inProgress']!;
    const change = (asked: SettingsChange): void => {
      expect(host!.site.administer(admin.accountId, asked)).toEqual({ done: true });
    };
    change({ what: 'delete-field', id: impact });
    change({ what: 'delete-link-type', id: problem!.type });
    change({ what: 'delete-status', id: resolved, moveTo: working });
    await nextRound();

    const after = (await ask('figures', { projects })) as Figures;
    const more = Object.keys(after.checks).filter((id) => after.checks[id]!.gap > before.checks[id]!.gap);
    expect(more).toEqual([]);
    // Impact and urgency are asked of every incident.
    const asked = before.checks['8.6.1-01.b']!;
    expect(asked.met + asked.gap).toBeGreaterThan(100);
    expect(after.checks['8.6.1-01.b']).toMatchObject({ met: 0, gap: 0 });
    expect(after.checks['8.6.1-01.b']!.cannotTell).toBeGreaterThanOrEqual(asked.met + asked.gap);

    const { missing } = (await ask('health')) as Health;
    const named = missing.map(({ what, id, checks }) => ({ what, id, checks: checks.length > 0 }));
    expect(named).toEqual(
      expect.arrayContaining([
        { what: 'field', id: impact, checks: true },
        { what: 'link type', id: problem!.type, checks: true },
        { what: 'status', id: resolved, checks: true },
      ]),
    );
    expect(host.complaints()).toEqual([]);
  },
  START_MS,
);
