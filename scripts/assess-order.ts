import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startOfDate } from '../src/record/periods';
import { Refused } from './first-hour';

const USAGE = 'Usage: npm run assess -- --site DIR [--map FILE] [--json FILE] [--findings FILE] [--export-map FILE] [--until DATE]';

const OUTPUTS = ['json', 'findings', 'export-map'] as const;

/** Members of an archive: an output of the same name would overwrite what is being read. */
const ARCHIVE_MEMBERS = ['site.json', 'issues.ndjson', 'issues.ndjson.gz', 'remotelinks.ndjson', 'remotelinks.ndjson.gz'];

/** What the command line asks for, checked as far as that goes without opening the archive. */
export interface Order {
  readonly site: string;
  /** The site map that was brought, as parsed JSON. */
  readonly map: { readonly file: string; readonly json: unknown } | undefined;
  readonly outputs: Readonly<Record<(typeof OUTPUTS)[number], string | undefined>>;
  /** A day of the calendar, `2026-10-31`. */
  readonly until: string | undefined;
}

/** Reads the command line. @throws Refused naming the flag or file and the remedy */
export function orderOf(args: readonly string[]): Order {
  const values = flagsOf(args);
  if (!values.site) throw new Refused(`--site DIR is missing: the folder of a site archive (site.json and issues.ndjson).\n${USAGE}`);
  const taken = new Map(ARCHIVE_MEMBERS.map((member) => [trueName(join(values.site ?? '', member)), 'a member of the archive']));
  if (values.map !== undefined) taken.set(trueName(values.map), '--map');
  for (const flag of OUTPUTS) {
    const file = values[flag];
    if (file === undefined) continue;
    checkOutput(`--${flag}`, file);
    const other = taken.get(trueName(file));
    if (other !== undefined) throw new Refused(`--${flag}: "${file}" is ${other} as well; name another file.`);
    taken.set(trueName(file), `--${flag}`);
  }
  const { json, findings, 'export-map': exportMap, until, map } = values;
  if (until !== undefined && startOfDay(until, 'UTC') === null)
    throw new Refused(`--until: "${until}" is not a date; write it as 2026-10-31.`);
  return {
    site: values.site,
    map: map === undefined ? undefined : { file: map, json: jsonFrom(map) },
    outputs: { json, findings, 'export-map': exportMap },
    until,
  };
}

/** The last millisecond of a day in a time zone. @throws RangeError for what is no date or no zone */
export function endOfDay(date: string, timeZone: string): number {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const midnight = startOfDay(next, timeZone);
  if (midnight === null) throw new RangeError(`"${date}" is not a date.`);
  return midnight - 1;
}

/** When a day begins; null for a text that is no day of the calendar, such as 2026-02-30. */
function startOfDay(date: string, timeZone: string): number | null {
  const utc = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== date ? null : startOfDate(date, timeZone);
}

function flagsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { site: text, map: text, json: text, findings: text, 'export-map': text, until: text },
      tokens: true,
    });
  } catch (error) {
    throw new Refused(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
  const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Refused(`--${twice} is there more than once.\n${USAGE}`);
  return parsed.values;
}

function checkOutput(flag: string, file: string): void {
  if (file === '') throw new Refused(`${flag} needs the name of a file.`);
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refused(`${flag}: there is no folder "${folder}" to write into.`);
  if (existsSync(file) && statSync(file).isDirectory()) throw new Refused(`${flag}: "${file}" is a folder; name a file.`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Refused(`${flag}: the folder "${folder}" may not be written to.`);
  }
}

/** One name for a file however it is spelled, also for a file that is not there yet. */
function trueName(file: string): string {
  const absolute = resolve(file);
  if (existsSync(absolute)) return realpathSync(absolute);
  const folder = dirname(absolute);
  return existsSync(folder) ? join(realpathSync(folder), basename(absolute)) : absolute;
}

function jsonFrom(file: string): unknown {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refused(`--map: cannot read "${file}".`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`--map: "${file}" is not JSON: ${(error as Error).message}`);
  }
}
