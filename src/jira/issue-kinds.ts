import type { ReadPlan } from '../mapping/read-plan';
import { success, type Result } from '../problem';
import type { JiraClient } from './client';
import { idOf, objectOf, peek, type Json } from './json';
import { matchJql, type Matches } from './match-jql';
import { prepare, type CandidateReading, type KindReading } from './prepared-plan';

/** What Jira's answers about queries say of issues whose type and project alone do not tell their kind. */
export interface MatchedKinds {
  /** Issue id → its kind. An issue that no query matches, and that nothing is left for, is no record. */
  readonly of: ReadonlyMap<string, KindReading>;
  /** Ids of the issues that Jira refuses to tell the kind of: nothing may be said about them. */
  readonly undecided: ReadonlySet<string>;
  /** The queries that Jira refuses, each once. */
  readonly refused: readonly string[];
}

const NOTHING_MATCHED: MatchedKinds = { of: new Map(), undecided: new Set(), refused: [] };

/**
 * The kinds of those issues that a query of the site map has to tell: one request for a page of them, none where the site map has no
 * query for any. The first candidate that matches is the kind. A query that Jira refuses leaves an issue undecided, unless it comes to
 * the same kind with or without it. `projectId`: of all issues, where their JSON does not say.
 */
export async function matchedKinds(
  jira: JiraClient,
  issues: readonly Json[],
  plan: ReadPlan,
  projectId?: string,
): Promise<Result<MatchedKinds>> {
  const { narrowed } = prepare(plan);
  if (narrowed.size === 0) return success(NOTHING_MATCHED);
  const open = new Map<string, readonly CandidateReading[]>();
  const queries = new Set<string>();
  for (const issue of issues) {
    const fields = objectOf(issue['fields']);
    const id = idOf(issue['id']);
    const type = idOf(peek(fields?.['issuetype'])?.['id']);
    const project = projectId ?? idOf(peek(fields?.['project'])?.['id']);
    const candidates = type === null || project === null ? undefined : narrowed.get(type)?.get(project);
    if (id === null || candidates === undefined) continue;
    open.set(id, candidates);
    for (const { jql } of candidates) if (jql !== null) queries.add(jql);
  }
  const matches = await matchJql(jira, [...queries], [...open.keys()]);
  return matches.ok ? success(chosen(open, matches.value)) : matches;
}

function chosen(open: ReadonlyMap<string, readonly CandidateReading[]>, matches: Matches): MatchedKinds {
  const of = new Map<string, KindReading>();
  const undecided = new Set<string>();
  for (const [id, candidates] of open) {
    const kind = kindOf(id, candidates, matches);
    if (kind === 'undecided') undecided.add(id);
    else if (kind !== null) of.set(id, kind);
  }
  return { of, undecided, refused: [...matches].filter(([, ids]) => ids === null).map(([jql]) => jql) };
}

function kindOf(id: string, candidates: readonly CandidateReading[], matches: Matches): KindReading | null | 'undecided' {
  // By the query that is refused, as a second candidate with the same one never gets its turn.
  const perhaps = new Map<string, KindReading>();
  let sure: KindReading | null = null;
  for (const { kind, jql } of candidates) {
    const ids = jql === null ? null : matches.get(jql);
    if (jql !== null && ids === null) perhaps.set(jql, perhaps.get(jql) ?? kind);
    else if (jql === null || ids?.has(id) === true) {
      sure = kind;
      break;
    }
  }
  return [...perhaps.values()].every((kind) => kind === sure) ? sure : 'undecided';
}
