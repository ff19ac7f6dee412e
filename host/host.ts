import type { SiteArchive } from './archive';
import { appFields, appPermissions, buildApp, readManifest } from './forge';
import { assembleHost } from './forge/assemble-host';
import type { LocalHost } from './forge/assemble-host';
import { REPOSITORY } from './forge/build';
import { createJiraSite } from './jira';
import { createClock } from './storage';

export interface HostOptions {
  archive: SiteArchive;
  /** A MySQL-compatible server for Forge SQL; default: CLAUSEWISE_MYSQL_URL, and without it an embedded SQLite. */
  mysqlUrl?: string;
  /** Clock time at which the site opens, in epoch milliseconds; default: when the archive was exported, so that nothing falls due in between. */
  startAt?: number;
  /** Points that Jira grants the app in an hour; default: Jira's own 65,000. */
  pointsPerHour?: number;
  /** Delivers every n-th queue event twice. */
  duplicateEvery?: number;
  /** The app's folder; default: the repository. */
  appDir?: string;
  /** Where the site may spool its issues; default: what the site chooses. */
  spoolDir?: string;
  /** Gets one line a build step; default: standard error. */
  log?: (line: string) => void;
}

/**
 * Opens a site archive, bundles the app where that is needed, and runs it there as Forge would: functions in processes of their own,
 * storage, queues, events and schedules by one clock. Nothing runs by itself until `run` or `settle`. Throws ArchiveError for a bad
 * archive, and the build tool's words when the app cannot be bundled.
 */
export const createHost = async (options: HostOptions): Promise<LocalHost> => {
  const appDir = options.appDir ?? REPOSITORY;
  const { site: settings, users } = options.archive.site;
  const mysqlUrl = options.mysqlUrl ?? process.env['CLAUSEWISE_MYSQL_URL'];
  const { functionsDir } = await buildApp({ appDir, only: ['functions'], ...(options.log ? { log: options.log } : {}) });
  const exportedAt = Date.parse(settings.exportedAt);
  const clock = createClock(options.startAt ?? (Number.isNaN(exportedAt) ? Date.now() : exportedAt));
  const manifest = readManifest(appDir);
  const site = await createJiraSite({
    archive: options.archive,
    clock,
    permissions: appPermissions(manifest),
    fields: appFields(manifest),
    ...(options.spoolDir ? { spoolDir: options.spoolDir } : {}),
  });
  if (options.pointsPerHour !== undefined) site.faults.setPointsPerHour(options.pointsPerHour);
  const timeZones = new Map(users.map((user) => [user.accountId, user.timeZone]));
  const host = assembleHost({
    manifest,
    functionsDir,
    clock,
    site,
    siteUrl: settings.baseUrl,
    cloudId: settings.cloudId,
    timeZoneOf: (accountId) => timeZones.get(accountId) ?? settings.timeZone,
    ...(mysqlUrl ? { mysqlUrl } : {}),
    ...(options.duplicateEvery ? { duplicateEvery: options.duplicateEvery } : {}),
  });
  // A database that cannot be reached, say: the site's spool must not stay behind.
  return host.catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
};
