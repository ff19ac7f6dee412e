import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { desk, issue, site, SMALL, type Desk } from './small-site';

let d: Desk;
beforeEach(async () => {
  const settings = site();
  settings.fields.push({
    ...{ id: 'customfield_30', key: 'customfield_30', name: 'Request Type', custom: true },
    schema: { type: 'sd-customerrequesttype', custom: 'com.atlassian.servicedesk:vp-origin', customId: 30 },
  });
  const asked = { customfield_30: { requestType: { id: '72', name: 'Report an outage' }, currentStatus: null } };
  d = await desk([...SMALL, issue(1030, 'OPS-30', asked)], settings);
});
afterEach(() => d.jira.close());

const IDS = [1001, 1002, 1003, 1004, 2001, 9999];
const match = (who: string, jqls: string[], issueIds = IDS) => d.ask(who, 'POST', 'jql/match', { jqls, issueIds });
const matched = async (who: string, jqls: string[], issueIds = IDS) =>
  ((await match(who, jqls, issueIds)).body as { matches: { matchedIssues: number[]; errors: string[] }[] }).matches;

describe('jql/match', () => {
  test('answers every query in the order asked; one that cannot be run has its errors and spoils no other', async () => {
    expect(await matched('agent', ['priority = High', 'priority = ', 'nothing = 1', 'priority = Urgent', 'project = OPS'])).toEqual([
      { matchedIssues: [1002], errors: [] },
      { matchedIssues: [], errors: [expect.stringContaining('Error in the JQL Query')] },
      { matchedIssues: [], errors: [expect.stringContaining("Field 'nothing' does not exist")] },
      { matchedIssues: [], errors: ["The value 'Urgent' does not exist for the field 'priority'."] },
      { matchedIssues: [1001, 1002, 1003, 1004], errors: [] },
    ]);
  });

  test('matches only issues that the asker may see, without a word about the others', async () => {
    const all = ['id > 0'];
    expect(await matched('outsider', all)).toEqual([{ matchedIssues: [], errors: [] }]);
    expect(await matched('agent', all)).toEqual([{ matchedIssues: [1001, 1002, 1003, 1004], errors: [] }]);
    expect(await matched('app', all)).toEqual([{ matchedIssues: [1001, 1002, 1003, 1004, 2001], errors: [] }]);
    expect(await matched('agent', ['project = SEC'])).toEqual([
      { matchedIssues: [], errors: ["The value 'SEC' does not exist for the field 'project'."] },
    ]);
  });

  test('reads what administrators write', async () => {
    const queries = ['labels = mail', 'cf[10] = High', 'priority in (High, Low)', 'summary ~ "mail server"', '"Request Type" = "Report an outage (OPS)"', '"Request Type" = 72']; // prettier-ignore
    expect((await matched('agent', queries, [...IDS, 1030])).map(({ matchedIssues }) => matchedIssues)).toEqual([
      [1001], [1001], [1002, 1003], [1001], [1030], [1030],
    ]); // prettier-ignore
    expect(await matched('agent', ['Impact = Enormous'])).toEqual([
      { matchedIssues: [], errors: ["The option 'Enormous' for field 'Impact' does not exist."] },
    ]);
  });

  test('costs one point and needs the scope to read', async () => {
    const before = d.jira.work();
    await match('agent', ['project = OPS']);
    const after = d.jira.work();
    expect([after.requests - before.requests, after.points - before.points, after.writes]).toEqual([1, 1, 0]);
    const request = { method: 'POST', path: '/rest/api/3/jql/match', headers: {}, actor: { type: 'app' } as const, scopes: [] };
    expect((await d.jira.handle({ ...request, body: { jqls: [], issueIds: [] } })).status).toBe(401);
  });

  test('what it does not model it refuses as a whole, and loudly', async () => {
    expect((await match('agent', ['project = OPS', 'issue in linkedIssues("OPS-1")'])).status).toBe(501);
    expect((await match('agent', ['watchers = agent'])).status).toBe(501);
    expect((await d.ask('agent', 'POST', 'search/jql', { jql: 'issue in updatedBy(agent)' })).status).toBe(501);
    expect(d.jira.refused()).toEqual([
      'POST /rest/api/3/jql/match: the JQL function linkedIssues()',
      "POST /rest/api/3/jql/match: the JQL field 'watchers'",
      'POST /rest/api/3/search/jql: the JQL function updatedBy()',
    ]);
    // What Jira does not have either is Jira's own error.
    expect((await matched('agent', ['issue in nonsense()']))[0]?.errors[0]).toContain('Unable to find JQL function');
  });

  test('asks for numbers, and for nothing that Jira does not know', async () => {
    expect((await d.ask('agent', 'POST', 'jql/match', { jqls: ['id > 0'], issueIds: ['OPS-1'] })).status).toBe(400);
    expect((await d.ask('agent', 'POST', 'jql/match', { jqls: ['id > 0'] })).status).toBe(400);
    expect(d.jira.violations()).toHaveLength(2);
  });
});
