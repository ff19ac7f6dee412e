import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessRecord, outcomesOf, packOutcomes, packRecord, tallyChecks, tallyRequirements } from '../../src/assess/index';
import { checksAskedOf, type Check, type RecordKind } from '../../src/checks/index';
import type { FieldFacts, RecordFacts } from '../../src/record/record';
import type { LinkRole } from '../../src/record/vocabulary';
import { SETTINGS } from '../checks/cases';
import { ALL_CASES } from '../checks/all-cases';
import { at, DAY, START } from '../record/a-record';
import { anyRecord as generated, hours, KINDS, narrowed, nows, readOf, records } from './arbitraries';

/** Made up at random, and the examples of all checks: those get far into each of them. */
const examples = ALL_CASES.flatMap(({ cases }) => cases.map(({ record }) => narrowed(record)));
const anyRecord = fc.oneof(generated, fc.constantFrom(...examples));
/** A record, and something that is read of its kind. */
const withRole = anyRecord.chain((record) => fc.tuple(fc.constant(record), fc.constantFrom(...readOf(kindOf(record)).fields)));

const kindOf = (record: RecordFacts): RecordKind => record.kind as RecordKind;
const checksOf = (record: RecordFacts): readonly Check[] => checksAskedOf(kindOf(record));
const outcomes = (record: RecordFacts, now: number): string => outcomesOf(record, { now, settings: SETTINGS }).replaceAll('l', 'm');

/** Whatever was withheld, nothing became met or a gap that was not so before. */
function expectNothingNew(record: RecordFacts, before: string, after: string, asked: (check: Check) => boolean = () => true): void {
  const wrong = checksOf(record).flatMap((check, index) => {
    const [old, letter] = [before[index]!, after[index]!];
    const isNew = letter === 'f' || ((letter === 'm' || letter === 'g') && letter !== old);
    return isNew && asked(check) ? [`${check.id}: ${old} → ${letter}`] : [];
  });
  if (wrong.length > 0) expect(wrong).toEqual([]);
}

const withField = (record: RecordFacts, role: string, value: 'unreadable' | null): RecordFacts => {
  const { [role]: _gone, ...fields } = record.fields;
  return { ...record, fields: value === null ? fields : { ...fields, [role]: value } };
};

/** Whether a check needs a thing by itself: others stand beside something that can take their place, and are simply left out. */
const needs = (thing: string) => (check: Check) => check.reads.needs.some((group) => group.length === 1 && group[0] === thing);

describe('what is withheld never turns into a gap or met', () => {
  test('a field that cannot be read', () => {
    fc.assert(
      fc.property(withRole, nows, ([record, role], now) => {
        // A record that says it is a duplicate is left out even while it is open; where the resolution is withheld, an open record is judged.
        fc.pre(role !== 'resolution' || !outcomes(record, now).match(/^n+$/));
        expectNothingNew(record, outcomes(record, now), outcomes(withField(record, role, 'unreadable'), now));
      }),
      { numRuns: 1500 },
    );
  });

  test('a needed field that is no longer mapped', () => {
    fc.assert(
      fc.property(withRole, nows, ([record, role], now) => {
        expectNothingNew(record, outcomes(record, now), outcomes(withField(record, role, null), now), needs(`field:${role}`));
      }),
      { numRuns: 1000 },
    );
  });

  test('a needed link that is no longer mapped', () => {
    const withLink = fc
      .constantFrom(...KINDS.filter((kind) => readOf(kind).links.length > 0))
      .chain((kind) => fc.tuple(records(kind), fc.constantFrom(...readOf(kind).links)));
    fc.assert(
      fc.property(withLink, nows, ([record, role]: readonly [RecordFacts, LinkRole], now) => {
        const mappedLinks = new Set([...record.mappedLinks].filter((one) => one !== role));
        const after = { ...record, mappedLinks, links: record.links.filter((link) => link.role !== role) };
        expectNothingNew(record, outcomes(record, now), outcomes(after, now), needs(`link:${role}`));
      }),
      { numRuns: 600 },
    );
  });

  test('part of the comments, the clocks, the approvals, linked records', () => {
    fc.assert(
      fc.property(anyRecord, nows, fc.nat(), (record, now, keep) => {
        const before = outcomes(record, now);
        const after = (more: Partial<RecordFacts>): void => expectNothingNew(record, before, outcomes({ ...record, ...more }, now));
        after({ updatesComplete: false, updates: record.updates.filter((_update, index) => index % 3 === keep % 3) });
        after({ slas: { timeToResolution: 'unreadable', timeToFirstResponse: 'unreadable' } });
        after({ approvals: 'unreadable' });
        after({ links: record.links.map((link) => ({ ...link, target: 'unreadable' as const })) });
      }),
      { numRuns: 800 },
    );
  });

  test('the history, as a whole or its older part', () => {
    fc.assert(
      fc.property(anyRecord, nows, hours, (record, now, cut) => {
        // A history that is withheld already has no older part to take away.
        fc.pre(record.history === 'complete');
        const before = outcomes(record, now);
        expectNothingNew(record, before, outcomes(cutAt(record, Infinity, 'unavailable'), now));
        expectNothingNew(record, before, outcomes(cutAt(record, at(cut), 'partial'), now));
      }),
      { numRuns: 1200 },
    );
  });
});

/** The record as Jira shows it when everything before an instant is missing from its history. */
function cutAt(record: RecordFacts, from: number, history: 'partial' | 'unavailable'): RecordFacts {
  const fields = Object.fromEntries(
    Object.entries(record.fields).map(([role, field]) => [
      role,
      typeof field === 'string'
        ? field
        : ({ present: field.present, changes: field.changes.filter((change) => change.at >= from) } satisfies FieldFacts),
    ]),
  );
  const kept = record.statuses.filter((entry) => entry.at >= from);
  const before = record.statuses.filter((entry) => entry.at < from).at(-1);
  return { ...record, history, fields, statuses: before ? [{ ...before, at: record.created, seq: 0 }, ...kept] : kept };
}

test('the order in which equal instants and all lists are handed over does not matter', () => {
  fc.assert(
    fc.property(anyRecord, nows, (record, now) => {
      const turned: RecordFacts = {
        ...record,
        statuses: [...record.statuses].reverse(),
        updates: [...record.updates].reverse(),
        links: [...record.links].reverse(),
        fields: Object.fromEntries(
          Object.entries(record.fields).map(([role, field]) => [
            role,
            typeof field === 'string' ? field : { ...field, changes: [...field.changes].reverse() },
          ]),
        ),
      };
      expect(packRecord(turned, { now, settings: SETTINGS }).outcomes).toBe(packRecord(record, { now, settings: SETTINGS }).outcomes);
    }),
    { numRuns: 300 },
  );
});

test('assessing twice gives the same, with and without sentences, and the counts add up', () => {
  const some = fc
    .constantFrom(...KINDS)
    .chain((kind) => fc.tuple(fc.constant(kind), fc.array(records(kind), { minLength: 1, maxLength: 6 })));
  fc.assert(
    fc.property(some, nows, ([kind, list], any) => {
      // Nothing on a record lies ahead of the time at which it is looked at.
      const circumstances = { now: Math.max(any, ...list.map(lastSeen)), settings: SETTINGS };
      const packed = list.map((record) => packOutcomes(assessRecord(record, circumstances)));
      expect(list.map((record) => packOutcomes(assessRecord(record, circumstances)))).toEqual(packed);
      expect(list.map((record) => outcomesOf(record, circumstances))).toEqual(packed);
      expect(packed.join('')).not.toContain('f');
      const groups = packed.map((one) => ({ outcomes: one, n: 3 }));
      const sum = (tally: object): number => Object.values(tally).reduce((total: number, n: number) => total + n, 0);
      for (const tally of Object.values(tallyChecks(kind, groups))) expect(sum(tally)).toBe(list.length * 3);
      for (const [id, tally] of Object.entries(tallyRequirements(kind, groups))) expect([id, sum(tally)]).toEqual([id, list.length * 3]);
    }),
    { numRuns: 300 },
  );
});

test('time alone turns pending into an outcome, and never takes a gap back', () => {
  fc.assert(
    fc.property(anyRecord, fc.integer({ min: 61, max: 400 }), (record, days) => {
      // Two months after the last thing happened only the clock goes on. What is met may lapse: dates grow old, open actions fall due.
      const early = outcomes(record, START + 121 * DAY);
      const late = outcomes(record, START + (121 + days) * DAY);
      const wrong = checksOf(record).flatMap((check, index) =>
        early[index] === 'g' && late[index] !== 'g' ? [`${check.id}: g → ${late[index]}`] : [],
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

/** When the last thing happened on a record, or on one linked to it. */
function lastSeen({ statuses, fields, updates, links, approvals, slas }: RecordFacts): number {
  const changes = Object.values(fields).flatMap((field) => (typeof field === 'string' ? [] : field.changes));
  const clocks = Object.values(slas).flatMap((cycles) =>
    typeof cycles === 'string' ? [] : cycles.map(({ breachedAt }) => breachedAt ?? 0),
  );
  const decided = typeof approvals === 'string' ? [] : approvals.map(({ decidedAt }) => decidedAt ?? 0);
  const there = links.flatMap(({ at: made, target }) => [made ?? 0, typeof target === 'string' ? 0 : lastSeen(target)]);
  return Math.max(...[...statuses, ...changes, ...updates].map((one) => one.at), ...clocks, ...decided, ...there);
}

test('until it is due nothing changes by time alone', () => {
  fc.assert(
    fc.property(anyRecord, nows, fc.double({ min: 0, max: 1, noNaN: true }), (record, now, part) => {
      const { dueAt, outcomes: before } = packRecord(record, { now, settings: SETTINGS });
      const due = dueAt === null ? now + 500 * DAY : dueAt;
      fc.pre(due > now + 1);
      const between = now + Math.floor((due - now - 1) * part);
      fc.pre(lastSeen(record) <= now);
      const after = packRecord(record, { now: between, settings: SETTINGS }).outcomes;
      const wrong = checksOf(record).flatMap(({ id, ask }, index) =>
        // Being open for too long is a trigger that no deadline announces.
        after[index] === before[index] || ask!.template === 'ESCALATION' ? [] : [`${id}: ${before[index]} → ${after[index]}`],
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 600 },
  );
});
