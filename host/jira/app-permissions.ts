import type { SiteJson } from '../archive';
import type { AppPermission } from '../seams';
import { strings } from './reply';

/** Everybody who may use Jira, as the grant `all` means it: customers of a service desk may not. */
export const LICENSED = 'licensed';

/**
 * Who holds a permission that an app brought: as the site archive grants it, by its key or by its key in the manifest; where the archive
 * says nothing, as the manifest's default grants have it (Forge manifest reference, Jira global permission).
 */
export const appPermissionHolders = (site: SiteJson, { key, moduleKey, defaultGrants }: AppPermission): string[] => {
  const granted = site.globalPermissions[key] ?? site.globalPermissions[moduleKey];
  if (granted !== undefined) return strings(granted);
  return defaultGrants.flatMap((grant) =>
    grant === 'none' ? [] : grant === 'all' ? [LICENSED] : strings(site.globalPermissions['ADMINISTER']),
  );
};
