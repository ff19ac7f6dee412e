import { describe, expect, test } from '@jest/globals';
import { draft, site } from '../../../static/dev/set-up-site';
import { words } from '../../../static/dev/set-up-words';
import { placeIn, stepBeside } from '../../../static/settings-page/places';
import {
  cutsSample,
  dayIn,
  leftOut,
  membershipOf,
  serviceNames,
  startOf,
  takenBack,
  withService,
  withStart,
  wrongWithStart,
} from '../../../static/settings-page/steps/scope/scope-model';

describe('leaving out a project', () => {
  test('takes it out of every source, and what had no other project goes with it', () => {
    const out = leftOut(draft, '10003', 'closes this year');
    expect(out.scope.projectsOut).toEqual({ ...draft.scope.projectsOut, '10003': 'closes this year' });
    expect(out.kinds['incident']?.sources).toEqual([{ projects: ['10000', '10001'], issueTypes: ['10001'] }]);
    expect(leftOut(draft, '10006', 'x').kinds).not.toHaveProperty('service');
    expect(out.kinds['problem']).toBe(draft.kinds['problem']);
  });
  test('a source that was empty before stays as it was', () => {
    const empty = {
      ...draft,
      kinds: {
        ...draft.kinds,
        problem: {
          sources: [
            { projects: [], issueTypes: ['10003'] },
            { projects: ['10001'], issueTypes: ['10003'] },
          ],
          statuses: {},
        },
      },
    };
    expect(leftOut(empty, '10001', 'x').kinds['problem']?.sources).toEqual([{ projects: [], issueTypes: ['10003'] }]);
  });
  test.each(['10000', '10003', '10006'])('taking back %s brings all of it back', (project) => {
    const back = takenBack(leftOut(draft, project, 'x'), project, membershipOf(draft, project), site);
    const sets = (map: typeof draft) =>
      Object.entries(map.kinds)
        .map(([kind, { sources, statuses }]) => [kind, statuses, sources.map((one) => ({ ...one, projects: [...one.projects].sort() }))])
        .sort();
    expect(sets(back)).toEqual(sets(draft));
    expect(back.scope).toEqual(draft.scope);
  });
  test('what was changed meanwhile stays: only the project comes back', () => {
    const out = leftOut(draft, '10001', 'x');
    const before = membershipOf(draft, '10001');
    const changed = {
      ...out,
      kinds: { ...out.kinds, problem: { sources: [{ projects: ['10000'], issueTypes: ['10009'] }], statuses: {} } },
    };
    expect(takenBack(changed, '10001', before, site).kinds['problem']).toEqual({
      ...{
        sources: [
          { projects: ['10000'], issueTypes: ['10009'] },
          { projects: ['10001'], issueTypes: ['10003'] },
        ],
        statuses: {},
      },
    });
  });
  test('where it was is not known after a reload: then every source with one of its issue types takes it', () => {
    const back = takenBack(leftOut(draft, '10002', 'x'), '10002', null, site);
    expect(back.kinds['service-request']?.sources[0]?.projects).toEqual(['10000', '10001', '10002']);
    expect(back.kinds['incident']).toEqual(draft.kinds['incident']);
  });
});

describe('services', () => {
  test('are the options of the fields that name them, and those that are out already', () => {
    const out = withService(draft, 'Fax', 'gone');
    expect(serviceNames(out, site, words.fieldRoles)).toEqual(['E-mail', 'Fax', 'Network', 'Payroll', 'Test bench']);
    expect(withService(out, 'Fax', null)).toEqual(draft);
  });
});

describe('the first day of assessment', () => {
  test('is set and taken away', () => {
    const from = withStart(draft, '2026-01-31');
    expect(startOf(from)).toBe('2026-01-31');
    expect(withStart(from, null)).toEqual(draft);
    expect(startOf(draft)).toBeNull();
  });
  test.each([
    ['2026-05-18', null],
    ['2026-05-19', /still to come/],
    ['2026-02-31', /Choose a day/],
    ['18.05.2026', /Choose a day/],
    ['', /Choose a day/],
    ['2026-13-01', /Choose a day/],
  ])('%s', (day, wrong) => {
    const found = wrongWithStart(day, '2026-05-18');
    if (wrong === null) expect(found).toBeNull();
    else expect(found).toMatch(wrong);
  });
  test('today is the day where the site is', () => {
    const late = new Date('2026-05-18T22:30:00Z');
    expect(dayIn(late, 'Europe/Berlin')).toBe('2026-05-19');
    expect(dayIn(late, 'America/New_York')).toBe('2026-05-18');
  });
  test('a day within the last 90 days leaves out some of the sample', () => {
    expect(cutsSample('2026-05-01', '2026-05-18')).toBe(true);
    expect(cutsSample('2026-02-17', '2026-05-18')).toBe(false);
  });
});

describe('a place in the page', () => {
  test.each([
    ['/map', 'map'],
    ['#dry-run', 'dry-run'],
    ['/health/', 'health'],
    ['/', null],
    ['/elsewhere', null],
    ['', null],
  ])('%s', (address, place) => expect(placeIn(address)).toBe(place));
  test('steps lead to one another, and the ends nowhere', () => {
    expect(stepBeside('map', 1)?.name).toBe('Scope');
    expect(stepBeside('map', -1)?.id).toBe('discover');
    expect(stepBeside('discover', -1)).toBeNull();
    expect(stepBeside('switch-on', 1)).toBeNull();
  });
});
