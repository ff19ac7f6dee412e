import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveError, archiveUntil, openArchive, type ArchiveUntil, type SiteArchive } from '../host/archive';
import { createHost } from '../host/host';
import type { Host } from '../host/seams';
import type { Figures } from '../src/contract';
import { exportSiteMap } from '../src/mapping';
import type { SiteMap } from '../src/mapping/site-map';
import { endOfDay, orderOf, type Order } from './assess-order';
import { figuresTable, workTable } from './figures-table';
import { findingsCsv } from './findings-csv';
import { ask, figuresOf, firstHour, MapRefused, recordsIn, Refused, type FirstHour } from './first-hour';
import { OutputFiles } from './output-files';
import { Progress, type Screen } from './progress';

/** Where the run writes what a person reads: the figures on `stdout`, everything else on `stderr`. */
export interface Screens {
  readonly stdout: Screen;
  readonly stderr: Screen;
}

/** What a caller may put in place of the usual. */
export interface Ways {
  /** Ends the run early. */
  readonly stop?: AbortSignal;
  readonly openHost?: typeof createHost;
}

/** Exit codes: what the person at the keyboard can mend, what is a fault of the program, and Ctrl-C by convention of the shell. */
const EXIT = { done: 0, fault: 1, refused: 2, stopped: 130 } as const;

class Stopped extends Error {}

/**
 * Runs the app over a site archive and prints what every check and requirement says.
 *
 * @param args the command line without node and script
 * @returns the exit code. Whatever it is but 0, no file is written and files from before are as they were
 */
export async function assessSite(args: readonly string[], screens: Screens, { stop, openHost = createHost }: Ways = {}): Promise<number> {
  const say = (text: string): void => void screens.stderr.write(`${text}\n`);
  const run = new Run(screens, say, openHost);
  const stopped = new Promise<never>((_, reject) => {
    const end = (): void => reject(new Stopped());
    if (stop?.aborted) end();
    stop?.addEventListener('abort', end, { once: true });
  });
  try {
    await Promise.race([run.start(args), stopped]);
    return EXIT.done;
  } catch (error) {
    if (error instanceof Stopped) {
      say('Stopped; nothing was written.');
      return EXIT.stopped;
    }
    const mendable = error instanceof Refused || error instanceof ArchiveError;
    say(mendable ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    return mendable ? EXIT.refused : EXIT.fault;
  } finally {
    await run.end();
  }
}

class Run {
  private readonly files = new OutputFiles();
  private host: Host | undefined;
  private spoolDir: string | undefined;

  constructor(
    private readonly screens: Screens,
    private readonly say: (text: string) => void,
    private readonly openHost: typeof createHost,
  ) {}

  async start(args: readonly string[]): Promise<void> {
    const order = orderOf(args);
    const archive = await this.open(order);
    this.spoolDir = mkdtempSync(join(tmpdir(), 'clausewise-assess-'));
    const host = (this.host = await this.openHost({ archive, spoolDir: this.spoolDir, log: this.say, pointsPerHour: Infinity }));
    // The time of the figures is that of the archive: with a running clock a deadline could pass between figures and findings.
    host.clock.freeze();
    for (const warning of archive.warnings) this.say(`warning: ${warning}`);
    if ('leftOut' in archive) this.say(`${order.until}: ${archive.leftOut} issues created later are left out.`);

    const { admin, projects } = await begin(host, archive, order);
    await this.settle(host);
    const work = host.work();
    for (const project of projects) {
      const status = await ask(host, admin, 'backfillStatus', { project });
      if (status.state !== 'done')
        throw new Error(`The back-fill of project ${project} ended as "${status.state}": ${status.note ?? 'no reason given'}`);
    }
    const figures = await figuresOf(host, admin, projects);
    const unmapped = host.site.issueCount() - recordsIn(figures);
    await this.write(order, archive, host, admin, figures, { unmapped, work });
    const complaints = host.complaints();
    if (complaints.length > 0)
      throw new Error(`The host refused something, so these figures are not to be trusted:\n${complaints.slice(0, 20).join('\n')}`);
    this.files.publish();
    this.screens.stdout.write(`${figuresTable(figures, unmapped)}\n\n${workTable(work, recordsIn(figures))}\n`);
  }

  /** Takes back whatever is not complete. */
  async end(): Promise<void> {
    this.files.discard();
    await this.host?.close();
    if (this.spoolDir !== undefined) rmSync(this.spoolDir, { recursive: true, force: true });
  }

  private async open({ site, until }: Order): Promise<SiteArchive | ArchiveUntil> {
    const archive = await openArchive(site);
    if (until === undefined) return archive;
    const { timeZone, exportedAt } = archive.site.site;
    const instant = endOfDay(until, timeZone);
    if (instant > endOfDay(exportedAt.slice(0, 10), timeZone))
      this.say(`warning: the archive was exported at ${exportedAt} and says nothing of the time after that.`);
    return archiveUntil(archive, instant);
  }

  private async settle(host: Host): Promise<void> {
    const progress = new Progress('Back-fill', host.site.issueCount(), this.screens.stderr);
    const timer = setInterval(() => progress.at(host.site.work().points), 1000);
    try {
      // Points are counted, not waited for: every record is judged at the time of the archive.
      await host.settle({ ignoreDelays: true });
    } finally {
      clearInterval(timer);
    }
    progress.end();
  }

  private async write(
    { outputs }: Order,
    archive: SiteArchive,
    host: Host,
    admin: string,
    figures: Figures,
    rest: { unmapped: number; work: ReturnType<Host['work']> },
  ): Promise<void> {
    if (outputs.findings !== undefined) {
      const progress = new Progress('Findings', recordsIn(figures), this.screens.stderr);
      await this.files.write(
        outputs.findings,
        findingsCsv(host, admin, archive, figures, (records) => progress.at(records)),
      );
      progress.end();
    }
    if (outputs['export-map'] !== undefined) {
      const { map } = await ask(host, admin, 'siteMap');
      // The contract leaves the map open because a page treats it as a document; the app has just validated it.
      await this.files.write(outputs['export-map'], [exportSiteMap(map as SiteMap)]);
    }
    if (outputs.json !== undefined) await this.files.write(outputs.json, [`${JSON.stringify(document(figures, rest), null, 1)}\n`]);
  }
}

async function begin(host: Host, archive: SiteArchive, { map }: Order): Promise<FirstHour> {
  try {
    return await firstHour(host, archive.site, map && (() => map.json));
  } catch (error) {
    if (map !== undefined && error instanceof MapRefused) throw new Refused(`--map: "${map.file}": ${error.message}`);
    throw error;
  }
}

/** What `--json` writes. Members are named one by one, so that a figure added to the app does not change the file unseen. */
const document = (
  { records, checks, requirements, site, standing, periods }: Figures,
  { unmapped, work }: { unmapped: number; work: ReturnType<Host['work']> },
): unknown => ({
  records,
  unmapped,
  checks: Object.fromEntries(Object.entries(checks).map(([id, { notRun: _printed, ...check }]) => [id, check])),
  requirements,
  site,
  standing,
  periods,
  work,
});
