import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';

/** A row of the log, by the log's own column names; `?` stands for a missing value there and is null here. */
export interface UciRow {
  readonly number: string;
  /** sys_mod_count. */
  readonly count: number;
  /** sys_updated_at, milliseconds; the log names no zone, so UTC is taken. */
  readonly at: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** The cell of a column; asking for a column that the log does not have is a mistake of ours. */
export const cellOf = (row: UciRow, column: string): string | null => {
  const cell = row.cells[column];
  if (cell === undefined) throw new Error(`The log has no column "${column}".`);
  return cell;
};

/** Instant of a `dd/mm/yyyy HH:MM` text, taken as UTC. Throws on anything else. */
export const instantOfCell = (text: string): number => {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/.exec(text);
  if (parts === null) throw new Error(`"${text}" is not a date in the form dd/mm/yyyy HH:MM.`);
  const [day, month, year, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const at = Date.UTC(year, month - 1, day, hour, minute);
  const back = new Date(at);
  if (back.getUTCDate() !== day || back.getUTCMonth() !== month - 1) throw new Error(`"${text}" is not a date.`);
  return at;
};

const rowOf = (record: Record<string, string>): UciRow => {
  const cells = Object.fromEntries(Object.entries(record).map(([column, text]) => [column, text === '?' ? null : text]));
  return { number: record.number ?? '', count: Number(record.sys_mod_count), at: instantOfCell(record.sys_updated_at ?? ''), cells };
};

/** Rows of an incident in the order of its life: by sys_mod_count, then by sys_updated_at (the order in the file is not reliable). */
export const inOrder = (rows: readonly UciRow[]): UciRow[] => [...rows].sort((a, b) => a.count - b.count || a.at - b.at);

/**
 * Streams the incidents of `incident_event_log.csv` (or .gz), each with its rows in order. The rows of an incident stand together in
 * the log; an incident that turns up a second time is an error, because its history would be torn apart.
 */
export async function* incidentsOf(file: string): AsyncGenerator<UciRow[]> {
  const bytes = createReadStream(file);
  const parser = parse({ columns: true });
  const forward = (error: Error): void => void parser.destroy(error);
  bytes.on('error', forward);
  if (file.endsWith('.gz')) bytes.pipe(createGunzip().on('error', forward)).pipe(parser);
  else bytes.pipe(parser);
  const done = new Set<string>();
  let rows: UciRow[] = [];
  for await (const record of parser as AsyncIterable<Record<string, string>>) {
    const row = rowOf(record);
    const current = rows[0]?.number;
    if (current !== undefined && current !== row.number) {
      yield inOrder(rows);
      done.add(current);
      rows = [];
    }
    if (done.has(row.number)) throw new Error(`The rows of ${row.number} do not stand together in the log.`);
    rows.push(row);
  }
  if (rows.length > 0) yield inOrder(rows);
}
