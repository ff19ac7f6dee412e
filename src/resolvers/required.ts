import { standingOfSite, type StandardStanding } from '../assess';
import { checksAskedOf, type RecordKind } from '../checks';
import { assessedKinds } from '../jobs/record-row';
import type { SiteSettings } from '../record/settings';
import { isRecordKind, RECORD_KINDS } from '../record/vocabulary';
import type { ProcessId, RequirementId } from '../standard';
import { OPEN, type Rollup } from '../store';
import { talliesById } from './counts';
import { latestFindings, type SiteFindings } from './site-findings';

/** Kinds whose records a process counts: its own, and those of others that are asked checks of its requirements. */
export const kindsCounted = (process: ProcessId, required: readonly RequirementId[]): RecordKind[] =>
  assessedKinds.filter(
    (kind) =>
      RECORD_KINDS[kind].process === process ||
      checksAskedOf(kind).some(({ answers }) => answers.some((id) => (required as readonly string[]).includes(id))),
  );

/** Whether a roll-up is of a register: its entries stand as long as they are in force, and fall in no period. */
export const isRegister = ({ kind }: Rollup): boolean => isRecordKind(kind) && 'register' in RECORD_KINDS[kind];

/** What verdicts are drawn from, on every page alike: closed records, and entries of registers. What is still at work is not judged yet. */
export const countedFor = (rollups: readonly Rollup[]): Rollup[] =>
  rollups.filter((rollup) => rollup.period !== OPEN || isRegister(rollup));

/** Where the site stands by these roll-ups and the last findings about registers, periods and documents. */
export const standOf = (rollups: readonly Rollup[], found: SiteFindings, settings: SiteSettings): StandardStanding =>
  standingOfSite({ tallies: rollups.map(({ tallies }) => talliesById(tallies.requirements)), findings: latestFindings(found) }, settings);
