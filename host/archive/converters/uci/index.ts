import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssueJson } from '../../site-json';
import { writeArchive } from '../../write';
import { incidentOf, type Mended } from './incident';
import { createNumberedRecords } from './numbered';
import { incidentsOf } from './rows';
import { createRegistry } from './site';

/** What the conversion did, for a summary on the screen. */
export interface UciSummary {
  incidents: number;
  rows: number;
  items: number;
  numbered: number;
  users: number;
  mended: Mended;
  exportedAt: string;
}

const NAMES = ['incident_event_log.csv.gz', 'incident_event_log.csv'];

/** The log's file inside a folder. Throws when there is none. */
export const uciFileIn = async (dir: string): Promise<string> => {
  for (const name of NAMES) {
    const file = join(dir, name);
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  throw new Error(`There is no ${NAMES.join(' or ')} in ${dir}.`);
};

/**
 * Converts the UCI incident log (no. 498) into a site archive. Streams: one incident is in memory at a time, beside the names and the
 * links. `limit` stops after that many incidents (for tests).
 */
export const convertUci = async (from: string, to: string, limit = Number.POSITIVE_INFINITY): Promise<UciSummary> => {
  const file = await uciFileIn(from);
  const registry = createRegistry();
  const numbered = createNumberedRecords();
  const mended: Mended = { clockWentBack: 0, createdAfterFirstRow: 0 };
  const count = { incidents: 0, rows: 0, items: 0 };
  let lastRow = 0;
  async function* issues(): AsyncGenerator<IssueJson> {
    for await (const rows of incidentsOf(file)) {
      const issue = incidentOf(rows, registry, numbered, mended);
      count.incidents += 1;
      count.rows += rows.length;
      for (const history of issue.changelog.histories) count.items += history.items.length;
      for (const row of rows) lastRow = Math.max(lastRow, row.at);
      yield issue;
      if (count.incidents >= limit) break;
    }
    yield* numbered.issues();
  }
  let users = 0;
  const site = (): ReturnType<typeof registry.site> => {
    const json = registry.site(lastRow);
    users = json.users.length;
    return json;
  };
  await writeArchive(to, site, issues());
  return { ...count, numbered: numbered.count(), users, mended, exportedAt: new Date(lastRow).toISOString() };
};
