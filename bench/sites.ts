import { tmpdir } from 'node:os';
import { openArchive, type SiteArchive } from '../host/archive';
import { createJiraSite } from '../host/jira';
import { demoArchive, demoSettings } from '../host/scenarios/demo';
import { createClock } from '../host/storage';
import { readsFor } from '../src/checks';
import { jiraAs, readSchema, searchRecords, type JiraClient } from '../src/jira';
import { issueTypesOf, planFor, projectsIn, proposeSiteMap, type ReadPlan, type SiteMap } from '../src/mapping';
import type { Result } from '../src/problem';
import type { Instant } from '../src/record/record';
import type { SiteSettings } from '../src/record/settings';

/** One call of the app: a page of the search, and what Jira answered to all its requests, in their order, as text. */
export interface Page {
  readonly projectId: string;
  readonly answers: readonly string[];
}

/** A site as the app meets it in a back-fill. */
export interface BenchSite {
  readonly name: string;
  readonly plan: ReadPlan;
  readonly settings: SiteSettings;
  readonly now: Instant;
  readonly pages: readonly Page[];
}

/** Pages of 100 issues that are taken of one site at most: their texts have to fit into memory. */
const MOST_PAGES = 300;

/** The matrix by which the organization behind the UCI log sets its priorities; see test/field-data. */
const UCI_SETTINGS: Partial<SiteSettings> = {
  priorityMatrix: {
    extensive: { high: '1 - Critical', medium: '2 - High', low: '3 - Moderate' },
    significant: { high: '2 - High', medium: '3 - Moderate', low: '4 - Low' },
    minor: { high: '3 - Moderate', medium: '4 - Low', low: '4 - Low' },
  },
  escalationRules: true,
  incidentEscalateAfter: { '*': { value: 14, unit: 'days' } },
};

/** The demo site, with the settings of its administrator. */
export const demoSite = (): Promise<BenchSite> => siteOf('demo', demoArchive(), demoSettings);

/** The incidents of the UCI log. @param folder a converted archive, see scripts/convert-uci.ts. */
export const uciSite = async (folder: string): Promise<BenchSite> => siteOf('UCI', await openArchive(folder), UCI_SETTINGS);

/**
 * Fetches pages from the stand-in for Jira with the app's own requests, project by project as a back-fill does, and keeps the answers.
 * @param settings over those the app proposes: rules of the organization that switch checks on.
 */
async function siteOf(name: string, archive: SiteArchive, settings: Partial<SiteSettings>): Promise<BenchSite> {
  const clock = createClock(Date.parse(archive.site.site.exportedAt));
  clock.freeze();
  const site = await createJiraSite({ archive, clock, spoolDir: tmpdir() });
  site.faults.setPointsPerHour(Infinity);
  let answers: string[] = [];
  const jira = jiraAs('app', async (path, init) => {
    const { status, headers, body } = await site.handle({
      method: init.method ?? 'GET',
      path: path.value,
      headers: {},
      actor: { type: 'app' },
      scopes: ['read:jira-work', 'write:jira-work', 'read:servicedesk-request'],
      ...(typeof init.body === 'string' ? { body: JSON.parse(init.body) as unknown } : {}),
    });
    const text = body === undefined ? '' : JSON.stringify(body);
    answers.push(text);
    return { status, headers: new Headers(headers), text: () => Promise.resolve(text) };
  });
  try {
    const proposed = proposeSiteMap(valueOf(await readSchema(jira))).map;
    const map: SiteMap = { ...proposed, settings: { ...proposed.settings, ...settings } };
    const plan = planFor(map, readsFor);
    const pages: Page[] = [];
    for (const projectId of projectsIn(map)) {
      let pageToken: string | null = null;
      do {
        answers = [];
        pageToken = (await askFor(jira, plan, projectId, pageToken)).nextPageToken;
        pages.push({ projectId, answers });
      } while (pageToken !== null && pages.length < MOST_PAGES);
    }
    return { name, plan, settings: map.settings, now: clock.now(), pages };
  } finally {
    await site.close();
  }
}

/** A page of the records of a project, as the app asks for it. Rejects when Jira refuses. */
export async function askFor(jira: JiraClient, plan: ReadPlan, projectId: string, pageToken: string | null) {
  const issueTypes = [...new Set(Object.values(plan.map.kinds).flatMap((kind) => issueTypesOf(kind, projectId)))];
  return valueOf(await searchRecords(jira, { projectId, issueTypes, pageToken, plan }));
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}
