import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { appIdOf, buildApp, type AppManifest } from '../../host/forge';
import { serve, type Served } from '../../host/frame';
import { adminPath, projectSettingsPath, type AdminRole } from '../../host/frame/addresses';
import { createHost } from '../../host/host';
import { DEMO_NOW, demoArchive, demoSettings, PEOPLE } from '../../host/scenarios/demo';
import type { SiteArchive } from '../../host/archive';
import type { Host } from '../../host/seams';
import { firstHour } from '../../scripts/first-hour';
import { demoTour, freshTour } from '../../scripts/demo-tour';
import { startBrowser } from './browser';

/** Building the app with Atlassian's bundler takes its time on a busy machine; starting the demo site takes seconds. */
export const START_TIMEOUT_MS = 300_000;
export const PATIENCE_MS = 20_000;

/** What a browser may say on the console without the journey failing, each with its reason. */
const ALLOWED_ON_CONSOLE: readonly { text: RegExp; reason: string }[] = [
  { text: /400 \(Bad Request\)/, reason: 'JQL that names an issue which the person may not see: Jira refuses the query' },
  { text: /404 \(Not Found\)/, reason: 'a page asks for what the person may not see: Chromium reports every such answer' },
];

/** Account ids of those whose part a journey may take: what Jira lets each do is told in host/scenarios/demo. */
const ROLES = {
  siteAdmin: PEOPLE.admin.accountId,
  /** Administers every project, and not Jira. */
  projectAdmin: PEOPLE.manager.accountId,
  agent: PEOPLE.agent1.accountId,
  customer: PEOPLE.customer1.accountId,
  outsider: PEOPLE.outsider.accountId,
  /** Holds the app's global permission, and may browse two projects of five. */
  reporter: PEOPLE.smsOwner.accountId,
} as const;

export type Journey = {
  host: Host;
  served: Served;
  admin: string;
  /** Projects in the site map; none on a fresh site. */
  projects: readonly string[];
  roles: typeof ROLES;
  /** Address of the app's admin page as it opens from the navigation, by Configure or by Get started. */
  adminUrl: (role: AdminRole) => string;
  /** Address of the app's page in a project's settings. */
  projectSettingsUrl: (project: { key: string; projectTypeKey?: string }) => string;
  /** A page of a browser of its own, signed in as somebody. `scale`: device pixels a CSS pixel. */
  pageAs: (accountId: string, mode?: 'light' | 'dark', scale?: number) => Promise<Page>;
  /** Everything that went wrong so far: console errors, failed requests, complaints of host and frame. */
  wrong: () => string[];
  close: () => Promise<void>;
};

/** Installs the app, and on a site that is not to be fresh plays the administrator's first hour, as `npm start` does. */
const opened = async (host: Host, archive: SiteArchive, fresh: boolean, levels: Levels): Promise<Pick<Journey, 'admin' | 'projects'>> => {
  if (fresh) {
    await host.install();
    return { admin: ROLES.siteAdmin, projects: [] };
  }
  const { admin, projects } = await firstHour(host, archive.site, (proposal) => {
    const map = proposal as { settings: object };
    const checks = Object.fromEntries(Object.entries(levels).map(([check, level]) => [check, { level }]));
    return { ...map, settings: { ...map.settings, ...demoSettings, ...(Object.keys(checks).length > 0 && { checks }) } };
  });
  await host.settle();
  return { admin, projects };
};

/** What the site has checks do at a transition, by their ids; others advise. */
type Levels = Readonly<Record<string, 'warn' | 'block'>>;

/**
 * The demo site and a browser. `fresh`: the app has just been installed and no site map is saved (`npm start -- --fresh`).
 */
export const startJourney = async ({ fresh = false, levels = {} }: { fresh?: boolean; levels?: Levels } = {}): Promise<Journey> => {
  await buildApp({ log: () => {} });
  const archive = demoArchive();
  const host = await createHost({ archive, startAt: DEMO_NOW, log: () => {} });
  const { admin, projects } = await opened(host, archive, fresh, levels);
  const served = await serve(host, { port: 0, framePort: 0, ...(fresh ? freshTour : demoTour) });
  host.run();
  const browser: Browser = await startBrowser();
  const console: string[] = [];
  const place = { appId: appIdOf(host.manifest as unknown as AppManifest), environmentId: host.environmentId };
  return {
    ...{ host, served, admin, projects, roles: ROLES },
    adminUrl: (role) => `${served.url}${adminPath(place, role)}`,
    projectSettingsUrl: (project) => `${served.url}${projectSettingsPath(place, project)}`,
    pageAs: async (accountId, mode = 'light', scale = 1) => {
      const context = await browser.newContext({
        viewport: { width: 1400, height: 1000 },
        deviceScaleFactor: scale,
        reducedMotion: 'reduce',
      });
      await context.addInitScript((chosen) => window.localStorage.setItem('site-color-mode', chosen), mode);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('console', (message) => {
        if (message.type() === 'error' && !ALLOWED_ON_CONSOLE.some(({ text }) => text.test(message.text()))) console.push(message.text());
      });
      page.on('pageerror', (error) => console.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        if (!/^(http:\/\/(127\.0\.0\.1|localhost):|data:|blob:)/.test(request.url()))
          console.push(`a request left the machine: ${request.url()}`);
      });
      const answer = await context.request.post(`${served.url}/_host/session`, { data: { accountId } });
      if (!answer.ok()) throw new Error(`Nobody can sign in as ${accountId}: ${await answer.text()}`);
      return page;
    },
    wrong: () => [...console, ...served.complaints(), ...host.complaints()],
    close: async () => {
      await browser.close();
      await served.close();
      await host.close();
    },
  };
};

/** The frame of a module, once its own content is there. `root` is the test id of the surface. */
export const frameOf = async (page: Page, moduleKey: string, root: string): Promise<Frame> => {
  const iframe = page.locator(`iframe[data-module="${moduleKey}"]`).first();
  await iframe.contentFrame().getByTestId(root).waitFor();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error(`${moduleKey} has no frame.`);
  return frame;
};

/** Keeps a picture where CLAUSEWISE_SCREENSHOTS names a folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['CLAUSEWISE_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

/** Asks until the answer is right, as people look again. Gives back the last answer. */
export const eventually = async <T>(ask: () => Promise<T>, right: (answer: T) => boolean): Promise<T> => {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (right(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
};
