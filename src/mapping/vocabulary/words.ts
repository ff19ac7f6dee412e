/** Languages in which Jira sites name things, in the order in which names are compared. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh'] as const;

/** Names per language, in the order of preference. Chinese is simplified Chinese. */
export type Words = Readonly<Partial<Record<(typeof LANGUAGES)[number], readonly string[]>>>;

/** All names of all languages, English first, each list in its own order. */
export const allWords = (words: Words): string[] => LANGUAGES.flatMap((language) => [...(words[language] ?? [])]);

/** The name in each language that comes first: the thing's own. */
export const firstWords = (words: Words): string[] => LANGUAGES.flatMap((language) => words[language]?.[0] ?? []);

/** How the two answers of a yes/no field are spelled. */
export const YES_NO = {
  yes: ['Yes', 'True', 'Ja', 'Oui', 'Sí', 'はい', '是'],
  no: ['No', 'False', 'Nein', 'Non', 'いいえ', '否'],
} as const;
