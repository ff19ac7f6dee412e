import type { Fix } from '../../src/contract';

/** `Impact, Urgency and Team`. */
export const listed = (names: readonly string[], word: 'and' | 'or'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/** As it stands within a sentence: `Problem` is a `problem`, and an `SLA review` stays one. */
const within = (name: string): string => (/^[A-Z][^A-Z]/.test(name) ? `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}` : name);

/** With its article: `an incident`, `a change`, `an SLA review` (letters that are said one by one go by how they sound). */
export const withArticle = (name: string): string => `${/^([aeiouAEIOU]|[FHLMNRSX][A-Z])/.test(name) ? 'an' : 'a'} ${within(name)}`;

/** A button with more than this does not fit a narrow column. */
const MOST_LETTERS = 44;

const fieldsText = (names: readonly string[], instead: boolean): string => {
  const text = instead ? `Say why in ${listed(names, 'or')}` : `Set ${listed(names, 'and')}`;
  if (text.length <= MOST_LETTERS || names.length < 2) return text;
  return instead ? 'Say why not' : `Fill in ${names.length} fields`;
};

/** What the button of a fix says; it does nothing yet but opens the form. */
export function fixText(fix: Fix): string {
  switch (fix.do) {
    case 'set-fields':
      return fieldsText(
        fix.fields.map(({ name }) => name),
        fix.instead,
      );
    case 'link':
      return `Link ${withArticle(fix.name)}`;
    case 'create':
      return `Create ${withArticle(fix.name)}`;
    case 'move':
      return `Move to ${fix.name}`;
    case 'comment':
      return 'Write a comment';
  }
}
