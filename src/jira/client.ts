import api, {
  NeedsAuthenticationError,
  NotAllowedError,
  ProxyRequestError,
  type APIResponse,
  type RequestInit,
  type Route,
} from '@forge/api';
import { failure, success, type Result } from '../problem';

/** Sends one request to Jira; what `requestJira` of @forge/api does. Tests hand in their own. */
export type JiraSend = (path: Route, init: RequestInit) => Promise<Pick<APIResponse, 'status' | 'headers' | 'text'>>;

/** A thin layer over `requestJira` that turns every expected failure into a value. Replies are parsed JSON that nobody has checked. */
export interface JiraClient {
  get(path: Route): Promise<Result<unknown>>;
  post(path: Route, body: unknown): Promise<Result<unknown>>;
}

/** Longest `Retry-After` that is waited for inside a call, in seconds: a resolver has 25 s in all (Forge limits, invocation). */
const LONGEST_WAIT = 2;
const MOST_WAITS = 2;
/** Suggested wait in seconds where Jira gives none: its gateway can answer 429 without `Retry-After`. */
const USUAL_WAIT = 30;

/**
 * A client that asks Jira as the user who called, or as the app itself. Use `app` only where there is no user, or after the same
 * resource was authorised for the user. Bodies and answers are never logged.
 */
export function jiraAs(who: 'user' | 'app', send: JiraSend = forgeSend(who), wait: (seconds: number) => Promise<void> = pause): JiraClient {
  return {
    get: (path) => ask(send, wait, path, { method: 'GET', headers: { Accept: 'application/json' } }),
    post: (path, body) =>
      ask(send, wait, path, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

const forgeSend =
  (who: 'user' | 'app'): JiraSend =>
  (path, init) =>
    (who === 'user' ? api.asUser() : api.asApp()).requestJira(path, init);

const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

type Answer = { readonly status: number; readonly retryAfter: number | null; readonly quota: boolean; readonly text: string };

async function ask(send: JiraSend, wait: (seconds: number) => Promise<void>, path: Route, init: RequestInit): Promise<Result<unknown>> {
  let waits = 0;
  let again = true;
  for (;;) {
    const answer = await answerOf(send, path, init);
    if (!answer.ok) return answer;
    const { status, retryAfter, quota, text } = answer.value;
    if (status >= 200 && status < 300) return parsed(text);
    if (status === 429 && !quota && waits < MOST_WAITS && retryAfter !== null && retryAfter <= LONGEST_WAIT) {
      waits += 1;
      await wait(retryAfter);
      continue;
    }
    if (status >= 500 && status !== 501 && again) {
      again = false;
      continue;
    }
    return problemOf(status, retryAfter);
  }
}

async function answerOf(send: JiraSend, path: Route, init: RequestInit): Promise<Result<Answer>> {
  try {
    const response = await send(path, init);
    const { status, headers } = response;
    // A used-up quota lasts until the full hour: trying again only costs more (developer.atlassian.com, rate limiting).
    const reason = headers.get('RateLimit-Reason') ?? '';
    return success({
      status,
      retryAfter: secondsOf(headers.get('Retry-After')),
      quota: reason.includes('quota'),
      text: await response.text(),
    });
  } catch (error) {
    return thrown(error);
  }
}

/** What @forge/api throws when the proxy refuses (its errors are named by codes, not by their classes), and what the network throws. */
function thrown(error: unknown): Result<never> {
  if (error instanceof NeedsAuthenticationError) return failure('forbidden', 'Allow the app to act for you in Jira, then try again.');
  if (error instanceof NotAllowedError)
    return failure('forbidden', 'The app may not use this part of Jira. An administrator has to approve its permissions.');
  if (error instanceof ProxyRequestError && error.status !== 200) return problemOf(error.status, null);
  return failure('jira-unavailable', 'Jira could not be reached. Try again in a moment.');
}

function problemOf(status: number, retryAfter: number | null): Result<never> {
  if (status === 429) return failure('jira-busy', 'Jira asks the app to slow down. It goes on by itself later.', retryAfter ?? USUAL_WAIT);
  if (status === 404) return failure('not-found', 'Jira does not have it, or you may not see it.');
  if (status === 401 || status === 403) return failure('forbidden', 'Jira does not allow this. Ask an administrator for access.');
  if (status === 400) return failure('bad-request', 'Jira did not accept the request: something it names may have been deleted.');
  if (status >= 500) return failure('jira-unavailable', 'Jira did not answer properly. Try again in a moment.');
  return failure('unexpected', `Jira answered with status ${status}.`);
}

function parsed(text: string): Result<unknown> {
  if (text === '') return success(null);
  try {
    return success(JSON.parse(text));
  } catch {
    return failure('jira-unavailable', 'Jira answered with something that is not JSON. Try again in a moment.');
  }
}

/** `Retry-After` in seconds; it may also be a date, which is not worth waiting for here. */
function secondsOf(header: string | null): number | null {
  const seconds = header === null ? NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
