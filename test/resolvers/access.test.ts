import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JOURNEY_INCIDENT } from '../../host/scenarios/demo';
import type { AppCalls } from '../../src/contract';
import { PROBLEMS, type ProblemCode } from '../../src/problem';
import { CALLS } from '../../src/resolvers';
import { allHidden, hiddenFrom, leaksIn } from './leaks';
import { officeArchive, openOffice, WHO, type Office, type Who } from './set-up/office';

/**
 * Every call of the contract, by everybody, rightly and wrongly: one table. A call without a row does not compile, and a call of the resolver
 * that is not in the contract fails the first test.
 */

let office: Office;
/** The project that the keeper administers, and one that others administer. */
let own: string;
let other: string;
let text: string;
let revision: number;
let draft: object;
let waiver: string;

const CHECK = '8.6.1-01.b';
const EVERYBODY = Object.keys(WHO) as Who[];
const SIGNED_IN = EVERYBODY.filter((who) => who !== 'nobody');
const ADMINS: readonly Who[] = ['admin'];
const KEEPERS: readonly Who[] = ['admin', 'keeper'];
/** Those who may browse the first project, and those who may browse the other. */
const READERS: readonly Who[] = ['admin', 'keeper', 'agent'];
const OTHER_READERS: readonly Who[] = ['admin', 'neighbour'];
const AGENTS: readonly Who[] = ['agent'];

interface Row {
  readonly payload: () => object;
  readonly may: readonly Who[];
  /** How it says no; `forbidden` where it does not matter. */
  readonly no?: ProblemCode | readonly ProblemCode[];
  /** It changes something in the name of those who may: not tried here for everybody, but in the tests of the call itself. */
  readonly acts?: true;
}

const ask = (over: object = {}): object => ({
  ...{ issue: JOURNEY_INCIDENT, check: CHECK, scope: 'record', service: null, reason: 'Agreed with the owner', until: '2026-11-30' },
  ...over,
});
const HIDES = ['not-found', 'forbidden'] as const;

const TABLE: { readonly [Call in keyof AppCalls]: readonly Row[] } = {
  assessIssue: [
    { payload: () => ({ issue: JOURNEY_INCIDENT }), may: READERS, no: 'not-found' },
    { payload: () => ({ issue: 'IT-999999' }), may: [], no: 'not-found' },
  ],
  assessIssues: [{ payload: () => ({ issues: [JOURNEY_INCIDENT, 'SMS-1', 'OPS-1', 'PLAT-1', 'KB-1', 'IT-999999'] }), may: SIGNED_IN }],
  conformance: [{ payload: () => ({ process: 'incident-management', projects: [own, other], unit: 'month', count: 3 }), may: SIGNED_IN }],
  conformanceOptions: [{ payload: () => ({}), may: SIGNED_IN }],
  standing: [{ payload: () => ({ projects: [] }), may: SIGNED_IN }],
  figures: [
    { payload: () => ({ projects: [own] }), may: [...READERS, 'holder'] },
    { payload: () => ({ projects: [own, other] }), may: ['admin', 'holder'] },
  ],
  backfillStatus: [
    { payload: () => ({ project: own }), may: READERS },
    { payload: () => ({ project: other }), may: OTHER_READERS },
    { payload: () => ({ project: '987654' }), may: [] },
  ],
  startBackfill: [
    { payload: () => ({ project: own }), may: KEEPERS, acts: true },
    { payload: () => ({ project: other }), may: ADMINS },
  ],
  pauseBackfill: [
    { payload: () => ({ project: own }), may: KEEPERS },
    { payload: () => ({ project: other }), may: ADMINS },
  ],
  resumeBackfill: [
    { payload: () => ({ project: own }), may: KEEPERS },
    { payload: () => ({ project: other }), may: ADMINS },
  ],
  backfills: [{ payload: () => ({}), may: ADMINS }],
  health: [{ payload: () => ({}), may: ADMINS }],
  siteMap: [{ payload: () => ({}), may: ADMINS }],
  saveSiteMap: [{ payload: () => ({ map: draft }), may: ADMINS, acts: true }],
  setUp: [{ payload: () => ({}), may: ADMINS }],
  vocabulary: [{ payload: () => ({}), may: KEEPERS }],
  discover: [{ payload: () => ({}), may: ADMINS }],
  coverage: [{ payload: () => ({ project: own }), may: ADMINS }],
  saveDraft: [{ payload: () => ({ base: revision, map: draft }), may: ADMINS, acts: true }],
  discardDraft: [{ payload: () => ({}), may: ADMINS, acts: true }],
  previewDraft: [{ payload: () => ({}), may: ADMINS }],
  applyDraft: [{ payload: () => ({ revision, why: 'Because' }), may: ADMINS, acts: true }],
  history: [{ payload: () => ({}), may: ADMINS }],
  versionChanges: [{ payload: () => ({ version: 1 }), may: ADMINS }],
  restoreVersion: [{ payload: () => ({ version: 1, why: 'Because' }), may: ADMINS, acts: true }],
  exportMap: [{ payload: () => ({}), may: ADMINS }],
  checkImport: [{ payload: () => ({ text }), may: ADMINS }],
  dryRun: [{ payload: () => ({ project: own, pageToken: null }), may: ADMINS }],
  projectMap: [
    { payload: () => ({ project: own }), may: KEEPERS },
    { payload: () => ({ project: other }), may: ADMINS },
  ],
  saveProjectMap: [
    { payload: () => ({ project: own, base: 1, part: { kinds: {}, statuses: {} }, why: 'Because' }), may: KEEPERS, acts: true },
    { payload: () => ({ project: other, base: 1, part: { kinds: {}, statuses: {} }, why: 'Because' }), may: ADMINS, acts: true },
  ],
  // Administrators may look at the issue, but not edit it; whoever may not see it is told that it does not exist.
  askWaiver: [
    { payload: () => ask({ check: '8.6.1-01.d' }), may: AGENTS, no: HIDES, acts: true },
    { payload: () => ask({ issue: 'IT-999999' }), may: [], no: HIDES },
    { payload: () => ask({ issue: 'SMS-1', scope: 'check' }), may: [], no: [...HIDES, 'bad-request', 'not-a-record'] },
  ],
  // The agent asked for it; the holder may decide, but not see this one's project.
  decideWaiver: [
    { payload: () => ({ waiver, decision: 'approve', note: '' }), may: KEEPERS, no: HIDES, acts: true },
    { payload: () => ({ waiver, decision: 'refuse', note: 'No' }), may: KEEPERS, no: HIDES, acts: true },
    { payload: () => ({ waiver: '00000000-0000-4000-8000-000000000000', decision: 'approve', note: '' }), may: [], no: HIDES },
  ],
  extendWaiver: [
    { payload: () => ({ waiver, until: '2027-01-31', reason: 'It takes longer' }), may: [...KEEPERS, 'agent'], no: HIDES, acts: true },
  ],
  withdrawWaiver: [{ payload: () => ({ waiver }), may: AGENTS, no: HIDES, acts: true }],
  waivers: [
    { payload: () => ({ project: null }), may: SIGNED_IN },
    { payload: () => ({ project: own }), may: READERS },
    { payload: () => ({ project: other }), may: OTHER_READERS },
  ],
  reportHint: [
    { payload: () => ({ issue: JOURNEY_INCIDENT, check: CHECK, reason: 'not-so' }), may: READERS, no: HIDES, acts: true },
    { payload: () => ({ issue: 'IT-999999', check: CHECK, reason: 'not-so' }), may: [], no: HIDES },
  ],
  wrongHints: [{ payload: () => ({}), may: ADMINS }],
  settleWrongHints: [{ payload: () => ({ check: CHECK }), may: ADMINS, acts: true }],
  bypassed: [
    { payload: () => ({ project: null }), may: SIGNED_IN },
    { payload: () => ({ project: own }), may: READERS },
    { payload: () => ({ project: other }), may: OTHER_READERS },
  ],
};

const ROWS = Object.entries(TABLE).flatMap(([call, rows]) => rows.map((row, index) => [call, index, row] as const));

beforeAll(async () => {
  const archive = officeArchive();
  office = await openOffice(archive);
  const first = await office.value('admin', 'setUp');
  await office.value('admin', 'applyDraft', { revision: first.revision, why: 'We begin' });
  ({ own, other } = office);
  ({ text } = await office.value('admin', 'exportMap'));
  ({ revision, draft } = await office.value('admin', 'setUp'));
  waiver = (await office.value('agent', 'askWaiver', ask())).id;
  await allHidden(archive);
}, 120_000);
afterAll(() => office.close());
beforeEach(() => {
  office.writes();
});

/** What a page may claim of itself. */
const claims = (): Record<string, unknown> => ({
  accountId: WHO.admin,
  principal: { accountId: WHO.admin },
  isAdmin: true,
  license: { active: true, isActive: true },
  permissions: { ADMINISTER: true, EDIT_ISSUES: true },
  extension: { type: 'jira:adminPage', project: { id: own, key: 'IT' }, issue: { id: '1', key: JOURNEY_INCIDENT } },
});

/** A sentence or two; or, of a site map, what is wrong in it line by line. */
const SENTENCE = /^[\p{L}"].{10,390}([.]$|:\n)/u;

/** A refusal that is clear: a code of the list, one sentence or two, nothing that anybody may not know, nothing done. */
const refusedClearly = async (who: Who, call: string, reply: Awaited<ReturnType<Office['call']>>): Promise<void> => {
  const { problem } = reply;
  expect([who, call, Object.keys(PROBLEMS).includes(problem?.code ?? ''), problem?.code]).toEqual([who, call, true, problem?.code]);
  expect([who, call, problem?.code]).not.toEqual([who, call, 'unexpected']);
  expect([who, call, problem?.message]).toEqual([who, call, expect.stringMatching(SENTENCE)]);
  expect([who, call, await hiddenFrom(office, who).then((hidden) => leaksIn(reply, hidden))]).toEqual([who, call, []]);
  expect([who, call, written()]).toEqual([who, call, []]);
};

/** What the app notes for itself when an administrator has it read the site: points spent, and the site as it was read. */
const OWN_NOTES = /^\/api\/v1\/set (points|site-schema)$/;
const written = (): string[] => office.writes().filter((what) => !OWN_NOTES.test(what));

test('every call of the resolver is in the table, and the other way round', () => {
  expect([...CALLS].sort()).toEqual(Object.keys(TABLE).sort());
});

describe('who may not is told so, and nothing else', () => {
  test.each(ROWS.map(([call, index, { may }]) => [call, index, may.join(', ') || 'nobody'] as const))(
    '%s (%i) is for %s',
    async (call, index) => {
      const { payload, may, no = 'forbidden' } = TABLE[call as keyof AppCalls][index]!;
      for (const who of EVERYBODY.filter((one) => !may.includes(one))) {
        const honest = await office.call(who, call, payload());
        const codes: readonly string[] = [no].flat();
        expect([who, call, honest.ok, honest.problem?.code]).toEqual([who, call, false, honest.problem?.code]);
        // Whoever is not signed in may be told so by a call that otherwise hides that there is anything.
        if (who !== 'nobody')
          expect([who, call, codes.includes(honest.problem?.code ?? ''), honest.problem]).toEqual([who, call, true, honest.problem]);
        await refusedClearly(who, call, honest);
        // What the page claims, in its payload or its context, changes nothing.
        expect([who, call, await office.call(who, call, { ...claims(), ...payload() }, claims())]).toEqual([who, call, honest]);
        expect([who, call, office.writes()]).toEqual([who, call, []]);
      }
    },
  );
});

describe('who may is answered, with what they may see', () => {
  test.each(ROWS.filter(([, , { acts }]) => acts === undefined).map(([call, index]) => [call, index] as const))(
    '%s (%i)',
    async (call, index) => {
      const { payload, may } = TABLE[call as keyof AppCalls][index]!;
      for (const who of may) {
        const reply = await office.call(who, call, { ...claims(), ...payload() }, claims());
        expect([who, call, reply]).toEqual([who, call, { ok: true, value: expect.anything() }]);
        expect([who, call, leaksIn(reply, await hiddenFrom(office, who))]).toEqual([who, call, []]);
      }
    },
  );

  test('hidden issues are left out of a list, and look like missing ones', async () => {
    const issues = { issues: [JOURNEY_INCIDENT] };
    expect(await office.value('outsider', 'assessIssues', issues)).toEqual({ issues: [] });
    expect(await office.value('neighbour', 'assessIssues', issues)).toEqual({ issues: [] });
    for (const who of ['outsider', 'neighbour', 'customer', 'holder'] as const) {
      const hidden = await office.call(who, 'assessIssue', { issue: JOURNEY_INCIDENT });
      expect(await office.call(who, 'assessIssue', { issue: 'IT-999999' })).toEqual(hidden);
      const report = { check: CHECK, reason: 'not-so' };
      const seen = await office.call(who, 'reportHint', { issue: JOURNEY_INCIDENT, ...report });
      expect(await office.call(who, 'reportHint', { issue: 'IT-999999', ...report })).toEqual(seen);
      const asked = await office.call(who, 'askWaiver', ask());
      expect(await office.call(who, 'askWaiver', ask({ issue: 'IT-999999' }))).toEqual(asked);
      for (const [call, more] of [
        ['withdrawWaiver', {}],
        ['decideWaiver', { decision: 'approve', note: '' }],
        ['extendWaiver', { until: '2027-01-31', reason: 'It takes longer' }],
      ] as const) {
        const real = await office.call(who, call, { waiver, ...more });
        expect([who, call, await office.call(who, call, { waiver: '00000000-0000-4000-8000-000000000000', ...more })]).toEqual([
          who,
          call,
          real,
        ]);
      }
    }
  });

  test('nobody approves what they asked for, whoever they say they are', async () => {
    const decide = { waiver, decision: 'approve', note: '' };
    for (const forged of [
      {},
      claims(),
      { accountId: WHO.admin, askedBy: WHO.outsider, by: WHO.admin, decidedBy: WHO.admin, may: { decide: true } },
    ]) {
      const reply = await office.call('agent', 'decideWaiver', { ...forged, ...decide }, forged);
      expect(reply).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
      expect(office.writes()).toEqual([]);
    }
    const [kept] = (await office.value('agent', 'waivers', { project: own })).waivers;
    expect(kept).toMatchObject({ id: waiver, state: 'asked', askedBy: WHO.agent, decidedBy: null });
  });
});

describe('what is sent has to make sense', () => {
  const nested = (levels: number): unknown => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));
  /** What nobody should send, in the place of any member of a payload. */
  const HOSTILE: readonly unknown[] = [
    ...[null, true, -1, 1.5, 1e308, '', ' ', [], [[]], {}, ['x', 7], [null]],
    ...['constructor', '__proto__', '../../serverInfo', '1 OR 1=1', "1'; DROP TABLE waiver; --", 'nul\u0000', '\u202egnp.exe', '\ud800'],
    ...['x'.repeat(300_000), nested(2_000), Array.from({ length: 5_000 }, (_, index) => String(index))],
    ...[JSON.parse('{"__proto__": {"ok": true}}'), { toString: 'x', length: 1 }, { 0: 'IT-1', length: 1 }],
  ];
  const WHOLE: readonly unknown[] = [undefined, null, 7, 'text', [], [{}], JSON.parse('{"__proto__": {"issue": "IT-1"}}')];
  /** As the bridge hands it over. */
  const sent = (value: unknown): unknown => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

  test.each(ROWS.filter(([, index]) => index === 0).map(([call]) => call))('%s takes none of it', async (call) => {
    const [row] = TABLE[call as keyof AppCalls];
    const right = row!.payload() as Record<string, unknown>;
    const payloads = [
      ...(Object.keys(right).length === 0 ? [] : WHOLE),
      ...Object.keys(right).flatMap((member) => HOSTILE.map((value) => ({ ...right, [member]: value }))),
    ];
    // One who may make the call, and one who may not.
    const callers = [row!.may[0], EVERYBODY.find((who) => !row!.may.includes(who))].flatMap((who) => who ?? []);
    for (const who of callers)
      for (const payload of payloads) {
        const reply = await office.call(who, call, sent(payload), claims());
        if (reply.ok) office.writes();
        else await refusedClearly(who, call, reply);
      }
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nope', '', 'assessIssue '])('there is no call %j', async (call) => {
    for (const who of ['admin', 'nobody'] as const) {
      const reply = await office.call(who, call, {}, claims());
      expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
      await refusedClearly(who, call, reply);
    }
  });
});
