import { describe, expect, test } from '@jest/globals';
import { normaliseName } from '../../src/mapping/names';
import { fieldRoles } from '../../src/mapping/vocabulary/field-roles';
import { lifecycles } from '../../src/mapping/vocabulary/lifecycles';
import { linkRoles } from '../../src/mapping/vocabulary/link-roles';
import { milestones } from '../../src/mapping/vocabulary/milestones';
import { recordKinds } from '../../src/mapping/vocabulary/record-kinds';
import { allWords, LANGUAGES, type Words } from '../../src/mapping/vocabulary/words';
import { readStandard } from './specs';

interface Standard {
  fieldRoles: Record<string, { suggest: Words; system?: string; schema?: string; options?: Record<string, string[]> }>;
  recordKinds: Record<string, { issueTypes?: Words }>;
  linkRoles: Record<string, { phrases: Words }>;
  milestones: Record<string, { statuses: Words }>;
  lifecycles: Record<string, { overrides: Record<string, string> }>;
}
const standard = readStandard('check-vocabulary.json') as Standard;

/** The words of the standard's data that ours lack, as `key language: word`. */
const lacking = (theirs: Record<string, Words | undefined>, ours: Record<string, Words>): string[] =>
  Object.entries(theirs).flatMap(([key, words = {}]) =>
    LANGUAGES.flatMap((language) => {
      const known = new Set((ours[key]?.[language] ?? []).map(normaliseName));
      return (words[language] ?? []).filter((word) => !known.has(normaliseName(word))).map((word) => `${key} ${language}: ${word}`);
    }),
  );
const each = <V>(members: Record<string, V>, pick: (member: V) => Words | undefined): Record<string, Words> =>
  Object.fromEntries(Object.entries(members).map(([key, member]) => [key, pick(member) ?? {}]));

describe('the vocabulary has every name of the specification', () => {
  test('of field roles; what happened is no "Impact", which is a choice of Jira', () => {
    const missing = lacking(
      each(standard.fieldRoles, ({ suggest }) => suggest),
      each(fieldRoles, ({ suggest }) => suggest),
    );
    expect(missing).toEqual(
      ['en: Impact', 'de: Auswirkung', 'fr: Impact', 'es: Impacto', 'ja: 影響', 'zh: 影响'].map((word) => `effect ${word}`),
    );
  });

  test('of field roles by id and type, with the spellings of their options', () => {
    for (const [role, { system, schema, options = {} }] of Object.entries(standard.fieldRoles)) {
      const ours = (
        fieldRoles as Record<string, { system?: string; schemas?: readonly string[]; options?: Record<string, readonly string[]> }>
      )[role];
      expect([role, ours?.system, schema === undefined || ours?.schemas?.includes(schema)]).toEqual([role, system, true]);
      for (const [key, words] of Object.entries(options))
        expect([role, ours?.options?.[key]]).toEqual([role, expect.arrayContaining(words)]);
    }
  });

  test('of kinds', () => {
    const ours = each(recordKinds, ({ issueTypes }) => issueTypes);
    expect(
      lacking(
        each(standard.recordKinds, ({ issueTypes }) => issueTypes),
        ours,
      ),
    ).toEqual([]);
  });

  test('of milestones and lifecycles', () => {
    const ours = each(milestones as Record<string, { statuses: Words }>, ({ statuses }) => statuses);
    expect(
      lacking(
        each(standard.milestones, ({ statuses }) => statuses),
        ours,
      ),
    ).toEqual([]);
    for (const [lifecycle, { overrides }] of Object.entries(standard.lifecycles)) {
      const own = (lifecycles as Record<string, { overrides: Record<string, Words> }>)[lifecycle]?.overrides ?? {};
      for (const [name, milestone] of Object.entries(overrides)) {
        const words = [...allWords(own[milestone] ?? {}), ...allWords(ours[milestone] ?? {})].map(normaliseName);
        expect([lifecycle, name, words.includes(normaliseName(name))]).toEqual([lifecycle, name, true]);
      }
    }
  });

  test('of links; "fixes" only from a release', () => {
    const ours = each(linkRoles, ({ phrases }) => phrases);
    const missing = lacking(
      each(standard.linkRoles, ({ phrases }) => phrases),
      ours,
    );
    const ofReleases = (['problem', 'knownError'] as const).flatMap((role) => allWords(linkRoles[role].phrasesFrom?.release ?? {}));
    expect(missing.filter((one) => !ofReleases.includes(one.split(': ')[1] ?? ''))).toEqual([]);
    expect(missing.length).toBeGreaterThan(0);
  });
});
