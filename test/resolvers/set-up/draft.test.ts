import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SetUp, SiteMapDocument } from '../../../src/set-up-contract';
import { openOffice, WHO, type Office } from './office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, 120_000);
afterAll(() => office.close());

const setUp = (): Promise<SetUp> => office.value('admin', 'setUp');
const settled = (document: SiteMapDocument, over: object): SiteMapDocument => ({
  ...document,
  settings: { ...document.settings, ...over },
});
const save = (base: number, map: unknown) => office.value('admin', 'saveDraft', { base, map });

describe('before anything is in force', () => {
  test('the first draft is the proposal, with its reasons, and nothing is switched on', async () => {
    const first = await setUp();
    expect(first).toMatchObject({ state: 'new', revision: 1, inForce: null, draft: { clausewise: 'site-map', version: 2 } });
    expect(Object.keys(first.draft.kinds).length).toBeGreaterThan(20);
    expect(first.reasons.length).toBeGreaterThan(20);
    expect(first.site.projects.map(({ key, type }) => [key, type])).toContainEqual(['IT', 'Service management']);
    expect(office.stored('site-map')).toBeUndefined();
    expect(office.pushed()).toEqual([]);
  });

  test('to come back is cheap: one request to Jira, and nothing is written', async () => {
    office.writes();
    const before = office.site.work().requests;
    expect((await setUp()).revision).toBe(1);
    expect(office.site.work().requests - before).toBe(1);
    expect(office.writes()).toEqual([]);
  });

  test('export, import, export: the same bytes', async () => {
    const { text, fileName } = await office.value('admin', 'exportMap');
    expect(fileName).toBe('clausewise-site-map-draft.json');
    const check = await office.value('admin', 'checkImport', { text });
    if (!check.fits) throw new Error('The export does not fit.');
    expect(check.changes).toEqual([]);
    const { revision } = await setUp();
    expect(await save(revision, check.map)).toMatchObject({ saved: true, revision, merged: false, problems: [] });
    expect((await office.value('admin', 'exportMap')).text).toBe(text);
  });

  test('half-finished work is kept, with what is wrong beside it, and cannot be applied', async () => {
    const { revision, draft } = await setUp();
    const half = { ...settled(draft, { timeZone: 'Europe/Be' }), fields: { ...draft.fields, impact: { fields: ['customfield_99999'] } } };
    const saved = await save(revision, half);
    expect(saved).toMatchObject({ saved: true, revision: revision + 1, draft: half });
    expect(saved.problems.map(({ path }) => path)).toEqual(['fields.impact.fields[0]', 'settings.timeZone']);
    expect((await setUp()).draft).toEqual(half);
    const preview = await office.value('admin', 'previewDraft');
    expect(preview.problems).toEqual(saved.problems);
    office.writes();
    const applied = await office.call('admin', 'applyDraft', { revision: revision + 1, why: 'Try' });
    expect(applied).toMatchObject({ ok: false, problem: { code: 'bad-request', message: expect.stringContaining('customfield_99999') } });
    expect(office.stored('site-map')).toBeUndefined();
    expect(office.pushed()).toEqual([]);
    expect((await office.value('admin', 'discardDraft')).draft).toEqual(draft);
  });

  test('applying puts it in force, keeps who and why, and starts the back-fill of all that has records', async () => {
    const { revision } = await setUp();
    const preview = await office.value('admin', 'previewDraft');
    expect(preview.changes.length).toBeGreaterThan(50);
    expect(preview.impact.map(({ kindName }) => kindName)).toContain('Incident');
    const applied = await office.value('admin', 'applyDraft', { revision, why: '  We begin  ' });
    expect(applied).toMatchObject({ version: 1, setUp: { state: 'on', inForce: { version: 1 } } });
    expect(applied.impact).toEqual(preview.impact);
    expect(office.stored('site-map-version:000001')).toMatchObject({ who: WHO.admin, why: 'We begin', changes: preview.changes.length });
    const started = office.pushed().map(({ projectId }) => projectId);
    expect(started.sort()).toEqual([...new Set(applied.impact.map(({ project }) => project.id))].sort());
    expect(await office.call('admin', 'applyDraft', { revision: applied.setUp.revision, why: 'Again' })).toMatchObject({
      problem: { code: 'bad-request', message: expect.stringContaining('nothing to apply') },
    });
  });
});

describe('two at once', () => {
  test('what each changed is in, when they changed different parts', async () => {
    const { revision, draft } = await setUp();
    await save(revision, settled(draft, { clusterSize: 7 }));
    const mine = settled(draft, { noneTexts: ['keine'] });
    const merged = await save(revision, mine);
    expect(merged).toMatchObject({ saved: true, merged: true, revision: revision + 2 });
    expect(merged.draft.settings).toMatchObject({ clusterSize: 7, noneTexts: ['keine'] });
    expect(await setUp()).toMatchObject({ state: 'changed', revision: revision + 2, draft: merged.draft });
  });

  test('the same part: nothing is saved, and both sides are shown', async () => {
    const { revision, draft } = await setUp();
    await save(revision, settled(draft, { clusterSize: 8 }));
    office.writes();
    const refused = await save(revision, settled(draft, { clusterSize: 9 }));
    expect(refused).toMatchObject({ saved: false, revision: revision + 1, draft: { settings: { clusterSize: 8 } } });
    expect(refused).toMatchObject({
      conflicts: [{ path: 'settings.clusterSize', label: expect.stringMatching(/cluster/i), base: 7, mine: 9, theirs: 8 }],
    });
    expect(office.writes()).toEqual([]);
  });

  test('in the same moment: whoever comes second merges with what the first has just written', async () => {
    const { revision, draft } = await setUp();
    office.interrupt(
      (what) => what.includes('kvs') && what.includes('set'),
      () => save(revision, settled(draft, { clusterSize: 11 })),
    );
    const second = await save(revision, settled(draft, { noneTexts: ['rien'] }));
    expect(second).toMatchObject({ saved: true, merged: true, revision: revision + 2 });
    expect(second.draft.settings).toMatchObject({ clusterSize: 11, noneTexts: ['rien'] });
    expect((await setUp()).draft).toEqual(second.draft);
  });

  test('from a revision that is not kept any more: every difference is a conflict, and nothing is overwritten', async () => {
    const { revision, draft } = await setUp();
    for (const base of [0, revision + 500]) {
      const refused = await save(base, settled(draft, { clusterSize: 12 }));
      expect(refused).toMatchObject({ saved: false, conflicts: [{ path: 'settings.clusterSize', base: null, mine: 12, theirs: 11 }] });
    }
    expect((await setUp()).draft.settings['clusterSize']).toBe(11);
  });

  test('what was looked at is what is applied', async () => {
    const { revision, draft } = await setUp();
    await save(revision, settled(draft, { clusterSize: 13 }));
    expect(await office.call('admin', 'applyDraft', { revision, why: 'Late' })).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect(await office.value('admin', 'history')).toMatchObject({ versions: [{ version: 1 }] });
  });

  test('two who apply in the same moment: one does, the other is told', async () => {
    const { revision } = await setUp();
    let sets = 0;
    let first: unknown;
    office.interrupt(
      // The site's points and its schema are kept first; the third is the claim of the version.
      (what) => what.endsWith('/api/v1/set') && (sets += 1) === 3,
      async () => (first = await office.call('admin', 'applyDraft', { revision, why: 'First' })),
    );
    const second = await office.call('admin', 'applyDraft', { revision, why: 'Second' });
    expect(first).toMatchObject({ ok: true, value: { version: 2 } });
    expect(second).toMatchObject({ ok: false, problem: { code: 'conflict', message: expect.stringContaining('Somebody else') } });
    expect(office.stored('site-map')).toMatchObject({ version: 2 });
    expect(office.stored('site-map-version:000002')).toMatchObject({ why: 'First' });
    const { versions } = await office.value('admin', 'history');
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('what others put in force while somebody drafts', () => {
  test('is in the draft when it is next looked at; what the draft changed stays', async () => {
    const { draft, revision } = await setUp();
    await save(revision, settled(draft, { clusterSize: 20, noneTexts: ['mine'] }));
    const theirs = settled(draft, { clusterSize: 21, placeholders: ['theirs'] });
    await office.value('admin', 'saveSiteMap', { map: theirs });
    const now = await setUp();
    expect(now).toMatchObject({ state: 'changed', inForce: { version: 3 }, revision: revision + 2 });
    expect(now.draft.settings).toMatchObject({ clusterSize: 20, noneTexts: ['mine'], placeholders: ['theirs'] });
    const { changes } = await office.value('admin', 'previewDraft');
    expect(changes.map(({ path }) => path)).toEqual(['settings.clusterSize', 'settings.noneTexts']);
  });

  test('a draft that nobody changed follows', async () => {
    const discarded = await office.value('admin', 'discardDraft');
    expect(discarded).toMatchObject({ state: 'on', draft: { settings: { clusterSize: 21 } } });
    await office.value('admin', 'saveSiteMap', { map: settled(discarded.draft, { clusterSize: 22 }) });
    expect(await setUp()).toMatchObject({ state: 'on', draft: { settings: { clusterSize: 22 } }, inForce: { version: 4 } });
  });
});

describe('what is assessed again', () => {
  test('only the kinds and projects that a change judges otherwise, each with why', async () => {
    const { draft, revision } = await setUp();
    const { problem: _unlinked, ...links } = draft.links;
    const saved = await save(revision, { ...draft, links });
    const { impact } = await office.value('admin', 'previewDraft');
    const kinds = [...new Set(impact.map(({ kind }) => kind))];
    expect(kinds).toContain('incident');
    expect(kinds).not.toContain('service-request');
    for (const { why } of impact) expect(why).toEqual([expect.stringContaining('problem')]);
    office.pushed();
    await office.value('admin', 'applyDraft', { revision: saved.revision, why: 'No problems' });
    const projects = office.pushed().map(({ projectId }) => String(projectId));
    expect(projects.sort()).toEqual([...new Set(impact.map(({ project }) => project.id))].sort());
    await office.value('admin', 'restoreVersion', { version: 4, why: 'Back' });
    expect(office.pushed().map(({ projectId }) => String(projectId))).toEqual(expect.arrayContaining(projects));
  });

  test('how a gap is shown changes no record', async () => {
    const { draft, revision } = await setUp();
    const saved = await save(revision, settled(draft, { checks: { '8.6.1-01.b': { level: 'warn', severity: 'low' } } }));
    office.pushed();
    const applied = await office.value('admin', 'applyDraft', { revision: saved.revision, why: 'Louder' });
    expect([applied.impact, office.pushed()]).toEqual([[], []]);
    await office.value('admin', 'restoreVersion', { version: 4, why: 'Back' });
  });
});

describe('history', () => {
  test('lists who, when and why, and what each changed; ids and numbers only', async () => {
    const { versions } = await office.value('admin', 'history');
    expect(versions.map(({ version }) => version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(versions.filter(({ inForce }) => inForce).map(({ version }) => version)).toEqual([8]);
    for (const { who, savedAt, why } of versions)
      expect([who, savedAt, why.length > 0]).toEqual([WHO.admin, new Date(office.clock.now()).toISOString(), true]);
    const { changes } = await office.value('admin', 'versionChanges', { version: 4 });
    expect(changes).toEqual([{ path: 'settings.clusterSize', label: expect.any(String), before: '21', after: '22' }]);
    expect(versions.find(({ version }) => version === 4)?.changes).toBe(1);
    expect((await office.value('admin', 'versionChanges', { version: 1 })).changes.length).toBe(versions.at(-1)?.changes);
  });

  test('an older version comes back as a new one, and only what it judges otherwise is assessed again', async () => {
    office.pushed();
    const restored = await office.value('admin', 'restoreVersion', { version: 3, why: 'It was better' });
    expect(restored).toMatchObject({ version: 9, setUp: { state: 'on', draft: { settings: { clusterSize: 21 } } } });
    expect((await office.value('admin', 'history')).versions[0]).toMatchObject({ version: 9, why: 'It was better', inForce: true });
    const { text } = await office.value('admin', 'exportMap');
    expect(text).toContain('"clusterSize": 21');
    // No record is judged by the size of a cluster; the survey is what asks for it.
    expect(restored.impact).toEqual([]);
    expect(office.pushed()).toEqual([]);
    expect(await office.call('admin', 'restoreVersion', { version: 3, why: 'Again' })).toMatchObject({ problem: { code: 'bad-request' } });
    expect(await office.call('admin', 'restoreVersion', { version: 99, why: 'None' })).toMatchObject({ problem: { code: 'not-found' } });
    expect(await office.call('admin', 'versionChanges', { version: 99 })).toMatchObject({ problem: { code: 'not-found' } });
  });

  test('a version that names what the site no longer has can be restored; what hangs on it is not judged', async () => {
    const { draft } = await setUp();
    const field = draft.fields['rootCause']?.fields[0] ?? '';
    const without = { ...draft, fields: Object.fromEntries(Object.entries(draft.fields).filter(([role]) => role !== 'rootCause')) };
    await office.value('admin', 'saveSiteMap', { map: without });
    expect(office.site.administer(WHO.admin, { what: 'delete-field', id: field })).toEqual({ done: true });
    const restored = await office.value('admin', 'restoreVersion', { version: 9, why: 'Back' });
    expect(restored.setUp.draft.fields['rootCause']).toEqual(draft.fields['rootCause']);
    const { mapForJudging } = await import('../../../src/store');
    expect((await office.run(mapForJudging))?.lost).toEqual([{ part: 'field:rootCause', project: null }]);
  });
});
