import { createSql } from '../../host/storage';
import type { SqlService } from '../../host/seams';

/** The databases the store has to work on: SQLite always, and a MySQL-compatible server where CLAUSEWISE_MYSQL_URL names one. */
const mysqlUrl = process.env['CLAUSEWISE_MYSQL_URL'];

export interface Engine {
  readonly name: string;
  open(complain: (message: string) => void): Promise<SqlService>;
}

export const ENGINES: readonly Engine[] = [
  { name: 'SQLite', open: (complain) => createSql({ complain }) },
  ...(mysqlUrl === undefined ? [] : [{ name: 'MySQL', open: (complain: (message: string) => void) => createSql({ mysqlUrl, complain }) }]),
];
