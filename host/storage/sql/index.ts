import type { SqlReply, SqlService } from '../../seams';
import { SQL_LIMITS } from '../limits';
import { openMysql } from './mysql';
import { openSqlite } from './sqlite';
import { FAULTS, readStatement } from './statement';
import type { SqlFault, Statement, StatementKind } from './statement';

export interface SqlOptions {
  /** A MySQL-compatible server, `mysql://user:password@host:port`; a database of its own is made there and dropped on close. */
  mysqlUrl?: string;
  /** Gets a line for each broken limit and for each statement that the embedded database cannot stand in for. */
  complain?: (message: string) => void;
}

export type SqlRows = Record<string, unknown>[] | { affectedRows: number; insertId: number };

/** A database behind the limits: answers, or says in MySQL's terms why not. */
export interface SqlEngine {
  run(statement: Statement, query: string, params: readonly SqlParam[]): Promise<{ rows: SqlRows } | { fault: SqlFault }>;
  close(): Promise<void>;
}
export type SqlParam = string | number | null;

const TIME_LIMITS: Readonly<Record<StatementKind, number>> = {
  select: SQL_LIMITS.selectMs,
  write: SQL_LIMITS.dmlMs,
  definition: SQL_LIMITS.ddlMs,
};

/** Shape of the errors that Forge SQL answers with; `context.debug` is where it puts the server's own words. */
const executionError = (fault: SqlFault): SqlReply => ({
  error: {
    code: 'SQL_EXECUTION_ERROR',
    message: 'Error while executing query.',
    suggestion: 'Check the query and the parameters, and see the debug field.',
    context: { debug: { errno: fault.errno, sqlState: fault.sqlState, message: fault.message, sqlMessage: fault.message } },
  },
});

const plainParams = (params: readonly unknown[]): SqlParam[] | null => {
  const plain: SqlParam[] = [];
  for (const param of params) {
    if (typeof param === 'boolean') plain.push(param ? 1 : 0);
    else if (param === null || typeof param === 'string' || (typeof param === 'number' && Number.isFinite(param))) plain.push(param);
    else return null;
  }
  return plain;
};

/**
 * Forge SQL for one installation: an embedded SQLite in memory, or a database of its own on a real MySQL-compatible server. Limits hold
 * for both. SQLite stands in for the part of the dialect that the two share (see translate.ts); the rest is refused with errno 1235 and
 * reported. Not the same on SQLite: `affectedRows` of REPLACE and upserts counts rows once, and GROUP BY is not strict.
 */
export const createSql = async (options: SqlOptions = {}): Promise<SqlService> => {
  const complain = options.complain ?? (() => undefined);
  const engine = options.mysqlUrl ? await openMysql(options.mysqlUrl) : await openSqlite();
  let statements = 0;
  let writes = 0;
  let rowsRead = 0;

  const refuse = (fault: SqlFault, query: string): SqlReply => {
    const unsure = fault.modelled === false ? ' (the embedded database cannot tell; give the host a MySQL server)' : '';
    if (fault.modelled === false || fault.errno !== 1146) complain(`sql: ${fault.errno} ${fault.message}${unsure}: ${query.slice(0, 120)}`);
    return executionError(fault);
  };

  const execute: SqlService['execute'] = async (query, params, ddl) => {
    statements += 1;
    const bytes = Buffer.byteLength(JSON.stringify({ query, params }));
    if (bytes > SQL_LIMITS.requestBytes)
      return refuse({ ...FAULTS.tooLarge, message: `Request of ${bytes} bytes; at most ${SQL_LIMITS.requestBytes}` }, query);
    const plain = plainParams(params);
    if (!plain) return refuse({ ...FAULTS.wrongArguments, message: 'Parameters must be strings, finite numbers, booleans or null' }, query);
    const read = readStatement(query);
    if ('fault' in read) return refuse(read.fault, query);
    const { statement } = read;
    if (statement.kind !== 'select') writes += 1;
    if (statement.kind === 'definition' && !ddl) {
      return refuse(
        { ...FAULTS.notSupported, message: `${statement.verb} needs executeDDL; the data endpoint may not change the schema` },
        query,
      );
    }
    const placeholders = statement.tokens.filter((token) => token.kind === 'parameter').length;
    if (placeholders !== plain.length) {
      return refuse({ ...FAULTS.wrongArguments, message: `${placeholders} placeholders, ${plain.length} parameters` }, query);
    }
    const start = performance.now();
    const answer = await engine.run(statement, query, plain);
    if (performance.now() - start > TIME_LIMITS[statement.kind]) {
      complain(`sql: over the limit of ${TIME_LIMITS[statement.kind]} ms: ${query.slice(0, 120)}`);
      return { error: { code: 'QUERY_TIMED_OUT', message: 'The provided query took too long to execute.' } };
    }
    if ('fault' in answer) return refuse(answer.fault, query);
    const size = Buffer.byteLength(JSON.stringify(answer.rows));
    if (size > SQL_LIMITS.responseBytes)
      return refuse({ ...FAULTS.tooLarge, message: `Response of ${size} bytes; at most ${SQL_LIMITS.responseBytes}` }, query);
    if (Array.isArray(answer.rows)) rowsRead += answer.rows.length;
    return { rows: answer.rows };
  };

  return { execute, work: () => ({ statements, writes, rowsRead }), close: () => engine.close() };
};
