import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlReply, SqlService } from '../../host/seams';
import { createSql } from '../../host/storage';
import { SQL_LIMITS } from '../../host/storage/limits';

const mysqlUrl = process.env['CLAUSEWISE_MYSQL_URL'];
const engines: [string, string | undefined][] = [['sqlite', undefined], ...(mysqlUrl ? [['mysql', mysqlUrl] as [string, string]] : [])];

/** Error number of a refused statement; fails the test when it was not refused. */
const errnoOf = (reply: SqlReply): number => {
  if (!('error' in reply)) throw new Error(`not refused: ${JSON.stringify(reply)}`);
  expect(reply.error.code).toBe('SQL_EXECUTION_ERROR');
  return (reply.error.context as { debug: { errno: number } }).debug.errno;
};

describe.each(engines)('Forge SQL on %s', (_engine, url) => {
  let sql: SqlService;
  const complaints: string[] = [];
  const run = (query: string, ...params: unknown[]) => sql.execute(query, params, false);
  const define = (query: string) => sql.execute(query, [], true);
  const rows = async (query: string, ...params: unknown[]) => {
    const reply = await run(query, ...params);
    if ('error' in reply) throw new Error(JSON.stringify(reply.error));
    return reply.rows as Record<string, unknown>[];
  };

  beforeAll(async () => {
    sql = await createSql({ ...(url ? { mysqlUrl: url } : {}), complain: (message) => complaints.push(message) });
    await define('CREATE TABLE plans (id BIGINT NOT NULL, project VARCHAR(5) NOT NULL, weight INT, PRIMARY KEY (id))');
    await define('CREATE INDEX plans_by_project ON plans (project, weight)');
  });
  afterAll(() => sql.close());

  test('answers a missing table with errno 1146', async () => {
    expect(errnoOf(await run('SELECT * FROM nowhere'))).toBe(1146);
    expect(errnoOf(await run('REPLACE INTO nowhere (id) VALUES (?)', 1))).toBe(1146);
  });

  test('numbers rows by AUTO_INCREMENT as the migration runner needs it', async () => {
    await define(
      'CREATE TABLE IF NOT EXISTS __migrations (id BIGINT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(255) NOT NULL, migratedAt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);',
    );
    expect(await run('INSERT INTO __migrations (name) VALUES (?);', 'v1')).toEqual({ rows: { affectedRows: 1, insertId: 1 } });
    expect(await run('INSERT INTO __migrations (name) VALUES (?);', 'v2')).toEqual({ rows: { affectedRows: 1, insertId: 2 } });
    const listed = await sql.execute('SELECT id, name, migratedAt FROM __migrations;', [], true);
    expect(listed).toEqual({ rows: [expect.objectContaining({ id: 1, name: 'v1' }), expect.objectContaining({ id: 2, name: 'v2' })] });
  });

  test('keeps quotes, backslashes and characters of other scripts as they are', async () => {
    const odd = `o'a"\\%`;
    await run('REPLACE INTO plans (id, project, weight) VALUES (?, ?, ?)', 1, odd.slice(0, 5), null);
    await run('REPLACE INTO plans (id, project, weight) VALUES (2, \'a\\\'b\', 3), (3, "q""", 4)');
    await run('REPLACE INTO plans (id, project, weight) VALUES (?, ?, ?)', 4, '日本 𝄞', true);
    expect(await rows('SELECT id, project, weight FROM plans WHERE id <= 4 ORDER BY id')).toEqual([
      { id: 1, project: odd.slice(0, 5), weight: null },
      { id: 2, project: "a'b", weight: 3 },
      { id: 3, project: 'q"', weight: 4 },
      { id: 4, project: '日本 𝄞', weight: 1 },
    ]);
    expect(complaints).toEqual([]);
  });

  test('upserts, ignores duplicates, divides and compares as MySQL does', async () => {
    await run('DELETE FROM plans');
    await run('INSERT INTO plans (id, project, weight) VALUES (?, ?, ?), (?, ?, ?)', 1, 'A', 1, 2, 'a', 2);
    await run(
      'INSERT INTO plans (id, project, weight) VALUES (1, ?, ?) ON DUPLICATE KEY UPDATE weight = VALUES(weight), project = VALUES(project)',
      'A',
      7,
    );
    await run("INSERT IGNORE INTO plans (id, project, weight) VALUES (1, 'B', 9), (3, 'C', 9)");
    expect(await rows("SELECT id, weight FROM plans WHERE project = 'A' OR project = 'C' ORDER BY id")).toEqual([
      { id: 1, weight: 7 },
      { id: 3, weight: 9 },
    ]);
    expect(await rows('SELECT id FROM plans WHERE project LIKE ?', 'A%')).toEqual([{ id: 1 }]);
    expect(
      await rows('SELECT COUNT(*) AS n, MAX(weight) AS most FROM plans WHERE weight / 2 > 3.4 AND IF(weight <=> NULL, 0, 1) = 1'),
    ).toEqual([{ n: 2, most: 9 }]);
  });

  test('refuses bad data with the server’s error numbers', async () => {
    await run('DELETE FROM plans');
    await run("INSERT INTO plans (id, project) VALUES (1, 'A')");
    expect(errnoOf(await run("INSERT INTO plans (id, project) VALUES (1, 'A')"))).toBe(1062);
    expect(errnoOf(await run("INSERT INTO plans (id, project) VALUES (2, 'ABCDEF')"))).toBe(1406);
    expect(errnoOf(await run('INSERT INTO plans (id, project) VALUES (2, ?)', null))).toBe(1048);
    expect(errnoOf(await run('SELECT strange FROM plans'))).toBe(1054);
    expect(errnoOf(await run("INSERT INTO plans (id, project) VALUES (2, 'A', 3)"))).toBe(1136);
    expect(errnoOf(await define('CREATE TABLE plans (id BIGINT NOT NULL, PRIMARY KEY (id))'))).toBe(1050);
    expect(errnoOf(await define('CREATE INDEX plans_by_project ON plans (project)'))).toBe(1061);
    expect(await rows('SELECT COUNT(*) AS n FROM plans')).toEqual([{ n: 1 }]);
  });

  test('leaves nothing of a statement that failed half way', async () => {
    await run('DELETE FROM plans');
    expect(errnoOf(await run("INSERT INTO plans (id, project) VALUES (5, 'A'), (6, 'B'), (5, 'C')"))).toBe(1062);
    expect(await rows('SELECT id FROM plans')).toEqual([]);
  });

  test.each([
    'BEGIN',
    'START TRANSACTION',
    'COMMIT',
    'SET @a = 1',
    'SELECT 1; SELECT 2',
    "SELECT 'open",
    '',
    'SELECT * FROM plans FOR UPDATE',
  ])('refuses %j on every server', async (query) => {
    expect([1064, 1235]).toContain(errnoOf(await run(query)));
  });

  test('keeps data and schema apart, and refuses foreign keys', async () => {
    expect(errnoOf(await run('DROP TABLE plans'))).toBe(1235);
    expect(errnoOf(await define('CREATE TABLE c (id INT, FOREIGN KEY (id) REFERENCES plans (id))'))).toBe(1235);
    expect(errnoOf(await define('DROP DATABASE app'))).toBe(1235);
  });

  test('checks parameters', async () => {
    expect(errnoOf(await run('SELECT ?'))).toBe(1210);
    expect(errnoOf(await run('SELECT 1', 1))).toBe(1210);
    expect(errnoOf(await run('SELECT ?', { a: 1 }))).toBe(1210);
    expect(errnoOf(await run('SELECT id FROM plans WHERE id IN (?)', [1, 2]))).toBe(1210);
  });

  test('holds the size limits', async () => {
    expect(errnoOf(await run('SELECT ? AS x', 'x'.repeat(SQL_LIMITS.requestBytes)))).toBe(1153);
    await define('CREATE TABLE notes (id INT NOT NULL, body MEDIUMTEXT, PRIMARY KEY (id))');
    for (let id = 0; id < 9; id += 1) await run('INSERT INTO notes (id, body) VALUES (?, ?)', id, 'x'.repeat(500_000));
    expect(errnoOf(await run('SELECT * FROM notes'))).toBe(1153);
    expect(await rows('SELECT id FROM notes WHERE id > 6')).toHaveLength(2);
  });

  test('counts statements and the rows it hands out', async () => {
    await run('DELETE FROM plans');
    await run("INSERT INTO plans (id, project) VALUES (1, 'A'), (2, 'B')");
    const before = sql.work();
    await rows('SELECT id FROM plans');
    await run('UPDATE plans SET weight = 1');
    expect(sql.work()).toEqual({ statements: before.statements + 2, writes: before.writes + 1, rowsRead: before.rowsRead + 2 });
  });

  test('lists tables, drops and truncates', async () => {
    const tables = (await rows('SHOW TABLES')).map((row) => Object.values(row)[0]);
    expect(tables).toEqual(expect.arrayContaining(['__migrations', 'plans']));
    await run("INSERT INTO plans (id, project) VALUES (77, 'A')");
    await define('TRUNCATE TABLE plans');
    expect(await rows('SELECT id FROM plans')).toEqual([]);
    await define('ALTER TABLE plans ADD COLUMN note VARCHAR(9)');
    expect(await run("INSERT INTO plans (id, project, note) VALUES (1, 'A', 'n')")).toMatchObject({ rows: { affectedRows: 1 } });
    await define('DROP INDEX plans_by_project ON plans');
    await define('DROP TABLE notes');
    expect(errnoOf(await run('SELECT * FROM notes'))).toBe(1146);
  });
});

describe('what the embedded database cannot stand in for', () => {
  test.each([
    ["SELECT CONCAT('a', NULL)", false],
    ['SELECT NOW()', false],
    ["SELECT 'a' || 'b'", false],
    ['SELECT 7 DIV 2', false],
    ['SELECT name FROM sqlite_master', false],
    ['SHOW CREATE TABLE plans', false],
    ['DELETE FROM plans ORDER BY id LIMIT 1', false],
    ['CREATE TABLE a (id INT, KEY by_id (id))', true],
    ['CREATE TABLE a (price DECIMAL(10, 2))', true],
    ['CREATE TABLE a (id INT ON UPDATE CURRENT_TIMESTAMP)', true],
    ['ALTER TABLE a MODIFY id BIGINT', true],
  ])('is refused and reported: %s', async (query, ddl) => {
    const complaints: string[] = [];
    const sql = await createSql({ complain: (message) => complaints.push(message) });
    expect([1235, 1064]).toContain(errnoOf(await sql.execute(query, [], ddl)));
    expect(complaints).toEqual([expect.stringContaining('embedded database')]);
    await sql.close();
  });
});
