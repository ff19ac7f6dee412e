import { randomBytes, randomUUID } from 'node:crypto';
import type { HostClock } from '../storage';
import type { InvokeOptions } from '../seams';
import { functionOf, scopesOf } from './manifest';
import type { AppManifest } from './manifest';

/** What the proxy has to know of the invocation whose token a request carries. */
export interface Invocation {
  token: string;
  functionKey: string;
  accountId: string | undefined;
  /** Pushes in the chain so far, counted on by every push of this invocation. */
  chain: number;
}

/** The installation the app is on: one site, one environment. */
export const INSTALLATION = {
  environmentId: 'e0000000-0000-4000-8000-000000000001',
  installationId: '10000000-0000-4000-8000-000000000001',
  appVersion: '1.0.0',
} as const;

/**
 * The event the platform hands to the runtime wrapper (shape: @forge/tunnel/out/sandbox and @forge/runtime/out/request.d.ts), with the
 * host's clock beside it.
 */
export const lambdaEventFor = (
  manifest: AppManifest,
  functionKey: string,
  body: unknown,
  options: InvokeOptions,
  platform: { proxyUrl: string; timeoutMs: number; clock: HostClock; cloudId: string },
): { id: string; event: unknown; invocation: Invocation } => {
  const id = randomUUID();
  const token = randomBytes(16).toString('hex');
  const { cloudId } = platform;
  const { environmentId, installationId, appVersion } = INSTALLATION;
  const event = {
    handler: functionOf(manifest, functionKey)?.handler,
    body,
    variables: [],
    _meta: {
      apiAuth: { env: '', objects: '' },
      clientId: 'local',
      contextAri: `ari:cloud:jira::site/${cloudId}`,
      aaid: options.accountId,
      timeout: platform.timeoutMs / 1000,
      appContext: {
        appId: manifest.app.id.split('/').pop(),
        appVersion,
        environmentId,
        environmentType: 'DEVELOPMENT',
        invocationId: id,
        installationId,
        functionKey,
        moduleType: options.moduleType,
        moduleKey: options.moduleKey,
        permissions: { scopes: scopesOf(manifest), external: manifest.permissions?.external ?? {} },
        installation: { ari: { installationId }, contexts: [{ cloudId, workspaceId: cloudId }] },
      },
      tracing: { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') },
      realtime: {},
      proxy: { url: platform.proxyUrl, token },
      externalAuth: [],
      featureFlags: [],
      clock: { now: platform.clock.now(), frozen: platform.clock.isFrozen() },
    },
  };
  return { id, event, invocation: { token, functionKey, accountId: options.accountId, chain: options.chain ?? 0 } };
};
