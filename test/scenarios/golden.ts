import { demoArchive, demoSettings } from '../../host/scenarios/demo';
import { documentFindings, survey, worldOf, type SiteFinding } from '../../src/assess';
import { checks, type Check } from '../../src/checks';
import { projectsByKind } from '../../src/mapping';
import { endOfMonth, lastPeriods } from '../../src/record/periods';
import type { RecordFacts } from '../../src/record/record';
import { factsAt } from '../../src/record/rewind';
import { assessRecord } from '../../src/assess';
import { readArchive, type Judged } from './judged';

/** The demo, judged: every record by itself, and the site at the end of each of the fifteen months. */
export interface Golden {
  readonly judged: readonly Judged[];
  readonly months: readonly { readonly month: string; readonly findings: Readonly<Record<string, SiteFinding>> }[];
  readonly keyOf: ReadonlyMap<string, string>;
}

const MONTHS = 15;

export async function judgeDemo(): Promise<Golden> {
  const reading = await readArchive(demoArchive(), demoSettings);
  const records: RecordFacts[] = [];
  for await (const record of reading.records()) records.push(record);
  await reading.close();
  const { settings } = reading.map;
  const kinds = projectsByKind(reading.map);
  const judged = records.map((record) => ({ record, findings: assessRecord(record, { now: reading.now, settings }) }));
  const months = lastPeriods('month', MONTHS, reading.now, settings.timeZone).map((month) => {
    const now = Math.min(reading.now, endOfMonth(month, settings.timeZone) - 1);
    const standing = records.map((record) => factsAt(record, now)).filter((record) => record !== null);
    const world = worldOf(standing, { now, settings }, kinds);
    return { month, findings: { ...survey(world), ...documentFindings(world) } };
  });
  return { judged, months, keyOf: new Map(records.map(({ id, key }) => [id, key])) };
}

const LETTERS: Readonly<Record<string, string>> = {
  met: 'm',
  gap: 'G',
  pending: 'p',
  'not-applicable': '-',
  'cannot-tell': '?',
  failed: 'F',
};

/**
 * The golden assessment as text, to be read by people: a line a check of records or of register entries with how many came to what and
 * a record of each, and a line a question about the site with its outcome in each month (m met, G gap, p pending, - not applicable,
 * ? cannot tell).
 */
export function goldenText({ judged, months, keyOf }: Golden): string {
  const ofRecords = checks.filter(({ ask }) => ask !== null).map((check) => recordLine(check, judged));
  const keys = Object.keys(months.at(-1)?.findings ?? {});
  const ofSite = keys.map((key) => {
    const letters = months.map(({ findings }) => LETTERS[findings[key]?.outcome ?? 'failed']).join('');
    const last = months.at(-1)?.findings[key];
    const missing = (last?.missing ?? []).map((id) => keyOf.get(id) ?? id).sort();
    const named = [...missing, ...(last?.missingNames ?? [])];
    return `${key.padEnd(20)} ${letters}${named.length > 0 ? `  missing: ${named.join(', ')}` : ''}`;
  });
  return [
    `Records and entries of registers at ${months.at(-1)?.month}:`,
    ...ofRecords,
    '',
    `The site at the end of each month, ${months[0]?.month} to ${months.at(-1)?.month}:`,
    ...ofSite,
    '',
  ].join('\n');
}

function recordLine(check: Check, judged: readonly Judged[]): string {
  const by = new Map<string, string[]>();
  for (const { record, findings } of judged) {
    const finding = findings.find((one) => one.check.id === check.id);
    if (!finding) continue;
    const outcome = finding.late ? 'late' : finding.outcome;
    by.set(outcome, [...(by.get(outcome) ?? []), record.key]);
  }
  const parts = ['met', 'late', 'gap', 'pending', 'not-applicable', 'cannot-tell', 'failed'].flatMap((outcome) => {
    const keys = by.get(outcome);
    return keys ? [`${outcome} ${keys.length} (${keys[0]})`] : [];
  });
  return `${check.id.padEnd(14)} ${parts.join(', ')}`;
}
