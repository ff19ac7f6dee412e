import type { Happening } from './draft';
import { jiraInstant } from './jira-values';
import type { Vocabulary } from './vocabulary';

interface Asked {
  name: string;
  at: number;
  approvers: readonly string[];
  decisions: Map<string, 'approved' | 'declined'>;
  completedAt: number | null;
}

const date = (at: number): Record<string, unknown> => ({
  iso8601: new Date(at).toISOString().replace('.000Z', '+0000'),
  jira: jiraInstant(at),
  friendly: new Date(at).toISOString().slice(0, 16).replace('T', ' '),
  epochMillis: at,
});

const finalOf = ({ approvers, decisions }: Asked): 'pending' | 'approved' | 'declined' => {
  if ([...decisions.values()].includes('declined')) return 'declined';
  return decisions.size === approvers.length ? 'approved' : 'pending';
};

/**
 * The approvals of an issue as the JSM field hands them over (ApprovalDTO): oldest first, empty where none was asked for. Jira keeps no
 * changelog of them, only the instants inside. Throws for an answer by somebody who was not asked.
 */
export const approvalsOf = (issueId: string, happenings: readonly Happening[], site: Vocabulary): Record<string, unknown>[] => {
  const all: Asked[] = [];
  for (const { at, by, approval } of happenings) {
    if (approval === undefined) continue;
    if ('ask' in approval) {
      all.push({ name: approval.ask, at, approvers: approval.approvers, decisions: new Map(), completedAt: null });
      continue;
    }
    const latest = all[all.length - 1];
    if (latest?.approvers.includes(by) !== true) throw new Error(`"${by}" was not asked to approve.`);
    latest.decisions.set(by, approval.decision);
    if (finalOf(latest) !== 'pending') latest.completedAt = at;
  }
  return all.map((asked, order) => ({
    id: String(Number(issueId) * 10 + order),
    name: asked.name,
    finalDecision: finalOf(asked),
    canAnswerApproval: false,
    approvers: asked.approvers.map((name) => ({
      approver: site.person(name),
      approverDecision: asked.decisions.get(name) ?? 'pending',
    })),
    createdDate: date(asked.at),
    ...(asked.completedAt === null ? {} : { completedDate: date(asked.completedAt) }),
  }));
};
