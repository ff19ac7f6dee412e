import type { Instant } from '../../record/record';
import { startOfDate } from '../../record/periods';
import { SETTING_DEFAULTS } from '../../record/setting-defaults';
import type { SiteSettings } from '../../record/settings';
import { localTime } from '../../record/zone';
import { failure, success, type Result } from '../../problem';

type Settings = Pick<SiteSettings, 'timeZone' | 'waiverMaximumDays'>;

const DAY_MS = 86_400_000;

/** The longest a waiver may last on this site, in days. */
export const maximumDaysOf = ({ waiverMaximumDays = SETTING_DEFAULTS.waiverMaximumDays }: Settings): number => waiverMaximumDays;

/** Today in the site's time zone, `2026-03-31`. */
export const todayOf = ({ timeZone }: Settings, now: Instant): string => {
  const { year, month, day } = localTime(now, timeZone);
  return dayText(Date.UTC(year, month - 1, day));
};

/** A day of the calendar so many days after another. */
export const dayAfter = (day: string, days: number): string => dayText(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

const dayText = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** The first instant after a day in the site's time zone: a waiver counts on the whole of its last day. */
export const endOf = (lastDay: string, { timeZone }: Settings): Instant => {
  const end = startOfDate(dayAfter(lastDay, 1), timeZone);
  if (end === null) throw new RangeError(`Not a day: ${lastDay}`);
  return end;
};

/** Refuses a last day that is over, or later than the site allows. */
export const withinBounds = (lastDay: string, settings: Settings, now: Instant): Result<null> => {
  const today = todayOf(settings, now);
  if (lastDay < today) return failure('bad-request', `The last day of a waiver cannot be in the past. Today is ${today}.`);
  const maximum = maximumDaysOf(settings);
  const latest = dayAfter(today, maximum);
  if (lastDay <= latest) return success(null);
  return failure('bad-request', `On this site a waiver lasts at most ${maximum} days. Please choose a day up to ${latest}.`);
};
