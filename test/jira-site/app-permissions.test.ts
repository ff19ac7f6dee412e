import { describe, expect, test } from '@jest/globals';
import type { SiteJson } from '../../host/archive';
import { createJiraSite } from '../../host/jira';
import { appPermissions } from '../../host/forge';
import type { AppManifest } from '../../host/forge';
import type { JiraActor } from '../../host/seams';
import { archiveOf, site, SMALL, standingClock } from './small-site';

const KEY = 'ari:cloud:ecosystem::extension/5d0c1a7e-20f0-4c1a-9e20-000020000001/e0000000-0000-4000-8000-000000000001/static/manager';

const manifest = (defaultGrants?: string[]): AppManifest => ({
  app: { id: 'ari:cloud:ecosystem::app/5d0c1a7e-20f0-4c1a-9e20-000020000001', runtime: { name: 'nodejs22.x' } },
  modules: {
    'jira:globalPermission': [
      { key: 'manager', name: 'Manager', description: 'Sees all.', anonymousAllowed: false, ...(defaultGrants && { defaultGrants }) },
    ],
  },
});

/** Who holds the permission: by mypermissions, and by permissions/check as the app asks for others. */
const holders = async (grants: string[] | undefined, granted: Record<string, string[]> = {}): Promise<string[]> => {
  const settings: SiteJson = { ...site() };
  settings.globalPermissions = { ...settings.globalPermissions, ...granted };
  settings.users = [...settings.users, { accountId: 'customer', accountType: 'customer', displayName: 'Customer', active: true }];
  const jira = await createJiraSite({
    archive: archiveOf(SMALL, settings),
    clock: standingClock(),
    permissions: appPermissions(manifest(grants)),
  });
  const held: string[] = [];
  for (const accountId of ['agent', 'admin', 'outsider', 'customer']) {
    const ask = (actor: JiraActor, method: string, path: string, body?: unknown) =>
      jira.handle({ method, path: `/rest/api/3/${path}`, headers: {}, actor, ...(body !== undefined && { body }) });
    const mine = (await ask({ type: 'user', accountId }, 'GET', `mypermissions?permissions=ADMINISTER,${encodeURIComponent(KEY)}`))
      .body as {
      permissions: Record<string, { key: string; name: string; type: string; description: string; havePermission: boolean }>;
    };
    expect(mine.permissions[KEY]).toMatchObject({ key: KEY, name: 'Manager', type: 'GLOBAL', description: 'Sees all.' });
    const checked = (await ask({ type: 'app' }, 'POST', 'permissions/check', { accountId, globalPermissions: [KEY] })).body as {
      globalPermissions: string[];
    };
    expect(checked.globalPermissions.includes(KEY)).toBe(mine.permissions[KEY]?.havePermission);
    if (mine.permissions[KEY]?.havePermission) held.push(accountId);
  }
  expect(jira.violations()).toEqual([]);
  await jira.close();
  return held;
};

describe('a global permission that the app brings', () => {
  test('goes by the key that Forge gives it', () => {
    expect(appPermissions(manifest(['none']))).toEqual([
      { key: KEY, moduleKey: 'manager', name: 'Manager', description: 'Sees all.', defaultGrants: ['none'] },
    ]);
    expect(appPermissions({ ...manifest(), modules: {} })).toEqual([]);
  });

  test('is held as the manifest grants it by default', async () => {
    expect(await holders(['jira-administrators'])).toEqual(['admin']);
    // Customers of a service desk have no access to Jira itself.
    expect(await holders(['all'])).toEqual(['agent', 'admin', 'outsider']);
    expect(await holders(['none'])).toEqual([]);
    expect(await holders(undefined)).toEqual([]);
  });

  test('is held as the site grants it, where the archive says so', async () => {
    expect(await holders(['jira-administrators'], { manager: ['group:staff'] })).toEqual(['agent']);
    expect(await holders(['all'], { [KEY]: ['user:outsider'] })).toEqual(['outsider']);
    expect(await holders(['all'], { manager: [] })).toEqual([]);
  });

  test('is unknown on a site without the app', async () => {
    const jira = await createJiraSite({ archive: archiveOf(SMALL), clock: standingClock() });
    const actor = { type: 'user', accountId: 'admin' } as const;
    const path = `/rest/api/3/mypermissions?permissions=${encodeURIComponent(KEY)}`;
    const answer = await jira.handle({ method: 'GET', path, headers: {}, actor });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining('Unrecognized permission')]);
    await jira.close();
  });
});
