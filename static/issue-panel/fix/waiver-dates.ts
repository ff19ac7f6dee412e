import { dayAfter, daysBetween } from '../../shared/day-text';

/** What a waiver lasts unless it is said otherwise. */
const USUAL_DAYS = 30;
export const REASON_LETTERS = { least: 5, most: 500 } as const;

export type Rules = { maximumDays: number; today: string };

/** The last day that may be chosen. */
export const latestEnd = ({ maximumDays, today }: Rules): string => dayAfter(today, maximumDays);

/** The end that is proposed: in 30 days, or as late as the site allows. In: the day it must be later than, for an extension. */
export const usualEnd = (rules: Rules, after = rules.today): string => {
  const wanted = dayAfter(after, USUAL_DAYS);
  const latest = latestEnd(rules);
  return wanted < latest ? wanted : latest;
};

/** What is wrong with an end, or null. `after`: it must be later than this day (an extension); today itself is an end otherwise. */
export function endFault(until: string, rules: Rules, after: string | null): string | null {
  const days = daysBetween(rules.today, until);
  if (days === null) return 'Give the last day.';
  if (after !== null && (daysBetween(after, until) ?? 0) <= 0) return 'Choose a day after the end it has now.';
  if (days < 0) return 'This day is over.';
  if (days > rules.maximumDays) return `A waiver lasts at most ${rules.maximumDays} days.`;
  return null;
}

/** What is wrong with a reason, or null. Counted by characters, as people see them. */
export function reasonFault(reason: string): string | null {
  const letters = [...reason.trim()].length;
  if (letters < REASON_LETTERS.least) return 'Say in a few words why.';
  return letters > REASON_LETTERS.most ? `At most ${REASON_LETTERS.most} characters; these are ${letters}.` : null;
}
