import fc from 'fast-check';
import { readsFor, type RecordKind } from '../../src/checks/index';
import type { RecordFacts } from '../../src/record/record';
import { FIELD_ROLES, fieldRole, lifecycleOf, LINK_ROLES, RECORD_KINDS, type FieldRole, type LinkRole } from '../../src/record/vocabulary';
import { SETTINGS } from '../checks/cases';
import { aDate, aTime, aValue, choice } from '../checks/makers/values';
import { agent, aRecord, at, automation, cell, customer, reporter, START, unknownActor, type RecordBuilder } from '../record/a-record';

export const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];

/** Hours of two months in which everything happens. */
export const hours = fc.integer({ min: 0, max: 24 * 60 });
/** Instants at which a record is looked at: up to a month later. */
export const nows = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => START + minutes * 60_000);

type Step = (record: RecordBuilder) => RecordBuilder;

/** Few names, so that records name each other. */
const names = fc.constantFrom('Payments', 'Mail', 'Payments, Mail', 'Network', 'n/a');

/** What a role may come to hold: nothing, a placeholder, one of its choices, a date of the two months, a name that others know. */
const valueOf = (role: FieldRole) => {
  const { type, options } = fieldRole(role);
  if (type === 'date' || type === 'datetime') return hours.map((hour) => (type === 'date' ? aDate(at(hour)) : aTime(at(hour))));
  // A record that is open and yet a duplicate is left out; whether it is one cannot be told where the resolution is withheld.
  if (role === 'resolution') return fc.constantFrom('done', 'fixed', 'known-error', 'declined').map(choice);
  if (options) return fc.constantFrom(...options).map(choice);
  if (type === 'user') return fc.constantFrom('active', 'inactive', null).map((option) => cell('Ada Example', { id: 'user-1', option }));
  return fc.oneof(
    fc.constant(aValue(role)),
    names.map((name) => cell(name)),
  );
};

const wanted = new Map<RecordKind, { readonly fields: readonly FieldRole[]; readonly links: readonly LinkRole[] }>();

/** What is read of a kind, which is all that can matter. */
export function readOf(kind: RecordKind): { readonly fields: readonly FieldRole[]; readonly links: readonly LinkRole[] } {
  let known = wanted.get(kind);
  if (!known) {
    const { fields, links } = readsFor(kind, SETTINGS);
    wanted.set(kind, (known = { fields: fields.filter((role): role is FieldRole => role in FIELD_ROLES), links: links as LinkRole[] }));
  }
  return known;
}

/** Statuses by the milestone they stand for, as `RecordBuilder` names them. */
const STATUS_OF: Readonly<Record<string, string>> = {
  inProgress: 'In progress',
  waiting: 'Pending',
  escalated: 'Escalated',
  assessed: 'Assessment',
  planned: 'Planning',
  scheduled: 'Scheduled',
  awaitingApproval: 'Awaiting approval',
  approved: 'Approved',
  rejected: 'Rejected',
  designed: 'Design',
  buildStarted: 'Building',
  tested: 'Testing',
  implementStart: 'Implementing',
  deployed: 'Deployed',
  reviewed: 'In review',
  executed: 'Carried out',
  contained: 'Contained',
  analysed: 'Analysis',
  actionsPlanned: 'Actions planned',
  knownError: 'Known error',
  resolved: 'Resolved',
  closed: 'Closed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const statusesOf = (kind: RecordKind): readonly string[] => [
  ...lifecycleOf(kind).flatMap((milestone) => STATUS_OF[milestone] ?? []),
  'Closed',
  'Closed',
];

const clocks: readonly FieldRole[] = ['timeToResolution', 'timeToFirstResponse'];

/** The record at the other end of a link: it may be done, and may say something. */
const targets = (role: LinkRole, depth: number): fc.Arbitrary<RecordFacts | 'unread' | 'unreadable'> => {
  const [kind = 'any'] = LINK_ROLES[role].to;
  if (kind === 'any' || depth > 0) return fc.constantFrom('unread', 'unreadable');
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('unread' as const, 'unreadable' as const) },
    { weight: 4, arbitrary: records(kind, depth + 1) },
  );
};

function stepsOf(kind: RecordKind, depth: number): fc.Arbitrary<{ readonly hour: number; readonly step: Step }> {
  const { fields, links } = readOf(kind);
  return hours.chain((hour) => {
    const instant = at(hour);
    const field = fc.constantFrom(...fields).chain((role) =>
      fc.option(valueOf(role), { freq: 6 }).map(
        (value): Step =>
          (record) =>
            role === 'approvals' ? record : record.set(role, value, instant),
      ),
    );
    const some: { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
      { weight: 6, arbitrary: field },
      {
        weight: 4,
        arbitrary: fc.constantFrom(...statusesOf(kind)).map(
          (name): Step =>
            (record) =>
              record.status(name, instant),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(agent, reporter, customer, automation, unknownActor).map(
          (by): Step =>
            (record) =>
              record.comment(instant, by, ['executives']),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('approved' as const, 'declined' as const).map(
          (decision): Step =>
            (record) =>
              record.approval(decision, instant),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...clocks).map(
          (role): Step =>
            (record) =>
              record.clock([{ breached: true, breachedAt: instant }], role),
        ),
      },
    ];
    if (links.length > 0) {
      const link = fc.constantFrom(...links).chain((role) =>
        targets(role, depth).map(
          (target): Step =>
            (record) =>
              record.link(role, target, hour % 3 === 0 ? null : instant),
        ),
      );
      some.push({ weight: 3, arbitrary: link });
    }
    return fc.oneof(...some).map((step) => ({ hour, step }));
  });
}

/** Without the fields that nobody reads of its kind. */
export function narrowed(record: RecordFacts): RecordFacts {
  const read: readonly string[] = readOf(record.kind as RecordKind).fields;
  return { ...record, fields: Object.fromEntries(Object.entries(record.fields).filter(([role]) => read.includes(role))) };
}

const made = new Map<string, fc.Arbitrary<RecordFacts>>();

/** Records of a kind with up to a dozen things happening in the course of two months, in order of time. */
export function records(kind: RecordKind, depth = 0): fc.Arbitrary<RecordFacts> {
  const key = `${kind} ${depth}`;
  let known = made.get(key);
  if (!known) {
    known = fc
      .tuple(fc.array(stepsOf(kind, depth), { maxLength: depth === 0 ? 14 : 5 }), fc.integer({ min: 20_001, max: 29_999 }))
      .map(([list, id]) => {
        const inTime = [...list].sort((a, b) => a.hour - b.hour);
        return narrowed(inTime.reduce((record, { step }) => step(record), aRecord(kind).named(String(id))).build());
      });
    made.set(key, known);
  }
  return known;
}

/** A record of any kind. */
export const anyRecord = fc.constantFrom(...KINDS).chain((kind) => records(kind));
