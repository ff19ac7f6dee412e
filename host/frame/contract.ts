/**
 * What the site's server tells its own pages: the replies of `/_host/…`. Types only, so that the pages can import them without
 * pulling server code into the browser.
 */

export type { SettingsChange } from '../seams';

export type SiteUser = {
  accountId: string;
  displayName: string;
  groups: readonly string[];
  /** What the person is on this site, in a word or two, for whoever tries it out. */
  who?: string;
};

export type ModuleType =
  'jira:issuePanel' | 'jira:issueContext' | 'jira:dashboardGadget' | 'jira:projectPage' | 'jira:projectSettingsPage' | 'jira:adminPage';

/** A module of manifest.yml that a page can mount. */
export type SiteModule = {
  type: ModuleType;
  key: string;
  title: string;
  /** What stands beside the title of a context while it is closed. */
  label: string | null;
  description: string | null;
  /** Address of the icon on the frame's origin, or null. */
  iconUrl: string | null;
  /** Address of the module's HTML entry on the frame's origin. */
  entryUrl: string;
  /** Address of the entry of the edit mode (gadgets). */
  editUrl: string | null;
  /** Admin pages: behind which of the app's buttons in Manage apps they open. A page behind none stands in the navigation. */
  useAsConfig: boolean;
  useAsGetStarted: boolean;
};

export type ColorMode = 'light' | 'dark';

/** What makes a document light or dark: attributes of <html>, and the state that Forge puts into the context. */
export type SiteTheme = { attributes: Record<string, string>; state: Record<string, string> };

export type Suggestion = {
  title: string;
  text: string;
  /** Path on the site. */
  href: string;
  /** Account to sign in as first. */
  as?: string;
};

export type SiteConfig = {
  siteUrl: string;
  cloudId: string;
  /** As addresses of the app's pages have it. */
  appId: string;
  appName: string;
  environmentId: string;
  /** The app was installed a moment ago: its administrator is shown the way to its first page. */
  justInstalled: boolean;
  /** IANA name of the zone that the pages show times in. */
  timeZone: string;
  locale: string;
  user: SiteUser;
  users: SiteUser[];
  modules: SiteModule[];
  /** Addresses of the app's HTML entries by their name in the manifest (`ui/gadget`), for modal dialogs of the app. */
  resources: Record<string, string>;
  scopes: string[];
  themes: Record<ColorMode, SiteTheme>;
  suggestions: Suggestion[];
  /** Time of the site, ISO 8601 in UTC. */
  now: string;
};

export type GadgetOnDashboard = { id: string; moduleKey: string; configuration: Record<string, unknown> };
export type DashboardReply = { id: string; name: string; gadgets: GadgetOnDashboard[] };

export type InvokeReply = { success: true; body: unknown } | { success: false; message: string };

export type ProductReply = { status: number; statusText: string; headers: Record<string, string>; body: string; isAttachment: boolean };

/** A change on the site, as the pages hear of it over `/_host/changes` (server-sent events). No content and no key: ids only. */
export type SiteChange = { issueId: string; projectId: string; changeType: 'updated' | 'commented' | 'deleted'; accountId: string | null };
