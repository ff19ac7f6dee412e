import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';
import { success, type Result } from '../problem';
import { IN_FORCE, savedSiteMap } from './configuration';
import { draftKey, keptRevisions } from './drafts';
import { accountsInWaivers, forgetAccountInWaivers } from './waivers';
import { newestSiteMap, noteKeyOf, noteOf, savedVersion, versionKey, type SavedVersion } from './versions';

/** An account that the app has the id of, in the history, in a site map or in a waiver, and when it was last written down. */
export interface KeptAccount {
  readonly accountId: string;
  readonly keptAt: Instant;
}

/**
 * Every account whose id is kept: who put which version in force, whom site maps name (owners of processes, top management), and who asked
 * for and decided on waivers. What Forge's privacy API has to be told about
 * (developer.atlassian.com/platform/forge/user-privacy-guidelines). Reads the whole history; fails while the database is busy.
 * @param now when the ids in the draft count as written down: it keeps no date.
 */
export const accountsKept = async (now: Instant): Promise<Result<readonly KeptAccount[]>> => {
  const kept = new Map<string, Instant>();
  const note = (accountId: string, at: Instant): unknown => kept.set(accountId, Math.max(at, kept.get(accountId) ?? 0));
  for await (const { map, who, savedAt } of versions())
    for (const accountId of [...(who === null ? [] : [who]), ...accountsIn(map)]) note(accountId, savedAt);
  const saved = await savedSiteMap();
  for (const accountId of accountsIn(saved?.map)) note(accountId, saved?.savedAt ?? now);
  for (const { map } of await keptRevisions()) for (const accountId of accountsIn(map)) note(accountId, now);
  const waivers = await accountsInWaivers();
  if (!waivers.ok) return waivers;
  for (const [accountId, at] of waivers.value) note(accountId, at);
  return success([...kept].map(([accountId, keptAt]) => ({ accountId, keptAt })));
};

/**
 * Takes an account id out of the history, the site map in force, the draft and the waivers, as its account is closed. What hung on it (the
 * owner of a process) is then not set, also in versions that are restored later. Fails while the database is busy.
 */
export const forgetAccount = async (accountId: string): Promise<Result<null>> => {
  for await (const version of versions()) {
    const { map, who } = version;
    if (who !== accountId && !accountsIn(map).includes(accountId)) continue;
    const changed: SavedVersion = { ...version, map: withoutAccount(map, accountId), who: who === accountId ? null : who };
    await kvs.transact().set(versionKey(version.version), changed).set(noteKeyOf(version.version), noteOf(changed)).execute();
  }
  const saved = await savedSiteMap();
  if (saved !== null && accountsIn(saved.map).includes(accountId))
    await kvs.set(IN_FORCE, { ...saved, map: withoutAccount(saved.map, accountId) });
  for (const draft of await keptRevisions())
    if (accountsIn(draft.map).includes(accountId))
      await kvs.set(draftKey(draft.revision), { ...draft, map: withoutAccount(draft.map, accountId) });
  return forgetAccountInWaivers(accountId);
};

async function* versions(): AsyncGenerator<SavedVersion> {
  const newest = (await newestSiteMap())?.version ?? 0;
  for (let number = 1; number <= newest; number += 1) {
    const version = await savedVersion(number);
    if (version !== null) yield version;
  }
}

type Members = Readonly<Record<string, unknown>>;

/** A draft may be any JSON, so that nothing about its shape is taken for granted. */
const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});

/** The parts of a site map's settings that name accounts. */
const namesIn = (map: unknown): { readonly owners: Members; readonly accounts: readonly unknown[] } => {
  const { processOwners, topManagement } = membersOf(membersOf(map)['settings']);
  const { accounts } = membersOf(topManagement);
  return { owners: membersOf(processOwners), accounts: Array.isArray(accounts) ? (accounts as unknown[]) : [] };
};

const accountsIn = (map: unknown): string[] => {
  const { owners, accounts } = namesIn(map);
  return [...Object.values(owners), ...accounts].filter((one): one is string => typeof one === 'string');
};

const withoutAccount = <T extends object>(map: T, accountId: string): T => {
  const { owners, accounts } = namesIn(map);
  const settings = membersOf(membersOf(map)['settings']);
  const cleaned: Record<string, unknown> = { ...settings };
  if ('processOwners' in settings)
    cleaned['processOwners'] = Object.fromEntries(Object.entries(owners).filter(([, owner]) => owner !== accountId));
  if ('topManagement' in settings)
    cleaned['topManagement'] = { ...membersOf(settings['topManagement']), accounts: accounts.filter((one) => one !== accountId) };
  return { ...map, settings: cleaned };
};
