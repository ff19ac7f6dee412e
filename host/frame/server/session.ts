import type { IncomingMessage } from 'node:http';
import type { SiteUser } from '../contract';
import { cookieOf } from './http';

const COOKIE = 'clausewise-site-user';

/**
 * Who is signed in: the account named by the cookie, or the default one where there is no cookie or the account is gone.
 * There are no passwords: the site holds invented people and listens on the loopback address only.
 */
export const signedIn = (request: IncomingMessage, users: readonly SiteUser[], defaultAccount: string | undefined): SiteUser => {
  const wanted = cookieOf(request, COOKIE);
  const user =
    users.find(({ accountId }) => accountId === wanted) ?? users.find(({ accountId }) => accountId === defaultAccount) ?? users[0];
  if (!user) throw new Error('The site has no users: nobody can sign in.');
  return user;
};

/** The header that signs a browser in as an account. */
export const sessionCookie = (accountId: string): string => `${COOKIE}=${encodeURIComponent(accountId)}; Path=/; HttpOnly; SameSite=Strict`;

/** Whether a request comes from the site's own pages: another page in the same browser could send one here as well. */
export const isFromSite = (request: IncomingMessage, siteHost: string): boolean => {
  if (request.headers.host !== siteHost) return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${siteHost}`;
};
