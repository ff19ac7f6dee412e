import type { Host } from '../host/seams';
import type { SiteJson } from '../host/archive';
import type { AppCalls, Figures, Reply } from '../src/contract';
import { projectsIn, type SiteMap } from '../src/mapping';

/** A failure the person at the keyboard can mend: printed without a stack, exit code 2. */
export class Refused extends Error {}

/** The site map, proposed or brought, cannot be worked with. */
export class MapRefused extends Refused {}

export interface FirstHour {
  readonly admin: string;
  readonly projects: readonly string[];
  readonly reasons: readonly { part: string; reason: string; sure: boolean }[];
}

/**
 * Plays a Jira admin's first hour through the app's own calls: install, accept the proposed site map (or bring one), start the
 * back-fill of every project in it. The back-fill itself runs while the host settles.
 *
 * @param map turns the app's proposal into the map to save; the proposal itself when absent
 * @throws Refused when nobody on the site may administer it; MapRefused when the app refuses the map, or no project is in its scope
 */
export async function firstHour(
  host: Host,
  site: SiteJson,
  map: (proposal: unknown) => unknown = (proposal) => proposal,
): Promise<FirstHour> {
  const admin = administratorOf(site);
  await host.install();
  const proposal = await ask(host, admin, 'siteMap');
  const saved = await ask(host, admin, 'saveSiteMap', { map: map(proposal.map) }).catch((error: unknown) => {
    throw error instanceof Refused ? new MapRefused(error.message) : error;
  });
  // The contract leaves the map open because a page treats it as a document; the app has just validated it.
  const projects = projectsIn(saved.map as SiteMap);
  if (projects.length === 0)
    throw new MapRefused(
      'The site map puts no project in scope: no issue type of this site was recognised as a record. Pass one with --map.',
    );
  for (const project of projects) await ask(host, admin, 'startBackfill', { project });
  return { admin, projects, reasons: proposal.reasons };
}

/** The app's figures over the given projects. */
export const figuresOf = (host: Host, admin: string, projects: readonly string[]): Promise<Figures> =>
  ask(host, admin, 'figures', { projects: [...projects] });

/** Records of all kinds. */
export const recordsIn = (figures: Figures): number => Object.values(figures.records).reduce((sum, n) => sum + n, 0);

/** Makes one call of the contract as a user and unwraps its reply. @throws Refused with the app's own message */
export async function ask<C extends keyof AppCalls>(
  host: Host,
  accountId: string,
  call: C,
  ...input: Parameters<AppCalls[C]>
): Promise<Awaited<ReturnType<AppCalls[C]>> extends Reply<infer T> ? T : never> {
  type Value = Awaited<ReturnType<AppCalls[C]>> extends Reply<infer T> ? T : never;
  const reply = await host.call<Reply<Value>>(call, input[0], { accountId });
  if (!reply.ok) throw new Refused(reply.problem.message);
  return reply.value;
}

/** Somebody whom site.json lets administer Jira, by name or through a group. @throws Refused when there is nobody */
export function administratorOf(site: SiteJson): string {
  for (const grant of site.globalPermissions?.ADMINISTER ?? []) {
    const at = grant.indexOf(':');
    const name = grant.slice(at + 1);
    if (grant.startsWith('user:')) return name;
    const member = site.groups?.find((group) => group.name === name)?.accountIds[0];
    if (grant.startsWith('group:') && member) return member;
  }
  throw new Refused(
    'site.json names nobody who may administer the site: "globalPermissions": { "ADMINISTER": ["group:…"] } with a member in that group.',
  );
}
