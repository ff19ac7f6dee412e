import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import { SQL_LIMITS } from '../limits';
import type { SqlEngine } from './index';
import type { SqlFault } from './statement';

/** Defaults of MySQL 8 and TiDB, set so that a server with others (MariaDB) behaves the same. */
const SESSION = [
  "SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  "SET SESSION time_zone = '+00:00'",
];
const CONNECTIONS = 4;

const faultOf = (error: unknown): SqlFault | null => {
  const { errno, sqlState, sqlMessage } = error as { errno?: number; sqlState?: string; sqlMessage?: string };
  return typeof errno === 'number' && errno > 0 && sqlMessage !== undefined
    ? { errno, sqlState: sqlState ?? 'HY000', message: sqlMessage }
    : null;
};

/**
 * A fresh database on a MySQL-compatible server, dropped on close. Its collation compares bytes, as TiDB's does. Throws when the server
 * cannot be reached or lets nobody make a database.
 */
export const openMysql = async (url: string): Promise<SqlEngine> => {
  const database = `clausewise_${process.pid}_${randomBytes(4).toString('hex')}`;
  const admin = await mysql.createConnection(url);
  await admin.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const address = new URL(url);
  address.pathname = `/${database}`;
  const pool = mysql.createPool({ uri: address.toString(), connectionLimit: CONNECTIONS, dateStrings: true });
  pool.pool.on('connection', (connection) => {
    for (const setting of SESSION) connection.query(setting);
  });
  return {
    run: async (_statement, query, params) => {
      try {
        const [result] = await pool.query({ sql: query, values: [...params], timeout: SQL_LIMITS.ddlMs + 1_000 });
        if (Array.isArray(result)) return { rows: result as Record<string, unknown>[] };
        return { rows: { affectedRows: result.affectedRows, insertId: result.insertId } };
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return { fault };
      }
    },
    close: async () => {
      await pool.end();
      await admin.query(`DROP DATABASE ${database}`);
      await admin.end();
    },
  };
};
