import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/checks/check';
import { checks } from '../../src/checks/index';
import { BEFORE, judge, say } from '../../src/checks/judge';
import { majorRuleOf } from '../../src/checks/major-rule';
import { Subject } from '../../src/checks/subject';
import { EVENTS, FIELD_ROLES, LINK_ROLES, RECORD_KINDS } from '../../src/checks/vocabulary';
import { EVENT_READS } from '../../src/record/event-reads';
import type { RecordFacts } from '../../src/record/record';
import { requirements } from '../../src/standard/index';
import { ALL_CASES, BY_HAND } from './all-cases';
import type { Case } from './cases';
import { frozen } from './frozen';

const ofRecords = checks.filter(({ level }) => level === 'record');

test('every check of records has its cases, and every file of cases is registered', () => {
  expect(ALL_CASES.map(({ check }) => check.id)).toEqual(ofRecords.map(({ id }) => id));
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.cases.ts'));
  expect(files.sort()).toEqual(BY_HAND.map(({ check }) => `${check.slug}.cases.ts`).sort());
});

const subjectOf = (record: RecordFacts, { now, settings }: Case): Subject =>
  new Subject(record, { now, settings, majorRule: majorRuleOf(settings), world: null });

describe.each(ALL_CASES.map(({ check, cases }) => [check.id, check.slug, check, cases] as const))('%s %s', (_id, _slug, check, cases) => {
  test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, one) => {
    const subject = subjectOf(frozen(one.record), one);
    const found = judge(check, subject);
    const told = say(check, subject, found);
    expect([found.late ? 'met late' : found.outcome, found.why, told]).toEqual([one.is, one.why, told]);
    // A plain sentence: begins with a capital, ends with a full stop, no account ids, no leftovers.
    expect(told).toMatch(/^[A-Z“].*[^.]\.$/);
    expect(told).not.toMatch(/agent-1|boss-1|reporter-1|owner-1|user-1|undefined|NaN|Infinity|null|\s\s|\s[.,]|\[object/);
    // What is met may fall due as well: an open action may become overdue.
    expect(found.dueAt === null || (['pending', 'met'].includes(found.outcome) && found.dueAt >= one.now)).toBe(true);
  });

  test('has an example for every sentence it can say, and every outcome', () => {
    const said = new Set(cases.map(({ why }) => why));
    expect(Object.keys(check.ask!.says).filter((why) => !said.has(why))).toEqual([]);
    expect(new Set(cases.map(({ is }) => is.split(' ')[0]))).toEqual(new Set(outcomesOf(check)));
    if (check.applies) expect([...said]).toEqual(expect.arrayContaining(['does-not-apply', 'applies-unknown']));
    if (check.needsSetting.length > 0) expect([...said]).toContain('not-run');
  });

  test('names only roles, links, events, kinds and requirements that exist', () => namesExist(check));

  test('looks at nothing but what it declares', () => {
    for (const one of cases) {
      const found = judge(check, subjectOf(narrowed(check, one), one));
      expect([one.given, found.late ? 'met late' : found.outcome, found.why]).toEqual([one.given, one.is, one.why]);
    }
  });
});

/** Where no action has to be linked and none has to be done by an event, nothing is waited for. */
function outcomesOf({ ask }: Check): readonly string[] {
  const waits = ask!.template !== 'ACTIONS_TRACKED' || ask!.params['min'] !== 0 || ask!.params['allDoneBy'] !== undefined;
  return ['met', 'gap', ...(waits ? ['pending'] : []), 'not-applicable', 'cannot-tell'];
}

function namesExist(check: Check): void {
  const { setFields = [], orSetFields = [], addLinks = [], createLinked, createRecord, moveTo, passMilestones = [] } = check.remedy;
  for (const role of [...check.reads.fields, ...setFields, ...orSetFields]) expect(FIELD_ROLES).toHaveProperty(role);
  for (const role of [...check.reads.links, ...addLinks, ...(createLinked ? [createLinked.link] : [])])
    expect(LINK_ROLES).toHaveProperty(role);
  for (const event of [...check.reads.events, ...(moveTo ? [moveTo] : []), ...passMilestones]) expect(EVENTS).toHaveProperty(event);
  for (const kind of [...check.kinds, ...(createLinked ? [createLinked.recordKind] : []), ...(createRecord ? [createRecord] : [])])
    expect(RECORD_KINDS).toHaveProperty(kind);
  expect(requirements.map(({ id }) => id)).toEqual(expect.arrayContaining([...check.answers]));
  expect(check.hint.length).toBeLessThanOrEqual(90);
  expect(check.question.endsWith('?')).toBe(true);
  if (check.basis === 'reading') expect(check.severity).not.toBe('high');
  if (check.basis === 'aid') expect(check.severity).toBe('low');
}

/** The record of an example with all taken away that the check does not say it looks at. */
function narrowed(check: Check, { record, settings }: Case): RecordFacts {
  const { fields, links, via, events, facts, updates, approvals } = check.reads;
  const told = events.map((event) => EVENT_READS[event] ?? {});
  // Read of every record, whatever the check: whether it is left out, and when work began.
  const allowed = new Set<string>([...fields, ...told.flatMap((one) => one.fields ?? []), 'resolution', 'assignee']);
  const rule = settings.majorIncidentRule as { role?: string } | undefined;
  if (facts.includes('matchesMajorRule') && rule?.role) allowed.add(rule.role);
  const linked = new Set<string>([...links, ...told.flatMap((one) => one.links ?? [])]);
  const followed = new Set<string>([...via.map(({ link }) => link), ...told.flatMap((one) => one.follow ?? [])]);
  return {
    ...record,
    fields: Object.fromEntries(Object.entries(record.fields).filter(([role]) => allowed.has(role))),
    slas: Object.fromEntries(Object.entries(record.slas).filter(([role]) => allowed.has(role))),
    links: record.links
      .filter(({ role }) => linked.has(role))
      .map((link) => (followed.has(link.role) || typeof link.target === 'string' ? link : { ...link, target: 'unread' as const })),
    approvals: approvals ? record.approvals : 'unreadable',
    updates: updates ? record.updates : [],
  };
}

test('every sentence said before a check of its own has an example', () => {
  const said = new Set(ALL_CASES.flatMap(({ cases }) => cases.map(({ why }) => why)));
  // No check is asked of another kind; services out of scope are no setting of the examples: tuned.test.ts has theirs.
  const elsewhere = ['other-kind', 'service-out', 'service-unknown'];
  expect(Object.keys(BEFORE).filter((why) => !elsewhere.includes(why) && !said.has(why))).toEqual([]);
});

test('every requirement that records answer has a check, and no check answers what records cannot', () => {
  for (const { id, kind, also } of requirements) {
    const answered = checks.some(({ answers }) => (answers as readonly string[]).includes(id));
    expect([id, answered]).toEqual([id, kind !== 'document' || (also as readonly string[]).some((one) => one !== 'document')]);
  }
});
