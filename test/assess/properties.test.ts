import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessRecord, outcomesOf, packOutcomes, tallyChecks, tallyRequirements } from '../../src/assess/index';
import { checksOf } from '../../src/checks/index';
import { FIELD_ROLES, type FieldRole } from '../../src/checks/vocabulary';
import type { FieldFacts, RecordFacts } from '../../src/record/record';
import { SETTINGS } from '../checks/cases';
import { ALL_CASES } from '../checks/all-cases';
import type { RecordBuilder } from '../record/a-record';
import { agent, aReview, anIncident, automation, at, cell, customer, DAY, reporter, START } from '../record/a-record';

const PROCESS = 'incident-management';
const checks = checksOf(PROCESS);
const hours = fc.integer({ min: 0, max: 24 * 60 });
const roles = (Object.keys(FIELD_ROLES) as FieldRole[]).filter((role) => FIELD_ROLES[role].type !== 'sla');

/** Roles that decide most: without them most records would say nothing. */
const OFTEN: readonly FieldRole[] = [
  'assignee',
  'assignee',
  'assignee',
  'impact',
  'urgency',
  'classification',
  'classification',
  'classification',
  'classification',
  'resolutionNote',
  'reviewReport',
];

type Step = (record: RecordBuilder) => RecordBuilder;
const steps: fc.Arbitrary<{ hour: number; step: Step }> = hours.chain((hour) =>
  fc
    .oneof(
      fc.constantFrom('In progress', 'Pending', 'Escalated', 'Resolved', 'Closed', 'Resolved', 'Closed', 'Cancelled').map(
        (name): Step =>
          (record) =>
            record.status(name, at(hour)),
      ),
      fc.record({ role: fc.constantFrom(...roles, ...OFTEN), text: fc.constantFrom('yes', 'High', 'x', 'Done', 'All done', null) }).map(
        ({ role, text }): Step =>
          (record) =>
            record.set(
              role,
              text === null ? null : cell(text, { option: role === 'majorFlag' ? 'yes' : role === 'impact' ? 'extensive' : null }),
              at(hour),
            ),
      ),
      fc.constantFrom(agent, reporter, customer, automation).map(
        (by): Step =>
          (record) =>
            record.comment(at(hour), by, ['executives']),
      ),
      fc.constant((record: RecordBuilder) => record.major(at(hour))),
      fc.constantFrom('action', 'report', 'escalation', 'improvement').map(
        (role): Step =>
          (record) =>
            record.link(role as 'action', 'unread', at(hour)),
      ),
      hours.map(
        (done): Step =>
          (record) =>
            record.link('postIncidentReview', aReview().status('Resolved', at(done)).build(), at(hour)),
      ),
      fc.constant((record: RecordBuilder) => record.clock([{ breached: true, breachedAt: at(hour) }])),
    )
    .map((step) => ({ hour, step })),
);

/** Records with up to a dozen things happening in the course of two months, in order of time. */
const records: fc.Arbitrary<RecordFacts> = fc.array(steps, { maxLength: 14 }).map((list) =>
  [...list]
    .sort((a, b) => a.hour - b.hour)
    .reduce((record, { step }) => step(record), anIncident())
    .build(),
);
const anyRecord = fc.oneof(records, fc.constantFrom(...ALL_CASES.flatMap(({ cases }) => cases.map(({ record }) => record))));
const nows = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => START + minutes * 60_000);

const outcomes = (record: RecordFacts, now: number): string[] =>
  assessRecord(record, PROCESS, { now, settings: SETTINGS }).map(({ outcome }) => outcome);

/** Whatever was withheld, nothing became met or a gap that was not so before. */
function expectNothingNew(before: readonly string[], after: readonly string[]): void {
  const wrong = after.flatMap((outcome, index) =>
    outcome === 'failed' || ((outcome === 'met' || outcome === 'gap') && outcome !== before[index])
      ? [`${checks[index]!.id}: ${before[index]} → ${outcome}`]
      : [],
  );
  if (wrong.length > 0) expect(wrong).toEqual([]);
}

const withField = (record: RecordFacts, role: string, value: 'unreadable' | null): RecordFacts => {
  const { [role]: _gone, ...fields } = record.fields;
  return { ...record, fields: value === null ? fields : { ...fields, [role]: value } };
};

/** Roles that a check needs by themselves: the others stand beside something that can take their place. */
const needed = new Set(
  checks.flatMap(({ reads }) => reads.needs.filter((group) => group.length === 1).map((group) => group[0]!.replace('field:', ''))),
);
const NEEDED = [...needed, 'assignee'].filter((role) => (roles as string[]).includes(role));

describe('what is withheld never turns into a gap or met', () => {
  test('a field that cannot be read', () => {
    fc.assert(
      fc.property(anyRecord, nows, fc.constantFrom(...roles), (record, now, role) => {
        expectNothingNew(outcomes(record, now), outcomes(withField(record, role, 'unreadable'), now));
      }),
      { numRuns: 800 },
    );
  });

  test('a needed field that is no longer mapped', () => {
    fc.assert(
      fc.property(anyRecord, nows, fc.constantFrom(...NEEDED), (record, now, role) => {
        // In other checks the field is one of several ways to show something, and simply left out.
        const before = outcomes(record, now);
        const after = outcomes(withField(record, role, null), now);
        expectNothingNew(
          before,
          after.map((outcome, index) => (checks[index]!.ask.template === 'ESCALATION' ? 'pending' : outcome)),
        );
      }),
      { numRuns: 800 },
    );
  });

  test('part of the comments, the clock, linked records', () => {
    fc.assert(
      fc.property(anyRecord, nows, fc.nat(), (record, now, keep) => {
        const before = outcomes(record, now);
        expectNothingNew(
          before,
          outcomes({ ...record, updatesComplete: false, updates: record.updates.filter((_update, index) => index % 3 === keep % 3) }, now),
        );
        expectNothingNew(before, outcomes({ ...record, slas: { timeToResolution: 'unreadable' } }, now));
        expectNothingNew(
          before,
          outcomes({ ...record, links: record.links.map((link) => ({ ...link, target: 'unreadable' as const })) }, now),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('the history, as a whole or its older part', () => {
    fc.assert(
      fc.property(anyRecord, nows, hours, (record, now, cut) => {
        // A history that is withheld already has no older part to take away.
        fc.pre(record.history === 'complete');
        const before = outcomes(record, now);
        expectNothingNew(before, outcomes(cutAt(record, Infinity, 'unavailable'), now));
        expectNothingNew(before, outcomes(cutAt(record, at(cut), 'partial'), now));
      }),
      { numRuns: 800 },
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
      expect(outcomes(turned, now)).toEqual(outcomes(record, now));
    }),
    { numRuns: 150 },
  );
});

test('assessing twice gives the same, with and without sentences, and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 8 }), nows, (list, now) => {
      const circumstances = { now, settings: SETTINGS };
      const packed = list.map((record) => packOutcomes(assessRecord(record, PROCESS, circumstances)));
      expect(list.map((record) => packOutcomes(assessRecord(record, PROCESS, circumstances)))).toEqual(packed);
      expect(list.map((record) => outcomesOf(record, PROCESS, circumstances))).toEqual(packed);
      const groups = packed.map((one) => ({ outcomes: one, n: 3 }));
      const sum = (tally: object): number => Object.values(tally).reduce((total: number, n: number) => total + n, 0);
      for (const tally of Object.values(tallyChecks(PROCESS, groups))) expect(sum(tally)).toBe(list.length * 3);
      for (const [id, tally] of Object.entries(tallyRequirements(PROCESS, groups)))
        expect([id, sum(tally)]).toEqual([id, id === '8.6.1-03' ? 0 : list.length * 3]);
    }),
    { numRuns: 150 },
  );
});

test('time alone turns pending into an outcome, and never takes a gap or met back', () => {
  fc.assert(
    fc.property(anyRecord, fc.integer({ min: 61, max: 400 }), (record, days) => {
      // Two months after the last thing happened only the clock goes on; being open for too long is the one thing that depends on it.
      const early = outcomes(record, START + 61 * DAY + 60 * DAY);
      const late = outcomes(record, START + 61 * DAY + days * DAY + 60 * DAY);
      expectNothingNew(late, early);
    }),
    { numRuns: 400 },
  );
});
