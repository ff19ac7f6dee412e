import { openArchive, type IssueJson } from '../../host/archive';
import { issueToRecord } from '../../src/jira';
import { closedAt, eventAt } from '../../src/record/events';
import type { RecordFacts } from '../../src/record/record';
import { readArchive } from '../scenarios/judged';
import { fromEnvironment } from './environment';

/** What the app's own reading says of one incident of the log; small, so that all of them fit in memory. */
export interface UciFacts {
  key: string;
  states: string[];
  /** Those it was in at the very instant of its creation. */
  created: number;
  /** By the app's events; null where it says not-yet or unknown. */
  resolved: number | null;
  closed: number | null;
  reopened: boolean;
  breached: boolean;
  present: Record<string, string | null>;
  changed: Record<string, number>;
  links: Record<string, number>;
  everLinked: Record<string, boolean>;
  everSet: Record<string, boolean>;
  resolvedAt: number | null;
  /** The last row, which is what the log calls closed_at. */
  lastRow: number;
}

/** Fields of the archive that play no part in a check, by the column of the log they come from. */
const OTHER = {
  subcategory: 'customfield_10105',
  u_symptom: 'customfield_10106',
  cmdb_ci: 'customfield_10107',
  contact_type: 'customfield_10108',
  knowledge: 'customfield_10110',
  u_priority_confirmation: 'customfield_10111',
  vendor: 'customfield_10113',
  resolved_by: 'customfield_10115',
  caller_id: 'reporter',
} as const;
/** Fields that the app reads by their role. */
const ROLES = ['classification', 'impact', 'urgency', 'priority', 'team', 'assignee', 'resolution'] as const;

const millis = (text: unknown): number | null => (typeof text === 'string' ? Date.parse(text.replace('+0000', 'Z')) : null);

const textOf = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (one === null || one === undefined) return null;
  const { name, value: option, displayName } = one as Record<string, string | undefined>;
  return name ?? option ?? displayName ?? null;
};

const factsOf = (issue: IssueJson, record: RecordFacts): UciFacts => {
  const instant = (event: 'resolved' | 'reopened'): number | null => {
    const at = eventAt(record, event);
    return typeof at === 'number' ? at : null;
  };
  const sla = record.slas['timeToResolution'];
  if (!Array.isArray(sla)) throw new Error(`The SLA of ${record.key} is ${String(sla)}.`);
  const present: Record<string, string | null> = {};
  const changed: Record<string, number> = {};
  const everSet: Record<string, boolean> = {};
  for (const role of ROLES) {
    const field = record.fields[role];
    if (typeof field !== 'object') throw new Error(`${role} of ${record.key} is ${String(field)}.`);
    present[role] = field.present?.text ?? null;
    changed[role] = field.changes.length;
    everSet[role] = field.present !== null || field.changes.some(({ from }) => from !== null);
  }
  for (const [name, id] of Object.entries(OTHER)) {
    present[name] = textOf(issue.fields[id]);
    everSet[name] = present[name] !== null || issue.changelog.histories.some(({ items }) => items.some((item) => item.fieldId === id));
  }
  const links: Record<string, number> = {};
  for (const { type } of issue.fields.issuelinks as { type: { name: string } }[]) links[type.name] = (links[type.name] ?? 0) + 1;
  for (const { role } of record.links) links[`role ${role}`] = (links[`role ${role}`] ?? 0) + 1;
  const everLinked: Record<string, boolean> = {};
  for (const { items } of issue.changelog.histories)
    for (const item of items)
      if (item.field === 'Link')
        everLinked[
          `${(item.to ?? item.from ?? '').slice(0, 3)} ${/^This issue (.*) \S+$/.exec(String(item.to === null ? item.fromString : item.toString))?.[1] ?? ''}`
        ] = true;
  return {
    key: record.key,
    states: record.statuses.map(({ name }) => name),
    created: record.created,
    resolved: instant('resolved'),
    closed: closedAt(record),
    reopened: instant('reopened') !== null,
    breached: (sla as { breached: boolean }[]).some(({ breached }) => breached),
    present,
    changed,
    links,
    everLinked,
    everSet,
    resolvedAt: millis(issue.fields.customfield_10116),
    lastRow: millis(issue.fields.updated) ?? Number.NaN,
  };
};

/** Reads every incident of the converted log with the app's own site map proposal, reader and events. */
export const readUciFacts = async (): Promise<UciFacts[]> => {
  const archive = await openArchive(fromEnvironment('CLAUSEWISE_UCI_ARCHIVE'));
  const reading = await readArchive(archive);
  await reading.close();
  const facts: UciFacts[] = [];
  for await (const issue of archive.issues()) {
    const record = issueToRecord(issue, reading.plan);
    if (record?.kind === 'incident') facts.push(factsOf(issue, record));
  }
  return facts;
};
