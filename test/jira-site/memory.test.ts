import { expect, test } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IssueJson } from '../../host/archive';
import { createJiraSite } from '../../host/jira';
import { archiveOf, issue, site, standingClock } from './small-site';

/** As many issues as the largest archive that the host is used with, each with a body of a few kilobytes. */
const ISSUES = 24_918;
const BODY = 4_000;

const generated = () => ({
  ...archiveOf([]),
  site: site(),
  async *issues(): AsyncIterable<IssueJson> {
    for (let n = 1; n <= ISSUES; n++)
      yield issue(10_000 + n, `OPS-${n}`, {
        description: { type: 'doc', version: 1, content: [{ type: 'text', text: `${n} `.repeat(BODY / 6) }] },
      });
  },
  async *remoteLinks() {
    /* none */
  },
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapMiB = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

test('a large archive leaves its bodies out of the heap and is walked page by page', async () => {
  const spoolDir = await mkdtemp(join(tmpdir(), 'spool-test-'));
  const before = heapMiB();
  const jira = await createJiraSite({ archive: generated(), clock: standingClock(), spoolDir });
  const kept = heapMiB() - before;
  const spooled = readdirSync(spoolDir, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(spoolDir, name)).size,
    0,
  );
  expect(jira.issueCount()).toBe(ISSUES);
  expect(spooled / 2 ** 20).toBeGreaterThan((ISSUES * BODY) / 2 ** 20 / 2);
  // Index and names: well under 1.5 KiB an issue.
  expect(kept).toBeLessThan(36);

  const ask = async (body: unknown) =>
    (await jira.handle({ method: 'POST', path: '/rest/api/3/search/jql', headers: {}, actor: { type: 'app' }, body })).body as {
      issues: { id: string }[];
      nextPageToken?: string;
    };
  const ids = new Set<string>();
  let pages = 0;
  for (let token: string | undefined; ; pages++) {
    const page = await ask({
      jql: 'project = OPS AND issuetype in (10) AND id > 10000 ORDER BY id ASC',
      fields: ['summary'],
      expand: 'changelog',
      maxResults: 100,
      ...(token !== undefined && { nextPageToken: token }),
    });
    for (const { id } of page.issues) ids.add(id);
    token = page.nextPageToken;
    if (token === undefined) break;
  }
  expect([ids.size, pages + 1]).toEqual([ISSUES, 250]);
  expect(jira.violations()).toEqual([]);
  await jira.close();
  expect(await readdir(spoolDir)).toEqual([]);
  await rm(spoolDir, { recursive: true });
});
