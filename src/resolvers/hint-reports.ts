import { checkById, checks, checksAskedOf } from '../checks';
import type { AppCalls, WrongHintReason, WrongHints } from '../contract';
import { issuePlace, jiraAs } from '../jira';
import { candidatesFor } from '../mapping';
import { failure, success, type Result } from '../problem';
import { addHintReport, hintReports, settleHintReports, type HintReports } from '../store';
import { asAdministrator, siteMapForJudging } from './authorise';
import { issueRef, oneOf, parseInput } from './parse';

const REASONS: readonly WrongHintReason[] = ['not-so', 'not-ours', 'unclear', 'other'];
/** As the contract says. */
const MOST_ISSUES = 20;
const checkId = oneOf(checks.map(({ id }) => id));

/**
 * Keeps that a hint is said to be wrong: the check, the issue and why, never who. Jira is asked for the issue as the viewer, so that an issue
 * the viewer may not see does not exist.
 */
export const reportHint = async (payload: unknown): ReturnType<AppCalls['reportHint']> => {
  const input = parseInput<{ issue: string; check: string; reason: WrongHintReason }>(payload, {
    issue: issueRef,
    check: checkId,
    reason: oneOf(REASONS),
  });
  if (!input.ok) return input;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  const place = await issuePlace(jiraAs('user'), input.value.issue);
  if (!place.ok) {
    const isHidden = place.problem.code === 'not-found' || place.problem.code === 'forbidden';
    return isHidden ? failure('not-found', 'This issue does not exist, or you may not see it.') : place;
  }
  const { id, projectId, issueTypeId } = place.value;
  const { check, reason } = input.value;
  const kinds = candidatesFor(judging.value.map, projectId, issueTypeId).map(([kind]) => kind);
  if (!kinds.some((kind) => checksAskedOf(kind).some((asked) => asked.id === check)))
    return failure('bad-request', 'This check is not asked of this issue, so that it has no hint there.');
  return addHintReport({ checkId: check, recordId: id, projectId, reason, reportedAt: Date.now() });
};

/** What was said of which checks. Jira administrators. */
export const wrongHints = async (): ReturnType<AppCalls['wrongHints']> => {
  const may = await asAdministrator();
  return may.ok ? listed() : may;
};

/** Takes a check off the list, as somebody has looked into it. Jira administrators. */
export const settleWrongHints = async (payload: unknown): ReturnType<AppCalls['settleWrongHints']> => {
  const input = parseInput<{ check: string }>(payload, { check: checkId });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const settled = await settleHintReports(input.value.check);
  return settled.ok ? listed() : settled;
};

const listed = async (): Promise<Result<{ checks: WrongHints[] }>> => {
  const reports = await hintReports(MOST_ISSUES);
  return reports.ok ? success({ checks: reports.value.flatMap(viewOf) }) : reports;
};

/** None for a check that the app no longer has: there is nothing to look into. */
const viewOf = ({ checkId: id, reasons, issues, lastAt }: HintReports): WrongHints[] => {
  const check = checkById(id);
  if (check === null) return [];
  const counts = Object.fromEntries(REASONS.map((reason) => [reason, reasons[reason] ?? 0])) as WrongHints['reasons'];
  return [
    {
      check: { id, name: check.name, question: check.question },
      reports: Object.values(counts).reduce((sum, one) => sum + one, 0),
      reasons: counts,
      issues: [...issues],
      lastAt: new Date(lastAt).toISOString(),
    },
  ];
};
