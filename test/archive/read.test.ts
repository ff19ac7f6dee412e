import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ArchiveError, openArchive, writeArchive, type IssueJson, type SiteJson } from '../../host/archive';
import { demoArchive } from '../../host/scenarios/demo';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const site = (): SiteJson => structuredClone(demoArchive().site);
const issue = (key: string, fields: Record<string, unknown> = {}): IssueJson => ({
  id: key.replace(/\D/g, ''),
  key,
  fields: { project: { id: '10001' }, issuetype: { id: '10001' }, status: { id: '10001' }, ...fields },
  changelog: { histories: [] },
});

let folders = 0;
const folder = async (issues: string | Buffer, more: { site?: unknown; gz?: boolean; links?: string } = {}): Promise<string> => {
  const dir = join(root, String((folders += 1)));
  await writeArchive(dir, site(), []);
  if (more.site !== undefined)
    await writeFile(join(dir, 'site.json'), typeof more.site === 'string' ? more.site : JSON.stringify(more.site));
  await rm(join(dir, 'issues.ndjson'));
  await writeFile(join(dir, more.gz === true ? 'issues.ndjson.gz' : 'issues.ndjson'), issues);
  if (more.links !== undefined) await writeFile(join(dir, 'remotelinks.ndjson'), more.links);
  return dir;
};

const all = async <T>(entries: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
};

const lines = (...issues: unknown[]): string => issues.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const errorOf = async (promise: Promise<unknown>): Promise<ArchiveError> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ArchiveError)) throw new Error(`an ArchiveError was expected, not ${String(error)}`);
  return error;
};

describe('an archive that can be read', () => {
  test('comes back as it was written, unknown members and all, plain and packed', async () => {
    const issues = [{ ...issue('IT-1', { customfield_10029: 'x' }), future: { a: [1] } }, issue('IT-2')];
    for (const gzip of [false, true]) {
      const dir = join(root, `round-${String(gzip)}`);
      const links = [{ issueKey: 'IT-1', links: [{ id: 1, object: { url: 'https://pages.example/1' } }] }];
      expect(await writeArchive(dir, { ...site(), extra: { kept: true } }, issues, { gzip, remoteLinks: links })).toBe(2);
      const archive = await openArchive(dir);
      expect(archive.site.extra).toEqual({ kept: true });
      expect(await all(archive.issues())).toEqual(issues);
      expect(await all(archive.issues())).toEqual(issues);
      expect(await all(archive.remoteLinks())).toEqual(links);
      expect(archive.warnings).toEqual([]);
    }
  });

  test('empty lines are passed over, and a missing remotelinks.ndjson means none', async () => {
    const archive = await openArchive(await folder(`${lines(issue('IT-1'))}\n  \n${lines(issue('IT-2'))}`));
    expect((await all(archive.issues())).map(({ key }) => key)).toEqual(['IT-1', 'IT-2']);
    expect(await all(archive.remoteLinks())).toEqual([]);
  });

  test('unknown projects, types, statuses and fields load with one counted warning each', async () => {
    const odd = {
      project: { id: '77', key: 'ZZ' },
      issuetype: { id: '78', name: 'Odd' },
      status: { id: '79', name: 'Limbo' },
      customfield_99999: 1,
    };
    const archive = await openArchive(await folder(lines(issue('IT-1', odd), issue('IT-2', odd), issue('IT-3'))));
    expect(await all(archive.issues())).toHaveLength(3);
    expect(archive.warnings).toEqual([
      '2 issues have the unknown project "ZZ" (id 77), first IT-1; loaded as it is',
      '2 issues have the unknown issue type "Odd" (id 78), first IT-1; loaded as it is',
      '2 issues have the unknown status "Limbo" (id 79), first IT-1; loaded as it is',
      '2 issues have the unknown field "customfield_99999", first IT-1; loaded as it is',
    ]);
  });

  test('a second pass does not count twice', async () => {
    const archive = await openArchive(await folder(lines(issue('IT-1', { customfield_99999: 1 }))));
    await all(archive.issues());
    await all(archive.issues());
    expect(archive.warnings).toEqual(['1 issue has the unknown field "customfield_99999", first IT-1; loaded as it is']);
  });
});

describe('an archive that cannot be read', () => {
  test.each([
    ['not JSON', `${lines(issue('IT-1'))}\n{"key": "IT-2", oops\n${lines(issue('IT-3'))}`, 3, /not JSON/],
    ['no key', lines(issue('IT-1'), { id: '2', fields: {} }), 2, /has no "key"/],
    ['an empty key', lines({ id: '2', key: '' }), 1, /has no "key"/],
    ['a list', '[1]\n', 1, /not a JSON object/],
  ])('a line with %s stops the load and is named', async (_name, text, line, message) => {
    const archive = await openArchive(await folder(text));
    const error = await errorOf(all(archive.issues()));
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ file: 'issues.ndjson', line });
    expect(error.message).toContain(`issues.ndjson, line ${line}`);
  });

  test('a packed file that is cut off stops the load', async () => {
    const packed = gzipSync(lines(...Array.from({ length: 2000 }, (_, at) => issue(`IT-${at + 1}`, { summary: `${Math.sin(at)}` }))));
    const archive = await openArchive(await folder(packed.subarray(0, packed.length - 200), { gz: true }));
    expect((await errorOf(all(archive.issues()))).message).toMatch(/cannot be read/);
  });

  test('folder, site.json, issues and version are asked for by name', async () => {
    expect((await errorOf(openArchive(join(root, 'nowhere')))).message).toMatch(/no such folder/);
    expect((await errorOf(openArchive(root))).message).toMatch(/no site\.json/);
    expect((await errorOf(openArchive(await folder('', { site: '{' })))).message).toMatch(/site\.json: not JSON/);
    expect((await errorOf(openArchive(await folder('', { site: { ...site(), serviceDesks: 1 } })))).message).toMatch(
      /"serviceDesks" is not a list/,
    );
    expect((await errorOf(openArchive(await folder('', { site: { ...site(), archive: 2 } })))).message).toMatch(
      /archive version 2 is not known/,
    );
    expect((await errorOf(openArchive(await folder('', { site: { ...site(), statuses: undefined } })))).message).toMatch(
      /"statuses" is missing/,
    );
    expect((await errorOf(openArchive(await folder('', { site: { ...site(), site: { baseUrl: 'x' } } })))).message).toMatch(
      /site\.cloudId/,
    );
    const without = structuredClone(site());
    delete (without.projects[0] as { permissions?: unknown }).permissions;
    expect((await errorOf(openArchive(await folder('', { site: without })))).message).toMatch(
      /projects\[0\]\.permissions\.BROWSE_PROJECTS/,
    );
    const bare = await folder('');
    await rm(join(bare, 'issues.ndjson'));
    expect((await errorOf(openArchive(bare))).message).toMatch(/neither issues\.ndjson nor/);
  });
});
