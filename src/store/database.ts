import { ForgeSQLAPIError, sql, errorCodes, type UpdateQueryResponse } from '@forge/sql';
import { failure, success, type Result } from '../problem';

/** A value of a row or a parameter. Integers up to 2^53 travel as numbers. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

const TABLE_MISSING = 1146;
const TOO_MANY_REQUESTS = 429;
/** Forge SQL's 429 carries no Retry-After; its budget is counted by the minute (limits-sql). */
const BUSY_RETRY_SECONDS = 60;

/** Said whenever the tables are not there yet: they are made by the hourly schedule (limits-sql, storage-reference/sql). */
export const NOT_READY =
  'Clausewise is still setting up its storage on this site. This takes up to an hour after the installation; nothing has to be done.';

/**
 * Runs one statement with bound parameters.
 * @returns the rows of a SELECT, an empty list for everything else; `storage-not-ready` while the tables are missing or the database
 *   is busy. Everything else is a bug and throws.
 */
export const execute = async (statement: string, parameters: readonly SqlValue[] = []): Promise<Result<readonly SqlRow[]>> => {
  try {
    const reply = await sql
      .prepare<SqlRow>(statement)
      .bindParams(...parameters)
      .execute();
    return success(Array.isArray(reply.rows) ? reply.rows : []);
  } catch (error) {
    return expected(error);
  }
};

/**
 * Runs one UPDATE or DELETE.
 * @returns how many rows it changed: what a statement that carries the expected old state in its WHERE is asked for. MySQL does not count a
 *   row that already was as it should become.
 */
export const change = async (statement: string, parameters: readonly SqlValue[]): Promise<Result<number>> => {
  try {
    const reply = await sql
      .prepare<UpdateQueryResponse>(statement)
      .bindParams(...parameters)
      .execute();
    return success(reply.rows.affectedRows);
  } catch (error) {
    return expected(error);
  }
};

/** Turns an expected failure of the database into a value; throws everything else again. */
export const expected = (error: unknown): Result<never> => {
  if (error instanceof ForgeSQLAPIError) {
    if (error.code === errorCodes.APP_NOT_ENABLED || tableIsMissing(error)) return failure('storage-not-ready', NOT_READY);
    if (error.code === errorCodes.QUERY_TIMED_OUT || error.responseDetails.status === TOO_MANY_REQUESTS) {
      return failure('storage-not-ready', 'The database of this site is busy. Please try again in a minute.', BUSY_RETRY_SECONDS);
    }
  }
  throw error;
};

const tableIsMissing = (error: ForgeSQLAPIError): boolean => {
  const debug = error.context?.['debug'];
  const errno = typeof debug === 'object' && debug !== null && 'errno' in debug ? debug.errno : undefined;
  return errno === TABLE_MISSING || /no such table|table .* doesn'?t exist/i.test(error.message);
};

/** `?, ?, ?` for `count` bound parameters. */
export const places = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** Cuts a list into lists of at most `size`. */
export const chunksOf = <T>(items: readonly T[], size: number): T[][] => {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
};
