import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { JiraActor } from '../../host/seams';
import { desk, site, SMALL, type Desk } from './small-site';

let d: Desk;
beforeEach(async () => {
  d = await desk();
});
afterEach(() => d.jira.close());

const OPTED_IN = { 'x-experimentalapi': 'opt-in' };
const SCOPES = ['read:servicedesk-request'];
const ask = (who: string, path: string, headers: Record<string, string> = OPTED_IN, scopes = SCOPES, of = d) => {
  const actor: JiraActor = who === 'app' || who === 'anonymous' ? { type: who } : { type: 'user', accountId: who };
  return of.jira.handle({ method: 'GET', path: `/rest/servicedeskapi/${path}`, headers, actor, scopes });
};
type Page = {
  size: number;
  start: number;
  limit: number;
  isLastPage: boolean;
  _links: Record<string, string>;
  values: Record<string, unknown>[];
};
const page = async (who: string, path: string): Promise<Page> => (await ask(who, path)).body as Page;
const ids = async (who: string, path: string) => (await page(who, path)).values.map(({ id }) => id);

describe('service desks and request types', () => {
  test('are those of projects that the asker may browse', async () => {
    expect((await page('agent', 'servicedesk')).values).toMatchObject([
      { id: '7', projectId: '100', projectKey: 'OPS', projectName: 'Operations', projectTypeKey: 'service_desk' },
    ]);
    expect([await ids('admin', 'servicedesk'), await ids('app', 'servicedesk'), await ids('outsider', 'servicedesk')]).toEqual([
      ['7', '8'],
      ['7', '8'],
      [],
    ]);
    expect([await ids('agent', 'requesttype'), await ids('app', 'requesttype')]).toEqual([
      ['71', '72'],
      ['71', '72', '81'],
    ]);
    expect(await ids('agent', 'servicedesk/7/requesttype')).toEqual(['71', '72']);
    expect(await ids('agent', 'servicedesk/100/requesttype')).toEqual(['71', '72']);
    expect([(await ask('agent', 'servicedesk/8/requesttype')).status, (await ask('anonymous', 'servicedesk')).status]).toEqual([404, 401]);
  });

  test('tell the issue type and the practice, with icons', async () => {
    const [first] = (await page('agent', 'servicedesk/7/requesttype')).values;
    expect(first).toMatchObject({
      ...{ id: '71', name: 'Order a laptop', issueTypeId: '11', serviceDeskId: '7', practice: 'service_requests' },
      _links: { self: 'https://small.example/rest/servicedeskapi/servicedesk/7/requesttype/71' },
      icon: { _links: { iconUrls: { '48x48': expect.stringContaining('size=large') } } },
    });
  });

  test('come in pages', async () => {
    const first = await page('agent', 'servicedesk/7/requesttype?limit=1');
    expect(first).toMatchObject({ size: 1, start: 0, limit: 1, isLastPage: false });
    expect(first._links['next']).toBe('https://small.example/rest/servicedeskapi/servicedesk/7/requesttype?start=1&limit=1');
    const last = await page('agent', 'servicedesk/7/requesttype?start=1&limit=1');
    expect([last.isLastPage, last._links['next'], last._links['prev'], last.values[0]?.['id']]).toEqual([
      true,
      undefined,
      expect.any(String),
      '72',
    ]);
    expect((await page('agent', 'requesttype?limit=1000')).limit).toBe(100);
  });

  test('are found by words and desk', async () => {
    expect(await ids('admin', 'requesttype?searchQuery=report')).toEqual(['72', '81']);
    expect(await ids('admin', 'requesttype?serviceDeskId=8')).toEqual(['81']);
    expect(await ids('admin', 'requesttype?searchQuery=colleagues')).toEqual(['71']);
  });

  test('the list over all desks is experimental: 412 for who has not asked for that, as on real sites', async () => {
    const refused = await ask('app', 'requesttype', {});
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([412, expect.stringContaining("'X-ExperimentalApi: opt-in'")]);
    expect((await ask('app', 'requesttype', { 'X-ExperimentalApi': 'opt-in' })).status).toBe(200);
    expect((await ask('app', 'servicedesk/7/requesttype', {})).status).toBe(200);
  });

  test('need the scope of Jira Service Management', async () => {
    expect((await ask('app', 'servicedesk', OPTED_IN, ['read:jira-work'])).status).toBe(401);
    expect(d.jira.violations()).toEqual(['scope: GET /rest/servicedeskapi/servicedesk needs read:servicedesk-request']);
  });

  test('parameters that an archive cannot answer are refused loudly', async () => {
    expect((await ask('app', 'servicedesk/7/requesttype?groupId=1')).status).toBe(501);
    expect(d.jira.refused()).toEqual([expect.stringContaining("the parameter 'groupId'")]);
  });

  test('without a list of desks every service project is its own, and the only one goes by what the request types name', async () => {
    const { serviceDesks, ...settings } = site();
    expect(serviceDesks).toHaveLength(2);
    const [ops, sec] = settings.projects as [(typeof settings.projects)[number], (typeof settings.projects)[number]];
    const two = await desk(SMALL, settings);
    const values = async (of: Desk) => ((await ask('app', 'servicedesk', OPTED_IN, SCOPES, of)).body as Page).values.map(({ id, projectKey }) => [id, projectKey]); // prettier-ignore
    expect(await values(two)).toEqual([
      ['100', 'OPS'],
      ['200', 'SEC'],
    ]);
    const projects = [ops, { ...sec, projectTypeKey: 'business' }];
    const one = await desk(SMALL, { ...settings, projects, requestTypes: settings.requestTypes.slice(0, 2) });
    expect(await values(one)).toEqual([['7', 'OPS']]);
    await Promise.all([two.jira.close(), one.jira.close()]);
  });
});
