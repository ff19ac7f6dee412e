import type { HistoryItemJson, HistoryJson, IssueJson, UserJson } from '../../site-json';
import { COLUMNS, EXTERNAL_REFERENCE, TIME_TO_RESOLUTION, cellsAt, type Column } from './columns';
import type { NumberedRecords } from './numbered';
import { cellOf, instantOfCell, type UciRow } from './rows';
import { ISSUE_TYPES, PROJECTS, STATUSES, type Registry } from './site';

/** Jira's way to write an instant. */
export const jiraInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** The digits of a number of the log: `INC0000045` is 45. */
export const digitsOf = (code: string): number => {
  const digits = /(\d+)\D*$/.exec(code)?.[1];
  if (digits === undefined) throw new Error(`"${code}" has no number.`);
  return Number(digits);
};

const CUSTOMER_COLUMN = 'caller_id';

const statusOf = (name: string | null): (typeof STATUSES)[number] => {
  const status = STATUSES.find((entry) => entry.name === name);
  if (status === undefined) throw new Error(`The log has a state that is not known: ${name ?? 'none'}.`);
  return status;
};

/** The value of a cell as it stands in an issue. */
const valueOf = (column: Column, cell: string | null, registry: Registry): unknown => {
  if (column.kind === 'status') return statusOf(cell);
  if (cell === null) return null;
  switch (column.kind) {
    case 'user':
      return registry.user(cell, column.column === CUSTOMER_COLUMN);
    case 'checkbox':
      return cell === 'true' ? [{ id: registry.option(column, 'Yes').id, value: 'Yes' }] : null;
    case 'option':
      return { id: registry.option(column, cell).id, value: cell };
    case 'team':
      return { id: teamIdOf(cell), name: cell, title: cell, isShared: true };
    case 'number':
      return Number(cell);
    case 'datetime':
      return jiraInstant(instantOfCell(cell));
    default:
      return { id: registry.option(column, cell).id, name: cell };
  }
};

const teamIdOf = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The two sides of a changelog item: Jira's id and its text. */
const sideOf = (column: Column, cell: string | null, registry: Registry): [string | null, string | null] => {
  if (column.kind === 'status') return [statusOf(cell).id, statusOf(cell).name];
  if (cell === null) return column.kind === 'checkbox' || column.kind === 'number' ? [null, ''] : [null, null];
  switch (column.kind) {
    case 'user':
      return [registry.user(cell, column.column === CUSTOMER_COLUMN)?.accountId ?? null, cell.replace(/\s+/g, ' ')];
    case 'checkbox':
      return cell === 'true' ? [`[${registry.option(column, 'Yes').id}]`, 'Yes'] : [null, ''];
    case 'team':
      return [teamIdOf(cell), cell];
    case 'number':
      return [null, cell];
    case 'datetime':
      return [jiraInstant(instantOfCell(cell)), jiraInstant(instantOfCell(cell))];
    default:
      return [registry.option(column, cell).id, cell];
  }
};

const itemOf = (column: Column, before: string | null, after: string | null, registry: Registry): HistoryItemJson => {
  const [from, fromString] = sideOf(column, before, registry);
  const [to, toString] = sideOf(column, after, registry);
  return {
    field: column.name,
    fieldtype: column.field.startsWith('customfield_') ? 'custom' : 'jira',
    fieldId: column.field,
    from,
    fromString,
    to,
    toString,
  };
};

const slaDate = (at: number): Record<string, unknown> => ({
  iso8601: jiraInstant(at),
  jira: jiraInstant(at),
  friendly: new Date(at).toISOString().slice(0, 16).replace('T', ' '),
  epochMillis: at,
});

/**
 * The SLA clock as the log knows it: from opening to closing, with `made_sla` as its result and the row on which it turned false as the
 * breach. The log has no goal, so there is none here either. The shape is JSM's SlaInformationDTO.
 */
const slaOf = (created: number, rows: readonly UciRow[], times: readonly number[]): Record<string, unknown> => {
  const stopped = times[times.length - 1] as number;
  const breach = rows.findIndex((row) => cellOf(row, 'made_sla') === 'false');
  const breached = breach >= 0 && cellOf(rows[rows.length - 1] as UciRow, 'made_sla') === 'false';
  const cycle = {
    startTime: slaDate(created),
    stopTime: slaDate(stopped),
    breached,
    ...(breached ? { breachTime: slaDate(times[breach] as number) } : {}),
    elapsedTime: { millis: stopped - created, friendly: `${Math.round((stopped - created) / 3_600_000)}h` },
  };
  return { id: '1', name: 'Time to resolution', completedCycles: [cycle], slaDisplayFormat: 'NEW_SLA_FORMAT' };
};

/** How often the log's clock had to be mended; printed by the converter. */
export interface Mended {
  clockWentBack: number;
  createdAfterFirstRow: number;
}

/**
 * One incident: its first row is the state at creation (`opened_at`), every row is one history, whose author and time are
 * `sys_updated_by` and `sys_updated_at`. Each row changes the Modification count, so a row that changed nothing else still has its
 * history. A time that goes back (five incidents) becomes that of the row before, because Jira's history never goes back.
 */
export const incidentOf = (rows: readonly UciRow[], registry: Registry, numbered: NumberedRecords, mended: Mended): IssueJson => {
  const first = rows[0] as UciRow;
  const last = rows.length - 1;
  const number = digitsOf(first.number);
  const id = String(1_000_000 + number);
  const key = `INC-${number}`;
  const opened = instantOfCell(cellOf(first, 'opened_at') ?? '');
  const created = Math.min(opened, first.at);
  if (created < opened) mended.createdAfterFirstRow += 1;
  const times: number[] = [];
  for (const row of rows) times.push(Math.max(row.at, times[times.length - 1] ?? created));
  if (rows.some((row, at) => (times[at] as number) > row.at)) mended.clockWentBack += 1;

  const summary = [cellOf(first, 'category'), cellOf(first, 'subcategory'), cellOf(first, 'u_symptom')]
    .filter((part) => part !== null)
    .join(', ');
  const issue = { id, key, summary: `${first.number}: ${summary === '' ? 'no category' : summary}` };
  const histories: HistoryJson[] = [];
  let before = cellsAt(rows, 0);
  let resolvedOn: number | null = before.resolution == null ? null : created;
  let statusSince = created;
  for (const [at, row] of rows.entries()) {
    const now = cellsAt(rows, at);
    const time = times[at] as number;
    const items: HistoryItemJson[] = [];
    for (const column of COLUMNS) {
      const was = at === 0 && column.column === 'sys_mod_count' ? null : (before[column.field] ?? null);
      const is = now[column.field] ?? null;
      if (was === is || (column.kind === 'checkbox' && was !== 'true' && is !== 'true')) continue;
      items.push(itemOf(column, was, is, registry));
      if (column.kind === 'status') statusSince = time;
      if (column.kind === 'resolution') resolvedOn = is === null ? null : time;
    }
    const author = registry.user(cellOf(row, 'sys_updated_by'));
    const history: HistoryJson = {
      id: String(number * 1000 + at + 1),
      created: jiraInstant(time),
      items,
      ...(author === null ? {} : { author }),
    };
    items.push(...numbered.changes(rows[at - 1] ?? null, row, { ...issue, statusName: now.status ?? '' }, history));
    histories.push(history);
    before = now;
  }

  const values: Record<string, unknown> = {};
  for (const column of COLUMNS) values[column.field] = valueOf(column, before[column.field] ?? null, registry);
  const creator: UserJson | null = registry.user(cellOf(first, 'sys_created_by')) ?? registry.user(cellOf(first, 'opened_by'));
  const fields: Record<string, unknown> = {
    summary: issue.summary,
    description: null,
    issuetype: ISSUE_TYPES[0],
    project: projectOf(PROJECTS[0]),
    ...values,
    creator,
    created: jiraInstant(created),
    updated: jiraInstant(times[last] as number),
    resolutiondate: resolvedOn === null ? null : jiraInstant(resolvedOn),
    statuscategorychangedate: jiraInstant(statusSince),
    labels: [],
    issuelinks: numbered.linksOf(key),
    // No comment, worklog or attachment member: the log does not say whether there were any, and an empty list would say there were none.
    [TIME_TO_RESOLUTION]: slaOf(created, rows, times),
    [EXTERNAL_REFERENCE]: first.number,
  };
  return {
    id,
    key,
    expand: 'changelog',
    fields,
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  };
};

/** A project as it stands in an issue: without what only site.json says. */
export const projectOf = (project: (typeof PROJECTS)[number] | undefined): Record<string, unknown> => {
  if (project === undefined) throw new Error('The project is missing.');
  const { permissions: _only, ...rest } = project;
  return rest;
};
