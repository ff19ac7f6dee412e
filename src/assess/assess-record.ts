import type { Check, Judgement, Outcome, Severity } from '../checks/check';
import { checksAskedOf, type RecordKind } from '../checks/index';
import { judge, judgeOwn, missingSettings, notRun, Question, say } from '../checks/judge';
import { readings } from '../checks/readings';
import { Subject, type Bench } from '../checks/subject';
import { tuned } from '../checks/tuned';
import type { Instant, RecordFacts } from '../record/record';
import type { SiteSettings } from '../record/settings';
import { rulesOf, type SiteRules } from '../record/site-rules';
import { benchOf, type Circumstances } from './bench-of';
import { contributedBy, lapseOf } from './contributions';
import { codeOf, FAILED, spelled, unspelled, type Code } from './pack';

/** The outcome of one check on one record, with the values read and the time. */
export interface Finding {
  readonly check: Check;
  /** `failed`: the check threw, which is a bug of ours and no statement about the record. */
  readonly outcome: Outcome | 'failed';
  readonly late: boolean;
  readonly sentence: string;
  /** Of this finding: a gap for slowness alone weighs little, whatever the check. */
  readonly severity: Severity;
  /** A gap that can still be closed on the record. */
  readonly mendable: boolean;
  readonly read: readonly { readonly label: string; readonly value: string }[];
  /** When a pending check falls due; null when that depends on something that has not happened. */
  readonly dueAt: Instant | null;
  /** Settings that the site has to make before the check is run, by their key (`off` when it is switched off); the outcome is then cannot-tell. */
  readonly notRun: readonly string[];
}

/** What is kept of a record that was judged. */
export interface Packed {
  /** One letter a check, see `packOutcomes`. */
  readonly outcomes: string;
  /** What it adds to figures over many, see `contributionsOf`. */
  readonly contributed: string;
  /** When time alone may change either of them: the soonest deadline, or the end of a date's validity; null: never. */
  readonly dueAt: Instant | null;
}

/** The checks asked of a record, as the site has set them; its kind is the text that the site map gave it. */
const askedOf = ({ kind }: RecordFacts, settings: SiteSettings): readonly Check[] =>
  checksAskedOf(kind as RecordKind).map((check) => tuned(check, settings));

/**
 * The findings of a record: one per check asked of its kind, in the same order. Never throws: a check that does gives `failed`, alone.
 */
export function assessRecord(record: RecordFacts, circumstances: Circumstances): readonly Finding[] {
  const subject = subjectOf(record, circumstances);
  return askedOf(record, circumstances.settings).map((check) => findingOf(check, subject));
}

/** The same as `packOutcomes(assessRecord(…))` without making sentences: for judging many records. */
export function outcomesOf(record: RecordFacts, circumstances: Circumstances): string {
  const { bench, rules, byKind } = judgingOf(circumstances);
  const subject = new Subject(record, bench, rules);
  let outcomes = unspelled();
  for (const question of questionsTo(subject, byKind)) outcomes = spelled(outcomes, codeFor(answerTo(question, subject)));
  return outcomes.text;
}

/**
 * What a record adds to every question about the site that counts records of its kind, at most 255 characters, without any text of the
 * site (`unpackContributions`). Empty where it adds nothing.
 */
export function contributionsOf(record: RecordFacts, circumstances: Circumstances): string {
  return contributedBy(subjectOf(record, circumstances));
}

/** Outcomes, contributions and the next time to look in one go: what is read off the record once serves all three. */
export function packRecord(record: RecordFacts, circumstances: Circumstances): Packed {
  const { bench, rules, byKind } = judgingOf(circumstances);
  const subject = new Subject(record, bench, rules);
  let outcomes = unspelled();
  let dueAt = lapseOf(subject);
  for (const question of questionsTo(subject, byKind)) {
    const judgement = answerTo(question, subject);
    outcomes = spelled(outcomes, codeFor(judgement));
    if (judgement !== 'failed' && judgement.dueAt !== null && (dueAt === null || judgement.dueAt < dueAt)) dueAt = judgement.dueAt;
  }
  return { outcomes: outcomes.text, contributed: contributedBy(subject), dueAt };
}

/** What is the same for all records that are judged under the same circumstances. */
interface Judging {
  readonly bench: Bench;
  readonly rules: SiteRules;
  /** What is asked of records of a kind, filled in as they come. */
  readonly byKind: Map<string, readonly Question[]>;
}

const JUDGING = new WeakMap<Circumstances, Judging>();
const QUESTIONS = new WeakMap<SiteSettings, Judging['byKind']>();

function judgingOf(circumstances: Circumstances): Judging {
  let judging = JUDGING.get(circumstances);
  if (!judging) {
    const { settings } = circumstances;
    let byKind = QUESTIONS.get(settings);
    if (!byKind) QUESTIONS.set(settings, (byKind = new Map()));
    JUDGING.set(circumstances, (judging = { bench: benchOf(circumstances), rules: rulesOf(settings), byKind }));
  }
  return judging;
}

function questionsTo(subject: Subject, byKind: Judging['byKind']): readonly Question[] {
  const { record, settings } = subject;
  let questions = byKind.get(record.kind);
  if (!questions) {
    questions = askedOf(record, settings).flatMap((check) =>
      check.ask === null ? [] : [new Question(check, check.ask, notRun(check, subject))],
    );
    byKind.set(record.kind, questions);
  }
  return questions;
}

function answerTo(question: Question, subject: Subject): Judgement | 'failed' {
  try {
    return judgeOwn(question, subject);
  } catch {
    return 'failed';
  }
}

const subjectOf = (record: RecordFacts, circumstances: Circumstances): Subject => new Subject(record, benchOf(circumstances));

const codeFor = (judgement: Judgement | 'failed'): Code =>
  typeof judgement === 'string'
    ? FAILED
    : codeOf(judgement.outcome, judgement.late, judgement.why === 'not-run' || judgement.why === 'off');

/** One check on one record; exported for tests of a check that throws. */
export function findingOf(check: Check, subject: Subject): Finding {
  const { severity } = check;
  try {
    const judgement = judge(check, subject);
    const { outcome, late, dueAt, minor, mendable, why } = judgement;
    return {
      check,
      outcome,
      late,
      sentence: say(check, subject, judgement),
      severity: minor ? 'low' : severity,
      mendable,
      read: readings(check, subject),
      dueAt,
      notRun: why === 'off' ? ['off'] : why === 'not-run' ? missingSettings(check, subject) : [],
    };
  } catch {
    return { check, outcome: 'failed', late: false, sentence: MISTAKE, severity, mendable: false, read: [], dueAt: null, notRun: [] };
  }
}

const MISTAKE = 'This check could not be carried out because of a mistake in the app; it says nothing about the record.';
