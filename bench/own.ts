import { tallyChecks, tallyRequirements, type Circumstances } from '../src/assess';
import { outcomesOf, packRecord } from '../src/assess/assess-record';
import { checksAskedOf, type RecordKind } from '../src/checks';
import type { JiraClient } from '../src/jira';
import { success, type Result } from '../src/problem';
import type { Instant, RecordFacts } from '../src/record/record';
import { clock } from './rounds';
import { askFor, type BenchSite, type Page } from './sites';

/** Milliseconds of one go over all pages of a site. */
export interface Times {
  /** `JSON.parse` of what Jira answered: what nobody can do without. */
  readonly parse: number;
  /** From parsed JSON to facts. */
  readonly read: number;
  /** All checks of records asked of each record, outcomes packed. */
  readonly judge: number;
  /** Counts of each check and requirement from the packed outcomes. */
  readonly count: number;
}

/** What was gone over: the same in every round. */
export interface Work {
  readonly records: number;
  /** Checks asked, over all records. */
  readonly judgements: number;
  /** Characters of JSON. */
  readonly characters: number;
}

/** What is made of a record: its outcomes. */
export const judged: Judge = (record, circumstances) => outcomesOf(record, circumstances);

/** What a back-fill makes of it: its outcomes, what it adds to the questions about the whole site, and when to look again. */
export const packed: Judge = (record, circumstances) => packRecord(record, circumstances).outcomes;

type Judge = (record: RecordFacts, circumstances: Circumstances) => string;

/** One go over all pages, in the app's own functions and in its order: page by page, nothing kept but the packed outcomes. */
export async function goOver(sites: readonly BenchSite[], judge: Judge): Promise<Times & Work> {
  let sum: Times & Work = { parse: 0, read: 0, judge: 0, count: 0, records: 0, judgements: 0, characters: 0 };
  for (const site of sites) sum = added(sum, await goOverOne(site, judge));
  return sum;
}

const added = <T extends Readonly<Record<keyof T, number>>>(one: T, other: T): T =>
  Object.fromEntries(Object.entries<number>(one).map(([name, value]) => [name, value + other[name as keyof T]])) as T;

async function goOverOne({ plan, settings, now, pages }: BenchSite, judge: Judge): Promise<Times & Work> {
  const circumstances = { now, settings };
  const byKind = new Map<RecordKind, Map<string, number>>();
  let sum: Times & Work = { parse: 0, read: 0, judge: 0, count: 0, records: 0, judgements: 0, characters: 0 };
  // A page is gone before the next one is parsed, as in the app, where each is one call.
  for (const page of pages) sum = added(sum, await goOverPage(page, plan, circumstances, judge, byKind));
  const before = clock();
  for (const [kind, groups] of byKind) {
    const counted = [...groups].map(([outcomes, n]) => ({ outcomes, n }));
    tallyChecks(kind, counted);
    tallyRequirements(kind, counted);
  }
  const count = clock() - before;
  let judgements = 0;
  for (const [kind, groups] of byKind) for (const n of groups.values()) judgements += n * checksAskedOf(kind).length;
  return { ...sum, judgements, count };
}

async function goOverPage(
  { projectId, answers }: Page,
  plan: BenchSite['plan'],
  circumstances: Circumstances,
  judge: Judge,
  byKind: Map<RecordKind, Map<string, number>>,
): Promise<Times & Work> {
  const before = clock();
  const parsed = answers.map((text) => JSON.parse(text) as unknown);
  const atParsed = clock();
  const { records } = await askFor(new Replaying(parsed), plan, projectId, null);
  const atRead = clock();
  for (const record of records) {
    const outcomes = judge(record, circumstances);
    const groups = groupsOf(byKind, record.kind as RecordKind);
    groups.set(outcomes, (groups.get(outcomes) ?? 0) + 1);
  }
  const atJudged = clock();
  // Whatever still holds the list: the page is done with.
  parsed.length = 0;
  let characters = 0;
  for (const { length } of answers) characters += length;
  return {
    parse: atParsed - before,
    read: atRead - atParsed,
    judge: atJudged - atRead,
    count: 0,
    records: records.length,
    judgements: 0,
    characters,
  };
}

/** Milliseconds of parsing the same pages and doing nothing with them. */
export function parseOnly(sites: readonly BenchSite[]): number {
  const before = clock();
  for (const { pages } of sites) for (const { answers } of pages) for (const text of answers) JSON.parse(text);
  return clock() - before;
}

function groupsOf(packed: Map<RecordKind, Map<string, number>>, kind: RecordKind): Map<string, number> {
  let groups = packed.get(kind);
  if (!groups) packed.set(kind, (groups = new Map()));
  return groups;
}

/** A client that hands over what Jira answered, already parsed, in the order in which it was asked, and holds none of it after that. */
class Replaying implements JiraClient {
  private readonly left: unknown[];

  constructor(answers: readonly unknown[]) {
    this.left = answers.toReversed();
  }

  get = (): Promise<Result<unknown>> => Promise.resolve(success(this.left.pop()));
  post = this.get;
}

/** All records of a site, for comparisons that begin with facts. */
export async function recordsOf({ plan, pages, now }: BenchSite): Promise<{ records: RecordFacts[]; now: Instant }> {
  const records: RecordFacts[] = [];
  for (const { projectId, answers } of pages) {
    const parsed = answers.map((text) => JSON.parse(text) as unknown);
    records.push(...(await askFor(new Replaying(parsed), plan, projectId, null)).records);
  }
  return { records, now };
}
