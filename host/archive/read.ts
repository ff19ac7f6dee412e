import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { surveyOf } from './survey';
import type { IssueJson, RemoteLinksJson, SiteJson } from './site-json';

/** A site on disk or in memory. Every call of `issues()` and `remoteLinks()` reads from the start. */
export interface SiteArchive {
  readonly site: SiteJson;
  /** Throws ArchiveError at the first line that cannot be used: whoever loads the archive then drops all of it. */
  issues(): AsyncIterable<IssueJson>;
  remoteLinks(): AsyncIterable<RemoteLinksJson>;
  /** What the issues read so far name and site.json does not list, once each with the number of issues. Complete after a full pass. */
  readonly warnings: readonly string[];
}

/** The archive cannot be read; the message names file, line and remedy. */
export class ArchiveError extends Error {
  constructor(
    message: string,
    readonly file: string,
    readonly line: number | null = null,
  ) {
    super(line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`);
    this.name = 'ArchiveError';
  }
}

/** Version of the format that this reader knows (design of the site archive). */
export const ARCHIVE_VERSION = 1;

const LISTS = [
  'users',
  'groups',
  'projects',
  'issueTypes',
  'statuses',
  'priorities',
  'resolutions',
  'fields',
  'issueLinkTypes',
  'requestTypes',
] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const parseSite = (text: string, file: string): SiteJson => {
  let site: unknown;
  try {
    site = JSON.parse(text);
  } catch (error) {
    throw new ArchiveError(`not JSON (${(error as Error).message})`, file);
  }
  if (!isObject(site)) throw new ArchiveError('an object is expected', file);
  if (site.archive !== ARCHIVE_VERSION)
    throw new ArchiveError(
      `archive version ${JSON.stringify(site.archive)} is not known; this reader knows version ${ARCHIVE_VERSION}`,
      file,
    );
  const about = site.site;
  if (!isObject(about)) throw new ArchiveError('the member "site" is missing', file);
  for (const member of ['baseUrl', 'cloudId', 'timeZone', 'exportedAt'])
    if (typeof about[member] !== 'string') throw new ArchiveError(`the member "site.${member}" is missing or not a text`, file);
  if (Number.isNaN(Date.parse(String(about.exportedAt)))) throw new ArchiveError('"site.exportedAt" is not an ISO 8601 instant', file);
  for (const list of LISTS) if (!Array.isArray(site[list])) throw new ArchiveError(`the member "${list}" is missing or not a list`, file);
  if (site.serviceDesks !== undefined && !Array.isArray(site.serviceDesks))
    throw new ArchiveError('the member "serviceDesks" is not a list; leave it out where it is not known', file);
  if (!isObject(site.globalPermissions) || !Array.isArray(site.globalPermissions.ADMINISTER))
    throw new ArchiveError('the member "globalPermissions.ADMINISTER" is missing or not a list', file);
  for (const [at, project] of (site.projects as unknown[]).entries()) {
    const permissions = isObject(project) ? project.permissions : undefined;
    for (const name of ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'])
      if (!isObject(permissions) || !Array.isArray(permissions[name]))
        throw new ArchiveError(`the member "projects[${at}].permissions.${name}" is missing or not a list`, file);
  }
  // Checked member by member above; the lists' elements are Jira's own answers and taken as they are.
  return site as unknown as SiteJson;
};

/** The lines of an ndjson file (or of its .gz) as objects; empty lines are passed over. */
async function* linesOf(path: string, idMember: string): AsyncGenerator<Record<string, unknown>> {
  const file = path.replace(/^.*[\\/]/, '');
  const bytes = createReadStream(path);
  const plain = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // An error of the lower stream does not travel through pipe().
  if (plain !== bytes) bytes.on('error', (error) => void plain.destroy(error));
  const lines = createInterface({ input: plain, crlfDelay: Infinity });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        throw new ArchiveError(`not JSON (${(error as Error).message}); nothing was loaded`, file, line);
      }
      if (!isObject(value)) throw new ArchiveError('not a JSON object; nothing was loaded', file, line);
      if (typeof value[idMember] !== 'string' || value[idMember] === '')
        throw new ArchiveError(`has no "${idMember}"; nothing was loaded`, file, line);
      yield value;
    }
  } catch (error) {
    throw error instanceof ArchiveError
      ? error
      : new ArchiveError(`cannot be read (${(error as Error).message}); nothing was loaded`, file, line + 1);
  } finally {
    lines.close();
    bytes.destroy();
  }
}

const issueOf = (value: Record<string, unknown>): IssueJson => ({
  ...value,
  id: String(value.id),
  key: String(value.key),
  fields: isObject(value.fields) ? value.fields : {},
  changelog:
    isObject(value.changelog) && Array.isArray(value.changelog.histories) ? (value.changelog as IssueJson['changelog']) : { histories: [] },
});

/** The first of the paths that exists. */
const firstOf = async (paths: readonly string[]): Promise<string | null> => {
  for (const path of paths) if (await exists(path)) return path;
  return null;
};

/**
 * Opens a site archive. Reads site.json at once; issues are streamed, line by line, so that an archive may be larger than memory.
 * Throws ArchiveError for a folder or site.json that is missing, for an unknown version, and (while streaming) for the first line
 * that is not JSON or has no key.
 */
export const openArchive = async (dir: string): Promise<SiteArchive> => {
  const siteFile = join(dir, 'site.json');
  if (!(await exists(dir))) throw new ArchiveError('there is no such folder', dir);
  if (!(await exists(siteFile))) throw new ArchiveError('there is no site.json in this folder, so it is not a site archive', dir);
  const site = parseSite(await readFile(siteFile, 'utf8'), 'site.json');
  const issuesFile = await firstOf([join(dir, 'issues.ndjson'), join(dir, 'issues.ndjson.gz')]);
  if (issuesFile === null) throw new ArchiveError('there is neither issues.ndjson nor issues.ndjson.gz in this folder', dir);
  const linksFile = await firstOf([join(dir, 'remotelinks.ndjson'), join(dir, 'remotelinks.ndjson.gz')]);
  let survey = surveyOf(site);
  return {
    site,
    async *issues() {
      const mine = surveyOf(site);
      survey = mine;
      const seen = new Set<string>();
      for await (const value of linesOf(issuesFile, 'key')) {
        const issue = issueOf(value);
        if (seen.has(issue.key)) mine.note(`the key ${issue.key} more than once`, issue.key);
        seen.add(issue.key);
        mine.read(issue);
        yield issue;
      }
    },
    async *remoteLinks() {
      if (linksFile === null) return;
      for await (const value of linesOf(linksFile, 'issueKey'))
        yield {
          ...value,
          issueKey: String(value.issueKey),
          links: Array.isArray(value.links) ? (value.links as RemoteLinksJson['links']) : [],
        };
    },
    get warnings() {
      return survey.warnings();
    },
  };
};

/** A site archive that is already in memory. Issues are handed out as deep copies, as they would come from a disk. */
export const archiveOf = (site: SiteJson, issues: readonly IssueJson[], remoteLinks: readonly RemoteLinksJson[] = []): SiteArchive => {
  let survey = surveyOf(site);
  return {
    site,
    async *issues() {
      const mine = surveyOf(site);
      survey = mine;
      for (const issue of issues) {
        mine.read(issue);
        yield structuredClone(issue);
      }
    },
    async *remoteLinks() {
      for (const entry of remoteLinks) yield structuredClone(entry);
    },
    get warnings() {
      return survey.warnings();
    },
  };
};
