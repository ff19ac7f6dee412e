import type { Approval, Decision, Unknown } from '../record/record';
import { arrayOf, objectOf, objectsIn, stringOf } from './json';
import { timeIn } from './slas';

/**
 * The approvals of the JSM field of that name, in Jira's order, in the shape of ApprovalDTO (OpenAPI of Service Management). Empty where
 * nobody was asked; `unreadable` for a value that is no list of approvals.
 */
export function approvalsIn(value: unknown): readonly Approval[] | Unknown {
  if (value === null) return [];
  if (!Array.isArray(value)) return 'unreadable';
  return objectsIn(value).map((approval) => {
    const decision = decisionOf(approval['finalDecision']);
    return {
      decision,
      askedAt: timeIn(approval['createdDate']),
      decidedAt: decision === 'pending' ? null : timeIn(approval['completedDate']),
      approvers: arrayOf(approval['approvers']).map((one) => {
        const answer = objectOf(one);
        return { id: stringOf(objectOf(answer?.['approver'])?.['accountId']), decision: decisionOf(answer?.['approverDecision']) };
      }),
    };
  });
}

/** What is neither an approval nor a refusal has not been decided. */
const decisionOf = (value: unknown): Decision => (value === 'approved' || value === 'declined' ? value : 'pending');
