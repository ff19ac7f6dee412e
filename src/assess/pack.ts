import type { Outcome } from '../checks/check';

export type OutcomeName = Outcome | 'failed';

const CODES = { met: 'm', gap: 'g', pending: 'p', 'not-applicable': 'n', 'cannot-tell': 'c', failed: 'f' } as const satisfies Record<
  OutcomeName,
  string
>;
const LATE = 'l';
const NOT_RUN = '-';
const WAIVED = 'w';

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
  ...Object.fromEntries(Object.entries(CODES).map(([outcome, code]) => [code, { ...PLAIN, outcome: outcome as OutcomeName }])),
  [LATE]: { ...PLAIN, outcome: 'met', late: true },
  [NOT_RUN]: { ...PLAIN, outcome: 'cannot-tell', notRun: true },
  [WAIVED]: { ...PLAIN, outcome: 'gap', waived: true },
};

/**
 * One character for an outcome: `m` met, `l` met late, `g` gap, `p` pending, `n` not applicable, `c` cannot tell, `-` cannot tell as
 * the check is not run on this site, `f` failed, `w` a gap that a waiver covers.
 */
export function codeOf(outcome: OutcomeName, late: boolean, notRun = false, waived = false): string {
  if (waived && outcome === 'gap' && !notRun) return WAIVED;
  return notRun ? NOT_RUN : late && outcome === 'met' ? LATE : CODES[outcome];
}

/** Outcomes one after another as the text they are packed into, see `spelled`. */
export interface Spelling {
  readonly text: string;
  readonly longer: Map<string, Spelling>;
}

/** Texts kept; all are dropped when there are more. */
const MOST_KEPT = 50_000;
let kept = 0;
let nothing: Spelling = { text: '', longer: new Map() };

/** No outcome yet. */
export function unspelled(): Spelling {
  if (kept > MOST_KEPT) {
    nothing = { text: '', longer: new Map() };
    kept = 0;
  }
  return nothing;
}

/** A text with one code more. Records of a kind come to few different texts, which are kept: to come to one again makes nothing. */
export function spelled({ text, longer }: Spelling, code: string): Spelling {
  let found = longer.get(code);
  if (found === undefined) {
    longer.set(code, (found = { text: text + code, longer: new Map() }));
    kept += 1;
  }
  return found;
}

/** The outcomes of a record's findings, one character a check, in the order of the checks. */
export function packOutcomes(
  findings: readonly { readonly outcome: OutcomeName; readonly late: boolean; readonly notRun?: readonly string[] }[],
): string {
  let packed = '';
  for (const { outcome, late, notRun } of findings) packed += codeOf(outcome, late, notRun !== undefined && notRun.length > 0);
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
