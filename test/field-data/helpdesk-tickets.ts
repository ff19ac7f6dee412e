import { openArchive, type HistoryJson, type IssueJson, type SiteArchive } from '../../host/archive';
import { fromEnvironment } from './environment';

/** Fields of the archive, written down here once more, on purpose. */
const ACTIVITY = 'customfield_10101';
const COUNT = 'customfield_10102';
const REFERENCE = 'customfield_10103';

/** An event of the log, as the ticket tells it. */
export interface TicketEvent {
  activity: string;
  person: string;
  /** As Jira writes it, with the offset. */
  time: string;
}

export interface Ticket {
  key: string;
  /** The name of its case in the log. */
  name: string;
  issue: IssueJson;
  created: number;
  events: TicketEvent[];
  /** Every status it was in, the first one included, and the position of the history that moved it there; -1 for the first. */
  statuses: { name: string; history: number }[];
  /** Names of the resolutions that were set, in their order. */
  resolutions: string[];
  everPrioritized: boolean;
}

export interface HelpdeskArchive {
  archive: SiteArchive;
  tickets: Ticket[];
  problems: IssueJson[];
}

export const instant = (text: unknown): number => Date.parse(String(text).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

const nameIn = (value: unknown): string => {
  const { name, value: option, displayName } = (value ?? {}) as Record<string, string | undefined>;
  return name ?? option ?? displayName ?? '';
};

type Item = HistoryJson['items'][number];
const itemOf = ({ items }: HistoryJson, field: string): Item | undefined => items.find(({ fieldId }) => fieldId === field);
/** An item inherits a toString; only its own counts. */
const after = (item: Item): string => (Object.hasOwn(item, 'toString') ? (item.toString ?? '') : '');

/** What a field said before its first change, or what it says where it never changed. */
const first = (issue: IssueJson, field: string): string => {
  for (const history of issue.changelog.histories) {
    const item = itemOf(history, field);
    if (item !== undefined) return item.fromString ?? '';
  }
  return nameIn(issue.fields[field]);
};

/** Each change of the event count is an event; an insertion is the creation, and then the count is 1 before its first change. */
const eventsOf = (issue: IssueJson): TicketEvent[] => {
  const events: TicketEvent[] = [];
  let activity = first(issue, ACTIVITY);
  const counted = issue.changelog.histories.find((history) => itemOf(history, COUNT) !== undefined);
  if (counted === undefined || itemOf(counted, COUNT)?.fromString === '1')
    events.push({ activity, person: nameIn(issue.fields.creator), time: String(issue.fields.created) });
  for (const history of issue.changelog.histories) {
    const changed = itemOf(history, ACTIVITY);
    if (changed !== undefined) activity = after(changed);
    if (itemOf(history, COUNT) !== undefined) events.push({ activity, person: nameIn(history.author), time: history.created });
  }
  return events;
};

const ticketOf = (issue: IssueJson): Ticket => {
  const { histories } = issue.changelog;
  const statuses = [{ name: first(issue, 'status'), history: -1 }];
  const resolutions: string[] = [];
  for (const [history, entry] of histories.entries()) {
    const status = itemOf(entry, 'status');
    if (status !== undefined) statuses.push({ name: after(status), history });
    const resolution = itemOf(entry, 'resolution');
    if (resolution !== undefined) resolutions.push(after(resolution));
  }
  return {
    key: issue.key,
    name: String(issue.fields[REFERENCE]),
    issue,
    created: instant(issue.fields.created),
    events: eventsOf(issue),
    statuses,
    resolutions,
    everPrioritized: issue.fields.priority !== null || histories.some((history) => itemOf(history, 'priority') !== undefined),
  };
};

/** Reads the converted log from its issues and their changelogs, and from nothing that the converter counted. */
export const readHelpdeskArchive = async (): Promise<HelpdeskArchive> => {
  const archive = await openArchive(fromEnvironment('CLAUSEWISE_HELPDESK_ARCHIVE'));
  const tickets: Ticket[] = [];
  const problems: IssueJson[] = [];
  for await (const issue of archive.issues())
    if (nameIn(issue.fields.issuetype) === 'Incident') tickets.push(ticketOf(issue));
    else problems.push(issue);
  return { archive, tickets, problems };
};
