import { describe, expect, test } from '@jest/globals';
import { candidatesFor, issueTypesOf, kindOf, projectsIn, projectsOf, type SiteMap } from '../../src/mapping';
import { deskMap } from './any-map';

const map: SiteMap = {
  ...deskMap,
  // In the order in which an export writes them, which is not that of the vocabulary.
  kinds: {
    change: { sources: [{ projects: ['2'], issueTypes: ['20'], jql: 'labels = change' }], statuses: {} },
    incident: {
      sources: [
        { projects: ['1', '2'], issueTypes: ['10', '11'] },
        { projects: ['2', '3'], issueTypes: ['20', '11'], jql: 'labels = incident' },
      ],
      statuses: {},
    },
    problem: { sources: [{ projects: ['2'], issueTypes: ['20'] }], statuses: {} },
  },
};

describe('the sources of a kind', () => {
  test('projects and issue types, each once, in their order', () => {
    expect(projectsOf(map.kinds.incident)).toEqual(['1', '2', '3']);
    expect(issueTypesOf(map.kinds.incident)).toEqual(['10', '11', '20']);
    expect(projectsIn(map)).toEqual(['2', '1', '3']);
  });

  test('issue types of one project are those of its own sources', () => {
    expect(issueTypesOf(map.kinds.incident, '1')).toEqual(['10', '11']);
    expect(issueTypesOf(map.kinds.incident, '3')).toEqual(['20', '11']);
    expect(issueTypesOf(map.kinds.incident, '4')).toEqual([]);
  });

  test('a kind that is not on the site has none', () => {
    expect(projectsOf(map.kinds.release)).toEqual([]);
    expect(issueTypesOf(map.kinds.release, '1')).toEqual([]);
  });
});

describe('what an issue may be', () => {
  test.each<[string, string, string, ReturnType<typeof candidatesFor>, ReturnType<typeof kindOf>]>([
    ['one kind', '1', '10', [['incident', null]], 'incident'],
    [
      'by JQL first, in the order of the vocabulary, then what is left',
      '2',
      '20',
      [
        ['incident', 'labels = incident'],
        ['change', 'labels = change'],
        ['problem', null],
      ],
      'problem',
    ],
    ['by JQL alone', '3', '20', [['incident', 'labels = incident']], null],
    ['nothing: another project', '1', '20', [], null],
    ['nothing: another type', '3', '10', [], null],
  ])('%s', (_what, project, type, candidates, kind) => {
    expect(candidatesFor(map, project, type)).toEqual(candidates);
    expect(kindOf(map, project, type)).toBe(kind);
  });

  test('a type that one kind claims twice is asked for once', () => {
    const twice = { sources: [map.kinds.problem!.sources[0]!, { projects: ['2', '3'], issueTypes: ['20'] }], statuses: {} };
    expect(candidatesFor({ ...map, kinds: { problem: twice } }, '2', '20')).toEqual([['problem', null]]);
  });
});
