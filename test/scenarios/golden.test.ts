import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { goldenText, judgeDemo, type Golden } from './golden';

const FILE = join(__dirname, 'golden.txt');

let golden: Golden;
beforeAll(async () => {
  golden = await judgeDemo();
}, 120_000);

/** Write it anew with CLAUSEWISE_GOLDEN=write, and read the difference before it is committed: each line was checked by hand. */
test('the demo is judged as the golden assessment says', () => {
  const text = goldenText(golden);
  if (process.env['CLAUSEWISE_GOLDEN'] === 'write') writeFileSync(FILE, text);
  expect(text.split('\n')).toEqual((existsSync(FILE) ? readFileSync(FILE, 'utf8') : 'missing').split('\n'));
});

/** Of an entry alone it cannot be told: what it takes are articles. The register as a whole is below. */
const NEEDS_THE_SITE = ['7.6-01.a'];

test('every check of records and entries has at least one met and one gap', () => {
  const lacking = checks
    .filter(({ id, ask }) => ask !== null && !NEEDS_THE_SITE.includes(id))
    .flatMap(({ id }) => {
      const seen = new Set(
        golden.judged.flatMap(({ findings }) => findings.filter(({ check }) => check.id === id).map(({ outcome }) => outcome)),
      );
      return (['met', 'gap'] as const).filter((outcome) => !seen.has(outcome)).map((outcome) => `${id} ${outcome}`);
    });
  expect(lacking).toEqual([]);
});

/** An audit cycle of three years does not end within the fifteen months, and until then nothing is a gap. */
const NEVER_ENDS_HERE = ['9.2.1-01.b'];

test('every question about the site is met in one month, for one member, and a gap in another', () => {
  const lacking = checks
    .filter(({ site }) => site !== null)
    .flatMap(({ id }) => {
      const findings = golden.months.flatMap(({ findings: found }) => found[id] ?? []);
      const met = findings.some(({ outcome, met: members }) => outcome === 'met' || members > 0);
      const gap = findings.some(({ outcome }) => outcome === 'gap');
      return [...(met ? [] : [`${id} met`]), ...(gap || NEVER_ENDS_HERE.includes(id) ? [] : [`${id} gap`])];
    });
  expect(lacking).toEqual([]);
});

test('no check throws, and none waits for a setting', () => {
  for (const { record, findings } of golden.judged)
    for (const { check, outcome, notRun } of findings)
      expect([record.key, check.id, outcome === 'failed', notRun]).toEqual([record.key, check.id, false, []]);
  for (const { month, findings } of golden.months)
    for (const [key, { outcome, notRun }] of Object.entries(findings))
      expect([month, key, outcome === 'failed', notRun]).toEqual([month, key, false, []]);
});
