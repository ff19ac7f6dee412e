import type { ModuleType, SiteConfig, SiteModule } from './contract';

/** Where the pages of the site are. Shared by the pages themselves, scripts and tests. */

/** How an admin page of the app was opened: from the navigation, or by one of the buttons in Manage apps. */
export type AdminRole = 'page' | 'configure' | 'get-started';

export const MANAGE_APPS = '/jira/settings/apps/manage-apps';

/** What of the site's configuration addresses are made of. */
export type AppPlace = Pick<SiteConfig, 'appId' | 'environmentId'>;

/** The app's module for a role; null where the manifest has none. Atlassian allows one of each. */
export const adminModule = ({ modules }: Pick<SiteConfig, 'modules'>, role: AdminRole): SiteModule | null =>
  modules.find(({ type, useAsConfig, useAsGetStarted }) => {
    if (type !== 'jira:adminPage') return false;
    if (role === 'page') return !useAsConfig && !useAsGetStarted;
    return role === 'configure' ? useAsConfig : useAsGetStarted;
  }) ?? null;

/** Where a module opens. */
export const roleOf = ({ useAsConfig, useAsGetStarted }: SiteModule): AdminRole =>
  useAsConfig ? 'configure' : useAsGetStarted ? 'get-started' : 'page';

/** Addresses as the manifest reference has them (Jira admin page). */
export const adminPath = ({ appId, environmentId }: AppPlace, role: AdminRole): string =>
  `/jira/settings/apps/${role === 'page' ? '' : `${role}/`}${appId}/${environmentId}`;

/** The role that an address names; null for another app's. */
export const adminRoleAt = (config: AppPlace, path: string): AdminRole | null =>
  (['page', 'configure', 'get-started'] as const).find((role) => adminPath(config, role) === path) ?? null;

/** What the member of an address is called for each type of project. */
const TYPE_WORDS: Readonly<Record<string, string>> = { service_desk: 'servicedesk', software: 'software', business: 'core' };

/** Address of the app's page in a project's settings (manifest reference, Jira project settings page). */
export const projectSettingsPath = (
  { appId, environmentId }: AppPlace,
  { key, projectTypeKey }: { key: string; projectTypeKey?: string },
): string => `/jira/${TYPE_WORDS[projectTypeKey ?? ''] ?? 'software'}/projects/${key}/settings/apps/${appId}/${environmentId}`;

/** The project whose settings an address names; null for any other address. */
export const projectOfSettings = (path: string): string | null =>
  /^\/jira\/(?:servicedesk|software|core)\/projects\/([^/]+)\/settings(?:\/|$)/.exec(path)?.[1] ?? null;

/** The app's module of a type; null where the manifest has none. */
export const moduleOf = ({ modules }: Pick<SiteConfig, 'modules'>, type: ModuleType): SiteModule | null =>
  modules.find((each) => each.type === type) ?? null;

export type SettingsList = 'statuses' | 'fields' | 'link-types';
export const SETTINGS_LISTS: Readonly<Record<SettingsList, string>> = {
  statuses: 'Statuses',
  fields: 'Custom fields',
  'link-types': 'Issue link types',
};
export const settingsListPath = (list: SettingsList): string => `/jira/settings/issues/${list}`;
