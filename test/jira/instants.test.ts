import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '../../src/jira/instants';

describe('instants as Jira writes them', () => {
  test.each([
    ['2026-03-02T09:00:00.000+0100', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02T09:00:00.123-0330', Date.UTC(2026, 2, 2, 12, 30, 0, 123)],
    ['2026-03-02T09:00:00.000Z', Date.UTC(2026, 2, 2, 9)],
    ['2026-03-02T09:00:00+01:00', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02T09:00:00+0100', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02T09:00+01', Date.UTC(2026, 2, 2, 8)],
    ['2026-03-02 09:00:00.0', Date.UTC(2026, 2, 2, 9)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['1999-12-31T23:59:59.999+0000', Date.UTC(1999, 11, 31, 23, 59, 59, 999)],
    [1_772_442_000_000, 1_772_442_000_000],
    [1_492_070_429, 1_492_070_429_000],
  ])('%p', (text, expected) => expect(instantOf(text)).toBe(expected));

  test.each([
    '',
    '2026',
    '2026-13-01',
    '2026-02-29',
    '2026-02-29T09:00:00.000+0100',
    '2026-04-31T09:00:00.000+0100',
    '2026-03-02T09:00:00.00x+0100',
    '2026-03-02T09:00:60.000+01o0',
    '2/Mar/26 09:00',
    '2026-03-02T25:00:00Z',
    '2026-03-02T09:00:00+1',
    '2026-03-02Tgarbage',
    null,
    undefined,
    {},
    NaN,
    -1,
    true,
  ])('%p is none', (value) => expect(instantOf(value)).toBeNull());

  test('agrees with the platform on every instant and offset', () => {
    const instants = fc.date({ min: new Date('1975-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
        expect(instantOf(local + zone)).toBe(date.getTime());
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const at = instantOf(text);
        expect(at === null || Number.isFinite(at)).toBe(true);
      }),
    );
  });
});
