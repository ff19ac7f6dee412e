import { expect, test } from '@jest/globals';
import { judge } from '../../src/checks/judge';
import { majorRuleOf } from '../../src/checks/major-rule';
import { readsFor } from '../../src/checks/reads-for';
import { Subject } from '../../src/checks/subject';
import { RECORD_KINDS, type RecordKind } from '../../src/checks/vocabulary';
import type { Reads } from '../../src/record/reads';
import type { RecordFacts } from '../../src/record/record';
import type { SiteSettings } from '../../src/record/settings';
import { ALL_CASES } from './all-cases';
import { SETTINGS } from './cases';

const known = new Map<string, Reads>();

function readsOf(kind: string, settings: SiteSettings): Reads {
  const key = `${kind} ${JSON.stringify(settings.majorIncidentRule)}`;
  let reads = known.get(key);
  if (!reads) known.set(key, (reads = readsFor(kind as RecordKind, settings)));
  return reads;
}

/** A record as a reader makes it that is told what to read. */
function read(record: RecordFacts, settings: SiteSettings, follow: boolean): RecordFacts {
  const reads = readsOf(record.kind, settings);
  return {
    ...record,
    fields: Object.fromEntries(Object.entries(record.fields).filter(([role]) => reads.fields.includes(role))),
    slas: Object.fromEntries(Object.entries(record.slas).filter(([role]) => reads.slas.includes(role))),
    approvals: reads.approvals ? record.approvals : 'unreadable',
    updates: reads.updates ? record.updates : [],
    links: record.links
      .filter(({ role }) => reads.links.includes(role))
      .map((link) =>
        typeof link.target === 'string'
          ? link
          : { ...link, target: follow && reads.follow.includes(link.role) ? read(link.target, settings, false) : ('unread' as const) },
      ),
  };
}

test('what is read of a record, and of those linked to it, is enough for every check', () => {
  for (const { check, cases } of ALL_CASES) {
    for (const { given, record, now, settings, is, why } of cases) {
      const subject = new Subject(read(record, settings, true), { now, settings, majorRule: majorRuleOf(settings), world: null });
      const found = judge(check, subject);
      expect([check.id, given, found.late ? 'met late' : found.outcome, found.why]).toEqual([check.id, given, is, why]);
    }
  }
});

test('events, approvals and sub-tasks are read where something asks for them', () => {
  const change = readsFor('change', SETTINGS);
  expect(change.fields).toEqual(expect.arrayContaining(['actualEnd', 'actualStart', 'changeOutcome', 'fixVersions', 'resolution']));
  expect([change.approvals, change.children]).toEqual([true, true]);
  expect(change.follow).toEqual(expect.arrayContaining(['causedIncident', 'continuityTest', 'postImplementationReview']));
  expect(readsFor('problem', SETTINGS).follow).toContain('fixedByChange');
  expect(readsFor('planned-report', SETTINGS).fields).toContain('reportInterval');
});

test('the rules of the site itself are read where they are asked for', () => {
  const rule: SiteSettings = {
    ...SETTINGS,
    majorIncidentRule: { role: 'customerImpact', in: ['x'] },
    attributesPerTier: { 'tier-1': ['storage'] },
  };
  expect(readsFor('incident', rule).fields).toContain('customerImpact');
  expect(readsFor('incident', SETTINGS).fields).not.toContain('customerImpact');
  expect(readsFor('configuration-item', rule).fields).toContain('storage');
  expect(readsFor('configuration-item', SETTINGS).fields).not.toContain('storage');
});

test('every kind is read as little as its checks allow: lists in order, once each', () => {
  for (const kind of Object.keys(RECORD_KINDS) as RecordKind[]) {
    const { fields, links, follow, slas } = readsFor(kind, SETTINGS);
    for (const list of [fields, links, follow, slas]) expect(list).toEqual([...new Set(list)].sort());
    expect(links).toEqual(expect.arrayContaining([...follow]));
  }
});
