import { earliest, eventOf, firstEntry, type EventAt, type Told } from './milestones';
import type { Approval, Decision, Instant, RecordFacts } from './record';
import type { SiteRules } from './site-rules';

/** What the approvals of a record come to. `at` is null where Jira does not say when it was decided. */
export interface FinalDecision {
  readonly decision: Decision;
  readonly at: Instant | null;
  /** Null while it is pending. */
  readonly approval: Approval | null;
}

/**
 * The final decision by approvals: the one that was decided last. While another is pending nothing is final, unless the record has gone
 * on since an approval: then the pending one belongs to a later step. Null where nobody was asked or nobody can say.
 */
export function finalDecision(record: RecordFacts): FinalDecision | null {
  const { approvals } = record;
  if (typeof approvals === 'string' || approvals.length === 0) return null;
  let last: Approval | null = null;
  let pending = false;
  for (const approval of approvals) {
    if (approval.decision === 'pending') pending = true;
    else if (last === null || (approval.decidedAt ?? Infinity) >= (last.decidedAt ?? Infinity)) last = approval;
  }
  if (last === null || (pending && !(last.decision === 'approved' && wentOn(record))))
    return { decision: 'pending', at: null, approval: null };
  return { decision: last.decision, at: last.decidedAt, approval: last };
}

const wentOn = (record: RecordFacts): boolean =>
  typeof firstEntry(record, 'approved') === 'number' || typeof firstEntry(record, 'implementStart') === 'number';

/** When a record was approved: by its approvals where these are used, else by its status (`approvalSource` may allow one only). */
export function approvedAt(record: RecordFacts, rules: SiteRules): Told {
  return byApprovals(record, rules, 'approved', () => firstEntry(record, 'approved'));
}

/** When it was decided, either way. Where the site has neither approvals nor statuses for it, work that begins is the decision. */
export function decidedAt(record: RecordFacts, rules: SiteRules, workBegins: () => Told): Told {
  return byApprovals(record, rules, null, () => {
    const mapped = (['approved', 'rejected'] as const).filter((milestone) => record.mappedMilestones.has(milestone));
    return mapped.length === 0 ? workBegins() : earliest(mapped.map((milestone) => eventOf(firstEntry(record, milestone))));
  });
}

/** `wanted`: the decision that counts, null for either. */
function byApprovals(record: RecordFacts, rules: SiteRules, wanted: Decision | null, byStatus: () => Told): Told {
  const { approvals } = record;
  if (rules.approvalSource === 'milestone' || (approvals === 'unmapped' && rules.approvalSource === 'either')) return byStatus();
  if (approvals === 'unmapped') return 'unmapped';
  if (approvals === 'unreadable') return rules.approvalSource === 'either' ? onlyIfSeen(byStatus()) : 'unknown';
  const final = finalDecision(record);
  if (final === null) {
    const told = rules.approvalSource === 'either' ? byStatus() : 'not-yet';
    return told === 'unmapped' ? 'not-yet' : told;
  }
  if (final.decision === 'pending') return 'not-yet';
  if (wanted !== null && final.decision !== wanted) return 'not-yet';
  return final.at ?? (rules.approvalSource === 'either' ? onlyIfSeen(byStatus()) : 'unknown');
}

/** What is withheld may have come: only something that was seen can be told. */
const onlyIfSeen = (told: Told): EventAt => (typeof told === 'number' ? told : 'unknown');
