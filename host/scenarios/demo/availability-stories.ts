import type { Draft } from './draft';
import { days, hours, on } from './draft';
import { begun, close, incident, resolve } from './moves';
import { DEMO_NOW } from './now';
import { problem } from './problem-moves';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** An unplanned outage of the network or the telephone, restored after two hours. */
const outage = (story: string, at: number, summary: string): Draft =>
  resolve(
    begun(
      incident(story, at, summary, { values: { services: ['Network'], outage: 'Unplanned' } }),
      'Network',
      'Significant / Large',
      'High',
    ).after(hours(2)),
    'network',
    'Restarted the line.',
    { causeCategory: 'Other' },
  );

/** Outages: was it found out why? */
export const availabilityStories = (): Draft[] => {
  const investigated = outage('outage-investigated', on('2026-07-09 06:00'), 'No network on the second floor');
  const linked = outage('outage-with-problem', on('2026-04-16 06:10'), 'No network in the warehouse');
  const cause = problem(null, linked.now + days(1), 'Network of the warehouse goes down', {
    services: ['Network'],
    category: 'Network',
    priority: 'High',
  });
  cause.after(hours(1)).link('agent1', 'problem', 'outward', linked);
  cause
    .after(days(1))
    .move('problems', 'Under investigation', { assignee: 'network' })
    .after(days(3))
    .set('network', { rootCause: 'A cable in the forklift lane.', preventiveActions: 'Cable moved.', fixNeedsChange: 'No' })
    .after(days(4))
    .move('problems', 'Resolved', { resolution: 'Fixed' })
    .after(days(3))
    .move('problems', 'Closed');
  const late = outage('outage-investigated-late', on('2026-01-29 06:20'), 'No network at the gate');
  return [
    close(investigated.after(days(2)).set('network', { investigation: 'A switch restarted itself; firmware replaced.' })),
    ...[close(linked), cause],
    close(outage('outage-never-investigated', on('2025-11-20 06:30'), 'No network in the canteen')),
    close(late).after(days(20)).set('network', { rootCause: 'Power supply of the gate.' }),
    outage('outage-yesterday', ago(hours(30)), 'No network in the archive'),
  ];
};
