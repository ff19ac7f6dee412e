import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProjectPart, SiteMapDocument } from '../../../src/set-up-contract';
import { openOffice, WHO, type Office } from './office';

let office: Office;
let whole: SiteMapDocument;
beforeAll(async () => {
  office = await openOffice();
  const { revision } = await office.value('admin', 'setUp');
  await office.value('admin', 'applyDraft', { revision, why: 'We begin' });
  ({ draft: whole } = await office.value('admin', 'setUp'));
  office.pushed();
}, 120_000);
afterAll(() => office.close());

const own = () => office.value('keeper', 'projectMap', { project: office.own });
const inForce = async (): Promise<SiteMapDocument> => JSON.parse((await office.value('admin', 'exportMap')).text) as SiteMapDocument;
const saving = (base: number, part: ProjectPart, why = 'Because') =>
  office.value('keeper', 'saveProjectMap', { project: office.own, base, part, why });
/** The part with an issue type as another kind than it has. */
const moved = ({ kinds, statuses }: ProjectPart, type: string, kind: string): ProjectPart => {
  const without = Object.entries(kinds).map(([one, types]): [string, string[]] => [one, types.filter((id) => id !== type)]);
  const now = Object.fromEntries(without.filter(([, types]) => types.length > 0));
  const placed = { ...now, [kind]: [...(now[kind] ?? []), type] };
  return { kinds: placed, statuses: Object.fromEntries(Object.entries(statuses).filter(([one]) => Object.hasOwn(placed, one))) };
};
const typeOf = (kind: string): string => {
  const source = whole.kinds[kind]?.sources.find(({ projects }) => projects.includes(office.own));
  return source?.issueTypes[0] ?? '';
};

describe('the page of a project', () => {
  test('shows the part that is its own, and nothing of the rest of the site', async () => {
    const map = await own();
    expect(map).toMatchObject({ version: 1, project: { id: office.own, key: 'IT' }, site: { fields: [], linkTypes: [], priorities: [] } });
    expect(map.part.kinds).toMatchObject({ incident: [typeOf('incident')], change: [typeOf('change')] });
    expect(map.site.projects.map(({ id }) => id)).toEqual([office.own]);
    const used = new Set(map.site.projects[0]?.issueTypes.map(({ id }) => id));
    expect(map.site.issueTypes.every(({ id }) => used.has(id))).toBe(true);
    for (const { id, key, name } of (await office.value('admin', 'setUp')).site.projects)
      if (id !== office.own) expect(JSON.stringify(map)).not.toMatch(new RegExp(`"(${key}|${name})"`));
    const statuses = map.site.projects[0]?.issueTypes.flatMap((type) => type.statuses) ?? [];
    expect(new Set(map.site.statuses.map(({ id }) => id))).toEqual(new Set(statuses));
    for (const ids of Object.values(map.part.statuses).flatMap((milestones) => Object.values(milestones)))
      for (const id of ids) expect(map.shared.statuses).not.toContain(id);
  });

  test('saving what is there already changes nothing', async () => {
    const map = await own();
    office.writes();
    expect(await saving(map.version, map.part)).toEqual({ saved: true, map, impact: [] });
    expect(office.writes()).toEqual([]);
  });
});

describe('a project’s own change', () => {
  test('is in force at once, under the name of who made it, and touches no other project', async () => {
    const before = await inForce();
    const map = await own();
    const type = typeOf('problem');
    const saved = await saving(map.version, moved(map.part, type, 'known-error'), 'They are known errors here');
    expect(saved).toMatchObject({ saved: true, map: { version: 2 } });
    const after = await inForce();
    expect(after.kinds['known-error']?.sources).toContainEqual({ projects: [office.own], issueTypes: [type] });
    expect({ ...after, kinds: {} }).toEqual({ ...before, kinds: {} });
    const elsewhere = (document: SiteMapDocument) =>
      Object.entries(document.kinds).flatMap(([kind, { sources }]) =>
        sources.flatMap(({ projects, issueTypes }) =>
          projects.filter((id) => id !== office.own).map((id) => `${kind} ${id} ${issueTypes.join()}`),
        ),
      );
    expect(elsewhere(after).sort()).toEqual(elsewhere(before).sort());
    const [newest] = (await office.value('admin', 'history')).versions;
    expect(newest).toMatchObject({ version: 2, who: WHO.keeper, why: 'They are known errors here' });
    expect(office.pushed().map(({ projectId }) => projectId)).toContain(office.own);
    expect(saved.saved && saved.impact.some(({ project }) => project.id === office.own)).toBe(true);
    expect(saved.saved && saved.impact.every(({ project }) => project.id === office.own)).toBe(true);
  });

  test('is in the draft of the Jira administrator, who had begun another change', async () => {
    const { revision, draft } = await office.value('admin', 'setUp');
    await office.value('admin', 'saveDraft', { base: revision, map: { ...draft, settings: { ...draft.settings, clusterSize: 5 } } });
    const map = await own();
    await saving(map.version, moved(map.part, typeOf('problem'), 'problem'));
    const now = await office.value('admin', 'setUp');
    expect(now.draft.settings['clusterSize']).toBe(5);
    expect(now.draft.kinds['problem']?.sources.some(({ issueTypes }) => issueTypes.includes(typeOf('problem')))).toBe(true);
    await office.value('admin', 'discardDraft');
  });

  test('made on an older version is merged with what came since', async () => {
    const old = await own();
    const { revision, draft } = await office.value('admin', 'setUp');
    const saved = await office.value('admin', 'saveDraft', {
      base: revision,
      map: { ...draft, settings: { ...draft.settings, clusterSize: 6 } },
    });
    await office.value('admin', 'applyDraft', { revision: saved.revision, why: 'Cluster' });
    expect(await saving(old.version, moved(old.part, typeOf('release'), 'change'))).toMatchObject({ saved: true });
    const after = await inForce();
    expect(after.settings['clusterSize']).toBe(6);
    expect(after.kinds['change']?.sources.flatMap(({ issueTypes }) => issueTypes)).toContain(typeOf('release'));
  });

  test('in the same moment as another one: both are in', async () => {
    const map = await own();
    const { draft } = await office.value('admin', 'setUp');
    office.interrupt(
      (what) => what.endsWith('/api/v1/set'),
      () => office.value('admin', 'saveSiteMap', { map: { ...draft, settings: { ...draft.settings, clusterSize: 8 } } }),
    );
    expect(await saving(map.version, moved(map.part, typeOf('release'), 'release'))).toMatchObject({ saved: true });
    const after = await inForce();
    expect(after.settings['clusterSize']).toBe(8);
    expect(after.kinds['release']?.sources.flatMap(({ issueTypes }) => issueTypes)).toContain(typeOf('release'));
  });

  test('the same issue type, given another kind by each: nothing is saved, and both are shown', async () => {
    const old = await own();
    const type = typeOf('incident');
    await saving(old.version, moved(old.part, type, 'security-incident'));
    office.writes();
    const refused = await saving(old.version, moved(old.part, type, 'problem'));
    expect(refused).toMatchObject({
      saved: false,
      conflicts: [{ path: 'kinds.problem', label: 'Issue type Incident', base: 'Incident', mine: 'Problem', theirs: 'Security incident' }],
    });
    expect(office.writes()).toEqual([]);
    const now = await own();
    await saving(now.version, moved(now.part, type, 'incident'));
  });

  test('what the site no longer has elsewhere is not in the way', async () => {
    const field = (await inForce()).fields['rootCause']?.fields[0] ?? '';
    expect(office.site.administer(WHO.admin, { what: 'delete-field', id: field })).toEqual({ done: true });
    await office.value('admin', 'discover');
    const map = await own();
    expect(await saving(map.version, moved(map.part, typeOf('release'), 'change'))).toMatchObject({ saved: true });
    expect((await inForce()).fields['rootCause']?.fields).toEqual([field]);
  });

  test('a project that is left out is not taken in by its own administrators', async () => {
    const { draft } = await office.value('admin', 'setUp');
    const kinds = Object.fromEntries(
      Object.entries(draft.kinds).flatMap(([kind, { sources, statuses }]) => {
        const left = sources.flatMap((source) => {
          const projects = source.projects.filter((id) => id !== office.own);
          return projects.length === 0 ? [] : [{ ...source, projects }];
        });
        return left.length === 0 ? [] : [[kind, { sources: left, statuses }]];
      }),
    );
    const { rootCause: _gone, ...fields } = draft.fields;
    await office.value('admin', 'saveSiteMap', {
      map: { ...draft, kinds, fields, scope: { ...draft.scope, projectsOut: { [office.own]: 'Closed soon' } } },
    });
    const map = await own();
    expect(map.part).toEqual({ kinds: {}, statuses: {} });
    const reply = await office.call('keeper', 'saveProjectMap', {
      ...{ project: office.own, base: map.version, why: 'Because' },
      part: { kinds: { incident: [typeOf('incident')] }, statuses: {} },
    });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'forbidden', message: expect.stringContaining('Closed soon') } });
  });
});
