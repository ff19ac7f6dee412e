import { parseArgs } from 'node:util';
import { openArchive, ArchiveError, type SiteArchive } from '../host/archive';
import { buildApp } from '../host/forge';
import { serve, type ServeOptions } from '../host/frame';
import { createHost } from '../host/host';
import type { Host } from '../host/seams';
import { demoArchive, demoSettings } from '../host/scenarios/demo';
import { demoTour, freshTour } from './demo-tour';
import { administratorOf, figuresOf, firstHour, Refused } from './first-hour';
import { figuresTable } from './figures-table';
import { Progress } from './progress';

const DEFAULT_PORT = 8020;
/** Pairs of ports that are tried where none was named. */
const TRIES = 10;
const USAGE = 'npm start [-- --site DIR] [--fresh] [--port 8020] [--check]';

/** What the pages are told of the site, beside their ports. */
type Tour = Omit<ServeOptions, 'port' | 'framePort'>;

/**
 * The app on the demo site (or another archive): builds, plays the admin's first hour, prints the figures, serves the pages. With
 * `--fresh` the app is installed and nothing more: whoever opens the pages sets it up.
 */
async function main(): Promise<void> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        ...{ site: { type: 'string' }, port: { type: 'string' } },
        ...{ check: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } },
      },
    }));
  } catch (error) {
    throw new Refused(`${(error as Error).message.split('\n')[0]}\nUsage: ${USAGE}`);
  }
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new Refused(`--port: "${values.port}" is not a port number between 1 and 65534.`);

  const archive = values.site === undefined ? demoArchive() : await openArchive(values.site);
  await buildApp();
  const host = await createHost({ archive });
  const tour = values.fresh
    ? await installed(host, archive, values.site === undefined)
    : await setUp(host, archive, values.site === undefined);
  const pages = await serveFrom(port, values.port === undefined ? TRIES : 1, (ports) => serve(host, { ...ports, ...tour }));
  console.log(`Clausewise on ${values.site === undefined ? 'the demo site' : values.site}: ${pages.url}`);
  console.log(values.check ? 'Everything started; --check ends here.' : 'Press Ctrl+C to stop.');
  const end = async () => {
    await pages.close();
    await host.close();
    process.exit(0);
  };
  if (values.check) return end();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
  host.run();
}

/** Plays the admin's first hour and prints the figures after it. Gives back what the pages need to know of the site. */
async function setUp(host: Host, archive: SiteArchive, isDemo: boolean): Promise<Tour> {
  const { admin, projects, reasons } = await firstHour(host, archive.site, isDemo ? withDemoSettings : undefined);
  console.log(
    `Site map proposed by the app: ${reasons.length} parts, ${reasons.filter(({ sure }) => !sure).length} of them marked unsure.`,
  );
  const progress = new Progress('Back-fill', host.site.issueCount());
  const timer = setInterval(() => progress.at(host.site.work().points), 500);
  await host.settle({ ignoreDelays: true });
  clearInterval(timer);
  progress.end();

  const figures = await figuresOf(host, admin, projects);
  const records = Object.values(figures.records).reduce((sum, n) => sum + n, 0);
  console.log(`\n${figuresTable(figures, host.site.issueCount() - records)}\n`);

  return isDemo ? demoTour : { timeZone: archive.site.site.timeZone };
}

/** Installs the app and leaves the rest to whoever opens the pages, who is signed in as an administrator. */
async function installed(host: Host, archive: SiteArchive, isDemo: boolean): Promise<Tour> {
  await host.install();
  console.log('The app is installed, and nothing is set up yet: press Get started in the message, or Settings at the top.');
  const tour = isDemo ? freshTour : { timeZone: archive.site.site.timeZone };
  return { ...tour, signInAs: administratorOf(archive.site), justInstalled: true };
}

/** Takes the first pair of ports that is free. @throws Refused when none of the tries is */
async function serveFrom<T>(port: number, tries: number, open: (ports: { port: number; framePort: number }) => Promise<T>): Promise<T> {
  for (let at = port; at < port + 2 * tries; at += 2) {
    try {
      return await open({ port: at, framePort: at + 1 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Refused(`Port ${port} or the one after it is taken; name another with --port.`);
}

const withDemoSettings = (proposal: unknown): unknown => {
  const map = proposal as { settings: object };
  return { ...map, settings: { ...map.settings, ...demoSettings } };
};

main().catch((error: unknown) => {
  const expected = error instanceof Refused || error instanceof ArchiveError;
  console.error(expected ? error.message : error);
  process.exit(expected ? 2 : 1);
});
