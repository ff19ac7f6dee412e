import { describe, expect, test } from '@jest/globals';
import { contributionsOf, unpackContributions } from '../../src/assess/index';
import { keyOf } from '../../src/assess/contributions';
import { siteChecks } from '../../src/checks/index';
import { hashOf } from '../../src/checks/names';
import { RECORD_KINDS, type RecordKind } from '../../src/record/vocabulary';
import { SETTINGS } from '../checks/cases';
import { anIncident, aRecord, cell, DAY, START } from '../record/a-record';

const circumstances = { now: START + DAY, settings: SETTINGS };
const services = (n: number) => {
  const names = Array.from({ length: n }, (_, index) => `Service ${index}`);
  return cell(names.join(', '), { members: names });
};

test('no two checks share a key', () => {
  const ids = siteChecks.filter(({ site }) => site?.contributes).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids.map(keyOf)).size).toBe(ids.length);
});

describe('what a record adds', () => {
  test('by check, with its day and hashes instead of names', () => {
    const record = anIncident().with('affectedServices', 'Payments').with('classification', 'Network').build();
    const packed = contributionsOf(record, circumstances);
    expect(packed).not.toMatch(/pay|network/i);
    const added = unpackContributions('incident', packed, 'UTC');
    expect(added).toContainEqual({
      check: '8.2.1-02.a',
      kind: 'incident',
      code: 'yes',
      at: Math.floor(START / DAY) * DAY,
      groups: [hashOf('Payments')],
    });
    // It is not resolved, so it is not counted by what is.
    expect(added.map(({ check }) => check)).not.toContain('8.2.6-11.a');
  });

  test('the day is that of the site', () => {
    const late = Date.UTC(2026, 2, 2, 23, 30);
    const record = anIncident(late).with('affectedServices', 'Payments').build();
    const settings = { ...SETTINGS, timeZone: 'Europe/Berlin' };
    const [first] = unpackContributions('incident', contributionsOf(record, { now: late + DAY, settings }), 'Europe/Berlin');
    expect(new Date(first!.at!).toISOString()).toBe('2026-03-02T23:00:00.000Z');
  });

  test('a span has two days', () => {
    const change = aRecord('change')
      .with('configItems', 'Server 7')
      .status('Implementing', START + DAY)
      .status('Deployed', START + 2 * DAY)
      .build();
    const added = unpackContributions('change', contributionsOf(change, { ...circumstances, now: START + 9 * DAY }), 'UTC');
    const { at, until } = added.find(({ check }) => check === '8.2.6-07.a')!;
    expect((until! - at!) / DAY).toBe(11);
  });

  test('kinds that no question counts add nothing', () => {
    expect(contributionsOf(aRecord('team').build(), circumstances)).toBe('');
    expect(unpackContributions('team', '', 'UTC')).toEqual([]);
  });

  test('a name that is written otherwise is the same name', () => {
    expect(hashOf(' Mail-Service ')).toBe(hashOf('mail service'));
    expect(hashOf('Ｍail')).toBe(hashOf('mail'));
    expect(hashOf('Mail')).not.toBe(hashOf('Male'));
    expect(hashOf('Mail')).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('the width of the column', () => {
  test('what is too long loses its groups as a whole, and counts as unknown', () => {
    const record = anIncident().with('affectedServices', services(60)).with('classification', 'Network').build();
    const packed = contributionsOf(record, circumstances);
    expect(packed.length).toBeLessThanOrEqual(255);
    const added = unpackContributions('incident', packed, 'UTC');
    expect(added.find(({ check }) => check === '8.2.1-02.a')).toEqual({
      check: '8.2.1-02.a',
      kind: 'incident',
      code: 'unknown',
      at: Math.floor(START / DAY) * DAY,
    });
    // The others are whole.
    expect(added.find(({ check }) => check === '8.6.3-01.b')?.groups).toHaveLength(1);
  });

  test('a dozen services are kept', () => {
    const packed = contributionsOf(anIncident().with('affectedServices', services(12)).build(), circumstances);
    expect(unpackContributions('incident', packed, 'UTC').find(({ check }) => check === '8.2.1-02.a')?.groups).toHaveLength(12);
  });

  test.each(Object.keys(RECORD_KINDS) as RecordKind[])('fits for %s, whatever is in it', (kind) => {
    const full = aRecord(kind).resolved(START).closed(START).status('Deployed', START);
    for (const role of ['affectedServices', 'configItems', 'organizations', 'classification', 'requestType'] as const)
      full.with(role, services(40));
    expect(contributionsOf(full.with('satisfaction', '5').build(), circumstances).length).toBeLessThanOrEqual(255);
  });
});

test('what was never packed here is refused, an entry of a check that is no more is left out', () => {
  expect(() => unpackContributions('incident', 'what is this', 'UTC')).toThrow('No such contribution');
  const gone = Array.from({ length: 1296 }, (_, index) => index.toString(36).padStart(2, '0')).find((key) =>
    siteChecks.every(({ id }) => keyOf(id) !== key),
  )!;
  expect(unpackContributions('incident', `${gone}yfnq`, 'UTC')).toEqual([]);
});
