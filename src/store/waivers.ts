import type { Instant } from '../record/record';
import type { KeptWaiver, Waiver, WaiverScope, WaiverState } from '../record/waiver';
import { success, type Result } from '../problem';
import { change, execute, places, type SqlRow, type SqlValue } from './database';

/**
 * Waivers, a row each. There are no transactions: a row is changed by one statement that carries what it was in its WHERE, so that of two
 * that decide at once only one gets through, and is told.
 */

/** Waivers that a site may have in force: all of them are read wherever records are judged. 2,000 are at most 1.4 MB of an answer. */
export const MOST_IN_FORCE = 2_000;
/** Events of one waiver, at 1.7 kB each with the longest text: 15 stay far below MySQL's TEXT (65,535 bytes). */
export const MOST_EVENTS = 15;
/** Whole waivers of one read: at most 26 kB each (limits-sql: an answer holds 4 MiB). */
const ROWS_PER_READ = 100;
/** Whole waivers of one list, the newest. */
export const MOST_LISTED = 500;

const NARROW = 'waiver_id, project_id, check_id, scope, record_id, service, state, in_force_from, in_force_until';
const COLUMNS = `${NARROW}, asked_at, details`;
const NO_RECORD = 0;

type Details = Omit<KeptWaiver, keyof Waiver | 'askedAt'>;

const valuesOf = (waiver: KeptWaiver): SqlValue[] => [
  waiver.id,
  Number(waiver.projectId),
  waiver.checkId,
  waiver.scope,
  waiver.recordId === null ? NO_RECORD : Number(waiver.recordId),
  waiver.service ?? '',
  waiver.state,
  waiver.from ?? 0,
  waiver.until ?? 0,
  waiver.askedAt,
  detailsOf(waiver),
];

const detailsOf = ({ reason, lastDay, askedLastDay, askedBy, decidedBy, decidedAt, note, history }: KeptWaiver): string =>
  JSON.stringify({ reason, lastDay, askedLastDay, askedBy, decidedBy, decidedAt, note, history } satisfies Details);

const orNull = (instant: SqlValue | undefined): Instant | null => (Number(instant) === 0 ? null : Number(instant));

const waiverOf = (row: SqlRow): Waiver => ({
  id: String(row['waiver_id']),
  projectId: String(row['project_id']),
  checkId: String(row['check_id']),
  // Written by `addWaiver` and `changeWaiver` and by nothing else, as is what follows.
  scope: String(row['scope']) as WaiverScope,
  recordId: Number(row['record_id']) === NO_RECORD ? null : String(row['record_id']),
  service: row['service'] === '' ? null : String(row['service']),
  state: String(row['state']) as WaiverState,
  from: orNull(row['in_force_from']),
  until: orNull(row['in_force_until']),
});

const keptOf = (row: SqlRow): KeptWaiver => ({
  ...waiverOf(row),
  askedAt: Number(row['asked_at']),
  ...(JSON.parse(String(row['details'])) as Details),
});

const keptIn = (rows: Result<readonly SqlRow[]>): Result<readonly KeptWaiver[]> => (rows.ok ? success(rows.value.map(keptOf)) : rows);

/** Keeps a new waiver. Its id is new. */
export const addWaiver = async (waiver: KeptWaiver): Promise<Result<null>> => {
  const values = valuesOf(waiver);
  const added = await execute(`INSERT INTO waiver (${COLUMNS}) VALUES (${places(values.length)})`, values);
  return added.ok ? success(null) : added;
};

/**
 * Changes state, time in force and what is told of a waiver, if it still is as it was read.
 * @returns whether it was; false: somebody was faster, nothing has changed.
 */
export const changeWaiver = async (before: KeptWaiver, after: KeptWaiver): Promise<Result<boolean>> => {
  const changed = await change(
    'UPDATE waiver SET state = ?, in_force_from = ?, in_force_until = ?, details = ? WHERE waiver_id = ? AND state = ? AND in_force_until = ? AND details = ?',
    [after.state, after.from ?? 0, after.until ?? 0, detailsOf(after), before.id, before.state, before.until ?? 0, detailsOf(before)],
  );
  return changed.ok ? success(changed.value > 0) : changed;
};

/** A waiver by its id; null for none. */
export const waiverById = async (id: string): Promise<Result<KeptWaiver | null>> => {
  const rows = keptIn(await execute(`SELECT ${COLUMNS} FROM waiver WHERE waiver_id = ?`, [id]));
  return rows.ok ? success(rows.value[0] ?? null) : rows;
};

/**
 * All waivers that may be about a record, in whatever state: its own, and those of its project for a check or a service; which of these are
 * about it, `concerns` of src/assess says. One SELECT, at most 150: those that may still count first, then the newest.
 */
export const waiversOn = async (recordId: string, projectId: string): Promise<Result<readonly KeptWaiver[]>> =>
  keptIn(
    await execute(
      `SELECT ${COLUMNS} FROM waiver WHERE record_id = ? OR (project_id = ? AND record_id = ${NO_RECORD}) ORDER BY CASE WHEN state IN ('asked', 'approved', 'extending') THEN 0 ELSE 1 END, asked_at DESC, waiver_id LIMIT ${MOST_ON_A_RECORD}`,
      [Number(recordId), Number(projectId)],
    ),
  );
const MOST_ON_A_RECORD = 150;

/** The waivers of some projects in whatever state, the newest first; at most MOST_LISTED. */
export const waiversIn = async (projectIds: readonly string[]): Promise<Result<readonly KeptWaiver[]>> => {
  const found: KeptWaiver[] = [];
  if (projectIds.length === 0) return success(found);
  while (found.length < MOST_LISTED) {
    const rows = keptIn(
      await execute(
        `SELECT ${COLUMNS} FROM waiver WHERE project_id IN (${places(projectIds.length)}) ORDER BY asked_at DESC, waiver_id LIMIT ? OFFSET ?`,
        [...projectIds.map(Number), ROWS_PER_READ, found.length],
      ),
    );
    if (!rows.ok) return rows;
    found.push(...rows.value);
    if (rows.value.length < ROWS_PER_READ) break;
  }
  return success(found);
};

/** None at all: the same list for every map, so that what is worked out of it is worked out once. */
export const NO_WAIVERS: readonly Waiver[] = [];

/** What covers gaps at `now`, on the whole site: those that end first first, at most MOST_IN_FORCE. One SELECT. */
export const waiversInForce = async (now: Instant): Promise<Result<readonly Waiver[]>> => {
  const rows = await execute(
    `SELECT ${NARROW} FROM waiver WHERE in_force_until > ? AND state IN ('approved', 'extending') ORDER BY in_force_until, waiver_id LIMIT ?`,
    [now, MOST_IN_FORCE],
  );
  return rows.ok ? success(rows.value.length === 0 ? NO_WAIVERS : rows.value.map(waiverOf)) : rows;
};

/** Those that began or ended, by themselves or by hand, after `since` and up to `now`. */
export const waiversTurned = async (since: Instant, now: Instant): Promise<Result<readonly Waiver[]>> => {
  const rows = await execute(
    `SELECT ${NARROW} FROM waiver WHERE in_force_from > 0 AND ((in_force_from > ? AND in_force_from <= ?) OR (in_force_until > ? AND in_force_until <= ?)) ORDER BY waiver_id LIMIT ?`,
    [since, now, since, now, MOST_IN_FORCE],
  );
  return rows.ok ? success(rows.value.map(waiverOf)) : rows;
};

/** The accounts in waivers, each with when it was last written down. None before there is a table. */
export const accountsInWaivers = async (): Promise<Result<ReadonlyMap<string, Instant>>> => {
  const kept = new Map<string, Instant>();
  for (let after = ''; ;) {
    const rows = keptIn(
      await execute(`SELECT ${COLUMNS} FROM waiver WHERE waiver_id > ? ORDER BY waiver_id LIMIT ?`, [after, ROWS_PER_READ]),
    );
    if (!rows.ok) return isBusy(rows) ? rows : success(kept);
    for (const waiver of rows.value) {
      for (const [accountId, at] of accountsIn(waiver)) kept.set(accountId, Math.max(at, kept.get(accountId) ?? 0));
      after = waiver.id;
    }
    if (rows.value.length < ROWS_PER_READ) return success(kept);
  }
};

const accountsIn = ({ askedBy, askedAt, decidedBy, decidedAt, history }: KeptWaiver): [string, Instant][] =>
  [{ by: askedBy, at: askedAt }, { by: decidedBy, at: decidedAt ?? askedAt }, ...history].flatMap(({ by, at }): [string, Instant][] =>
    by === null ? [] : [[by, at]],
  );

/** Takes an account out of all waivers, as it is closed. What it asked for or decided stays. */
export const forgetAccountInWaivers = async (accountId: string): Promise<Result<null>> => {
  for (let after = ''; ;) {
    // A wildcard in the id finds a row too many, which is left as it is.
    const rows = keptIn(
      await execute(`SELECT ${COLUMNS} FROM waiver WHERE waiver_id > ? AND details LIKE ? ORDER BY waiver_id LIMIT ?`, [
        after,
        `%${accountId}%`,
        ROWS_PER_READ,
      ]),
    );
    if (!rows.ok) return isBusy(rows) ? rows : success(null);
    for (const waiver of rows.value) {
      after = waiver.id;
      const changed = await changeWaiver(waiver, withoutAccount(waiver, accountId));
      if (!changed.ok) return changed;
    }
    if (rows.value.length < ROWS_PER_READ) return success(null);
  }
};

const withoutAccount = (waiver: KeptWaiver, accountId: string): KeptWaiver => {
  const orGone = (by: string | null): string | null => (by === accountId ? null : by);
  return {
    ...waiver,
    askedBy: orGone(waiver.askedBy),
    decidedBy: orGone(waiver.decidedBy),
    history: waiver.history.map((event) => ({ ...event, by: orGone(event.by) })),
  };
};

/** Whether a read that failed may succeed in a minute; otherwise there is no table yet, and so no waiver. */
export const isBusy = (result: Result<unknown>): boolean => !result.ok && result.problem.retryAfter !== undefined;
