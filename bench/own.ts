import { tallyChecks, tallyRequirements } from '../src/assess';
import { packRecord } from '../src/assess/assess-record';
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
  /** All checks asked of each record, outcomes packed, and what it adds to figures over many. */
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

/** One go over all pages, in the app's own functions and in its order: page by page, nothing kept but the packed outcomes. */
export async function goOver(site: BenchSite): Promise<Times & Work> {
  const { plan, settings, now, pages } = site;
  const circumstances = { now, settings };
  const packed = new Map<RecordKind, Map<string, number>>();
  let [parse, read, judge, count, records, judgements, characters] = [0, 0, 0, 0, 0, 0, 0];
  for (const { projectId, answers } of pages) {
    const before = processorTime();
    const parsed = answers.map((text) => JSON.parse(text) as unknown);
    const atParsed = processorTime();
    const page = await askFor(replaying(parsed), plan, projectId, null);
    const atRead = processorTime();
    for (const record of page.records) {
      const { outcomes } = packRecord(record, circumstances);
      const groups = groupsOf(packed, record.kind as RecordKind);
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
  for (const [kind, groups] of packed) {
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
