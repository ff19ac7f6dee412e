import { articleExistsForClassification, hasCurrentArticle, hasInstruction } from './articles';
import { auditedInCycle } from './audits';
import { respondedInPeriod } from './customers';
import { tracedToChange } from './edits';
import { comesBackAfterFix } from './problems';
import { hasMemberRecord, ownShareKept } from './registers';
import { visibleToServiceDesk } from './releases';
import { securityIncidentsInInterval } from './security';
import { hasOperationalRecord } from './services';
import type { SiteFact } from './site-fact';

export type { LooksAt, SiteFact } from './site-fact';

/** Facts that one record alone does not tell: they look at the rest of the site, and are unknown without it. */
export const SITE_FACTS = {
  articleExistsForClassification,
  auditedInCycle,
  comesBackAfterFix,
  hasCurrentArticle,
  hasInstruction,
  hasMemberRecord,
  hasOperationalRecord,
  ownShareKept,
  respondedInPeriod,
  securityIncidentsInInterval,
  tracedToChange,
  visibleToServiceDesk,
} as const satisfies Readonly<Record<string, SiteFact>>;

/** A fact of the site by its name; null for one that a record tells. */
export const siteFact = (name: string): SiteFact | null =>
  Object.hasOwn(SITE_FACTS, name) ? SITE_FACTS[name as keyof typeof SITE_FACTS] : null;
