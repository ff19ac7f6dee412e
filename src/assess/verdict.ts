import type { Check, Severity } from '../checks/check';
import { checks } from '../checks/index';
import { tuned } from '../checks/tuned';
import { SETTING_DEFAULTS } from '../record/setting-defaults';
import type { SiteSettings } from '../record/settings';
import { requirementById, type RequirementId } from '../standard/index';
import { shareOf } from './share';
import { documentKey, type SiteFinding } from './survey';
import { rollUp, type Tally } from './tally';

/** Finds what was found of the site under a key; nothing where nobody looked. */
export type Findings = (key: string) => SiteFinding | null | undefined;

export type RequirementVerdict = 'reached' | 'not-reached' | 'no-data' | 'cannot-tell' | 'by-people';

/** Share of met at which a requirement shows as reached, where a site has not set its own. */
export const DEFAULT_TOLERANCE: Readonly<Record<Severity, number>> = SETTING_DEFAULTS.tolerance;

const HEAVIEST: readonly Severity[] = ['high', 'medium', 'low'];

/** Checks by the requirement they answer. */
const ANSWERS = new Map<RequirementId, { records: Check[]; site: { id: string; aid: boolean }[] }>();
for (const check of checks) {
  for (const requirement of check.answers) {
    const known = ANSWERS.get(requirement) ?? { records: [], site: [] };
    if (check.level === 'record') known.records.push(check);
    else known.site.push({ id: check.id, aid: check.basis === 'aid' });
    ANSWERS.set(requirement, known);
  }
}

/**
 * What records, registers, periods and documents say of a requirement together. All that it takes has to be met, one alone is not
 * enough: one that fails decides, then one that cannot be told, then one without data, then what only people can say. What the findings of
 * the site leave out is for people.
 * @param findingOf the finding under a key: a check id, or `documentKey`.
 */
export function standingOf(
  requirement: RequirementId,
  tally: Tally,
  findingOf: Findings,
  settings: Pick<SiteSettings, 'tolerance' | 'checks'>,
): RequirementVerdict {
  const { kind, also } = requirementById(requirement);
  const known = ANSWERS.get(requirement);
  const verdicts: RequirementVerdict[] = [];
  if (known && known.records.length > 0)
    verdicts.push(ofRecords(tally, (settings.tolerance ?? DEFAULT_TOLERANCE)[heaviestOf(known.records, settings)]));
  if (known && known.site.length > 0) verdicts.push(ofSite(known.site, findingOf));
  if (kind === 'document' || also.some((one) => one === 'document')) verdicts.push(ofDocument(findingOf(documentKey(requirement))));
  return verdicts.length === 0 ? 'by-people' : worst(verdicts);
}

function heaviestOf(some: readonly Check[], settings: Pick<SiteSettings, 'checks'>): Severity {
  const severities = some.map((check) => tuned(check, settings).severity);
  return HEAVIEST.find((severity) => severities.includes(severity)) ?? 'low';
}

const WORST: readonly RequirementVerdict[] = ['not-reached', 'cannot-tell', 'no-data', 'by-people', 'reached'];
const worst = (verdicts: readonly RequirementVerdict[]): RequirementVerdict =>
  WORST.find((verdict) => verdicts.includes(verdict)) ?? 'by-people';

/** Within the tolerance for the heaviest of the checks. No met and no gap is no data, or cannot tell where something could not be judged. */
function ofRecords(tally: Tally, tolerance: number): RequirementVerdict {
  const { share } = shareOf(tally);
  if (share === null) return tally.cannotTell + tally.failed > 0 ? 'cannot-tell' : 'no-data';
  return share < tolerance ? 'not-reached' : 'reached';
}

/**
 * One gap is one too many, but for our own aids: they go beyond the standard, so what they find is an observation, and people have to say
 * what it means. Questions that are not put on this site are left out.
 */
function ofSite(site: readonly { readonly id: string; readonly aid: boolean }[], findingOf: Findings): RequirementVerdict {
  const known = site.flatMap(({ id, aid }) => {
    const finding = findingOf(id) ?? null;
    return finding === null ? [] : [{ finding, aid }];
  });
  if (known.length === 0) return 'by-people';
  const put = known.filter(({ finding }) => finding.notRun.length === 0);
  if (put.length === 0) return 'cannot-tell';
  const duties = put.filter(({ aid }) => !aid);
  const outcome = rollUp((duties.length > 0 ? duties : put).map(({ finding }) => finding.outcome));
  if (outcome === 'gap') return duties.length > 0 ? 'not-reached' : 'by-people';
  if (outcome === 'met') return 'reached';
  return outcome === 'cannot-tell' || outcome === 'failed' ? 'cannot-tell' : 'no-data';
}

/** Where no register of documents is mapped, and nobody has looked, the document is for people. */
export function ofDocument(finding: SiteFinding | null | undefined): RequirementVerdict {
  if (finding === undefined || finding === null || finding.why === 'not-mapped') return 'by-people';
  if (finding.outcome === 'met') return 'reached';
  if (finding.outcome === 'gap') return 'not-reached';
  return finding.outcome === 'pending' ? 'no-data' : 'cannot-tell';
}
