/** The months a record may fall into, and how the tables spell them: yyyymm, 0 for records that are not closed. */

/** The period of records that are not closed yet. */
export const OPEN = 'open';

/** `2026-05` → 202605, `open` → 0. Throws a RangeError for anything else: a period that cannot be read back is a bug. */
export const monthNumber = (period: string): number => {
  if (period === OPEN) return 0;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new RangeError(`not a month: ${period}`);
  return Number(period.replace('-', ''));
};

/** 202605 → `2026-05`, 0 → `open`. */
export const periodOfMonth = (month: number): string => {
  if (month === 0) return OPEN;
  const digits = String(month).padStart(6, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};
