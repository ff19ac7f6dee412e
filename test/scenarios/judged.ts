import { tmpdir } from 'node:os';
import type { SiteArchive } from '../../host/archive';
import { createJiraSite } from '../../host/jira';
import { createClock } from '../../host/storage';
import { assessRecord, type Finding } from '../../src/assess';
import { readsFor } from '../../src/checks';
import { jiraAs, readSchema, searchRecords, type JiraClient } from '../../src/jira';
import { issueTypesOf, planFor, projectsIn, proposeSiteMap, type ReadPlan, type SiteMap, type SiteSchema } from '../../src/mapping';
import type { Result } from '../../src/problem';
import type { RecordFacts } from '../../src/record/record';
import type { SiteSettings } from '../../src/record/settings';

/** A record of an archive, with the findings the app has on it. */
export interface Judged {
  record: RecordFacts;
  findings: readonly Finding[];
}

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
};

/** A way to read an archive as the app would: Jira's stand-in behind the app's own client. */
export interface ReadArchive {
  schema: SiteSchema;
  map: SiteMap;
  plan: ReadPlan;
  now: number;
  /** The records of all kinds, by project and id. */
  records(): AsyncGenerator<RecordFacts>;
  close(): Promise<void>;
}

/** Loads an archive, lets the app propose its site map, and adds the settings an administrator has made. */
export const readArchive = async (archive: SiteArchive, settings: Partial<SiteSettings> = {}): Promise<ReadArchive> => {
  const clock = createClock(Date.parse(archive.site.site.exportedAt));
  clock.freeze();
  const site = await createJiraSite({ archive, clock, spoolDir: tmpdir() });
  const jira: JiraClient = jiraAs('app', async (path, init) => {
    const { status, headers, body } = await site.handle({
      method: init.method ?? 'GET',
      path: path.value,
      headers: {},
      actor: { type: 'app' },
      scopes: ['read:jira-work', 'write:jira-work'],
      ...(typeof init.body === 'string' ? { body: JSON.parse(init.body) as unknown } : {}),
    });
    return { status, headers: new Headers(headers), text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)) };
  });
  const schema = valueOf(await readSchema(jira));
  const proposal = proposeSiteMap(schema);
  const map: SiteMap = { ...proposal.map, settings: { ...proposal.map.settings, ...settings } };
  const plan = planFor(map, readsFor);
  const projects = projectsIn(map);
  return {
    schema,
    map,
    plan,
    now: clock.now(),
    async *records() {
      for (const projectId of projects) {
        const issueTypes = [...new Set(Object.values(map.kinds).flatMap((kind) => issueTypesOf(kind, projectId)))];
        let pageToken: string | null = null;
        do {
          const page: { records: Iterable<RecordFacts>; nextPageToken: string | null } = valueOf(
            await searchRecords(jira, { projectId, issueTypes, pageToken, plan }),
          );
          yield* page.records;
          pageToken = page.nextPageToken;
        } while (pageToken !== null);
      }
    },
    close: () => site.close(),
  };
};

/** Every record of an archive with its findings, each judged by itself. */
export const judge = async (archive: SiteArchive, settings: Partial<SiteSettings>): Promise<Judged[]> => {
  const reading = await readArchive(archive, settings);
  const judged: Judged[] = [];
  for await (const record of reading.records())
    judged.push({ record, findings: assessRecord(record, { now: reading.now, settings: reading.map.settings }) });
  await reading.close();
  return judged;
};
