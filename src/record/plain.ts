/** Longest text that is kept: names of options, people and services come again and again, what somebody wrote does not. */
const LONGEST_KEPT = 60;
/** Texts kept; all are dropped when there are more. */
const MOST_KEPT = 20_000;

const known = new Map<string, string>();

/** A text as it is compared with others: without white space around it, in lower case. */
export function plain(text: string): string {
  if (text.length > LONGEST_KEPT) return text.trim().toLowerCase();
  let found = known.get(text);
  if (found === undefined) {
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, (found = text.trim().toLowerCase()));
  }
  return found;
}
