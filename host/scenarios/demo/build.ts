import type { HistoryItemJson, HistoryJson, IssueJson } from '../../archive';
import type { Change, Draft, Happening, Told } from './draft';
import { APPROVALS, FIELDS, TIME_TO_FIRST_RESPONSE, TIME_TO_RESOLUTION, type FieldName } from './fields';
import { documentOf, fieldValue, historySide, jiraInstant } from './jira-values';
import { PEOPLE } from './people';
import { DEMO_NOW, ISSUE_TYPES, LINK_TYPES, PROJECTS, STATUSES } from './site';
import { FIRST_RESPONSE_GOAL, GOALS, slaField, type ClockEvents } from './sla';

/** Where an issue got to after its story: key, id and the values it ends with. */
interface Built {
  id: string;
  key: string;
  number: number;
  values: Map<FieldName, Told>;
}

const SYSTEM_ONLY = new Set<FieldName>(['status', 'priority', 'resolution', 'assignee', 'labels']);

/** Fields on the platform team's screens; what else the service desk has is not there at all, as Jira leaves it out of the answer. */
const OPS_FIELDS = new Set<FieldName>([...SYSTEM_ONLY, 'note']);

const happeningsOf = (draft: Draft): Happening[] =>
  draft.happenings
    .filter(({ at, link }) => at <= DEMO_NOW && (link === undefined || link.other.start.at <= DEMO_NOW))
    .sort((a, b) => a.at - b.at);

const startValues = (draft: Draft): Map<FieldName, Told> => {
  const type = draft.start.type ?? 'Incident';
  const first = type === 'Incident' || type === 'Problem' || type === 'Change' ? 'Open' : 'To Do';
  const values = new Map<FieldName, Told>([
    ['status', first],
    ['priority', 'Medium'],
  ]);
  for (const [name, told] of Object.entries(draft.start.values ?? {})) values.set(name as FieldName, told);
  return values;
};

const changeItems = (values: Map<FieldName, Told>, changes: Change): HistoryItemJson[] => {
  const items: HistoryItemJson[] = [];
  for (const [field, told] of Object.entries(changes) as [FieldName, Told][]) {
    const before = values.get(field) ?? null;
    if (JSON.stringify(before) === JSON.stringify(told)) continue;
    const [from, fromString] = historySide(field, before);
    const [to, toString] = historySide(field, told);
    const { id, name } = FIELDS[field];
    items.push({ field: name, fieldtype: id.startsWith('customfield_') ? 'custom' : 'jira', fieldId: id, from, fromString, to, toString });
    values.set(field, told);
  }
  return items;
};

const clockEvents = (draft: Draft): ClockEvents['events'] => {
  const events: { at: number; what: 'start' | 'pause' | 'continue' | 'stop' }[] = [{ at: draft.start.at, what: 'start' }];
  for (const { at, changes } of happeningsOf(draft)) {
    const status = changes?.status;
    if (status === undefined) continue;
    if (status === 'Pending') events.push({ at, what: 'pause' });
    else if (status === 'Resolved' || status === 'Closed' || status === 'Canceled') events.push({ at, what: 'stop' });
    else events.push({ at, what: 'continue' }, { at, what: 'start' });
  }
  return events;
};

const firstResponse = (draft: Draft): ClockEvents['events'] => {
  const answer = draft.happenings.find(
    ({ by, comment, at }) => comment?.public === true && PEOPLE[by].accountType === 'atlassian' && at <= DEMO_NOW,
  );
  return [{ at: draft.start.at, what: 'start' }, ...(answer === undefined ? [] : [{ at: answer.at, what: 'stop' as const }])];
};

const referenceOf = (draft: Draft, built: Built): Record<string, unknown> => ({
  id: built.id,
  key: built.key,
  fields: {
    summary: draft.start.summary,
    status: fieldValue('status', built.values.get('status') ?? null),
    priority: fieldValue('priority', built.values.get('priority') ?? null),
    issuetype: typeOf(draft),
  },
});

const typeOf = (draft: Draft): (typeof ISSUE_TYPES)[number] => {
  const type = ISSUE_TYPES.find((entry) => entry.name === (draft.start.type ?? 'Incident'));
  if (type === undefined) throw new Error(`No issue type "${draft.start.type}".`);
  return type;
};

const projectOf = (draft: Draft): Record<string, unknown> => {
  const project = PROJECTS.find((entry) => entry.key === (draft.start.project ?? 'IT'));
  if (project === undefined) throw new Error(`No project "${draft.start.project}".`);
  const { permissions: _only, ...rest } = project;
  return rest;
};

/** The story's values after all that happened up to the export. */
const finalValues = (draft: Draft): Map<FieldName, Told> => {
  const values = startValues(draft);
  for (const { changes } of happeningsOf(draft))
    for (const [field, told] of Object.entries(changes ?? {}) as [FieldName, Told][]) values.set(field, told);
  return values;
};

const issueOf = (draft: Draft, built: Map<Draft, Built>): IssueJson => {
  const me = built.get(draft) as Built;
  const values = startValues(draft);
  const histories: HistoryJson[] = [];
  const comments: Record<string, unknown>[] = [];
  const worklogs: Record<string, unknown>[] = [];
  const links: Record<string, unknown>[] = [];
  let resolvedAt: number | null = values.get('resolution') == null ? null : draft.start.at;
  let statusSince = draft.start.at;
  let updated = draft.start.at;
  const happenings = happeningsOf(draft);
  for (const [order, { at, by, changes, comment, worklog, link }] of happenings.entries()) {
    const author = PEOPLE[by];
    const stamp = { created: jiraInstant(at), updated: jiraInstant(at), author, updateAuthor: author };
    const id = String(me.number * 1000 + order + 1);
    const items = changes === undefined ? [] : changeItems(values, changes);
    if (comment !== undefined) comments.push({ id, ...stamp, body: documentOf(comment.text, comment.mentions), jsdPublic: comment.public });
    if (worklog !== undefined)
      worklogs.push({ id, ...stamp, comment: documentOf(worklog.text), started: jiraInstant(at), timeSpentSeconds: worklog.seconds });
    if (link !== undefined) {
      const other = built.get(link.other) as Built;
      const type = LINK_TYPES[link.type];
      items.push({
        field: 'Link',
        fieldtype: 'jira',
        from: null,
        fromString: null,
        to: other.key,
        toString: `This issue ${type[link.direction]} ${other.key}`,
      });
      const [low, high] = [me.number, other.number].sort((a, b) => a - b) as [number, number];
      links.push({
        id: String(low * 10000 + high),
        type,
        [link.direction === 'inward' ? 'inwardIssue' : 'outwardIssue']: referenceOf(link.other, other),
      });
    }
    if (items.length > 0) histories.push({ id, author, created: jiraInstant(at), items });
    if (items.some((item) => item.fieldId === 'status')) statusSince = at;
    if (items.some((item) => item.fieldId === 'resolution')) resolvedAt = values.get('resolution') == null ? null : at;
    updated = at;
  }
  const onScreen = (name: FieldName): boolean => (draft.start.project === 'OPS' ? OPS_FIELDS.has(name) : true);
  const told = (Object.keys(FIELDS) as FieldName[])
    .filter(onScreen)
    .map((name) => [FIELDS[name].id, fieldValue(name, values.get(name) ?? null)] as const);
  const isIncident = (draft.start.type ?? 'Incident') === 'Incident';
  const goal = GOALS[String(values.get('priority') ?? 'Medium')] as number;
  const clocks =
    isIncident && draft.start.project !== 'OPS'
      ? {
          [TIME_TO_RESOLUTION]: slaField('1', 'Time to resolution', { events: clockEvents(draft), goal }, DEMO_NOW),
          [TIME_TO_FIRST_RESPONSE]: slaField(
            '2',
            'Time to first response',
            { events: firstResponse(draft), goal: FIRST_RESPONSE_GOAL },
            DEMO_NOW,
          ),
        }
      : {};
  const approvals =
    draft.start.type === 'Change'
      ? {
          [APPROVALS]: [
            {
              id: me.id,
              name: 'Change approval',
              finalDecision: values.get('status') === 'Open' ? 'pending' : 'approved',
              canAnswerApproval: false,
              approvers: [{ approver: PEOPLE.manager, approverDecision: 'approved' }],
            },
          ],
        }
      : {};
  const fields: Record<string, unknown> = {
    summary: draft.start.summary,
    description: draft.start.description === undefined ? null : documentOf(draft.start.description),
    issuetype: typeOf(draft),
    project: projectOf(draft),
    reporter: PEOPLE[draft.start.reporter],
    creator: PEOPLE[draft.start.creator ?? draft.start.reporter],
    created: jiraInstant(draft.start.at),
    updated: jiraInstant(updated),
    resolutiondate: resolvedAt === null ? null : jiraInstant(resolvedAt),
    statuscategorychangedate: jiraInstant(statusSince),
    duedate: null,
    issuelinks: links,
    comment: { comments, startAt: 0, maxResults: comments.length, total: comments.length },
    worklog: { worklogs, startAt: 0, maxResults: worklogs.length, total: worklogs.length },
    attachment: [],
    ...Object.fromEntries(told),
    ...clocks,
    ...approvals,
  };
  if (fields.status === null || STATUSES.length === 0) throw new Error(`${me.key} has no status.`);
  return {
    id: me.id,
    key: me.key,
    expand: 'changelog',
    fields,
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  };
};

/**
 * Builds the issues: numbered per project in the order of their creation, as Jira would have, with changelog, comments, worklogs,
 * links at both ends and SLA clocks. Also returns the key of every named story.
 */
export const buildIssues = (drafts: readonly Draft[]): { issues: IssueJson[]; stories: Map<string, string> } => {
  const inOrder = drafts.filter((draft) => draft.start.at <= DEMO_NOW).sort((a, b) => a.start.at - b.start.at);
  const built = new Map<Draft, Built>();
  const counters = new Map<string, number>();
  const stories = new Map<string, string>();
  for (const [order, draft] of inOrder.entries()) {
    const project = draft.start.project ?? 'IT';
    const number = (counters.get(project) ?? 0) + 1;
    counters.set(project, number);
    built.set(draft, { id: String(20001 + order), key: `${project}-${number}`, number: order + 1, values: finalValues(draft) });
    if (draft.story === null) continue;
    if (stories.has(draft.story)) throw new Error(`Two stories are called "${draft.story}".`);
    stories.set(draft.story, `${project}-${number}`);
  }
  return { issues: inOrder.map((draft) => issueOf(draft, built)), stories };
};
