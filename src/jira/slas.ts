import type { SlaCycle, Unknown } from '../record/record';
import { instantOf } from './instants';
import { arrayOf, numberOf, objectOf } from './json';

/**
 * The cycles of a JSM SLA field, completed ones first, in the shape of SlaInformationDTO (the custom field holds the same JSON). An
 * empty list: the clock never started. `unreadable`: a value that is no SLA.
 */
export function slaCycles(value: unknown): readonly SlaCycle[] | Unknown {
  if (value === null) return [];
  const sla = objectOf(value);
  if (sla === null) return 'unreadable';
  const cycles = arrayOf(sla['completedCycles']).flatMap(cycleOf);
  return [...cycles, ...cycleOf(sla['ongoingCycle'])];
}

function cycleOf(value: unknown): SlaCycle[] {
  const cycle = objectOf(value);
  if (cycle === null) return [];
  const breached = cycle['breached'] === true;
  // Jira gives `breachTime` for a clock that is still in time as well: then it is the time at which it would break.
  const breachedAt = breached ? timeOf(cycle['breachTime']) : null;
  return [{ startedAt: timeOf(cycle['startTime']), stoppedAt: timeOf(cycle['stopTime']), breached, breachedAt }];
}

function timeOf(value: unknown): number | null {
  const time = objectOf(value);
  if (time === null) return null;
  return numberOf(time['epochMillis']) ?? instantOf(time['iso8601']) ?? instantOf(time['jira']);
}
