import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../seams';
import type { SiteUser, Suggestion } from './contract';
import { frameServer } from './server/frame-server';
import { appIdOf, appNameOf, entriesOf, modulesOf, scopesOf } from './server/modules';
import { siteServer } from './server/site-server';
import { themes, tokenStyles } from './server/theme';

export type { Suggestion } from './contract';

export type ServeOptions = {
  /** Port of the pages; 0: any free one. */
  port: number;
  /** Port of the origin of the app's frames; 0: any free one. */
  framePort: number;
  /** What the first page proposes to try. */
  suggestions?: readonly Suggestion[];
  /** Account that a browser without a session is signed in as; default: the site's first user. */
  signInAs?: string;
  /** Whom the user switcher offers, in this order; default: all users of the site. */
  people?: readonly { accountId: string; who: string }[];
  /** IANA name of the zone that the pages show times in; default UTC. */
  timeZone?: string;
  /** Shows administrators the way to the app's first page, as Jira does after an installation. */
  justInstalled?: boolean;
};

export type Served = {
  url: string;
  frameUrl: string;
  /** What pages and frames were refused or reported: CSP reports, unknown bridge commands, missing files. Tests expect none. */
  complaints(): readonly string[];
  close(): Promise<void>;
};

/** Both servers answer on the loopback address alone: whoever can reach them can sign in as anybody. */
const LOOPBACK = '127.0.0.1';
const ROOT = join(__dirname, '..', '..');
const BUILD = join(__dirname, 'build');

/**
 * Serves the Jira-like pages around a host, and the app's Custom UI on an origin of its own. It neither installs the app nor lets the
 * host's clock run: that is the caller's decision.
 * @throws Error when the pages were not built, a port is taken, or the manifest names a resource that is not there
 */
export const serve = async (
  host: Host,
  { port, framePort, suggestions = [], signInAs, people, timeZone = 'UTC', justInstalled = false }: ServeOptions,
): Promise<Served> => {
  if (!existsSync(join(BUILD, 'index.html'))) throw new Error('The pages of the local site are not built: run `npm run build`.');
  const complaints: string[] = [];
  const complain = (text: string): void => void complaints.push(text);
  const styles = await tokenStyles();
  const address = { site: '', frame: '' };
  const siteHost = (): string => address.site;

  const frame = frameServer({ manifest: host.manifest, root: ROOT, build: BUILD, tokenStyles: styles, siteHost, complain });
  // Another host name and another port: to the browser the frames are of another origin and another site than the pages.
  address.frame = `http://localhost:${await listening(frame, framePort)}`;
  const modules = modulesOf(host.manifest, ROOT, address.frame);
  const scopes = scopesOf(host.manifest);
  const { server: site, changes } = siteServer({
    host,
    build: BUILD,
    modules,
    resources: entriesOf(host.manifest, ROOT, address.frame),
    scopes,
    themes: themes(),
    tokenStyles: styles,
    siteHost,
    complain,
    suggestions,
    signInAs,
    users: () => offered(host, people),
    timeZone,
    app: { id: appIdOf(host.manifest), name: appNameOf(ROOT), justInstalled },
  });
  const at = await listening(site, port).catch(async (error: unknown) => {
    await closed(frame);
    throw error;
  });
  address.site = `${LOOPBACK}:${at}`;

  return {
    url: `http://${address.site}`,
    frameUrl: address.frame,
    complaints: () => complaints,
    close: async () => {
      changes.close();
      await Promise.all([closed(site), closed(frame)]);
    },
  };
};

const offered = (host: Host, people: ServeOptions['people']): SiteUser[] => {
  const users = host.site.users();
  if (!people) return [...users];
  return people.flatMap(({ accountId, who }) => users.filter((user) => user.accountId === accountId).map((user) => ({ ...user, who })));
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
