import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fingerprintOf } from './fingerprint';
import { withLock } from './lock';

export interface BuildOptions {
  /** Folder with manifest.yml, src/ and static/; default: the repository. */
  appDir?: string;
  /** Where the bundled functions go; default: `.clausewise/build` in the app's folder. */
  outDir?: string;
  /** Gets one line a step; default: standard error. */
  log?: (line: string) => void;
  /** Builds even when nothing changed. */
  force?: boolean;
  /** Steps to look at; default: all. */
  only?: readonly ('functions' | 'pages' | 'frame')[];
}

export interface BuiltApp {
  /** Folder with `__forge__.cjs` and the bundled handlers. */
  functionsDir: string;
  /** Steps that ran, in their order; empty when everything was up to date. */
  built: string[];
}

/** The repository, seen from this file. */
export const REPOSITORY = resolve(__dirname, '../../..');
const RUNTIME = process.env['CLAUSEWISE_FORGE_RUNTIME'] ?? resolve(__dirname, '../runtime');
const SHARED_INPUTS = ['package-lock.json', 'tsconfig.json'];

interface Step {
  name: 'functions' | 'pages' | 'frame';
  what: string;
  inputs: readonly string[];
  output: string;
  command: readonly string[];
  env?: Record<string, string>;
}

const run = (step: Step, cwd: string): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, step.command, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...step.env },
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', fail);
    // Not 'exit': what the tool said last may not have been read by then.
    child.once('close', (code) => {
      if (code === 0) return done();
      fail(new Error(`${step.what} could not be built:\n${Buffer.concat(output).toString().trim()}`));
    });
  });

const viteStep = (appDir: string, name: Step['name'], what: string, folder: string, output: string, inputs: readonly string[]): Step[] => {
  const requireHere = createRequire(join(REPOSITORY, 'package.json'));
  if (!existsSync(join(appDir, folder, 'vite.config.ts'))) return [];
  const vite = resolve(requireHere.resolve('vite/package.json'), '../bin/vite.js');
  return [
    { name, what, inputs, output, command: [vite, 'build', folder, '--config', join(folder, 'vite.config.ts'), '--logLevel', 'warn'] },
  ];
};

const stepsOf = (appDir: string, outDir: string): Step[] => [
  {
    name: 'functions',
    what: 'The functions (Atlassian’s bundler)',
    inputs: ['src', 'manifest.yml', ...SHARED_INPUTS, relative(appDir, RUNTIME), relative(appDir, __dirname)],
    output: join(outDir, 'functions', '__forge__.cjs'),
    command: [join(__dirname, 'bundle-functions.cjs'), join(outDir, 'functions')],
    env: { FORGE_RUNTIME_PATH: RUNTIME },
  },
  ...viteStep(appDir, 'pages', 'The pages (Vite)', 'static', join(appDir, 'static/build'), [
    'static',
    'src/contract.ts',
    'src/problem.ts',
    'src/standard',
    ...SHARED_INPUTS,
  ]),
  ...viteStep(appDir, 'frame', 'The host’s Jira pages (Vite)', 'host/frame/client', join(appDir, 'host/frame/build'), [
    'host/frame/client',
    'host/frame/bridge',
    'host/frame/contract.ts',
    'host/frame/atlaskit-flags.ts',
    ...SHARED_INPUTS,
  ]),
];

/**
 * Builds what the host runs: the functions with Atlassian's own bundler, the pages and the host's frame with Vite. A step whose inputs
 * have not changed since it last succeeded is skipped (their hashes are kept in `<outDir>/fingerprints.json`). Processes that build at
 * once wait for one another. Throws with the build tool's output when a step fails.
 */
export const buildApp = async (options: BuildOptions = {}): Promise<BuiltApp> => {
  const appDir = resolve(options.appDir ?? REPOSITORY);
  const outDir = resolve(options.outDir ?? join(appDir, '.clausewise/build'));
  const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
  mkdirSync(outDir, { recursive: true });
  const steps = stepsOf(appDir, outDir).filter((step) => !options.only || options.only.includes(step.name));
  const built = await withLock(join(outDir, 'lock'), () => runSteps(steps, { appDir, outDir, log, force: options.force ?? false }));
  return { functionsDir: join(outDir, 'functions'), built };
};

const runSteps = async (
  steps: readonly Step[],
  job: { appDir: string; outDir: string; log: (line: string) => void; force: boolean },
): Promise<string[]> => {
  const { appDir, log, force } = job;
  const record = join(job.outDir, 'fingerprints.json');
  const known: Record<string, string> = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>) : {};
  const built: string[] = [];
  for (const step of steps) {
    const fingerprint = fingerprintOf(appDir, step.inputs);
    if (!force && known[step.name] === fingerprint && existsSync(step.output)) {
      log(`${step.what}: up to date`);
      continue;
    }
    log(`${step.what}: building …`);
    const start = performance.now();
    delete known[step.name];
    writeFileSync(record, JSON.stringify(known));
    await run(step, appDir);
    known[step.name] = fingerprint;
    writeFileSync(record, JSON.stringify(known));
    log(`${step.what}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    built.push(step.name);
  }
  return built;
};
