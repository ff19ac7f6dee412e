import type { SqlService } from '../../host/seams';

/** Forge SQL in the first hour after an installation: there is a database, and no table in it. */
export const noTables: SqlService = {
  execute: async () => ({
    error: {
      code: 'SQL_EXECUTION_ERROR',
      message: 'Error while executing query.',
      context: { debug: { errno: 1146, sqlState: '42S02', message: "Table 'waiver' doesn't exist" } },
    },
  }),
  work: () => ({ statements: 0, writes: 0, rowsRead: 0 }),
  close: async () => undefined,
};
