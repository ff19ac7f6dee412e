import { expect, test } from '@jest/globals';
import { route } from '@forge/api';
import { countingPoints } from '../../src/jira';
import { fakeJira } from './desk';

test('one point a request and one for each issue or changelog that is handed over, refused or not', async () => {
  const replies = [
    { body: { issues: [{}, {}, {}] } },
    { body: { issueChangeLogs: [{}, {}] } },
    { body: { issues: 'none' } },
    { body: [1, 2] },
    { body: null },
    { status: 400 },
  ];
  const jira = countingPoints(fakeJira(() => replies.shift() ?? {}).jira);
  const spent: number[] = [];
  for (let request = 0; request < 6; request += 1) {
    const before = jira.points();
    if (request % 2 === 0) await jira.post(route`/rest/api/3/search/jql`, {});
    else await jira.get(route`/rest/api/3/field`);
    spent.push(jira.points() - before);
  }
  expect(spent).toEqual([4, 3, 1, 1, 1, 1]);
});

test('answers are handed on as they are', async () => {
  const { jira } = fakeJira(() => ({ body: { fine: true } }));
  expect(await countingPoints(jira).post(route`/rest/api/3/search/jql`, {})).toEqual({ ok: true, value: { fine: true } });
  const busy = fakeJira(() => ({ status: 429, headers: { 'Retry-After': '9' } }));
  expect(await countingPoints(busy.jira).get(route`/rest/api/3/field`)).toMatchObject({ problem: { code: 'jira-busy', retryAfter: 9 } });
});
