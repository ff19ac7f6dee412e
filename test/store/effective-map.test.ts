import { describe, expect, test } from '@jest/globals';
import { mappedIds, type SiteMap } from '../../src/mapping';
import { effectiveMap, type Gone } from '../../src/store';
import { KINDS, PROJECTS, wholeMap } from '../jobs/whole-map';

const gone = (what: Gone['what'], id: string, project: string | null = null): Gone => ({ what, id, name: null, project });
const [here] = PROJECTS;

const incident = wholeMap.kinds['incident']!;
const map: SiteMap = {
  ...wholeMap,
  kinds: { ...wholeMap.kinds, incident: { ...incident, statuses: { ...incident.statuses, resolved: ['1', '2'], closed: ['2'] } } },
  fields: { ...wholeMap.fields, impact: { fields: ['customfield_1', 'customfield_2'] } },
};
const lostBy = (...parts: Gone[]) => effectiveMap(map, parts).lost;

test('a site that has everything is judged by the very map', () => {
  const { map: left, lost, incomplete } = effectiveMap(map, []);
  expect([left === map, lost, incomplete.size]).toEqual([true, [], 0]);
});

describe('a field, a link type or a status', () => {
  test.each([
    [gone('field', 'customfield_2'), ['field:impact']],
    [gone('link type', wholeMap.links['problem']![0]!.type), ['link:problem']],
    [gone('status', '2'), ['milestone:incident:resolved', 'milestone:incident:closed']],
    [gone('field', 'customfield_77777'), []],
  ])('leaves the map as it is, and the parts that lost it are known: %j', (one, parts) => {
    const { map: left, lost, incomplete } = effectiveMap(map, [one]);
    expect([left, incomplete.size]).toEqual([map, 0]);
    expect(lost).toEqual(parts.map((part) => ({ part, project: null })));
  });

  test('of one team-managed project concerns its records, and nobody once the project is gone as well', () => {
    const field = gone('field', 'customfield_1', here);
    expect(lostBy(field)).toEqual([{ part: 'field:impact', project: here }]);
    expect(lostBy(field, gone('status', '1', here), gone('project', here)).filter(({ part }) => !part.startsWith('kind:'))).toEqual([]);
  });
});

describe('a project or an issue type', () => {
  test('goes from the sources, as Jira refuses to search for it, and the kind is not whole any more', () => {
    const [type = ''] = incident.sources[0]!.issueTypes;
    const { map: left, lost, incomplete } = effectiveMap(map, [gone('issue type', type)]);
    expect(left.kinds['incident']?.sources).toEqual(incident.sources.slice(1));
    expect([[...incomplete], lost]).toEqual([['incident'], [{ part: 'kind:incident', project: null }]]);
    expect([left.fields, left.links]).toEqual([map.fields, map.links]);
  });

  test('goes from every kind, and with its last source a kind goes', () => {
    const { map: left, incomplete } = effectiveMap(map, [gone('project', here)]);
    for (const kind of KINDS) expect(left.kinds[kind]?.sources.flatMap(({ projects }) => projects)).toEqual([PROJECTS[1]]);
    expect(incomplete.size).toBe(KINDS.length);
    expect(effectiveMap(map, PROJECTS.map((id) => gone('project', id))).map.kinds).toEqual({}); // prettier-ignore
  });
});

test('whatever is gone, nothing is searched for by it, and every part that named it is known to have lost it', () => {
  for (const { what, id, part } of mappedIds(map).filter((_, index) => index % 5 === 0)) {
    const { map: left, lost } = effectiveMap(map, [gone(what, id)]);
    expect([part, lost.length > 0]).toEqual([part, true]);
    const sources = Object.values(left.kinds).flatMap((kind) => kind.sources);
    const searched = sources.flatMap((source) => (what === 'project' ? source.projects : what === 'issue type' ? source.issueTypes : []));
    expect([part, searched.includes(id)]).toEqual([part, false]);
  }
});
