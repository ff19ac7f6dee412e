import type { Host } from '../host/seams';
import type { Figures } from '../src/contract';
import { clauses, COUNTING_CONVENTION, findRequirement } from '../src/standard';
import { checkById, RECORD_KINDS } from '../src/checks';
import { isRecordKind } from '../src/record/vocabulary';

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

/**
 * The figures of one run as text. What this site shows comes first and in full; what nothing on it can tell is named in a line, as most
 * sites lack much of what the whole standard asks for. Shares are of met and gap; no data is never 100 %.
 */
export function figuresTable(figures: Figures, unmapped: number): string {
  const records = Object.entries(figures.records).filter(([, n]) => n > 0);
  const total = records.reduce((sum, [, n]) => sum + n, 0);
  return [
    `${total.toLocaleString('en')} records: ${records.map(([kind, n]) => `${n.toLocaleString('en')} ${nameOf(kind)}`).join(', ') || 'none'}; ${unmapped.toLocaleString('en')} other issues.`,
    '',
    ...recordChecks(figures),
    '',
    ...siteChecks(figures),
    '',
    ...standing(figures),
  ].join('\n');
}

function recordChecks({ checks }: Figures): string[] {
  const asked = Object.entries(checks).filter(
    ([, c]) => c.level === 'record' && c.met + c.gap + c.pending + c.notApplicable + c.cannotTell + c.failed > 0,
  );
  const told = asked.filter(([, c]) => c.met + c.gap + c.pending + c.notApplicable + c.failed > 0);
  const rows = told.map(([id, c]) => [
    id,
    checkById(id)?.question ?? id,
    ...[c.met, c.gap, c.pending, c.notApplicable, c.cannotTell, c.failed],
    c.notRun.length > 0 ? `not run: set ${c.notRun.join(', ')}` : '',
  ]);
  const mute = asked
    .filter((entry) => !told.includes(entry))
    .map(([id, c]) => (c.notRun.length > 0 ? `${id} (set ${c.notRun.join(', ')})` : id));
  return [
    ...(rows.length === 0 ? [] : [table([['check', 'question', 'met', 'gap', 'pending', 'n/a', 'cannot tell', 'failed', ''], ...rows])]),
    ...(mute.length === 0 ? [] : [`Cannot tell on any record (not mapped, not readable or not set): ${mute.join(', ')}.`]),
  ];
}

function siteChecks({ site }: Figures): string[] {
  const found = Object.entries(site).filter(([, { outcome }]) => outcome !== 'cannot-tell');
  const rows = found.map(([id, { outcome, sentence }]) => [id, outcome, sentence]);
  const mute = Object.keys(site).length - found.length;
  return [
    ...(rows.length === 0 ? [] : [table([['check', 'outcome', 'registers, periods and documents'], ...rows])]),
    ...(mute === 0 ? [] : [`${mute} questions about registers, periods and documents cannot be told on this site.`]),
  ];
}

const VERDICTS = ['reached', 'not-reached', 'by-people', 'no-data', 'cannot-tell'] as const;

function standing({ standing: { counts, clauses: byClause }, requirements: verdicts, site }: Figures): string[] {
  const rows = clauses
    .filter(({ parent }) => parent === null)
    .map(({ number, title }) => [`${number} ${title}`, ...VERDICTS.map((verdict) => byClause[number]?.[verdict] ?? 0)]);
  const below = Object.entries(verdicts).filter(([, { verdict }]) => verdict === 'not-reached');
  return [
    table([['clause', ...VERDICTS], ...rows, ['all', ...VERDICTS.map((verdict) => counts[verdict])]]),
    COUNTING_CONVENTION,
    '',
    ...(below.length === 0
      ? []
      : [
          table([
            ['below target', 'title', 'met', 'of', 'coverage', 'gaps in'],
            ...below.map(([id, r]) => [
              id,
              findRequirement(id)?.title ?? id,
              `${percent(r.met + r.gap === 0 ? null : r.met / (r.met + r.gap))}${withWaivers(r)}`,
              r.met + r.gap,
              percent(r.coverage),
              gapsIn(site, id).join(', '),
            ]),
          ]),
        ]),
  ];
}

/** The questions about registers, periods and documents of a requirement that found a gap. */
const gapsIn = (site: Figures['site'], requirement: string): string[] =>
  Object.entries(site)
    .filter(([id, { outcome }]) => outcome === 'gap' && (id === `document:${requirement}` || answers(id, requirement)))
    .map(([id]) => (id.startsWith('document:') ? 'document' : id));

const answers = (check: string, requirement: string): boolean =>
  checkById(check)?.answers.some((answered: string) => answered === requirement) === true;

/** What the run cost, as text. */
export function workTable(work: ReturnType<Host['work']>, records: number): string {
  const { jiraRequests, points, sqlStatements, rowsRead, peakRssMiB } = work;
  return table([
    ['Jira requests', 'points', 'points a record', 'SQL statements', 'rows read', 'peak memory MiB'],
    [jiraRequests, points, records === 0 ? null : (points / records).toFixed(3), sqlStatements, rowsRead, peakRssMiB],
  ]);
}

/** The second figure, where there are waivers: it never stands in for the first. */
const withWaivers = ({ met, gap, waived }: Figures['requirements'][string]): string =>
  waived === 0 ? '' : ` (${percent((met + waived) / (met + gap))} with waivers)`;

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const nameOf = (kind: string): string => (isRecordKind(kind) ? RECORD_KINDS[kind].name.toLowerCase() : kind);
