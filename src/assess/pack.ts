import type { Outcome } from '../checks/check';

export type OutcomeName = Outcome | 'failed';

/** The letters of outcomes; their places are their codes. */
const LETTERS = 'mgpncfl-w';
/** What an outcome is packed into: the place of its letter. */
export type Code = number;

const [MET, GAP, PENDING, NOT_APPLICABLE, CANNOT_TELL] = [0, 1, 2, 3, 4];
export const FAILED: Code = 5;
const [LATE, NOT_RUN, WAIVED] = [6, 7, 8];

/**
 * `notRun`: the check is off, or waits for a setting of the site; it counts as cannot tell, but not in the roll-up of a requirement.
 * `waived`: a gap that a waiver in force covered when the record was judged; it is a gap all the same.
 */
export interface Unpacked {
  readonly outcome: OutcomeName;
  readonly late: boolean;
  readonly notRun: boolean;
  readonly waived: boolean;
}

const PLAIN = { late: false, notRun: false, waived: false };
const NAMES: Readonly<Record<string, Unpacked>> = {
  m: { ...PLAIN, outcome: 'met' },
  g: { ...PLAIN, outcome: 'gap' },
  p: { ...PLAIN, outcome: 'pending' },
  n: { ...PLAIN, outcome: 'not-applicable' },
  c: { ...PLAIN, outcome: 'cannot-tell' },
  f: { ...PLAIN, outcome: 'failed' },
  l: { ...PLAIN, outcome: 'met', late: true },
  '-': { ...PLAIN, outcome: 'cannot-tell', notRun: true },
  w: { ...PLAIN, outcome: 'gap', waived: true },
};

/**
 * The code of an outcome, whose letter is `m` met, `l` met late, `g` gap, `p` pending, `n` not applicable, `c` cannot tell, `-` cannot tell
 * as the check is not run on this site, `f` failed, `w` a gap that a waiver covers.
 */
export function codeOf(outcome: OutcomeName, late: boolean, notRun = false, waived = false): Code {
  if (notRun) return NOT_RUN;
  switch (outcome) {
    case 'met':
      return late ? LATE : MET;
    case 'gap':
      return waived ? WAIVED : GAP;
    case 'pending':
      return PENDING;
    case 'not-applicable':
      return NOT_APPLICABLE;
    case 'cannot-tell':
      return CANNOT_TELL;
    case 'failed':
      return FAILED;
  }
}

/** The letter of a code. */
export const letterOf = (code: Code): string => LETTERS.charAt(code);

/** Outcomes one after another as the text they are packed into, see `spelled`. */
export interface Spelling {
  readonly text: string;
  /** By the code that comes next. */
  readonly longer: (Spelling | undefined)[];
}

const noneLonger = (): undefined[] => Array.from(LETTERS, () => undefined);

/** Texts kept; all are dropped when there are more. */
const MOST_KEPT = 50_000;
let kept = 0;
let nothing: Spelling = { text: '', longer: noneLonger() };

/** No outcome yet. */
export function unspelled(): Spelling {
  if (kept > MOST_KEPT) {
    nothing = { text: '', longer: noneLonger() };
    kept = 0;
  }
  return nothing;
}

/** A text with one code more. Records of a kind come to few different texts, which are kept: to come to one again makes nothing. */
export function spelled({ text, longer }: Spelling, code: Code): Spelling {
  let found = longer[code];
  if (found === undefined) {
    longer[code] = found = { text: text + letterOf(code), longer: noneLonger() };
    kept += 1;
  }
  return found;
}

/** The outcomes of a record's findings, one character a check, in the order of the checks. */
export function packOutcomes(
  findings: readonly { readonly outcome: OutcomeName; readonly late: boolean; readonly notRun?: readonly string[] }[],
): string {
  let packed = '';
  for (const { outcome, late, notRun } of findings) packed += letterOf(codeOf(outcome, late, notRun !== undefined && notRun.length > 0));
  return packed;
}

/** The outcomes of a packed string. Throws on a character that is none: what we stored ourselves is never wrong in ordinary use. */
export function unpackOutcomes(packed: string): Unpacked[] {
  return [...packed].map((code) => {
    const found = NAMES[code];
    if (!found) throw new Error(`No such outcome: ${code}`);
    return found;
  });
}
