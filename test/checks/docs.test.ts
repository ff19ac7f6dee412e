import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pages } from '../../scripts/docs-pages';

const root = join(__dirname, '../..');
const all = pages();

test.each(all.map(([path, text]) => [path, text] as const))('%s is what `npm run docs` writes', (path, text) => {
  const file = join(root, path);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'missing').toBe(text);
});

test('there is no page of a check that is gone', () => {
  const named = all.map(([path]) => path.replace('docs/checks/', ''));
  expect(readdirSync(join(root, 'docs/checks')).filter((file) => !named.includes(file))).toEqual([]);
});
