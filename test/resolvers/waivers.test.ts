import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DEMO_NOW, storyKey } from '../../host/scenarios/demo';
import { checksAskedOf } from '../../src/checks';
import type { Conformance, WaiverList, WaiverView } from '../../src/contract';
import { reassess } from '../../src/jobs/reassess';
import { recount } from '../../src/jobs/roll-up';
import { sweep } from '../../src/jobs/sweep';
import { mapForJudging, recordsOf, type MapForJudging } from '../../src/store';
import { MANAGER_PERMISSION, officeArchive, openOffice, WHO, type Office, type Who } from './set-up/office';

const DAY = 86_400_000;
const CHECK = '8.6.1-07.a';
const day = (days: number): string => new Date(DEMO_NOW + days * DAY).toISOString().slice(0, 10);

/** The keeper may edit in the own project as well; the holder sees it; a second project is seen by the desk alone. */
const archive = () => {
  const given = officeArchive();
  const [first] = given.site.projects;
  first!.permissions['EDIT_ISSUES'] = [...(first!.permissions['EDIT_ISSUES'] ?? []), `user:${WHO.keeper}`];
  first!.permissions['BROWSE_PROJECTS'] = [...(first!.permissions['BROWSE_PROJECTS'] ?? []), `user:${WHO.holder}`];
  given.site.globalPermissions[MANAGER_PERMISSION.moduleKey] = [`user:${WHO.holder}`];
  return given;
};

let office: Office;
let warnings: ReturnType<typeof jest.spyOn>;
/** A closed incident without its review, with the id that Jira has for it. */
const issue = storyKey('review-missing');
let recordId: string;
/** A second later in each test: what Jira said earlier never replaces what it said later. */
let now = DEMO_NOW;
const recordIds: string[] = [];

const judging = async (): Promise<MapForJudging> => (await office.run(mapForJudging)) as MapForJudging;
const judge = async (ids: readonly string[]): Promise<void> => {
  const touched = await office.run(async () => reassess(ids, await judging()));
  if (!touched.ok) throw new Error(touched.problem.message);
  await office.run(() => recount(touched.value));
};
const idOf = async (key: string): Promise<string> => {
  const answer = await office.site.handle({ method: 'GET', path: `/rest/api/3/issue/${key}?fields=created`, headers: {}, actor: { type: 'app' } }); // prettier-ignore
  return String((answer.body as { id: string }).id);
};

beforeAll(async () => {
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  office = await openOffice(archive());
  const { revision } = await office.value('admin', 'setUp');
  await office.value('admin', 'applyDraft', { revision, why: 'We begin' });
  office.pushed();
  for (const story of ['review-missing', 'review-never-completed', 'review-late', 'major-management-not-told', 'informed-late'])
    recordIds.push(await idOf(storyKey(story)));
  recordId = recordIds[0]!;
  await judge(recordIds);
}, 120_000);
afterAll(async () => {
  warnings.mockRestore();
  await office.close();
});

/** Ends whatever is live, so that each test begins without waivers in force. */
beforeEach(async () => {
  office.clock.set((now += 1000));
  const { waivers } = await office.value('admin', 'waivers', { project: office.own });
  for (const { id, state } of waivers) {
    if (state === 'asked') {
      const refused = await office.call('admin', 'decideWaiver', { waiver: id, decision: 'refuse', note: '' });
      if (!refused.ok) await office.value('admin', 'withdrawWaiver', { waiver: id });
    } else if (state === 'approved' || state === 'extending') {
      await office.value('admin', 'withdrawWaiver', { waiver: id });
    }
  }
});

const request = (over: Record<string, unknown> = {}) => ({
  ...{ issue, check: CHECK, scope: 'record', service: null },
  ...{ reason: 'The supplier writes it next month.', until: day(30), ...over },
});
const ask = (who: Who = 'agent', over: Record<string, unknown> = {}): Promise<WaiverView> => office.value(who, 'askWaiver', request(over));
const decide = (who: Who, waiver: string, decision = 'approve') =>
  office.call(who, 'decideWaiver', { waiver, decision, note: 'Fine by us.' });
const approve = async (who: Who, waiver: string): Promise<WaiverView> =>
  office.value(who, 'decideWaiver', { waiver, decision: 'approve', note: 'Fine by us.' });
const refusal = (code: string, words = '') => ({ ok: false, problem: { code, message: expect.stringContaining(words) } });
const letterOf = async (id = recordId, check = CHECK): Promise<string | undefined> => {
  const rows = await office.run(() => recordsOf([id]));
  return rows.ok ? rows.value[0]?.outcomes[checksAskedOf('incident').findIndex((one) => one.id === check)] : undefined;
};
const requirement = async (): Promise<Conformance['requirements'][number]> => {
  const shown = await office.value('admin', 'conformance', { process: 'incident-management', projects: [], unit: 'month', count: 24 });
  return shown.requirements.find(({ id }) => id === '8.6.1-07')!;
};

describe('asking', () => {
  test('says who asks for what, and changes nothing', async () => {
    const before = await requirement();
    const asked = await ask();
    expect(asked).toMatchObject({
      ...{ check: { id: CHECK }, scope: 'record', state: 'asked', issue: { id: recordId, key: issue }, service: null, records: 0 },
      ...{ until: day(30), askedUntil: null, askedBy: WHO.agent, decidedBy: null, project: { id: office.own } },
      ...{ may: { decide: false, extend: false, withdraw: true } },
      history: [{ what: 'asked', by: WHO.agent, until: day(30), text: 'The supplier writes it next month.' }],
    });
    expect(await letterOf()).toBe('g');
    expect(await requirement()).toEqual(before);
    expect(before).toMatchObject({ waived: 0, tally: { waived: 0 } });
  });

  test('twice for the same is refused, for something else it is not', async () => {
    await ask();
    expect(await office.call('keeper', 'askWaiver', request())).toMatchObject(refusal('conflict', 'was asked for already'));
    await ask('agent', { scope: 'check' });
    await ask('agent', { check: '8.6.1-07.b' });
    await ask('agent', { issue: storyKey('review-never-completed') });
  });

  test('only by those who may edit the issue; whoever may not see it learns nothing', async () => {
    for (const who of ['outsider', 'customer'] as const)
      expect([who, await office.call(who, 'askWaiver', request())]).toMatchObject([who, refusal('not-found')]);
    expect(await office.call('holder', 'askWaiver', request())).toMatchObject(refusal('forbidden', 'edit this issue'));
    expect((await office.call('nobody', 'askWaiver', request())).ok).toBe(false);
    expect(await office.call('outsider', 'askWaiver', request())).toEqual(
      await office.call('outsider', 'askWaiver', request({ issue: 'IT-999999' })),
    );
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a day that is over', { until: day(-1) }, 'in the past'],
    ['a day too far away', { until: day(181) }, 'at most 180 days'],
    ['no day', { until: '2026-02-31' }, '"until"'],
    ['an instant', { until: `${day(3)}T00:00:00Z` }, '"until"'],
    ['a number for a day', { until: 5 }, '"until"'],
    ['a reason too short', { reason: '  abcd  ' }, '"reason"'],
    ['a reason too long', { reason: 'x'.repeat(501) }, '"reason"'],
    ['a reason of ten million characters', { reason: 'x'.repeat(10_000_000) }, '"reason"'],
    ['control characters', { reason: 'quite fine\u0000\u001b[2J' }, '"reason"'],
    ['half a character', { reason: 'quite fine \ud83d' }, '"reason"'],
    ['no reason', { reason: undefined }, '"reason"'],
    ['a scope of its own', { scope: 'site' }, '"scope"'],
    ['another check', { check: '8.5.1-01.a' }, 'nothing to waive'],
    ['no check', { check: '__proto__' }, 'nothing to waive'],
    ['a list of checks', { check: [CHECK] }, '"check"'],
    ['a service that it does not name', { scope: 'service', service: 'Somebody else’s' }, 'does not name this service'],
    ['no service', { scope: 'service', service: null }, 'does not name this service'],
    ['a service for a record', { service: 'Mail' }, 'Only a waiver for a service'],
  ])('%s is refused', async (_what, over, words) => {
    expect(await office.call('agent', 'askWaiver', request(over))).toMatchObject(refusal('bad-request', words));
  });

  test('the last day of all that the site allows is allowed, and what was written in lines becomes one', async () => {
    const asked = await ask('agent', { until: day(180), reason: '  First\r\nsecond  ' });
    expect(asked).toMatchObject({ until: day(180), reason: 'First second' });
    expect((await ask('agent', { until: day(0), scope: 'check' })).until).toBe(day(0));
  });
});

describe('deciding', () => {
  test('somebody else approves: the gap is waived on the record, in its row and in both figures, and stays a gap', async () => {
    const before = await requirement();
    const { id } = await ask();
    const approved = await approve('holder', id);
    // The record has another gap at the requirement, which nothing covers.
    expect(await requirement()).toEqual(before);
    await approve('holder', (await ask('agent', { check: '8.6.1-07.b' })).id);
    expect(approved).toMatchObject({
      ...{
        state: 'approved',
        decidedBy: WHO.holder,
        note: 'Fine by us.',
        records: 1,
        may: { decide: false, extend: true, withdraw: true },
      },
      history: [{ what: 'asked' }, { what: 'approved', by: WHO.holder, until: day(30) }],
    });
    expect(await letterOf()).toBe('w');
    const after = await requirement();
    expect(after).toMatchObject({ met: before.met, gap: before.gap, share: before.share, verdict: before.verdict, waived: 1 });
    expect(after.shareWithWaivers).toBeCloseTo((before.met + 1) / (before.met + before.gap), 10);
    expect(after.trend.reduce((sum, { waived }) => sum + waived, 0)).toBe(1);
    const figures = await office.value('admin', 'figures', { projects: [office.own] });
    expect(figures.checks[CHECK]).toMatchObject({ waived: 1 });
    const standing = await office.value('admin', 'standing', { projects: [] });
    expect(standing.requirements.find(({ id: one }) => one === '8.6.1-07')).toMatchObject({ waived: 1, share: before.share });
  });

  test('nobody approves their own, whatever the page says of who they are', async () => {
    const { id } = await ask('keeper');
    const forged = { accountId: WHO.admin, principal: { accountId: WHO.admin } };
    const payload = {
      waiver: id,
      decision: 'approve',
      note: '',
      ...forged,
      by: WHO.admin,
      decidedBy: WHO.admin,
      askedBy: WHO.agent,
      state: 'approved',
    };
    expect(await office.call('keeper', 'decideWaiver', payload, forged)).toMatchObject(refusal('forbidden', 'Somebody else'));
    expect(await decide('keeper', id, 'refuse')).toMatchObject(refusal('forbidden', 'Somebody else'));
    expect(await letterOf()).toBe('g');
    expect((await decide('admin', id)).ok).toBe(true);
  });

  test('only managers and administrators of the project', async () => {
    const { id } = await ask();
    expect(await decide('agent', id)).toMatchObject(refusal('forbidden', 'ISO 20000 managers'));
    for (const who of ['outsider', 'customer'] as const) expect([who, await decide(who, id)]).toMatchObject([who, refusal('not-found')]);
    expect((await decide('nobody', id)).ok).toBe(false);
    expect(await letterOf()).toBe('g');
    expect((await decide('keeper', id)).ok).toBe(true);
  });

  test('a waiver of a hidden project looks as if it did not exist', async () => {
    const { id } = await ask();
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const [call, payload] of [
      ['decideWaiver', { decision: 'approve', note: '' }],
      ['extendWaiver', { until: day(40), reason: 'A little longer' }],
      ['withdrawWaiver', {}],
    ] as const)
      expect(await office.call('outsider', call, { ...payload, waiver: id })).toEqual(
        await office.call('outsider', call, { ...payload, waiver: unknown }),
      );
  });

  test.each<[string, unknown]>([
    ['no id', undefined],
    ['SQL', `' OR 1=1 --`],
    ['a number', 7],
    ['an object', { id: 1 }],
  ])('%s is no id of a waiver', async (_what, waiver) => {
    for (const call of ['decideWaiver', 'withdrawWaiver', 'extendWaiver'])
      expect(
        await office.call('admin', call, { waiver, decision: 'approve', note: '', until: day(3), reason: 'A little longer' }),
      ).toMatchObject(refusal('bad-request', '"waiver"'));
  });

  test('what was decided stays decided', async () => {
    const { id } = await ask();
    expect(await office.call('admin', 'decideWaiver', { waiver: id, decision: 'revoke', note: '' })).toMatchObject(refusal('bad-request'));
    const refused = await office.value('admin', 'decideWaiver', { waiver: id, decision: 'refuse', note: 'Please write it.' });
    expect(refused).toMatchObject({ state: 'refused', note: 'Please write it.', may: { decide: false, extend: false, withdraw: false } });
    expect(await decide('holder', id)).toMatchObject(refusal('conflict'));
    expect(await office.call('agent', 'extendWaiver', { waiver: id, until: day(40), reason: 'A little longer' })).toMatchObject(
      refusal('conflict'),
    );
    expect(await office.call('admin', 'withdrawWaiver', { waiver: id })).toMatchObject(refusal('conflict'));
    expect(await letterOf()).toBe('g');
  });

  test('of two who decide at the same time, the slower is told', async () => {
    const { id } = await ask();
    // The map with its waivers is read, then this one, then it is changed.
    let statements = 0;
    office.interrupt(
      (what) => what.startsWith('sql') && (statements += 1) === 3,
      () => decide('holder', id, 'refuse'),
    );
    const slower = await decide('admin', id);
    const [shown] = (await office.value('admin', 'waivers', { project: office.own })).waivers.filter((one) => one.id === id);
    expect([slower.ok, shown?.state]).toEqual([false, 'refused']);
    expect(slower).toMatchObject(refusal('conflict', 'just changed'));
  });

  test('what was asked for too long ago cannot be approved any more', async () => {
    const { id } = await ask('agent', { until: day(2) });
    office.clock.set(now + 4 * DAY);
    expect(await decide('admin', id)).toMatchObject(refusal('conflict', 'is over'));
    expect((await decide('admin', id, 'refuse')).ok).toBe(true);
  });
});

describe('more than one record', () => {
  test('of a check: all of its project with the gap, and none once it is ended by hand', async () => {
    const { id } = await ask('agent', { scope: 'check' });
    const approved = await approve('admin', id);
    const letters = await Promise.all(recordIds.map((one) => letterOf(one)));
    expect(letters.filter((letter) => letter === 'w').length).toBeGreaterThanOrEqual(2);
    expect(letters).not.toContain('g');
    expect(approved).toMatchObject({ records: letters.filter((letter) => letter === 'w').length, issue: null });
    const ended = await office.value('keeper', 'withdrawWaiver', { waiver: id });
    expect(ended).toMatchObject({ state: 'ended', records: 0, history: [{}, {}, { what: 'ended', by: WHO.keeper }] });
    expect(await Promise.all(recordIds.map((one) => letterOf(one)))).toEqual(letters.map((letter) => (letter === 'w' ? 'g' : letter)));
  });

  test('of a service: the records that name it', async () => {
    const { services } = await office.value('agent', 'assessIssue', { issue });
    expect(services.length).toBeGreaterThan(0);
    const service = services[0]!;
    const { id } = await ask('agent', { scope: 'service', service: service.toUpperCase() });
    const approved = await approve('admin', id);
    expect(approved).toMatchObject({ service, scope: 'service', issue: null });
    expect(await letterOf()).toBe('w');
    for (const [index, one] of recordIds.entries()) {
      if ((await letterOf(one)) !== 'w') continue;
      const key = storyKey(
        ['review-missing', 'review-never-completed', 'review-late', 'major-management-not-told', 'informed-late'][index]!,
      );
      expect((await office.value('agent', 'assessIssue', { issue: key })).services).toContain(service);
    }
  });
});

describe('a later end', () => {
  test('waits for somebody else, and the old end stays until then', async () => {
    const { id } = await ask();
    await approve('holder', id);
    const asked = await office.value('agent', 'extendWaiver', { waiver: id, until: day(60), reason: 'Still waiting for them.' });
    expect(asked).toMatchObject({ state: 'extending', until: day(30), askedUntil: day(60), records: 1 });
    expect(await letterOf()).toBe('w');
    expect(await decide('agent', id)).toMatchObject(refusal('forbidden'));
    expect(await office.call('admin', 'extendWaiver', { waiver: id, until: day(70), reason: 'Even longer' })).toMatchObject(
      refusal('conflict', 'already'),
    );
    expect(await approve('keeper', id)).toMatchObject({ state: 'approved', until: day(60), askedUntil: null, decidedBy: WHO.keeper });
  });

  test('whoever asked for it may not agree to it, also where they decide on others', async () => {
    const { id } = await ask();
    await approve('holder', id);
    await office.value('keeper', 'extendWaiver', { waiver: id, until: day(60), reason: 'Still waiting for them.' });
    expect(await decide('keeper', id)).toMatchObject(refusal('forbidden', 'Somebody else'));
    const refused = await office.value('admin', 'decideWaiver', { waiver: id, decision: 'refuse', note: 'Long enough.' });
    expect(refused).toMatchObject({ state: 'approved', until: day(30), askedUntil: null, decidedBy: WHO.holder });
    expect(refused.history.at(-1)).toMatchObject({ what: 'refused', by: WHO.admin, text: 'Long enough.' });
  });

  test('has to be later, within what the site allows, and asked for by somebody who may', async () => {
    const { id } = await ask();
    await approve('holder', id);
    const extend = (who: Who, until: string) => office.call(who, 'extendWaiver', { waiver: id, until, reason: 'A little longer' });
    expect(await extend('agent', day(30))).toMatchObject(refusal('bad-request', 'later than'));
    expect(await extend('agent', day(181))).toMatchObject(refusal('bad-request', 'at most 180'));
    expect(await extend('customer', day(40))).toMatchObject(refusal('not-found'));
    expect((await extend('keeper', day(40))).ok).toBe(true);
  });
});

describe('taking back', () => {
  test('what one asked for oneself, while it waits', async () => {
    const { id } = await ask();
    expect(await office.call('holder', 'withdrawWaiver', { waiver: id })).toMatchObject(refusal('forbidden'));
    expect(await office.value('agent', 'withdrawWaiver', { waiver: id })).toMatchObject({ state: 'withdrawn' });
    expect(await decide('admin', id)).toMatchObject(refusal('conflict'));
  });

  test('an extension: what was approved stays', async () => {
    const { id } = await ask();
    await approve('holder', id);
    await office.value('agent', 'extendWaiver', { waiver: id, until: day(60), reason: 'Still waiting for them.' });
    expect(await office.value('agent', 'withdrawWaiver', { waiver: id })).toMatchObject({
      state: 'approved',
      askedUntil: null,
      until: day(30),
    });
    expect(await letterOf()).toBe('w');
  });

  test('those who asked cannot end what is in force', async () => {
    const { id } = await ask();
    await approve('holder', id);
    expect(await office.call('agent', 'withdrawWaiver', { waiver: id })).toMatchObject(refusal('forbidden'));
    expect(await letterOf()).toBe('w');
  });
});

test('a row that was judged without a waiver that began meanwhile is judged again by the next round', async () => {
  const stale = await judging();
  const { id } = await ask();
  await approve('holder', id);
  office.clock.set((now += 60_000));
  await office.run(() => reassess([recordId], stale));
  expect(await letterOf()).toBe('g');
  await office.run(sweep);
  office.pushed();
  expect(await letterOf()).toBe('w');
});

describe('the list', () => {
  const listed = (who: Who, project: string | null = office.own): Promise<WaiverList> => office.value(who, 'waivers', { project });

  test('shows everything that ever was, and what the viewer may do', async () => {
    const first = await ask();
    office.clock.set((now += 1000));
    const second = await ask('agent', { scope: 'check' });
    const list = await listed('keeper');
    expect(list.waivers.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(list).toMatchObject({ mayDecide: true, maximumDays: 180, today: day(0), hiddenProjects: 0 });
    expect(list.waivers[0]?.may).toEqual({ decide: true, extend: false, withdraw: false });
    expect(list.waivers.map(({ state }) => state)).toEqual(expect.arrayContaining(['refused', 'withdrawn', 'ended']));
    const ofAgent = await listed('agent');
    expect(ofAgent).toMatchObject({ mayDecide: false });
    expect(ofAgent.waivers[0]?.may).toEqual({ decide: false, extend: false, withdraw: true });
  });

  test('of projects that the viewer may browse only', async () => {
    expect(await office.call('outsider', 'waivers', { project: office.own })).toMatchObject(refusal('forbidden'));
    const all = await listed('outsider', null);
    expect(all.waivers).toEqual([]);
    expect(all.hiddenProjects).toBeGreaterThan(0);
    expect((await listed('keeper', null)).waivers.every(({ project }) => project.id === office.own)).toBe(true);
    for (const project of [7, '-1', '1 OR 1=1', {}])
      expect(await office.call('admin', 'waivers', { project })).toMatchObject(refusal('bad-request', '"project"'));
  });
});

// The last one, as the clock does not go back for rows.
test('it runs out by itself when the clock moves, and the figures follow with the next round', async () => {
  const before = await requirement();
  const { id } = await ask('agent', { until: day(3) });
  await approve('holder', id);
  await approve('holder', (await ask('agent', { until: day(3), check: '8.6.1-07.b' })).id);
  expect((await requirement()).waived).toBe(before.waived + 1);
  // The whole of its last day, in the site's time zone; then no more.
  const end = (await judging()).waivers.find((one) => one.id === id)!.until!;
  office.clock.set(end - 1);
  await office.run(sweep);
  expect(await letterOf()).toBe('w');
  office.clock.set(end);
  await office.run(sweep);
  office.pushed();
  expect(await letterOf()).toBe('g');
  const after = await requirement();
  expect(after).toMatchObject({ met: before.met, gap: before.gap, share: before.share, waived: before.waived });
  const [shown] = (await office.value('agent', 'waivers', { project: office.own })).waivers.filter((one) => one.id === id);
  expect(shown).toMatchObject({ state: 'ended', records: 0, may: { decide: false, extend: false, withdraw: false } });
  expect(await office.call('agent', 'extendWaiver', { waiver: id, until: day(40), reason: 'A little longer' })).toMatchObject(
    refusal('conflict'),
  );
});
