import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../../../src/contract';
import { failure, success } from '../../../src/problem';
import type { Conflict, DraftSaved, SiteMapDocument } from '../../../src/set-up-contract';
import { DraftKeeper, PAUSE_MS } from '../../../static/settings-page/state/draft-keeper';
import { isUnsaved, savingOf } from '../../../static/settings-page/state/draft-state';

const map: SiteMapDocument = {
  clausewise: 'site-map',
  version: 2,
  kinds: { incident: { sources: [{ projects: ['1'], issueTypes: ['10'] }], statuses: { resolved: ['5'] } } },
  fields: { impact: { fields: ['a'] }, urgency: { fields: ['b'] } },
  links: {},
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'UTC' },
};
const withField = (document: SiteMapDocument, role: string, field: string): SiteMapDocument => ({
  ...document,
  fields: { ...document.fields, [role]: { fields: [field] } },
});
const set = (role: string, field: string) => (document: SiteMapDocument) => withField(document, role, field);

type Input = { base: number; map: SiteMapDocument };

/** A keeper with an app that answers by hand, and a clock that goes on by hand. */
function setting() {
  const asked: { input: Input; answer: (reply: Reply<DraftSaved>) => Promise<void> }[] = [];
  const timers: { work: () => void; ms: number; off: boolean }[] = [];
  const keeper = new DraftKeeper(
    { revision: 1, map },
    {
      save: (input) =>
        new Promise((resolve) => {
          const answer = async (reply: Reply<DraftSaved>) => {
            resolve(reply);
            for (let turn = 0; turn < 5; turn++) await Promise.resolve();
          };
          asked.push({ input, answer });
        }),
      later: (work, ms) => {
        const timer = { work, ms, off: false };
        timers.push(timer);
        return () => {
          timer.off = true;
        };
      },
      labelOf: (path) => `label of ${path}`,
    },
  );
  const pause = () => {
    for (const timer of timers.splice(0)) if (!timer.off) timer.work();
  };
  const waiting = () => timers.filter(({ off }) => !off);
  return { keeper, asked, pause, waiting };
}
const saved = (revision: number, draft: SiteMapDocument, merged = false): Reply<DraftSaved> =>
  success({ saved: true, revision, draft, merged, problems: [] });
const refused = (revision: number, draft: SiteMapDocument, conflicts: Conflict[]): Reply<DraftSaved> =>
  success({ saved: false, revision, draft, conflicts, problems: [] });
const conflictAt = (path: string): Conflict => ({ path, label: path, base: null, mine: null, theirs: null });
const last = <T>(list: readonly T[]): T => {
  const one = list.at(-1);
  if (one === undefined) throw new Error('nothing there');
  return one;
};

describe('saving a draft in the background', () => {
  test('waits for a pause, and several changes make one save', () => {
    const { keeper, asked, pause, waiting } = setting();
    keeper.change(set('impact', 'x'));
    keeper.change(set('urgency', 'y'));
    expect(savingOf(keeper.now())).toBe('unsaved');
    expect(waiting().map(({ ms }) => ms)).toEqual([PAUSE_MS]);
    pause();
    expect(savingOf(keeper.now())).toBe('saving');
    expect(asked.map(({ input }) => input)).toEqual([{ base: 1, map: withField(withField(map, 'impact', 'x'), 'urgency', 'y') }]);
  });

  test('a change that changes nothing saves nothing', () => {
    const { keeper, waiting } = setting();
    keeper.change((draft) => draft);
    keeper.change((draft) => ({ ...draft, fields: { urgency: { fields: ['b'] }, impact: { fields: ['a'] } } }));
    expect(waiting()).toEqual([]);
    expect(savingOf(keeper.now())).toBe('saved');
  });

  test('one save at a time, each on the revision before; what is done meanwhile is saved next', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    keeper.change(set('urgency', 'y'));
    pause();
    expect(asked).toHaveLength(1);
    await last(asked).answer(saved(2, withField(map, 'impact', 'x')));
    expect(savingOf(keeper.now())).toBe('unsaved');
    pause();
    expect(asked).toHaveLength(2);
    expect(last(asked).input).toEqual({ base: 2, map: withField(withField(map, 'impact', 'x'), 'urgency', 'y') });
    await last(asked).answer(saved(3, last(asked).input.map));
    expect(savingOf(keeper.now())).toBe('saved');
  });

  test('what others saved comes in with the reply', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    await last(asked).answer(saved(5, withField(withField(map, 'impact', 'x'), 'urgency', 'theirs'), true));
    expect(keeper.now().local.fields['urgency']).toEqual({ fields: ['theirs'] });
    expect(keeper.now()).toMatchObject({ merged: true, kept: { revision: 5 } });
    expect(isUnsaved(keeper.now())).toBe(false);
  });

  test('a save that fails loses nothing, is not repeated by itself, and is tried again when asked to', async () => {
    const { keeper, asked, pause, waiting } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    await last(asked).answer(failure('forbidden', 'no'));
    expect(savingOf(keeper.now())).toEqual({ code: 'forbidden', message: 'no' });
    expect(keeper.now().local.fields['impact']).toEqual({ fields: ['x'] });
    expect(waiting()).toEqual([]);
    const done = keeper.saveNow();
    await Promise.resolve();
    expect(last(asked).input).toEqual({ base: 1, map: withField(map, 'impact', 'x') });
    await last(asked).answer(saved(2, last(asked).input.map));
    expect(await done).toBe(true);
    expect(savingOf(keeper.now())).toBe('saved');
  });

  test.each([
    [undefined, 30_000],
    [7, 7_000],
  ])('a failure that passes by itself is tried again by itself (Jira says %s)', async (retryAfter, ms) => {
    const { keeper, asked, pause, waiting } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    await last(asked).answer(failure('jira-busy', 'busy', retryAfter));
    expect(waiting().map((timer) => timer.ms)).toEqual([ms]);
    pause();
    expect(last(asked).input).toEqual({ base: 1, map: withField(map, 'impact', 'x') });
    expect(savingOf(keeper.now())).toBe('saving');
  });

  test('saving at once waits for the save under way and says whether all is saved', async () => {
    const { keeper, asked, pause } = setting();
    expect(await keeper.saveNow()).toBe(true);
    keeper.change(set('impact', 'x'));
    pause();
    keeper.change(set('urgency', 'y'));
    const done = keeper.saveNow();
    await last(asked).answer(saved(2, withField(map, 'impact', 'x')));
    expect(asked).toHaveLength(2);
    await last(asked).answer(failure('jira-busy', 'busy'));
    expect(await done).toBe(false);
    expect(asked).toHaveLength(2);
  });

  test('another draft takes the place of this one, and the answer to an older save counts no longer', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    keeper.adopt({ revision: 9, map: withField(map, 'impact', 'restored') });
    await last(asked).answer(saved(2, withField(map, 'impact', 'x')));
    expect(keeper.now().local.fields['impact']).toEqual({ fields: ['restored'] });
    expect(keeper.now().kept.revision).toBe(9);
    expect(savingOf(keeper.now())).toBe('saved');
  });

  test('what is changed after that is saved, even when the older save fails', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    keeper.adopt({ revision: 9, map });
    keeper.change(set('urgency', 'y'));
    pause();
    await last(asked).answer(failure('forbidden', 'no'));
    pause();
    expect(last(asked).input).toEqual({ base: 9, map: withField(map, 'urgency', 'y') });
  });

  test('a draft that is read anew goes below what is not saved yet', () => {
    const { keeper } = setting();
    keeper.change(set('impact', 'x'));
    keeper.reread({ revision: 4, map: withField(map, 'urgency', 'theirs') });
    expect(keeper.now().local.fields).toEqual({ impact: { fields: ['x'] }, urgency: { fields: ['theirs'] } });
    expect(isUnsaved(keeper.now())).toBe(true);
  });

  test('listeners hear of every change until they stop', () => {
    const { keeper } = setting();
    let heard = 0;
    const stop = keeper.subscribe(() => heard++);
    keeper.change(set('impact', 'x'));
    stop();
    keeper.change(set('impact', 'y'));
    expect(heard).toBe(1);
  });
});

describe('both changed the same', () => {
  const theirs = withField(withField(map, 'impact', 'theirs'), 'urgency', 'theirs too');
  const inConflict = async () => {
    const all = setting();
    all.keeper.change(set('impact', 'mine'));
    all.pause();
    await last(all.asked).answer(refused(8, theirs, [conflictAt('fields.impact.fields')]));
    return all;
  };

  test('nothing is saved until it is decided, and what is done meanwhile is kept', async () => {
    const { keeper, asked, pause, waiting } = await inConflict();
    expect(savingOf(keeper.now())).toBe('conflict');
    keeper.change((draft) => ({ ...draft, settings: { ...draft.settings, assessFrom: '2026-01-01' } }));
    pause();
    expect(waiting()).toEqual([]);
    expect(await keeper.saveNow()).toBe(false);
    expect(asked).toHaveLength(1);
    keeper.resolve('fields.impact.fields', 'mine');
    pause();
    expect(last(asked).input).toEqual({
      base: 8,
      map: { ...withField(theirs, 'impact', 'mine'), settings: { timeZone: 'UTC', assessFrom: '2026-01-01' } },
    });
  });

  test('theirs is taken, and then there is nothing left to save', async () => {
    const { keeper, waiting } = await inConflict();
    keeper.resolve('fields.impact.fields', 'theirs');
    expect(keeper.now().local).toEqual(theirs);
    expect(savingOf(keeper.now())).toBe('saved');
    expect(waiting()).toEqual([]);
  });

  test('several are decided one by one', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change((draft) => withField(withField(draft, 'impact', 'mine'), 'urgency', 'mine'));
    pause();
    await last(asked).answer(refused(8, theirs, [conflictAt('fields.impact.fields'), conflictAt('fields.urgency.fields')]));
    keeper.resolve('fields.urgency.fields', 'theirs');
    expect(savingOf(keeper.now())).toBe('conflict');
    keeper.resolve('fields.impact.fields', 'mine');
    expect(keeper.now().local).toEqual(withField(theirs, 'impact', 'mine'));
    keeper.resolve('fields.impact.fields', 'theirs');
    expect(keeper.now().local).toEqual(withField(theirs, 'impact', 'mine'));
  });

  test('what the app did not name but both changed is asked as well', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change((draft) => withField(withField(draft, 'impact', 'mine'), 'urgency', 'mine'));
    pause();
    await last(asked).answer(refused(8, theirs, [conflictAt('fields.impact.fields')]));
    expect(keeper.now().conflict?.open.map(({ path, label, mine }) => [path, label, mine])).toEqual([
      ['fields.impact.fields', 'fields.impact.fields', null],
      ['fields.urgency.fields', 'label of fields.urgency.fields', ['mine']],
    ]);
  });

  test('a part the reader went on with while it was being saved clashes with what came back', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change(set('impact', 'x'));
    pause();
    keeper.change(set('urgency', 'mine'));
    await last(asked).answer(saved(2, withField(withField(map, 'impact', 'x'), 'urgency', 'theirs'), true));
    expect(keeper.now().conflict?.open.map(({ path, base, mine, theirs: other }) => ({ path, base, mine, other }))).toEqual([
      { path: 'fields.urgency.fields', base: ['b'], mine: ['mine'], other: ['theirs'] },
    ]);
  });

  test('what is done during a conflict at a part that others changed is asked before it is saved', async () => {
    const { keeper } = await inConflict();
    keeper.change(set('urgency', 'mine'));
    keeper.resolve('fields.impact.fields', 'mine');
    expect(keeper.now().conflict?.open.map(({ path }) => path)).toEqual(['fields.urgency.fields']);
    keeper.resolve('fields.urgency.fields', 'theirs');
    expect(keeper.now().local).toEqual(withField(theirs, 'impact', 'mine'));
  });

  test('a part that they took away is gone when theirs is taken', async () => {
    const { keeper, asked, pause } = setting();
    keeper.change(set('impact', 'mine'));
    pause();
    const without: SiteMapDocument = { ...map, fields: { urgency: { fields: ['b'] } } };
    await last(asked).answer(refused(8, without, [conflictAt('fields.impact')]));
    keeper.resolve('fields.impact', 'theirs');
    expect(keeper.now().local).toEqual(without);
  });
});
