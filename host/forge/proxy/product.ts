import type { JiraActor, ServiceReply } from '../../seams';
import { scopesOf } from '../manifest';
import type { ProxyOptions, ProxyRequest } from './index';

interface Route {
  provider: string;
  remote: string;
  /** Account named in `asUser('<account id>')`, still percent-encoded. */
  account: string | undefined;
}

const proxyError = (status: number, code: string): ServiceReply => ({ status, headers: { 'forge-proxy-error': code } });

/** `null` where nobody is signed in. Nobody is signed in during triggers, consumers and schedules: `asUser()` then fails with NeedsAuthenticationError. */
const actorFor = (route: Route, request: ProxyRequest): JiraActor | null => {
  if (route.provider === 'app') return { type: 'app' };
  if (route.provider === 'none') return { type: 'anonymous' };
  const { accountId } = request.invocation;
  return accountId === undefined ? null : { type: 'user', accountId };
};

const jira = async (options: ProxyOptions, route: Route, request: ProxyRequest): Promise<ServiceReply> => {
  if (route.account !== undefined && decodeURIComponent(route.account) !== request.invocation.accountId) {
    // Acting for somebody who has not called takes `allowImpersonation` in manifest.yml, which is not modelled: no hole by default.
    options.complain(`${request.invocation.functionKey}: asUser() with the account id of somebody else is not modelled`);
    return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
  }
  const actor = actorFor(route, request);
  if (!actor) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
  const scopes = scopesOf(options.manifest);
  const { method, target, headers, body } = request;
  const reply = await options.site.handle({ method, path: target, headers, actor, scopes, ...(body === undefined ? {} : { body }) });
  // Atlassian's gateway answers a missing scope so; no app ever wants it.
  if (reply.status === 401 && /scope does not match/i.test(JSON.stringify(reply.body ?? ''))) {
    options.complain(
      `${request.invocation.functionKey}: ${method} ${target.split('?')[0]} refused for want of a scope (has ${scopes.join(', ')})`,
    );
  }
  return reply;
};

/** The queues' paths as @forge/events 3.0.8 sends them, the braces being literal. */
const QUEUE_PATH = /^\/webhook\/queue\/(publish|stats|cancel)\//;

/** @forge/api, privacy.URL. */
const REPORT_PATH = '/app/report-accounts';
const REPORT_SCOPE = 'report:personal-data';

const report = (options: ProxyOptions, request: ProxyRequest): ServiceReply => {
  if (scopesOf(options.manifest).includes(REPORT_SCOPE)) return options.accounts.report(request.body);
  options.complain(`${request.invocation.functionKey}: reports personal data without the scope ${REPORT_SCOPE}`);
  return { status: 403, body: { errorType: 'FORBIDDEN', errorMessage: `The scope ${REPORT_SCOPE} is missing.` } };
};

const stargate = (options: ProxyOptions, route: Route, request: ProxyRequest): ServiceReply | null => {
  if (request.target === REPORT_PATH && request.method === 'POST' && route.provider === 'app') return report(options, request);
  const action = QUEUE_PATH.exec(decodeURIComponent(request.target))?.[1];
  if (action === 'stats') return options.queue.stats(request.body);
  if (action === 'cancel') return options.queue.cancel(request.body);
  if (action !== 'publish') return null;
  request.invocation.chain += 1;
  return options.queue.publish(request.body, request.invocation.chain);
};

/** Requests to Atlassian products: Jira REST, and what the SDK reaches through Atlassian's gateway: queues, and the report of personal data. */
export const productRoute = async (options: ProxyOptions, route: Route, request: ProxyRequest): Promise<ServiceReply> => {
  if (route.remote === 'jira') return jira(options, route, request);
  const reply = route.remote === 'stargate' ? stargate(options, route, request) : null;
  if (reply) return reply;
  options.complain(`${request.invocation.functionKey}: ${request.method} ${request.target} of '${route.remote}' is not modelled`);
  return { status: 501, body: { code: 'NOT_MODELLED', message: `The local host does not model '${route.remote}' ${request.target}` } };
};
