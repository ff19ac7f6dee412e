import type { FixLink } from '../../../src/contract';
import { jira, type JiraAnswer } from '../../shared/jira';
import { listAt } from '../../shared/json';
import { linkBody } from './bodies';
import { linkedKeys } from './linked';
import { issueFields } from './reads';

/**
 * Links two issues. `again`: an earlier try may have got through without an answer, so a look comes first and nothing is linked twice.
 * POST /rest/api/3/issueLink.
 */
export async function linkOnce(link: FixLink, issueKey: string, otherKey: string, again: boolean): Promise<JiraAnswer> {
  if (again) {
    const now = await issueFields(issueKey, ['issuelinks']);
    if (!now.ok) return now;
    if (linkedKeys(listAt(now.value, 'issuelinks'), link).has(otherKey)) return { ok: true, value: null };
  }
  return jira('POST', '/rest/api/3/issueLink', linkBody(link, issueKey, otherKey));
}
