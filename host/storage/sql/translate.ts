import { notModelled, plainToken } from './dialect';
import type { Translation } from './dialect';
import type { Statement } from './statement';
import { translateTable } from './translate-table';
import type { Token } from './tokens';

/** Means something else in SQLite, or nothing: refused, because an answer would be wrong without anybody noticing. */
const REFUSED_WORDS = new Set([
  ...[
    'DIV',
    'XOR',
    'REGEXP',
    'RLIKE',
    'BINARY',
    'INTERVAL',
    'SEPARATOR',
    'STRAIGHT_JOIN',
    'INFORMATION_SCHEMA',
    'SQLITE_MASTER',
    'SQLITE_SCHEMA',
  ],
  ...['CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME', 'ROWID', 'GLOB', 'DUAL', 'CONVERT', 'PRAGMA', 'VACUUM', 'ATTACH'],
]);
const REFUSED_FUNCTIONS = new Set([
  ...[
    'CONCAT',
    'CONCAT_WS',
    'GROUP_CONCAT',
    'NOW',
    'DATE',
    'TIME',
    'DATETIME',
    'STRFTIME',
    'JULIANDAY',
    'UNIXEPOCH',
    'FORMAT',
    'RANDOM',
    'RAND',
  ],
  ...['LOG', 'TYPEOF', 'PRINTF', 'TOTAL', 'HEX', 'UNHEX', 'SIGN', 'CHAR', 'IIF', 'CHANGES', 'LAST_INSERT_ROWID', 'LAST_INSERT_ID'],
]);
const REFUSED_SYMBOLS = new Set(['||', '&&', ':=', '->', '->>', '^']);
const FUNCTIONS: Readonly<Record<string, string>> = {
  IF: 'IIF',
  LENGTH: 'octet_length',
  CHAR_LENGTH: 'length',
  CHARACTER_LENGTH: 'length',
};

/** Refuses the words, functions and operators that mean something else in SQLite. */
const refusedIn = (tokens: readonly Token[]): string | null => {
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'symbol' && REFUSED_SYMBOLS.has(token.text)) return token.text;
    if (token.kind !== 'word' || tokens[index - 1]?.text === '.') continue;
    if (REFUSED_WORDS.has(token.value)) return token.value;
    if (REFUSED_FUNCTIONS.has(token.value) && tokens[index + 1]?.text === '(') return `${token.value}()`;
  }
  return null;
};

/** Statements over data: same grammar, a few words and operators apart. */
const translateData = (tokens: readonly Token[]): string | null => {
  const out: string[] = [];
  let upserts = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    const words = (count: number): string =>
      tokens
        .slice(index, index + count)
        .map((one) => (one.kind === 'word' ? one.value : ''))
        .join(' ');
    if (words(2) === 'INSERT IGNORE') {
      out.push('INSERT OR IGNORE');
      index += 1;
    } else if (words(4) === 'ON DUPLICATE KEY UPDATE') {
      out.push('ON CONFLICT DO UPDATE SET');
      upserts = true;
      index += 3;
    } else if (upserts && token.value === 'VALUES' && next?.text === '(') {
      out.push(`excluded.${plainToken(tokens[index + 2] as Token)}`);
      index += 3;
    } else if (token.kind === 'word' && token.value === 'LIKE') {
      // MySQL escapes with a backslash unless told otherwise, SQLite with nothing.
      if (next?.kind !== 'string' && next?.kind !== 'parameter') return null;
      out.push('LIKE', plainToken(next));
      if (tokens[index + 2]?.value !== 'ESCAPE') out.push("ESCAPE '\\'");
      index += 1;
    } else if (token.kind === 'word' && next?.text === '(' && FUNCTIONS[token.value]) out.push(FUNCTIONS[token.value] as string);
    else if (token.text === '/') out.push('* 1.0 /');
    else if (token.text === '<=>') out.push('IS');
    else out.push(plainToken(token));
  }
  return out.join(' ');
};

const translateDefinition = (statement: Statement): Translation => {
  const { tokens } = statement;
  const words = tokens.map((token) => (token.kind === 'word' ? token.value : token.kind === 'symbol' ? token.text : ''));
  const start = words.slice(0, 3).join(' ');
  if (start.startsWith('CREATE TABLE')) return translateTable(tokens);
  const plain = tokens.map(plainToken);
  if (/^CREATE (UNIQUE )?INDEX/.test(start) || /^DROP TABLE/.test(start)) return { text: plain.join(' ') };
  if (start.startsWith('TRUNCATE')) return { text: `DELETE FROM ${plain.at(-1)}` };
  const on = words.indexOf('ON');
  if (start.startsWith('DROP INDEX') && on > 0) return { text: plain.slice(0, on).join(' ') };
  const isSimpleAlter =
    start.startsWith('ALTER TABLE') && ['ADD', 'DROP'].includes(words[3] ?? '') && words[4] === 'COLUMN' && !words.includes(',');
  if (isSimpleAlter) return { text: plain.join(' ') };
  return notModelled(words.slice(0, 5).filter(Boolean).join(' '));
};

/**
 * Rewrites a MySQL statement for SQLite, within the subset the two share; see docs of each rule above. Whatever else is recognised as
 * MySQL's own is refused as not modelled; the rest is left for SQLite to judge.
 */
export const translate = (statement: Statement): Translation => {
  const { tokens, kind, verb } = statement;
  if (kind === 'definition') return translateDefinition(statement);
  if (verb === 'SHOW' && tokens.length === 2 && tokens[1]?.value === 'TABLES') {
    return {
      text: "SELECT name AS Tables_in_app FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    };
  }
  if (verb === 'SHOW' || verb === 'DESCRIBE' || verb === 'EXPLAIN')
    return notModelled(
      tokens
        .map((token) => token.text)
        .join(' ')
        .slice(0, 60),
    );
  const refused = refusedIn(tokens);
  if (refused) return notModelled(refused);
  const text = translateData(tokens);
  return text === null ? notModelled('LIKE with anything but a string or a parameter') : { text };
};
