import type { HistoryItemJson, HistoryJson, IssueJson } from '../../archive';
import { approvalsOf } from './approvals';
import type { Change, Draft, Happening, Told } from './draft';
import { carries, isCustom, type FieldModel } from './field-model';
import { documentOf, fieldValue, historySide, jiraInstant, versionSides } from './jira-values';
import { DEMO_NOW } from './now';
import { APPROVALS, clocksOf } from './platform-fields';
import type { Vocabulary } from './vocabulary';

/** Where an issue got to after its story: key, id and the values it ends with. */
interface Built {
  id: string;
  key: string;
  number: number;
  values: Map<string, Told>;
}

export const typeName = (draft: Draft): string => draft.start.type ?? 'Incident';
export const projectKey = (draft: Draft): string => draft.start.project ?? 'IT';

const happeningsOf = (draft: Draft): Happening[] =>
  draft.happenings
    .filter(({ at, link }) => at <= DEMO_NOW && (link === undefined || otherEnd(link).start.at <= DEMO_NOW))
    .sort((a, b) => a.at - b.at);

type Link = NonNullable<Happening['link']>;

const otherEnd = ({ other }: Link): Draft => {
  if (typeof other === 'string') throw new Error(`The link to "${other}" has not been made yet.`);
  return other;
};

/** Makes the links that were told by the name of the other story; that one gets its side. */
const makeNamedLinks = (drafts: readonly Draft[]): void => {
  const byStory = new Map(drafts.flatMap((draft) => (draft.story === null ? [] : [[draft.story, draft] as const])));
  for (const draft of drafts)
    for (const { at, by, link } of draft.happenings) {
      if (link === undefined || typeof link.other !== 'string') continue;
      const other = byStory.get(link.other);
      if (other === undefined) throw new Error(`No story is called "${link.other}".`);
      link.other = other;
      other.happenings.push({ at, by, link: { ...link, direction: link.direction === 'inward' ? 'outward' : 'inward', other: draft } });
    }
};

const startValues = (draft: Draft, site: Vocabulary): Map<string, Told> =>
  new Map<string, Told>([
    ['status', site.firstStatus(projectKey(draft), typeName(draft))],
    ['priority', 'Medium'],
    ...Object.entries(draft.start.values ?? {}),
  ]);

/** Names that do not exist, and statuses and fields the issue cannot have, throw with the story they are in. */
const check = (draft: Draft, site: Vocabulary): void => {
  const [project, type] = [projectKey(draft), typeName(draft)];
  const checkChange = (change: Change): void => {
    for (const name of Object.keys(change))
      if (!carries(site.field(name), project, type)) throw new Error(`The field "${name}" is not on ${project}/${type}.`);
    if (typeof change.status === 'string') site.checkStatus(project, type, change.status);
  };
  try {
    checkChange(draft.start.values ?? {});
    for (const { changes } of draft.happenings) checkChange(changes ?? {});
  } catch (reason) {
    throw new Error(`"${draft.story ?? draft.start.summary}": ${reason instanceof Error ? reason.message : String(reason)}`);
  }
};

const itemsOf = (model: FieldModel, before: Told, told: Told, site: Vocabulary): HistoryItemJson[] => {
  const base = { field: model.name, fieldtype: isCustom(model) ? 'custom' : 'jira', fieldId: model.id };
  const item = (from: [string | null, string | null], to: [string | null, string | null]): HistoryItemJson => ({
    ...{ ...base, from: from[0], fromString: from[1], to: to[0], toString: to[1] },
  });
  if (model.kind === 'versions') return versionSides(before, told).map(({ from, to }) => item(from, to));
  return [item(historySide(model, before, site), historySide(model, told, site))];
};

const changeItems = (values: Map<string, Told>, changes: Change, site: Vocabulary): HistoryItemJson[] => {
  const items: HistoryItemJson[] = [];
  for (const [name, told] of Object.entries(changes)) {
    const before = values.get(name) ?? null;
    if (JSON.stringify(before) === JSON.stringify(told)) continue;
    items.push(...itemsOf(site.field(name), before, told, site));
    values.set(name, told);
  }
  return items;
};

const referenceOf = (draft: Draft, built: Built, site: Vocabulary): Record<string, unknown> => ({
  id: built.id,
  key: built.key,
  fields: {
    summary: draft.start.summary,
    status: site.status(String(built.values.get('status'))),
    priority: fieldValue(site.field('priority'), built.values.get('priority') ?? null, site),
    issuetype: site.issueType(typeName(draft)),
  },
});

const projectOf = (draft: Draft, site: Vocabulary): Record<string, unknown> => {
  const { permissions: _only, ...rest } = site.project(projectKey(draft));
  return rest;
};

/** The story's values after all that happened up to the export. */
const finalValues = (draft: Draft, site: Vocabulary): Map<string, Told> => {
  const values = startValues(draft, site);
  for (const { changes } of happeningsOf(draft)) for (const [name, told] of Object.entries(changes ?? {})) values.set(name, told);
  return values;
};

const issueOf = (draft: Draft, built: ReadonlyMap<Draft, Built>, site: Vocabulary): IssueJson => {
  const me = built.get(draft) as Built;
  const values = startValues(draft, site);
  const histories: HistoryJson[] = [];
  const comments: Record<string, unknown>[] = [];
  const worklogs: Record<string, unknown>[] = [];
  const links: Record<string, unknown>[] = [];
  let resolvedAt: number | null = values.get('resolution') == null ? null : draft.start.at;
  let statusSince = draft.start.at;
  let updated = draft.start.at;
  const happenings = happeningsOf(draft);
  for (const [order, { at, by, changes, comment, worklog, link }] of happenings.entries()) {
    const author = site.person(by);
    const stamp = { created: jiraInstant(at), updated: jiraInstant(at), author, updateAuthor: author };
    const id = String(me.number * 1000 + order + 1);
    const items = changes === undefined ? [] : changeItems(values, changes, site);
    if (comment !== undefined) {
      const mentions = comment.mentions.map((name) => site.person(name));
      comments.push({ id, ...stamp, body: documentOf(comment.text, mentions), jsdPublic: comment.public });
    }
    if (worklog !== undefined)
      worklogs.push({ id, ...stamp, comment: documentOf(worklog.text), started: jiraInstant(at), timeSpentSeconds: worklog.seconds });
    if (link !== undefined) {
      const far = otherEnd(link);
      const other = built.get(far);
      if (other === undefined) throw new Error(`"${draft.start.summary}" is linked to an issue that is not told.`);
      const { id: typeId, name, inward, outward } = site.linkType(link.type);
      items.push({
        field: 'Link',
        fieldtype: 'jira',
        from: null,
        fromString: null,
        to: other.key,
        toString: `This issue ${link.direction === 'inward' ? inward : outward} ${other.key}`,
      });
      const [low, high] = [me.number, other.number].sort((a, b) => a - b) as [number, number];
      links.push({
        // Two links between the same two issues are of different types.
        id: `${low * 10000 + high}${typeId.slice(-2)}`,
        type: { id: typeId, name, inward, outward },
        [link.direction === 'inward' ? 'inwardIssue' : 'outwardIssue']: referenceOf(far, other, site),
      });
    }
    if (items.length > 0) histories.push({ id, author, created: jiraInstant(at), items });
    if (items.some((item) => item.fieldId === 'status')) statusSince = at;
    if (items.some((item) => item.fieldId === 'resolution')) resolvedAt = values.get('resolution') == null ? null : at;
    // An approval alone leaves no trace in the history, and does not touch the issue.
    if (items.length > 0 || comment !== undefined || worklog !== undefined) updated = at;
  }
  const [project, type] = [projectKey(draft), typeName(draft)];
  const told = site.fieldsOf(project, type).map(([name, model]) => [model.id, fieldValue(model, values.get(name) ?? null, site)] as const);
  const fields: Record<string, unknown> = {
    summary: draft.start.summary,
    description: draft.start.description === undefined ? null : documentOf(draft.start.description),
    issuetype: site.issueType(type),
    project: projectOf(draft, site),
    reporter: site.person(draft.start.reporter),
    creator: site.person(draft.start.creator ?? draft.start.reporter),
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
    ...clocksOf(draft, happenings, String(values.get('priority') ?? 'Medium'), site),
    // Approvals have a global context: a project outside JSM has the field too, and it is empty there. The platform operations were
    // set up on their own and have none of it.
    ...(project === 'OPS' ? {} : { [APPROVALS]: project === 'IT' ? approvalsOf(me.id, happenings, site) : null }),
  };
  const level = draft.start.security === undefined ? null : site.securityLevel(draft.start.security);
  return {
    id: me.id,
    key: me.key,
    expand: 'changelog',
    fields: { ...fields, security: level === null ? null : { id: level.id, name: level.name } },
    ...(level === null ? {} : { security: level }),
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  };
};

/**
 * Builds the issues: numbered per project in the order of their creation, as Jira would have, with changelog, comments, worklogs,
 * links at both ends, approvals and SLA clocks. Also returns the key of every named story. Throws for a name the site does not have.
 */
export const buildIssues = (drafts: readonly Draft[], site: Vocabulary): { issues: IssueJson[]; stories: Map<string, string> } => {
  makeNamedLinks(drafts);
  const inOrder = drafts.filter((draft) => draft.start.at <= DEMO_NOW).sort((a, b) => a.start.at - b.start.at);
  const built = new Map<Draft, Built>();
  const counters = new Map<string, number>();
  const stories = new Map<string, string>();
  for (const [order, draft] of inOrder.entries()) {
    check(draft, site);
    const project = projectKey(draft);
    const number = (counters.get(project) ?? 0) + 1;
    counters.set(project, number);
    built.set(draft, { id: String(20001 + order), key: `${project}-${number}`, number: order + 1, values: finalValues(draft, site) });
    if (draft.story === null) continue;
    if (stories.has(draft.story)) throw new Error(`Two stories are called "${draft.story}".`);
    stories.set(draft.story, `${project}-${number}`);
  }
  return { issues: inOrder.map((draft) => issueOf(draft, built, site)), stories };
};
