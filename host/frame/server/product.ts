import type { Host, JiraResponse } from '../../seams';
import type { ProductReply } from '../contract';

/** What a frame asks of Jira over the bridge (`fetchProduct`). */
export type ProductCall = {
  product: string;
  restPath: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
  isMultipartFormData: boolean;
};

const STATUS_TEXTS: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  501: 'Not Implemented',
};

/**
 * Sends a request of the app's page to Jira as the signed-in user: within the app's scopes, and without points (Atlassian's staff say
 * that requests over the bridge cost none).
 * @throws Error for what the host does not model: another product, an attachment, a path that is not REST
 */
export const callProduct = async (host: Host, call: ProductCall, accountId: string, scopes: readonly string[]): Promise<ProductReply> => {
  if (call.product !== 'jira') throw new Error(`fetchProduct: the product ${call.product} is not modelled.`);
  if (call.isMultipartFormData) throw new Error('fetchProduct: attachments are not modelled.');
  // Whatever encodeURIComponent leaves as it is, and what stands between.
  if (!/^\/rest\/[\w./?=&%,:~+*!'()-]*$/.test(call.restPath)) throw new Error(`fetchProduct: ${call.restPath} is not a REST path of Jira.`);
  const answer = await host.site.handle({
    method: call.method,
    path: call.restPath,
    headers: lowerCased(call.headers),
    ...bodyPart(call.body),
    actor: { type: 'user', accountId },
    scopes,
    free: true,
  });
  return {
    status: answer.status,
    statusText: STATUS_TEXTS[answer.status] ?? '',
    headers: answer.headers,
    body: textOf(answer),
    isAttachment: false,
  };
};

/** Sends a request of the site's own pages to Jira as the signed-in user. `body` is the text as it arrived. */
export const callOwnSite = (
  host: Host,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string,
  accountId: string,
): Promise<JiraResponse> => host.site.handle({ method, path, headers, ...bodyPart(body), actor: { type: 'user', accountId }, free: true });

/** A body as the wire carries it: nothing where there is none. */
export const textOf = (answer: JiraResponse): string =>
  answer.body === undefined || answer.body === null ? '' : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);

const bodyPart = (body: string | null): { body?: unknown } => (body === null || body === '' ? {} : { body: JSON.parse(body) as unknown });
const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
