import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Prints what each surface loads before it shows anything, gzipped, against its budget: `npx tsx static/dev/sizes.ts` after a build. */
const BUDGET_KB: Readonly<Record<string, number>> = {
  'issue-panel': 130,
  'issue-context': 130,
  gadget: 130,
  'project-page': 200,
  'settings-page': 130,
  'project-settings': 130,
};

const build = process.env['CLAUSEWISE_BUILD'] ? pathToFileURL(process.env['CLAUSEWISE_BUILD']) : new URL('../build/', import.meta.url);
const read = (file: string) => readFileSync(fileURLToPath(new URL(file, build)));
const kilobytes = (bytes: number) => bytes / 1024;

let over = 0;
for (const [surface, budget] of Object.entries(BUDGET_KB)) {
  const html = read(`${surface}.html`);
  // Vite writes every chunk that is imported statically into the page as a script, a preload or a stylesheet.
  const files = [...html.toString().matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file ?? '');
  const sum = (end: string) => files.filter((file) => file.endsWith(end)).reduce((total, file) => total + gzipSync(read(file)).length, 0);
  const total = kilobytes(gzipSync(html).length + sum('.js') + sum('.css'));
  if (total > budget) over++;
  const parts = `scripts ${kilobytes(sum('.js')).toFixed(1)}, styles ${kilobytes(sum('.css')).toFixed(1)}`;
  console.log(`${surface.padEnd(16)} ${total.toFixed(1).padStart(6)} KB gzip of ${budget} (${parts})${total > budget ? '  OVER' : ''}`);
}
process.exitCode = over > 0 ? 1 : 0;
