import type { AppCalls } from '../../contract';
import { exportSiteMap, migrateSiteMap, parseSiteMap } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import { failure, success } from '../../problem';
import type { DocumentProblem, SiteMapDocument } from '../../set-up-contract';
import { asAdministrator } from '../authorise';
import { parseInput, textUpTo } from '../parse';
import { lookAtDraft } from './current-draft';
import { jsonFault } from './json-fault';
import { KNOWN } from './known-names';
import { seenSite } from '../../jobs/site';
import { changeViews } from './words';

/**
 * Most of what a page can send at once: 500 KB (Forge, limits-invocation). An export of the largest map that can be kept may have more,
 * as it is written for people; a page may send it without its line breaks.
 */
const LONGEST_FILE = 480 * 1024;

/** The site map in force as a file, or the draft where nothing is; the same map always gives the same bytes. Jira administrators. */
export const exportMap = async (): ReturnType<AppCalls['exportMap']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const site = await seenSite();
  if (!site.ok) return site;
  const { draft, saved } = await lookAtDraft(site.value.schema);
  return success({
    fileName: `clausewise-site-map-${saved === null ? 'draft' : `v${saved.version}`}.json`,
    // A draft that is not whole yet is exported as it is: whoever imports it is told what is wrong.
    text: exportSiteMap(saved?.map ?? (draft.map as SiteMap)),
  });
};

/**
 * Looks at a file as if it were imported, and says everything that is wrong with it. One of an older form is read in the newest. What
 * fits goes on through `saveDraft`, which asks all this again. Changes nothing. Jira administrators.
 */
export const checkImport = async (payload: unknown): ReturnType<AppCalls['checkImport']> => {
  const input = parseInput<{ text: string }>(payload, { text: textUpTo(LONGEST_FILE) });
  if (!input.ok) return failure('bad-request', `Choose a JSON file of at most ${LONGEST_FILE / 1024} KiB, such as the export makes.`);
  const may = await asAdministrator();
  if (!may.ok) return may;
  // Editors on Windows begin a file with a byte order mark.
  const text = input.value.text.replace(/^\uFEFF/, '');
  const fault = jsonFault(text);
  if (fault !== null) {
    const { line, column, wanted } = fault;
    return refused([
      { path: '', message: `The file is no JSON: line ${line}, column ${column} has to be ${wanted}. Mend it there, or export anew.` },
    ]);
  }
  const site = await seenSite();
  if (!site.ok) return site;
  const { schema } = site.value;
  const parsed = parseSiteMap(migrateSiteMap(JSON.parse(text)), schema, KNOWN);
  if (!parsed.ok) return refused(parsed.problems);
  const { draft } = await lookAtDraft(schema);
  return success({
    fits: true,
    map: parsed.value as SiteMapDocument,
    changes: changeViews(draft.map, parsed.value, schema),
  });
};

const refused = (problems: readonly DocumentProblem[]) => success({ fits: false as const, problems: [...problems] });
