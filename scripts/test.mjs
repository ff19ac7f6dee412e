// `npm test`: installs what is missing, builds the app, checks types, lint, format and manifest, then runs unit tests and browser journeys.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const require = createRequire(import.meta.url);
const tsx = require.resolve('tsx/cli');
const jest = require.resolve('jest/bin/jest');
const extra = process.argv.slice(2);

const steps = [
  ['Build', [tsx, 'scripts/build.ts']],
  ['Types, lint, format, manifest', [tsx, 'scripts/check.ts']],
  // By itself Jest leaves a processor idle, which on a machine with two is half of it.
  ['Unit tests', [jest, '--maxWorkers=100%', '--testPathIgnorePatterns', 'test/journeys', 'test/field-data', 'node_modules', ...extra]],
  ['Browser journeys', [jest, 'test/journeys', '--runInBand', '--testPathIgnorePatterns', 'node_modules', ...extra]],
];
for (const [name, args] of steps) {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed.`);
    process.exit(status ?? 1);
  }
}
