// Runs a TypeScript script with tsx after making sure that the dependencies are there: `node scripts/run.mjs scripts/x.ts …`
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const child = spawn(process.execPath, [tsx, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
