import { describe, expect, test } from '@jest/globals';
import { FACTS, type FactName } from '../../src/checks/facts';
import { Subject } from '../../src/checks/subject';
import { NOW, type Truth } from '../../src/checks/truth';
import type { Neighbour } from '../../src/record/record';
import type { SiteSettings } from '../../src/record/settings';
import { aChange, aRecord, at, cell, day, HOUR, type RecordBuilder } from '../record/a-record';
import { SETTINGS } from './cases';
import { FACT_MAKERS } from './makers/facts';
import { aDate, aTime, choice } from './makers/values';

const told = (fact: FactName, record: RecordBuilder, settings: SiteSettings = SETTINGS, now = day(100), when = NOW): Truth =>
  FACTS[fact].holds(new Subject(record.build(), { now, settings, majorRule: null, world: null }), when);

const KIND = {
  overlapsOtherChange: 'change',
  permanentlyResolved: 'problem',
  openKnownError: 'problem',
  unlinkedFixedProblems: 'release',
  auditorsIndependent: 'internal-audit',
  attributesOfTierFilled: 'configuration-item',
  firstReportsOfKind: 'service-report',
} as const;

test.each(
  (Object.keys(KIND) as (keyof typeof KIND)[]).flatMap((fact) =>
    (['yes', 'no', 'unknown'] as const).map((truth) => [fact, truth] as const),
  ),
)('%s comes out as %s', (fact, truth) => {
  expect(told(fact, FACT_MAKERS[fact]![truth]!(aRecord(KIND[fact]), at(1)), SETTINGS, day(20))).toBe(truth);
});

describe('windows that overlap', () => {
  const other = (more: Partial<Neighbour> = {}): Neighbour => ({
    id: '30001',
    from: at(10),
    to: at(14),
    approved: true,
    services: ['10201'],
    items: [],
    ...more,
  });
  const planned = (neighbours: readonly Neighbour[], from = at(12), to = at(16)): RecordBuilder =>
    aChange()
      .with('plannedStart', aTime(from))
      .with('plannedEnd', aTime(to))
      .with('affectedServices', cell('Payments', { members: ['10201'] }))
      .also({ neighbours });

  test.each([
    ['they share an hour', planned([other()]), 'yes'],
    ['one begins as the other ends', planned([other()], at(14), at(16)), 'no'],
    ['one ends as the other begins', planned([other()], at(8), at(10)), 'no'],
    ['one lies within the other', planned([other({ from: at(1), to: at(40) })]), 'yes'],
    ['the other is not approved', planned([other({ approved: false })]), 'no'],
    ['the other has days without a time', planned([other({ from: null })]), 'no'],
    ['another service', planned([other({ services: ['10999'] })]), 'no'],
    ['the same item', planned([other({ services: [], items: ['7'] })]).with('configItems', cell('Router', { id: '7' })), 'yes'],
    ['its own window is days without a time', planned([other()]).with('plannedStart', aDate(at(10))), 'no'],
    [
      'its own window is open',
      planned([other()])
        .with('plannedEnd', aTime(at(16)))
        .set('plannedEnd', null, at(1)),
      'no',
    ],
    ['the services cannot be read', planned([other()]).unreadable('affectedServices'), 'unknown'],
    ['neither services nor items are mapped', planned([other()]).unmapped('affectedServices', 'configItems'), 'unmapped'],
    ['the others cannot be read', planned([]).also({ neighbours: 'unreadable' }), 'unknown'],
  ] as const)('%s: %s', (_given, record, truth) => expect(told('overlapsOtherChange', record)).toBe(truth));
});

describe('permanently resolved', () => {
  const fixed = (fix: RecordBuilder | 'unreadable'): RecordBuilder =>
    aRecord('problem')
      .link('fixedByChange', fix === 'unreadable' ? fix : fix.named('30001').build(), at(2))
      .resolved(day(9), choice('fixed'));
  test.each([
    ['the change went live', fixed(aChange().status('Deployed', day(3))), 'yes'],
    ['the change is not live', fixed(aChange()), 'no'],
    ['the change failed', fixed(aChange().status('Deployed', day(3)).status('Failed', day(4))), 'no'],
    ['the change cannot be read', fixed('unreadable'), 'unknown'],
    [
      'one of two is not live',
      fixed(aChange().status('Deployed', day(3))).link('fixedByChange', aChange().named('30002').build(), at(3)),
      'no',
    ],
    ['a workaround is no fix', aRecord('problem').resolved(day(9), choice('workaround')), 'no'],
  ] as const)('%s: %s', (_given, record, truth) => expect(told('permanentlyResolved', record)).toBe(truth));
});

test('an open known error has its cause or a workaround, and is neither cancelled nor fixed for good', () => {
  const known = (): RecordBuilder => aRecord('problem').set('rootCause', 'Leak', at(3));
  expect(told('openKnownError', known())).toBe('yes');
  expect(told('openKnownError', known().status('Cancelled', at(5)))).toBe('no');
  expect(told('openKnownError', known().resolved(day(2), choice('fixed')))).toBe('no');
  expect(told('openKnownError', aRecord('problem'))).toBe('no');
  expect(told('openKnownError', known().unmapped('workaround'))).toBe('yes');
});

test('a problem that a change of the release fixes has to be linked, as a problem or a known error', () => {
  const problem = aRecord('problem').named('30005').build();
  const withChange = (): RecordBuilder =>
    aRecord('release').link('change', aChange().named('30004').link('problem', problem, at(1)).build(), at(2));
  expect(told('unlinkedFixedProblems', withChange())).toBe('yes');
  expect(told('unlinkedFixedProblems', withChange().link('problem', problem, at(3)))).toBe('no');
  expect(told('unlinkedFixedProblems', withChange().link('knownError', problem, at(3)))).toBe('no');
  expect(told('unlinkedFixedProblems', withChange().withoutLinks('change'))).toBe('unmapped');
  expect(told('unlinkedFixedProblems', withChange(), SETTINGS, day(100), at(1))).toBe('no');
});

describe('an auditor does not own what is audited', () => {
  const audit = (scope: string | null, ...auditors: string[]): RecordBuilder => {
    const made = aRecord('internal-audit').with(
      'auditor',
      cell('Somebody', auditors.length > 1 ? { members: auditors } : { id: auditors[0]! }),
    );
    return scope === null ? made : made.with('auditedClauses', scope);
  };
  test.each([
    ['owns nothing', audit(null, 'user-1'), 'yes'],
    ['owns incidents, audits incidents by name', audit('Incident management', 'owner-1'), 'no'],
    ['… by key', audit('problem-management; incident-management', 'owner-1'), 'no'],
    ['… by clause', audit('8.6.1 Incident management', 'owner-1'), 'no'],
    ['… by the clause above', audit('Clause 8', 'owner-1'), 'no'],
    ['owns incidents, audits suppliers', audit('Suppliers, 8.3.4', 'owner-1'), 'yes'],
    ['8.6.10 is no clause', audit('8.6.10', 'owner-1'), 'unknown'],
    ['one of two auditors owns it', audit('8.6', 'user-1', 'owner-1'), 'no'],
    ['nobody knows what was audited', audit('the usual', 'owner-1'), 'unknown'],
    ['nothing says what was audited', audit(null, 'owner-1'), 'unknown'],
    ['nobody is named', aRecord('internal-audit'), 'unknown'],
  ] as const)('%s: %s', (_given, record, truth) => expect(told('auditorsIndependent', record)).toBe(truth));
});

test('the attributes of a tier, as your rules ask for them', () => {
  const item = (): RecordBuilder => aRecord('configuration-item').with('criticality', choice('tier-1'));
  expect(told('attributesOfTierFilled', item().with('owner', cell('Ada Example', { id: 'user-1' })))).toBe('yes');
  expect(told('attributesOfTierFilled', item())).toBe('no');
  expect(told('attributesOfTierFilled', item().unmapped('owner'))).toBe('unknown');
  expect(told('attributesOfTierFilled', aRecord('configuration-item').with('criticality', choice('tier-2')))).toBe('yes');
  expect(told('attributesOfTierFilled', aRecord('configuration-item'))).toBe('unknown');
});

describe('the first two reports of their kind', () => {
  const report = (interval: string | null): RecordBuilder => {
    const planned = aRecord('planned-report').named('30006');
    return aRecord('service-report', day(50)).link(
      'plannedReport',
      (interval === null ? planned : planned.with('reportInterval', interval)).build(),
      day(50),
    );
  };
  test.each([
    ['closed on the last day of the second month of 31 days', report(null).closed(day(62)), 'yes'],
    ['an hour later', report(null).closed(day(62) + HOUR), 'no'],
    ['quarterly, closed after five months', report('quarterly').closed(day(150)), 'yes'],
    ['quarterly, closed after seven', report('quarterly').closed(day(210)), 'no'],
    ['nobody can read how often', report('often').closed(day(55)), 'unknown'],
    ['open for long', report(null), 'no'],
    ['not linked to a planned report', aRecord('service-report').closed(day(3)), 'unknown'],
  ] as const)('%s: %s', (_given, record, truth) => expect(told('firstReportsOfKind', record, SETTINGS, day(400))).toBe(truth));
});

test('what the app does not read is left out', () => expect(told('namedItemsEdited', aChange())).toBe('unmapped'));
