import type { AppCalls } from '../../contract';
import { parseSiteMap } from '../../mapping';
import { failure, success } from '../../problem';
import { newestSiteMap, savedVersion, versionNotes } from '../../store';
import { asAdministrator } from '../authorise';
import type { Caller } from '../caller';
import { parseInput, reason, wholeNumber, type Parser } from '../parse';
import { saysTheSame } from './current-draft';
import { KNOWN } from './known-names';
import { applyMap } from './put-in-force';
import { setUpOf } from './set-up';
import { seenSite, siteAnew } from '../../jobs/site';
import { changeViews, EMPTY } from './words';

/** Six digits are what the keys of the history have. */
const version: Parser<number> = wholeNumber(1, 999_999);

/** The versions that were in force, newest first: who, when and why, and how many parts changed; not the maps. Jira administrators. */
export const history = async (): ReturnType<AppCalls['history']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const newest = (await newestSiteMap())?.version ?? 0;
  const notes = await versionNotes(newest);
  return success({
    versions: notes.map((note) => ({
      ...{ version: note.version, who: note.who, why: note.why, changes: note.changes },
      savedAt: new Date(note.savedAt).toISOString(),
      inForce: note.version === newest,
    })),
  });
};

/** What a version changed of the one before it, part by part. Jira administrators. */
export const versionChanges = async (payload: unknown): ReturnType<AppCalls['versionChanges']> => {
  const input = parseInput<{ version: number }>(payload, { version });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const after = await savedVersion(input.value.version);
  if (after === null) return noSuchVersion(input.value.version);
  const before = await savedVersion(after.version - 1);
  const site = await seenSite();
  return site.ok ? success({ changes: changeViews(before?.map ?? EMPTY, after.map, site.value.schema) }) : site;
};

/**
 * Puts an older version in force again, as a new one. What it names and the site no longer has stays in it, as with any map in force:
 * what hangs on that cannot be told, and the health page says so. Jira administrators.
 */
export const restoreVersion = async (payload: unknown, caller: Caller): ReturnType<AppCalls['restoreVersion']> => {
  const input = parseInput<{ version: number; why: string }>(payload, { version, why: reason });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const old = await savedVersion(input.value.version);
  if (old === null) return noSuchVersion(input.value.version);
  const site = await siteAnew();
  if (!site.ok) return site;
  const { schema } = site.value;
  const parsed = parseSiteMap(old.map, schema, KNOWN);
  const map = parsed.ok ? parsed.value : parsed.draft;
  if (map === null) return parsed.ok ? noSuchVersion(old.version) : parsed;
  const before = await newestSiteMap();
  if (before !== null && saysTheSame(map, before.map))
    return failure('bad-request', `Version ${old.version} says what is in force already: there is nothing to restore.`);
  const applied = await applyMap({ map, before, site: site.value, caller, why: input.value.why });
  if (!applied.ok) return applied;
  const { saved, impact } = applied.value;
  const setUp = await setUpOf(site.value);
  return setUp.ok ? success({ version: saved.version, impact, setUp: setUp.value }) : setUp;
};

const noSuchVersion = (number: number) =>
  failure('not-found', `There is no version ${number} of the site map. The history lists those there are.`);
