import type { HistoryItemJson, HistoryJson, IssueJson } from '../../site-json';
import { ACTIVITIES, statusOf, STATUS_CATEGORIES, type StatusName } from './activities';
import { anomalyOf, linkInTicket, linkToAnomaly, problemOf, type Anomaly } from './anomalies';
import type { CaseEvent, HelpdeskCase } from './cases';
import { ACTIVITY_OPTIONS, FIELD_NAMES, FIELDS, ISSUE_TYPES, PROJECT, RESOLUTIONS, SERIOUSNESS, userOf } from './site';

/** What the log leaves open and the converter has to settle; printed by the conversion. */
export interface Odd {
  /** Tickets that do not begin with "Insert ticket": created, for Jira, with their first event. */
  createdByFirstEvent: number;
  /** Events at the very instant of the event before: their order is that of the file. */
  sameInstant: number;
  /** Seriousness assigned once more: whether its value changed is not in the log, so the priority stays. */
  seriousnessAgain: number;
  /** Events after the first "Closed". */
  afterClosing: number;
  /** An anomaly resolved while several of its ticket were open: the oldest is taken. */
  severalAnomaliesOpen: number;
  /** An anomaly resolved that the log does not show as created and open: no problem changes. */
  noAnomalyOpen: number;
}

export const nothingOdd = (): Odd => ({
  ...{ createdByFirstEvent: 0, sameInstant: 0, seriousnessAgain: 0, afterClosing: 0, severalAnomaliesOpen: 0, noAnomalyOpen: 0 },
});

interface State {
  readonly status: StatusName;
  readonly assignee: number | null;
  readonly serious: boolean;
  readonly resolution: string | null;
  readonly activity: string | null;
  readonly count: number;
}

/** Id and text of a value, as both sides of a changelog item name it. */
type Side = readonly [id: string | null, text: string | null];

const NOTHING: Side = [null, null];
const named = (value: { id: string; name: string } | undefined): Side => (value === undefined ? NOTHING : [value.id, value.name]);
const resolutionOf = (name: string | null) => RESOLUTIONS.find((resolution) => resolution.name === name);
const optionOf = (activity: string | null) => ACTIVITY_OPTIONS.find(({ value }) => value === activity);

const assigneeSide = (resource: number | null): Side => {
  const user = resource === null ? null : userOf(resource);
  return user === null ? NOTHING : [user.accountId, user.displayName];
};

const activitySide = (activity: string | null): Side => {
  const option = optionOf(activity);
  return option === undefined ? NOTHING : [option.id, option.value];
};

const TRACKED: readonly { id: string; name: string; side: (state: State) => Side }[] = [
  { id: 'status', name: 'status', side: ({ status }) => named(statusOf(status)) },
  { id: 'assignee', name: 'assignee', side: ({ assignee }) => assigneeSide(assignee) },
  { id: 'priority', name: 'priority', side: ({ serious }) => named(serious ? SERIOUSNESS : undefined) },
  { id: 'resolution', name: 'resolution', side: ({ resolution }) => named(resolutionOf(resolution)) },
  { id: FIELDS.activity, name: FIELD_NAMES.activity, side: ({ activity }) => activitySide(activity) },
  { id: FIELDS.count, name: FIELD_NAMES.count, side: ({ count }) => [null, count === 0 ? '' : String(count)] },
];

const itemsBetween = (before: State, after: State): HistoryItemJson[] =>
  TRACKED.flatMap(({ id, name, side }) => {
    const [from, fromString] = side(before);
    const [to, toString] = side(after);
    if (from === to && fromString === toString) return [];
    return [{ field: name, fieldtype: id.startsWith('customfield_') ? 'custom' : 'jira', fieldId: id, from, fromString, to, toString }];
  });

const next = (state: State, event: CaseEvent): State => {
  const { status, assignsSeriousness, resolution } = ACTIVITIES[event.activity]!;
  return {
    status: status ?? state.status,
    assignee: event.resource,
    serious: state.serious || assignsSeriousness === true,
    resolution: resolution ?? state.resolution,
    activity: event.activity,
    count: state.count + 1,
  };
};

const BEFORE: State = { status: 'Open', assignee: null, serious: false, resolution: null, activity: null, count: 0 };

const isCreation = (event: CaseEvent): boolean => ACTIVITIES[event.activity]?.creates === true;

/** Counts what the events leave open. */
const note = (events: readonly CaseEvent[], odd: Odd): void => {
  const closed = events.findIndex(({ activity }) => ACTIVITIES[activity]?.status === 'Closed');
  if (closed >= 0) odd.afterClosing += events.length - 1 - closed;
  if (!isCreation(events[0]!)) odd.createdByFirstEvent += 1;
  odd.sameInstant += events.filter(({ at }, position) => at === events[position - 1]?.at).length;
  odd.seriousnessAgain += Math.max(0, events.filter(({ activity }) => ACTIVITIES[activity]?.assignsSeriousness).length - 1);
};

/** The anomalies of a ticket, by the event that created each. */
const anomaliesOf = ({ name, events }: HelpdeskCase, nextAnomaly: () => number, odd: Odd): Map<CaseEvent, Anomaly> => {
  const made = new Map<CaseEvent, Anomaly>();
  for (const event of events) {
    const { anomaly } = ACTIVITIES[event.activity]!;
    if (anomaly === 'created') made.set(event, anomalyOf(nextAnomaly(), name, event));
    if (anomaly !== 'resolved') continue;
    const open = [...made.values()].filter(({ resolved }) => resolved === null);
    if (open.length > 1) odd.severalAnomaliesOpen += 1;
    if (open[0] === undefined) odd.noAnomalyOpen += 1;
    else open[0].resolved = event;
  }
  return made;
};

/**
 * A case of the log as an incident, followed by the problems that its anomalies are. "Insert ticket" is the creation itself; every other
 * event is one history, whose author and new assignee is the resource. Left out, because the log does not tell: reporter, description,
 * comments, worklogs, the resolution where no event names one, and links other than those to anomalies.
 *
 * @param nextAnomaly numbers the anomalies of the archive
 * @param odd what the log leaves open is counted here
 */
export const ticketOf = (one: HelpdeskCase, nextAnomaly: () => number, odd: Odd): IssueJson[] => {
  const { number, events } = one;
  note(events, odd);
  const anomalies = anomaliesOf(one, nextAnomaly, odd);
  const first = events[0]!;
  let state = isCreation(first) ? next(BEFORE, first) : BEFORE;
  let category = first;
  let resolved: CaseEvent | null = null;
  const histories: HistoryJson[] = [];
  for (const [position, event] of events.entries()) {
    if (isCreation(event)) continue;
    const after = next(state, event);
    const items = itemsBetween(state, after);
    const anomaly = anomalies.get(event);
    if (anomaly !== undefined) items.push(linkToAnomaly(anomaly));
    histories.push({ id: String(number * 1000 + position + 1), author: userOf(event.resource), created: event.written, items });
    if (STATUS_CATEGORIES[after.status] !== STATUS_CATEGORIES[state.status]) category = event;
    if (after.resolution !== state.resolution) resolved = event;
    state = after;
  }

  const ticket = { id: String(1_000_000 + number), key: `${PROJECT.key}-${number}`, summary: `Ticket ${one.name}` };
  const fields: Record<string, unknown> = {
    summary: ticket.summary,
    issuetype: ISSUE_TYPES[0],
    project: PROJECT,
    status: statusOf(state.status),
    assignee: state.assignee === null ? null : userOf(state.assignee),
    priority: state.serious ? SERIOUSNESS : null,
    created: first.written,
    updated: events[events.length - 1]!.written,
    statuscategorychangedate: category.written,
    [FIELDS.activity]: optionOf(state.activity),
    [FIELDS.count]: state.count,
    [FIELDS.reference]: one.name,
  };
  if (isCreation(first)) fields.creator = userOf(first.resource);
  if (resolved !== null) Object.assign(fields, { resolution: resolutionOf(state.resolution), resolutiondate: resolved.written });
  if (anomalies.size > 0) fields.issuelinks = [...anomalies.values()].map(linkInTicket);
  const issue: IssueJson = {
    ...{ id: ticket.id, key: ticket.key, expand: 'changelog', fields },
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  };
  return [issue, ...[...anomalies.values()].map((anomaly) => problemOf(anomaly, { ...ticket, status: statusOf(state.status) }))];
};
