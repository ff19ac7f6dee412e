import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { IssueJson, RemoteLinksJson, SiteJson } from './site-json';

/** An ndjson file that is written line by line, waiting whenever the disk is behind. */
const writeLines = async (path: string, gzip: boolean, lines: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> => {
  const file = createWriteStream(gzip ? `${path}.gz` : path);
  const out = gzip ? createGzip() : file;
  if (out !== file) out.pipe(file);
  let count = 0;
  for await (const line of lines) {
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
    count += 1;
  }
  out.end();
  await finished(file);
  return count;
};

/**
 * Writes a site archive. `site` may be a function: it is then asked after the last issue, so that what the issues named can still
 * enter site.json. Returns the number of issues written. The folder is made when it is not there; older members are replaced.
 */
export const writeArchive = async (
  dir: string,
  site: SiteJson | (() => SiteJson),
  issues: AsyncIterable<IssueJson> | Iterable<IssueJson>,
  options: { gzip?: boolean; remoteLinks?: AsyncIterable<RemoteLinksJson> | Iterable<RemoteLinksJson> } = {},
): Promise<number> => {
  await mkdir(dir, { recursive: true });
  const count = await writeLines(join(dir, 'issues.ndjson'), options.gzip === true, issues);
  if (options.remoteLinks !== undefined) await writeLines(join(dir, 'remotelinks.ndjson'), false, options.remoteLinks);
  const json = typeof site === 'function' ? site() : site;
  await writeFile(join(dir, 'site.json'), `${JSON.stringify(json, null, 1)}\n`);
  return count;
};
