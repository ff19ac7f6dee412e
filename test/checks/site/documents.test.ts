import { describe, expect, test } from '@jest/globals';
import { documentFindings, documentKey, worldOf } from '../../../src/assess/index';
import { documentRequirements } from '../../../src/checks/document-check';
import { readsFor } from '../../../src/checks/index';
import type { Outcome, Surveyed } from '../../../src/checks/check';
import { aRecord, cell, DAY, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { aDate } from '../makers/values';
import { SITE_SETTINGS } from './site-settings';

const NOW = START + 40 * DAY;

/** A current, approved document with an owner. */
const document = (id = '20001', created = START): RecordBuilder =>
  aRecord('controlled-document', created)
    .named(id)
    .status('Active', created)
    .with('answeredRequirements', '4.3-01, 5.2.1-01;6.3-01')
    .with('documentLink', 'https://wiki.example.org/page')
    .with('owner', cell('Ada Example', { id: 'user-1', option: 'active' }))
    .with('approvedOn', aDate(created))
    .with('nextReviewOn', aDate(NOW));

const KINDS = { 'controlled-document': { projects: ['10000'] } };
const found = (records: readonly RecordBuilder[], now = NOW, kinds = KINDS, requirement = '4.3-01') =>
  documentFindings(
    worldOf(
      records.map((record) => record.build()),
      { now, settings: SITE_SETTINGS },
      kinds,
    ),
  )[documentKey(requirement)]!;

const late = document().unmapped('approvedOn');
const unapproved = (created: number): RecordBuilder => document('20001', created).with('approvedOn', '');
const days = (date: number): number => Math.floor(date / DAY) * DAY + DAY - MINUTE;

type Row = readonly [given: string, documents: readonly RecordBuilder[], now: number, is: Outcome, why: string, more?: Partial<Surveyed>];
const rows: readonly Row[] = [
  ['current and approved', [document()], NOW, 'met', 'current', { met: 1 }],
  ['the last minute of the day of its next review', [document()], days(NOW), 'met', 'current'],
  ['the minute after', [document()], days(NOW) + MINUTE, 'gap', 'outdated', { gap: 1, missing: ['20001'] }],
  [
    'an attached file instead of a link',
    [
      document()
        .with('documentLink', '')
        .with('attachments', cell('scope.pdf', { members: ['1'] })),
    ],
    NOW,
    'met',
    'current',
  ],
  ['neither a link nor a file', [document().with('documentLink', '')], NOW, 'gap', 'outdated'],
  ['a link that leads nowhere', [document().with('documentLink', 'in the cupboard')], NOW, 'gap', 'outdated'],
  ['nobody owns it', [document().set('owner', null, NOW)], NOW, 'gap', 'outdated'],
  ['its owner has left', [document().with('owner', cell('Ada Example', { id: 'user-1', option: 'inactive' }))], NOW, 'gap', 'outdated'],
  ['it is no longer in effect', [document().with('effectiveTo', aDate(NOW - 2 * DAY))], NOW, 'gap', 'outdated'],
  ['no next review', [document().set('nextReviewOn', null, NOW)], NOW, 'gap', 'outdated'],
  [
    'waiting for approval, the last instant of 30 days',
    [unapproved(NOW - 30 * DAY)],
    NOW,
    'pending',
    'awaiting',
    { pending: 1, dueAt: NOW },
  ],
  ['a minute later', [unapproved(NOW - 30 * DAY - MINUTE)], NOW, 'gap', 'outdated'],
  [
    'waiting for approval, and its owner has left',
    [unapproved(NOW).with('owner', cell('Ada', { id: 'user-1', option: 'inactive' }))],
    NOW,
    'gap',
    'outdated',
  ],
  [
    'one of two is current',
    [document(), document('20002').with('documentLink', '')],
    NOW,
    'met',
    'current',
    { met: 1, gap: 1, missing: ['20002'] },
  ],
  ['one of two cannot be judged', [document(), document('20002').unreadable('owner')], NOW, 'met', 'current', { met: 1, cannotTell: 1 }],
  ['no document names it', [document().with('answeredRequirements', '4.3-011, 14.3-01')], NOW, 'gap', 'none', { met: 0, gap: 0 }],
  ['the register is empty', [], NOW, 'gap', 'none'],
  ['the only one is retired', [document().status('Retired', NOW)], NOW, 'gap', 'none'],
  ['what it answers is withheld', [document().unreadable('answeredRequirements')], NOW, 'cannot-tell', 'undecided'],
  ['what it answers is not mapped', [document().unmapped('answeredRequirements')], NOW, 'cannot-tell', 'undecided'],
  ['whether it is approved is not mapped', [late], NOW, 'cannot-tell', 'undecided'],
  [
    'whether its owner is active is not known',
    [document().with('owner', cell('Ada Example', { id: 'user-1' }))],
    NOW,
    'cannot-tell',
    'undecided',
  ],
];

describe('evidence in documents', () => {
  test.each(rows)('%s', (_given, documents, now, is, why, more = {}) => {
    const finding = found(documents, now);
    expect([finding.outcome, finding.why]).toEqual([is, why]);
    expect(finding).toMatchObject(more);
    expect(finding.sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(finding.sentence).not.toMatch(/undefined|NaN|null|\s\s|\s[.,]|user-1/);
  });

  test('without a register it is for people', () => {
    expect(found([], NOW, {} as typeof KINDS)).toMatchObject({ outcome: 'cannot-tell', why: 'not-mapped' });
  });

  test('a register that is withheld cannot be told', () => {
    const world = worldOf([], { now: NOW, settings: SITE_SETTINGS }, KINDS);
    const hidden = { ...world, records: () => 'unreadable' as const };
    expect(documentFindings(hidden)[documentKey('4.3-01')]).toMatchObject({ outcome: 'cannot-tell', why: 'not-readable' });
  });

  test('asked for 54 requirements and for what the amendment adds', () => {
    expect(documentRequirements).toHaveLength(55);
    expect(documentRequirements).toContain('4.1-A1');
    expect(found([document().with('answeredRequirements', '4.1-A1')], NOW, KINDS, '4.1-A1').outcome).toBe('met');
  });

  test('everything it looks at is read', () => {
    expect(readsFor('controlled-document', SITE_SETTINGS).fields).toEqual(
      expect.arrayContaining(['answeredRequirements', 'approvedOn', 'attachments', 'documentLink', 'effectiveTo', 'nextReviewOn', 'owner']),
    );
  });
});
