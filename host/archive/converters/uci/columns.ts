import { customField, systemFields } from '../../fields';
import type { FieldJson } from '../../site-json';
import { cellOf, instantOfCell, type UciRow } from './rows';

/** How a column of the log shows as a Jira field. */
export type ColumnKind = 'status' | 'priority' | 'resolution' | 'user' | 'option' | 'checkbox' | 'team' | 'number' | 'datetime';

export interface Column {
  readonly field: string;
  readonly name: string;
  readonly kind: ColumnKind;
  /** Column of the log; the derived ones are read by `read` instead. */
  readonly column: string;
}

/** Columns whose every change is in the log, and so in the changelog. `active` follows from the status; counts are derived. */
export const EVENT_COLUMNS: readonly Column[] = [
  { field: 'status', name: 'status', kind: 'status', column: 'incident_state' },
  { field: 'assignee', name: 'assignee', kind: 'user', column: 'assigned_to' },
  { field: 'reporter', name: 'reporter', kind: 'user', column: 'caller_id' },
  { field: 'priority', name: 'priority', kind: 'priority', column: 'priority' },
  { field: 'customfield_10101', name: 'Impact', kind: 'option', column: 'impact' },
  { field: 'customfield_10102', name: 'Urgency', kind: 'option', column: 'urgency' },
  { field: 'customfield_10103', name: 'Assignment group', kind: 'team', column: 'assignment_group' },
  { field: 'customfield_10104', name: 'Category', kind: 'option', column: 'category' },
  { field: 'customfield_10105', name: 'Subcategory', kind: 'option', column: 'subcategory' },
  { field: 'customfield_10106', name: 'Symptom', kind: 'option', column: 'u_symptom' },
  { field: 'customfield_10107', name: 'Configuration item', kind: 'option', column: 'cmdb_ci' },
  { field: 'customfield_10108', name: 'Contact type', kind: 'option', column: 'contact_type' },
  { field: 'customfield_10109', name: 'Location', kind: 'option', column: 'location' },
  { field: 'customfield_10110', name: 'Knowledge document used', kind: 'checkbox', column: 'knowledge' },
  { field: 'customfield_10111', name: 'Priority confirmed', kind: 'checkbox', column: 'u_priority_confirmation' },
  { field: 'customfield_10112', name: 'Notify', kind: 'option', column: 'notify' },
  { field: 'customfield_10113', name: 'Supplier', kind: 'option', column: 'vendor' },
  { field: 'customfield_10114', name: 'Modification count', kind: 'number', column: 'sys_mod_count' },
];

/** Columns that the log fills with their final value on every row; when they came about is worked out from the states. */
export const FINAL_COLUMNS: readonly Column[] = [
  { field: 'resolution', name: 'resolution', kind: 'resolution', column: 'closed_code' },
  { field: 'customfield_10115', name: 'Resolved by', kind: 'user', column: 'resolved_by' },
  { field: 'customfield_10116', name: 'Resolved at', kind: 'datetime', column: 'resolved_at' },
];

export const COLUMNS: readonly Column[] = [...EVENT_COLUMNS, ...FINAL_COLUMNS];

export const TIME_TO_RESOLUTION = 'customfield_10120';
export const EXTERNAL_REFERENCE = 'customfield_10121';

/** States in which the work is over: the final columns may be known from here on, and never before. */
const OVER = new Set(['Resolved', 'Closed']);
export const isOver = (row: UciRow): boolean => OVER.has(cellOf(row, 'incident_state') ?? '');

/** Position of the first row of the last stretch of Resolved and Closed; the number of rows when the incident is not over. */
export const lastCycleStart = (rows: readonly UciRow[]): number => {
  let start = rows.length;
  while (start > 0 && isOver(rows[start - 1] as UciRow)) start -= 1;
  return start;
};

/**
 * What the columns of a row say at that row. The final columns leak the future: the resolution stands on rows that are Resolved or
 * Closed (the log keeps one code, so an earlier cycle shows the same), the resolver and the resolution time from the row of that time
 * in the last cycle on.
 */
export const cellsAt = (rows: readonly UciRow[], at: number): Record<string, string | null> => {
  const row = rows[at] as UciRow;
  const cells: Record<string, string | null> = {};
  for (const { field, column } of EVENT_COLUMNS) cells[field] = cellOf(row, column);
  cells.resolution = isOver(row) ? cellOf(row, 'closed_code') : null;
  const cycle = lastCycleStart(rows);
  const resolvedAt = cellOf(row, 'resolved_at');
  const known = at >= cycle && (resolvedAt === null || row.at >= instantOfCell(resolvedAt));
  cells.customfield_10115 = known ? cellOf(row, 'resolved_by') : null;
  cells.customfield_10116 = known ? resolvedAt : null;
  return cells;
};

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';
const SCHEMAS: Record<ColumnKind, { type: string; items?: string; custom?: string }> = {
  status: { type: 'status' },
  priority: { type: 'priority' },
  resolution: { type: 'resolution' },
  user: { type: 'user', custom: `${CUSTOM}:userpicker` },
  option: { type: 'option', custom: `${CUSTOM}:select` },
  checkbox: { type: 'array', items: 'option', custom: `${CUSTOM}:multicheckboxes` },
  team: { type: 'team', custom: 'com.atlassian.teams:rm-teams-custom-field-team' },
  number: { type: 'number', custom: `${CUSTOM}:float` },
  datetime: { type: 'datetime', custom: `${CUSTOM}:datetime` },
};

/** The fields of the site, as `GET /field` lists them. */
export const uciFields = (): FieldJson[] => [
  ...systemFields(),
  ...COLUMNS.filter(({ field }) => field.startsWith('customfield_')).map(({ field, name, kind }) =>
    customField(field, name, SCHEMAS[kind]),
  ),
  customField(TIME_TO_RESOLUTION, 'Time to resolution', {
    type: 'sd-servicelevelagreement',
    custom: 'com.atlassian.servicedesk:sd-sla-field',
  }),
  customField(EXTERNAL_REFERENCE, 'External reference', { type: 'string', custom: `${CUSTOM}:textfield` }),
];
