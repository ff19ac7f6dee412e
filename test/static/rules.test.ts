import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { tunablesOf } from '../../src/checks/tuned';
import {
  withCheck,
  withConfirmed,
  withoutCheck,
  withoutPart,
  withoutSetting,
  withParameter,
  withSetting,
} from '../../static/settings-page/steps/rules/edit';
import { groupsOf, groupsWith, idsIn, levelsOf, lineOf, NO_FILTER, passes, waitingFor } from '../../static/settings-page/steps/rules/model';
import { gapText, stoppedText } from '../../static/settings-page/steps/rules/dry-run-number';
import { SITE_RULES } from '../../static/settings-page/steps/rules/site-rules';
import { aCheck, aDraft, aVocabulary, MATRIX_CHECK, REVIEW } from './rules-draft';

const CHECK = aCheck();
const id = CHECK.id;

describe('a check as the rules show it', () => {
  test('is our suggestion until it is set', () => {
    const line = lineOf(aDraft(), CHECK);
    expect(line.level).toEqual({ value: 'advise', suggested: 'advise', mark: 'ours' });
    expect(line.severity).toEqual({ value: 'medium', suggested: 'medium', mark: 'ours' });
    expect(line.parameters[0]).toMatchObject({ value: { value: 4, unit: 'hours' }, mark: 'ours', interval: false });
    expect([line.unconfirmed, line.changed]).toEqual([3, 0]);
  });
  test('is confirmed where the suggestion is written down, changed where something else is', () => {
    const set = { [id]: { level: 'advise', severity: 'high', params: { grace: { unit: 'hours', value: 4 } } } };
    const line = lineOf(aDraft({ checks: set }), CHECK);
    expect([line.level.mark, line.severity.mark, line.parameters[0]?.mark]).toEqual(['confirmed', 'changed', 'confirmed']);
    expect([line.unconfirmed, line.changed]).toEqual([0, 1]);
    const slower = lineOf(aDraft({ checks: { [id]: { params: { grace: { value: 4, unit: 'days' } } } } }), CHECK);
    expect(slower.parameters[0]?.mark).toBe('changed');
  });
  test('waits for the settings it needs', () => {
    expect(lineOf(aDraft(), MATRIX_CHECK).waitsFor).toEqual(['priorityMatrix']);
    expect(lineOf(aDraft({ priorityMatrix: { extensive: { critical: 'High' } } }), MATRIX_CHECK).waitsFor).toEqual([]);
  });
  test.each([
    ['escalationRules', false, true],
    ['escalationRules', true, false],
    ['topManagement', { groups: [], accounts: [] }, true],
    ['topManagement', { groups: ['board'], accounts: [] }, false],
    ['majorIncidentRule', null, true],
  ])('%s as %j: waits is %s', (key, value, waits) => {
    expect(lineOf(aDraft({ [key]: value }), aCheck({ needsSetting: [key] })).waitsFor).toEqual(waits ? [key] : []);
  });
  test('of planned reviews waits until its interval is confirmed', () => {
    expect(lineOf(aDraft(), REVIEW).waitsForInterval).toBe(true);
    const confirmed = lineOf(withConfirmed([REVIEW])(aDraft()), REVIEW);
    expect([confirmed.waitsForInterval, confirmed.unconfirmed, confirmed.changed]).toEqual([false, 0, 0]);
    // A parameter of the same name of a check on records is no interval of reviews.
    expect(lineOf(aDraft(), { ...REVIEW, level: 'record' }).waitsForInterval).toBe(false);
  });
  test('of the real app waits for its interval if it is one of planned reviews, and has a place to set what it waits for', () => {
    const views = checks.map(({ id, level, needsSetting, site }) => ({
      ...{ planned: site?.template === 'PLANNED_INTERVAL', needsSetting },
      line: lineOf(aDraft(), aCheck({ id, level, params: tunablesOf(checks.find((one) => one.id === id)!).map((one) => ({ ...one })) })),
    }));
    expect(views.filter(({ planned }) => planned).length).toBeGreaterThan(20);
    expect(views.filter(({ planned, line }) => planned !== line.waitsForInterval)).toEqual([]);
    const places = new Set(SITE_RULES.map(({ key }) => key));
    expect(views.flatMap(({ needsSetting }) => needsSetting).filter((key) => !places.has(key))).toEqual([]);
  });
  test('can only stop somebody where it is asked of one record', () => {
    expect(levelsOf(CHECK)).toEqual(['off', 'advise', 'warn', 'block']);
    expect(levelsOf(REVIEW)).toEqual(['off', 'advise']);
    expect(levelsOf({ level: 'register' })).toEqual(['off', 'advise']);
  });
});

describe('the list of checks', () => {
  const ids = (filter = {}, draft = aDraft()) =>
    groupsOf(draft, aVocabulary(), { ...NO_FILTER, ...filter }).flatMap(({ shown }) => shown.map(({ check }) => check.id));
  test('goes by process, without processes of which nothing is left', () => {
    expect(groupsOf(aDraft(), aVocabulary(), NO_FILTER).map(({ process, all }) => [process.id, all.length])).toEqual([
      ['incident-management', 2],
      ['service-continuity-management', 1],
    ]);
    expect(groupsOf(aDraft(), aVocabulary(), { ...NO_FILTER, severity: 'high' })).toHaveLength(1);
  });
  test.each([
    ['MATRIX', [MATRIX_CHECK.id]],
    [' 8.7.2 ', [REVIEW.id]],
    ['your interval', [REVIEW.id]],
    ['incidents are handled', [id, MATRIX_CHECK.id]],
    ['nowhere', []],
  ])('searched for %j', (text, found) => expect(ids({ text })).toEqual(found));
  test('filtered by level, by what is confirmed, changed or waits', () => {
    const draft = withConfirmed([CHECK])(withCheck(REVIEW.id, { level: 'off' })(aDraft()));
    expect(ids({ level: 'off' }, draft)).toEqual([REVIEW.id]);
    expect(ids({ level: 'advise' }, draft)).toEqual([id, MATRIX_CHECK.id]);
    expect(ids({ show: 'unconfirmed' }, draft)).toEqual([MATRIX_CHECK.id, REVIEW.id]);
    expect(ids({ show: 'changed' }, draft)).toEqual([REVIEW.id]);
    expect(ids({ show: 'waiting' }, draft)).toEqual([MATRIX_CHECK.id, REVIEW.id]);
  });
  test('stays as it is while one works in it, whatever that does to the filter', () => {
    const waiting = { ...NO_FILTER, show: 'unconfirmed' as const };
    const kept = idsIn(groupsOf(aDraft(), aVocabulary(), waiting));
    const draft = withConfirmed([CHECK])(aDraft());
    expect(groupsOf(draft, aVocabulary(), waiting)[0]?.shown.map(({ check }) => check.id)).toEqual([MATRIX_CHECK.id]);
    const group = groupsWith(draft, aVocabulary(), kept)[0];
    expect(group?.shown.map(({ check, unconfirmed }) => [check.id, unconfirmed])).toEqual([
      [id, 0],
      [MATRIX_CHECK.id, 2],
    ]);
    expect(groupsWith(draft, aVocabulary(), new Set([REVIEW.id]))).toHaveLength(1);
  });
  test('several filters have to hold together', () => {
    const line = lineOf(aDraft(), CHECK);
    expect(passes(line, { text: 'classified', level: 'advise', severity: 'medium', show: 'unconfirmed' })).toBe(true);
    expect(passes(line, { text: 'classified', level: 'advise', severity: 'high', show: 'unconfirmed' })).toBe(false);
  });
  test('counts what waits for a setting', () => expect(waitingFor(aVocabulary(), 'priorityMatrix')).toBe(1));
});

describe('changes of the draft', () => {
  test('are written without touching the draft they start from', () => {
    const draft = aDraft({ checks: { other: { level: 'off' } } });
    const before = structuredClone(draft);
    const after = withParameter(id, 'grace', { value: 1, unit: 'days' })(withCheck(id, { level: 'warn' })(draft));
    expect(after.settings.checks).toEqual({
      other: { level: 'off' },
      [id]: { level: 'warn', params: { grace: { value: 1, unit: 'days' } } },
    });
    expect(draft).toEqual(before);
  });
  test('confirming writes everything that is not set, and keeps what is', () => {
    const set = withParameter(id, 'grace', { value: 9, unit: 'days' })(withCheck(id, { level: 'block', severity: 'low' })(aDraft()));
    const draft = withConfirmed([CHECK, MATRIX_CHECK])(set);
    expect(draft.settings.checks).toEqual({
      [id]: { level: 'block', severity: 'low', params: { grace: { value: 9, unit: 'days' } } },
      [MATRIX_CHECK.id]: { level: 'advise', severity: 'medium' },
    });
  });
  test('taking a part back leaves the others', () => {
    const draft = withConfirmed([CHECK])(aDraft());
    expect(withoutPart(id, 'level')(draft).settings.checks?.[id]).toEqual({
      severity: 'medium',
      params: { grace: { value: 4, unit: 'hours' } },
    });
    expect(withoutPart(id, 'severity')(draft).settings.checks?.[id]).toEqual({
      level: 'advise',
      params: { grace: { value: 4, unit: 'hours' } },
    });
    expect(withoutPart(id, { param: 'grace' })(draft).settings.checks?.[id]).toEqual({ level: 'advise', severity: 'medium' });
  });
  test('going all the way back leaves nothing in the document', () => {
    expect(withoutCheck(id)(withConfirmed([CHECK])(aDraft()))).toEqual(aDraft());
    expect('checks' in withoutPart(id, 'level')(withCheck(id, { level: 'off' })(aDraft())).settings).toBe(false);
  });
  test('of a rule of the site', () => {
    const draft = withSetting('clusterSize', 5)(aDraft());
    expect(draft.settings).toEqual({ timeZone: 'Europe/Berlin', clusterSize: 5 });
    expect(withoutSetting('clusterSize')(draft)).toEqual(aDraft());
  });
});

describe('the number of the dry run, before a check may block', () => {
  const reader = { locale: 'en', timeZone: 'UTC' };
  const found = { gap: 34, judged: 210, upToDate: true, whole: true };
  test('is said with what it is of', () => {
    expect(stoppedText(found, reader)).toBe('It would have stopped 34 of 210 records in the last 90 days.');
    expect(gapText(found, reader)).toBe('34 of 210 with a gap');
  });
  test('is doubted where the run is not whole or the draft has changed', () => {
    expect(stoppedText({ ...found, whole: false }, reader)).toContain('not looked at all issues yet');
    expect(stoppedText({ ...found, upToDate: false }, reader)).toContain('The draft has changed since');
  });
  test('is none where nothing was judged', () => {
    expect(stoppedText({ ...found, gap: 0, judged: 0 }, reader)).toContain('No record of the last 90 days could be judged');
    expect(gapText({ ...found, judged: 0 }, reader)).toBe('none judged');
  });
});
