import { listed } from '../fix-text';

/** One field and what it is set to; `words` null: nothing is chosen yet. `adds`: below what is there. */
export type Setting = { name: string; words: string | null; adds?: boolean };

/** What a form is about to write, in one sentence: `This sets Impact to High and Urgency to Low on OPS-1.` */
export function setsText(settings: readonly Setting[], issue: string): string {
  const parts = settings.map(({ name, words, adds }) => (words === null ? name : adds ? `${words} below ${name}` : `${name} to ${words}`));
  if (parts.length === 0) return `Nothing is written to ${issue} yet.`;
  const verb = settings.every(({ adds, words }) => adds === true && words !== null) ? 'adds' : 'sets';
  return `This ${verb} ${listed(parts, 'and')} on ${issue}.`;
}

/** `This links OPS-12 to OPS-1: it will read “is caused by OPS-12”.` */
export const linksText = (wording: string, issue: string, other: string | null): string =>
  other === null ? `The link on ${issue} will read “${wording} …”.` : `This links ${other}: ${issue} will read “${wording} ${other}”.`;

/** What was done, after the fact: `Impact and Urgency set on OPS-1.` */
export const wasSetText = (names: readonly string[], issue: string): string => `${listed(names, 'and')} set on ${issue}.`;
