/** Languages in which Jira sites name things, in the order in which names are compared, as a reader calls them. */
export const LANGUAGE_NAMES = { en: 'English', de: 'German', fr: 'French', es: 'Spanish', ja: 'Japanese', zh: 'Chinese' } as const;
export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

/** Names per language, in the order of preference. Chinese is simplified Chinese. */
export type Words = Readonly<Partial<Record<Language, readonly string[]>>>;

/** A name and the language it is of. */
export interface SpokenWord {
  readonly word: string;
  readonly language: Language;
}

/** All names with their languages, English first, each list in its own order. */
export const spokenWords = (words: Words): SpokenWord[] =>
  LANGUAGES.flatMap((language) => (words[language] ?? []).map((word) => ({ word, language })));

/** All names of all languages, in the same order. */
export const allWords = (words: Words): string[] => spokenWords(words).map(({ word }) => word);

/** The name in each language that comes first: the thing's own. */
export const firstWords = (words: Words): SpokenWord[] =>
  LANGUAGES.flatMap((language) => (words[language] ?? []).slice(0, 1).map((word) => ({ word, language })));

/** How the two answers of a yes/no field are spelled. */
export const YES_NO = {
  yes: ['Yes', 'True', 'Ja', 'Oui', 'Sí', 'はい', '是'],
  no: ['No', 'False', 'Nein', 'Non', 'いいえ', '否'],
} as const;
