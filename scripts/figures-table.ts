import type { Host } from '../host/seams';
import type { Figures } from '../src/contract';
import { processes, requirements } from '../src/standard';
import { checkById } from '../src/checks';

/** Lays rows out in columns: numbers to the right, text to the left. The first row is the head. */
export function table(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '–' : typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const right = (column: number) => rows.slice(1).every((row) => typeof row[column] !== 'string' || /^[\d–.,% ]*$/.test(row[column]));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => (right(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}

/** The figures of one run as text: a line a check, a line a requirement. Shares are of met and gap; no data is never 100 %. */
export function figuresTable(figures: Figures, unmapped: number): string {
  const records = Object.entries(figures.records).map(([process, n]) => `${n.toLocaleString('en')} records of ${nameOf(process)}`);
  const checks = Object.entries(figures.checks).map(([id, c]) => [
    id,
    checkById(id)?.question ?? id,
    c.met,
    c.gap,
    c.pending,
    c.notApplicable,
    c.cannotTell,
    c.failed,
    c.notRun.length > 0 ? `not run: set ${c.notRun.join(', ')}` : '',
  ]);
  const perRequirement = Object.entries(figures.requirements).map(([id, r]) => [
    id,
    requirements.find((requirement) => requirement.id === id)?.title ?? id,
    percent(r.met + r.gap === 0 ? null : r.met / (r.met + r.gap)),
    r.met + r.gap,
    percent(r.coverage),
    r.verdict,
  ]);
  return [
    `${records.join(', ') || 'No records'}; ${unmapped.toLocaleString('en')} other issues.`,
    '',
    table([['check', 'question', 'met', 'gap', 'pending', 'n/a', 'cannot tell', 'failed', ''], ...checks]),
    '',
    table([['requirement', 'title', 'met', 'of', 'coverage', 'verdict'], ...perRequirement]),
  ].join('\n');
}

/** What the run cost, as text. */
export function workTable(work: ReturnType<Host['work']>, records: number): string {
  const { jiraRequests, points, sqlStatements, rowsRead, peakRssMiB } = work;
  return table([
    ['Jira requests', 'points', 'points a record', 'SQL statements', 'rows read', 'peak memory MiB'],
    [jiraRequests, points, records === 0 ? null : (points / records).toFixed(3), sqlStatements, rowsRead, peakRssMiB],
  ]);
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const nameOf = (process: string): string => processes.find(({ id }) => id === process)?.name ?? process;
