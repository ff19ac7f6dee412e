import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSettings } from '../../src/mapping/parse-settings';
import { Problems } from '../../src/mapping/problems';
import type { SiteSchema } from '../../src/mapping/site-schema';
import { conditionFrom } from '../../src/checks/major-rule';
import { SETTINGS } from '../../src/checks/vocabulary';
import { SETTING_DEFAULTS } from '../../src/record/setting-defaults';
import { readJson, rolesFor, ruleOf, ruleText, simpleOf } from '../../static/settings-page/steps/rules/major';
import {
  emptyCells,
  filledEvenly,
  mappedOptions,
  matrixOf,
  nameOfKey,
  spellingOf,
  withCell,
} from '../../static/settings-page/steps/rules/matrix';
import { linesOfText, nameOfSetting, SITE_RULES, siteRuleLine, wrongTime } from '../../static/settings-page/steps/rules/site-rules';
import { OTHERS, percentOf, priorityRows, readNumber, timesOf, valueWords, withTime } from '../../static/settings-page/steps/rules/times';
import { aDraft, aVocabulary, PRIORITIES } from './rules-draft';

const EMPTY_SITE: SiteSchema = {
  timeZone: 'UTC',
  projects: [],
  issueTypes: [],
  statuses: [],
  priorities: [],
  resolutions: [],
  fields: [],
  linkTypes: [],
};

describe('the rules of the site', () => {
  test('suggest what the app goes by, and nothing else', () => {
    const suggested = Object.fromEntries(SITE_RULES.flatMap((rule) => ('suggested' in rule ? [[rule.key, rule.suggested]] : [])));
    expect(suggested).toEqual(SETTING_DEFAULTS);
  });
  test('are all called as the checks call them, and have a place to be set', () => {
    const known = Object.entries(SETTINGS).filter(([key]) => key !== 'intervalsConfirmed');
    expect(known.map(([key, { name }]) => [key, name])).toEqual(known.map(([key]) => [key, nameOfSetting(key)]));
  });
  test('when confirmed, are taken by the app', () => {
    const problems = new Problems();
    parseSettings(
      {
        timeZone: 'UTC',
        ...Object.fromEntries(SITE_RULES.flatMap(({ key, suggested }) => (suggested === undefined ? [] : [[key, suggested]]))),
      },
      EMPTY_SITE,
      null,
      problems,
    );
    expect(problems.message('')).toBe('');
  });
  const stand = (key: string, settings: Record<string, unknown>) =>
    siteRuleLine(
      SITE_RULES.find((rule) => rule.key === key)!,
      aDraft(settings),
      aVocabulary(),
    );
  test.each([
    ['clusterSize', {}, 'ours'],
    ['clusterSize', { clusterSize: 10 }, 'confirmed'],
    ['clusterSize', { clusterSize: 7 }, 'changed'],
    ['priorityMatrix', {}, 'open'],
    ['priorityMatrix', { priorityMatrix: { extensive: { critical: 'High' } } }, 'decided'],
    ['incidentEscalateAfter', {}, 'optional'],
  ])('%s with %j is %s', (key, settings, expected) => expect(stand(key, settings).stand).toBe(expected));
  test('tell how many checks wait', () => expect(stand('priorityMatrix', {})).toMatchObject({ waiting: 1, set: false, value: undefined }));
});

describe('the priority matrix', () => {
  const impacts = [
    { key: 'extensive', name: 'Extensive', spellings: ['Extensive'] },
    { key: 'minor', name: 'Minor', spellings: ['Minor', 'Low'] },
  ];
  const urgencies = [
    { key: 'critical', name: 'Critical', spellings: ['Critical'] },
    { key: 'low', name: 'Low', spellings: ['Low'] },
  ];
  test('has rows for the options that are matched to some of the site', () => {
    expect(mappedOptions(aDraft(), aVocabulary(), 'impact')).toEqual(impacts);
    expect(mappedOptions(aDraft(), aVocabulary(), 'urgency').map(({ key }) => key)).toEqual(['critical']);
    expect(mappedOptions(aDraft(), aVocabulary(), 'notes')).toEqual([]);
  });
  test('names options as the site does, also where they are kept by id', () => {
    const site = { resolutions: [{ id: '10002', name: 'Duplicate' }], priorities: PRIORITIES };
    expect(spellingOf(site, 'resolution', '10002')).toBe('Duplicate');
    expect(spellingOf(site, 'priority', '2')).toBe('High');
    expect([spellingOf(site, 'resolution', 'Done'), spellingOf(site, 'impact', '10002')]).toEqual(['Done', '10002']);
    expect([nameOfKey('partly-met'), nameOfKey('wont-do')]).toEqual(['Partly met', 'Won’t do']);
  });
  test('keeps the other cells, and those it does not show', () => {
    const matrix = { significant: { low: 'Low' }, extensive: { critical: 'Highest' } };
    expect(withCell(matrix, 'extensive', 'low', 'High')).toEqual({
      significant: { low: 'Low' },
      extensive: { critical: 'Highest', low: 'High' },
    });
    expect(withCell(matrix, 'extensive', 'critical', '')).toEqual({ significant: { low: 'Low' } });
    expect(withCell({ minor: { low: 'Low' } }, 'minor', 'low', '')).toBeNull();
  });
  test('reads what is no matrix as an empty one', () => {
    expect(matrixOf(aDraft({ priorityMatrix: ['x'] }))).toEqual({});
    expect(matrixOf(aDraft({ priorityMatrix: { extensive: { critical: 'High', low: 3 }, minor: 'x' } }))).toEqual({
      extensive: { critical: 'High' },
    });
  });
  test('is filled evenly from highest to lowest, leaving what is set', () => {
    const filled = filledEvenly({ minor: { low: 'Medium' } }, impacts, urgencies, PRIORITIES);
    expect(filled).toEqual({ extensive: { critical: 'Highest', low: 'Medium' }, minor: { critical: 'Medium', low: 'Medium' } });
    expect(emptyCells({ minor: { low: 'Medium' } }, impacts, urgencies)).toBe(3);
    expect(emptyCells(filled, impacts, urgencies)).toBe(0);
    expect(filledEvenly({}, impacts, urgencies, [])).toEqual({});
    expect(filledEvenly({}, impacts.slice(0, 1), urgencies.slice(0, 1), PRIORITIES)).toEqual({ extensive: { critical: 'Highest' } });
  });
});

describe('the rule for major incidents', () => {
  const site = {
    fields: [{ id: 'customfield_9', name: 'Kind', kind: 'options', custom: true, project: null, options: ['Network', 'Desk'] }],
    priorities: PRIORITIES,
  };
  const draft = aDraft({}, { fields: { ...aDraft().fields, classification: { fields: ['customfield_9'] } } });
  const roles = rolesFor(draft, aVocabulary(), site);
  test('offers the roles whose values are known, mapped ones first', () => {
    expect(roles.map(({ id, mapped, choices }) => [id, mapped, choices.length])).toEqual([
      ['classification', true, 2],
      ['impact', true, 3],
      ['priority', true, 4],
      ['urgency', true, 2],
    ]);
    expect(rolesFor(aDraft({}, { fields: {} }), aVocabulary(), site).map(({ id, mapped }) => [id, mapped])).toEqual([
      ['impact', false],
      ['priority', false],
      ['urgency', false],
    ]);
  });
  test('is built, read back, and understood by the checks', () => {
    const rule = {
      join: 'any' as const,
      rows: [
        { role: 'impact', values: ['extensive'] },
        { role: 'urgency', values: ['critical', 'high'] },
      ],
    };
    const json = ruleOf(rule);
    expect(json).toEqual({
      any: [
        { role: 'impact', in: ['extensive'] },
        { role: 'urgency', in: ['critical', 'high'] },
      ],
    });
    expect(simpleOf(json)).toEqual(rule);
    expect(conditionFrom(json)).not.toBeNull();
    expect(ruleText(rule, roles)).toBe('Impact is Extensive, or Urgency is Critical or high');
  });
  test('leaves out lines that are not complete', () => {
    expect(
      ruleOf({
        join: 'all',
        rows: [
          { role: '', values: [] },
          { role: 'impact', values: [] },
        ],
      }),
    ).toBeNull();
    expect(
      ruleOf({
        join: 'all',
        rows: [
          { role: '', values: [] },
          { role: 'impact', values: ['minor'] },
        ],
      }),
    ).toEqual({ all: [{ role: 'impact', in: ['minor'] }] });
  });
  test('of one condition alone is a line', () => {
    expect(simpleOf({ role: 'impact', in: ['extensive'] })).toEqual({ join: 'all', rows: [{ role: 'impact', values: ['extensive'] }] });
    expect(simpleOf(undefined)).toEqual({ join: 'all', rows: [] });
  });
  test.each([
    { not: { role: 'impact', in: ['minor'] } },
    { all: [{ role: 'impact', in: ['minor'], ifUnmapped: true }] },
    { any: [{ all: [{ role: 'impact', in: ['minor'] }] }] },
    { all: [{ role: 'impact', in: ['minor'] }], any: [] },
    { all: [] },
    { set: 'impact' },
    { role: 'impact', in: [] },
    { role: 'impact', in: [3] },
    'text',
    null,
    [],
  ])('that the builder cannot show is left to its JSON: %j', (json) => expect(simpleOf(json)).toBeNull());
  test('never loses anything between builder and document', () => {
    const row = fc.record({
      role: fc.constantFrom('impact', 'urgency', 'priority'),
      values: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.constantFrom('all' as const, 'any' as const), fc.array(row, { minLength: 1 }), (join, rows) => {
        expect(simpleOf(ruleOf({ join, rows }))).toEqual({ join, rows });
      }),
    );
  });
  test('is read from JSON as it is typed', () => {
    expect(readJson(' {"set": "impact"} ')).toEqual({ value: { set: 'impact' } });
    expect(readJson('  ')).toEqual({ value: undefined });
    expect(readJson('[1]')).toHaveProperty('wrong');
    expect(readJson('{"set": ')).toMatchObject({ wrong: expect.stringMatching(/^This is not JSON yet/) });
  });
});

describe('times and numbers', () => {
  test.each([
    ['share', '7', 0, { value: 0.07 }],
    ['share', '95,5', 0, { value: 0.955 }],
    ['share', '100.1', 0, null],
    ['count', '10', 2, { value: 10 }],
    ['count', '1', 2, null],
    ['count', '2.5', 2, null],
    ['duration', '0', 0, { value: 0 }],
    ['duration', '0', 1, null],
    ['duration', '1.5', 0, { value: 1.5 }],
    ['duration', '', 0, null],
    ['duration', 'soon', 0, null],
    ['duration', '-1', 0, null],
  ] as const)('%s %j of at least %d', (type, text, least, expected) => {
    const read = readNumber(type, text, least);
    expect('value' in read ? read : null).toEqual(expected);
  });
  test('shares keep no noise of floating point', () => {
    for (let percent = 0; percent <= 1000; percent++) {
      const read = readNumber('share', String(percent / 10), 0);
      expect('value' in read ? percentOf(read.value) : null).toBe(percent / 10);
    }
  });
  test('values in words', () => {
    expect(valueWords('duration', { value: 1, unit: 'workingDays' })).toBe('1 working day');
    expect(valueWords('duration', { value: 4, unit: 'hours' })).toBe('4 hours');
    expect([valueWords('share', 0.955), valueWords('count', 10)]).toEqual(['95.5%', '10']);
  });
  test('by priority, with those the site no longer has', () => {
    const times = timesOf({
      Highest: { value: 4, unit: 'hours' },
      Blocker: { value: 1, unit: 'hours' },
      Low: 'x',
      [OTHERS]: { value: 5, unit: 'workingDays' },
    });
    expect(priorityRows(times, PRIORITIES).map(({ name, time, known }) => [name, time?.value ?? null, known])).toEqual([
      ['Highest', 4, true],
      ['High', null, true],
      ['Medium', null, true],
      ['Low', null, true],
      ['Blocker', 1, false],
      ['All others', 5, true],
    ]);
    expect(withTime({ High: { value: 1, unit: 'days' } }, 'High', null)).toBeNull();
    expect(withTime({}, 'High', { value: 1, unit: 'days' })).toEqual({ High: { value: 1, unit: 'days' } });
  });
  test('working time', () => {
    expect(wrongTime({ days: [1], from: '09:00', to: '17:00' })).toBeNull();
    expect(wrongTime({ days: [], from: '09:00', to: '17:00' })).toMatch(/day/);
    expect(wrongTime({ days: [1], from: '17:00', to: '17:00' })).toMatch(/after/);
    expect(wrongTime({ days: [1], from: '', to: '17:00' })).toMatch(/09:00/);
  });
  test('lines of a text', () => expect(linesOfText(' tbd \n\nn/a\ntbd')).toEqual(['tbd', 'n/a']));
});
