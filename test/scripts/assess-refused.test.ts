import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { assess, fault } from './run-assess';
import { archiveIn, contents, demoSite, folder, kept, removeFolders, slice } from './small-archive';

afterAll(removeFolders);

let site: string;
let out: string;
beforeAll(async () => {
  site = await kept(archiveIn(await slice(60)));
});
beforeEach(async () => {
  out = await kept(folder());
});

describe('what is wrong gets a message that names it, exit code 2, and no file', () => {
  const json = (): string[] => ['--json', join(out, 'a.json'), '--findings', join(out, 'a.csv')];

  /** Runs with what is in the folder, and expects a refusal that leaves it so. */
  const refused = async (args: readonly string[], ...says: (string | RegExp)[]): Promise<void> => {
    const before = await contents(out).catch(() => ({}));
    const ran = await assess(args);
    expect({ code: ran.code, out: ran.out, err: ran.err }).toMatchObject({ code: 2, out: '' });
    for (const text of says) expect(ran.err).toMatch(text);
    expect(ran.err).not.toMatch(/^\s+at /m);
    expect(await contents(out).catch(() => ({}))).toEqual(before);
  };

  test('a flag that does not exist', () => refused(['--site', site, '--jsn', 'x', ...json()], /--jsn/, /Usage: npm run assess/));
  test('something that is no flag', () => refused(['--site', site, 'junk', ...json()], /junk/, /Usage/));
  test('a flag without its value', () => refused(['--site', site, '--json'], /--json/));
  test('a flag twice', () => refused(['--site', site, '--site', out, ...json()], /--site is there more than once/));
  test('no --site', () => refused(json(), /--site DIR is missing/));
  test('a folder that is not there', () => refused(['--site', '/no/such/place', ...json()], /\/no\/such\/place: there is no such folder/));

  test('an archive without site.json, or without issues', async () => {
    await refused(['--site', out, ...json()], /no site\.json/);
    const dir = await kept(archiveIn([]));
    await rm(join(dir, 'issues.ndjson'));
    await refused(['--site', dir, ...json()], /neither issues\.ndjson nor issues\.ndjson\.gz/);
  });

  test('a site.json that is not JSON, or of another version', async () => {
    const dir = await kept(archiveIn([]));
    await writeFile(join(dir, 'site.json'), '{"archive": 1,');
    await refused(['--site', dir, ...json()], /site\.json: not JSON/);
    await writeFile(join(dir, 'site.json'), JSON.stringify({ ...demoSite(), archive: 2 }));
    await refused(['--site', dir, ...json()], /site\.json: archive version 2 is not known/);
  });

  test.each([
    ['that is broken', '{"id": "1", "key": ', /issues\.ndjson, line 3: not JSON/],
    ['without a key', '{"id": "1"}', /issues\.ndjson, line 3: has no "key"/],
  ])('a line %s, by its number', async (_what, line, says) => {
    const dir = await kept(archiveIn(await slice(2)));
    await writeFile(join(dir, 'issues.ndjson'), `${await readFile(join(dir, 'issues.ndjson'), 'utf8')}${line}\n`);
    await refused(['--site', dir, ...json()], says);
  });

  test('a site that nobody may administer', async () => {
    const dir = await kept(archiveIn([], { ...demoSite(), globalPermissions: { ADMINISTER: [] } }));
    await refused(['--site', dir, ...json()], /nobody who may administer/);
  });

  test('a map that is not there, is not JSON, or names a field the site lacks', async () => {
    const map = join(out, 'map.json');
    await refused(['--site', site, '--map', map, ...json()], /--map: cannot read ".*map\.json"/);
    await writeFile(map, '{');
    await refused(['--site', site, '--map', map, ...json()], /--map: ".*map\.json" is not JSON/);
    await writeFile(map, JSON.stringify({ ...(await mapOfSite()), fields: { impact: { fields: ['customfield_99999'] } } }));
    await refused(['--site', site, '--map', map, ...json()], /--map: ".*map\.json"/, /fields\.impact/, /customfield_99999/);
  });

  test.each(['yesterday', '2026-02-30', '2026-13-01', '2026-5-1', ''])('--until %p', (date) =>
    refused(['--site', site, '--until', date, ...json()], /--until: .*is not a date; write it as 2026-10-31/),
  );

  test('an output that cannot be written', async () => {
    await refused(['--site', site, '--json', join(out, 'none', 'a.json')], /--json: there is no folder ".*none"/);
    await refused(['--site', site, '--findings', join(out, 'none', 'a.csv')], /--findings: there is no folder/);
    await refused(['--site', site, '--json', ''], /--json needs the name of a file/);
    const dir = join(await kept(folder()), 'sub');
    await mkdir(dir);
    await refused(['--site', site, '--json', dir], /--json: ".*sub" is a folder/);
  });

  test('two outputs, or an input and an output, in one file', async () => {
    const file = join(out, 'a');
    await refused(['--site', site, '--json', file, '--findings', join(out, '.', 'a')], /--findings: ".*" is --json as well/);
    await refused(['--site', site, '--json', file, '--export-map', file], /--export-map: ".*" is --json as well/);
    await refused(['--site', site, '--json', join(site, 'issues.ndjson')], /--json: ".*" is a member of the archive as well/);
    await writeFile(file, '{}');
    await refused(['--site', site, '--map', file, '--json', file], /--json: ".*" is --map as well/);
  });
});

describe('a run that does not come to its end', () => {
  const all = (): string[] => ['--json', join(out, 'a.json'), '--findings', join(out, 'a.csv'), '--export-map', join(out, 'map.json')];
  beforeEach(() => writeFile(join(out, 'a.json'), 'of an earlier run'));
  afterEach(() => {
    delete fault.call;
    delete fault.complaints;
  });

  test.each(['figures', 'assessIssues', 'backfillStatus'])('breaks in the call %s', async (call) => {
    fault.call = call;
    const ran = await assess(['--site', site, ...all()]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('The function broke.');
    expect(await contents(out)).toEqual({ 'a.json': 'of an earlier run' });
  });

  test('has been refused something by the host: no figures are left behind, and none are printed', async () => {
    fault.complaints = ['Jira: GET /rest/api/3/nothing is not modelled'];
    const ran = await assess(['--site', site, ...all()]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('GET /rest/api/3/nothing is not modelled');
    expect(await contents(out)).toEqual({ 'a.json': 'of an earlier run' });
  });

  test('is stopped while it writes', async () => {
    const stop = new AbortController();
    const ran = await assess(['--site', site, ...all()], (err) => (err.includes('Findings:') ? stop.abort() : undefined), stop.signal);
    expect(ran).toMatchObject({ code: 130, out: '' });
    expect(await contents(out)).toEqual({ 'a.json': 'of an earlier run' });
  });

  test('is stopped by Ctrl-C at the command', async () => {
    const args = ['scripts/run.mjs', 'scripts/assess.ts', '--site', site, ...all()];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (text: Buffer) => (/Back-fill/.test(String(text)) ? child.kill('SIGINT') : undefined));
    const code = await new Promise((done) => child.on('exit', done));
    expect(code).toBe(130);
    expect(await contents(out)).toEqual({ 'a.json': 'of an earlier run' });
  });
});

/** The map that the app proposes for the archive of these tests. */
async function mapOfSite(): Promise<Record<string, unknown>> {
  const dir = await kept(folder());
  const { code } = await assess(['--site', site, '--export-map', join(dir, 'map.json')]);
  expect(code).toBe(0);
  return JSON.parse(await readFile(join(dir, 'map.json'), 'utf8')) as Record<string, unknown>;
}
