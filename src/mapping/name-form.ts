const LEADING_SYSTEM = /^\s*\[[^\]]*\]\s*/u;
const LEADING_EMOJI = /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+/u;
const LEADING_NUMBER = /^\d+\s*[-.:)\u2010-\u2015]\s*/u;
/** Marks on Latin letters; those of kana are letters of their own and stay. */
const ACCENTS = /(?<=\p{Script=Latin})\p{M}+/gu;
const APOSTROPHES = /['’‘ʼ´`]/gu;
/** All that is neither letter nor digit: white space, hyphens, brackets, slashes. */
const GAPS = /[^\p{L}\p{N}\p{M}]+/gu;
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['ł', 'l'],
]);
const LIGATURE = /[ßœæøł]/gu;

/**
 * A name as it is compared: Unicode NFKC (so full-width letters are plain ones), lower case, no accents on Latin letters, no punctuation,
 * one space between words; without a leading `[System]`, emoji or number such as `1 -`. A name that consists of nothing else is kept.
 */
export function normaliseName(name: string): string {
  const whole = name.normalize('NFKC').toLowerCase();
  const bare = whole.replace(LEADING_SYSTEM, '').replace(LEADING_EMOJI, '').replace(LEADING_NUMBER, '');
  const folded = bare
    .replace(APOSTROPHES, '')
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(LIGATURE, (letter) => LIGATURES.get(letter) ?? letter);
  const spaced = folded.replace(GAPS, ' ').trim();
  return spaced === '' ? whole.trim() : spaced;
}

const TRAILING_REMARK = /^(.*\S)\s*(?:\(([^()]*)\)|\[([^[\]]*)\])\s*$/u;

/** A name that ends with a remark in brackets, "Impact (ITIL)", as its two normalised parts; null for any other. */
export function remarkOf(name: string): { readonly part: string; readonly remark: string } | null {
  const [, part, round, square] = TRAILING_REMARK.exec(name.normalize('NFKC')) ?? [];
  const remark = round ?? square;
  return part === undefined || remark === undefined ? null : { part: normaliseName(part), remark: normaliseName(remark) };
}
