import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appFields } from '../../host/forge';
import type { AppManifest } from '../../host/forge';
import type { LocalHost } from '../../host/forge/assemble-host';
import { createHost } from '../../host/host';
import { demoArchive } from '../../host/scenarios/demo';
import type { JiraActor } from '../../host/seams';
import { archiveOf, NOW, SMALL } from '../jira-site/small-site';

const START_MS = 300_000;
let host: LocalHost;
beforeAll(async () => {
  host = await createHost({ archive: archiveOf(SMALL), startAt: NOW, log: () => undefined });
  host.clock.freeze();
}, START_MS);
afterAll(() => host?.close());

const ask = (actor: JiraActor, method: string, path: string, body?: unknown) =>
  host.site.handle({ method, path: `/rest/api/3/${path}`, headers: {}, actor, ...(body === undefined ? {} : { body }) });
const agent: JiraActor = { type: 'user', accountId: 'agent' };

describe('a site on which the app is installed', () => {
  test('has the custom fields of manifest.yml, by the module that the app finds them by', async () => {
    const fields = (await ask(agent, 'GET', 'field')).body as {
      name: string;
      schema?: { type: string; items?: string; custom?: string };
    }[];
    const { environmentId, manifest } = host;
    const appId = (manifest as unknown as AppManifest).app.id.split('/').pop() ?? '';
    const custom = (key: string): string => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`;
    expect(fields.filter(({ schema }) => schema?.custom?.startsWith('ari:'))).toMatchObject([
      { name: 'ISO 20000 gaps', schema: { type: 'number', custom: custom('iso-20000-gaps') } },
      { name: 'ISO 20000 gap checks', schema: { type: 'array', items: 'string', custom: custom('iso-20000-gap-checks') } },
    ]);
  });

  test('asks the app about a transition that carries its validator; an app that is not set up stops nobody', async () => {
    const guard = { validator: 'iso-20000-guard', project: 'OPS', issueType: 'Incident', to: 'Closed' } as const;
    // By which the steps of a site without exported workflows go.
    const [start, close] = [{ transition: { id: '4' } }, { transition: { id: '7' } }];
    host.site.administer('admin', { what: 'add-validator', ...guard });
    expect((await ask(agent, 'POST', 'issue/OPS-2/transitions', start)).status).toBe(204);
    expect((await ask(agent, 'POST', 'issue/OPS-2/transitions', close)).status).toBe(204);
    expect(host.complaints()).toEqual([]);
  });
});

test('the demo has the guard where incidents are resolved and closed, and where changes are closed', () => {
  const { statuses, workflows = {} } = demoArchive().site;
  const nameOf = (id: string): string => statuses.find((status) => status.id === id)?.name ?? '';
  const guarded = Object.entries(workflows).flatMap(([key, { transitions }]) =>
    transitions
      .filter(({ validators }) => validators?.includes('iso-20000-guard'))
      .map(({ name, to }) => `${key}: ${name} → ${nameOf(to)}`),
  );
  const ofIncidents = ['Resolve → Resolved', 'Resolve → Resolved', 'Close → Closed'];
  expect(guarded.sort()).toEqual(
    [
      ...['IT/Incident', 'IT/Security incident', 'OPS/Incident'].flatMap((key) => ofIncidents.map((each) => `${key}: ${each}`)),
      ...['Close → Closed', 'Close → Closed', 'Close → Closed'].map((each) => `IT/Change: ${each}`),
    ].sort(),
  );
});

test.each<[string, Record<string, unknown>]>([
  ['one that people write', { type: 'number' }],
  ['a type that is not modelled', { type: 'user', readOnly: true }],
  ['a set', { type: 'string', collection: 'set', readOnly: true }],
])('a custom field that the host does not model is refused at the start: %s', (_, module) => {
  const modules = { 'jira:customField': [{ key: 'field-1', name: 'Field', ...module }] };
  expect(() => appFields({ app: { id: 'ari:cloud:ecosystem::app/a', runtime: { name: 'n' } }, modules })).toThrow(/'field-1' is another/);
});
