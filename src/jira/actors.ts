import type { Actor } from '../record/record';
import { peek, stringOf } from './json';

export const NOBODY: Actor = { id: null, kind: 'unknown' };

/** Who a user object of Jira is. Automation and apps have the account type `app`, portal customers `customer`. */
export function actorOf(value: unknown): Actor {
  const user = peek(value);
  if (user === null || user === undefined) return NOBODY;
  const type = user['accountType'];
  return {
    id: stringOf(user['accountId']),
    kind: type === 'atlassian' ? 'person' : type === 'app' ? 'app' : type === 'customer' ? 'customer' : 'unknown',
  };
}
