import { assessRecord, hintsOf, waivedChecks, type Circumstances, type Finding } from '../assess';
import { jiraAs, readIssue, type IssueReading } from '../jira';
import { isMilestone, statusSigns } from '../mapping/vocabulary/milestones';
import type { SiteMap } from '../mapping/site-map';
import { asIfMoved, type TargetStatus } from '../record/as-if-moved';
import type { Instant, RecordFacts } from '../record/record';
import type { CheckLevel } from '../record/settings';
import { isRecordKind } from '../record/vocabulary';
import { mapForJudging, noteWarned, wasWarned, type MapForJudging } from '../store';
import { guardMessage } from './guard-message';
import { withoutFalseFindings } from './lost';
import { circumstancesOf, planOf } from './record-row';

/** What Jira takes from a validator: whether the transition goes on, and what is shown where it does not. */
export type GuardAnswer = { readonly result: boolean; readonly errorMessage?: string };

const GO_ON: GuardAnswer = { result: true };

/** Somebody waits in front of a dialog; a function of the platform has 25 s, and one that takes longer refuses the transition. */
const LONGEST_MS = 12_000;

/**
 * The workflow validator (manifest reference, Jira workflow validator, Preview): judges the record as if it had made the move, and stops it
 * where a check that the site has set to `block` would have a gap that no waiver covers and that can still be closed. Checks set to `warn`
 * ask once. Where it cannot judge (Jira is busy, nothing is set up, a mistake of ours) the transition goes on: an exception or a timeout
 * would refuse it, and conformance is never worth a stopped desk. Such a record shows in the list of those that went past.
 *
 * Jira is asked as the app, as a validator has no user. What is typed on the transition's screen is not known here.
 */
export const onTransition = async (payload: unknown): Promise<GuardAnswer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GuardAnswer>((done) => {
    timer = setTimeout(() => done(letThrough('it took too long')), LONGEST_MS);
  });
  try {
    return await Promise.race([answerTo(payload), late]);
  } catch (error) {
    return letThrough(error instanceof Error ? error.name : typeof error);
  } finally {
    clearTimeout(timer);
  }
};

/** Never with the text of an error, which may quote a ticket. */
const letThrough = (why: string): GuardAnswer => {
  console.warn(`Clausewise: the guard let a transition through: ${why}.`);
  return GO_ON;
};

const answerTo = async (payload: unknown): Promise<GuardAnswer> => {
  const asked = transitionIn(payload);
  if (asked === null) return letThrough('Jira did not say which');
  const judging = await mapForJudging();
  if (judging === null) return letThrough('not-set-up');
  // What would be stopped may be waived.
  if (judging.waiversUnread) return letThrough('storage-not-ready');
  // Most sites only advise: then nothing is read.
  if (!hasLevel(judging.map, 'block') && !hasLevel(judging.map, 'warn')) return GO_ON;
  const read = await readIssue(jiraAs('app'), asked.issue, planOf(judging.map));
  if (!read.ok) return read.problem.code === 'not-a-record' ? GO_ON : letThrough(read.problem.code);
  const now = Date.now();
  const gaps = gapsOfMove(read.value.record, asked.to, judging, now);
  const blocking = gaps.filter(({ check }) => levelOf(check.id, judging.map) === 'block');
  if (blocking.length > 0) return stop(blocking, read.value, false);
  const warning = gaps.filter(({ check }) => levelOf(check.id, judging.map) === 'warn');
  if (warning.length === 0) return GO_ON;
  const checks = warning.map(({ check }) => check.id);
  if (await wasWarned(read.value.record.id, asked.to, checks, now)) return GO_ON;
  await noteWarned(read.value.record.id, asked.to, checks, now);
  return stop(warning, read.value, true);
};

const stop = (findings: readonly Finding[], { names }: IssueReading, again: boolean): GuardAnswer => ({
  result: false,
  errorMessage: guardMessage(findings, names, again),
});

const levelOf = (check: string, { settings }: SiteMap): CheckLevel | undefined => settings.checks?.[check]?.level;

const hasLevel = ({ settings }: SiteMap, level: CheckLevel): boolean =>
  Object.values(settings.checks ?? {}).some((check) => check.level === level);

/** The payload of a validator: `{"issue":{"key":"…"},"transition":{"from":{"id":"…"},"to":{"id":"…"}}}`. */
const transitionIn = (payload: unknown): { readonly issue: string; readonly to: string } | null => {
  const { issue, transition } = (payload ?? {}) as { issue?: { key?: unknown }; transition?: { to?: { id?: unknown } } };
  const key = issue?.key;
  const to = transition?.to?.id;
  if (typeof key !== 'string' || (typeof to !== 'string' && typeof to !== 'number')) return null;
  return { issue: key, to: String(to) };
};

/**
 * The gaps that a record would have just after a move, no waiver covering them, that can still be closed; the heaviest first.
 *
 * A gap that comes with the move can be closed by what is done before it, even where the check takes nothing that comes later; one that was
 * there before and that nothing on the record can close would stop the record for ever, and is left out.
 */
export const gapsOfMove = (record: RecordFacts, to: string, judging: MapForJudging, now: Instant): readonly Finding[] => {
  const moved = asIfMoved(record, targetOf(record.kind, to, judging.map), now);
  const circumstances = circumstancesOf(judging.map, moved.judgeAt);
  const found = (facts: RecordFacts, by: Circumstances): readonly Finding[] =>
    withoutFalseFindings(assessRecord(facts, by), facts, judging);
  const before = new Map(found(record, circumstances).map((finding) => [finding.check.id, finding]));
  const waived = waivedChecks(record, judging.waivers, now);
  const gaps = found(moved.record, withResolutionOpen(moved.record, circumstances)).filter(({ check, outcome, mendable }) => {
    if (outcome !== 'gap' || waived.has(check.id)) return false;
    const was = before.get(check.id);
    return mendable || was?.outcome !== 'gap' || was.mendable;
  });
  return hintsOf(gaps, gaps.length);
};

/**
 * Where the resolution comes with the move, the record is judged like any other. It may turn out to be one that the site leaves out (a
 * duplicate), but if that doubt made every check cannot-tell, the guard would never stop anything.
 */
const withResolutionOpen = ({ fields }: RecordFacts, circumstances: Circumstances): Circumstances =>
  fields['resolution'] === 'unreadable'
    ? { ...circumstances, settings: { ...circumstances.settings, excludedResolutions: [] } }
    : circumstances;

/** What the site map makes of a status for a kind. The category is that of its milestone: Jira is not asked for its own. */
const targetOf = (kind: string, statusId: string, { kinds }: SiteMap): TargetStatus => {
  const statuses = isRecordKind(kind) ? (kinds[kind]?.statuses ?? {}) : {};
  const milestones = Object.entries(statuses).flatMap(([milestone, ids]) => (ids.includes(statusId) ? [milestone] : []));
  const known = milestones.find(isMilestone);
  return { statusId, name: '', milestones, category: known === undefined ? 'unknown' : statusSigns(known).category };
};
