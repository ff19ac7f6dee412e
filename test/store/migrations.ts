import type { SqlService } from '../../host/seams';

/** Makes Forge's migration runner forget the last step, as if the function had died between the step and the note of it. */
export const recordMigrationAsUnfinished = async (sql: SqlService): Promise<string[]> => {
  const reply = await sql.execute('SELECT name FROM __migrations ORDER BY id', [], false);
  if ('error' in reply) throw new Error(reply.error.message);
  const names = (reply.rows as { name: string }[]).map(({ name }) => name);
  const deleted = await sql.execute('DELETE FROM __migrations', [], false);
  if ('error' in deleted) throw new Error(deleted.error.message);
  return names;
};
