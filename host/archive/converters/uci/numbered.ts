import type { HistoryItemJson, HistoryJson, IssueJson } from '../../site-json';
import { digitsOf, jiraInstant, projectOf } from './incident';
import { cellOf, instantOfCell, type UciRow } from './rows';
import { ISSUE_TYPES, LINK_TYPES, PROJECTS, STATUSES } from './site';

/** The three columns that name another record. `rfc` is the change raised for the incident, `caused_by` the change that brought it about. */
const LINK_COLUMNS = [
  { column: 'problem_id', type: LINK_TYPES.problem, project: 1 },
  { column: 'rfc', type: LINK_TYPES.rfc, project: 2 },
  { column: 'caused_by', type: LINK_TYPES.causedBy, project: 2 },
] as const;

type LinkType = (typeof LINK_COLUMNS)[number]['type'];

interface Known {
  id: string;
  key: string;
  code: string;
  project: 1 | 2;
  created: number;
  histories: { created: string; author: HistoryJson['author']; item: HistoryItemJson }[];
}

interface Link {
  id: string;
  type: LinkType;
  incident: { id: string; key: string; summary: string; statusName: string };
  target: Known;
}

/** The problems and changes of which the log knows a number and nothing else, and their links to the incidents. */
export interface NumberedRecords {
  /** The Link items of a row, compared with the row before; the other end gets the same entry. */
  changes(before: UciRow | null, row: UciRow, incident: Link['incident'], history: HistoryJson): HistoryItemJson[];
  /** The links an incident has after its last row, as they stand in the issue. */
  linksOf(key: string): Record<string, unknown>[];
  /** The problems and changes themselves, for the end of the archive. */
  issues(): Generator<IssueJson>;
  count(): number;
}

const linkItem = (type: LinkType, direction: 'inward' | 'outward', key: string, added: boolean): HistoryItemJson => {
  const sentence = `This issue ${type[direction]} ${key}`;
  return added
    ? { field: 'Link', fieldtype: 'jira', from: null, fromString: null, to: key, toString: sentence }
    : { field: 'Link', fieldtype: 'jira', from: key, fromString: sentence, to: null, toString: null };
};

const embedded = (id: string, key: string, summary: string, status: unknown, issuetype: unknown): Record<string, unknown> => ({
  id,
  key,
  fields: { summary, status, issuetype },
});

export const createNumberedRecords = (): NumberedRecords => {
  const known = new Map<string, Known>();
  const byIncident = new Map<string, Link[]>();
  const byTarget = new Map<string, Link[]>();
  let nextLink = 10001;

  const recordOf = (code: string, project: 1 | 2, at: number): Known => {
    const key = `${PROJECTS[project]?.key ?? ''}-${digitsOf(code)}`;
    const present = known.get(key);
    if (present !== undefined) {
      // Nothing is known of its creation but that it was there when an incident first named it.
      present.created = Math.min(present.created, at);
      return present;
    }
    const made: Known = { id: String(project * 10_000_000 + digitsOf(code)), key, code, project, created: at, histories: [] };
    known.set(key, made);
    return made;
  };

  return {
    changes(before, row, incident, history) {
      const items: HistoryItemJson[] = [];
      const note = (target: Known, item: HistoryItemJson): void =>
        void target.histories.push({ created: history.created, author: history.author, item });
      for (const { column, type, project } of LINK_COLUMNS) {
        const was = before === null ? null : cellOf(before, column);
        const is = cellOf(row, column);
        const at = Math.min(row.at, instantOfCell(cellOf(row, 'sys_updated_at') ?? ''));
        if (was === is) continue;
        if (was !== null) {
          const target = recordOf(was, project, at);
          items.push(linkItem(type, 'inward', target.key, false));
          note(target, linkItem(type, 'outward', incident.key, false));
          const without = (links: Link[] | undefined): Link[] =>
            (links ?? []).filter((link) => !(link.type === type && link.target === target && link.incident.key === incident.key));
          byIncident.set(incident.key, without(byIncident.get(incident.key)));
          byTarget.set(target.key, without(byTarget.get(target.key)));
        }
        if (is !== null) {
          const target = recordOf(is, project, at);
          items.push(linkItem(type, 'inward', target.key, true));
          note(target, linkItem(type, 'outward', incident.key, true));
          const link: Link = { id: String(nextLink++), type, incident, target };
          byIncident.set(incident.key, [...(byIncident.get(incident.key) ?? []), link]);
          byTarget.set(target.key, [...(byTarget.get(target.key) ?? []), link]);
        }
      }
      return items;
    },
    linksOf(key) {
      const links = byIncident.get(key) ?? [];
      byIncident.delete(key);
      return links.map(({ id, type, target }) => ({
        id,
        type,
        inwardIssue: embedded(
          target.id,
          target.key,
          target.code.replace(/\s+/g, ' '),
          STATUSES[STATUSES.length - 1],
          ISSUE_TYPES[target.project],
        ),
      }));
    },
    *issues() {
      for (const record of known.values()) {
        const histories = record.histories
          .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0))
          .map(({ created, author, item }, at) => ({
            id: String(Number(record.id) * 1000 + at + 1),
            created,
            items: [item],
            ...(author === undefined ? {} : { author }),
          }));
        const links = (byTarget.get(record.key) ?? []).map(({ id, type, incident }) => ({
          id,
          type,
          // Every incident of the log ends as Closed.
          outwardIssue: embedded(
            incident.id,
            incident.key,
            incident.summary,
            STATUSES.find((status) => status.name === 'Closed'),
            ISSUE_TYPES[0],
          ),
        }));
        const created = jiraInstant(record.created);
        const fields = {
          ...{
            summary: record.code.replace(/\s+/g, ' '),
            description: null,
            issuetype: ISSUE_TYPES[record.project],
            project: projectOf(PROJECTS[record.project]),
          },
          ...{
            status: STATUSES[STATUSES.length - 1],
            priority: null,
            resolution: null,
            assignee: null,
            reporter: null,
            creator: null,
            created,
          },
          ...{
            updated: histories[histories.length - 1]?.created ?? created,
            resolutiondate: null,
            statuscategorychangedate: created,
            labels: [],
            issuelinks: links,
          },
        };
        yield {
          id: record.id,
          key: record.key,
          fields,
          changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
        };
      }
    },
    count: () => known.size,
  };
};
