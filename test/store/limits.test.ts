import { expect, test } from '@jest/globals';
import { survey, worldOf } from '../../src/assess';
import { checksAskedOf, RECORD_KINDS, siteChecks, type RecordKind } from '../../src/checks';
import { ROLLUP_BYTES, ROLLUPS_PER_READ, SITE_FINDING_BYTES, SQL_RESPONSE_BYTES } from '../../src/store/limits';

const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];
/** More records of one kind than a site has in a month. */
const MANY = [9_999_999, 9_999_999, 9_999_999, 9_999_999, 9_999_999, 9_999_999];

/** The roll-up of a kind as it is written. */
const rollupOf = (kind: RecordKind): string => {
  const asked = checksAskedOf(kind);
  const requirements = new Set(asked.flatMap(({ answers }) => answers));
  const all = (ids: Iterable<string>) => Object.fromEntries([...ids].map((id) => [id, MANY]));
  return JSON.stringify({ checks: all(asked.map(({ id }) => id)), requirements: all(requirements) });
};

test('the roll-up of every kind fits its column, and a read of them its answer, however many records there are', () => {
  const sizes = KINDS.map((kind) => JSON.stringify(rollupOf(kind)).length);
  expect(Math.max(...sizes)).toBeLessThan(ROLLUP_BYTES / 10);
  expect(Math.max(...sizes) * ROLLUPS_PER_READ).toBeLessThan(SQL_RESPONSE_BYTES);
});

test('a finding fits its column: a hundred issues, the longest sentence, every clause missing', () => {
  const many = { met: 9_999_999, gap: 9_999_999, pending: 9_999_999, cannotTell: 9_999_999, missing: [], missingNames: [], dueAt: null };
  const sentences = siteChecks.flatMap(({ site }) =>
    Object.entries(site?.says ?? {}).map(([why, say]) => say({ ...many, outcome: 'gap', why })),
  );
  const longest = Math.max(...sentences.map((sentence) => Buffer.byteLength(sentence)));
  const issues = JSON.stringify(Array.from({ length: 100 }, (_, index) => String(100_000_000_000 + index)));
  expect(JSON.stringify(many).length + longest + issues.length).toBeLessThan(SITE_FINDING_BYTES);
  const empty = survey(worldOf([], { now: 0, settings: { timeZone: 'UTC' } }, { 'internal-audit': { projects: ['1'] } }));
  for (const [id, finding] of Object.entries(empty)) expect([id, JSON.stringify(finding).length < SITE_FINDING_BYTES]).toEqual([id, true]);
});
