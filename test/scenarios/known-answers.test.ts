import { beforeAll, describe, expect, test } from '@jest/globals';
import { JOURNEY_INCIDENT, YEAR, demoArchive, demoSettings, knownAnswers, storyKey } from '../../host/scenarios/demo';
import { hintsOf, type Finding } from '../../src/assess';
import { checksOf } from '../../src/checks';
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

describe('the known answers of the demo', () => {
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

  test('every outcome of every check occurs', () => {
    const missing: string[] = [];
    for (const check of checksOf('incident-management')) {
      const seen = new Set(judged.map(({ record }) => findingOf(record.key, check.id).outcome));
      for (const outcome of ['met', 'gap', 'pending', 'not-applicable', 'cannot-tell'] as const)
        if (!seen.has(outcome)) missing.push(`${check.id} ${outcome}`);
    }
    expect(missing).toEqual([]);
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
    const platform = judged.filter(({ record }) => record.key.startsWith('OPS-'));
    expect(platform).toHaveLength(YEAR.reduce((sum, { platform: count }) => sum + count, 0));
    for (const { record } of platform) expect(findingOf(record.key, '8.6.1-01.b').outcome).toBe('cannot-tell');
  });

  test('conformance rises with the tool change of April', () => {
    const share = (months: string[]): number => {
      const outcomes = judged.flatMap(({ record }) => {
        const closed = closedAt(record);
        return record.key.startsWith('IT-') && closed !== null && months.includes(periodOf(closed, 'Europe/Berlin').month)
          ? [findingOf(record.key, '8.6.1-01.b').outcome]
          : [];
      });
      const met = outcomes.filter((outcome) => outcome === 'met').length;
      return met / (met + outcomes.filter((outcome) => outcome === 'gap').length);
    };
    expect(share(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'])).toBeLessThan(0.65);
    expect(share(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'])).toBeGreaterThan(0.97);
  });

  test('the app takes the proposal with the settings of the demo as a site map', async () => {
    const reading = await readArchive(demoArchive(), demoSettings);
    await reading.close();
    expect(parseSiteMap(JSON.parse(JSON.stringify(reading.map)), reading.schema)).toEqual({ ok: true, value: reading.map });
  });
});
