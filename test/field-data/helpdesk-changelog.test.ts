import { beforeAll, describe, expect, test } from '@jest/globals';
import { rewind } from '../../host/archive';
import { readHelpdeskLog, type LogEvent } from './helpdesk-log';
import { instant, readHelpdeskArchive, type HelpdeskArchive, type Ticket } from './helpdesk-tickets';

/** Activity → status it leads to. Written down here once more, on purpose. */
const LEADS_TO: Record<string, string> = {
  'Take in charge ticket': 'In Progress',
  Wait: 'Pending',
  'Require upgrade': 'Escalated',
  'Schedule intervention': 'Intervention scheduled',
  'Resolve ticket': 'Resolved',
  Closed: 'Closed',
};
const RESOLUTIONS = new Set(['VERIFIED', 'RESOLVED', 'INVALID', 'DUPLICATE']);

let log: Map<string, LogEvent[]>;
let read: HelpdeskArchive;
beforeAll(async () => {
  log = readHelpdeskLog();
  read = await readHelpdeskArchive();
}, 120_000);

const logged = (ticket: Ticket): LogEvent[] => log.get(ticket.name) ?? [];
const jiraTime = (event: LogEvent): string => (event['time:timestamp'] ?? '').replace(/:(\d\d)$/, '$1');
const person = (event: LogEvent): string => (event['org:resource'] ?? '').replace('Value', 'Resource');

/** Status, assignee, priority and resolution that an event of the log leaves behind, worked out from all events up to it. */
const stateAfter = (events: readonly LogEvent[]) => {
  const activities = events.map((event) => event['concept:name'] ?? '');
  return {
    status: LEADS_TO[activities.findLast((activity) => LEADS_TO[activity] !== undefined) ?? ''] ?? 'Open',
    assignee: person(events.at(-1) ?? {}),
    prioritized: activities.includes('Assign seriousness'),
    resolution: activities.findLast((activity) => RESOLUTIONS.has(activity)) ?? null,
  };
};

describe('the changelog of the converted help desk log', () => {
  test('has a ticket for every case of the log, and no other', () => {
    expect(read.tickets.map(({ name }) => name).sort()).toEqual([...log.keys()].sort());
  });

  test('tells every event of every case: activity, resource and time, in their order', () => {
    let seen = 0;
    for (const ticket of read.tickets) {
      const expected = logged(ticket).map((event) => ({ activity: event['Activity'], person: person(event), time: jiraTime(event) }));
      expect([ticket.name, ticket.events]).toEqual([ticket.name, expected]);
      seen += expected.length;
    }
    expect(seen).toBe([...log.values()].flat().length);
  });

  test('gives status, assignee, priority and resolution after every event when the archive is taken back in time', () => {
    let seen = 0;
    for (const ticket of read.tickets) {
      const events = logged(ticket);
      for (const [position, event] of events.entries()) {
        // Of several events at one instant only the last can be seen from outside.
        if (position + 1 < events.length && jiraTime(events[position + 1] ?? {}) === jiraTime(event)) continue;
        const fields = rewind(ticket.issue, instant(jiraTime(event)), read.archive.site)?.fields ?? {};
        const name = (field: string): unknown => (fields[field] as { name?: string } | null | undefined)?.name ?? null;
        const then = {
          status: name('status'),
          assignee: (fields.assignee as { displayName?: string } | null)?.displayName,
          prioritized: fields.priority !== null,
          resolution: name('resolution'),
        };
        expect([ticket.name, position, then]).toEqual([ticket.name, position, stateAfter(events.slice(0, position + 1))]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(21_000);
  }, 120_000);

  test('has no history without an item, and no id twice', () => {
    const histories = [...read.tickets.map(({ issue }) => issue), ...read.problems].flatMap(({ changelog }) => changelog.histories);
    expect(histories.filter(({ items }) => items.length === 0)).toEqual([]);
    expect(new Set(histories.map(({ id }) => id)).size).toBe(histories.length);
    const issues = [...read.tickets.map(({ issue }) => issue.id), ...read.problems.map(({ id }) => id)];
    expect(new Set(issues).size).toBe(issues.length);
  });

  test('writes its times in the time zone of the site', () => {
    const { timeZone } = read.archive.site.site;
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    for (const { events } of read.tickets)
      for (const { time } of events) expect(clock.format(instant(time))).toBe(time.slice(0, 19).replace('T', ' '));
  });
});
