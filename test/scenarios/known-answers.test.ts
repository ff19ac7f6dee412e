import { beforeAll, describe, expect, test } from '@jest/globals';
import { JOURNEY_INCIDENT, YEAR, demoArchive, demoSettings, knownAnswers, storyKey } from '../../host/scenarios/demo';
import { demoVocabulary } from '../../host/scenarios/demo/parts';
import { TICKET_FIELDS } from '../../host/scenarios/demo/ticket-fields';
import { hintsOf, type Finding } from '../../src/assess';
import { checksAskedOf, checksOf } from '../../src/checks';
import { closedAt } from '../../src/record/events';
import { periodOf } from '../../src/record/periods';
import { parseSiteMap } from '../../src/mapping';
import { judge, readArchive, type Judged } from './judged';

let judged: Judged[];
let byKey: Map<string, Judged>;
beforeAll(async () => {
  judged = await judge(demoArchive(), demoSettings);
  byKey = new Map(judged.map((one) => [one.record.key, one]));
});

const findingOf = (key: string, check: string): Finding => {
  const finding = byKey.get(key)?.findings.find((one) => one.check.id === check);
  if (finding === undefined) throw new Error(`There is no finding of ${check} on ${key}.`);
  return finding;
};

const isAskedOfIncidents = (id: string): boolean => checksAskedOf('incident').some((check) => check.id === id);

const TICKETS = ['incident', 'service-request', 'problem', 'change', 'release', 'service-transition', 'security-incident'] as const;

describe('the known answers of the demo', () => {
  test.each(TICKETS)('of every check asked of a record of the kind %s, a told one meets it and another has a gap', (kind) => {
    const asked = checksAskedOf(kind).map(({ id }) => id);
    expect(asked.length).toBeGreaterThan(2);
    const missing = asked.flatMap((id) => {
      const told = knownAnswers.filter(({ check }) => check === id).map(({ outcome }) => outcome);
      return (['met', 'gap'] as const).filter((outcome) => !told.includes(outcome)).map((outcome) => `${id} ${outcome}`);
    });
    expect(missing).toEqual([]);
  });

  test.each(knownAnswers.map((answer) => [answer.story, answer.check, answer.late ? 'met, late' : answer.outcome, answer.why]))(
    '%s: %s is %s, because %s',
    (story, check, expected) => {
      const finding = findingOf(storyKey(story), check);
      const answer = finding.late ? `${finding.outcome}, late` : finding.outcome;
      expect(`${answer} (${answer === expected ? '' : finding.sentence})`).toBe(`${expected} ()`);
    },
  );

  test('no check throws, and none waits for a setting', () => {
    for (const { record, findings } of judged)
      for (const { check, outcome, notRun } of findings) {
        expect([record.key, check.id, outcome]).not.toEqual([record.key, check.id, 'failed']);
        expect([record.key, check.id, notRun]).toEqual([record.key, check.id, []]);
      }
  });

  test('every outcome of every check of incident management occurs on an incident', () => {
    const missing: string[] = [];
    const incidents = judged.filter(({ record }) => record.kind === 'incident');
    for (const check of checksOf('incident-management').filter(({ id }) => isAskedOfIncidents(id))) {
      const seen = new Set(incidents.map(({ record }) => findingOf(record.key, check.id).outcome));
      for (const outcome of ['met', 'gap', 'pending', 'not-applicable', 'cannot-tell'] as const)
        if (!seen.has(outcome)) missing.push(`${check.id} ${outcome}`);
    }
    // Both projects have the category; impact and urgency only one of them.
    expect(missing).toEqual(['8.6.1-01.a cannot-tell']);
  });

  test('the incident of the first journey has three gaps, one of which its own fields mend', () => {
    const findings = byKey.get(JOURNEY_INCIDENT)?.findings ?? [];
    expect(findings.filter(({ outcome }) => outcome === 'gap').map(({ check }) => check.id)).toEqual([
      '8.6.1-01.a',
      '8.6.1-01.b',
      '8.6.1-01.d',
    ]);
    const hints = hintsOf(findings);
    expect(hints).toHaveLength(3);
    expect(hints[0]?.check.id).toBe('8.6.1-01.b');
  });

  test('the platform team lacks the fields: cannot tell, never a gap', () => {
    const platform = judged.filter(({ record }) => record.kind === 'incident' && record.key.startsWith('OPS-'));
    expect(platform).toHaveLength(YEAR.reduce((sum, { platform: count }) => sum + count, 0));
    for (const { record } of platform) expect(findingOf(record.key, '8.6.1-01.b').outcome).toBe('cannot-tell');
  });

  test('conformance rises with the tool change of April', () => {
    const share = (months: string[]): number => {
      const outcomes = judged.flatMap(({ record }) => {
        const closed = closedAt(record);
        return record.kind === 'incident' &&
          record.key.startsWith('IT-') &&
          closed !== null &&
          months.includes(periodOf(closed, 'Europe/Berlin').month)
          ? [findingOf(record.key, '8.6.1-01.b').outcome]
          : [];
      });
      const met = outcomes.filter((outcome) => outcome === 'met').length;
      return met / (met + outcomes.filter((outcome) => outcome === 'gap').length);
    };
    expect(share(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'])).toBeLessThan(0.65);
    expect(share(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'])).toBeGreaterThan(0.97);
  });

  test('the proposal recognises every field, status and link of the tickets by its name, each for one role', async () => {
    const { map, close } = await readArchive(demoArchive(), demoSettings);
    await close();
    const roleOf = new Map<string, string[]>();
    for (const [role, { fields }] of Object.entries(map.fields)) for (const id of fields) roleOf.set(id, [...(roleOf.get(id) ?? []), role]);
    for (const [role, { id }] of Object.entries(TICKET_FIELDS)) expect([id, roleOf.get(id)]).toEqual([id, [role]]);
    for (const [id, roles] of roleOf) expect([id, roles.length]).toEqual([id, 1]);
    const nameOf = new Map(demoVocabulary.statuses.map(({ id, name }) => [id, name]));
    const statusesOf = (kind: string): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(map.kinds[kind as 'change']?.statuses ?? {}).map(([milestone, ids]) => [
          milestone,
          ids.map((id) => nameOf.get(id) ?? id),
        ]),
      );
    expect(statusesOf('change')).toEqual({
      ...{ created: ['Open'], assessed: ['Assessment'], planned: ['Planning'], awaitingApproval: ['Awaiting approval'] },
      ...{ approved: ['Approved'], implementStart: ['Implementing'], deployed: ['Completed'], reviewed: ['In review'], closed: ['Closed'] },
      ...{ rejected: ['Rejected'], failed: ['Failed'], cancelled: ['Canceled'] },
    });
    expect(statusesOf('release')).toMatchObject({ buildStarted: ['Build'], implementStart: ['Deploying'], deployed: ['Released'] });
    expect(statusesOf('service-transition')).toMatchObject({
      designed: ['Design'],
      implementStart: ['Transition'],
      deployed: ['In operation'],
    });
    expect(statusesOf('service-request')).toMatchObject({ created: ['Waiting for support'], waiting: ['Waiting for customer'] });
    expect(statusesOf('problem')).toMatchObject({ inProgress: ['Under investigation'], knownError: ['Known error'] });
    const phrases = (role: string): (string | undefined)[] =>
      (map.links[role as 'change'] ?? []).map(({ type, direction }) => demoVocabulary.linkTypes.find(({ id }) => id === type)?.[direction]);
    expect(phrases('fixedByChange')).toEqual(['is fixed by', 'is implemented by']);
    expect(phrases('causedIncident')).toEqual(['causes']);
    expect(phrases('designAndTransition')).toEqual(['is implemented by']);
    expect(phrases('article')).toEqual(['is documented in']);
  });

  test('the app takes the proposal with the settings of the demo as a site map', async () => {
    const reading = await readArchive(demoArchive(), demoSettings);
    await reading.close();
    expect(parseSiteMap(JSON.parse(JSON.stringify(reading.map)), reading.schema)).toEqual({ ok: true, value: reading.map });
  });
});
