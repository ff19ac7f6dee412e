import type { Candidates } from '../../../src/contract';
import type { JiraAnswer } from '../../shared/jira';
import { faultSaying } from '../../shared/jira-fault';
import { boundsToTry, keyIn, keyJql, suggestionsJql, typedJql, type Bounds } from './jql';
import { ranked, type Suggestion } from './ranking';
import { matching, search } from './reads';

/** The issue that something is linked to. `has`: keys that are linked this way already. */
export type About = { issue: string; summary: string; has: ReadonlySet<string> };

const jqlFor = (bounds: Bounds, about: About, typed: string): string | null => {
  const key = keyIn(typed);
  if (key !== null) return keyJql(bounds, key);
  return typed === '' ? suggestionsJql(bounds, about) : typedJql(bounds, typed, about.issue);
};

/**
 * Issues to link: the likely ones while nothing is typed, then what was typed; the likeliest first. One search, and one more request
 * that tells which of them share service or item. In: the time now.
 */
export async function suggestionsFor(candidates: Candidates, about: About, typed: string, now: number): Promise<JiraAnswer<Suggestion[]>> {
  for (const bounds of boundsToTry(candidates)) {
    const jql = jqlFor(bounds, about, typed);
    if (jql === null) return { ok: true, value: [] };
    const answer = await search(jql);
    if (!answer.ok && answer.fault.status === 400) continue;
    if (!answer.ok) return answer;
    const found = answer.value.filter(({ key }) => key !== about.issue && !about.has.has(key));
    const same = await matching(
      found.map(({ id }) => id),
      bounds.same,
    );
    return { ok: true, value: ranked(found, same, about.summary, now) };
  }
  // Jira refuses a key that does not exist, or that the reader may not see: nothing is found.
  return keyIn(typed) === null ? { ok: false, fault: faultSaying('Jira did not understand the search.') } : { ok: true, value: [] };
}
