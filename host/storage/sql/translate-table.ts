import { LENGTH_CHECK, notModelled, plainToken } from './dialect';
import type { Translation } from './dialect';
import type { Token } from './tokens';

/** Column types whose values SQLite keeps and compares as MySQL does, as far as the host needs. */
const TYPES: Readonly<Record<string, 'INTEGER' | 'TEXT' | 'REAL'>> = {
  BIGINT: 'INTEGER',
  INT: 'INTEGER',
  INTEGER: 'INTEGER',
  MEDIUMINT: 'INTEGER',
  SMALLINT: 'INTEGER',
  TINYINT: 'INTEGER',
  BOOLEAN: 'INTEGER',
  DOUBLE: 'REAL',
  VARCHAR: 'TEXT',
  CHAR: 'TEXT',
  TEXT: 'TEXT',
  MEDIUMTEXT: 'TEXT',
  LONGTEXT: 'TEXT',
  JSON: 'TEXT',
  DATE: 'TEXT',
  DATETIME: 'TEXT',
  TIMESTAMP: 'TEXT',
};
const LENGTH_MATTERS = new Set(['VARCHAR', 'CHAR']);
/** Words that may follow a column's type; anything else is refused. */
const COLUMN_WORDS = new Set(['NOT', 'NULL', 'DEFAULT', 'PRIMARY', 'KEY', 'UNIQUE', 'TRUE', 'FALSE', 'CURRENT_TIMESTAMP']);
const TABLE_OPTIONS = /^(ENGINE|DEFAULT|CHARSET|CHARACTER|SET|COLLATE|INNODB|UTF8MB4|UTF8MB4_BIN|=)$/;

/** Splits at commas that stand in no brackets. */
const splitAtCommas = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
};

const text = (tokens: readonly Token[]): string => tokens.map(plainToken).join(' ');

interface Column {
  sql: string;
  numbered: boolean;
}

const translateColumn = (tokens: readonly Token[]): Column | { refused: string } => {
  const [name, type] = tokens;
  const affinity = TYPES[type?.value ?? ''];
  if (!name || !type || !affinity) return { refused: `the type of column ${name?.text}: ${type?.text ?? 'none'}` };
  const sized = tokens[2]?.text === '(';
  const rest = tokens.slice(sized ? 5 : 2).filter((token) => token.value !== 'UNSIGNED');
  const words = rest.map((token) => token.value);
  const column = plainToken(name);
  if (words.includes('AUTO_INCREMENT')) {
    if (affinity !== 'INTEGER' || !words.includes('PRIMARY'))
      return { refused: 'AUTO_INCREMENT on anything but an integer PRIMARY KEY column' };
    return { sql: `${column} INTEGER PRIMARY KEY AUTOINCREMENT`, numbered: true };
  }
  const strange = rest.find((token) => token.kind === 'word' && !COLUMN_WORDS.has(token.value));
  if (strange) return { refused: `${strange.text} in column ${name.text}` };
  // INTEGER PRIMARY KEY would number the rows by itself, which MySQL does not; BIGINT has the same affinity without that.
  const stored = affinity === 'INTEGER' ? 'BIGINT' : affinity;
  const check =
    LENGTH_MATTERS.has(type.value) && sized
      ? ` CONSTRAINT "${LENGTH_CHECK}${name.value}" CHECK (length(${column}) <= ${tokens[3]?.text})`
      : '';
  // MySQL's primary keys are never null, SQLite's may be.
  const notNull = words.includes('PRIMARY') && !words.includes('NOT') ? ' NOT NULL' : '';
  return { sql: `${column} ${stored} ${text(rest)}${notNull}${check}`, numbered: false };
};

/** CREATE TABLE: types by affinity, lengths as checks, AUTO_INCREMENT as SQLite has it; keys other than primary and unique are refused. */
export const translateTable = (tokens: readonly Token[]): Translation => {
  const open = tokens.findIndex((token) => token.text === '(');
  const close = tokens.findLastIndex((token) => token.text === ')');
  if (open < 0 || close < open) return notModelled('CREATE TABLE without a list of columns');
  const option = tokens.slice(close + 1).find((token) => !TABLE_OPTIONS.test(token.text.toUpperCase()));
  if (option) return notModelled(`the table option ${option.text}`);
  const table = tokens[open - 1]?.value.toLowerCase() ?? '';
  const parts: string[] = [];
  let numberedTable: string | null = null;
  for (const part of splitAtCommas(tokens.slice(open + 1, close))) {
    const first = part[0]?.kind === 'word' ? part[0].value : '';
    const second = part[1]?.text;
    if ((first === 'PRIMARY' && part[2]?.text === '(') || (first === 'UNIQUE' && second === '(')) {
      parts.push(text(part));
      continue;
    }
    if (['KEY', 'INDEX', 'UNIQUE', 'CONSTRAINT', 'FULLTEXT', 'SPATIAL', 'CHECK'].includes(first)) {
      return notModelled(`${first} inside CREATE TABLE (use CREATE INDEX)`);
    }
    const column = translateColumn(part);
    if ('refused' in column) return notModelled(column.refused);
    parts.push(column.sql);
    if (column.numbered) numberedTable = table;
  }
  const create = `${text(tokens.slice(0, open))} (${parts.join(', ')})`;
  return numberedTable ? { text: create, numberedTable } : { text: create };
};
