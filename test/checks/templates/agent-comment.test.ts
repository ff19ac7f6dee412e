import { describe, expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { commentBy, isWork } from '../../../src/checks/templates/agent-comment';
import { agent, anIncident, at, automation, customer, reporter, unknownActor, type RecordBuilder } from '../../record/a-record';

const subjectOf = (builder: RecordBuilder): Subject =>
  new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now: at(100), majorRule: null, world: null });

describe('the first comment of an agent in a span', () => {
  const found = (builder: RecordBuilder) => commentBy(subjectOf(builder), at(2), at(4));

  test.each([
    ['at its beginning', at(2)],
    ['within it', at(3)],
    ['at its end', at(4)],
  ])('%s counts', (_where, when) => {
    expect(found(anIncident().comment(when))).toBe(when);
  });

  test.each([
    ['just before', at(2) - 1],
    ['just after', at(4) + 1],
  ])('one %s does not', (_where, when) => {
    expect(found(anIncident().comment(when))).toBeNull();
  });

  test('is the earliest, in whatever order they come', () => {
    expect(found(anIncident().comment(at(4)).comment(at(3)).comment(at(2, 30)).comment(at(3, 30)))).toBe(at(2, 30));
  });

  test.each(['worklog', 'attachment', 'edit'] as const)('is no %s', (what) => {
    expect(found(anIncident().update({ at: at(3), what, by: agent }))).toBeNull();
  });

  test.each([
    ['the reporter', reporter],
    ['a customer', customer],
    ['an automation', automation],
  ])('is none of %s', (_who, by) => {
    expect(found(anIncident().comment(at(3), by))).toBeNull();
  });

  test('nobody can say where the author of one in the span is not known, or where comments are withheld', () => {
    expect(found(anIncident().comment(at(3), unknownActor))).toBe('unknown');
    expect(found(anIncident().comment(at(5), unknownActor))).toBeNull();
    expect(found(anIncident().also({ updatesComplete: false }))).toBe('unknown');
  });

  test('one that is seen counts all the same', () => {
    expect(found(anIncident().comment(at(2, 30), unknownActor).comment(at(3)))).toBe(at(3));
    expect(found(anIncident().comment(at(3)).also({ updatesComplete: false }))).toBe(at(3));
  });
});

describe('what says what was done', () => {
  const ofKind = (what: 'comment' | 'worklog' | 'attachment' | 'edit', by = agent, role: string | null = null) =>
    isWork(subjectOf(anIncident()), { at: at(1), what, by, public: false, mentions: [], role });

  test('comments and attachments of the reporter do not, their worklogs and edits do', () => {
    expect([ofKind('comment', reporter), ofKind('attachment', reporter)]).toEqual([false, false]);
    expect([ofKind('worklog', reporter), ofKind('edit', reporter)]).toEqual([true, true]);
    expect([ofKind('comment'), ofKind('attachment'), ofKind('worklog')]).toEqual([true, true, true]);
  });

  test('a person without an account id is not the reporter without one', () => {
    const nameless = { id: null, kind: 'person' } as const;
    const subject = subjectOf(anIncident());
    const withoutReporter = new Subject({ ...subject.record, reporter: null }, subject.bench);
    expect(isWork(withoutReporter, { at: at(1), what: 'comment', by: nameless, public: false, mentions: [], role: null })).toBe(true);
  });

  test('edits do where the field carries text, or is the description; not a choice, nor what is no role', () => {
    expect([ofKind('edit', agent, null), ofKind('edit', agent, 'workaround')]).toEqual([true, true]);
    expect([ofKind('edit', agent, 'assignee'), ofKind('edit', agent, 'resolution'), ofKind('edit', agent, 'no such role')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('automations do where the check counts them', () => {
    const update = { at: at(1), what: 'comment', by: automation, public: false, mentions: [], role: null } as const;
    expect([isWork(subjectOf(anIncident()), update), isWork(subjectOf(anIncident()), update, true)]).toEqual([false, true]);
  });
});
