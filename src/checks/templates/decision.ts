import type { Approval, Instant, RecordFacts } from '../../record/record';
import { inOrder } from '../../record/timeline';
import type { Subject } from '../subject';

/** What had been decided on a record by an instant, and by how many. */
export interface Decided {
  /** `none`: nothing final; `unmapped`: the site map names nothing that could tell. */
  readonly verdict: 'approved' | 'declined' | 'none' | 'unknown' | 'unmapped';
  /** When; null unless approved or declined. */
  readonly at: Instant | null;
  /** Different people who are seen to have approved; never less than one where it was approved. */
  readonly people: number;
  /** Whether one of them is somebody other than the reporter. */
  readonly other: 'yes' | 'no' | 'unknown';
  /** More may have approved than can be seen. */
  readonly moreHidden: boolean;
}

const bare = (verdict: Decided['verdict'], at: Instant | null = null): Decided => ({
  verdict,
  at,
  people: 0,
  other: 'no',
  moreHidden: false,
});
const NONE = bare('none');
const UNKNOWN = bare('unknown');
const UNMAPPED = bare('unmapped');

/**
 * The last decision taken at or before an instant. It is read from the approvals of Service Management, from the statuses for approved
 * and rejected, or (`either`) from the statuses where nobody had been asked for an approval by then; see `approvalSource`.
 */
export function decidedBy(subject: Subject, until: Instant): Decided {
  const { record, rules } = subject;
  const { approvals } = record;
  if (rules.approvalSource === 'milestone') return byStatus(record, until);
  const either = rules.approvalSource === 'either';
  if (approvals === 'unmapped') return either ? byStatus(record, until) : UNMAPPED;
  if (approvals === 'unreadable') {
    const seen = either ? byStatus(record, until) : UNKNOWN;
    return seen.verdict === 'approved' ? seen : UNKNOWN;
  }
  const found = byApprovals(record, approvals, until);
  if (found !== null) return found;
  const seen = either ? byStatus(record, until) : NONE;
  return seen.verdict === 'unmapped' ? NONE : seen;
}

/** Null where nobody had been asked by then. What was asked for later belongs to a later step and is left out. */
function byApprovals(record: RecordFacts, approvals: readonly Approval[], until: Instant): Decided | null {
  let last: Approval | null = null;
  let at = -Infinity;
  let declined: Approval | null = null;
  let asked = false;
  let undatedYes = false;
  let undatedNo = false;
  for (const one of approvals) {
    if (one.askedAt !== null && one.askedAt > until) continue;
    if (one.decidedAt === null) {
      undatedYes ||= one.decision === 'approved';
      undatedNo ||= one.decision === 'declined';
    }
    if (one.askedAt !== null || one.decision === 'pending' || one.decidedAt === null || one.decidedAt <= until) asked = true;
    if (one.decidedAt === null || one.decidedAt > until) continue;
    if (one.decidedAt >= at) {
      last = one;
      at = one.decidedAt;
    }
    if (one.decision === 'declined' && one.decidedAt >= (declined?.decidedAt ?? -Infinity)) declined = one;
  }
  if (!asked) return null;
  if (last !== null && outstanding(approvals, at, until)) last = null;
  // One whose time nobody knows may have been the last one.
  if ((undatedYes && last?.decision !== 'approved') || (undatedNo && last?.decision !== 'declined')) return UNKNOWN;
  if (last === null) return NONE;
  if (last.decision === 'declined') return bare('declined', at);
  const names: string[] = [];
  let nameless = undatedYes;
  const down = declined?.decidedAt ?? -Infinity;
  let anew = declined === null;
  for (const one of approvals) {
    if (one === declined) anew = true;
    const { decision, decidedAt, approvers } = one;
    if (decision !== 'approved' || decidedAt === null || decidedAt > until) continue;
    // What came before it was declined went for nothing; in the same instant Jira's order counts.
    if (decidedAt < down || (decidedAt === down && !anew)) continue;
    nameless ||= approvers.length === 0;
    for (const { id, decision: own } of approvers) {
      if (own !== 'approved') continue;
      if (id === null) nameless = true;
      else if (!names.includes(id)) names.push(id);
    }
  }
  return approved(record, at, names, nameless);
}

/** Whether a later step had been asked for after the decision and was open at the instant: nothing was final then. */
const outstanding = (approvals: readonly Approval[], decided: Instant, until: Instant): boolean =>
  approvals.some(
    ({ askedAt, decision, decidedAt }) =>
      askedAt !== null && askedAt >= decided && askedAt <= until && (decision === 'pending' || (decidedAt !== null && decidedAt > until)),
  );

/** A status says nothing of those who decided but who moved the record there. */
function byStatus(record: RecordFacts, until: Instant): Decided {
  if (!record.mappedMilestones.has('approved')) return UNMAPPED;
  if (record.history === 'unavailable') return UNKNOWN;
  let verdict: Decided['verdict'] = 'none';
  let at = 0;
  let names: string[] = [];
  let nameless = false;
  const statuses = inOrder(record.statuses);
  // In a cut history nobody knows when the first status was entered.
  for (let index = record.history === 'complete' ? 0 : 1; index < statuses.length; index++) {
    const entry = statuses[index]!;
    if (entry.at > until) break;
    if (entry.milestones.includes('approved')) {
      verdict = 'approved';
      at = entry.at;
      const { id, kind } = entry.by;
      if (id === null || kind === 'app' || kind === 'unknown') nameless = true;
      else if (!names.includes(id)) names.push(id);
    } else if (entry.milestones.includes('rejected')) {
      verdict = 'declined';
      at = entry.at;
      names = [];
      nameless = false;
    }
  }
  if (verdict === 'approved') return approved(record, at, names, nameless);
  if (verdict === 'declined') return bare(verdict, at);
  return record.history === 'complete' ? NONE : UNKNOWN;
}

function approved(record: RecordFacts, at: Instant, names: readonly string[], nameless: boolean): Decided {
  const { reporter } = record;
  const other =
    names.length > 1 || (reporter !== null && names.some((id) => id !== reporter))
      ? 'yes'
      : nameless || reporter === null
        ? 'unknown'
        : 'no';
  return { verdict: 'approved', at, people: Math.max(names.length, 1), other, moreHidden: nameless };
}
