import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchJql } from '../../src/jira';
import { fakeJira, type Reply } from './desk';

type Asked = { jqls: string[]; issueIds: number[] };

/** A Jira in which a query `= 3` matches the issues that 3 divides, and any other query is refused. */
const dividing = () =>
  fakeJira((_path, body) => {
    const { jqls, issueIds } = body as Asked;
    return {
      body: {
        matches: jqls.map((jql) =>
          jql.startsWith('= ')
            ? { matchedIssues: issueIds.filter((id) => id % Number(jql.slice(2)) === 0), errors: [] }
            : { matchedIssues: [], errors: [`Field '${jql}' does not exist or you do not have permission to view it.`] },
        ),
      },
    };
  });

const idsTo = (most: number): string[] => Array.from({ length: most }, (_, i) => String(i + 1));
const plain = (result: Awaited<ReturnType<typeof matchJql>>): unknown =>
  result.ok ? Object.fromEntries([...result.value].map(([jql, ids]) => [jql, ids && [...ids]])) : result.problem;

describe('which issues a query matches', () => {
  test('a page of issues and all queries take one request; a query that Jira refuses spoils no other', async () => {
    const { jira, asked, bodies } = dividing();
    expect(plain(await matchJql(jira, ['= 40', 'gone', '= 50', '= 40'], idsTo(100)))).toEqual({
      '= 40': ['40', '80'],
      gone: null,
      '= 50': ['50', '100'],
    });
    expect(asked).toEqual(['POST /rest/api/3/jql/match']);
    expect(bodies[0]).toEqual({ jqls: ['= 40', 'gone', '= 50'], issueIds: idsTo(100).map(Number) });
  });

  test('more than 100 issues or 20 queries take more requests, and what is found is put together', async () => {
    const { jira, bodies } = dividing();
    const queries = Array.from({ length: 21 }, (_, i) => `= ${i + 1}`);
    const result = await matchJql(jira, [...queries, 'gone'], idsTo(201));
    expect(bodies.map((body) => [(body as Asked).jqls.length, (body as Asked).issueIds.length])).toEqual([
      [20, 100],
      [2, 100],
      [20, 100],
      [2, 100],
      [20, 1],
      [2, 1],
    ]);
    expect(result.ok && result.value.get('= 20')?.size).toBe(10);
    expect(result.ok && result.value.get('= 1')?.size).toBe(201);
    expect(result.ok && result.value.get('gone')).toBeNull();
  });

  test('nothing, blank queries and ids that are no numbers are not sent', async () => {
    const { jira, asked, bodies } = dividing();
    expect(plain(await matchJql(jira, [], ['1']))).toEqual({});
    expect(plain(await matchJql(jira, ['= 1'], []))).toEqual({ '= 1': [] });
    expect(plain(await matchJql(jira, [' '], ['1']))).toEqual({ ' ': null });
    expect(asked).toEqual([]);
    expect(plain(await matchJql(jira, ['', '= 1'], ['7', 'x', '1e3', '7']))).toEqual({ '': null, '= 1': ['7'] });
    expect(bodies).toEqual([{ jqls: ['= 1'], issueIds: [7] }]);
  });

  test.each<[string, unknown, unknown]>([
    ['errors beside issues', { matchedIssues: [1], errors: ['no'] }, null],
    ['no list of issues', { errors: [] }, null],
    ['null', null, null],
    ['ids as texts, and odd ones', { matchedIssues: ['1', 2, null, {}] }, ['1', '2']],
  ])('an answer with %s', async (_what, match, wanted) => {
    expect(plain(await matchJql(fakeJira(() => ({ body: { matches: [match] } })).jira, ['q'], ['1', '2']))).toEqual({ q: wanted });
  });

  test.each<[string, Reply, string | null]>([
    ['a request that Jira does not take', { status: 400 }, null],
    ['a request that Jira forbids', { status: 403 }, null],
    ['a busy Jira', { status: 429, headers: { 'Retry-After': '60' } }, 'jira-busy'],
    ['a Jira that fails', { status: 500 }, 'jira-unavailable'],
    ['an odd status', { status: 418 }, 'unexpected'],
    ['too few answers', { body: { matches: [] } }, 'jira-unavailable'],
    ['no answers', { body: [] }, 'jira-unavailable'],
  ])('%s', async (_what, reply, code) => {
    const found = plain(await matchJql(fakeJira(() => reply).jira, ['q'], ['1']));
    expect(found).toMatchObject(code === null ? { q: null } : { code });
  });

  test('odd JSON throws nothing, and matches nothing that was not asked about in so many words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.boolean(), async (odd, nested) => {
        const { jira } = fakeJira(() => ({ body: nested ? { matches: [odd] } : odd }));
        const result = await matchJql(jira, ['q'], ['1']);
        expect(result.ok ? result.value.has('q') : result.problem.code).toBe(result.ok ? true : 'jira-unavailable');
      }),
    );
  });
});
