// Runs a TypeScript script with tsx after making sure that the dependencies are there: `node scripts/run.mjs scripts/x.ts …`
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
// The stand-in for Jira makes much short-lived JSON, and left to itself Node would rather grow its heap than collect: 630 MiB instead of 470.
const child = spawn(process.execPath, ['--heap-growing-percent=30', '--max-semi-space-size=4', '--import', tsx, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
