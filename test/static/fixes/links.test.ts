import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Candidates } from '../../../src/contract';
import { linkBody } from '../../../static/issue-panel/fix/bodies';
import { boundsToTry, keyIn, keyJql, quoted, suggestionsJql, typedJql, wordsIn } from '../../../static/issue-panel/fix/jql';
import { linkedKeys } from '../../../static/issue-panel/fix/linked';
import { foundIn, matchedIn, ranked, type Found } from '../../../static/issue-panel/fix/ranking';

const CANDIDATES: Candidates = { jql: 'project in (1) AND issuetype in (4)', anywhere: 'issuetype in (4)', same: ['cf[1] = "Mail"'] };
const ABOUT = { issue: 'OPS-1', summary: 'The mail server "alpha" is down AND (out)' };

/** The query without what stands in quotes; fails where a quote is left open. */
const outside = (jql: string): string => {
  const rest = jql.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  expect(rest.replaceAll('""', '')).not.toMatch(/["\\]/);
  return rest;
};

describe('queries', () => {
  test('suggest the same service, similar summaries and what is recent, in one', () => {
    expect(suggestionsJql(CANDIDATES, ABOUT)).toBe(
      '(project in (1) AND issuetype in (4)) AND ((cf[1] = "Mail") OR summary ~ "server" OR summary ~ "alpha" OR summary ~ "mail" OR summary ~ "down" OR summary ~ "out"' +
        ' OR updated >= -14d) AND key != "OPS-1" ORDER BY updated DESC',
    );
  });
  test('look for what was typed, the last word unfinished perhaps', () => {
    expect(typedJql(CANDIDATES, 'mail rel', 'OPS-1')).toBe(
      '(project in (1) AND issuetype in (4)) AND summary ~ "mail*" AND summary ~ "rel*" AND key != "OPS-1" ORDER BY updated DESC',
    );
    expect(typedJql(CANDIDATES, ' ?!"" ', 'OPS-1')).toBeNull();
    expect(keyJql(CANDIDATES, 'OPS-2')).toBe('(project in (1) AND issuetype in (4)) AND key = "OPS-2"');
  });
  test('whatever is typed never gets out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shape = outside(suggestionsJql(CANDIDATES, { issue: text, summary: text }));
        expect(shape).toMatch(
          /^\(project in \(1\) AND issuetype in \(4\)\) AND \(\(cf\[1\] = ""\)( OR summary ~ "")* OR updated >= -14d\) AND key != "" ORDER BY updated DESC$/,
        );
        const typed = typedJql(CANDIDATES, text, text);
        if (typed !== null) expect(outside(typed)).toMatch(/^\([^"]*\)( AND summary ~ "")+ AND key != "" ORDER BY updated DESC$/);
        expect(quoted(text)).toMatch(/^"(?:[^"\\]|\\.)*"$/s);
      }),
    );
  });
  test('escape what could end a value', () => {
    expect(quoted('a" OR key = "B\\')).toBe('"a\\" OR key = \\"B\\\\"');
    expect(quoted('a\nb\u0000c')).toBe('"a b c"');
    outside(suggestionsJql(CANDIDATES, { issue: 'X" OR "1" = "1', summary: '"' }));
  });
  test('leave operators of the text search no sign to work with', () => {
    expect(wordsIn('+must -not "a phrase" fuzzy~ wild* AND or NOT Ω 故障单')).toEqual(['phrase', 'fuzzy', 'must', 'wild', '故障单']);
  });
  test('go without projects, then without likeness, where Jira refuses to name them', () => {
    expect(boundsToTry(CANDIDATES)).toEqual([
      { jql: CANDIDATES.jql, same: CANDIDATES.same },
      { jql: CANDIDATES.anywhere, same: CANDIDATES.same },
      { jql: CANDIDATES.anywhere, same: [] },
    ]);
  });
  test.each([
    ['ops-12', 'OPS-12'],
    [' OPS-12 ', 'OPS-12'],
    ['https://x.example/browse/OPS-12?a=b', 'OPS-12'],
    ['mail 12', null],
    ['12', null],
    ['', null],
  ])('a key in %j', (typed, key) => {
    expect(keyIn(typed)).toBe(key);
  });
});

describe('the order of suggestions', () => {
  const now = Date.parse('2026-05-18T00:00:00Z');
  const issue = (id: string, summary: string, updated: string | null): Found => ({
    id,
    key: `OPS-${id}`,
    summary,
    status: 'Open',
    updated,
  });
  const FOUND = [
    issue('1', 'Printer jams', '2026-05-17T00:00:00Z'),
    issue('2', 'Printer of the mail room', '2025-01-01T00:00:00Z'),
    issue('3', 'Mail server is slow', '2025-01-01T00:00:00Z'),
    issue('4', 'Something else', '2024-01-01T00:00:00Z'),
    issue('5', 'Mail server alpha is down', '2025-01-01T00:00:00Z'),
  ];
  test('is service or item, likeness, what is recent; each says why', () => {
    const list = ranked(FOUND, new Set(['4']), ABOUT.summary, now);
    expect(list.map(({ id, why }) => [id, why])).toEqual([
      ['4', 'Same service or item'],
      ['5', 'Similar summary'],
      ['3', 'Similar summary'],
      ['1', 'Changed recently'],
      ['2', null],
    ]);
  });
  test('names all reasons at once', () => {
    expect(ranked([issue('3', 'Mail server', '2026-05-17T00:00:00Z')], new Set(['3']), ABOUT.summary, now)[0]?.why).toBe(
      'Same service or item, similar summary, changed recently',
    );
  });
  test('loses none and says nothing where nothing is known', () => {
    expect(ranked([issue('9', '', null)], new Set(), '', now)).toEqual([{ ...issue('9', '', null), why: null }]);
  });
  test('reads answers with care', () => {
    expect(
      foundIn({ issues: [{ id: '1', key: 'A-1', fields: { summary: 'S', status: { name: 'Open' } } }, { key: 'A-2' }, null] }),
    ).toEqual([{ id: '1', key: 'A-1', summary: 'S', status: 'Open', updated: null }]);
    expect([...matchedIn({ matches: [{ matchedIssues: [1, 2] }, { errors: ['x'] }, { matchedIssues: [2] }] })]).toEqual(['1', '2']);
    expect([foundIn(null), matchedIn('x').size]).toEqual([[], 0]);
  });
});

describe('a link', () => {
  test('has the other issue at the end that it says', () => {
    expect(linkBody({ typeId: '7', other: 'inward', wording: '' }, 'OPS-1', 'OPS-2')).toEqual({
      ...{ type: { id: '7' }, inwardIssue: { key: 'OPS-2' }, outwardIssue: { key: 'OPS-1' } },
    });
    expect(linkBody({ typeId: '7', other: 'outward', wording: '' }, 'OPS-1', 'OPS-2')).toEqual({
      ...{ type: { id: '7' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } },
    });
  });
  test('that exists is known by type and end', () => {
    const links = [
      { type: { id: '7' }, inwardIssue: { key: 'OPS-2' } },
      { type: { id: '7' }, outwardIssue: { key: 'OPS-3' } },
      { type: { id: '8' }, inwardIssue: { key: 'OPS-4' } },
      null,
    ];
    expect([...linkedKeys(links, { typeId: '7', other: 'inward', wording: '' })]).toEqual(['OPS-2']);
  });
});
