/** Wall time of an instant in a time zone, as a `datetime-local` input holds it: `2026-05-18T11:30`. Empty for what is no instant. */
export function localOf(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  const style = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en-CA', { ...style, timeZone }).formatToParts(time);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * The instant of a wall time in a time zone, as Jira takes it: `2026-05-18T09:30:00.000+0000`; null for what is no wall time. Of an hour
 * that comes twice in autumn, the first; one that is left out in spring, an hour on.
 */
export function instantOf(local: string, timeZone: string): string | null {
  if (!LOCAL.test(local)) return null;
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(wanted)) return null;
  const offsetAt = (time: number) => Date.parse(`${localOf(new Date(time).toISOString(), timeZone)}:00Z`) - time;
  // Offsets of the day before and after cover every change of the clock around the wall time; the greater gives the earlier instant.
  const offsets = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)].sort((a, b) => b - a);
  const fitting = offsets.map((offset) => wanted - offset).find((time) => time + offsetAt(time) === wanted);
  const time = fitting ?? wanted - Math.min(...offsets);
  return new Date(time).toISOString().replace('Z', '+0000');
}
