import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { modulesOf, readManifest } from '../../host/forge';
import { checkManifests } from '../../host/forge/manifest-check';
import type { ManifestProblem } from '../../host/forge/manifest-check';
import { REPOSITORY } from '../../host/forge/build';

interface Broken {
  /** Text of manifest.yml and what takes its place. */
  manifest?: [string | RegExp, string];
  /** Goes before the first line of src/index.ts. */
  source?: string;
  says: RegExp;
}

/** Ways to break the app, each with what the check has to say. The last five are the ones that Atlassian's linters let through. */
const BROKEN: Record<string, Broken> = {
  'an unknown module': { manifest: ['jira:issuePanel:', 'jira:issuePanelX:'], says: /jira:issuePanelX/ },
  'a module without its title': { manifest: [/      title: ISO 20000\n/, ''], says: /required properties/ },
  'a function that is not there': {
    manifest: ['resolver: { function: resolver }', 'resolver: { function: nope }'],
    says: /undefined function .*'nope'/,
  },
  'an old runtime': { manifest: ['nodejs22.x', 'nodejs18.x'], says: /nodejs18\.x|allowed values/ },
  'a resolver with a long timeout': {
    manifest: ['handler: index.resolver }', 'handler: index.resolver, timeoutSeconds: 300 }'],
    says: /timeoutSeconds/,
  },
  'no scope for an event': { manifest: ['    - read:jira-work\n', ''], says: /requires? .*read:jira-work/ },
  'no scope for a request': {
    source:
      "import apiX, { route as routeX } from '@forge/api';\nexport const x = () => apiX.asApp().requestJira(routeX`/rest/api/3/issue/A-1/comment`, { method: 'POST' });\n",
    manifest: ['    - write:jira-work\n', ''],
    says: /requires "write:jira-work" scope/,
  },
  'no scope for a request of Jira Service Management': {
    source:
      "import apiY, { route as routeY } from '@forge/api';\nexport const y = () => apiY.asApp().requestJira(routeY`/rest/servicedeskapi/servicedesk`);\n",
    manifest: ['    - read:servicedesk-request\n', ''],
    says: /requires "read:servicedesk-request" scope/,
  },
  'an unknown event': {
    manifest: ['avi:jira:deleted:issue\n', 'avi:jira:exploded:issue\n'],
    says: /'avi:jira:exploded:issue', which Forge does not have/,
  },
  'no storage scope': { manifest: ['    - storage:app\n', ''], source: "import '@forge/sql';\n", says: /'storage:app' is missing/ },
  'UI Kit 1': { source: "import '@forge/ui';\n", says: /@forge\/ui .* has been removed/ },
  'a handler that is not exported': { manifest: ['index.sweep', 'index.swept'], says: /does not export 'swept'/ },
  'two consumers of a queue': {
    manifest: ['  scheduledTrigger:', '    - key: second-consumer\n      queue: backfill\n      function: backfill\n  scheduledTrigger:'],
    says: /two consumers for the queue 'backfill'/,
  },
};

const root = mkdtempSync(join(tmpdir(), 'clausewise-manifests-'));
const problems = new Map<string, ManifestProblem[]>();
const REAL = 'the real one';
const APP = readManifest(REPOSITORY);
const HANDLERS = modulesOf(APP, 'function').map(({ handler }) => String(handler).replace(/^index\./, ''));
const PAGES = Object.values(APP.resources?.find(({ key }) => key === 'ui')?.entry ?? {});

const copyOfTheApp = (name: string, { manifest, source }: Partial<Broken>): string => {
  const folder = join(root, name.replaceAll(' ', '-'));
  mkdirSync(join(folder, 'static/build'), { recursive: true });
  // What is broken on purpose needs no more than the handlers that manifest.yml names.
  if (name === REAL) cpSync(join(REPOSITORY, 'src'), join(folder, 'src'), { recursive: true });
  else {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/index.ts'), HANDLERS.map((handler) => `export const ${handler} = async () => undefined;\n`).join(''));
  }
  cpSync(join(REPOSITORY, 'static/icons'), join(folder, 'static/icons'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(REPOSITORY, file), join(folder, file));
  // The pages need not be built to be linted; their entries only have to be there.
  for (const page of [...PAGES, 'index.html']) writeFileSync(join(folder, 'static/build', page), '<!doctype html>');
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  const text = readFileSync(join(REPOSITORY, 'manifest.yml'), 'utf8');
  const changed = manifest ? text.replace(...manifest) : text;
  if (manifest && changed === text) throw new Error(`${name}: manifest.yml has no ${String(manifest[0])}`);
  writeFileSync(join(folder, 'manifest.yml'), changed);
  const index = join(folder, 'src/index.ts');
  if (source) writeFileSync(index, source + readFileSync(index, 'utf8'));
  return folder;
};

beforeAll(async () => {
  const names = [REAL, ...Object.keys(BROKEN)];
  const checked = await checkManifests(names.map((name) => copyOfTheApp(name, BROKEN[name] ?? {})));
  names.forEach((name, index) => problems.set(name, checked[index] ?? []));
}, 180_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('manifest.yml and src/ have no problem', () => {
  expect(problems.get(REAL)).toEqual([]);
});

test.each(Object.entries(BROKEN))('%s is found', (name, { says }) => {
  const found = (problems.get(name) ?? []).filter((problem) => problem.level === 'error').map((problem) => problem.message);
  expect(found).toContainEqual(expect.stringMatching(says));
});

test('without Jira’s operations the check refuses to run', async () => {
  await expect(checkManifests([REPOSITORY], join(root, 'nowhere.json'))).rejects.toThrow('is missing');
});
