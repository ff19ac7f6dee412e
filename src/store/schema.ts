import { migrationRunner } from '@forge/sql';
import { success, type Result } from '../problem';
import { expected } from './database';

/**
 * The tables, in the part of SQL that MySQL, TiDB and SQLite read alike. Three decisions:
 *
 * - Every step can be run twice. Forge's migration runner notes a step after it ran, so a function that dies in between runs it
 *   again, and MySQL has no CREATE INDEX IF NOT EXISTS. The indexes are therefore UNIQUE constraints that end in the primary key:
 *   they never refuse a row, and they are made by the same CREATE TABLE IF NOT EXISTS.
 * - No text of a record, no account id: ids, dates and packed outcomes only.
 * - A changed table is a new step at the end with a new name; a step that has shipped is never edited.
 */
const MIGRATIONS: readonly (readonly [name: string, statement: string])[] = [
  [
    'v001_assessed_record',
    `CREATE TABLE IF NOT EXISTS assessed_record (
      record_id BIGINT NOT NULL PRIMARY KEY,
      project_id BIGINT NOT NULL,
      kind VARCHAR(64) NOT NULL,
      closed_month INT NOT NULL,
      outcomes VARCHAR(255) NOT NULL,
      contributed VARCHAR(255) NOT NULL,
      ruleset VARCHAR(64) NOT NULL,
      map_version INT NOT NULL,
      assessed_at BIGINT NOT NULL,
      due_at BIGINT NOT NULL,
      UNIQUE (project_id, kind, closed_month, record_id),
      UNIQUE (due_at, record_id)
    )`,
  ],
  [
    'v002_period_rollup',
    `CREATE TABLE IF NOT EXISTS period_rollup (
      project_id BIGINT NOT NULL,
      kind VARCHAR(64) NOT NULL,
      closed_month INT NOT NULL,
      records INT NOT NULL,
      tallies TEXT NOT NULL,
      ruleset VARCHAR(64) NOT NULL,
      counted_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, kind, closed_month)
    )`,
  ],
  [
    'v003_dirty_bucket',
    `CREATE TABLE IF NOT EXISTS dirty_bucket (
      project_id BIGINT NOT NULL,
      kind VARCHAR(64) NOT NULL,
      closed_month INT NOT NULL,
      token VARCHAR(64) NOT NULL,
      marked_at BIGINT NOT NULL,
      PRIMARY KEY (project_id, kind, closed_month)
    )`,
  ],
  [
    'v004_site_finding',
    `CREATE TABLE IF NOT EXISTS site_finding (
      subject VARCHAR(64) NOT NULL,
      month INT NOT NULL,
      found TEXT NOT NULL,
      judged_at BIGINT NOT NULL,
      PRIMARY KEY (subject, month)
    )`,
  ],
  [
    // The exception to "no account id" and "no text" above: who asked for and who approved a waiver, and why, is what a waiver is.
    'v005_waiver',
    `CREATE TABLE IF NOT EXISTS waiver (
      waiver_id VARCHAR(36) NOT NULL PRIMARY KEY,
      project_id BIGINT NOT NULL,
      check_id VARCHAR(64) NOT NULL,
      scope VARCHAR(8) NOT NULL,
      record_id BIGINT NOT NULL,
      service VARCHAR(255) NOT NULL,
      state VARCHAR(16) NOT NULL,
      in_force_from BIGINT NOT NULL,
      in_force_until BIGINT NOT NULL,
      asked_at BIGINT NOT NULL,
      details TEXT NOT NULL,
      UNIQUE (record_id, check_id, waiver_id),
      UNIQUE (project_id, asked_at, waiver_id),
      UNIQUE (in_force_until, waiver_id)
    )`,
  ],
  [
    'v006_hint_report',
    `CREATE TABLE IF NOT EXISTS hint_report (
      check_id VARCHAR(64) NOT NULL,
      record_id BIGINT NOT NULL,
      reason VARCHAR(16) NOT NULL,
      project_id BIGINT NOT NULL,
      reported_at BIGINT NOT NULL,
      PRIMARY KEY (check_id, record_id, reason)
    )`,
  ],
  [
    'v007_gap_field',
    `CREATE TABLE IF NOT EXISTS gap_field (
      record_id BIGINT NOT NULL PRIMARY KEY,
      checks VARCHAR(64) NOT NULL,
      outcomes VARCHAR(255) NOT NULL,
      written_at BIGINT NOT NULL
    )`,
  ],
];

/**
 * Brings the tables up to date; does nothing when they are. Called by the schedule, and by the lifecycle trigger as an early try.
 * @returns the names of the steps that ran; `storage-not-ready` where the platform has not provided the database yet.
 */
export const migrate = async (): Promise<Result<readonly string[]>> => {
  for (const [name, statement] of MIGRATIONS) migrationRunner.enqueue(name, statement);
  try {
    return success(await migrationRunner.run());
  } catch (error) {
    // The runner wraps what the database said in an error of its own.
    return expected(error instanceof Error && error.cause !== undefined ? error.cause : error);
  }
};
