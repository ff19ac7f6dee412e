/** Where a text stops being JSON, and what would have to stand there. Lines and columns count from 1; a column is a UTF-16 unit. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly wanted: string;
}

/** Regular expressions of JSON's tokens (RFC 8259), each read at one place. */
const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
/** The part of a text in quotation marks that is right: what comes after it is wrong. */
const STRING_START = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/** What may come next, by where the reader is. */
type State = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'after value' | 'end';

const WANTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a name in quotation marks',
  'name or }': 'a name in quotation marks or "}"',
  colon: '":"',
  'after value': '"," or the closing bracket',
  end: 'nothing more',
};

/**
 * Finds the first place where a text is not JSON; null where it is. JavaScript engines word their own errors differently and leave the
 * place out of some. Takes time in proportion to the text, whatever is in it, and no more memory than a bracket a level.
 */
export const jsonFault = (text: string): JsonFault | null => {
  const open: ('[' | '{')[] = [];
  let state = 'value' as State;
  let at = 0;
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const closed = (): State => (open.length === 0 ? 'end' : 'after value');
  for (;;) {
    take(SPACE);
    const next = text[at];
    if (state === 'end') return next === undefined ? null : faultAt(text, at, WANTED.end);
    if ((state === 'value or ]' && next === ']') || (state === 'name or }' && next === '}')) {
      open.pop();
      at += 1;
      state = closed();
    } else if (state === 'after value') {
      const list = open.at(-1) === '[';
      if (next !== ',' && next !== (list ? ']' : '}')) return faultAt(text, at, list ? '"," or "]"' : '"," or "}"');
      if (next !== ',') open.pop();
      at += 1;
      state = next !== ',' ? closed() : list ? 'value' : 'name';
    } else if (state === 'colon') {
      if (next !== ':') return faultAt(text, at, WANTED.colon);
      at += 1;
      state = 'value';
    } else if (next === '"') {
      if (!take(STRING)) return unfinished(text, at);
      state = state === 'name' || state === 'name or }' ? 'colon' : closed();
    } else if (state === 'name' || state === 'name or }') {
      return faultAt(text, at, WANTED[state]);
    } else if (next === '[' || next === '{') {
      open.push(next);
      at += 1;
      state = next === '[' ? 'value or ]' : 'name or }';
    } else if (take(PLAIN)) state = closed();
    else return faultAt(text, at, WANTED[state]);
  }
};

const unfinished = (text: string, start: number): JsonFault => {
  STRING_START.lastIndex = start;
  const right = STRING_START.exec(text)?.[0].length ?? 0;
  return faultAt(text, start + right, 'the end of the text in quotation marks, or a character that may stand in it');
};

const faultAt = (text: string, at: number, wanted: string): JsonFault => {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, wanted };
};
