import { describe, expect, test } from '@jest/globals';
import { normaliseName } from '../../src/mapping/names';
import { milestoneOfStatus } from '../../src/mapping/propose-statuses';
import type { LifecycleSigns } from '../../src/mapping/vocabulary/lifecycle';
import { lifecycles } from '../../src/mapping/vocabulary/lifecycles';
import { isMilestone, milestones, statusSigns } from '../../src/mapping/vocabulary/milestones';
import { allWords, type Words } from '../../src/mapping/vocabulary/words';
import { stemOf } from '../../src/mapping/word-stem';
import { LIFECYCLES, type Lifecycle } from '../../src/record/vocabulary';
import { sharedNames } from './shared-names';

describe('statuses', () => {
  const all = Object.keys(LIFECYCLES) as Lifecycle[];

  test.each(all)('every name of a status in the lifecycle %p gives its milestone', (lifecycle) => {
    const { overrides, guesses = {} }: LifecycleSigns = lifecycles[lifecycle];
    const ownNames = [...Object.entries(guesses), ...Object.entries(overrides)].flatMap(([milestone, words = {}]) =>
      allWords(words).map((name) => [name, milestone] as const),
    );
    const own = new Map(ownNames.map(([name, milestone]) => [normaliseName(name), milestone]));
    const found = (name: string): string | undefined =>
      milestoneOfStatus({ id: '1', name, categoryKey: 'undefined' }, lifecycle)?.milestone;
    for (const [name, milestone] of ownNames) expect([name, found(name)]).toEqual([name, milestone]);
    for (const milestone of LIFECYCLES[lifecycle]) {
      if (!isMilestone(milestone)) continue;
      for (const name of allWords(statusSigns(milestone).statuses))
        expect([name, found(name)]).toEqual([name, own.get(normaliseName(name)) ?? milestone]);
    }
  });

  test('a lifecycle names milestones of its own only, and falls back on one', () => {
    expect(Object.keys(lifecycles)).toEqual(all);
    for (const lifecycle of all) {
      const { overrides, guesses = {}, fallback }: LifecycleSigns = lifecycles[lifecycle];
      const known: readonly string[] = LIFECYCLES[lifecycle];
      for (const milestone of [...Object.keys(overrides), ...Object.keys(guesses), ...Object.values(fallback)])
        expect([lifecycle, known.includes(milestone) && isMilestone(milestone)]).toEqual([lifecycle, true]);
    }
  });

  test('no name stands for two milestones of a lifecycle, in number or spelling alone', () => {
    for (const lifecycle of all) {
      const { overrides, guesses = {} }: LifecycleSigns = lifecycles[lifecycle];
      const ofItsOwn = [...Object.entries(overrides), ...Object.entries(guesses)].map(([one, words = {}]): [string, Words] => [one, words]);
      expect([lifecycle, sharedNames(ofItsOwn)]).toEqual([lifecycle, []]);
      const common = LIFECYCLES[lifecycle].filter(isMilestone).map((one): [string, Words] => [one, statusSigns(one).statuses]);
      const settled = new Set(ofItsOwn.flatMap(([, words]) => allWords(words).map((word) => stemOf(normaliseName(word)))));
      expect([lifecycle, sharedNames(common).filter(([, , name]) => !settled.has(name))]).toEqual([lifecycle, []]);
    }
  });

  test('every milestone that a status can stand for is in some lifecycle', () => {
    const used = new Set<string>(all.flatMap((lifecycle) => [...LIFECYCLES[lifecycle]]));
    expect(Object.keys(milestones).filter((milestone) => !used.has(milestone))).toEqual([]);
  });
});
