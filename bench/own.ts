import { tallyChecks, tallyRequirements, type Circumstances } from '../src/assess';
import { outcomesOf, packRecord } from '../src/assess/assess-record';
import { checksAskedOf, type RecordKind } from '../src/checks';
import type { JiraClient } from '../src/jira';
import type { Instant, RecordFacts } from '../src/record/record';
import { processorTime } from './rounds';
import { askFor, type BenchSite } from './sites';

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

async function goOverOne({ plan, settings, now, pages }: BenchSite, judged: Judge): Promise<Times & Work> {
  const circumstances = { now, settings };
  const byKind = new Map<RecordKind, Map<string, number>>();
  let [parse, read, judge, count, records, judgements, characters] = [0, 0, 0, 0, 0, 0, 0];
  for (const { projectId, answers } of pages) {
    const before = processorTime();
    const parsed = answers.map((text) => JSON.parse(text) as unknown);
    const atParsed = processorTime();
    const page = await askFor(replaying(parsed), plan, projectId, null);
    const atRead = processorTime();
    for (const record of page.records) {
      const outcomes = judged(record, circumstances);
      const groups = groupsOf(byKind, record.kind as RecordKind);
      groups.set(outcomes, (groups.get(outcomes) ?? 0) + 1);
    }
    const atJudged = processorTime();
    parse += atParsed - before;
    read += atRead - atParsed;
    judge += atJudged - atRead;
    records += page.records.length;
    for (const { kind } of page.records) judgements += checksAskedOf(kind as RecordKind).length;
    for (const { length } of answers) characters += length;
  }
  const before = processorTime();
  for (const [kind, groups] of byKind) {
    const counted = [...groups].map(([outcomes, n]) => ({ outcomes, n }));
    tallyChecks(kind, counted);
    tallyRequirements(kind, counted);
  }
  count += processorTime() - before;
  return { parse, read, judge, count, records, judgements, characters };
}

function groupsOf(packed: Map<RecordKind, Map<string, number>>, kind: RecordKind): Map<string, number> {
  let groups = packed.get(kind);
  if (!groups) packed.set(kind, (groups = new Map()));
  return groups;
}

/** A client that hands over what Jira answered, already parsed, in the order in which it was asked. */
function replaying(answers: readonly unknown[]): JiraClient {
  let next = 0;
  const answer = () => Promise.resolve({ ok: true as const, value: answers[next++] });
  return { get: answer, post: answer };
}

/** All records of a site, for comparisons that begin with facts. */
export async function recordsOf({ plan, pages, now }: BenchSite): Promise<{ records: RecordFacts[]; now: Instant }> {
  const records: RecordFacts[] = [];
  for (const { projectId, answers } of pages) {
    const parsed = answers.map((text) => JSON.parse(text) as unknown);
    records.push(...(await askFor(replaying(parsed), plan, projectId, null)).records);
  }
  return { records, now };
}
