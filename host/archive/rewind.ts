import type { SiteArchive } from './read';
import { undoItem } from './undo';
import type { HistoryJson, IssueJson, SiteJson } from './site-json';

/** Milliseconds of a Jira instant (`2026-03-02T09:12:00.000+0000`), which Date.parse takes only with a colon in the offset. */
export const instantOf = (text: unknown): number =>
  typeof text === 'string' ? Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;

const seqOf = (history: HistoryJson): number => Number(history.id) || 0;

const newestFirst = (a: HistoryJson, b: HistoryJson): number => instantOf(b.created) - instantOf(a.created) || seqOf(b) - seqOf(a);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Leaves out the members of a comment or worklog list that were made later. */
const pruneList = (holder: unknown, member: string, instant: number): unknown => {
  if (!isObject(holder) || !Array.isArray(holder[member])) return holder;
  const kept = (holder[member] as Record<string, unknown>[]).filter((entry) => !(instantOf(entry.created) > instant));
  return { ...holder, [member]: kept, total: kept.length, maxResults: kept.length };
};

const epochOf = (date: unknown): number => (isObject(date) && typeof date.epochMillis === 'number' ? date.epochMillis : Number.NaN);

/** An SLA field as it stood: later cycles are gone, a cycle that stopped later is running again. */
const rewindSla = (value: Record<string, unknown>, instant: number): Record<string, unknown> => {
  const cycles = [
    ...((value.completedCycles as Record<string, unknown>[] | undefined) ?? []),
    ...(isObject(value.ongoingCycle) ? [value.ongoingCycle] : []),
  ];
  const completed: unknown[] = [];
  let ongoing: Record<string, unknown> | undefined;
  for (const cycle of cycles) {
    if (epochOf(cycle.startTime) > instant) continue;
    const breached = cycle.breached === true && !(epochOf(cycle.breachTime) > instant);
    if (epochOf(cycle.stopTime) <= instant) completed.push({ ...cycle, breached });
    else {
      const { stopTime: _later, ...running } = cycle;
      ongoing = { ...running, breached };
    }
  }
  const { ongoingCycle: _now, ...rest } = value;
  return ongoing === undefined ? { ...rest, completedCycles: completed } : { ...rest, completedCycles: completed, ongoingCycle: ongoing };
};

const jiraInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** Jira's own dates, told anew from the history that is left. */
const redate = (issue: IssueJson, undone: readonly HistoryJson[]): void => {
  const fields = issue.fields;
  const lastOf = (field: string): HistoryJson | undefined =>
    [...issue.changelog.histories]
      .sort(newestFirst)
      .find((history) => history.items.some((item) => (item.fieldId ?? item.field) === field));
  const touched = (field: string): boolean =>
    undone.some((history) => history.items.some((item) => (item.fieldId ?? item.field) === field));
  if (touched('resolution')) fields.resolutiondate = fields.resolution == null ? null : (lastOf('resolution')?.created ?? fields.created);
  if (touched('status')) fields.statuscategorychangedate = lastOf('status')?.created ?? fields.created;
  const made = [instantOf(fields.created), ...issue.changelog.histories.map((history) => instantOf(history.created))];
  for (const list of [fields.comment, fields.worklog])
    for (const member of ['comments', 'worklogs'])
      if (isObject(list) && Array.isArray(list[member]))
        for (const entry of list[member]) made.push(instantOf((entry as Record<string, unknown>).created));
  fields.updated = jiraInstant(Math.max(...made.filter((at) => !Number.isNaN(at))));
};

/**
 * The issue as it stood at an instant (milliseconds, UTC): the changelog items after it are undone, newest first, each by its field's
 * schema; later comments, worklogs, attachments, links and SLA cycles are gone. An edited comment keeps its present text, as Jira keeps
 * no history of it. The issue handed in is not changed. An issue created later comes back as null.
 */
export const rewind = (issue: IssueJson, instant: number, site: SiteJson): IssueJson | null => {
  if (instantOf(issue.fields.created) > instant) return null;
  const fields = structuredClone(issue.fields);
  const later = issue.changelog.histories.filter((history) => instantOf(history.created) > instant);
  for (const history of [...later].sort(newestFirst)) for (const item of [...history.items].reverse()) undoItem(fields, item, site);
  fields.comment = pruneList(fields.comment, 'comments', instant);
  fields.worklog = pruneList(fields.worklog, 'worklogs', instant);
  for (const member of ['comment', 'worklog']) if (fields[member] === undefined) delete fields[member];
  if (Array.isArray(fields.attachment))
    fields.attachment = fields.attachment.filter((entry: Record<string, unknown>) => !(instantOf(entry.created) > instant));
  for (const [id, value] of Object.entries(fields))
    if (isObject(value) && Array.isArray(value.completedCycles)) fields[id] = rewindSla(value, instant);
  const histories = issue.changelog.histories.filter((history) => !(instantOf(history.created) > instant));
  const rewound: IssueJson = {
    ...issue,
    fields,
    changelog: { ...issue.changelog, histories, total: histories.length, maxResults: histories.length },
  };
  redate(rewound, later);
  return rewound;
};

/** An archive as it stood at an instant. */
export interface ArchiveUntil extends SiteArchive {
  /** Issues created later, which are left out. Complete after a full pass over `issues()`. */
  readonly leftOut: number;
}

/**
 * The whole archive as it stood at an instant (milliseconds, UTC): every issue rewound, issues created later left out, `exportedAt` set
 * to the instant, but never later than it was. Remote links carry no date, so those of the issues that are left stay. Streams as the
 * archive below does.
 */
export const archiveUntil = (archive: SiteArchive, instant: number): ArchiveUntil => {
  let leftOut = 0;
  const { site } = archive.site;
  return {
    site: { ...archive.site, site: { ...site, exportedAt: new Date(Math.min(instant, Date.parse(site.exportedAt))).toISOString() } },
    async *issues() {
      leftOut = 0;
      for await (const issue of archive.issues()) {
        const rewound = rewind(issue, instant, archive.site);
        if (rewound !== null) yield rewound;
        else leftOut += 1;
      }
    },
    async *remoteLinks() {
      const keys = new Set<string>();
      for await (const issue of archive.issues()) if (!(instantOf(issue.fields.created) > instant)) keys.add(issue.key);
      for await (const entry of archive.remoteLinks()) if (keys.has(entry.issueKey)) yield entry;
    },
    get warnings() {
      return archive.warnings;
    },
    get leftOut() {
      return leftOut;
    },
  };
};
