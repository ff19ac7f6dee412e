import { checks } from '../../checks';
import { tunablesOf } from '../../checks/tuned';
import { changesBetween, labelsFor, type Change } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import type { SiteSchema } from '../../mapping/site-schema';
import type { ChangeView } from '../../set-up-contract';

const NAMED_CHECKS = checks.map((check) => ({ id: check.id, name: check.name, params: tunablesOf(check) }));

/** A site map that says nothing: what the first version is compared with. */
export const EMPTY: SiteMap = {
  clausewise: 'site-map',
  version: 2,
  kinds: {},
  fields: {},
  links: {},
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'UTC' },
};

/** What `after` has otherwise than `before`, in the words of the site and of the app. Both may be drafts of any form. */
export const changeViews = (before: object, after: object, site: SiteSchema): ChangeView[] =>
  // Drafts need not be site maps; the parts of anything can be compared.
  changesBetween(before as SiteMap, after as SiteMap).map((change) => changeView(change, site));

/** How many parts differ. */
export const changeCount = (before: object, after: object): number => changesBetween(before as SiteMap, after as SiteMap).length;

export const changeView = (change: Change, site: SiteSchema): ChangeView => ({
  path: change.path,
  ...labelsFor(change, { site, checks: NAMED_CHECKS }),
});
