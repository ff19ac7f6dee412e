import { success, type Result } from '../problem';
import { execute } from './database';
import { SQL_STORAGE_BYTES } from './limits';

/** How much the tables hold. Bytes. */
export interface StorageSize {
  readonly rows: number;
  /** An estimate, see `storageSize`. */
  readonly bytes: number;
  readonly limitBytes: number;
}

interface Table {
  readonly name: string;
  /** The columns of its primary key: a sample is taken in their order. */
  readonly key: string;
  /** Columns of text, with how often each is written: once for the row and once for each index that holds it. */
  readonly texts: Readonly<Record<string, number>>;
  /** Bytes of a row beside its texts: integers, headers, index entries. */
  readonly fixed: number;
  /** Room taken for each byte written: pages of rows that come in no order stay partly empty. */
  readonly spread: number;
}

/**
 * `fixed` and `spread` were measured on MariaDB 10.11 (InnoDB): `DATA_LENGTH` and `INDEX_LENGTH` of information_schema for 200,000
 * records (213 bytes each) and 20,000 rows of each other table, less the texts. TiDB, which Forge runs, packs rows more tightly, so the
 * figure errs on the side of more.
 */
const TABLES: readonly Table[] = [
  {
    ...{ name: 'assessed_record', key: 'record_id', fixed: 138, spread: 1 },
    texts: { kind: 2, outcomes: 1, contributed: 1, ruleset: 1 },
  },
  {
    ...{ name: 'period_rollup', key: 'project_id, kind, closed_month', fixed: 40, spread: 1.6 },
    texts: { kind: 1, tallies: 1, ruleset: 1 },
  },
  { name: 'dirty_bucket', key: 'project_id, kind, closed_month', fixed: 40, spread: 1.6, texts: { kind: 1, token: 1 } },
  { name: 'site_finding', key: 'subject, month', fixed: 40, spread: 1.6, texts: { subject: 1, found: 1 } },
  {
    ...{ name: 'waiver', key: 'waiver_id', fixed: 140, spread: 1.8 },
    texts: { waiver_id: 4, check_id: 2, scope: 1, service: 1, state: 1, details: 1 },
  },
  { name: 'hint_report', key: 'check_id, record_id, reason', fixed: 66, spread: 1.6, texts: { check_id: 1, reason: 1 } },
  { name: 'gap_field', key: 'record_id', fixed: 48, spread: 1, texts: { checks: 1, outcomes: 1 } },
];

/** Rows that tell how long the texts of a table are: a count of all is cheap, the length of all is not. */
const SAMPLE = 1_000;

/**
 * Rows of all tables, and about how many bytes they take: the rows of each table, times what a row takes on average by a sample of its
 * first 1,000. An estimate, as the part of SQL that all databases read alike has no way to ask.
 */
export const storageSize = async (): Promise<Result<StorageSize>> => {
  let rows = 0;
  let bytes = 0;
  for (const { name, key, texts, fixed, spread } of TABLES) {
    const length = Object.entries(texts).map(([column, times]) => `${times} * LENGTH(${column})`).join(' + '); // prettier-ignore
    const columns = Object.keys(texts).join(', ');
    const counted = await execute(`SELECT COUNT(*) AS n FROM ${name}`);
    if (!counted.ok) return counted;
    const measured = await execute(
      `SELECT AVG(${length}) AS size FROM (SELECT ${columns} FROM ${name} ORDER BY ${key} LIMIT ${SAMPLE}) AS sample`,
    );
    if (!measured.ok) return measured;
    const n = Number(counted.value[0]?.['n'] ?? 0);
    rows += n;
    bytes += n * spread * (fixed + Number(measured.value[0]?.['size'] ?? 0));
  }
  return success({ rows, bytes: Math.round(bytes), limitBytes: SQL_STORAGE_BYTES });
};
