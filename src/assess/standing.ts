import type { SiteSettings } from '../record/settings';
import {
  amendment,
  clauses,
  COUNTING_CONVENTION,
  requirements,
  requirementsUnder,
  type ClauseNumber,
  type RequirementId,
} from '../standard/index';
import { shareOf, type Share } from './share';
import { documentKey, type SiteFinding } from './survey';
import { sumOf, type Tally } from './tally';
import { ofDocument, standingOf, type RequirementVerdict } from './verdict';

/** All that is known of a site: what its records come to by requirement, and what was found of the site itself. */
export interface Evidence {
  /** Tallies of `tallyRequirements`, of every kind of record. */
  readonly tallies: readonly Readonly<Record<string, Tally>>[];
  /** Findings of `survey` and `documentFindings`, under their keys. */
  readonly findings: Readonly<Record<string, SiteFinding>>;
}

export interface RequirementStanding extends Share {
  readonly id: RequirementId;
  readonly verdict: RequirementVerdict;
  /** Records by roll-up; site findings and documents are no records. */
  readonly tally: Tally;
}

export type VerdictCounts = Readonly<Record<RequirementVerdict, number>>;

/** How many requirements come to which verdict. */
export interface Standing {
  readonly requirements: number;
  readonly verdicts: VerdictCounts;
  /** Reached, of reached and not reached; null where there is neither: no data is never 100 %. */
  readonly share: number | null;
  /** Requirements of which anything could be said, of all: reached and not reached. */
  readonly coverage: number;
}

export interface ClauseStanding extends Standing {
  readonly clause: ClauseNumber;
}

export interface StandardStanding {
  readonly requirements: readonly RequirementStanding[];
  readonly clauses: readonly ClauseStanding[];
  /** All of the 212, to be shown with the convention by which they are counted. */
  readonly whole: Standing & { readonly convention: string };
  /** What Amendment 1 adds; it is no part of the 212. */
  readonly amendment: { readonly id: string; readonly verdict: RequirementVerdict };
}

/** Where a site stands: by requirement, by clause with all below it, and as a whole. */
export function standingOfSite({ tallies, findings }: Evidence, settings: Pick<SiteSettings, 'tolerance' | 'checks'>): StandardStanding {
  const ofRequirement = new Map<RequirementId, RequirementStanding>();
  for (const { id } of requirements) {
    const tally = sumOf(tallies.flatMap((one) => one[id] ?? []));
    ofRequirement.set(id, { id, verdict: standingOf(id, tally, (key) => findings[key], settings), tally, ...shareOf(tally) });
  }
  const under = (some: readonly { readonly id: RequirementId }[]): Standing =>
    counted(some.map(({ id }) => ofRequirement.get(id)!.verdict));
  return {
    requirements: [...ofRequirement.values()],
    clauses: clauses.map(({ number }) => ({ clause: number, ...under(requirementsUnder(number)) })),
    whole: { ...under(requirements), convention: COUNTING_CONVENTION },
    amendment: { id: amendment.id, verdict: ofDocument(findings[documentKey(amendment.id)]) },
  };
}

/** Some verdicts, counted. */
export function counted(verdicts: readonly RequirementVerdict[]): Standing {
  const counts = { reached: 0, 'not-reached': 0, 'no-data': 0, 'cannot-tell': 0, 'by-people': 0 };
  for (const verdict of verdicts) counts[verdict]++;
  const judged = counts.reached + counts['not-reached'];
  return {
    requirements: verdicts.length,
    verdicts: counts,
    share: judged === 0 ? null : counts.reached / judged,
    coverage: verdicts.length === 0 ? 0 : judged / verdicts.length,
  };
}
