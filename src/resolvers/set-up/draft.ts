import type { AppCalls } from '../../contract';
import { migrateSiteMap, parseSiteMap } from '../../mapping';
import type { SiteSchema } from '../../mapping/site-schema';
import { failure, success, type Result } from '../../problem';
import { draftOf, refuseTooLarge } from '../../store';
import type { DocumentProblem, SiteMapDocument } from '../../set-up-contract';
import { asAdministrator } from '../authorise';
import type { Caller } from '../caller';
import { parseInput, present, reason, wholeNumber } from '../parse';
import { mergeOnto, type Merged } from './conflicts';
import { changeDraft, currentDraft, saysTheSame } from './current-draft';
import { impactViews } from './impact';
import { KNOWN } from './known-names';
import { applyMap } from './put-in-force';
import { setUpOf } from './set-up';
import { shapedSiteMap } from './shape';
import { seenSite, siteAnew } from '../../jobs/site';
import { changeViews, EMPTY } from './words';

/** Revisions and versions count up from 1; a page that has seen none says 0. */
const MOST_COUNTED = 1_000_000_000;

/**
 * Keeps a draft. What is wrong with it is said, and kept all the same, as half-finished work must not be lost; only what no page could
 * show again is refused. Jira administrators.
 */
export const saveDraft = async (payload: unknown): ReturnType<AppCalls['saveDraft']> => {
  const input = parseInput<{ base: number; map: unknown }>(payload, { base: wholeNumber(0, MOST_COUNTED), map: present });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const mine = readDocument(input.value.map);
  if (!mine.ok) return mine;
  const site = await seenSite();
  if (!site.ok) return site;
  const { schema } = site.value;
  const { base } = input.value;
  let merged: Merged = { map: mine.value, conflicts: [] };
  let others = false;
  const changed = await changeDraft(schema, async ({ draft, saved }) => {
    others = draft.revision !== base;
    if (others) merged = mergeOnto((await draftOf(base))?.map ?? null, mine.value, draft.map, schema);
    const { map, conflicts } = merged;
    if (conflicts.length > 0 || saysTheSame(map, draft.map)) return success(null);
    const fits = refuseTooLarge(map);
    return fits.ok ? success({ map, edited: saved === null || !saysTheSame(map, saved.map) }) : fits;
  });
  if (!changed.ok) return changed;
  const { revision, map } = changed.value.draft;
  const reply = { revision, draft: map as SiteMapDocument, problems: problemsOf(map, schema) };
  return merged.conflicts.length > 0
    ? success({ saved: false, conflicts: [...merged.conflicts], ...reply })
    : success({ saved: true, merged: others, ...reply });
};

/** What applying the draft would change, and what would be assessed again. Jira administrators. */
export const previewDraft = async (): ReturnType<AppCalls['previewDraft']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const site = await seenSite();
  if (!site.ok) return site;
  const { schema } = site.value;
  const current = await currentDraft(schema);
  if (!current.ok) return current;
  const { draft, saved } = current.value;
  const parsed = parseSiteMap(draft.map, schema, KNOWN);
  const after = parsed.ok ? parsed.value : parsed.draft;
  const impact = after === null ? success([]) : await impactViews(saved?.map ?? null, after, schema);
  if (!impact.ok) return impact;
  return success({
    revision: draft.revision,
    changes: changeViews(saved?.map ?? EMPTY, draft.map, schema),
    impact: impact.value,
    problems: parsed.ok ? [] : [...parsed.problems],
  });
};

/**
 * Puts the draft in force as a new version and starts the back-fill of what has to be assessed again. The site is read anew, as the map
 * has to fit what there is now. Refused as a whole where it does not, or where the draft is not the one that was looked at.
 */
export const applyDraft = async (payload: unknown, caller: Caller): ReturnType<AppCalls['applyDraft']> => {
  const input = parseInput<{ revision: number; why: string }>(payload, { revision: wholeNumber(1, MOST_COUNTED), why: reason });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const site = await siteAnew();
  if (!site.ok) return site;
  const { schema } = site.value;
  const current = await currentDraft(schema);
  if (!current.ok) return current;
  const { draft, saved: before } = current.value;
  if (draft.revision !== input.value.revision)
    return failure('conflict', 'The draft has changed since you looked at it. Look at what it would change now, then apply it.');
  const parsed = parseSiteMap(draft.map, schema, KNOWN);
  if (!parsed.ok) return parsed;
  if (before !== null && saysTheSame(parsed.value, before.map))
    return failure('bad-request', 'The draft says what is in force already: there is nothing to apply.');
  const applied = await applyMap({ map: parsed.value, before, site: site.value, caller, why: input.value.why });
  if (!applied.ok) return applied;
  const { saved, impact } = applied.value;
  const setUp = await setUpOf(site.value);
  return setUp.ok ? success({ version: saved.version, impact, setUp: setUp.value }) : setUp;
};

/** A document that a page sent: in the newest form, of a size that can be kept and of a shape that can be shown. */
export const readDocument = (json: unknown): Result<SiteMapDocument> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return failure('bad-request', 'A site map has to be a JSON object.');
  const fits = refuseTooLarge(json);
  return fits.ok ? shapedSiteMap(migrateSiteMap(json)) : fits;
};

/** What is wrong with a draft, each by its path. */
const problemsOf = (map: object, schema: SiteSchema): DocumentProblem[] => {
  const parsed = parseSiteMap(map, schema, KNOWN);
  return parsed.ok ? [] : [...parsed.problems];
};
