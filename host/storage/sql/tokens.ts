export interface Token {
  kind: 'word' | 'identifier' | 'string' | 'number' | 'parameter' | 'symbol';
  /** As it stands in the query. */
  text: string;
  /** Words in capitals; of identifiers and strings the content. */
  value: string;
}

const PATTERNS: readonly [Token['kind'] | 'skip', RegExp][] = [
  ['skip', /\s+|--[ \t][^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/y],
  ['identifier', /`(?:[^`]|``)*`/y],
  ['number', /\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+/iy],
  ['word', /[a-z_$@][\w$]*/iy],
  ['parameter', /\?/y],
  ['symbol', /<=>|<>|!=|<=|>=|:=|\|\||&&|->>|->|[-+*/%(),.;=<>!&|^~]/y],
];

/** MySQL's escapes inside a string literal (Reference Manual, “String Literals”). */
const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', b: '\b', n: '\n', r: '\r', t: '\t', Z: '\x1a', '%': '\\%', _: '\\_' };

const contentOf = (kind: Token['kind'], text: string): string => {
  if (kind === 'word') return text.toUpperCase();
  if (kind === 'identifier') return text.slice(1, -1).replaceAll('``', '`');
  if (kind !== 'string') return text;
  const quote = text[0] ?? '';
  return text
    .slice(1, -1)
    .replace(new RegExp(`\\\\([\\s\\S])|${quote}${quote}`, 'g'), (whole, escaped: string | undefined) =>
      escaped === undefined ? quote : (ESCAPES[escaped] ?? escaped),
    );
};

/** Splits a MySQL statement; comments and blanks are dropped. Null when something is no SQL, e.g. a string that does not end. */
export const tokenize = (query: string): Token[] | null => {
  const tokens: Token[] = [];
  let position = 0;
  while (position < query.length) {
    const found = PATTERNS.map(([kind, pattern]) => {
      pattern.lastIndex = position;
      return { kind, text: pattern.exec(query)?.[0] };
    }).find((match) => match.text !== undefined);
    if (!found?.text) return null;
    position += found.text.length;
    if (found.kind !== 'skip') tokens.push({ kind: found.kind, text: found.text, value: contentOf(found.kind, found.text) });
  }
  return tokens;
};
