import type { SiteArchive } from '../../host/archive';
import { checks } from '../../src/checks';
import { FIELD_ROLES, LINK_ROLES, RECORD_KINDS } from '../../src/record/vocabulary';
import { amendment, clauses, COUNTING_CONVENTION, processes, requirements } from '../../src/standard';
import { WHO, type Office, type Who } from './set-up/office';

/** What a viewer may not see: keys, names and summaries of the projects that they cannot browse. */
export interface Hidden {
  readonly projectKeys: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly summaries: ReadonlySet<string>;
}

const SHORT = 12;

interface Place {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

let projects: readonly Place[] = [];
const summariesOf = new Map<string, Set<string>>();
const known = new Map<Who, Hidden>();

/** What anybody may read in the app itself: a name or summary that says the same tells nothing. */
const OWN_WORDS = JSON.stringify([
  checks.map(({ name, question, hint }) => [name, question, hint]),
  ...[clauses, requirements, processes, amendment, COUNTING_CONVENTION, FIELD_ROLES, LINK_ROLES, RECORD_KINDS],
]).toLowerCase();
const siteWords = ({ projects: places, issueTypes, statuses, fields }: SiteArchive['site']): string =>
  JSON.stringify([...places, ...issueTypes, ...statuses, ...fields].map(({ name }) => name)).toLowerCase();

/** Notes what there is to see on a site; a summary that issues of several projects have tells nothing either. */
export const allHidden = async (archive: SiteArchive): Promise<void> => {
  projects = archive.site.projects.map(({ id, key, name }) => ({ id, key, name }));
  const places = new Map<string, Set<string>>();
  for await (const { fields } of archive.issues()) {
    const { id } = fields['project'] as { id: string };
    const summary = fields['summary'];
    // Entries of a register are called what tickets name: a short summary (a service) is no secret.
    if (typeof summary === 'string' && summary.length > SHORT) places.set(summary, (places.get(summary) ?? new Set()).add(id));
  }
  for (const { id } of projects) summariesOf.set(id, new Set());
  const common = OWN_WORDS + siteWords(archive.site);
  for (const [summary, ids] of places)
    if (ids.size === 1 && !common.includes(summary.toLowerCase())) for (const id of ids) summariesOf.get(id)?.add(summary);
};

/** What Jira itself hides from somebody. Names of projects are no secret to those who may have reports across all. */
export const hiddenFrom = async (office: Office, who: Who): Promise<Hidden> => {
  const before = known.get(who);
  if (before !== undefined) return before;
  const visible = await browsable(office, who);
  const hidden = projects.filter(({ id }) => !visible.has(id));
  const found: Hidden = {
    projectKeys: new Set(hidden.map(({ key }) => key)),
    names: who === 'holder' ? [] : hidden.map(({ name }) => name).filter((name) => !OWN_WORDS.includes(name.toLowerCase())),
    summaries: new Set(hidden.flatMap(({ id }) => [...(summariesOf.get(id) ?? [])])),
  };
  known.set(who, found);
  return found;
};

const browsable = async (office: Office, who: Who): Promise<ReadonlySet<string>> => {
  const accountId = WHO[who];
  if (accountId === undefined) return new Set();
  const path = '/rest/api/3/project/search?maxResults=50';
  const actor = { type: 'user', accountId } as const;
  const { body } = await office.site.handle({ method: 'GET', path, headers: {}, actor, scopes: ['read:jira-work'] });
  return new Set((body as { values: Place[] }).values.map(({ id }) => id));
};

/** What a reply says that it should not. */
export const leaksIn = (reply: unknown, { projectKeys, names, summaries }: Hidden): string[] => {
  const leaks = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const [key, project] of value.matchAll(/\b([A-Z][A-Z0-9_]+)-[0-9]+\b/g)) if (projectKeys.has(project!)) leaks.add(key);
      for (const name of names) if (value.includes(name)) leaks.add(name);
      if (summaries.has(value)) leaks.add(value);
      else if (value.length > SHORT) for (const summary of summaries) if (value.includes(summary)) leaks.add(summary);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        look(name);
        look(member);
      }
    }
  };
  look(reply);
  return [...leaks];
};
