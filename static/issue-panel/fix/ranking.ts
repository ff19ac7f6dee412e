import { listAt, objectAt, wordAt } from '../../shared/json';
import { RECENT_DAYS, wordsIn } from './jql';

/** An issue that could be linked. */
export type Found = { id: string; key: string; summary: string; status: string; updated: string | null };

export type Suggestion = Found & { why: string | null };

/** Issues out of an answer of Jira's search. */
export const foundIn = (body: unknown): Found[] =>
  listAt(body, 'issues').flatMap((issue) => {
    const [id, key, fields] = [wordAt(issue, 'id'), wordAt(issue, 'key'), objectAt(issue, 'fields')];
    if (id === null || key === null) return [];
    const status = wordAt(objectAt(fields, 'status'), 'name') ?? '';
    return [{ id, key, summary: wordAt(fields, 'summary') ?? '', status, updated: wordAt(fields, 'updated') }];
  });

/** Ids of the issues that match at least one query, out of the answer of Jira's `jql/match`. */
export const matchedIn = (body: unknown): ReadonlySet<string> =>
  new Set(listAt(body, 'matches').flatMap((match) => listAt(match, 'matchedIssues').map(String)));

const RECENT_MS = RECENT_DAYS * 86_400_000;
/** Fewer words than this in common are chance. */
const ALIKE = 2;

/**
 * The likeliest first: about the same service or item, then with a similar summary, then recent; among equals the one last changed.
 * In: ids that share service or item, the issue's own summary, the time now.
 */
export function ranked(found: readonly Found[], same: ReadonlySet<string>, summary: string, now: number): Suggestion[] {
  const words = new Set(wordsIn(summary));
  const scored = found.map((issue) => {
    const shared = wordsIn(issue.summary).filter((word) => words.has(word)).length;
    const alike = shared >= Math.min(ALIKE, words.size) && shared > 0;
    const recent = issue.updated !== null && now - Date.parse(issue.updated) < RECENT_MS;
    const reasons = [
      ...(same.has(issue.id) ? ['Same service or item'] : []),
      ...(alike ? ['similar summary'] : []),
      ...(recent ? ['changed recently'] : []),
    ].join(', ');
    const why = reasons === '' ? null : `${reasons[0]?.toUpperCase()}${reasons.slice(1)}`;
    const score = (same.has(issue.id) ? 100 : 0) + (alike ? 10 + shared : 0) + (recent ? 1 : 0);
    return { issue: { ...issue, why }, score };
  });
  // Jira's order (last changed first) stays among equals.
  return scored.sort((a, b) => b.score - a.score).map(({ issue }) => issue);
}
