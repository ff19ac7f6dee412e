import { describe, expect, test } from '@jest/globals';
import type { WaiverList, WaiverState } from '../../../src/contract';
import {
  actsOf,
  countsOf,
  daysLeft,
  decisionsOf,
  endsAllowed,
  firstFilter,
  HIDDEN_ISSUE,
  LONGEST,
  missingOf,
  OWN_REQUEST,
  requestOf,
  shownOf,
  takesBackRequest,
  withWaiver,
} from '../../../static/project-page/waivers/model';
import { aWaiver } from './waiver';

const STATES: readonly WaiverState[] = ['asked', 'approved', 'extending', 'refused', 'withdrawn', 'ended'];
const ALL = STATES.map((state) => aWaiver({ id: state, state }));
const list = (more: Partial<WaiverList> = {}): WaiverList => ({
  ...{ waivers: ALL, mayDecide: true, maximumDays: 180, today: '2026-05-18', hiddenProjects: 0 },
  ...more,
});
const ids = (waivers: readonly { id: string }[]) => waivers.map(({ id }) => id);

describe('which waivers are shown', () => {
  test('none is ever hidden: each is at a place of its own, and in all of them', () => {
    expect(countsOf(ALL)).toEqual({ all: 6, waiting: 2, 'in-force': 2, ended: 3 });
    for (const waiver of ALL)
      expect((['waiting', 'in-force', 'ended'] as const).some((place) => shownOf([waiver], place, '').length === 1)).toBe(true);
  });
  test('a later end that waits is both in force and waiting', () => {
    expect(ids(shownOf(ALL, 'waiting', ''))).toContain('extending');
    expect(ids(shownOf(ALL, 'in-force', ''))).toContain('extending');
  });
  test('first what waits, else what counts, else everything', () => {
    const of = (...states: WaiverState[]) => firstFilter(states.map((state) => aWaiver({ state })));
    expect(of('ended', 'asked')).toBe('waiting');
    expect(of('ended', 'approved')).toBe('in-force');
    expect(of('ended')).toBe('all');
    expect(of()).toBe('all');
  });
  test('what waits longest and what ends soonest come first', () => {
    const newestFirst = [aWaiver({ id: 'new' }), aWaiver({ id: 'old' })];
    expect(ids(shownOf(newestFirst, 'waiting', ''))).toEqual(['old', 'new']);
    const inForce = [aWaiver({ id: 'late', state: 'approved', until: '2026-12-31' }), aWaiver({ id: 'soon', state: 'approved' })];
    expect(ids(shownOf(inForce, 'in-force', ''))).toEqual(['soon', 'late']);
    expect(ids(shownOf(inForce, 'all', ''))).toEqual(['late', 'soon']);
  });
  test.each([['ops-1'], ['IMPACT'], ['8.6.1'], ['old desk'], ['e-mail'], ['incidents handled']])('are found by “%s”', (text) =>
    expect(shownOf([aWaiver({ service: 'E-mail' })], 'all', ` ${text} `)).toHaveLength(1),
  );
  test('are not found by what they do not say', () => expect(shownOf(ALL, 'all', 'printer')).toEqual([]));
  test('one that changed takes its own place and no other', () => {
    const after = withWaiver(list(), aWaiver({ id: 'asked', state: 'refused' }));
    expect(ids(after.waivers)).toEqual(ids(ALL));
    expect(after.waivers[0]?.state).toBe('refused');
    expect(withWaiver(list(), aWaiver({ id: 'strange' })).waivers).toEqual(ALL);
  });
});

describe('what can be done', () => {
  const may = { decide: false, extend: false, withdraw: false };
  const acts = (...args: Parameters<typeof actsOf>) => actsOf(...args).map(({ act, refusal }) => [act, refusal]);
  test('those who decide decide', () => {
    const waiver = aWaiver({ may: { ...may, decide: true } });
    expect(acts(waiver, list())).toEqual([
      ['approve', null],
      ['refuse', null],
    ]);
    expect(decisionsOf([waiver, ...ALL])).toBe(1);
  });
  test('whoever asked sees why they cannot', () =>
    expect(acts(aWaiver({ may: { ...may, withdraw: true } }), list())).toEqual([
      ['approve', OWN_REQUEST],
      ['refuse', OWN_REQUEST],
      ['withdraw', null],
    ]));
  test('who may not see the issue is told that, not that they asked', () =>
    expect(acts(aWaiver({ issue: { id: '1', key: null } }), list())[0]).toEqual(['approve', HIDDEN_ISSUE]));
  test('who never decides is offered nothing that is shut', () => expect(acts(aWaiver(), list({ mayDecide: false }))).toEqual([]));
  test.each(STATES.filter((state) => state !== 'asked' && state !== 'extending'))('nobody decides on one that is %s', (state) =>
    expect(acts(aWaiver({ state, may: { ...may, decide: true } }), list())).toEqual([]),
  );
  test('one that lasts as long as it may is not extended', () => {
    const at = (until: string) => acts(aWaiver({ state: 'approved', until, may: { ...may, extend: true } }), list({ maximumDays: 10 }));
    expect(at('2026-05-27')).toEqual([['extend', null]]);
    expect(at('2026-05-28')).toEqual([['extend', LONGEST]]);
  });
  test('taking back an extension leaves what is in force; ending does not', () => {
    const history = [{ what: 'extension asked' as const, by: 'other', at: '', until: '2026-08-01', text: 'More time' }];
    const extending = aWaiver({ state: 'extending', history, may: { ...may, withdraw: true } });
    expect(takesBackRequest(extending, 'other')).toBe(true);
    // The one who asked for the waiver itself, and may decide: the app ends it for them.
    expect(takesBackRequest(extending, 'asker')).toBe(false);
    expect(takesBackRequest(aWaiver({ state: 'approved' }), 'asker')).toBe(false);
    expect(takesBackRequest(aWaiver(), 'asker')).toBe(true);
    expect(requestOf(extending)).toEqual({ by: 'other', at: '', reason: 'More time' });
    expect(requestOf(aWaiver())).toMatchObject({ by: 'asker', reason: 'Taken over from the old desk.' });
  });
});

describe('days', () => {
  test('are left, the last one included, while it counts', () => {
    expect(daysLeft(aWaiver({ state: 'approved', until: '2026-05-18' }), '2026-05-18')).toBe(0);
    expect(daysLeft(aWaiver({ state: 'extending', until: '2026-06-01' }), '2026-05-18')).toBe(14);
    for (const state of ['asked', 'ended', 'refused', 'withdrawn'] as const) expect(daysLeft(aWaiver({ state }), '2026-05-18')).toBeNull();
  });
  test('of a later end are after the present one, not past, and within what the site allows', () => {
    expect(endsAllowed({ until: '2026-06-30' }, list())).toEqual({ first: '2026-07-01', last: '2026-11-14' });
    expect(endsAllowed({ until: '2026-05-01' }, list()).first).toBe('2026-05-18');
  });
  const allowed = { first: '2026-07-01', last: '2026-11-14' };
  test.each([
    ['extend', 'We need more time', '', 'Choose the new last day.'],
    ['extend', 'We need more time', '2026-06-30', 'That day is outside of what is allowed.'],
    ['extend', 'We need more time', '2026-11-15', 'That day is outside of what is allowed.'],
    ['extend', ' why ', '2026-11-14', 'Say why it has to last longer.'],
    ['extend', 'We need more time', '2026-07-01', null],
    ['refuse', ' ', '', 'Say why, so that they know what to do next.'],
    ['refuse', 'No', '', null],
    ['approve', '', '', null],
    ['withdraw', '', '', null],
  ] as const)('%s with “%s” and %s', (act, text, until, expected) => expect(missingOf(act, text, until, allowed)).toBe(expected));
});
