import { describe, expect, test } from '@jest/globals';
import { assessRecord, outcomesOf, packRecord } from '../../src/assess/index';
import { surveyed } from '../../src/assess/survey';
import { judge } from '../../src/checks/judge';
import { checkById, checks, checksAskedOf } from '../../src/checks/index';
import { Subject } from '../../src/checks/subject';
import { tunablesOf, tuned } from '../../src/checks/tuned';
import type { SiteSettings } from '../../src/record/settings';
import { anIncident, at, day, HOUR } from '../record/a-record';
import { SETTINGS } from './cases';
import { ALL_CASES } from './all-cases';

const set = (id: string, setting: NonNullable<SiteSettings['checks']>[string]): SiteSettings => ({
  ...SETTINGS,
  checks: { [id]: setting },
});

describe('what a site may set of a check', () => {
  test('is among its parameters, in its type', () => {
    const all = checks.flatMap((check) => tunablesOf(check).map((one) => ({ check, ...one })));
    expect(all.length).toBeGreaterThan(250);
    for (const { check, key, type, suggested, label } of all) {
      expect((check.site ?? check.ask)!.params).toHaveProperty(key);
      expect(label.length).toBeGreaterThan(0);
      if (type === 'duration') expect(suggested).toEqual({ value: expect.any(Number), unit: expect.any(String) });
      else expect(typeof suggested).toBe('number');
      if (type === 'share') expect(suggested as number).toBeLessThanOrEqual(1);
    }
  });

  test('every duration, share and number of a check is one of them, but for those that say what is asked', () => {
    const asked = new Set(['min', 'minMapped', 'minAge']);
    for (const check of checks) {
      const params = (check.site ?? check.ask)!.params;
      const keys = tunablesOf(check).map(({ key }) => key);
      for (const [key, value] of Object.entries(params)) {
        const isTime = typeof value === 'object' && value !== null && ('unit' in value || key === 'retroactive');
        if ((isTime || typeof value === 'number') && !asked.has(key)) expect([check.id, ...keys]).toContain(key);
      }
    }
  });

  test('set as suggested it changes no outcome of any example', () => {
    for (const { check, cases } of ALL_CASES) {
      const params = Object.fromEntries(tunablesOf(check).map(({ key, suggested }) => [key, suggested]));
      const same = tuned(check, { checks: { [check.id]: { params } } });
      if (Object.keys(params).length > 0) expect(same).not.toBe(check);
      for (const one of cases) {
        const subject = () => new Subject(one.record, { now: one.now, settings: one.settings, majorRule: null, world: null });
        expect(judge(same, subject())).toEqual(judge(check, subject()));
      }
    }
  });
});

describe('a check as the site has set it', () => {
  const given = checkById('8.6.1-01.b')!;
  const late = anIncident().working(at(1)).set('impact', 'Significant', at(9)).set('urgency', 'High', at(9));

  test('is the check itself where the site has set nothing of it', () => {
    expect(tuned(given, SETTINGS)).toBe(given);
    expect(tuned(given, set('8.6.1-01.b', { level: 'warn' }))).toBe(given);
    expect(tuned(given, set('8.6.1-01.a', { severity: 'low' }))).toBe(given);
  });

  test('is made once for the same setting', () => {
    const settings = set('8.6.1-01.b', { severity: 'low' });
    expect(tuned(given, settings)).toBe(tuned(given, settings));
  });

  test('has the severity of the site, and for everything else stays the same', () => {
    expect(tuned(given, set('8.6.1-01.b', { severity: 'low' }))).toEqual({ ...given, severity: 'low' });
    const finding = assessRecord(anIncident().build(), { now: day(1), settings: set('8.6.1-01.b', { severity: 'low' }) });
    expect(finding.find(({ check }) => check.id === '8.6.1-01.b')!.severity).toBe('low');
  });

  test('judges by the times of the site', () => {
    const record = late.build();
    const outcome = (hours: number) => {
      const settings = set('8.6.1-01.b', { params: { grace: { value: hours, unit: 'hours' } } });
      const circumstances = { now: day(2), settings };
      const place = checksAskedOf('incident').indexOf(given);
      expect(outcomesOf(record, circumstances)).toBe(packRecord(record, circumstances).outcomes);
      return outcomesOf(record, circumstances)[place];
    };
    expect(outcome(4)).toBe('l');
    expect(outcome(7)).toBe('l');
    expect(outcome(8)).toBe('m');
    expect(at(9) - at(1)).toBe(8 * HOUR);
  });

  test('a parameter that it does not have is left alone', () => {
    const odd = set('8.6.1-01.b', { params: { threshold: 0.5, within: { value: 1, unit: 'days' } } });
    expect(tuned(given, odd)).toEqual(given);
  });

  test('the time of what may be put right afterwards is set, its condition stays', () => {
    const check = checks.find(({ ask }) => ask !== null && 'retroactive' in ask.params)!;
    const within = { value: 9, unit: 'days' } as const;
    const { ask } = tuned(check, set(check.id, { params: { retroactive: within } }));
    expect(ask!.params['retroactive']).toEqual({ ...(check.ask!.params['retroactive'] as object), within });
  });

  test('a question about the site is put as the site has set it, and not at all when it is off', () => {
    const ratio = checks.find(({ site }) => site?.template === 'RATIO')!;
    const member = checks.find(({ site }) => site?.template === 'COVERAGE' && site.member !== null)!;
    expect(tuned(ratio, set(ratio.id, { params: { threshold: 0.123 } })).site!.params['threshold']).toBe(0.123);
    const grace = { value: 1, unit: 'hours' } as const;
    const own = tuned(member, set(member.id, { params: { memberGrace: grace } }));
    expect(own.ask!.params['memberGrace']).toEqual(grace);
    expect(own.kinds).toEqual(member.kinds);
    const world = {
      bench: { now: day(1), settings: set(ratio.id, { level: 'off' }), majorRule: null, world: null },
      asked: null,
      began: 0,
      isMapped: () => true,
      projectsOf: () => [],
      records: () => [],
      contributions: () => [],
    };
    expect(surveyed(ratio, world)).toMatchObject({ outcome: 'cannot-tell', notRun: ['off'] });
  });
});

describe('services that are out of scope', () => {
  const judged = (services: Parameters<typeof withServices>[0], servicesOut: string[]) => {
    const [first] = assessRecord(withServices(services), { now: day(9), settings: SETTINGS, servicesOut });
    return { outcome: first!.outcome, sentence: first!.sentence };
  };
  const withServices = (services: string | null | 'unreadable' | 'unmapped') => {
    const record = anIncident().working(at(1)).closed(day(2));
    if (services === 'unmapped') return record.unmapped('affectedServices').build();
    if (services === 'unreadable') return record.unreadable('affectedServices').build();
    return services === null ? record.build() : record.with('affectedServices', services).build();
  };
  const OUT = { outcome: 'not-applicable', sentence: 'Not judged: your site leaves out the services it is about.' };

  test('a record is left out when all its services are', () => {
    expect(judged('Canteen', ['canteen '])).toEqual(OUT);
    expect(judged('Canteen, Parking', ['Parking', 'Canteen'])).toEqual(OUT);
    expect(judged('Goods, in and out', ['Goods, in and out'])).toEqual(OUT);
  });

  test.each([
    ['one of them is not', 'Canteen, E-mail'],
    ['it names none', null],
    ['services are not mapped', 'unmapped'],
  ])('it is judged when %s', (_why, services) => {
    expect(judged(services, ['Canteen'])).not.toEqual(OUT);
    expect(judged(services, ['Canteen'])).toEqual(judged(services, []));
  });

  test('where Jira withholds them nobody can say, and only where some service is out', () => {
    expect(judged('unreadable', ['Canteen'])).toEqual({
      outcome: 'cannot-tell',
      sentence: 'It cannot be told whether the record is about services that your site leaves out: Affected services cannot be read.',
    });
    expect(judged('unreadable', []).sentence).not.toContain('Affected services');
  });
});
