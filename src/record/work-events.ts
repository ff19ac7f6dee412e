import { lastCycle } from './cycle';
import { dateOf, endOfDay, instantIn, isBareDate } from './dates';
import { eventOf, firstEntry, firstLeft, type Told } from './milestones';
import type { Instant, RecordFacts } from './record';
import type { SiteRules } from './site-rules';
import { plain } from './plain';
import { isRead } from './timeline';
import { lifecycleOf, type RecordEvent } from './vocabulary';

/** Resolutions with which a record ends without anything having gone live, beside those the site leaves out altogether. */
const DECLINED: ReadonlySet<string> = new Set(['declined', 'wont-do', 'no-change-needed', 'not-a-problem']);

/** When implementation began: the actual start, else the status, else going live. The planned start never counts. */
export const implementStart = (record: RecordFacts, rules: SiteRules): Told =>
  firstTold(
    fromField(record, 'actualStart', 'implementStart', rules),
    () => firstEntry(record, 'implementStart'),
    () => deployed(record, rules),
  );

/** When it went live: the actual end or the release of its version, else the status, else being resolved as anything but declined. */
export const deployed = (record: RecordFacts, rules: SiteRules): Told =>
  firstTold(
    fromField(record, 'actualEnd', 'deployed', rules),
    () => versionReleased(record, rules),
    () => firstEntry(record, 'deployed'),
    () => resolvedAsDone(record, rules),
  );

/** When a test or invocation was carried out: the date, else the status, else closing. */
export const executed = (record: RecordFacts, rules: SiteRules): Told =>
  firstTold(
    fromField(record, 'executedOn', 'executed', rules),
    () => firstEntry(record, 'executed'),
    () => (record.mappedMilestones.has('closed') ? lastCycle(record).closed : 'unmapped'),
  );

/** First move out of a reviewing status after the thing to be reviewed was there, where the lifecycle has such a point. */
export function reviewed(record: RecordFacts, rules: SiteRules): Told {
  const course = lifecycleOf(record.kind) as readonly RecordEvent[];
  const anchor = course.includes('deployed') ? deployed : course.includes('executed') ? executed : null;
  if (anchor === null || !record.mappedMilestones.has('reviewed')) return firstLeft(record, 'reviewed');
  const from = eventOf(anchor(record, rules));
  return typeof from === 'number' ? firstLeft(record, 'reviewed', from) : from;
}

/** What tells one of several ways, in order: one that cannot be told must not be passed over for a later one. */
function firstTold(...ways: (() => Told | 'withheld')[]): Told {
  let told: Told = 'unmapped';
  let withheld = false;
  for (const way of ways) {
    const at = way();
    if (typeof at === 'number' || at === 'unknown') return at;
    if (at === 'withheld') withheld = true;
    else if (at === 'not-yet') told = at;
  }
  return withheld ? 'unknown' : told;
}

/**
 * What a date field says. One that Jira did not hand over is `withheld`: it left the field out because the issue has none, so the
 * statuses may tell, but that nothing has happened yet may not be concluded.
 */
const fromField = (record: RecordFacts, role: string, milestone: RecordEvent, rules: SiteRules) => (): Told | 'withheld' => {
  const value = dateOf(record, role);
  if (value === null) return 'unmapped';
  if (value === 'empty') return 'not-yet';
  if (value === 'withheld') return 'withheld';
  if (!isBareDate(value)) return value.at!;
  // A bare date says the day; where the status was entered that day, its time is known.
  const entry = firstEntry(record, milestone);
  if (typeof entry === 'number' && entry >= value.at! && entry < endOfDay(value.at!, rules.timeZone)) return entry;
  // Only follow-ups hang on carrying out, so the day counts from its beginning; what is due by going live may be done that day.
  return instantIn(value, milestone === 'executed' ? 'start' : 'end', rules.timeZone);
};

/** Only a version that has been released says anything; `at` of a versions field is its release date. */
function versionReleased(record: RecordFacts, rules: SiteRules): Told {
  const value = dateOf(record, 'fixVersions');
  return value === null || typeof value === 'string' || value.at === null ? 'unmapped' : endOfDay(value.at, rules.timeZone);
}

function resolvedAsDone(record: RecordFacts, rules: SiteRules): Told {
  if (!record.mappedMilestones.has('resolved') && !record.mappedMilestones.has('closed') && record.resolutionDate === null)
    return 'unmapped';
  const resolution = record.fields['resolution'] ?? 'unmapped';
  const { resolved, cancelled, rejected, began } = lastCycle(record);
  if (resolved === 'not-yet') return resolution === 'unmapped' ? 'unmapped' : resolved;
  if (resolved === 'unknown' || cancelled === 'unknown' || rejected === 'unknown') return 'unknown';
  if (cancelled !== 'not-yet' || rejected !== 'not-yet' || failedSince(record, began)) return 'not-yet';
  // Ended without a resolution: it may have gone live, or been dropped.
  if (!isRead(resolution) || resolution.present === null) return 'unknown';
  const { option, text } = resolution.present;
  const dropped =
    option !== null ? DECLINED.has(option) || rules.excludedResolutions.has(option) : rules.excludedResolutions.has(plain(text));
  return dropped ? 'not-yet' : resolved;
}

const failedSince = (record: RecordFacts, began: Instant): boolean =>
  record.statuses.some(({ at, milestones }) => at >= began && milestones.includes('failed'));
