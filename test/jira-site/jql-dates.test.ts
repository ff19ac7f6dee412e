import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FieldJson, SiteJson } from '../../host/archive';
import { desk, issue, NOW, site, type Desk } from './small-site';

/** Custom date fields: 20 holds a time, 15 ("Start") a day. The clock stands at 2026-03-20T12:00Z. */
const planned: FieldJson = {
  id: 'customfield_20',
  key: 'customfield_20',
  name: 'Planned start',
  custom: true,
  schema: { type: 'datetime', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datetime', customId: 20 },
};
const settings: SiteJson = { ...site(), fields: [...site().fields, planned] };
const issues = [
  issue(1001, 'OPS-1', { customfield_20: '2026-03-21T10:00:00.000+0000', customfield_15: '2026-03-20', duedate: '2026-03-20' }),
  issue(1002, 'OPS-2', { customfield_20: '2026-03-20T23:30:00.000+0000', customfield_15: '2026-03-21' }),
  issue(1003, 'OPS-3', { customfield_20: null }),
  issue(1004, 'OPS-4', { customfield_20: '2026-03-19T09:15:00.000+0100', customfield_15: '2026-03-19' }),
];

let d: Desk;
beforeAll(async () => {
  d = await desk(issues, settings);
});
afterAll(() => d.jira.close());

const numbers = async (where: string, who?: string): Promise<unknown> => {
  const found = await d.keys(`project = OPS AND ${where} ORDER BY id`, who);
  return Array.isArray(found) ? found.map((key) => Number(key.slice(4))) : found;
};

describe('a custom field with a time', () => {
  test.each<[string, number[]]>([
    ['cf[20] >= "2026-03-20 23:30"', [1, 2]],
    ['cf[20] > "2026-03-20 23:30"', [1]],
    ['cf[20] <= "2026/03/19 08:15"', [4]],
    ['cf[20] < "2026-03-19 8:15"', []],
    ['cf[20] = "2026-03-19 08:15"', [4]],
    ['cf[20] != "2026-03-19 08:15"', [1, 2]],
    ['cf[20] in ("2026-03-19 08:15", "2026-03-21 10:00")', [1, 4]],
    ['cf[20] not in ("2026-03-19 08:15", "2026-03-21 10:00")', [2]],
    ['cf[20] is EMPTY', [3]],
    ['cf[20] is not EMPTY', [1, 2, 4]],
    ['NOT cf[20] > "2026-03-20"', [4]],
    // Without a time it is the beginning of the day.
    ['cf[20] <= "2026-03-21"', [2, 4]],
    ['cf[20] >= 2026-03-21', [1]],
    ['"Planned start" >= 2026-03-21', [1]],
    ['CF[20] >= "2026/3/21"', [1]],
    ['(cf[20] <= "2026-03-20 00:00" OR cf[15] <= "2026-03-20") AND cf[15] >= "2026-03-20"', [1]],
  ])('%s', async (where, expected) => expect(await numbers(where)).toEqual(expected));

  test('absolute dates are meant in the time zone of the reader', async () => {
    // Half past eleven in the evening in London is half past eight of the next morning in Tokyo.
    expect(await numbers('cf[20] = "2026-03-21 08:30"', 'east')).toEqual([2]);
    expect(await numbers('cf[20] = "2026-03-20 23:30"', 'east')).toEqual([]);
    expect(await numbers('cf[20] >= "2026-03-21"', 'east')).toEqual([1, 2]);
    expect(await numbers('cf[20] >= "2026-03-21"', 'agent')).toEqual([1]);
  });

  test.each<[string, number[]]>([
    ['cf[20] <= 12h', [2, 4]],
    ['cf[20] <= "+22h"', [1, 2, 4]],
    ['cf[20] <= "21h 59m"', [2, 4]],
    ['cf[20] <= "21h 60m"', [1, 2, 4]],
    ['cf[20] >= "-1d 3h"', [1, 2]],
    ['cf[20] >= "-1d 4h"', [1, 2, 4]],
    ['cf[20] >= -1D', [1, 2]],
    ['cf[20] >= "-1w"', [1, 2, 4]],
    // A quoted number is minutes, one without quotes milliseconds since 1970; M is minutes, too.
    ['cf[20] <= "690"', [2, 4]],
    ['cf[20] <= "689"', [4]],
    ['cf[20] <= "690M"', [2, 4]],
    [`cf[20] <= ${NOW}`, [4]],
    ['cf[20] <= 690', []],
    ['cf[20] > now() AND cf[20] < endOfDay()', [2]],
    ['cf[20] >= startOfDay("+1d")', [1]],
  ])('from now on: %s', async (where, expected) => expect(await numbers(where)).toEqual(expected));

  test('relative dates mean the same to every reader', async () => {
    expect(await numbers('cf[20] <= "690m"', 'east')).toEqual([2, 4]);
  });

  test('a changed value is found', async () => {
    const fresh = await desk(issues, settings);
    const found = () => fresh.keys('cf[20] >= "2027-01-01"');
    expect(await found()).toEqual([]);
    const body = { fields: { customfield_20: '2027-02-01T08:00:00.000+0000' } };
    expect((await fresh.ask('agent', 'PUT', 'issue/OPS-1', body)).status).toBe(204);
    expect(await found()).toEqual(['OPS-1']);
    await fresh.jira.close();
  });
});

describe('a field without a time is compared by the day', () => {
  test.each<[string, number[]]>([
    ['cf[15] = 2026-03-20', [1]],
    ['cf[15] >= "2026-03-20 23:59"', [1, 2]],
    ['cf[15] > "2026-03-20 23:59"', [2]],
    ['cf[15] <= "2026-03-20 00:00"', [1, 4]],
    ['cf[15] = now()', [1]],
    ['cf[15] < now()', [4]],
    ['cf[15] <= endOfDay()', [1, 4]],
    ['cf[15] = "-3h"', [1]],
    ['cf[15] >= "12h"', [2]],
    ['cf[15] in (-1d, "1d")', [2, 4]],
    ['cf[15] is EMPTY', [3]],
    ['due = now()', [1]],
    ['due < now()', []],
  ])('%s', async (where, expected) => expect(await numbers(where)).toEqual(expected));

  test('in the zone of the reader', async () => {
    // Noon UTC is nine in the evening in Tokyo: three hours on, the day is another.
    expect(await numbers('cf[15] = "+3h"', 'agent')).toEqual([1]);
    expect(await numbers('cf[15] = "+3h"', 'east')).toEqual([2]);
    expect(await numbers('cf[15] = 2026-03-20', 'east')).toEqual([1]);
  });
});

describe('refused in Jira words', () => {
  const invalid = (value: string, field: string): string =>
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`;
  test.each([
    ['cf[20] >= soon', invalid('soon', 'cf[20]')],
    ['cf[20] >= "2026-02-30"', invalid('2026-02-30', 'cf[20]')],
    ['cf[15] >= "2026-13-01"', invalid('2026-13-01', 'cf[15]')],
    ['due >= "2026-03-01 24:00"', invalid('2026-03-01 24:00', 'due')],
    ['created >= "2026-03-01T10:00"', invalid('2026-03-01T10:00', 'created')],
    ['created >= "2026-03/01"', invalid('2026-03/01', 'created')],
    ['created >= "26-03-01"', invalid('26-03-01', 'created')],
    ['"Planned start" >= "-4w2d"', invalid('-4w2d', 'Planned start')],
    ['cf[20] >= "-4w -2d"', invalid('-4w -2d', 'cf[20]')],
    ['cf[20] >= "-1y"', invalid('-1y', 'cf[20]')],
    ['cf[20] ~ "2026"', "The operator '~' is not supported by the 'cf[20]' field."],
    ['cf[20] was "2026-03-01"', "The operator 'was' is not supported by the 'cf[20]' field."],
    ['cf[20] >= soon()', "Unable to find JQL function 'soon()'."],
    ['cf[99] >= "2026-03-01"', "Field 'cf[99]' does not exist or you do not have permission to view it."],
  ])('%s', async (where, message) => expect(await d.keys(where)).toEqual({ errors: [message] }));
});
