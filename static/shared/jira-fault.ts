import { isObject, listAt, objectAt } from './json';

/** Why Jira did not do what was asked, in its own words where it had some. `status` null: no answer came. */
export type JiraFault = {
  status: number | null;
  /** Sentences about the whole request. */
  messages: readonly string[];
  /** Sentences by field id. */
  fields: Readonly<Record<string, string>>;
  /** Seconds that Jira asks to wait. */
  retryAfter: number | null;
};

/** The fault in an answer of Jira: `{errorMessages, errors}`, or the `{message}` of some services. In: HTTP status, body, Retry-After. */
export function faultOf(status: number, body: unknown, retryAfter: string | null = null): JiraFault {
  const message = isObject(body) && typeof body['message'] === 'string' ? [body['message']] : [];
  const messages = listAt(body, 'errorMessages').filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  const fields = Object.entries(objectAt(body, 'errors')).filter((each): each is [string, string] => typeof each[1] === 'string');
  const seconds = Number(retryAfter ?? Number.NaN);
  return {
    status,
    messages: messages.length > 0 ? messages : message,
    fields: Object.fromEntries(fields),
    retryAfter: Number.isFinite(seconds) && retryAfter !== '' ? Math.ceil(seconds) : null,
  };
}

/** No answer came: whether Jira did it is not known. */
export const NO_ANSWER: JiraFault = { status: null, messages: [], fields: {}, retryAfter: null };

/** A fault of our own making, in one sentence. */
export const faultSaying = (message: string): JiraFault => ({ status: 400, messages: [message], fields: {}, retryAfter: null });

/** Whether Jira may have done it all the same: nothing came back, or a gateway answered in its stead. */
export const mayBeDone = ({ status }: JiraFault): boolean => status === null || status >= 500;

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'Jira does not know you any more. Sign in again and retry.',
  403: 'Jira does not let you do this.',
  404: 'Jira does not find it, or you may not see it.',
  409: 'Somebody changed it in this moment. Try again.',
  413: 'This is more text than Jira takes.',
};

/** The fault in one or more sentences, without those that stand at a field. `shown`: ids of the fields that show their own. */
export function faultText(fault: JiraFault, shown: readonly string[] = []): string {
  const elsewhere = Object.entries(fault.fields).flatMap(([field, text]) => (shown.includes(field) ? [] : [text]));
  const said = [...fault.messages, ...elsewhere];
  if (said.length > 0) return said.join(' ');
  if (Object.keys(fault.fields).length > 0) return 'Jira did not take it. See what it says at the field.';
  if (fault.status === 429)
    return fault.retryAfter === null ? 'Jira is busy. Try again soon.' : `Jira is busy. Try again in ${fault.retryAfter} s.`;
  if (mayBeDone(fault)) return 'Jira did not answer. It may have been done all the same.';
  return BY_STATUS[fault.status ?? 0] ?? `Jira refused it (${fault.status}).`;
}
