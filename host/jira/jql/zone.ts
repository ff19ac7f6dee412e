/** Calendar arithmetic in an IANA time zone. Months are 1–12. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (format === undefined) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    formats.set(zone, format);
  }
  return format;
};

/** The wall clock of `zone` at an instant (milliseconds since 1970). */
export const localTime = (instant: number, zone: string): LocalTime => {
  const local: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) local[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = local;
  return { year, month, day, hour, minute, second };
};

const asUtc = (local: LocalTime): number => Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);

/** The instant at which the wall clock of `zone` shows `local` (members may overflow, as in `Date.UTC`); in the gap of a clock change, the instant after it. */
export const instantAt = (local: LocalTime, zone: string): number => {
  const wanted = asUtc(local);
  let instant = wanted - (asUtc(localTime(wanted, zone)) - wanted);
  instant -= asUtc(localTime(instant, zone)) - wanted;
  return instant;
};
