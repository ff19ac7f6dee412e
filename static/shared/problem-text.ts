import type { Problem } from '../../src/contract';
import { PROBLEMS } from '../../src/problem';

const WHO = {
  you: 'You can put this right yourself.',
  admin: 'Your Jira administrator can put this right.',
  nobody: 'You need not do anything: it passes by itself.',
  us: 'The fault is in the app, not with you. If it stays, tell your Jira administrator.',
} as const;

/** Who can mend a problem, and when to try again. */
export function remedyOf(problem: Problem): string {
  const who = WHO[PROBLEMS[problem.code] ?? 'us'];
  if (problem.retryAfter === undefined) return who;
  return `${who} Jira asks to wait ${problem.retryAfter === 1 ? '1 second' : `${Math.ceil(problem.retryAfter)} seconds`}.`;
}
