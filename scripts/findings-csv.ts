import type { SiteArchive } from '../host/archive';
import type { Host } from '../host/seams';
import { checksAskedOf } from '../src/checks';
import { isRecordKind } from '../src/record/vocabulary';
import type { Figures, IssueAssessment, OutcomeName, Tally } from '../src/contract';
import { csvRow } from './csv';
import { ask } from './first-hour';

/** Issues in one `assessIssues` call (src/contract.ts). */
const ISSUES_PER_CALL = 100;

const MEMBER: Record<OutcomeName, keyof Tally> = {
  met: 'met',
  gap: 'gap',
  pending: 'pending',
  'not-applicable': 'notApplicable',
  'cannot-tell': 'cannotTell',
  failed: 'failed',
};

/**
 * The lines of the findings file: one a record and check, as the app answers it to the admin. The app lists a check that is not run
 * once, under set-up; here each record gets its line, so that file and figures agree count for count.
 *
 * @param seen is told how many records are written so far
 * @throws Error when a count differs from the figures: one of the two would be wrong
 */
export async function* findingsCsv(
  host: Host,
  admin: string,
  archive: SiteArchive,
  figures: Figures,
  seen: (records: number) => void,
): AsyncGenerator<string> {
  const counted: Record<string, Tally> = {};
  let records = 0;
  yield csvRow(['record', 'check', 'outcome', 'sentence']);
  for await (const keys of keysOf(archive)) {
    const { issues } = await ask(host, admin, 'assessIssues', { issues: keys });
    for (const assessment of issues) {
      let lines = '';
      for (const line of linesOf(assessment, figures)) {
        const tally = (counted[line.check] ??= { met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, waived: 0 });
        tally[MEMBER[line.outcome]] += 1;
        lines += csvRow([assessment.issue.key, line.check, line.outcome, line.sentence]);
      }
      yield lines;
    }
    seen((records += issues.length));
  }
  for (const [check, figure] of Object.entries(figures.checks))
    for (const member of Object.values(MEMBER))
      if ((counted[check]?.[member] ?? 0) !== figure[member])
        throw new Error(`${check}, ${member}: ${counted[check]?.[member] ?? 0} findings, but ${figure[member]} in the figures.`);
}

async function* keysOf(archive: SiteArchive): AsyncGenerator<string[]> {
  let keys: string[] = [];
  for await (const { key } of archive.issues()) {
    if (keys.push(key) < ISSUES_PER_CALL) continue;
    yield keys;
    keys = [];
  }
  if (keys.length > 0) yield keys;
}

function linesOf({ kind, findings }: IssueAssessment, figures: Figures): { check: string; outcome: OutcomeName; sentence: string }[] {
  const found = new Map(findings.map((finding) => [finding.check, finding]));
  if (!isRecordKind(kind.id)) return [];
  return checksAskedOf(kind.id).map(({ id: check }) => {
    const notRun = figures.checks[check]?.notRun ?? [];
    const sentence =
      notRun.length > 0 ? `Not run on this site until this is set: ${notRun.join(', ')}.` : 'Not run on this site: it is switched off.';
    return found.get(check) ?? { check, outcome: 'cannot-tell' as const, sentence };
  });
}
