import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_NOW, demoArchive } from '../../host/scenarios/demo';
import { assessRecord, type Finding } from '../../src/assess';
import type { IssueAssessment } from '../../src/contract';
import { issueToRecord, readIssue } from '../../src/jira';
import { circumstancesOf, planOf, processOfKind } from '../../src/jobs/record-row';
import type { SiteMap } from '../../src/mapping';
import type { ReadPlan } from '../../src/mapping/read-plan';
import type { RecordFacts } from '../../src/record/record';
import { issueView } from '../../src/resolvers/issue-view';
import { processById } from '../../src/standard';
import { savedSiteMap } from '../../src/store';
import { fakeJira } from '../jira/desk';
import { openWorld, setUp } from '../jobs/world';
import { anyValue, EMPTY, garble, oneOf, put, randomFrom, type Json, type Random, UNREADABLE } from './variants';

/** Variants in all, a third of which empty one field and nothing else. */
const VARIANTS = 10_000;
/** Issues that they are made from: of every kind, and more of those that people work on every day. */
const PER_KIND = 6;
const SEED = Number(process.env['CLAUSEWISE_SEED'] ?? 20_000);

interface Base {
  readonly json: string;
  readonly kind: string;
  /** Ids of the fields that play a part for the kind. */
  readonly fields: readonly string[];
  /** Outcome by check. */
  readonly outcomes: ReadonlyMap<string, string>;
}

let map: SiteMap;
let plan: ReadPlan;
let bases: Base[];
const targets = new Map<string, RecordFacts>();

beforeAll(async () => {
  const world = await openWorld(demoArchive());
  try {
    await setUp(world);
    map = (await world.run(savedSiteMap))!.map;
  } finally {
    await world.close();
  }
  plan = planOf(map);
  const byKind = new Map<string, Json[]>();
  for await (const issue of demoArchive().issues()) {
    const record = issueToRecord(issue, plan);
    if (record === null) continue;
    targets.set(record.id, record);
    byKind.set(record.kind, [...(byKind.get(record.kind) ?? []), issue as unknown as Json]);
  }
  bases = [...byKind].flatMap(([kind, issues]) =>
    spread(issues, DAILY.has(kind) ? 5 * PER_KIND : PER_KIND).map((issue) => baseOf(issue, kind)),
  );
}, 120_000);

const DAILY: ReadonlySet<string> = new Set(['incident', 'change', 'problem', 'service-request', 'release', 'security-incident']);

const spread = (issues: readonly Json[], most: number): Json[] =>
  issues.length <= most ? [...issues] : Array.from({ length: most }, (_, index) => issues[Math.floor((index * issues.length) / most)]!);

const baseOf = (issue: Json, kind: string): Base => {
  const json = JSON.stringify(issue);
  const found = judged(JSON.parse(json))!;
  const carried = new Set(Object.keys(issue['fields'] as Json));
  const fields = [...new Set(Object.values(map.fields).flatMap((one) => one.fields))].filter((field) => carried.has(field));
  return { json, kind, fields, outcomes: outcomesOf(found.findings) };
};

const outcomesOf = (findings: readonly Finding[]): ReadonlyMap<string, string> =>
  new Map(findings.map(({ check, outcome }) => [check.id, outcome]));

const judged = (issue: unknown): { record: RecordFacts; findings: readonly Finding[] } | null => {
  const record = issueToRecord(issue, plan, { targets });
  return record === null ? null : { record, findings: assessRecord(record, circumstancesOf(map, DEMO_NOW)) };
};

const viewOf = (record: RecordFacts, findings: readonly Finding[]): IssueAssessment =>
  issueView(record, processById(processOfKind(record.kind)!)!, findings, {
    ...{ map, names: null, wordings: {}, waivers: [], inForce: [] },
    circumstances: circumstancesOf(map, DEMO_NOW),
  });

const OUTCOMES = ['met', 'gap', 'pending', 'not-applicable', 'cannot-tell', 'failed'];

/** What is wrong with an assessment, whatever was read; null for nothing. */
const fault = (view: IssueAssessment): string | null => {
  const text = JSON.stringify(view);
  if (JSON.stringify(JSON.parse(text)) !== text || text.length > 400_000) return `no plain JSON, or ${text.length} characters`;
  const { findings, hints, counts, gaps, waived, services, next } = view;
  if (counts.failed > 0) return `failed: ${findings.find(({ outcome }) => outcome === 'failed')?.check ?? ''}`;
  if (OUTCOMES.reduce((sum, name) => sum + counts[name as 'met'], 0) !== findings.length) return 'counts';
  if (hints.length !== Math.min(3, gaps) || waived !== 0 || gaps !== counts.gap) return 'hints';
  if (next !== null && Number.isNaN(Date.parse(next.dueAt))) return 'next';
  if (!services.every((name) => typeof name === 'string')) return 'services';
  for (const { check, sentence, read, dueAt, outcome } of findings) {
    if (sentence.length === 0 || sentence.length > 400) return `${check}: a sentence of ${sentence.length}`;
    if (/undefined|null\b|NaN|\[object|Invalid/.test(sentence) && !/“/.test(sentence)) return `${check}: ${sentence}`;
    if (read.some(({ label, value }) => typeof label !== 'string' || typeof value !== 'string' || value.length > 400))
      return `${check}: what was read`;
    if (dueAt !== null && Number.isNaN(Date.parse(dueAt))) return `${check}: due ${dueAt}`;
    if (!OUTCOMES.includes(outcome)) return `${check}: ${outcome}`;
  }
  return hints.some(({ hint, outcome }) => hint.length > 90 || outcome !== 'gap') ? 'a hint' : null;
};

/** Checks that come to be met although all that was done is to take something away. */
const fromNothing = (base: Base, findings: readonly Finding[], empty: boolean): string[] =>
  findings.flatMap(({ check, outcome, sentence }) => {
    const before = base.outcomes.get(check.id);
    const isNew = outcome === 'met' && (before === 'gap' || before === 'cannot-tell') && !(empty && MAY_BE_EMPTY.has(check.id));
    return isNew ? [`${check.id} ${before} → met: ${sentence}`] : [];
  });

/** Checks that say themselves that a field may be empty: "the end date, where there is one". Only an empty field is, never one that cannot be read. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  // "where there is one": an asset without an end of its support.
  '8.2.5-01.a',
  // "may say otherwise": a metric without an interval of its own.
  '9.1-02.a',
]);

const PARTS = ['issuelinks', 'subtasks', 'comment', 'worklog', 'attachment'];

/** Takes the value of one field away, in a way that leaves it empty or in one that leaves it unreadable. */
const emptied = (random: Random, base: Base, issue: Json): { told: string; empty: boolean } => {
  // Without any links or comments an issue is an ordinary one: only what cannot be read is tried there.
  const part = random() < 0.1 ? oneOf(random, PARTS) : null;
  const field = part ?? oneOf(random, base.fields);
  const empty = part === null && random() < 0.5;
  const ways = empty ? EMPTY : UNREADABLE;
  const index = Math.floor(random() * ways.length);
  put(issue['fields'] as Json, field, ways[index]!());
  return { told: `${field} is ${empty ? 'empty' : 'unreadable'} (${index})`, empty };
};

/** The same by way of Jira: what it answers to any request is as odd as the issue. */
const readOddly = async (random: Random, base: Base, told: string, issue: Json): Promise<string | null> => {
  const { jira } = fakeJira((path, body) => {
    if (path.includes('/changelog?')) return { body: { values: anyValue(random), isLast: oneOf(random, [true, false, 'x']) } };
    if (path.includes('bulkfetch')) {
      const ids = arrayIn(body?.['issueIdsOrKeys']);
      const linked = ids.map((id) => {
        const other = JSON.parse(oneOf(random, bases).json) as Json;
        garble(random, other, base.fields);
        return { ...other, id };
      });
      return { body: { issues: random() < 0.8 ? linked : anyValue(random), issueErrors: [] } };
    }
    if (path.includes('/search/')) return { body: { issues: anyValue(random), isLast: true } };
    return { body: { ...issue, names: oneOf(random, [{ customfield_10030: '\u202eName\u0000' }, anyValue(random)]) } };
  });
  const read = await readIssue(jira, 'OPS-1', plan);
  if (!read.ok) return read.problem.code === 'unexpected' ? `${told}: ${read.problem.message}` : null;
  const { record, names, wordings } = read.value;
  const circumstances = circumstancesOf(map, DEMO_NOW);
  const process = processById(processOfKind(record.kind)!)!;
  const problem = fault(
    issueView(record, process, assessRecord(record, circumstances), { map, names, wordings, circumstances, waivers: [], inForce: [] }),
  );
  return problem === null ? null : `${base.kind} by way of Jira, ${told}: ${problem}`;
};

const arrayIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

describe('odd JSON of issues', () => {
  test(`${VARIANTS} variants: nothing throws, every assessment is well-formed, nothing is met from nothing`, async () => {
    const random = randomFrom(SEED);
    const wrong: string[] = [];
    const nothing: string[] = [];
    let records = 0;
    for (let variant = 0; variant < VARIANTS; variant += 1) {
      const base = oneOf(random, bases);
      const issue = JSON.parse(base.json) as Json;
      const one = variant % 3 === 0 ? emptied(random, base, issue) : null;
      const told = one?.told ?? Array.from({ length: 1 + Math.floor(random() * 3) }, () => garble(random, issue, base.fields)).join(', ');
      try {
        const byWay = variant % 10 === 0 ? await readOddly(random, base, told, issue) : null;
        if (byWay !== null) wrong.push(byWay);
        const found = judged(issue);
        if (found === null) continue;
        records += 1;
        const problem = fault(viewOf(found.record, found.findings));
        if (problem !== null) wrong.push(`${base.kind}, ${told}: ${problem}`);
        if (one !== null) nothing.push(...fromNothing(base, found.findings, one.empty).map((what) => `${base.kind}, ${told}: ${what}`));
      } catch (error) {
        wrong.push(
          `${base.kind}, ${told}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 6).join(' ') : String(error)}`,
        );
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(nothing.slice(0, 20)).toEqual([]);
    expect(records / VARIANTS).toBeGreaterThan(0.8);
  }, 300_000);

  test('texts of ten megabytes, as a line and as a document, are read and quoted in short', () => {
    const TEN = 10 * 1024 * 1024;
    const line = 'سطر\u0000 long '.repeat(TEN / 10);
    const document = (text: string): unknown => ({
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const incident = bases.find(({ kind }) => kind === 'incident')!;
    const places = ['description', ...['impact', 'affectedServices', 'resolutionNote'].flatMap((role) => map.fields[role]?.fields ?? [])];
    for (const value of [line, document(line), [line, line], { id: '1', value: line }]) {
      const issue = JSON.parse(incident.json) as Json;
      for (const field of places) put(issue['fields'] as Json, field, value);
      const { record, findings } = judged(issue)!;
      const view = viewOf(record, findings);
      expect([fault(view), JSON.stringify(view).length < 400_000]).toEqual([null, true]);
    }
  });
});
