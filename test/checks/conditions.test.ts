import { describe, expect, test } from '@jest/globals';
import { compile, type Condition } from '../../src/checks/condition';
import { Subject } from '../../src/checks/subject';
import { NOW, type Truth } from '../../src/checks/truth';
import type { SiteSettings } from '../../src/record/settings';
import { aChange, agent, aRecord, at, cell, day, HOUR, MINUTE, START, type RecordBuilder } from '../record/a-record';
import { SETTINGS } from './cases';
import { reach } from './makers/events';
import { aDate, aTime, choice } from './makers/values';

const subjectOf = (record: RecordBuilder, now = day(400), settings: SiteSettings = SETTINGS): Subject =>
  new Subject(record.build(), { now, settings, majorRule: null, world: null });
const holds = (condition: Condition, record: RecordBuilder, when = NOW, now?: number, settings?: SiteSettings): Truth =>
  compile(condition).holds(subjectOf(record, now, settings), when);
const since = (condition: Condition, record: RecordBuilder, from: number, now?: number) =>
  compile(condition).since(subjectOf(record, now), from);

const change = (): RecordBuilder => aChange();
const yes: Condition = { set: 'cause' };
const no: Condition = { set: 'effect' };
const unknown: Condition = { set: 'design' };
const unmapped: Condition = { set: 'forecast' };
const mixed = (): RecordBuilder => change().with('cause', 'x y').unreadable('design').unmapped('forecast');

describe('three values', () => {
  test.each<[Condition, Truth]>([
    [{ all: [yes, yes] }, 'yes'],
    [{ all: [yes, unmapped] }, 'unmapped'],
    [{ all: [unmapped, unknown] }, 'unknown'],
    [{ all: [unknown, unmapped, no] }, 'no'],
    [{ any: [no, unmapped] }, 'no'],
    [{ any: [unmapped, unmapped] }, 'unmapped'],
    [{ any: [no, unknown, unmapped] }, 'unknown'],
    [{ any: [unknown, unmapped, yes] }, 'yes'],
    [{ not: yes }, 'no'],
    [{ not: no }, 'yes'],
    [{ not: unknown }, 'unknown'],
    [{ not: unmapped }, 'unmapped'],
    [{ set: 'forecast', ifUnmapped: true }, 'yes'],
    [{ set: 'forecast', ifUnmapped: false }, 'no'],
    [{ role: 'forecast', in: ['x'], ifUnmapped: 'unknown' }, 'unknown'],
    [{ set: 'design', ifUnmapped: true }, 'unknown'],
  ])('%j is %s', (condition, truth) => expect(holds(condition, mixed())).toBe(truth));
});

describe('values', () => {
  test('a value counts at an instant if it stood then', () => {
    const record = change().set('cause', 'Cable', at(5)).set('cause', null, at(7));
    expect([at(4), at(5), at(6), at(7), NOW].map((when) => holds({ set: 'cause' }, record, when))).toEqual([
      'no',
      'yes',
      'yes',
      'no',
      'no',
    ]);
  });

  test('an option by its key, whatever it is called, or by its text where it has no key', () => {
    const emergency: Condition = { role: 'changeType', in: ['emergency'] };
    expect(holds(emergency, change().with('changeType', cell('Notfall', { option: 'emergency' })))).toBe('yes');
    expect(holds(emergency, change().with('changeType', cell('Emergency')))).toBe('yes');
    expect(holds(emergency, change().with('changeType', cell('Emergency', { option: 'normal' })))).toBe('yes');
    expect(holds(emergency, change().with('changeType', choice('normal')))).toBe('no');
    expect(holds(emergency, change())).toBe('no');
  });

  test('it was one of the options once, although no longer', () => {
    const record = change().set('changeOutcome', choice('failed'), at(5)).set('changeOutcome', choice('successful'), at(7));
    const once: Condition = { role: 'changeOutcome', everIn: ['failed'] };
    expect([holds(once, record), holds(once, record, at(4)), holds(once, record, at(6))]).toEqual(['yes', 'no', 'yes']);
    const cut = change().set('changeOutcome', choice('successful'), at(7)).also({ history: 'partial' });
    expect(holds(once, cut)).toBe('unknown');
  });

  test('evidence is dated by the change from which on the value has met the condition', () => {
    const record = change().set('cause', 'A', at(2)).set('cause', 'TBD', at(4)).set('cause', 'B', at(6)).set('cause', 'C', at(8));
    expect([at(0), at(5), at(7), at(9)].map((from) => since({ set: 'cause' }, record, from))).toEqual([at(6), at(6), at(8), 'no']);
    expect(since({ set: 'cause' }, change().with('cause', 'A'), START)).toBe(START);
    expect(since({ set: 'cause' }, change().with('cause', 'A'), START + 1)).toBe('no');
    expect(since({ set: 'cause' }, change().with('cause', 'A').also({ history: 'partial' }), at(1))).toBe('unknown');
  });
});

describe('dates', () => {
  const recent: Condition = { role: 'lastMeasuredOn', within: { value: 10, unit: 'days' } };
  const measured = (value: ReturnType<typeof aDate>): RecordBuilder => aRecord('metric').with('lastMeasuredOn', value);

  test('a date without a time lasts to the end of its day', () => {
    // 2026-03-02 and ten days: all of 12 March is still recent.
    const record = measured(aDate(START));
    const end = Date.UTC(2026, 2, 13);
    expect([end - 1, end].map((now) => holds(recent, record, NOW, now))).toEqual(['yes', 'no']);
  });

  test('days are those of the site, also where one has 23 hours', () => {
    const berlin = { ...SETTINGS, timeZone: 'Europe/Berlin' };
    const record = measured(cell('2026-03-25', { at: Date.parse('2026-03-24T23:00:00Z') }));
    const end = Date.parse('2026-04-04T22:00:00Z');
    expect([end - 1, end].map((now) => holds(recent, record, NOW, now, berlin))).toEqual(['yes', 'no']);
  });

  test('a time is counted to the minute', () => {
    const record = measured(aTime(START));
    expect([day(10), day(10) + MINUTE].map((now) => holds(recent, record, NOW, now))).toEqual(['yes', 'no']);
  });

  test('seen at an instant, not from today', () => {
    expect([day(5), day(30)].map((when) => holds(recent, measured(aTime(START)), when))).toEqual(['yes', 'no']);
  });

  test.each([
    ['20 days', day(20), 'yes'],
    ['20 days', day(21), 'no'],
    ['P1M', Date.UTC(2026, 3, 2, 9), 'yes'],
    ['P1M', Date.UTC(2026, 3, 2, 9, 1), 'no'],
    ['now and then', day(1), 'unknown'],
    ['', day(11), 'no'],
  ] as const)('another field allows %j, seen at %i: %s', (allowed, now, truth) => {
    const own: Condition = { ...recent, withinRole: 'measuringInterval' };
    const record = measured(aTime(START));
    expect(holds(own, allowed === '' ? record : record.with('measuringInterval', allowed), NOW, now)).toBe(truth);
  });

  test('without the other field the usual time holds; withheld, nobody can say', () => {
    const own: Condition = { ...recent, withinRole: 'measuringInterval' };
    expect(holds(own, measured(aTime(START)).unmapped('measuringInterval'), NOW, day(11))).toBe('no');
    expect(holds(own, measured(aTime(START)).unreadable('measuringInterval'), NOW, day(1))).toBe('unknown');
  });

  test('no date is not recent; a text that is no date cannot be told', () => {
    expect(holds(recent, aRecord('metric'))).toBe('no');
    expect(holds(recent, measured(cell('last spring')))).toBe('unknown');
    expect(holds(recent, aRecord('metric').unmapped('lastMeasuredOn'))).toBe('unmapped');
  });

  test('today is not past, in the time zone of the site', () => {
    const open: Condition = { role: 'contractEndsOn', notPast: true };
    const record = aRecord('contract').with('contractEndsOn', aDate(START));
    const end = Date.UTC(2026, 2, 3);
    expect([end - 1, end].map((now) => holds(open, record, NOW, now))).toEqual(['yes', 'no']);
    // In Tokyo the day that began with 2 March ended nine hours earlier.
    const tokyo = { ...SETTINGS, timeZone: 'Asia/Tokyo' };
    const there = aRecord('contract').with('contractEndsOn', cell('2026-03-02', { at: Date.parse('2026-03-01T15:00:00Z') }));
    expect(holds(open, there, NOW, Date.parse('2026-03-02T15:00:00Z'), tokyo)).toBe('no');
    expect(holds(open, aRecord('contract'))).toBe('no');
  });

  test('not before the date of another field', () => {
    const inOrder: Condition = { role: 'approvedOn', notBefore: 'versionDate' };
    const document = (approved: number, version: ReturnType<typeof aDate>): RecordBuilder =>
      aRecord('controlled-document').with('approvedOn', aDate(approved)).with('versionDate', version);
    expect(holds(inOrder, document(day(1), aDate(day(1))))).toBe('yes');
    expect(holds(inOrder, document(day(0), aDate(day(1))))).toBe('no');
    // The version has a time on the same day: the day is not before it.
    expect(holds(inOrder, document(day(1), aTime(day(1) + 3 * HOUR)))).toBe('yes');
    expect(holds(inOrder, aRecord('controlled-document').with('approvedOn', aDate(START)))).toBe('yes');
    expect(holds(inOrder, document(day(1), aDate(day(1))).unreadable('versionDate'))).toBe('unknown');
    expect(holds(inOrder, document(day(1), aDate(day(1))).unmapped('versionDate'))).toBe('unmapped');
    expect(holds(inOrder, aRecord('controlled-document').with('versionDate', aDate(START)))).toBe('no');
  });
});

test('a user is active as far as Jira says so', () => {
  const active: Condition = { role: 'controlOwner', activeUser: true };
  const owned = (option: string | null): RecordBuilder =>
    aRecord('operated-process').with('controlOwner', cell('Ada Example', { id: 'user-1', option }));
  expect(['active', 'inactive', null].map((option) => holds(active, owned(option)))).toEqual(['yes', 'no', 'unknown']);
  expect(holds(active, aRecord('operated-process'))).toBe('no');
  expect(since(active, owned('active'), day(1))).toBe(-Infinity);
});

describe('a link that can be opened', () => {
  const opens: Condition = { role: 'documentLink', resolves: true };
  test.each([
    ['https://wiki.example.org/page?x=1', 'yes'],
    ['http://intranet/page', 'yes'],
    ['Runbook: https://wiki.example.org/page', 'yes'],
    ['[Runbook|https://wiki.example.org/page]', 'yes'],
    ['ftp://files.example.org/x', 'no'],
    ['https://', 'no'],
    ['https://...', 'no'],
    ['wiki.example.org/page', 'no'],
    ['see the shared drive', 'no'],
  ] as const)('%s: %s', (text, truth) => expect(holds(opens, aRecord('controlled-document').with('documentLink', text))).toBe(truth));

  test('an attachment, or a thing of Jira', () => {
    expect(holds(opens, aRecord('controlled-document').with('documentLink', cell('plan.pdf', { members: ['10301'] })))).toBe('yes');
    expect(holds(opens, aRecord('controlled-document').with('documentLink', cell('DOC-7', { id: '10777' })))).toBe('yes');
    expect(holds(opens, aRecord('controlled-document'))).toBe('no');
  });
});

describe('links', () => {
  const problem = (): RecordBuilder => aRecord('problem');
  const fix = (): RecordBuilder => aChange().named('30001');
  const to = (target: RecordBuilder): RecordBuilder => problem().link('fixedByChange', target.build(), at(2));
  const state = (name: 'open' | 'approved' | 'completed' | 'deployed'): Condition => ({ link: ['fixedByChange'], state: name });

  test.each([
    ['open', fix(), 'yes'],
    ['open', fix().closed(day(3)), 'no'],
    ['open', fix().status('Cancelled', day(3)), 'no'],
    ['completed', fix().closed(day(3)), 'yes'],
    ['completed', fix().closed(day(3)).status('Cancelled', day(4)), 'no'],
    ['completed', fix(), 'no'],
    ['completed', fix().closed(day(3)).also({ history: 'unavailable' }), 'unknown'],
    ['approved', fix().status('Approved', day(3)), 'yes'],
    ['approved', fix(), 'no'],
    ['approved', fix().unreadable('approvals'), 'unknown'],
    ['deployed', fix().status('Deployed', day(3)), 'yes'],
    ['deployed', fix().status('Deployed', day(3)).status('Failed', day(4)), 'no'],
    ['deployed', fix().status('Deployed', day(3)).set('changeOutcome', choice('backed-out'), day(4)), 'no'],
    ['deployed', fix().status('Deployed', day(3)).unreadable('changeOutcome'), 'unknown'],
    ['deployed', fix().status('Deployed', day(3)).unmapped('changeOutcome'), 'yes'],
    ['deployed', fix(), 'no'],
  ] as const)('%s', (name, target, truth) => expect(holds(state(name), to(target))).toBe(truth));

  test('as they stood at an instant', () => {
    const record = to(fix().status('Approved', day(3)));
    expect([at(1), at(2), day(3) - 1, day(3)].map((when) => holds(state('approved'), record, when))).toEqual(['no', 'no', 'no', 'yes']);
    expect([at(1), at(2)].map((when) => holds({ link: ['fixedByChange'] }, record, when))).toEqual(['no', 'yes']);
  });

  test('one that the history does not date is judged by its presence, from when both ends were there', () => {
    const young = problem().child('fixedByChange', aChange(day(5)).build());
    expect([day(4), day(5)].map((when) => holds({ link: ['fixedByChange'] }, young, when))).toEqual(['no', 'yes']);
    expect(holds({ link: ['fixedByChange'] }, problem().link('fixedByChange', 'unread', null), at(1))).toBe('yes');
    expect(since({ link: ['fixedByChange'] }, problem().link('fixedByChange', 'unread', null), day(9))).toBe(-Infinity);
  });

  test('dated by what put the other end into the state', () => {
    expect(since(state('completed'), to(fix().closed(day(3))), at(0))).toBe(day(3));
    expect(since(state('approved'), to(fix().status('Approved', day(3))), day(4))).toBe('no');
    expect(since(state('deployed'), to(fix().status('Deployed', day(3))), day(1))).toBe(day(3));
    expect(since({ link: ['fixedByChange'] }, to(fix()), START)).toBe(at(2));
  });

  test('as many as asked for', () => {
    const two: Condition = { link: ['fixedByChange'], min: 2 };
    const one = problem().link('fixedByChange', 'unread', at(1));
    expect(holds(two, one)).toBe('no');
    expect(since(two, one.link('fixedByChange', 'unread', at(4)), START)).toBe(at(4));
  });

  test('withheld, not read, not mapped', () => {
    expect(holds({ link: ['fixedByChange'] }, problem().link('fixedByChange', 'unreadable', at(1)))).toBe('unknown');
    expect(holds(state('open'), problem().link('fixedByChange', 'unread', at(1)))).toBe('unknown');
    expect(holds({ link: ['fixedByChange'] }, problem().withoutLinks('fixedByChange'))).toBe('unmapped');
    expect(holds({ link: ['fixedByChange', 'action'] }, problem().withoutLinks('fixedByChange'))).toBe('no');
  });

  test('asked of the record at the other end', () => {
    const note: Condition = { set: 'noImprovementReason', via: 'postIncidentReview' };
    const review = (made: RecordBuilder): RecordBuilder => aRecord('incident').link('postIncidentReview', made.build(), at(2));
    expect(holds(note, review(aRecord('post-incident-review').set('noImprovementReason', 'None found at all', at(3))))).toBe('yes');
    expect(holds(note, review(aRecord('post-incident-review')))).toBe('no');
    expect(holds(note, aRecord('incident').link('postIncidentReview', 'unread', at(2)))).toBe('unknown');
    expect(holds(note, aRecord('incident').withoutLinks('postIncidentReview'))).toBe('unmapped');
    expect(holds(note, review(aRecord('post-incident-review').unmapped('noImprovementReason')))).toBe('unmapped');
  });
});

describe('events', () => {
  test('one that is read from a date has not come while it lies ahead', () => {
    const record = change().with('actualEnd', aTime(day(5)));
    expect([day(4), day(5)].map((now) => holds({ reached: 'deployed' }, record, NOW, now))).toEqual(['no', 'yes']);
    expect(since({ reached: 'deployed' }, record, START, day(4))).toBe('no');
    expect(since({ reached: 'deployed' }, record, START, day(6))).toBe(day(5));
  });

  test('a step beside the path has not come where the site has no status for it', () => {
    expect(holds({ reached: 'rejected' }, change().withoutMilestones('rejected'))).toBe('no');
    expect(holds({ reached: 'buildStarted' }, aRecord('release').withoutMilestones('buildStarted'))).toBe('unmapped');
  });

  test('who closed has resolved, even where nobody can say when', () => {
    const closed = aRecord('incident').resolved(at(2)).status('gone', at(3)).closed(at(5));
    expect(holds({ reached: 'resolved' }, closed)).toBe('yes');
  });

  test('an assignment is no step of its own', () =>
    expect(holds({ reached: 'escalated' }, reach(change(), 'firstWork', at(2)).comment(at(3), agent))).toBe('no'));
});
