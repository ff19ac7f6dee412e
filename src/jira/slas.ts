import type { SlaCycle, Unknown } from '../record/record';
import { instantOf } from './instants';
import { arrayOf, numberOf, objectOf, peek } from './json';

/**
 * The cycles of a JSM SLA field, completed ones first, in the shape of SlaInformationDTO (the custom field holds the same JSON). An
 * empty list: the clock never started. `unreadable`: a value that is no SLA.
 */
export function slaCycles(value: unknown): readonly SlaCycle[] | Unknown {
  if (value === null) return [];
  const sla = objectOf(value);
  if (sla === null) return 'unreadable';
  const cycles: SlaCycle[] = [];
  for (const cycle of arrayOf(sla['completedCycles'])) addCycle(cycle, cycles);
  addCycle(sla['ongoingCycle'], cycles);
  return cycles;
}

function addCycle(value: unknown, cycles: SlaCycle[]): void {
  const cycle = peek(value);
  if (typeof cycle !== 'object' || cycle === null) return;
  const breached = cycle['breached'] === true;
  // Jira gives `breachTime` for a clock that is still in time as well: then it is the time at which it would break.
  const breachedAt = breached ? timeIn(cycle['breachTime']) : null;
  cycles.push({ startedAt: timeIn(cycle['startTime']), stoppedAt: timeIn(cycle['stopTime']), breached, breachedAt });
}

/** A time of Service Management, given in several ways (DateDTO). */
export function timeIn(value: unknown): number | null {
  const time = peek(value);
  if (time === null || time === undefined) return null;
  return numberOf(time['epochMillis']) ?? instantOf(time['iso8601']) ?? instantOf(time['jira']);
}
