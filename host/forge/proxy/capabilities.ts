import type { ServiceReply } from '../../seams';
import { modulesOf, scopesOf } from '../manifest';
import type { ProxyOptions, ProxyRequest } from './index';

const STORAGE_SCOPE = 'storage:app';

interface SqlRequest {
  query?: unknown;
  params?: unknown;
}

const sqlRoute = async (options: ProxyOptions, request: ProxyRequest): Promise<ServiceReply> => {
  if (modulesOf(options.manifest, 'sql').length === 0) {
    options.complain(`${request.invocation.functionKey}: uses Forge SQL; manifest.yml has no sql module`);
    return { status: 403, body: { code: 'APP_NOT_ENABLED', message: 'The app has no sql module.' } };
  }
  const ddl = request.target === '/api/v1/execute/ddl';
  if (!ddl && request.target !== '/api/v1/execute') {
    options.complain(`${request.invocation.functionKey}: Forge SQL ${request.target} is not modelled`);
    return { status: 501, body: { code: 'NOT_MODELLED', message: request.target } };
  }
  const { query, params } = (request.body ?? {}) as SqlRequest;
  if (typeof query !== 'string') return { status: 400, body: { code: 'INVALID_SQL_QUERY', message: 'query must be a string' } };
  const reply = await options.sql.execute(query, Array.isArray(params) ? params : [], ddl);
  return 'error' in reply
    ? { status: reply.error.code === 'QUERY_TIMED_OUT' ? 408 : 400, body: reply.error }
    : { status: 200, body: reply };
};

/** Forge's own storage. Both kinds need the scope `storage:app`. */
export const capabilityRoute = async (options: ProxyOptions, capability: 'kvs' | 'sql', request: ProxyRequest): Promise<ServiceReply> => {
  if (!scopesOf(options.manifest).includes(STORAGE_SCOPE)) {
    options.complain(`${request.invocation.functionKey}: uses ${capability} without the scope ${STORAGE_SCOPE}`);
    return { status: 403, body: { code: 'FORBIDDEN', message: `The scope ${STORAGE_SCOPE} is missing.` } };
  }
  if (capability === 'sql') return sqlRoute(options, request);
  const reply = options.kvs.handle(request.target, request.body);
  if (reply.status === 501) options.complain(`${request.invocation.functionKey}: key-value store ${request.target} is not modelled`);
  return reply;
};
