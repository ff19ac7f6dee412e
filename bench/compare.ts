import { checks, type Check, type RecordKind } from '../src/checks';
import { judge } from '../src/checks/judge';
import { majorRuleOf } from '../src/checks/major-rule';
import { Subject, type Bench } from '../src/checks/subject';
import type { RecordFacts } from '../src/record/record';
import { clock } from './rounds';
import type { BenchSite } from './sites';
import type { Asking, Engine } from './engines/engine';
import { viewOf, type Beyond, type Question, type View } from './engines/question';
import { questionOf } from './engines/translate';

/** The checks that ask a single record. */
export const recordChecks: readonly Check[] = checks.filter(({ level }) => level === 'record');

/** What an engine can say of our checks at all. */
export interface Reach {
  readonly questions: readonly Question[];
  /** Checks left out, by why. */
  readonly beyond: ReadonlyMap<string, number>;
}

/** How an engine did on the records of a site. */
export interface Compared {
  /** Checks that records of this site were asked. */
  readonly asked: number;
  /** Where we say met or gap, and how often it says the same. */
  readonly comparable: number;
  readonly agreed: number;
  /** Where we say pending, not applicable or cannot tell, and how often it says no: what would read as a gap. */
  readonly neither: number;
  readonly falseGaps: number;
  /** Some of those on which it does not agree: key and check. */
  readonly disagreements: readonly string[];
  /** Microseconds a record, the same checks: the fastest round. */
  readonly ours: number;
  readonly theirs: number;
  /** Microseconds a record to make the view, in our code: rebuilding histories, which `ours` includes and `theirs` does not. */
  readonly viewing: number;
}

/** Translates every check as far as an engine goes. */
export function reachOf(engine: Engine): Reach {
  const questions: Question[] = [];
  const beyond = new Map<string, number>();
  for (const check of recordChecks) {
    const question: Question | Beyond = questionOf(check);
    const why = typeof question === 'string' ? question : engine.lacks(question.formula);
    if (why === null && typeof question !== 'string') questions.push(question);
    else beyond.set(why ?? '', (beyond.get(why ?? '') ?? 0) + 1);
  }
  return { questions, beyond };
}

interface Group {
  readonly asked: readonly Check[];
  readonly put: readonly Question[];
  readonly asking: Asking;
  readonly records: readonly { readonly record: RecordFacts; readonly view: View }[];
}

/** Asks an engine and our own code the same checks of the same records; the views are made beforehand and not timed. */
export async function compare(engine: Engine, site: BenchSite, records: readonly RecordFacts[], rounds: number): Promise<Compared> {
  const bench: Bench = { settings: site.settings, now: site.now, majorRule: majorRuleOf(site.settings), world: null };
  const groups = groupsOf(engine, records, bench);
  const count = groups.reduce((sum, group) => sum + group.records.length, 0);
  const found = await agreement(groups, bench);
  let [ours, theirs, viewing] = [Infinity, Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    const before = clock();
    for (const { asked, records: some } of groups) {
      for (const { record } of some) {
        const subject = new Subject(record, bench);
        for (const check of asked) judge(check, subject);
      }
    }
    const between = clock();
    for (const { asking, records: some } of groups) {
      for (const { view } of some) {
        const answer = asking.yes(view);
        if (answer instanceof Promise) await answer;
      }
    }
    const after = clock();
    for (const { put, records: some } of groups) for (const { record } of some) viewOf(new Subject(record, bench), put);
    ours = Math.min(ours, between - before);
    theirs = Math.min(theirs, after - between);
    viewing = Math.min(viewing, clock() - after);
  }
  const each = (milliseconds: number): number => (1000 * milliseconds) / Math.max(1, count);
  const asked = new Set(groups.flatMap((group) => group.asked)).size;
  return { ...found, asked, ours: each(ours), theirs: each(theirs), viewing: each(viewing) };
}

function groupsOf(engine: Engine, records: readonly RecordFacts[], bench: Bench): Group[] {
  const { questions } = reachOf(engine);
  const groups: Group[] = [];
  for (const kind of new Set(records.map((record) => record.kind as RecordKind))) {
    const asked = recordChecks.filter(({ id, kinds }) => kinds.includes(kind) && questions.some((question) => question.id === id));
    if (asked.length === 0) continue;
    const put = asked.map(({ id }) => questions.find((question) => question.id === id)!);
    const some = records
      .filter((record) => record.kind === kind)
      .map((record) => ({ record, view: viewOf(new Subject(record, bench), put) }));
    groups.push({ asked, put, asking: engine.prepare(put), records: some });
  }
  return groups;
}

type Agreement = Pick<Compared, 'comparable' | 'agreed' | 'neither' | 'falseGaps' | 'disagreements'>;

/** How often an engine says what we say, on every record. */
async function agreement(groups: readonly Group[], bench: Bench): Promise<Agreement> {
  let [comparable, agreed, neither, falseGaps] = [0, 0, 0, 0];
  const disagreements: string[] = [];
  for (const { asked, asking, records } of groups) {
    for (const { record, view } of records) {
      const yes = await asking.yes(view);
      const subject = new Subject(record, bench);
      for (const check of asked) {
        const { outcome, why } = judge(check, subject);
        const says = yes.has(check.id);
        if (outcome !== 'met' && outcome !== 'gap') {
          neither++;
          if (!says) falseGaps++;
          continue;
        }
        comparable++;
        if (says === (outcome === 'met')) agreed++;
        else if (disagreements.length < 10) disagreements.push(`${record.key} ${check.id} ${outcome} ${why}`);
      }
    }
  }
  return { comparable, agreed, neither, falseGaps, disagreements };
}
