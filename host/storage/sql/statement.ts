import { tokenize } from './tokens';
import type { Token } from './tokens';

export type StatementKind = 'select' | 'write' | 'definition';

/** What went wrong, in MySQL's terms. `modelled: false` marks what a real server may well accept and the embedded one does not. */
export interface SqlFault {
  errno: number;
  sqlState: string;
  message: string;
  modelled?: false;
}

/** MySQL error numbers that the host gives out itself (Server Error Message Reference). */
export const FAULTS = {
  syntax: { errno: 1064, sqlState: '42000' },
  notSupported: { errno: 1235, sqlState: '42000' },
  wrongArguments: { errno: 1210, sqlState: 'HY000' },
  tooLarge: { errno: 1153, sqlState: '08S01' },
} as const;

export interface Statement {
  kind: StatementKind;
  /** Without a closing semicolon. */
  tokens: readonly Token[];
  /** First word, in capitals. */
  verb: string;
}

const KINDS: Readonly<Record<string, StatementKind>> = {
  SELECT: 'select',
  WITH: 'select',
  SHOW: 'select',
  DESCRIBE: 'select',
  EXPLAIN: 'select',
  INSERT: 'write',
  REPLACE: 'write',
  UPDATE: 'write',
  DELETE: 'write',
  CREATE: 'definition',
  DROP: 'definition',
  ALTER: 'definition',
  TRUNCATE: 'definition',
  RENAME: 'definition',
};

/** Forge SQL gives an app one database and no sessions: developer.atlassian.com/platform/forge/limits-sql and storage-reference/sql. */
const NO_SESSION = new Set([
  'BEGIN',
  'START',
  'COMMIT',
  'ROLLBACK',
  'SAVEPOINT',
  'RELEASE',
  'LOCK',
  'UNLOCK',
  'SET',
  'USE',
  'PREPARE',
  'EXECUTE',
  'CALL',
]);

const fault = (kind: keyof typeof FAULTS, message: string): { fault: SqlFault } => ({ fault: { ...FAULTS[kind], message } });

/** Reads one statement and refuses what Forge SQL does not offer on any server: several statements, transactions, foreign keys. */
export const readStatement = (query: string): { statement: Statement } | { fault: SqlFault } => {
  const tokens = tokenize(query);
  if (!tokens) return fault('syntax', 'You have an error in your SQL syntax');
  while (tokens.at(-1)?.text === ';') tokens.pop();
  if (tokens.length === 0) return fault('syntax', 'Query was empty');
  if (tokens.some((token) => token.text === ';')) return fault('syntax', 'You have an error in your SQL syntax; one statement per call');
  const verb = tokens[0]?.value ?? '';
  if (NO_SESSION.has(verb)) return fault('notSupported', `Forge SQL has no transactions and no sessions: ${verb} is refused`);
  const words = new Set(tokens.filter((token) => token.kind === 'word').map((token) => token.value));
  const kind = KINDS[verb];
  if (!kind) return fault('syntax', `You have an error in your SQL syntax near '${verb}'`);
  if (kind === 'definition' && (words.has('FOREIGN') || words.has('REFERENCES')))
    return fault('notSupported', 'Forge SQL has no foreign keys');
  if (
    kind === 'definition' &&
    ['DATABASE', 'SCHEMA', 'USER', 'TRIGGER', 'PROCEDURE', 'FUNCTION', 'EVENT'].includes(tokens[1]?.value ?? '')
  ) {
    return fault('notSupported', `Forge SQL does not let an app ${verb} ${tokens[1]?.value}`);
  }
  const isUpdateLock = tokens.some((token, index) => token.value === 'FOR' && tokens[index + 1]?.value === 'UPDATE');
  if (kind === 'select' && isUpdateLock) return fault('notSupported', 'Forge SQL has no transactions: FOR UPDATE is refused');
  return { statement: { kind, tokens, verb } };
};
