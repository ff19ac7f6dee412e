import type { Problem } from '../problem';
import { DEEPEST, MOST_BYTES } from './limits';
import type { KnownCheck } from './parse-checks';
import { parseFields, parseLinks } from './parse-fields';
import { parseKinds } from './parse-kinds';
import { parseScope } from './parse-scope';
import { parseSettings } from './parse-settings';
import { membersOf, objectAt, Problems, quoted, refuseOthers, type DocumentProblem, type Members } from './problems';
import { SITE_MAP_VERSION, type SiteMap } from './site-map';
import type { SiteSchema } from './site-schema';

/** Names that are known outside the vocabulary of the mapping. */
export interface KnownNames {
  /** The checks that `settings.checks` may name. Where they are not given, any name will do. */
  readonly checks?: readonly KnownCheck[];
}

/** A site map that fits the site, or what is wrong with it. */
export type ParsedSiteMap =
  | { readonly ok: true; readonly value: SiteMap }
  | {
      readonly ok: false;
      /** All problems in one text; at most 20 are named. */
      readonly problem: Problem;
      /** Each problem by its path, in the order of the document. */
      readonly problems: readonly DocumentProblem[];
      /**
       * What was read where it has the form of a site map and only what it says is wrong (an id the site does not have, a type that two
       * kinds claim, a reason not written yet): a draft may be kept so. Null where the form itself is wrong.
       */
      readonly draft: SiteMap | null;
    };

/**
 * A site map of the newest form out of JSON that nobody has checked (a saved map, an import, a page); an older one goes through
 * `migrateSiteMap` first. It is taken as a whole or not at all: every part that is wrong is named by its path, such as
 * `fields.impact.fields[0]: this site has no field "customfield_99999"; choose one it has, or take it out`.
 */
export function parseSiteMap(json: unknown, schema: SiteSchema, known: KnownNames = {}): ParsedSiteMap {
  const root = membersOf(json);
  const tooMuch = root === null ? 'A site map has to be a JSON object.' : tooLarge(root);
  if (root === null || tooMuch !== null) {
    const problem = { path: '', message: tooMuch ?? '' };
    return { ok: false, problem: { code: 'bad-request', message: problem.message }, problems: [problem], draft: null };
  }
  const problems = new Problems();
  const map = parseParts(root, schema, known, problems);
  if (problems.count === 0) return { ok: true, value: map };
  return {
    ok: false,
    problem: { code: 'bad-request', message: problems.message('This site map does not fit the site:') },
    problems: problems.list(),
    draft: problems.hasForm ? map : null,
  };
}

function parseParts(root: Members, schema: SiteSchema, known: KnownNames, problems: Problems): SiteMap {
  const members = objectAt(root, '', problems) ?? {};
  refuseOthers(members, ['clausewise', 'version', 'kinds', 'fields', 'links', 'scope', 'settings'], '', problems);
  const { clausewise, version } = members;
  if (clausewise !== 'site-map') problems.add('clausewise', `has to be "site-map", not ${quoted(clausewise)}; is this the right file?`);
  if (version !== SITE_MAP_VERSION)
    problems.add(
      'version',
      `has to be ${SITE_MAP_VERSION}, the newest this app reads, not ${quoted(version)}; update the app, or export anew`,
    );
  const kinds = parseKinds(members['kinds'], schema, problems);
  return {
    clausewise: 'site-map',
    version: SITE_MAP_VERSION,
    kinds,
    fields: parseFields(members['fields'], schema, problems),
    links: parseLinks(members['links'], schema, problems),
    scope: parseScope(members['scope'], kinds, problems),
    settings: parseSettings(members['settings'], schema, known.checks ?? null, problems),
  };
}

/** What would not fit into the store, or is nested so deep that it cannot even be written as text; null for all others. */
function tooLarge(root: Members): string | null {
  // First, as JSON.stringify itself gives up on what is nested thousands deep.
  if (isDeeper(root, DEEPEST)) return `A site map is at most ${DEEPEST} levels deep; this one goes deeper. Take what is nested apart.`;
  const bytes = Buffer.byteLength(JSON.stringify(root));
  if (bytes <= MOST_BYTES) return null;
  const has = (bytes / 1024).toFixed(1);
  return `This site map has ${has} KiB; at most ${MOST_BYTES / 1024} KiB can be kept. Take projects, options or texts out of it.`;
}

/** Whether a value has more than `levels` levels of objects and lists; a plain value has none. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)));
