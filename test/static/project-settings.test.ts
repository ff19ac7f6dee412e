import { describe, expect, test } from '@jest/globals';
import type { ProjectMap } from '../../src/set-up-contract';
import { site } from '../../static/dev/set-up-site';
import { words } from '../../static/dev/set-up-words';
import { kindStatuses, onTopOf, samePart, typeRows, withKindOfType, withOwnMilestones } from '../../static/project-settings/project-part';

const map: ProjectMap = {
  version: 4,
  project: { id: '10003', key: 'LAB', name: 'Laboratory' },
  part: { kinds: { incident: ['10020'] }, statuses: { incident: { inProgress: ['21'], resolved: ['22'] } } },
  shared: { statuses: ['1'], issueTypes: ['10009'] },
  site: {
    ...site,
    projects: site.projects.map((one) =>
      one.key === 'LAB'
        ? {
            ...one,
            issueTypes: [
              { id: '10020', statuses: ['20', '21', '22', '1'] },
              { id: '10009', statuses: ['1'] },
            ],
          }
        : one,
    ),
  },
};

test('the issue types of a project, with what is not its own to place', () => {
  expect(typeRows(map, map.part)).toEqual([
    { id: '10020', name: 'Störung', kinds: ['incident'], narrowed: false },
    { id: '10009', name: 'Task', kinds: [], narrowed: true },
  ]);
});

test('the statuses of its own by kind, and the names of those it shares', () => {
  const [incident, ...others] = kindStatuses(map, map.part, words);
  expect(others).toEqual([]);
  expect(incident?.own.map(({ name, milestones }) => [name, milestones])).toEqual([
    ['Fertig', ['resolved']],
    ['In Arbeit', ['inProgress']],
    ['Neu', []],
  ]);
  expect(incident?.shared).toEqual(['Open']);
  expect(kindStatuses(map, { kinds: {}, statuses: {} }, words)).toEqual([]);
});

test('an issue type is one kind of record or none', () => {
  const problem = withKindOfType(map.part, '10020', 'problem');
  expect(problem.kinds).toEqual({ problem: ['10020'] });
  expect(withKindOfType(problem, '10020', null).kinds).toEqual({});
});

test('a status stands for other milestones, and an empty milestone goes', () => {
  expect(withOwnMilestones(map.part, 'incident', '22', ['closed']).statuses['incident']).toEqual({ inProgress: ['21'], closed: ['22'] });
  expect(withOwnMilestones(map.part, 'problem', '22', ['closed']).statuses['problem']).toEqual({ closed: ['22'] });
});

test('the same in another order, or with empty lists, is the same', () => {
  expect(samePart(map.part, { kinds: { incident: ['10020'], problem: [] }, statuses: { ...map.part.statuses, problem: {} } })).toBe(true);
  expect(samePart({ kinds: { incident: ['1', '2'] }, statuses: {} }, { kinds: { incident: ['2', '1'] }, statuses: {} })).toBe(true);
  expect(samePart(map.part, withKindOfType(map.part, '10020', null))).toBe(false);
});

describe('after somebody else saved first', () => {
  const theirs = (part: ProjectMap['part']): ProjectMap => ({ ...map, version: 5, part });
  test('both changes are in', () => {
    const mine = withOwnMilestones(map.part, 'incident', '20', ['waiting']);
    const { part, both } = onTopOf(map, mine, theirs(withOwnMilestones(map.part, 'incident', '22', ['closed'])));
    expect(part.statuses['incident']).toEqual({ inProgress: ['21'], closed: ['22'], waiting: ['20'] });
    expect(both).toEqual([]);
  });
  test('an issue type that both gave another kind is what I chose, and is named', () => {
    const mine = withKindOfType(map.part, '10020', 'change');
    const { part, both } = onTopOf(map, mine, theirs(withKindOfType(map.part, '10020', 'problem')));
    expect(part.kinds).toEqual({ change: ['10020'] });
    expect(both).toEqual(['10020']);
  });
});
