import { createRequire } from 'node:module';
import type { Database, SqlJsStatic, Statement as Prepared } from 'sql.js';
import { LENGTH_CHECK } from './dialect';
import type { SqlEngine, SqlParam, SqlRows } from './index';
import type { SqlFault, Statement } from './statement';
import { translate } from './translate';

/** Prepared statements kept; an app sends few different ones. */
const PREPARED_KEPT = 100;

const MESSAGES: readonly [RegExp, number, string, (found: RegExpExecArray) => string][] = [
  [/no such table: (.+)/, 1146, '42S02', (found) => `Table '${found[1]}' doesn't exist`],
  [/table (\S+) already exists/, 1050, '42S01', (found) => `Table '${found[1]}' already exists`],
  [/index (\S+) already exists/, 1061, '42000', (found) => `Duplicate key name '${found[1]}'`],
  [/no such index: (.+)/, 1091, '42000', (found) => `Can't DROP '${found[1]}'; check that column/key exists`],
  [/duplicate column name: (.+)/, 1060, '42S21', (found) => `Duplicate column name '${found[1]}'`],
  [/no such column: (.+)|has no column named (.+)/, 1054, '42S22', (found) => `Unknown column '${found[1] ?? found[2]}'`],
  [/UNIQUE constraint failed: (.+)/, 1062, '23000', (found) => `Duplicate entry for key '${found[1]}'`],
  [/NOT NULL constraint failed: (.+)/, 1048, '23000', (found) => `Column '${found[1]}' cannot be null`],
  [new RegExp(`CHECK constraint failed: ${LENGTH_CHECK}(.+)`), 1406, '22001', (found) => `Data too long for column '${found[1]}'`],
  [/values for|values were supplied/, 1136, '21S01', () => "Column count doesn't match value count"],
];

const faultOf = (error: unknown): SqlFault => {
  const message = error instanceof Error ? error.message : String(error);
  for (const [pattern, errno, sqlState, inMysqlsWords] of MESSAGES) {
    const found = pattern.exec(message);
    if (found) return { errno, sqlState, message: inMysqlsWords(found) };
  }
  // A syntax error here may be good MySQL, so it must not pass for the app's mistake.
  return { errno: 1064, sqlState: '42000', message, modelled: false };
};

let library: Promise<SqlJsStatic> | null = null;
const sqlJs = (): Promise<SqlJsStatic> => {
  const load = createRequire(__filename)('sql.js') as () => Promise<SqlJsStatic>;
  library ??= load();
  return library;
};

/** SQLite in memory (WebAssembly), standing in for the subset of MySQL that translate.ts knows. */
export const openSqlite = async (): Promise<SqlEngine> => {
  const database: Database = new (await sqlJs()).Database();
  // MySQL's binary collation tells cases apart; a failed statement must leave nothing behind, so the journal stays.
  database.run('PRAGMA case_sensitive_like = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  const prepared = new Map<string, Prepared>();
  const numbered = new Set<string>();

  const forget = (): void => {
    for (const statement of prepared.values()) statement.free();
    prepared.clear();
  };
  const prepare = (text: string): Prepared => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= PREPARED_KEPT) forget();
    const fresh = database.prepare(text);
    prepared.set(text, fresh);
    return fresh;
  };

  const read = (text: string, params: readonly SqlParam[]): SqlRows => {
    const statement = prepare(text);
    const rows: Record<string, unknown>[] = [];
    try {
      statement.bind([...params]);
      while (statement.step()) rows.push(statement.getAsObject());
    } finally {
      statement.reset();
    }
    return rows;
  };

  const write = (text: string, params: readonly SqlParam[], statement: Statement): SqlRows => {
    const running = prepare(text);
    try {
      running.run([...params]);
    } finally {
      running.reset();
    }
    const into = statement.tokens[statement.tokens.findIndex((token) => token.value === 'INTO') + 1]?.value.toLowerCase() ?? '';
    const insertId = numbered.has(into) ? Number(database.exec('SELECT last_insert_rowid()')[0]?.values[0]?.[0] ?? 0) : 0;
    return { affectedRows: database.getRowsModified(), insertId };
  };

  return {
    run: async (statement, _query, params) => {
      const translation = translate(statement);
      if ('fault' in translation) return translation;
      try {
        if (statement.kind === 'select') return { rows: read(translation.text, params) };
        if (statement.kind === 'write') return { rows: write(translation.text, params, statement) };
        // The schema changes under the prepared statements.
        forget();
        database.run(translation.text);
        if (translation.numberedTable) numbered.add(translation.numberedTable);
        return { rows: { affectedRows: 0, insertId: 0 } };
      } catch (error) {
        return { fault: faultOf(error) };
      }
    },
    close: async () => {
      forget();
      database.close();
    },
  };
};
