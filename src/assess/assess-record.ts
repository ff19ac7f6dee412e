import { checksOf } from '../checks/index';
import type { Check, Judgement, Outcome, Severity } from '../checks/check';
import { judge, missingSettings, say } from '../checks/judge';
import { majorRuleOf } from '../checks/major-rule';
import { readings } from '../checks/readings';
import { Subject } from '../checks/subject';
import type { Instant, RecordFacts } from '../record/record';
import type { SiteSettings } from '../record/settings';
import type { ProcessId } from '../standard/index';
import { codeOf } from './pack';

export interface Circumstances {
  /** Milliseconds since 1970 UTC. */
  readonly now: Instant;
  readonly settings: SiteSettings;
}

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

/** The findings of a record: one per check of the process, in the same order. Never throws: a check that does gives `failed`, alone. */
export function assessRecord(record: RecordFacts, processId: ProcessId, circumstances: Circumstances): readonly Finding[] {
  const subject = subjectOf(record, circumstances);
  return checksOf(processId).map((check) => findingOf(check, subject));
}

/** The same as `packOutcomes(assessRecord(…))` without making sentences: for judging many records. */
export function outcomesOf(record: RecordFacts, processId: ProcessId, circumstances: Circumstances): string {
  const subject = subjectOf(record, circumstances);
  let packed = '';
  for (const check of checksOf(processId)) {
    const judgement = judged(check, subject);
    packed +=
      judgement === 'failed' ? 'f' : codeOf(judgement.outcome, judgement.late, judgement.why === 'not-run' || judgement.why === 'off');
  }
  return packed;
}

function subjectOf(record: RecordFacts, { now, settings }: Circumstances): Subject {
  return new Subject(record, { now, settings, majorRule: majorRuleOf(settings) });
}

function judged(check: Check, subject: Subject): Judgement | 'failed' {
  try {
    return judge(check, subject);
  } catch {
    return 'failed';
  }
}

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
    const sentence = 'This check could not be carried out because of a mistake in the app; it says nothing about the record.';
    return { check, outcome: 'failed', late: false, sentence, severity, mendable: false, read: [], dueAt: null, notRun: [] };
  }
}
