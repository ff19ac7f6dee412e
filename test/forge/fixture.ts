import { join } from 'node:path';
import { buildApp, readManifest } from '../../host/forge';
import type { AppManifest } from '../../host/forge';
import { assembleHost } from '../../host/forge/assemble-host';
import type { LocalHost } from '../../host/forge/assemble-host';
import type { JiraRequest, JiraResponse, JiraSite, ProductEvent, TransitionGuard } from '../../host/seams';
import { createClock } from '../../host/storage';
import type { HostClock } from '../../host/storage';

export const FIXTURE_APP = join(__dirname, 'fixture-app');
export const START = Date.UTC(2026, 4, 4, 9);

export interface StandInSite extends JiraSite {
  requests: JiraRequest[];
  emit(event: ProductEvent): void;
  /** Asks the app about a transition, as Jira would. */
  guard: TransitionGuard;
}

/** A site that only tells who asked what: enough to see what the proxy makes of a request. */
export const standInSite = (): StandInSite => {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const requests: JiraRequest[] = [];
  const refused: string[] = [];
  const answer = (request: JiraRequest): JiraResponse => {
    const path = request.path.split('?')[0] ?? '';
    if (path === '/rest/api/3/whoami') return { status: 200, headers: {}, body: { actor: request.actor, path: request.path } };
    if (path === '/rest/api/3/write') {
      const allowed = request.scopes?.includes('write:jira-work');
      return allowed
        ? { status: 201, headers: {}, body: { got: request.body } }
        : { status: 401, headers: {}, body: { code: 401, message: 'Unauthorized; scope does not match' } };
    }
    refused.push(`${request.method} ${path}`);
    return { status: 501, headers: {}, body: { message: 'not modelled' } };
  };
  let guard: TransitionGuard = async () => null;
  return {
    requests,
    guard: (asked) => guard(asked),
    emit: (event) => listeners.forEach((listener) => listener(event)),
    handle: async (request) => {
      requests.push(request);
      return answer(request);
    },
    onProductEvent: (listener) => void listeners.push(listener),
    guardTransitions: (given) => void (guard = given),
    administer: () => ({ done: false, why: 'The stand-in has no settings.' }),
    work: () => ({ requests: requests.length, points: 0, writes: 0, byOperation: {} }),
    refused: () => refused,
    violations: () => [],
    issueCount: () => 0,
    users: () => [],
    close: async () => undefined,
  };
};

export interface Fixture {
  host: LocalHost;
  site: StandInSite;
  clock: HostClock;
}

/** The fixture app, bundled with Atlassian's bundler, on a stand-in site. `change` edits the manifest the host sees. */
export const fixtureHost = async (
  change: (manifest: AppManifest) => void = () => undefined,
  duplicateEvery?: number,
  otherFunctions?: string,
): Promise<Fixture> => {
  const { functionsDir } = await buildApp({ appDir: FIXTURE_APP, log: () => undefined });
  const manifest = readManifest(FIXTURE_APP);
  change(manifest);
  const clock = createClock(START);
  clock.freeze();
  // The clock went on until it was frozen.
  clock.set(START);
  const site = standInSite();
  const host = await assembleHost({
    manifest,
    functionsDir: otherFunctions ?? functionsDir,
    clock,
    site,
    siteUrl: 'https://fixture.example',
    cloudId: 'c0ffee00-0000-4000-8000-000000000001',
    timeZoneOf: () => 'Europe/Vienna',
    ...(duplicateEvery ? { duplicateEvery } : {}),
  });
  return { host, site, clock };
};

export const as = (accountId: string) => ({ accountId, moduleKey: 'fixture-page', extension: { place: 'test' } });
