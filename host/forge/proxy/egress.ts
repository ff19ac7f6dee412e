import { EgressFilteringService } from '@forge/egress';
import type { ServiceReply } from '../../seams';
import type { ProxyOptions, ProxyRequest } from './index';

/**
 * Requests to the outside. What manifest.yml does not allow is refused as Forge refuses it (the filter is Atlassian's own); what it
 * allows is not modelled, because the host works offline.
 */
export const egressRoute = (options: ProxyOptions, request: ProxyRequest): ServiceReply => {
  const entries = options.manifest.permissions?.external?.fetch?.backend ?? [];
  const allowed = entries.map((entry) => (typeof entry === 'string' ? entry : (entry.address ?? '')));
  if (!new EgressFilteringService(allowed).isValidUrl(request.target)) {
    options.complain(`${request.invocation.functionKey}: egress to ${request.target} is not allowed by manifest.yml`);
    return { status: 403, headers: { 'forge-proxy-error': 'BLOCKED_EGRESS' } };
  }
  options.complain(`${request.invocation.functionKey}: egress to ${request.target} is not modelled`);
  return { status: 501, body: { code: 'NOT_MODELLED', message: request.target } };
};
