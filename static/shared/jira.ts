import { requestJira } from '@forge/bridge';
import { faultOf, NO_ANSWER, type JiraFault } from './jira-fault';

/** An answer of Jira to the reader; `value` is its body, to be read with care. */
export type JiraAnswer<T = unknown> = { ok: true; value: T } | { ok: false; fault: JiraFault };

const parsed = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Asks Jira as the reader, through the bridge, so that Jira decides what they may do. In: method, path with its query (encoded), body.
 * Never throws; when nothing comes back, the fault has no status.
 */
export async function jira(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<JiraAnswer> {
  try {
    const headers = { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
    const response = await requestJira(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const value = parsed(await response.text());
    if (response.status >= 200 && response.status < 300) return { ok: true, value };
    return { ok: false, fault: faultOf(response.status, value, response.headers.get('Retry-After')) };
  } catch {
    return { ok: false, fault: NO_ANSWER };
  }
}

/** The answer with its body read; a refusal stays as it is. */
export const read = <T>(answer: JiraAnswer, reading: (body: unknown) => T): JiraAnswer<T> =>
  answer.ok ? { ok: true, value: reading(answer.value) } : answer;
