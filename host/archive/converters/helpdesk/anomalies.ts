import type { HistoryItemJson, HistoryJson, IssueJson } from '../../site-json';
import { statusOf } from './activities';
import type { CaseEvent } from './cases';
import { CAUSE, ISSUE_TYPES, PROJECT, userOf } from './site';

/** A software anomaly that the log says was created from a ticket: a problem of which little more is known. */
export interface Anomaly {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly created: CaseEvent;
  resolved: CaseEvent | null;
}

/** The ticket as its anomalies name it. */
export interface LinkedTicket {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: unknown;
}

/** Keys of anomalies begin above those of the tickets, whose keys are the numbers of their cases. */
const FIRST_KEY = 100_000;

/** @param number counts the anomalies of the archive from 1 */
export const anomalyOf = (number: number, caseName: string, created: CaseEvent): Anomaly => ({
  id: String(2_000_000 + number),
  key: `${PROJECT.key}-${FIRST_KEY + number}`,
  summary: `SW anomaly ${number}, created from ${caseName}`,
  created,
  resolved: null,
});

const madeLink = (phrase: string, key: string): HistoryItemJson => ({
  ...{ field: 'Link', fieldtype: 'jira', from: null, fromString: null },
  ...{ to: key, toString: `This issue ${phrase} ${key}` },
});

/** The entry in the ticket's history that links it to the anomaly. */
export const linkToAnomaly = (anomaly: Anomaly): HistoryItemJson => madeLink(CAUSE.inward, anomaly.key);

const statusOfAnomaly = ({ resolved }: Anomaly) => statusOf(resolved === null ? 'Not in the log' : 'Resolved');

/** The link as it stands in the ticket. */
export const linkInTicket = (anomaly: Anomaly): Record<string, unknown> => ({
  id: anomaly.id,
  type: CAUSE,
  inwardIssue: {
    ...{ id: anomaly.id, key: anomaly.key },
    fields: { summary: anomaly.summary, status: statusOfAnomaly(anomaly), issuetype: ISSUE_TYPES[1] },
  },
});

/** The anomaly as an issue. Members of which the log says nothing are left out. */
export const problemOf = (anomaly: Anomaly, ticket: LinkedTicket): IssueJson => {
  const { created, resolved } = anomaly;
  const [before, after] = [statusOf('Not in the log'), statusOf('Resolved')];
  const entry = (event: CaseEvent, position: number, item: HistoryItemJson): HistoryJson => ({
    id: String(Number(anomaly.id) * 1000 + position),
    author: userOf(event.resource),
    created: event.written,
    items: [item],
  });
  const histories = [entry(created, 1, madeLink(CAUSE.outward, ticket.key))];
  if (resolved !== null)
    histories.push(
      entry(resolved, 2, {
        ...{ field: 'status', fieldtype: 'jira', fieldId: 'status', from: before.id, fromString: before.name },
        ...{ to: after.id, toString: after.name },
      }),
    );
  const last = (resolved ?? created).written;
  const { id, key, summary, status } = ticket;
  return {
    id: anomaly.id,
    key: anomaly.key,
    expand: 'changelog',
    fields: {
      summary: anomaly.summary,
      issuetype: ISSUE_TYPES[1],
      project: PROJECT,
      status: statusOfAnomaly(anomaly),
      creator: userOf(created.resource),
      created: created.written,
      updated: last,
      statuscategorychangedate: last,
      issuelinks: [{ id: anomaly.id, type: CAUSE, outwardIssue: { id, key, fields: { summary, status, issuetype: ISSUE_TYPES[0] } } }],
    },
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  };
};
