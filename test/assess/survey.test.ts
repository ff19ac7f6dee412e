import { describe, expect, test } from '@jest/globals';
import { documentFindings, kindsOf, survey, worldFrom, worldOf } from '../../src/assess/index';
import { surveyed } from '../../src/assess/survey';
import { checkById, siteChecks, type Check } from '../../src/checks/index';
import { SITE_SETTINGS } from '../checks/site/site-settings';
import { anIncident, aRecord, DAY, START } from '../record/a-record';

const NOW = START + 40 * DAY;
const world = (settings = SITE_SETTINGS) => worldOf([aRecord('team').build(), anIncident().named('2').build()], { now: NOW, settings });

describe('a survey', () => {
  test('asks every question once, and says something plain to each', () => {
    const findings = survey(world());
    expect(Object.keys(findings)).toEqual(siteChecks.map(({ id }) => id));
    expect(Object.keys(findings)).toHaveLength(93);
    for (const { sentence } of Object.values(findings)) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  });

  test('a finding fits where it is kept, as JSON', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      aRecord('service')
        .named(String(200_000 + index))
        .status('Active', START)
        .build(),
    );
    const findings = { ...survey(worldOf(many, { now: NOW, settings: SITE_SETTINGS })), ...documentFindings(world()) };
    expect(findings['8.2.2-02.a']).toMatchObject({ outcome: 'gap', gap: 300 });
    expect(findings['8.2.2-02.a']!.missing).toHaveLength(100);
    for (const finding of Object.values(findings)) {
      const json = JSON.stringify(finding);
      expect(JSON.parse(json)).toEqual(finding);
      expect(Buffer.byteLength(json)).toBeLessThan(4_000);
    }
  });

  test('a check that is off, or waits for a setting, is not put', () => {
    const off = survey(world({ ...SITE_SETTINGS, checks: { '7.3-01.a': { level: 'off' } } }));
    expect(off['7.3-01.a']).toMatchObject({ outcome: 'cannot-tell', why: 'off', notRun: ['off'] });
    const { attributesPerTier: _none, ...rest } = SITE_SETTINGS;
    expect(survey(world(rest))['8.2.6-03.a']).toMatchObject({ outcome: 'cannot-tell', why: 'not-run', notRun: ['attributesPerTier'] });
  });

  test('a question that throws fails alone', () => {
    const known = checkById('7.3-01.a')!;
    const broken: Check = {
      ...known,
      site: {
        ...known.site!,
        survey: () => {
          throw new Error('bug');
        },
      },
    };
    expect(surveyed(broken, world())).toMatchObject({ outcome: 'failed', notRun: [] });
    const speechless: Check = { ...known, site: { ...known.site!, says: {} } };
    expect(surveyed(speechless, world()).outcome).toBe('failed');
    expect(() => surveyed(checkById('8.6.1-01.a')!, world())).toThrow('asks single records');
  });
});

describe('a world', () => {
  test('knows its kinds by the site map, not by what was found', () => {
    const one = worldFrom([], [], { service: { projects: ['10000'] } }, { now: NOW, settings: SITE_SETTINGS });
    expect(one.records('service')).toEqual([]);
    expect(one.records('team')).toBe('unmapped');
    expect(one.isMapped('team')).toBe(false);
    expect(one.projectsOf('service')).toEqual(['10000']);
    expect(one.projectsOf('team')).toEqual([]);
    expect(kindsOf([aRecord('team').named('1', 'A-1', '1').build(), aRecord('team').named('2', 'B-1', '2').build()])).toEqual({
      team: { projects: ['1', '2'] },
    });
  });

  test('began with its oldest record, or with the cut-over date', () => {
    expect(world().began).toBe(START);
    expect(world({ ...SITE_SETTINGS, assessFrom: '2026-03-09' }).began).toBe(Date.UTC(2026, 2, 9));
    expect(worldFrom([], [], {}, { now: NOW, settings: SITE_SETTINGS }).began).toBe(NOW);
    const counted = [{ check: '8.2.6-11.a', kind: 'incident' as const, code: 'yes' as const, at: START - DAY, n: 3 }];
    expect(worldFrom([], counted, {}, { now: NOW, settings: SITE_SETTINGS }).began).toBe(START - DAY);
  });

  test('counts what many records added together', () => {
    const check = checkById('8.2.6-11.a')!;
    const at = NOW - DAY;
    const counted = [
      { check: check.id, kind: 'incident' as const, code: 'yes' as const, at, n: 90 },
      { check: check.id, kind: 'incident' as const, code: 'no' as const, at, n: 20 },
      { check: '8.4.3-03.b', kind: 'incident' as const, code: 'no' as const, at, n: 999 },
      { check: check.id, kind: 'incident' as const, code: 'no' as const, at: NOW + 2 * DAY, n: 999 },
    ];
    const found = surveyed(check, worldFrom([], counted, { incident: { projects: [] } }, { now: NOW, settings: SITE_SETTINGS }));
    expect(found).toMatchObject({ outcome: 'met', met: 90, gap: 20 });
    expect(found.sentence).toContain('90 of 110 (81.8 %)');
    expect(found.sentence).toContain('at least 80 % wanted');
  });
});
