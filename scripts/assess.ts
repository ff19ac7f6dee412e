import { createWriteStream, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ArchiveError, archiveUntil, openArchive, type SiteArchive } from '../host/archive';
import { buildApp } from '../host/forge';
import { createHost } from '../host/host';
import type { Host } from '../host/seams';
import type { Figures, IssueAssessment } from '../src/contract';
import { ask, figuresOf, firstHour, Refused } from './first-hour';
import { figuresTable, table } from './figures-table';
import { Progress } from './progress';
import { csvRow } from './csv';

const USAGE = 'npm run assess -- --site DIR [--map FILE] [--json FILE] [--findings FILE] [--until DATE]';
/** Issues in one `assessIssues` call (src/contract.ts). */
const ISSUES_PER_CALL = 100;

interface Order {
  site: string;
  map: unknown;
  json: string | undefined;
  findings: string | undefined;
  /** The end of the day, UTC milliseconds. */
  until: number | undefined;
}

/** Reads the command line. @throws Refused naming the flag or file and the remedy */
function orderOf(args: string[]): Order {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        site: { type: 'string' },
        map: { type: 'string' },
        json: { type: 'string' },
        findings: { type: 'string' },
        until: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new Refused(`${(error as Error).message.split('\n')[0]}\nUsage: ${USAGE}`);
  }
  if (!values.site)
    throw new Refused(`--site DIR is missing: the folder of a site archive (site.json and issues.ndjson).\nUsage: ${USAGE}`);
  for (const [flag, file] of [
    ['--json', values.json],
    ['--findings', values.findings],
  ] as const) {
    if (file === undefined) continue;
    if (file === '') throw new Refused(`${flag} needs the name of a file.`);
    if (!existsSync(dirname(file)) || !statSync(dirname(file)).isDirectory())
      throw new Refused(`${flag}: there is no folder "${dirname(file)}" to write into.`);
    if (existsSync(file) && statSync(file).isDirectory()) throw new Refused(`${flag}: "${file}" is a folder; name a file.`);
  }
  return {
    site: values.site,
    map: values.map === undefined ? undefined : mapFrom(values.map),
    json: values.json,
    findings: values.findings,
    until: values.until === undefined ? undefined : dayEnd(values.until),
  };
}

function mapFrom(file: string): unknown {
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

function dayEnd(date: string): number {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date)
    throw new Refused(`--until: "${date}" is not a date; write it as 2026-10-31.`);
  return start + 86_400_000 - 1;
}

async function run(order: Order): Promise<void> {
  const opened = await openArchive(order.site);
  const archive = order.until === undefined ? opened : archiveUntil(opened, order.until);
  await buildApp();
  const host = await createHost({ archive, ...(order.until === undefined ? {} : { startAt: order.until }) });
  try {
    for (const warning of archive.warnings) console.error(`warning: ${warning}`);
    await assess(order, archive, host);
  } finally {
    await host.close();
  }
}

async function assess(order: Order, archive: SiteArchive, host: Host): Promise<void> {
  const { admin, projects } = await firstHour(host, archive.site, order.map === undefined ? undefined : () => order.map);
  const progress = new Progress('Back-fill', host.site.issueCount());
  const timer = setInterval(() => progress.at(host.site.work().points), 1000);
  try {
    await host.settle();
  } finally {
    clearInterval(timer);
  }
  progress.end();
  const work = host.work();
  for (const project of projects) {
    const status = await ask(host, admin, 'backfillStatus', { project });
    if (status.state !== 'done')
      throw new Error(`The back-fill of project ${project} ended as "${status.state}": ${status.note ?? 'no reason given'}`);
  }
  const figures = await figuresOf(host, admin, projects);
  const records = Object.values(figures.records).reduce((sum, n) => sum + n, 0);
  const unmapped = host.site.issueCount() - records;

  const findings = order.findings === undefined ? undefined : await writeFindings(`${order.findings}.part`, archive, host, admin, figures);
  if (order.json !== undefined) {
    writeFileSync(`${order.json}.part`, `${JSON.stringify({ ...figures, unmapped, work }, null, 1)}\n`);
    renameSync(`${order.json}.part`, order.json);
  }
  if (findings !== undefined && order.findings !== undefined) renameSync(findings, order.findings);

  console.log(figuresTable(figures, unmapped));
  console.log();
  console.log(
    table([
      ['Jira requests', 'points', 'points a record', 'SQL statements', 'rows read', 'peak memory MiB'],
      [
        work.jiraRequests,
        work.points,
        records === 0 ? null : (work.points / records).toFixed(3),
        work.sqlStatements,
        work.rowsRead,
        work.peakRssMiB,
      ],
    ]),
  );
  const complaints = host.complaints();
  if (complaints.length > 0)
    throw new Error(`The host refused something, so these figures are not to be trusted:\n${complaints.slice(0, 20).join('\n')}`);
}

/** Writes one line a record and check, as the app answers it to the admin. Each check has a line on every record of its process. */
async function writeFindings(file: string, archive: SiteArchive, host: Host, admin: string, figures: Figures): Promise<string> {
  const out = createWriteStream(file);
  const progress = new Progress(
    'Findings',
    Object.values(figures.records).reduce((sum, n) => sum + n, 0),
  );
  const notRun = Object.entries(figures.checks).filter(([, check]) => check.notRun.length > 0);
  const write = async (cells: string[]) => {
    if (!out.write(csvRow(cells))) await once(out, 'drain');
  };
  let written = 0;
  const askMany = async (keys: string[]) => {
    const { issues } = await ask(host, admin, 'assessIssues', { issues: keys });
    for (const assessment of issues) await writeAssessment(assessment);
    written += issues.length;
    progress.at(written);
  };
  const writeAssessment = async ({ issue, findings }: IssueAssessment) => {
    for (const finding of findings) await write([issue.key, finding.check, finding.outcome, finding.sentence]);
    // The app lists a check that is not run once, under set-up; here each record gets its line, so that file and figures agree.
    for (const [check, { notRun: settings }] of notRun)
      await write([issue.key, check, 'cannot-tell', `Not run on this site until this is set: ${settings.join(', ')}.`]);
  };
  await write(['record', 'check', 'outcome', 'sentence']);
  let keys: string[] = [];
  for await (const issue of archive.issues()) {
    keys.push(issue.key);
    if (keys.length === ISSUES_PER_CALL) {
      await askMany(keys);
      keys = [];
    }
  }
  if (keys.length > 0) await askMany(keys);
  out.end();
  await once(out, 'finish');
  progress.end();
  return file;
}

async function main(): Promise<void> {
  let order: Order | undefined;
  try {
    order = orderOf(process.argv.slice(2));
    await run(order);
  } catch (error) {
    for (const file of [order?.json, order?.findings]) if (file !== undefined) rmSync(`${file}.part`, { force: true });
    if (error instanceof Refused || error instanceof ArchiveError) {
      console.error(error.message);
      process.exit(2);
    }
    console.error(error);
    process.exit(1);
  }
}

void main();
