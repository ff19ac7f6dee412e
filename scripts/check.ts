import { spawnSync } from 'node:child_process';

/** Types, lint, format and manifest; each runs even when an earlier one failed, so that one run shows everything. */
const node = (module: string, ...args: string[]) => [require.resolve(module), ...args];
const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['types of the app', node('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['types of host, scripts and tests', node('typescript/bin/tsc', '-p', 'tsconfig.host.json')],
  ['types of the pages', node('typescript/bin/tsc', '-p', 'static')],
  ['types of the Jira-like pages', node('typescript/bin/tsc', '-p', 'host/frame/client')],
  ['lint', [require.resolve('eslint/package.json').replace('package.json', 'bin/eslint.js'), '.', '--max-warnings', '0']],
  ['format', [require.resolve('prettier/package.json').replace('package.json', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['manifest', [require.resolve('tsx/cli'), 'scripts/manifest.ts']],
];

const failed = STEPS.filter(([name, args]) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
