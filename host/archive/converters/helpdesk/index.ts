import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssueJson } from '../../site-json';
import { writeArchive } from '../../write';
import { casesOf } from './cases';
import { siteOf } from './site';
import { nothingOdd, ticketOf, type Odd } from './ticket';

/** What the conversion did, for a summary on the screen. */
export interface HelpdeskSummary {
  readonly tickets: number;
  readonly events: number;
  readonly anomalies: number;
  readonly histories: number;
  readonly items: number;
  readonly resources: number;
  readonly odd: Odd;
  /** ISO 8601: the last event of the log. */
  readonly exportedAt: string;
}

const NAMES = ['Helpdesk.xes.gz', 'Helpdesk.xes'];

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The log's file inside a folder. Throws when there is none. */
export const helpdeskFileIn = async (dir: string): Promise<string> => {
  for (const name of NAMES) if (await exists(join(dir, name))) return join(dir, name);
  throw new Error(`There is no ${NAMES.join(' or ')} in ${dir}.`);
};

/**
 * Converts the help desk log (doi 10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb) into a site archive. Streams: one case is in memory
 * at a time. The same log gives the same archive. Throws at the first thing in the log that it has no meaning for, naming line, case and
 * event; a new folder is then left without site.json, so that nobody takes half a log for an archive.
 */
export const convertHelpdesk = async (from: string, to: string): Promise<HelpdeskSummary> => {
  const file = await helpdeskFileIn(from);
  const odd = nothingOdd();
  const resources = new Set<number>();
  const count = { tickets: 0, events: 0, anomalies: 0, histories: 0, items: 0 };
  let lastEvent = Number.NEGATIVE_INFINITY;
  async function* issues(): AsyncGenerator<IssueJson> {
    for await (const one of casesOf(file)) {
      count.tickets += 1;
      count.events += one.events.length;
      for (const { resource, at } of one.events) {
        resources.add(resource);
        lastEvent = Math.max(lastEvent, at);
      }
      for (const issue of ticketOf(one, () => (count.anomalies += 1), odd)) {
        count.histories += issue.changelog.histories.length;
        for (const { items } of issue.changelog.histories) count.items += items.length;
        yield issue;
      }
    }
    if (count.tickets === 0) throw new Error(`There is no case in ${file}.`);
  }
  await writeArchive(to, () => siteOf(resources, lastEvent), issues());
  return { ...count, resources: resources.size, odd, exportedAt: new Date(lastEvent).toISOString() };
};
