import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { fromEnvironment } from './environment';

export type LogRow = Record<string, string>;

/** `dd/mm/yyyy HH:MM` as UTC milliseconds. Its own reading, so that a mistake of the converter does not hide here as well. */
export const logInstant = (text: string): number => {
  const [day, month, year, hour, minute] = text.split(/[/ :]/).map(Number) as [number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute);
};

/** The log as its own rows, by incident number, in the order of sys_mod_count and then sys_updated_at. */
export const readLog = async (): Promise<Map<string, LogRow[]>> => {
  const parser = createReadStream(join(fromEnvironment('CLAUSEWISE_DATA'), 'uci', 'incident_event_log.csv.gz'))
    .pipe(createGunzip())
    .pipe(parse({ columns: true }));
  const incidents = new Map<string, LogRow[]>();
  for await (const row of parser as AsyncIterable<LogRow>) {
    const number = row.number ?? '';
    const rows = incidents.get(number);
    if (rows === undefined) incidents.set(number, [row]);
    else rows.push(row);
  }
  for (const rows of incidents.values())
    rows.sort(
      (a, b) =>
        Number(a.sys_mod_count) - Number(b.sys_mod_count) || logInstant(a.sys_updated_at ?? '') - logInstant(b.sys_updated_at ?? ''),
    );
  return incidents;
};
