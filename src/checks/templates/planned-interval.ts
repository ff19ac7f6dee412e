import type { Duration } from '../../record/duration';
import { askedBy, together } from '../asked';
import type { SiteAsk, Surveyed } from '../check';
import type { Condition } from '../condition';
import { membersOf, membership, registerOf, SETS, type SetId } from '../sets';
import { presentOf } from '../site-facts/site-fact';
import { kindsMapped, nothingFound, Tallied } from '../survey-counts';
import type { FieldRole, LinkRole, RecordKind } from '../vocabulary';
import type { World } from '../world';
import { endsAfter, inScopeSince, judgeDue, ownInterval, type Due } from './planned-intervals';
import { plannedIntervalSays } from './planned-interval-says';
import { looksAt, readsOfSet } from './reads';
import { reviewReader } from './reviews';

export interface PlannedInterval {
  readonly reviewKinds: readonly RecordKind[];
  readonly where?: Condition;
  readonly per: SetId;
  /** How a review names its subject. */
  readonly subjectBy?: { readonly role: FieldRole } | { readonly link: LinkRole };
  readonly interval: Duration;
  /** A field of the member that overrides the interval. */
  readonly intervalRole?: FieldRole;
  readonly grace: Duration;
  /** What a completed review has to say. */
  readonly mustHave: readonly FieldRole[];
}

/** What an analysis is about: whether there was any since the last one decides whether another is asked for. */
const ANALYSED: Readonly<Partial<Record<RecordKind, RecordKind>>> = { 'security-incident-analysis': 'security-incident' };

/** Reviews are completed within the own interval. */
export function plannedInterval(params: PlannedInterval): SiteAsk {
  const { reviewKinds, where, per, subjectBy, interval, intervalRole, grace, mustHave } = params;
  const register = registerOf(per);
  if (!register && per !== 'site') throw new Error(`No reviews of ${per}`);
  const byLink = subjectBy !== undefined && 'link' in subjectBy;
  const asWhere = where ? askedBy(where) : {};
  const roles = [...mustHave, ...(subjectBy && 'role' in subjectBy ? [subjectBy.role] : [])];
  const reviews = reviewReader(params);
  const analysed = reviewKinds.flatMap((kind) => ANALYSED[kind] ?? []);
  const isMember = register && membership(register);

  const asked = together(
    { needs: [reviewKinds.map((kind) => `kind:${kind}`), ...(register ? [[`kind:${register.kind}`]] : [])] },
    asWhere,
    { needs: mustHave.map((role) => [`field:${role}`]), fields: roles, links: byLink ? [subjectBy.link] : [] },
    { fields: intervalRole ? [intervalRole] : [] },
  );
  const ofReview = together(asWhere, { fields: roles, links: byLink ? [subjectBy.link] : [] });

  /** What has to be reviewed; a text where it cannot be told. */
  const due = (world: World): { readonly members: readonly Due[]; readonly unknown: number } | 'not-mapped' | 'not-readable' => {
    if (!register || !isMember) {
      return {
        members: [{ id: '', title: null, from: -Infinity, since: world.began, ends: endsAfter(world, interval, grace) }],
        unknown: 0,
      };
    }
    const entries = world.records(register.kind);
    if (typeof entries === 'string') return entries === 'unmapped' ? 'not-mapped' : 'not-readable';
    const { members, unknown } = membersOf(entries, isMember);
    return {
      members: members.map((member) => {
        const own = ownInterval(member, intervalRole, interval);
        return {
          id: member.record.id,
          title: presentOf(member, 'title'),
          from: member.record.created,
          since: inScopeSince(member, register.live === true),
          ends: own && endsAfter(world, own, grace),
        };
      }),
      unknown,
    };
  };

  return {
    template: 'PLANNED_INTERVAL',
    params: { ...params },
    asked,
    reads: [
      ...reviewKinds.map((kind) => ({ kind, asked: ofReview })),
      ...(register
        ? [readsOfSet(register), looksAt({ kind: register.kind, fields: ['title', ...(intervalRole ? [intervalRole] : [])] })]
        : []),
      ...analysed.map((kind) => looksAt({ kind, fields: [] })),
    ],
    member: null,
    contributes: analysed.length === 0 ? null : { kinds: analysed, of: ({ record }) => ({ at: record.created, code: 'yes' }) },
    lapses: null,
    says: plannedIntervalSays(params, register ? SETS[per].name : null, asked),
    survey(world, check) {
      const done = reviews(world);
      const members = due(world);
      if (done === null || members === 'not-mapped' || !kindsMapped(asked.needs, world)) return nothingFound('cannot-tell', 'not-mapped');
      if (members === 'not-readable') return nothingFound('cannot-tell', 'not-readable');
      if (world.bench.settings.checks?.[check.id]?.params?.['interval'] === undefined) return nothingFound('cannot-tell', 'unconfirmed');
      const tallied = new Tallied();
      tallied.add('cannot-tell', null, members.unknown);
      for (const member of members.members) {
        const { outcome, dueAt } = judgeDue(member, done, byLink, world.bench.now);
        tallied.add(outcome, dueAt);
        if (outcome === 'gap' && register) tallied.miss(member.id);
      }
      return whole(tallied);
    },
  };
}

/** Every member counts: one gap is a gap, and one that is still open leaves the whole open. */
function whole(tallied: Tallied): Surveyed {
  if (tallied.total === 0) return tallied.found('not-applicable', 'none');
  if (tallied.gap > 0) return tallied.found('gap', 'overdue');
  if (tallied.cannotTell > 0) return tallied.found('cannot-tell', 'undecided');
  return tallied.pending > 0 ? tallied.found('pending', 'first') : tallied.found('met', 'in-time');
}
