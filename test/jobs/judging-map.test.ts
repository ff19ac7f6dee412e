import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SRC = join(__dirname, '..', '..', 'src');

/** Those who edit or keep the document itself. Everybody else goes by `mapForJudging`, or finds gaps where something was deleted. */
const OF_THE_DOCUMENT = [
  /^store\//,
  /^resolvers\/set-up\//,
  /^resolvers\/(site-map|authorise)\.ts$/,
  // Compares it with the site, reports whom it names, and asks whether there is one at all.
  /^jobs\/(drift|report-accounts|lifecycle)\.ts$/,
];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });

const using = (names: RegExp): string[] =>
  files(SRC)
    .filter((path) => names.test(readFileSync(path, 'utf8')))
    .map((path) => relative(SRC, path).split(sep).join('/'));

test('whatever judges or draws figures goes by the map that the site still has', () => {
  expect(
    using(/\b(savedSiteMap|newestSiteMap|siteMapInForce)\b/).filter((path) => !OF_THE_DOCUMENT.some((some) => some.test(path))),
  ).toEqual([]);
  const judging = using(/\b(mapForJudging|siteMapForJudging)\b/);
  for (const path of [
    'jobs/back-fill.ts',
    'jobs/events.ts',
    'jobs/sweep.ts',
    'jobs/survey.ts',
    'resolvers/assess-issue.ts',
    'resolvers/standing.ts',
  ])
    expect(judging).toContain(path);
});

test('whatever is found of a record or of the site is handed through the guard against false gaps', () => {
  const finding = using(/\b(packRecord|assessRecord|documentFindings)\(/).filter((path) => /^(jobs|resolvers)\//.test(path));
  const guarded = using(/\bwithoutFalse(Gaps|Findings|SiteFinding)\(/);
  // A dry run judges a draft that fits the site as it is.
  expect(finding.filter((path) => !guarded.includes(path) && !/^resolvers\/set-up\//.test(path))).toEqual([]);
  expect(finding.length).toBeGreaterThanOrEqual(3);
});
