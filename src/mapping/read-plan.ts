import type { Reads } from '../record/reads';
import type { SiteMap } from './site-map';

/** The site map and the reads of each mapped record kind: all that `src/jira` has to know to read an issue. */
export interface ReadPlan {
  readonly map: SiteMap;
  readonly reads: Readonly<Record<string, Reads>>;
}
