import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { checkById, checks, siteChecks } from '../../src/checks';
import type { SiteFindingView, Tally, VerdictCounts } from '../../src/contract';
import { clauses, requirements } from '../../src/standard';
import { assess, type Ran } from './run-assess';
import { archiveIn, contents, demoSite, folder, incident, kept, removeFolders, slice } from './small-archive';

interface Printed {
  records: Record<string, number>;
  unmapped: number;
  checks: Record<string, Tally & { process: string; level: string; answers: string[] }>;
  site: Record<string, SiteFindingView>;
  standing: { counts: VerdictCounts; clauses: Record<string, VerdictCounts> };
  requirements: Record<string, { verdict: string; met: number; gap: number; waived: number; coverage: number | null }>;
  periods: Record<'month' | 'quarter', Record<string, Record<string, Tally>>>;
  work: Record<string, number>;
}
const printed = async (file: string): Promise<Printed> => JSON.parse(await readFile(file, 'utf8')) as Printed;

/** By what outcome; they add up to the records. */
const MEMBERS = ['met', 'gap', 'pending', 'notApplicable', 'cannotTell', 'failed'] as const;
const tallyOf = (check: Tally): Tally => Object.fromEntries(MEMBERS.map((member) => [member, check[member]])) as Tally;
const total = (tally: Tally): number => MEMBERS.reduce((sum, member) => sum + tally[member], 0);

afterAll(removeFolders);

/** Atlassian's bundler takes its time on a busy machine, where the app has changed. */
const BUNDLING_MS = 300_000;

let site: string;
let out: string;
beforeAll(async () => {
  site = await kept(archiveIn(await slice(60)));
});
beforeEach(async () => {
  out = await kept(folder());
});

describe('a run over an archive', () => {
  let ran: Ran;
  let json: Printed;
  let good: string;
  beforeAll(async () => {
    good = await kept(folder());
    const file = (name: string): string => join(good, name);
    ran = await assess(['--site', site, '--json', file('a.json'), '--findings', file('a.csv'), '--export-map', file('map.json')]);
    json = await printed(file('a.json'));
  }, BUNDLING_MS);

  test('ends well, writes what was asked for and nothing else', async () => {
    expect({ code: ran.code, err: ran.err }).toMatchObject({ code: 0 });
    expect(Object.keys(await contents(good))).toEqual(['a.csv', 'a.json', 'map.json']);
  });

  test('prints every check that a record was asked, what was found of registers, and the standing by clause', () => {
    const asked = Object.entries(json.checks).filter(([, check]) => check.level === 'record' && total(check) > 0);
    expect(asked.length).toBeGreaterThan(40);
    for (const [id] of asked) expect(ran.out).toContain(id);
    for (const [id, check] of asked) if (total(check) > check.cannotTell) expect(ran.out).toContain(checkById(id)?.question);
    for (const [id, { outcome, sentence }] of Object.entries(json.site))
      if (outcome !== 'cannot-tell') expect([id, ran.out.includes(`  ${sentence}\n`)]).toEqual([id, true]);
    for (const { number, title, parent } of clauses) if (parent === null) expect(ran.out).toContain(`${number} ${title}`);
    expect(ran.out).toContain('212 as one reading');
    expect(ran.out).toMatch(/points a record/);
  });

  test('writes the figures in the shape that is promised', () => {
    expect(Object.keys(json)).toEqual(['records', 'unmapped', 'checks', 'requirements', 'site', 'standing', 'periods', 'work']);
    expect(json.unmapped + Object.values(json.records).reduce((sum, n) => sum + n, 0)).toBe(60);
    expect(Object.keys(json.checks)).toEqual(checks.filter(({ ask }) => ask !== null).map(({ id }) => id));
    for (const [id, check] of Object.entries(json.checks)) {
      expect(Object.keys(check).sort()).toEqual(['process', 'level', 'answers', ...MEMBERS, 'waived'].sort());
      const records = (checkById(id)?.kinds ?? []).reduce((sum, kind) => sum + (json.records[kind] ?? 0), 0);
      expect([id, total(check)]).toEqual([id, records]);
    }
    expect(Object.keys(json.requirements)).toEqual(requirements.map(({ id }) => id));
    for (const requirement of Object.values(json.requirements))
      expect(Object.keys(requirement)).toEqual(['verdict', 'met', 'gap', 'waived', 'coverage']);
    expect(Object.keys(json.site)).toEqual(expect.arrayContaining(siteChecks.map(({ id }) => id)));
    expect(Object.values(json.standing.counts).reduce((sum, n) => sum + n, 0)).toBe(212);
    expect(Object.keys(json.standing.clauses).sort()).toEqual(clauses.map(({ number }) => number as string).sort());
    expect(Object.keys(json.periods)).toEqual(['month', 'quarter']);
    for (const [unit, shape] of [
      ['month', /^\d{4}-\d\d$/],
      ['quarter', /^\d{4}-Q[1-4]$/],
    ] as const) {
      expect(Object.keys(json.periods[unit]).length).toBeGreaterThan(0);
      for (const [period, tallies] of Object.entries(json.periods[unit])) {
        expect(period).toMatch(shape);
        expect(Object.keys(tallies)).toEqual(Object.keys(json.checks));
        for (const tally of Object.values(tallies)) expect(Object.keys(tally)).toEqual([...MEMBERS, 'waived']);
      }
    }
    expect(Object.keys(json.work)).toEqual(['jiraRequests', 'points', 'sqlStatements', 'rowsRead', 'peakRssMiB']);
    for (const amount of Object.values(json.work)) expect(amount).toBeGreaterThan(0);
  });

  test('writes findings that agree with the figures, count for count', () => {
    const rows = parse(readFileSync(join(good, 'a.csv')), { columns: true }) as Record<
      'record' | 'check' | 'outcome' | 'sentence',
      string
    >[];
    expect(Object.keys(rows[0] ?? {})).toEqual(['record', 'check', 'outcome', 'sentence']);
    const counted: Record<string, Record<string, number>> = {};
    for (const { check, outcome } of rows) {
      const member = outcome.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
      const tally = (counted[check] ??= Object.fromEntries(MEMBERS.map((one) => [one, 0])));
      tally[member] = (tally[member] ?? 0) + 1;
    }
    const figures = Object.entries(json.checks).flatMap(([id, check]) => (total(check) > 0 ? [[id, tallyOf(check)] as const] : []));
    expect(counted).toEqual(Object.fromEntries(figures));
    expect(rows.every(({ sentence }) => sentence !== '')).toBe(true);
  });

  test('takes its own exported map back and says the same', async () => {
    const map = join(good, 'map.json');
    const again = await assess(['--site', site, '--map', map, '--json', join(out, 'b.json'), '--export-map', join(out, 'map.json')]);
    expect(again.code).toBe(0);
    expect(await readFile(join(out, 'map.json'), 'utf8')).toBe(await readFile(map, 'utf8'));
    const { work: _mine, ...mine } = json;
    const { work: _other, ...other } = await printed(join(out, 'b.json'));
    expect(other).toEqual(mine);
  });

  test('judges by a map that was edited, and exports that', async () => {
    const map = JSON.parse(await readFile(join(good, 'map.json'), 'utf8')) as { settings: object };
    await writeFile(join(out, 'mine.json'), JSON.stringify({ ...map, settings: { ...map.settings, escalationRules: true } }));
    const ran = await assess([
      '--site',
      site,
      '--map',
      join(out, 'mine.json'),
      '--json',
      join(out, 'b.json'),
      '--export-map',
      join(out, 'c.json'),
    ]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(await readFile(join(out, 'c.json'), 'utf8'))).toMatchObject({ settings: { escalationRules: true } });
    const edited = await printed(join(out, 'b.json'));
    const [before, after] = [json.checks['8.6.1-01.d'], edited.checks['8.6.1-01.d']];
    expect([before?.met, before?.gap]).toEqual([0, 0]);
    expect(after?.cannotTell).toBeLessThan(before?.cannotTell ?? 0);
    expect(after?.notApplicable).toBeGreaterThan(before?.notApplicable ?? 0);
  });
});

describe('--until', () => {
  const DAY = '2026-05-15';
  /** The end of that day in Berlin, the time zone of the demo site. */
  const END = '2026-05-15T21:59:59.999Z';
  const early = incident(1, { created: '2026-05-01T09:00', resolved: '2026-05-04T09:00', closed: '2026-05-06T09:00' });
  const later = [
    early,
    incident(2, { created: '2026-05-14T09:00', resolved: '2026-05-20T09:00', closed: '2026-05-22T09:00' }),
    // In the last minute of the day, and in the first minute of the next, by the clock of the site.
    incident(3, { created: '2026-05-15T21:59' }),
    incident(4, { created: '2026-05-15T22:00' }),
    incident(5, { created: '2026-06-01T09:00', resolved: '2026-06-01T10:00' }),
  ];

  test('says what the site would have said at the end of that day', async () => {
    const now = await kept(archiveIn(later));
    const then = await kept(
      archiveIn([early, incident(2, { created: '2026-05-14T09:00' }), incident(3, { created: '2026-05-15T21:59' })], demoSite(END)),
    );
    const files = (name: string): string[] => ['--json', join(out, `${name}.json`), '--findings', join(out, `${name}.csv`)];
    const ran = await assess(['--site', now, '--until', DAY, ...files('until')]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('2026-05-15: 2 issues created later are left out.');
    expect((await assess(['--site', then, ...files('then')])).code).toBe(0);
    const { work: _one, ...rewound } = await printed(join(out, 'until.json'));
    const { work: _other, ...asItStood } = await printed(join(out, 'then.json'));
    expect(rewound).toEqual(asItStood);
    const csv = await readFile(join(out, 'until.csv'), 'utf8');
    expect(csv).toBe(await readFile(join(out, 'then.csv'), 'utf8'));

    expect(rewound.records).toEqual({ incident: 3 });
    expect(Object.keys(rewound.periods.month)).toEqual(['2026-05']);
    expect(csv).toMatch(/^IT-2,8\.6\.1-01\.f,not-applicable,/m);
    expect(csv).not.toMatch(/^IT-[45],/m);
    expect((await assess(['--site', now, ...files('now')])).code).toBe(0);
    expect(await readFile(join(out, 'now.csv'), 'utf8')).toMatch(/^IT-2,8\.6\.1-01\.f,met,/m);
  });

  test('warns when the day lies after the export', async () => {
    const ran = await assess(['--site', site, '--until', '2027-01-01', '--json', join(out, 'a.json')]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toContain('says nothing of the time after that');
  });
});
