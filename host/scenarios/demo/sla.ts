import { jiraInstant } from './jira-values';

/** A stretch of an incident's life as a clock sees it. */
export interface ClockEvents {
  /** Start, pause, continue, stop; in order. */
  events: readonly { at: number; what: 'start' | 'pause' | 'continue' | 'stop' }[];
  goal: number;
}

const HOUR = 3_600_000;

const friendly = (milliseconds: number): string => {
  const total = Math.floor(Math.abs(milliseconds) / 60_000);
  return `${milliseconds < 0 ? '-' : ''}${Math.floor(total / 60)}h ${total % 60}m`;
};

const duration = (milliseconds: number): Record<string, unknown> => ({ millis: milliseconds, friendly: friendly(milliseconds) });

const date = (at: number): Record<string, unknown> => ({
  iso8601: new Date(at).toISOString().replace('.000Z', '+0000'),
  jira: jiraInstant(at),
  friendly: new Date(at).toISOString().slice(0, 16).replace('T', ' '),
  epochMillis: at,
});

/** Goals of "Time to resolution" by priority, round the clock. */
export const GOALS: Readonly<Record<string, number>> = {
  Highest: 4 * HOUR,
  High: 24 * HOUR,
  Medium: 72 * HOUR,
  Low: 120 * HOUR,
  Lowest: 240 * HOUR,
};
export const FIRST_RESPONSE_GOAL = 4 * HOUR;

/**
 * An SLA field as JSM hands it over (SlaInformationDTO): a completed cycle for every start and stop, the running one if there is one.
 * The clock runs day and night; `breachTime` is the instant at which the goal is used up, where that has come.
 */
export const slaField = (id: string, name: string, clock: ClockEvents, now: number): Record<string, unknown> => {
  const completed: Record<string, unknown>[] = [];
  let ongoing: Record<string, unknown> | null = null;
  let started: number | null = null;
  let pausedSince: number | null = null;
  let paused = 0;
  const cycle = (end: number): Record<string, unknown> => {
    const begin = started as number;
    const elapsed = end - begin - paused - (pausedSince === null ? 0 : end - pausedSince);
    const breached = elapsed > clock.goal;
    return {
      startTime: date(begin),
      ...(breached ? { breachTime: date(begin + clock.goal + paused) } : {}),
      breached,
      goalDuration: duration(clock.goal),
      elapsedTime: duration(elapsed),
      remainingTime: duration(clock.goal - elapsed),
    };
  };
  for (const { at, what } of clock.events) {
    if (what === 'start' && started === null) [started, paused, pausedSince] = [at, 0, null];
    if (what === 'pause' && started !== null && pausedSince === null) pausedSince = at;
    if (what === 'continue' && pausedSince !== null) [paused, pausedSince] = [paused + at - pausedSince, null];
    if (what === 'stop' && started !== null) {
      completed.push({ ...cycle(at), stopTime: date(at) });
      started = null;
    }
  }
  if (started !== null) ongoing = { ...cycle(now), paused: pausedSince !== null, withinCalendarHours: true };
  return {
    id,
    name,
    completedCycles: completed,
    ...(ongoing === null ? {} : { ongoingCycle: ongoing }),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
};
