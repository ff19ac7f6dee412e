// Bundles the benchmark and runs it: `node bench/run.mjs`. Run from source by tsx, each function that is made costs a call that keeps
// its name, which the bundled app does not have, and what is measured would be that.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}.clausewise/bench`;
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: 'bench/checks.ts',
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'checks.cjs' } },
  },
});
const child = spawn(process.execPath, [...process.argv.slice(2), '--enable-source-maps', `${outDir}/checks.cjs`], { stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
