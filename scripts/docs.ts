/**
 * Writes docs/checks/*.md and docs/coverage.md from the checks and their examples: `npm run docs`. A test fails when what is on disk
 * differs, so the pages never drift from the code.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages } from './docs-pages';

const root = join(__dirname, '..');

for (const [path, text] of pages()) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
