import { beforeAll, describe, expect, test } from '@jest/globals';
import { readHelpdeskLog } from './helpdesk-log';
import { instant, readHelpdeskArchive, type HelpdeskArchive, type Ticket, type TicketEvent } from './helpdesk-tickets';
import { readTruth, type Truth } from './truth';

const DAY = 24 * 60 * 60 * 1000;
const OVER = new Set(['Resolved', 'Closed']);

let truth: Truth;
let read: HelpdeskArchive;
let tickets: Ticket[];
let events: TicketEvent[];
beforeAll(async () => {
  truth = readTruth('helpdesk');
  read = await readHelpdeskArchive();
  tickets = read.tickets;
  events = tickets.flatMap((ticket) => ticket.events);
}, 120_000);

const count = (test: (ticket: Ticket) => boolean): number => tickets.filter(test).length;
const tableOf = (texts: readonly string[]): Record<string, number[]> => {
  const counts: Record<string, number[]> = {};
  for (const text of texts) counts[text] = [(counts[text]?.[0] ?? 0) + 1];
  return counts;
};
/** How many are empty, and how many differ. */
const column = (texts: readonly string[]): number[] => [texts.filter((text) => text === '').length, new Set(texts.filter(Boolean)).size];
const at = (list: readonly TicketEvent[], position: number): string => list.at(position)?.activity ?? '';
const wasIn = ({ statuses }: Ticket, status: string): boolean => statuses.some(({ name }) => name === status);
const firstHistory = ({ statuses }: Ticket, status: string): number => statuses.find(({ name }) => name === status)?.history ?? Infinity;
const rounded = (value: number): number => Number(value.toFixed(2));
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
};

describe('the archive of the help desk log gives the figures counted on the log: what is there', () => {
  test('it opens without a warning', () => {
    expect(read.archive.warnings).toEqual([]);
  });

  test('H01 cases and events', () => {
    expect([tickets.length, events.length]).toEqual(truth.numbers('H01', 'cases / events'));
    expect(new Set(tickets.map(({ name }) => name)).size).toBe(tickets.length);
  });

  test('H02 Activity: none empty, 14 differ', () => {
    expect(column(events.map(({ activity }) => activity))).toEqual(truth.numbers('H02', 'Activity null / distinct'));
  });

  test('H02 concept:name: told by the same field, as it equals Activity in every event of the log', () => {
    expect(column(events.map(({ activity }) => activity))).toEqual(truth.numbers('H02', 'concept:name null / distinct'));
  });

  test('H02 Resource: none empty, 22 differ, by the authors of the histories', () => {
    expect(column(events.map(({ person }) => person))).toEqual(truth.numbers('H02', 'Resource null / distinct'));
  });

  test('H02 org:resource: told by the same authors, as it equals Resource in every event of the log', () => {
    expect(column(events.map(({ person }) => person))).toEqual(truth.numbers('H02', 'org:resource null / distinct'));
  });

  test('H02 lifecycle:transition: not in the archive, as it is "complete" in every event and says nothing; counted on the log instead', () => {
    const transitions = [...readHelpdeskLog().values()].flat().map((event) => event['lifecycle:transition'] ?? '');
    expect(new Set(transitions)).toEqual(new Set(['complete']));
    expect(column(transitions)).toEqual(truth.numbers('H02', 'lifecycle:transition null / distinct'));
    expect(transitions).toHaveLength(events.length);
  });

  test('H02 time:timestamp: none empty, 21,157 differ', () => {
    expect(column(events.map(({ time }) => time))).toEqual(truth.numbers('H02', 'time:timestamp null / distinct'));
  });

  test('H16 tickets with more than one resource, and how many resources there are', () => {
    const people = ({ issue, events: own }: Ticket): Set<string> =>
      new Set([...issue.changelog.histories.map(({ author }) => String(author?.accountId)), ...own.map(({ person }) => idOf(person))]);
    const idOf = (name: string): string => read.archive.site.users.find(({ displayName }) => displayName === name)?.accountId ?? name;
    const all = new Set(tickets.flatMap((ticket) => [...people(ticket)]));
    expect([count((ticket) => people(ticket).size > 1), all.size]).toEqual(
      truth.numbers('H16', 'cases with >1 resource / distinct resources'),
    );
  });
});

describe('what happened', () => {
  test('H03 activities', () => {
    expect(tableOf(events.map(({ activity }) => activity))).toEqual(truth.table('H03', 'activity counts'));
  });

  test('H03 resolutions: RESOLVED, VERIFIED, INVALID and DUPLICATE are set as often as they happened', () => {
    const { RESOLVED, VERIFIED, INVALID, DUPLICATE } = truth.table('H03', 'activity counts');
    expect(tableOf(tickets.flatMap(({ resolutions }) => resolutions))).toEqual({ RESOLVED, VERIFIED, INVALID, DUPLICATE });
  });

  test('H03 Create SW anomaly: as many problems, each linked to its ticket at both ends', () => {
    const [created] = truth.table('H03', 'activity counts')['Create SW anomaly'] ?? [];
    expect(read.problems).toHaveLength(created ?? Number.NaN);
    const ends = (issue: { key: string; fields: Record<string, unknown> }): string[] =>
      ((issue.fields.issuelinks ?? []) as { inwardIssue?: { key: string }; outwardIssue?: { key: string } }[]).map(
        ({ inwardIssue, outwardIssue }) => (inwardIssue ? `${issue.key} < ${inwardIssue.key}` : `${outwardIssue?.key} < ${issue.key}`),
      );
    const fromTickets = tickets.flatMap(({ issue }) => ends(issue));
    expect(fromTickets).toHaveLength(created ?? Number.NaN);
    expect(read.problems.flatMap(ends)).toEqual(fromTickets);
  });

  test('H03 Resolve SW anomaly: fewer problems are resolved, as three times none of the ticket is open', () => {
    const [told] = truth.table('H03', 'activity counts')['Resolve SW anomaly'] ?? [];
    let without = 0;
    for (const { events: own } of tickets) {
      let open = 0;
      for (const { activity } of own) {
        if (activity === 'Create SW anomaly') open += 1;
        if (activity === 'Resolve SW anomaly' && open === 0) without += 1;
        else if (activity === 'Resolve SW anomaly') open -= 1;
      }
    }
    const resolved = read.problems.filter(({ fields }) => (fields.status as { name: string }).name === 'Resolved');
    expect(resolved.length + without).toBe(told);
    expect(without).toBe(3);
  });

  test('H04 last activities', () => {
    expect(tableOf(tickets.map(({ events: own }) => at(own, -1)))).toEqual(truth.table('H04', 'last activity'));
  });

  test('H04 last statuses: one more is Closed in the end than closed last, as one was VERIFIED after closing', () => {
    const last = truth.table('H04', 'last activity');
    const statuses = tableOf(tickets.map(({ issue }) => (issue.fields.status as { name: string }).name));
    expect(statuses).toEqual({
      Closed: [(last['Closed']?.[0] ?? 0) + (last['VERIFIED']?.[0] ?? 0)],
      Resolved: last['Resolve ticket'],
      Pending: last['Wait'],
      Escalated: last['Require upgrade'],
      'In Progress': last['Take in charge ticket'],
    });
  });

  test('H05 first activities: and one Wait, which the figure leaves out, as its table sums to one case less than H01', () => {
    const table = truth.table('H05', 'first activity');
    const [cases = 0] = truth.numbers('H01', 'cases / events');
    const left = cases - Object.values(table).reduce((sum, [n]) => sum + (n ?? 0), 0);
    expect(tableOf(tickets.map(({ events: own }) => at(own, 0)))).toEqual({ ...table, Wait: [left] });
    const begunByWaiting = [...readHelpdeskLog().values()].filter(([first]) => first?.['concept:name'] === 'Wait');
    expect([left, begunByWaiting.length]).toEqual([1, 1]);
  });

  test('H17 different sequences of activities', () => {
    const sequences = new Set(tickets.map(({ events: own }) => own.map(({ activity }) => activity).join(' > ')));
    expect(sequences.size).toBe(truth.number('H17', 'distinct variants'));
  });
});

describe('the life cycle, by statuses and priority', () => {
  test('H06 never Closed, never Resolved', () => {
    expect([count((ticket) => !wasIn(ticket, 'Closed')), count((ticket) => !wasIn(ticket, 'Resolved'))]).toEqual(
      truth.numbers('H06', 'cases with no Closed / no Resolve ticket'),
    );
  });

  test('H07 Closed without being Resolved before', () => {
    const skipped = count((ticket) => firstHistory(ticket, 'Closed') < firstHistory(ticket, 'Resolved'));
    expect(skipped).toBe(truth.number('H07', 'cases Closed without a Resolve ticket before'));
  });

  test('H08 reopened: back from Resolved or Closed to a status of work', () => {
    const reopened = count(({ statuses }) =>
      statuses.some(({ name }, position) => OVER.has(statuses[position - 1]?.name ?? '') && !OVER.has(name)),
    );
    expect(reopened).toBe(truth.number('H08', 'cases with work after Resolve ticket'));
  });

  test('H09 any history after the first move to Closed', () => {
    const more = count((ticket) => firstHistory(ticket, 'Closed') < ticket.issue.changelog.histories.length - 1);
    expect(more).toBe(truth.number('H09', 'cases with any activity after the first Closed'));
  });

  test('H10 never a priority', () => {
    expect(count(({ everPrioritized }) => !everPrioritized)).toBe(truth.number('H10', 'cases never given a seriousness'));
  });

  test('H11 never In Progress', () => {
    expect(count((ticket) => !wasIn(ticket, 'In Progress'))).toBe(truth.number('H11', 'cases never taken in charge'));
  });

  test('H12 ever Pending, ever Escalated', () => {
    expect([count((ticket) => wasIn(ticket, 'Pending')), count((ticket) => wasIn(ticket, 'Escalated'))]).toEqual(
      truth.numbers('H12', 'cases with Wait / Require upgrade'),
    );
  });
});

describe('time', () => {
  test('H13 no history goes back in time, and none lies before the creation', () => {
    const back = count(({ created, issue }) =>
      issue.changelog.histories.some(
        (history, position, all) => instant(history.created) < (position === 0 ? created : instant(all[position - 1]?.created)),
      ),
    );
    expect(back).toBe(truth.number('H13', 'cases out of time order'));
  });

  test('H14 the first and the last event, in the clock of the log, and the site as of the last', () => {
    const sorted = events.map(({ time }) => time).sort((a, b) => instant(a) - instant(b));
    const [begin = '', end = ''] = [...truth.text('H14', 'first / last time').matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
    expect([sorted[0], sorted.at(-1)]).toEqual([begin, end].map((text) => text.replace(/:(\d\d)$/, '$1')));
    expect(instant(read.archive.site.site.exportedAt)).toBe(Date.parse(end));
  });

  test('H15 days from creation to the last history: median, mean, most', () => {
    const days = tickets.map(({ created, issue }) => (instant(issue.fields.updated) - created) / DAY);
    const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
    expect([median(days), mean, Math.max(...days)].map(rounded)).toEqual(truth.numbers('H15', 'case days median/mean/max'));
    for (const { issue } of tickets) expect(issue.changelog.histories.at(-1)?.created).toBe(issue.fields.updated);
  });
});
