import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { desk, issue, SMALL, site, type Desk } from './small-site';

let d: Desk;
beforeAll(async () => {
  d = await desk();
});
afterAll(() => d.jira.close());

describe('who may do what', () => {
  const matrix: [string, Record<string, number>][] = [
    ['GET issue/OPS-1', { admin: 200, agent: 200, reader: 200, outsider: 404, app: 200, anonymous: 404, ghost: 404 }],
    ['GET issue/SEC-1', { admin: 200, agent: 404, reader: 404, outsider: 404, app: 200, anonymous: 404 }],
    ['GET issue/SEC-1/changelog', { admin: 200, agent: 404 }],
    ['GET issue/SEC-1/comment', { admin: 200, agent: 404 }],
    ['GET project/SEC', { admin: 200, agent: 404, app: 200 }],
    ['GET project/SEC/statuses', { admin: 200, agent: 404 }],
    ['GET mypermissions?permissions=ADMINISTER&projectId=200', { admin: 200, agent: 404 }],
  ];
  test.each(matrix)('%s', async (request, expected) => {
    const [method = '', path = ''] = request.split(' ');
    for (const [who, status] of Object.entries(expected)) expect([who, (await d.ask(who, method, path)).status]).toEqual([who, status]);
  });

  test('writing needs its own permission', async () => {
    const put = async (who: string) => (await d.ask(who, 'PUT', 'issue/OPS-1', { fields: { customfield_11: who } })).status;
    expect([await put('agent'), await put('reader'), await put('outsider'), await put('app')]).toEqual([204, 403, 404, 204]);
    const say = { body: { type: 'doc', version: 1, content: [] } };
    expect([
      (await d.ask('reader', 'POST', 'issue/OPS-1/comment', say)).status,
      (await d.ask('agent', 'POST', 'issue/OPS-1/comment', say)).status,
    ]).toEqual([403, 201]);
    expect((await d.ask('agent', 'DELETE', 'issue/OPS-1')).status).toBe(403);
    expect((await d.ask('reader', 'GET', 'issue/OPS-1/transitions')).body).toEqual({ expand: 'transitions', transitions: [] });
    expect((await d.ask('reader', 'POST', 'issue/OPS-1/transitions', { transition: { id: '6' } })).status).toBe(400);
  });

  test('mypermissions, permissions/check, permissions/project and project/search agree', async () => {
    const mine = async (who: string, query: string) => {
      const { permissions } = (
        await d.ask(who, 'GET', `mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER_PROJECTS${query}`)
      ).body as { permissions: Record<string, { havePermission: boolean }> };
      return Object.values(permissions).map(({ havePermission }) => havePermission);
    };
    expect(await mine('admin', '&projectKey=SEC')).toEqual([true, true, true, true]);
    expect(await mine('agent', '&projectId=100')).toEqual([false, true, true, false]);
    expect(await mine('reader', '&issueKey=OPS-1')).toEqual([false, true, false, false]);
    expect(await mine('app', '')).toEqual([false, true, true, true]);
    const check = async (who: string, accountId?: string) =>
      (
        await d.ask(who, 'POST', 'permissions/check', {
          ...(accountId && { accountId }),
          globalPermissions: ['ADMINISTER'],
          projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], projects: [100, 200, 999], issues: [1001, 2001] }],
        })
      ).body;
    const grants = (projects: number[], issues: number[], editable = projects) => [{ permission: 'BROWSE_PROJECTS', projects, issues }, { permission: 'EDIT_ISSUES', projects: editable, issues: editable.length > 0 ? issues : [] }]; // prettier-ignore
    expect(await check('agent')).toEqual({ globalPermissions: [], projectPermissions: grants([100], [1001]) });
    expect(await check('admin')).toEqual({ globalPermissions: ['ADMINISTER'], projectPermissions: grants([100, 200], [1001, 2001]) });
    expect(await check('app', 'reader')).toEqual({ globalPermissions: [], projectPermissions: grants([100], [1001], []) });
    const permitted = async (who: string) =>
      (
        (await d.ask(who, 'POST', 'permissions/project', { permissions: ['BROWSE_PROJECTS'] })).body as { projects: { key: string }[] }
      ).projects.map(({ key }) => key);
    const searched = async (who: string) =>
      ((await d.ask(who, 'GET', 'project/search?action=browse')).body as { values: { key: string }[] }).values.map(({ key }) => key);
    for (const [who, keys] of Object.entries({ admin: ['OPS', 'SEC'], agent: ['OPS'], outsider: [], anonymous: [] }))
      expect([who, await permitted(who), await searched(who)]).toEqual([who, keys, keys]);
  });

  test('no answer tells the grants of a project', async () => {
    expect(JSON.stringify((await d.ask('agent', 'GET', 'project/search?expand=issueTypes')).body)).not.toContain('group:');
    expect(JSON.stringify((await d.ask('agent', 'GET', 'project/OPS')).body)).not.toContain('group:');
  });

  test('`any` opens a project to everybody, a security level closes an issue', async () => {
    const settings = site();
    (settings.projects[0] as { permissions: Record<string, string[]> }).permissions['BROWSE_PROJECTS'] = ['any'];
    const open = await desk(
      [
        ...SMALL.slice(0, 1),
        { ...issue(1009, 'OPS-9'), security: ['user:agent'] },
        { ...issue(1010, 'OPS-10'), security: { id: '1', name: 'Only us' } },
      ],
      settings,
    );
    expect(await open.keys('id > 0 ORDER BY id ASC', 'anonymous')).toEqual(['OPS-1']);
    expect(await open.keys('id > 0 ORDER BY id ASC', 'agent')).toEqual(['OPS-1', 'OPS-9']);
    expect(await open.keys('id > 0 ORDER BY id ASC', 'admin')).toEqual(['OPS-1', 'OPS-9', 'OPS-10']);
    await open.jira.close();
  });
});

describe('scopes', () => {
  const request = (scopes?: string[]) => ({
    method: 'PUT',
    path: '/rest/api/3/issue/OPS-1',
    headers: {},
    actor: { type: 'app' } as const,
    body: { fields: { customfield_11: 'x' } },
    ...(scopes && { scopes }),
  });

  test('a scope the manifest lacks is refused and noted; the host needs none', async () => {
    expect((await d.jira.handle(request(['read:jira-work']))).status).toBe(401);
    expect((await d.jira.handle(request())).status).toBe(204);
    expect(d.jira.violations()).toEqual(['scope: PUT /rest/api/3/issue/{issueIdOrKey} needs write:jira-work']);
  });
});
