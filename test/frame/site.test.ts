import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DashboardReply, SiteConfig } from '../../host/frame/contract';
import { frameServer } from '../../host/frame/server/frame-server';
import { modulesOf, scopesOf, entriesOf } from '../../host/frame/server/modules';
import { siteServer } from '../../host/frame/server/site-server';
import { themes } from '../../host/frame/server/theme';
import { adminModule, type AdminRole } from '../../host/frame/addresses';
import { fakeHost } from './fake-host';

const PANEL = 'clausewise-issue-panel';
let fake: ReturnType<typeof fakeHost>;
let folder: string;
let site: string;
let frame: string;
let complaints: string[];
let stop: () => void;

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`)));

beforeEach(async () => {
  fake = fakeHost();
  complaints = [];
  folder = mkdtempSync(join(tmpdir(), 'frame-'));
  mkdirSync(join(folder, 'static/build'), { recursive: true });
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'build/index.html'), '<!doctype html><title>Site</title>');
  writeFileSync(join(folder, 'build/bridge.js'), '// bridge');
  writeFileSync(
    join(folder, 'static/build/issue-panel.html'),
    '<!doctype html><html><head><script type="module" src="./a.js"></script></head><body></body></html>',
  );
  const { host } = fake;
  const options = { complain: (text: string) => void complaints.push(text), siteHost: () => site, tokenStyles: 'html{}' };
  const frames = frameServer({ ...options, manifest: host.manifest, root: folder, build: join(folder, 'build') });
  frame = await listening(frames);
  const modules = modulesOf(host.manifest, folder, `http://${frame}`);
  const resources = entriesOf(host.manifest, folder, `http://${frame}`);
  const users = () => host.site.users();
  const { server, changes } = siteServer({
    ...{ ...options, host, modules, resources, users, build: join(folder, 'build'), scopes: scopesOf(host.manifest), themes: themes() },
    ...{ suggestions: [], signInAs: undefined, timeZone: 'UTC', app: { id: 'app-1', name: 'An app', justInstalled: false } },
  });
  site = await listening(server);
  stop = () => {
    changes.close();
    for (const each of [server, frames]) {
      each.close();
      each.closeAllConnections();
    }
    rmSync(folder, { recursive: true });
  };
});
afterEach(() => stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
  fetch(`http://${site}${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await (await response).json()) as T;

/** A request whose path is sent as it stands: fetch would tidy it up. */
const raw = (host: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const [hostname = '', port = ''] = host.split(':');
    httpRequest({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

describe('the site', () => {
  test('tells the pages the modules and scopes of manifest.yml', async () => {
    const config = await json<SiteConfig>(fetch(`http://${site}/_host/config`));
    expect(config.modules.map(({ type, key }) => [type, key])).toEqual([
      ['jira:issuePanel', PANEL],
      ['jira:issueContext', 'clausewise-issue-context'],
      ['jira:dashboardGadget', 'clausewise-gadget'],
      ['jira:projectPage', 'clausewise-project-page'],
      ['jira:projectSettingsPage', 'clausewise-project-settings'],
      ['jira:adminPage', 'clausewise-set-up'],
      ['jira:adminPage', 'clausewise-configure'],
      ['jira:adminPage', 'clausewise-get-started'],
    ]);
    const keyOf = (role: AdminRole) => adminModule(config, role)?.key;
    expect([keyOf('page'), keyOf('configure'), keyOf('get-started')]).toEqual([
      'clausewise-set-up',
      'clausewise-configure',
      'clausewise-get-started',
    ]);
    expect([config.appId, config.appName, config.environmentId, config.justInstalled]).toEqual([
      ...['app-1', 'An app', '66666666-7777-4888-8999-000000000000', false],
    ]);
    expect(config.modules[0]).toMatchObject({ entryUrl: `http://${frame}/ui/issue-panel.html`, editUrl: null });
    expect(config.modules[1]).toMatchObject({ label: 'ISO 20000', entryUrl: `http://${frame}/ui/issue-context.html` });
    expect(config.modules[2]?.editUrl).toBe(`http://${frame}/ui/gadget.html`);
    expect(config.scopes).toContain('read:jira-work');
    expect(config.user.accountId).toBe('agent-1');
  });

  test('passes REST on as the person who is signed in, without scopes of the app', async () => {
    const login = await post('/_host/session', { accountId: 'outsider-1' });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(login.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await fetch(`http://${site}/rest/api/3/issue/OPS-1`)).status).toBe(200);
    expect((await fetch(`http://${site}/rest/api/3/issue/OPS-1?expand=names`, { headers: { cookie } })).status).toBe(404);
    const last = fake.seen.at(-1);
    expect(last).toMatchObject({ path: '/rest/api/3/issue/OPS-1?expand=names', actor: { type: 'user', accountId: 'outsider-1' } });
    expect(last?.scopes).toBeUndefined();
    expect((await post('/_host/session', { accountId: 'nobody' })).status).toBe(404);
  });

  test('calls the app as the person who is signed in, whatever the page claims', async () => {
    const extension = { type: 'jira:issuePanel', issue: { id: '10001', key: 'OPS-1' } };
    const body = { moduleKey: PANEL, functionKey: 'assessIssue', payload: { issue: 'OPS-1' }, extension, accountId: 'outsider-1' };
    expect(await json(post('/_host/invoke', body))).toEqual({ success: true, body: { ok: true, value: { issue: 'OPS-1' } } });
    expect(fake.calls).toEqual([
      { call: 'assessIssue', payload: { issue: 'OPS-1' }, as: { accountId: 'agent-1', moduleKey: PANEL, extension } },
    ]);
    expect(await json(post('/_host/invoke', { ...body, functionKey: 'throws' }))).toEqual({
      success: false,
      message: 'the function failed',
    });
  });

  test('sends what the app asks of Jira with the scopes of the manifest and free of points', async () => {
    const call = {
      product: 'jira',
      restPath: '/rest/api/3/issue/OPS-1',
      method: 'GET',
      headers: { Accept: 'application/json' },
      body: null,
      isMultipartFormData: false,
    };
    expect(await json(post('/_host/product', call))).toMatchObject({ status: 200, statusText: 'OK', isAttachment: false });
    expect(fake.seen.at(-1)).toMatchObject({
      scopes: expect.arrayContaining(['read:jira-work']),
      free: true,
      headers: { accept: 'application/json' },
    });
  });

  test('takes what a page has encoded, whatever its text', async () => {
    const query = encodeURIComponent("O'Brien (it's a name!) *");
    const call = { product: 'jira', restPath: `/rest/api/3/project/search?query=${query}`, method: 'GET', headers: {}, body: null };
    expect((await post('/_host/product', { ...call, isMultipartFormData: false })).status).toBe(200);
    expect(fake.seen.at(-1)?.path).toContain(query);
  });

  test.each([
    [{ product: 'confluence' }, /confluence is not modelled/],
    [{ restPath: 'http://elsewhere.example/' }, /not a REST path/],
    [{ isMultipartFormData: true }, /attachments are not modelled/],
  ])('refuses loudly what it does not model: %j', async (part, message) => {
    const call = {
      product: 'jira',
      restPath: '/rest/api/3/myself',
      method: 'GET',
      headers: {},
      body: null,
      isMultipartFormData: false,
      ...part,
    };
    expect((await post('/_host/product', call)).status).toBe(501);
    expect(complaints).toEqual([expect.stringMatching(message)]);
  });

  test('answers nobody but its own pages', async () => {
    const foreign = await post('/_host/session', { accountId: 'agent-1' }, { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await raw(site, '/_host/config', { host: 'rebound.example' })).status).toBe(403);
    expect((await post('/_host/session', { accountId: 'agent-1' }, { origin: `http://${site}` })).status).toBe(200);
  });

  test('keeps what a gadget was set to', async () => {
    const before = await json<DashboardReply>(fetch(`http://${site}/_host/dashboard`));
    const id = before.gadgets[0]?.id ?? '';
    await post(`/_host/gadgets/${id}`, { configuration: { unit: 'quarter' } }, {}, 'PUT');
    await post('/_host/gadgets', { moduleKey: 'clausewise-gadget' });
    expect((await post('/_host/gadgets', { moduleKey: PANEL })).status).toBe(404);
    const after = await json<DashboardReply>(fetch(`http://${site}/_host/dashboard`));
    expect(after.gadgets.map(({ configuration }) => configuration)).toEqual([{ unit: 'quarter' }, {}]);
  });

  test("changes Jira's settings as the person who is signed in, and says why not", async () => {
    const change = { what: 'rename-status', id: '1', name: 'New' };
    expect((await post('/_host/settings', change)).status).toBe(200);
    const login = await post('/_host/session', { accountId: 'outsider-1' });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const refused = await post('/_host/settings', { ...change, accountId: 'agent-1' }, { cookie });
    expect([refused.status, await refused.json()]).toEqual([400, { message: 'Only Jira administrators may change this.' }]);
    expect(fake.changes.map(({ accountId }) => accountId)).toEqual(['agent-1', 'outsider-1']);
  });

  test('closes and changes accounts, and knows nothing else to do with them', async () => {
    const closed: string[] = [];
    fake.host.accounts.close = (accountId) => void closed.push(accountId);
    expect((await post('/_host/accounts', { what: 'close', accountId: 'outsider-1' })).status).toBe(200);
    expect((await post('/_host/accounts', { what: 'constructor', accountId: 'outsider-1' })).status).toBe(400);
    expect(closed).toEqual(['outsider-1']);
  });

  test('moves the clock forward only', async () => {
    const { now } = await json<SiteConfig>(post('/_host/clock', { advance: 3_600_000 }));
    expect(now).toBe('2026-05-04T10:00:00.000Z');
    expect((await post('/_host/clock', { advance: -1 })).status).toBe(400);
  });

  test('tells open pages of changes, by ids alone', async () => {
    const response = await fetch(`http://${site}/_host/changes`);
    const reader = response.body?.getReader();
    await reader?.read();
    fake.changed('avi:jira:updated:issue');
    const text = new TextDecoder().decode((await reader?.read())?.value);
    expect(JSON.parse(text.replace('data: ', ''))).toEqual({
      issueId: '10001',
      projectId: '10000',
      changeType: 'updated',
      accountId: 'agent-1',
    });
    await reader?.cancel();
  });
});

describe('the origin of the frames', () => {
  test('puts the bridge first and sends Atlassian’s policy with our collector', async () => {
    const response = await fetch(`http://${frame}/ui/issue-panel.html`);
    expect(await response.text()).toMatch(/<head><script src="\/__bridge__\/bridge\.js"><\/script>/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('report-uri /__csp');
    expect(policy).toContain(`frame-ancestors 'self'`);
    expect(policy).toMatch(/style-src [^;]*'unsafe-inline'/);
    expect(policy).not.toMatch(/script-src [^;]*'unsafe-inline'/);
    expect(policy).not.toMatch(/connect-src [^;]*localhost/);
  });

  test('makes a complaint of every report of the browser', async () => {
    const report = { 'csp-report': { 'violated-directive': 'connect-src', 'blocked-uri': 'https://elsewhere.example' } };
    await fetch(`http://${frame}/__csp`, { method: 'POST', body: JSON.stringify(report) });
    expect(complaints).toEqual([expect.stringContaining('connect-src blocked https://elsewhere.example')]);
  });

  test.each(['/ui/../../secret.txt', '/ui/..%2f..%2fsecret.txt', '/__bridge__/..', '/ui/%00', '/ui/missing.js', '/other/x.html'])(
    'serves nothing outside of the resources: %s',
    async (path) => {
      const { status, body } = await raw(frame, path);
      expect(status).toBe(404);
      expect(body).not.toContain('secret\n');
      expect(body).not.toBe('secret');
      expect(complaints).toHaveLength(1);
    },
  );
});

test('a manifest that names a resource which is not there is refused', () => {
  const manifest = {
    modules: { 'jira:issuePanel': [{ key: 'p', resource: 'ui/nowhere' }] },
    resources: [{ key: 'ui', path: 'x', entry: { here: 'here.html' } }],
  };
  expect(() => modulesOf(manifest, '/', 'http://frame')).toThrow(/module p names the resource "ui\/nowhere"/);
});
