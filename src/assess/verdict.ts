import { checksOf } from '../checks/index';
import type { Severity } from '../checks/check';
import { SETTING_DEFAULTS } from '../record/setting-defaults';
import type { SiteSettings } from '../record/settings';
import { processes, requirementById, type RequirementId } from '../standard/index';
import { shareOf } from './share';
import type { Tally } from './tally';

export type RequirementVerdict = 'reached' | 'not-reached' | 'no-data' | 'cannot-tell' | 'by-people';

/** Share of met at which a requirement shows as reached, where a site has not set its own. */
export const DEFAULT_TOLERANCE: Readonly<Record<Severity, number>> = SETTING_DEFAULTS.tolerance;

const HEAVIEST: readonly Severity[] = ['high', 'medium', 'low'];

/**
 * What the tally says of a requirement, within the site's tolerance for the heaviest of its checks. No met and no gap is no data, or
 * cannot tell where something could not be judged. A requirement for people is theirs; one that also needs a document is reached by
 * records alone only as far as records go, so it is by people too, unless the records already fail it.
 */
export function verdictOf(requirement: RequirementId, tally: Tally, settings: Pick<SiteSettings, 'tolerance'>): RequirementVerdict {
  const { kind, also } = requirementById(requirement);
  if (kind === 'document') return 'by-people';
  const { share } = shareOf(tally);
  if (share === null) return tally.cannotTell + tally.failed > 0 ? 'cannot-tell' : 'no-data';
  if (share < (settings.tolerance ?? DEFAULT_TOLERANCE)[severityOf(requirement)]) return 'not-reached';
  return also.length > 0 ? 'by-people' : 'reached';
}

function severityOf(requirement: RequirementId): Severity {
  const severities = processes.flatMap(({ id }) =>
    checksOf(id).flatMap((check) => (check.answers.includes(requirement) ? [check.severity] : [])),
  );
  return HEAVIEST.find((severity) => severities.includes(severity)) ?? 'high';
}
