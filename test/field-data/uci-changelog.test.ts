import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openArchive, rewind, type IssueJson, type SiteArchive } from '../../host/archive';
import { fromEnvironment } from './environment';
import { logInstant, readLog, type LogRow } from './uci-log';

/** Column of the log → field of the archive. Written down here once more, on purpose. */
const FIELD_OF: Record<string, string> = {
  incident_state: 'status',
  assigned_to: 'assignee',
  caller_id: 'reporter',
  priority: 'priority',
  impact: 'customfield_10101',
  urgency: 'customfield_10102',
  assignment_group: 'customfield_10103',
  category: 'customfield_10104',
  subcategory: 'customfield_10105',
  u_symptom: 'customfield_10106',
  cmdb_ci: 'customfield_10107',
  contact_type: 'customfield_10108',
  location: 'customfield_10109',
  knowledge: 'customfield_10110',
  u_priority_confirmation: 'customfield_10111',
  notify: 'customfield_10112',
  vendor: 'customfield_10113',
  sys_mod_count: 'customfield_10114',
};
const LINKS: Record<string, string> = { problem_id: 'is caused by', rfc: 'is fixed by', caused_by: 'was brought about by the change' };
const FLAGS = new Set(['knowledge', 'u_priority_confirmation']);
/** Incidents for which every row is also compared with `rewind`, which is slow. */
const REWIND_EVERY = 100;

const millis = (text: string): number => Date.parse(text.replace('+0000', 'Z'));
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** What the log says in a column, in the words of the archive. */
const logText = (row: LogRow, column: string): string => {
  const cell = row[column] ?? '';
  if (cell === '?') return '';
  if (FLAGS.has(column)) return cell === 'true' ? 'Yes' : '';
  return spaced(cell);
};

/** What a field of an issue says. */
const fieldText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(fieldText).join(',');
  if (typeof value !== 'object') return spaced(String(value));
  const { name, value: option, displayName } = value as Record<string, string | undefined>;
  return spaced(name ?? option ?? displayName ?? '');
};

const digits = (code: string): string => code.replace(/\D+/g, '').replace(/^0+/, '');

/** Every wrong cell, as `INC-45 row 3 priority: log says …, changelog says …`; the first few are enough to see what is wrong. */
const wrong: string[] = [];
const say = (text: string): void => void (wrong.length < 20 ? wrong.push(text) : 0);

let log: Map<string, LogRow[]>;
let archive: SiteArchive;
const seen = { incidents: 0, rows: 0, cells: 0, clockMended: 0, rewound: 0, leaks: 0 };

const replay = (issue: IssueJson, rows: readonly LogRow[]): void => {
  const histories = [...issue.changelog.histories].sort((a, b) => Number(a.id) - Number(b.id));
  if (histories.length !== rows.length) say(`${issue.key}: ${rows.length} rows, ${histories.length} histories`);
  const now = new Map(Object.entries(FIELD_OF).map(([column, field]) => [column, fieldText(issue.fields[field])]));
  const columnOf = new Map(Object.entries(FIELD_OF).map(([column, field]) => [field, column]));
  const links = new Map<string, string>(Object.keys(LINKS).map((column) => [column, '']));
  for (const link of issue.fields.issuelinks as { type: { inward: string }; inwardIssue: { key: string } }[])
    links.set(Object.keys(LINKS).find((column) => LINKS[column] === link.type.inward) ?? '', digits(link.inwardIssue.key));
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] as LogRow;
    const history = histories[at];
    if (history === undefined) return;
    for (const [column, text] of now) {
      if (text !== logText(row, column))
        say(`${issue.key} row ${at} ${column}: the log says "${logText(row, column)}", the changelog "${text}"`);
      seen.cells += 1;
    }
    for (const [column, number] of links) {
      const cell = row[column] === '?' ? '' : digits(row[column] ?? '');
      if (number !== cell) say(`${issue.key} row ${at} ${column}: the log says "${cell}", the changelog "${number}"`);
      seen.cells += 1;
    }
    if (fieldText(history.author) !== spaced(row.sys_updated_by ?? '')) say(`${issue.key} row ${at}: wrong author`);
    const before = at > 0 ? millis(histories[at - 1]?.created ?? '') : Number.NEGATIVE_INFINITY;
    const logged = logInstant(row.sys_updated_at ?? '');
    if (millis(history.created) !== Math.max(logged, before)) say(`${issue.key} row ${at}: wrong time ${history.created}`);
    if (millis(history.created) !== logged) seen.clockMended += 1;
    for (const item of [...history.items].reverse()) {
      const column = columnOf.get(item.fieldId ?? '');
      if (column !== undefined) {
        if (spaced(item.toString ?? '') !== now.get(column))
          say(`${issue.key} row ${at} ${column}: the item ends with "${item.toString}", not "${now.get(column)}"`);
        now.set(column, spaced(item.fromString ?? ''));
      } else if (item.field === 'Link') {
        const sentence = item.to === null ? item.fromString : item.toString;
        const linked = Object.keys(LINKS).find((candidate) => sentence?.includes(` ${LINKS[candidate]} `)) ?? '';
        links.set(linked, item.to === null ? digits(item.from ?? '') : '');
      } else if (['resolution', 'customfield_10115', 'customfield_10116'].includes(item.fieldId ?? '')) {
        if (item.to !== null && !['Resolved', 'Closed'].includes(row.incident_state ?? '')) seen.leaks += 1;
      } else say(`${issue.key} row ${at}: an item of ${item.field} that no column explains`);
    }
    seen.rows += 1;
  }
};

const replayByRewinding = (issue: IssueJson, rows: readonly LogRow[]): void => {
  const histories = [...issue.changelog.histories].sort((a, b) => Number(a.id) - Number(b.id));
  for (const [at, row] of rows.entries()) {
    const time = millis(histories[at]?.created ?? '');
    // Several rows in the same minute: only the last of them can be seen from outside.
    if (at + 1 < rows.length && millis(histories[at + 1]?.created ?? '') === time) continue;
    const then = rewind(issue, time, archive.site);
    for (const [column, field] of Object.entries(FIELD_OF))
      if (fieldText(then?.fields[field]) !== logText(row, column))
        say(`${issue.key} row ${at} ${column}: rewound to "${fieldText(then?.fields[field])}", the log says "${logText(row, column)}"`);
    const over = ['Resolved', 'Closed'].includes(row.incident_state ?? '');
    if ((then?.fields.resolution !== null) !== (over && row.closed_code !== '?'))
      say(`${issue.key} row ${at}: the resolution is known at the wrong time`);
    seen.rewound += 1;
  }
};

beforeAll(async () => {
  log = await readLog();
  archive = await openArchive(fromEnvironment('CLAUSEWISE_UCI_ARCHIVE'));
  for await (const issue of archive.issues()) {
    if (!issue.key.startsWith('INC-')) continue;
    const rows = log.get(String(issue.fields.customfield_10121));
    if (rows === undefined) say(`${issue.key} is not in the log`);
    else {
      replay(issue, rows);
      if (seen.incidents % REWIND_EVERY === 0) replayByRewinding(issue, rows);
    }
    seen.incidents += 1;
  }
}, 300_000);

afterAll(() => log?.clear());

describe('the changelog of the converted log', () => {
  test('is there for every incident and every row of the log', () => {
    expect(seen.incidents).toBe(log.size);
    expect(seen.rows).toBe([...log.values()].reduce((sum, rows) => sum + rows.length, 0));
    expect(seen).toMatchObject({ incidents: 24_918, rows: 141_712 });
  });

  test('reproduces every cell of every row: 18 columns and three links', () => {
    expect(wrong).toEqual([]);
    expect(seen.cells).toBe(141_712 * 21);
  });

  test('never shows a final value before the row that is resolved or closed', () => {
    expect(seen.leaks).toBe(0);
  });

  test('takes the time of the row before where the log goes back, and nowhere else', () => {
    const back = [...log.values()].flatMap((rows) =>
      rows.filter(
        (row, at) =>
          at > 0 && rows.slice(0, at).some((earlier) => logInstant(earlier.sys_updated_at ?? '') > logInstant(row.sys_updated_at ?? '')),
      ),
    );
    expect(seen.clockMended).toBe(back.length);
  });

  test('gives the same rows when the archive is taken back in time', () => {
    expect(seen.rewound).toBeGreaterThan(1000);
  });
});
