import { describe, expect, test } from '@jest/globals';
import { candidatesByRole } from '../../src/mapping/field-candidates';
import { kindOfIssueType } from '../../src/mapping/kind-of-issue-type';
import { normaliseName } from '../../src/mapping/names';
import { milestoneOfStatus } from '../../src/mapping/propose-statuses';
import { proposeLinks } from '../../src/mapping/propose-links';
import { Reasons } from '../../src/mapping/reasons';
import type { Kinds } from '../../src/mapping/site-map';
import { fieldSigns } from '../../src/mapping/vocabulary/field-roles';
import { linkRoles } from '../../src/mapping/vocabulary/link-roles';
import { milestones } from '../../src/mapping/vocabulary/milestones';
import { recordKinds } from '../../src/mapping/vocabulary/record-kinds';
import { spokenWords, type SpokenWord } from '../../src/mapping/vocabulary/words';
import { FIELD_ROLES, LIFECYCLES, RECORD_KINDS, type FieldRole, type Lifecycle, type RecordKind } from '../../src/record/vocabulary';

const fullWidth = (name: string): string => name.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** The plural by the commonest rule of the language, where the word looks like a noun that follows it. */
function anotherNumber({ word, language }: SpokenWord): string {
  if (language === 'en' || language === 'fr') return /[a-z]{2}[^\P{L}siuxzy]$/u.test(word) ? `${word}s` : word;
  if (language === 'de') return word.replace(/(?<=ung|heit|keit|ion)$/u, 'en').replace(/(?<=[a-z]{4}e)$/u, 'n');
  if (language === 'es')
    return word
      .replace(/ión$/u, 'iones')
      .replace(/(?<=[a-z]{2}[aeo])$/u, 's')
      .replace(/(?<=[a-z]{3}[rdl])$/u, 'es');
  return word;
}

/** Ways in which sites spell the same name. */
const WAYS: readonly [string, (word: SpokenWord) => string][] = [
  ['upper case', ({ word }) => word.toUpperCase()],
  ['lower case', ({ word }) => word.toLowerCase()],
  ['full width', ({ word }) => fullWidth(word)],
  ['letters and marks apart', ({ word }) => word.normalize('NFD')],
  ['no accents', ({ word, language }) => (language === 'ja' ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'))],
  [
    'umlauts spelled out',
    ({ word, language }) => (language === 'de' ? word.replace(/[äöüÄÖÜß]/gu, (sign) => UMLAUTS[sign] ?? sign) : word),
  ],
  ['hyphens', ({ word }) => word.replaceAll(' ', '-')],
  ['no spaces', ({ word, language }) => (language === 'ja' || language === 'zh' ? word.replaceAll(' ', '') : word)],
  ['wide spaces', ({ word }) => `  ${word.replaceAll(' ', '\u00a0\u3000')} `],
  ['a colon', ({ word }) => `${word}:`],
  ['quotes', ({ word }) => `“${word}”`],
  ['typographic apostrophes', ({ word }) => word.replaceAll("'", '’')],
  ['an emoji', ({ word }) => `🔥 ${word}`],
  ['a number', ({ word }) => `3. ${word}`],
  ['[System]', ({ word }) => `[System] ${word}`],
  ['another number', anotherNumber],
];

/**
 * Whether every way to spell each word says the same as the word itself. A spelling that is a word of its own may say something else.
 * `agrees` compares what the spelling means with what the word does.
 */
function expectSame<T>(
  words: readonly SpokenWord[],
  meaning: (name: string) => T,
  agrees: (found: T, wanted: T) => boolean = (found, wanted) => found === wanted,
): void {
  const known = new Set(words.map(({ word }) => normaliseName(word)));
  const others = words.flatMap((one) =>
    WAYS.flatMap(([way, spell]) => {
      const name = spell(one);
      if (normaliseName(name) !== normaliseName(one.word) && known.has(normaliseName(name))) return [];
      return agrees(meaning(name), meaning(one.word)) ? [] : [`${way}: ${name}`];
    }),
  );
  expect(others).toEqual([]);
}

const kinds = Object.keys(RECORD_KINDS) as RecordKind[];

describe('accents, case, width, punctuation and number do not matter', () => {
  test('to names of issue types', () => {
    const words = kinds.flatMap((kind) => spokenWords(recordKinds[kind].issueTypes));
    expect(words.length).toBeGreaterThan(700);
    // "Demands" may be the plural of "Demand" (English) or of "Demande" (French), and is unsure.
    expectSame(
      words,
      (name) => kindOfIssueType({ id: '1', name, subtask: false, hierarchyLevel: 0 }, []),
      (found, wanted) => found?.kind === wanted?.kind || found?.reason.includes(' as well: ') === true,
    );
  });

  test.each(Object.keys(LIFECYCLES) as Lifecycle[])('to names of statuses in the lifecycle %p', (lifecycle) => {
    const words = Object.values(milestones).flatMap(({ statuses }) => spokenWords(statuses));
    expect(words.length).toBeGreaterThan(1000);
    // The status is in no workflow that is known, so that its name has to say everything.
    expectSame(words, (name) => milestoneOfStatus({ id: '1', name, categoryKey: 'undefined' }, lifecycle, false)?.milestone);
  });

  test.each(['string', 'option', 'date', 'user'])('to names of fields of type %p', (type) => {
    const roles = (Object.keys(FIELD_ROLES) as FieldRole[]).filter((role) => fieldSigns(role).system === undefined);
    const words = roles.flatMap((role) => spokenWords(fieldSigns(role).suggest));
    expect(words.length).toBeGreaterThan(2000);
    // The plural of one role's word may be that of another's as well; they are asked of different kinds of record (vocabulary.test.ts).
    expectSame(
      words,
      (name) => [...candidatesByRole([{ id: 'customfield_1', name, custom: true, schema: { type } }]).keys()],
      (found, wanted) => wanted.every((role) => found.includes(role)) && (wanted.length > 0 || found.length === 0),
    );
  });

  test('to phrases of links, but for their number: "causes" is no plural', () => {
    const allKinds: Kinds = Object.fromEntries(kinds.map((kind) => [kind, { sources: [], statuses: {} }]));
    const empty = { timeZone: 'UTC', projects: [], issueTypes: [], statuses: [], priorities: [], resolutions: [], fields: [] };
    const linked = (outward: string): Record<string, unknown> =>
      proposeLinks({ ...empty, linkTypes: [{ id: '1', name: 'Link', inward: 'nothing known', outward }] }, allKinds, new Reasons());
    const ways = WAYS.filter(([way]) => way !== 'another number' && way !== 'umlauts spelled out');
    const all = Object.values(linkRoles).flatMap(({ phrases }) => spokenWords(phrases));
    const words = [...new Map(all.map((one) => [one.word, one])).values()];
    const others = words.flatMap((word) => {
      const wanted = JSON.stringify(linked(word.word));
      return ways.flatMap(([way, spell]) => (JSON.stringify(linked(spell(word))) === wanted ? [] : [`${way}: ${word.word}`]));
    });
    expect(others).toEqual([]);
  });
});
