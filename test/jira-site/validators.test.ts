import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskedTransition, ProductEvent, SettingsChange } from '../../host/seams';
import { desk, issue, site, SMALL, type Desk } from './small-site';

let d: Desk;
let events: ProductEvent[];
let asked: AskedTransition[];
/** What the app says to the next transition. */
let verdict: (transition: AskedTransition) => Promise<string | null>;

beforeEach(async () => {
  const settings = site();
  settings.workflows = {
    'OPS/Incident': {
      statuses: ['1', '3', '5', '6'],
      transitions: [
        { id: '11', name: 'Start', from: ['1'], to: '3' },
        { id: '21', name: 'Resolve', from: ['3'], to: '5', fields: ['resolution', 'customfield_11'], validators: ['guard'] },
        { id: '31', name: 'Close', from: ['3', '5'], to: '6' },
        { id: '41', name: 'Close at once', to: '6' },
      ],
    },
    'TEAM/Incident': { statuses: ['1', '3'], transitions: [{ id: '11', name: 'Start', to: '3', validators: ['guard'] }] },
  };
  settings.projects.push({ ...(settings.projects[0] as (typeof settings.projects)[number]), id: '300', key: 'TEAM', name: 'Team', style: 'next-gen', simplified: true }); // prettier-ignore
  const ofTeam = issue(3001, 'OPS-90', { project: { id: '300', key: 'TEAM', name: 'Team' } });
  const request = issue(1030, 'OPS-30', { issuetype: { id: '11', name: 'Service Request', subtask: false }, status: settings.statuses[1] });
  d = await desk([...SMALL, { ...ofTeam, key: 'TEAM-1' }, issue(3002, 'OPS-91'), request], settings);
  events = [];
  asked = [];
  verdict = async () => null;
  d.jira.onProductEvent((event) => events.push(event));
  d.jira.guardTransitions((transition) => {
    asked.push(transition);
    return verdict(transition);
  });
});
afterEach(() => d.jira.close());

type Issue = {
  fields: { status: { id: string }; resolution: unknown; updated: string; customfield_11: unknown };
  changelog: { total: number; histories: { created: string; author: { accountId: string }; items: Record<string, unknown>[] }[] };
};
const get = async (key: string): Promise<Issue> => (await d.ask('admin', 'GET', `issue/${key}?expand=changelog`)).body as Issue;
const statusOf = async (key: string): Promise<string> => (await get(key)).fields.status.id;
const move = (id: string, key = 'OPS-1', fields: Record<string, unknown> = {}) =>
  d.ask('agent', 'POST', `issue/${key}/transitions`, { transition: { id }, fields });
const change = (wanted: SettingsChange, who = 'admin') => d.jira.administer(who, wanted);
const GUARD = { validator: 'guard', project: 'OPS', issueType: 'Incident', to: 'Closed' } as const;
const DONE = { done: true };

describe('a transition with a validator', () => {
  test('asks the app first, which sees the issue as it was; then it takes place', async () => {
    let seen: unknown;
    verdict = async () => {
      seen = (await get('OPS-1')).fields.customfield_11;
      return null;
    };
    expect((await move('21', 'OPS-1', { customfield_11: 'typed' })).status).toBe(204);
    expect(asked).toEqual([{ validator: 'guard', issueKey: 'OPS-1', from: '3', to: '5' }]);
    const { fields } = await get('OPS-1');
    expect([seen, fields.status.id, fields.customfield_11]).toEqual([null, '5', 'typed']);
    expect(events).toHaveLength(1);
  });

  test('that is refused writes nothing, and says what the app says', async () => {
    verdict = async () => 'Say what caused it first.';
    const before = await get('OPS-1');
    const { status, body } = await move('21', 'OPS-1', { customfield_11: 'typed' });
    expect([status, body]).toEqual([400, { errorMessages: ['Say what caused it first.'], errors: {} }]);
    expect([await get('OPS-1'), events]).toEqual([before, []]);
  });

  test('is asked of nobody where Jira itself refuses, or where the transition has none', async () => {
    expect((await move('21', 'OPS-1', { customfield_12: 4 })).status).toBe(400);
    expect((await d.ask('reader', 'POST', 'issue/OPS-1/transitions', { transition: { id: '21' } })).status).toBe(400);
    expect((await move('31')).status).toBe(204);
    expect(asked).toEqual([]);
  });

  test('asks about the issue as it is then: one that has moved on meanwhile goes nowhere', async () => {
    verdict = async () => {
      await move('41');
      return null;
    };
    expect((await move('21')).status).toBe(400);
    expect(await statusOf('OPS-1')).toBe('6');
    // One that has gone meanwhile is not there any more.
    verdict = async () => ((await d.ask('admin', 'DELETE', 'issue/OPS-91')).status === 204 ? null : 'still there');
    await move('11', 'OPS-91');
    expect((await move('21', 'OPS-91')).status).toBe(404);
  });

  test('counts its work once, with the points of a request', async () => {
    const before = d.jira.work();
    verdict = async () => 'No.';
    await move('21');
    const { requests, points, writes } = d.jira.work();
    expect([requests - before.requests, points - before.points, writes - before.writes]).toEqual([1, 1, 1]);
  });

  test('takes the fields of its screen alone; one without a screen takes none but the resolution', async () => {
    expect([(await move('31', 'OPS-1', { customfield_11: 'x' })).status, await statusOf('OPS-1')]).toEqual([400, '3']);
    expect((await move('31', 'OPS-1', { resolution: { id: '41' } })).status).toBe(204);
    const { body } = await d.ask('agent', 'GET', 'issue/OPS-91/transitions?expand=transitions.fields');
    const [start] = (body as { transitions: { hasScreen: boolean; fields: object }[] }).transitions;
    expect([start?.hasScreen, start?.fields]).toEqual([false, {}]);
    await move('11', 'OPS-91');
    const after = (await d.ask('agent', 'GET', 'issue/OPS-91/transitions?expand=transitions.fields')).body as {
      transitions: { id: string; fields: Record<string, { allowedValues?: { id: string }[] }> }[];
    };
    const screen = after.transitions.find(({ id }) => id === '21')?.fields ?? {};
    expect([Object.keys(screen), screen['resolution']?.allowedValues?.map(({ id }) => id)]).toEqual([
      ['resolution', 'customfield_11'],
      ['40', '41'],
    ]);
  });

  test('of a team-managed project asks nobody', async () => {
    verdict = async () => 'No.';
    expect([(await move('11', 'TEAM-1')).status, asked]).toEqual([204, []]);
    expect(change({ what: 'add-validator', ...GUARD, project: 'TEAM' })).toEqual({ done: false, why: 'Validators of apps are for company-managed projects only.' }); // prettier-ignore
  });
});

describe('an administrator', () => {
  test('puts a validator on all transitions to a status, or on one of them, and takes it off', async () => {
    verdict = async () => 'No.';
    expect(change({ what: 'add-validator', ...GUARD, transition: '41' })).toEqual(DONE);
    expect([(await move('41')).status, (await move('31')).status]).toEqual([400, 204]);
    expect(change({ what: 'add-validator', ...GUARD })).toEqual(DONE);
    expect((await move('41', 'OPS-4')).status).toBe(400);
    expect(asked).toHaveLength(2);
    expect(change({ what: 'remove-validator', ...GUARD })).toEqual(DONE);
    expect((await move('41', 'OPS-4')).status).toBe(204);
    expect(change({ what: 'add-validator', ...GUARD }, 'agent').done).toBe(false);
    expect(change({ what: 'add-validator', ...GUARD, to: 'Nowhere' })).toMatchObject({ done: false });
    expect(change({ what: 'add-validator', ...GUARD, to: 'Open' })).toMatchObject({ why: 'The workflow has no such transition.' });
  });

  test('does so by the status, too, where the archive has no workflow', async () => {
    const open = async (): Promise<string> => {
      const { body } = await d.ask('agent', 'GET', 'issue/OPS-30/transitions');
      return (body as { transitions: { id: string; to: { name: string } }[] }).transitions.find(({ to }) => to.name === 'Open')?.id ?? '';
    };
    expect(change({ what: 'add-validator', validator: 'guard', project: '100', issueType: '11', to: '1' })).toEqual(DONE);
    verdict = async () => 'No.';
    expect((await move(await open(), 'OPS-30')).status).toBe(400);
    expect(change({ what: 'remove-validator', validator: 'guard', project: '100', issueType: '11', to: '1' })).toEqual(DONE);
    expect((await move(await open(), 'OPS-30')).status).toBe(204);
  });

  test('moves issues past the validator in one second, with histories and without events; resolutions stay', async () => {
    d.jira.administer('admin', { what: 'add-validator', ...GUARD });
    expect(change({ what: 'migrate-issues', issues: ['OPS-1', '1004'], to: 'Closed' })).toEqual(DONE);
    const issues = [await get('OPS-1'), await get('OPS-4')];
    expect(issues.map(({ fields }) => [fields.status.id, fields.resolution, fields.updated])).toEqual([
      ['6', null, '2026-03-20T12:00:00.000+0000'],
      ['6', null, '2026-03-20T12:00:00.000+0000'],
    ]);
    for (const { changelog } of issues)
      expect(changelog.histories[0]).toMatchObject({
        author: { accountId: 'admin' },
        created: '2026-03-20T12:00:00.000+0000',
        items: [{ fieldId: 'status', to: '6', toString: 'Closed' }],
      });
    expect(await d.keys('status = Closed ORDER BY id ASC')).toEqual(['OPS-1', 'OPS-2', 'OPS-4']);
    expect([asked, events]).toEqual([[], []]);
    // Already there: nothing to tell.
    const { total } = (await get('OPS-1')).changelog;
    change({ what: 'migrate-issues', issues: ['OPS-1'], to: '6' });
    expect((await get('OPS-1')).changelog.total).toBe(total);
  });

  test('moves none of them when one cannot be moved', async () => {
    const before = await statusOf('OPS-1');
    expect(change({ what: 'migrate-issues', issues: ['OPS-1', 'OPS-99'], to: '6' })).toEqual({ done: false, why: 'There is no issue OPS-99.' }); // prettier-ignore
    expect(change({ what: 'migrate-issues', issues: ['OPS-1', 'OPS-30'], to: '6' })).toMatchObject({ done: false });
    expect(change({ what: 'migrate-issues', issues: ['OPS-1'], to: '6' }, 'agent').done).toBe(false);
    expect(await statusOf('OPS-1')).toBe(before);
  });
});
