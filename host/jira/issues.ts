import type { IssueJson } from '../archive';
import { instantOf, isObject, textOf } from './reply';
import { Seen } from './seen';
import { Spool } from './spool';

/** What the index keeps of an issue: enough for the usual JQL; everything else is in the body. Ids as Jira writes them. */
export interface Entry {
  readonly id: number;
  readonly key: string;
  /** The number in the key. */
  readonly number: number;
  readonly projectId: string;
  typeId: string;
  statusId: string;
  priorityId: string | null;
  resolutionId: string | null;
  assignee: string | null;
  reporter: string | null;
  creator: string | null;
  summary: string;
  created: number;
  updated: number;
  resolved: number | null;
  /** `YYYY-MM-DD`. */
  due: string | null;
  /** Holders of the security level, null: everybody who may browse the project; empty: nobody but the app and project administrators. */
  holders: readonly string[] | null;
  deleted: boolean;
  offset: number;
  length: number;
}

/** Position of the first entry whose id is `id` or more, in a list ordered by id. */
export const positionOf = (entries: readonly Entry[], id: number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as Entry).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
};

const insert = (entries: Entry[], entry: Entry): void => {
  if ((entries.at(-1)?.id ?? -1) < entry.id) entries.push(entry);
  else entries.splice(positionOf(entries, entry.id), 0, entry);
};

/** The shape of `security` is the exporting site's; only a list of holders (or a level with one) can be honoured, so anything else hides the issue. */
const holdersOf = (issue: IssueJson): readonly string[] | null => {
  const security = issue['security'] ?? issue.fields['security'];
  if (security === undefined || security === null) return null;
  const list = Array.isArray(security) ? (security as unknown[]) : isObject(security) ? security['holders'] : [];
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
};

/** All issues of the site: the index on the heap, the bodies in a spool file. */
export class IssueStore {
  readonly #spool: Spool;
  readonly #names = new Map<string, string>();
  readonly #byId = new Map<number, Entry>();
  readonly #byKey = new Map<string, Entry>();
  readonly #ordered: Entry[] = [];
  readonly #byProject = new Map<string, Entry[]>();
  /** Link id → the two issues. */
  readonly links = new Map<string, { source: number; destination: number }>();
  readonly seen = new Seen(this.links, (text) => this.#intern(text));
  #lastId = 10_000;
  readonly #lastNumber = new Map<string, number>();

  constructor(directory?: string) {
    this.#spool = new Spool(directory);
  }

  get size(): number {
    return this.#byId.size;
  }

  nextId = (): number => ++this.#lastId;
  nextHistoryId = (): string => this.seen.nextHistoryId();
  /** For comments, links and options: no two of them share an id. */
  nextRowId = (): string => this.seen.nextRowId();
  nextNumber = (projectId: string): number => (this.#lastNumber.get(projectId) ?? 0) + 1;

  /** Takes an issue in. Throws for an id or key that is not one or is there already. */
  add(issue: IssueJson): Entry {
    const number = Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));
    const id = Number(issue.id);
    if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number))
      throw new Error(`${issue.key}: neither id nor key may be other than Jira's.`);
    if (this.#byId.has(id) || this.#byKey.has(issue.key.toUpperCase()))
      throw new Error(`${issue.key}: there are two issues with this id or key.`);
    const projectId = this.#intern(textOf(issue.fields['project'], 'id') ?? '');
    const entry = { id, key: issue.key, number, projectId, deleted: false, ...this.#indexed(issue), ...this.#spool.append(issue) };
    this.#byId.set(id, entry);
    this.#byKey.set(issue.key.toUpperCase(), entry);
    insert(this.#ordered, entry);
    let project = this.#byProject.get(projectId);
    if (project === undefined) this.#byProject.set(projectId, (project = []));
    insert(project, entry);
    this.#lastId = Math.max(this.#lastId, id);
    this.#lastNumber.set(projectId, Math.max(this.#lastNumber.get(projectId) ?? 0, number));
    this.seen.learn(issue, entry);
    return entry;
  }

  /** Writes a new body of the issue. */
  replace(entry: Entry, issue: IssueJson): void {
    Object.assign(entry, this.#indexed(issue), this.#spool.append(issue));
    this.seen.learn(issue, entry);
  }

  remove(entry: Entry): void {
    entry.deleted = true;
    this.#byId.delete(entry.id);
    this.#byKey.delete(entry.key.toUpperCase());
    for (const list of [this.#ordered, this.#byProject.get(entry.projectId) ?? []]) {
      const position = positionOf(list, entry.id);
      if (list[position] === entry) list.splice(position, 1);
    }
  }

  find(idOrKey: string): Entry | undefined {
    return /^\d+$/.test(idOrKey) ? this.#byId.get(Number(idOrKey)) : this.#byKey.get(idOrKey.toUpperCase());
  }

  /** A fresh copy of the body: the caller may change it. Histories are oldest first. */
  body(entry: Entry): IssueJson {
    const issue = this.#spool.read(entry) as IssueJson;
    const histories = issue.changelog?.histories ?? [];
    histories.sort((a, b) => (instantOf(a.created) ?? 0) - (instantOf(b.created) ?? 0) || Number(a.id) - Number(b.id));
    issue.changelog = { ...issue.changelog, histories };
    return issue;
  }

  /** Ordered by id. The caller must not change the list. */
  of(projectId: string | null): readonly Entry[] {
    return projectId === null ? this.#ordered : (this.#byProject.get(projectId) ?? []);
  }

  close(): void {
    this.#spool.close();
  }

  #intern(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    this.#names.set(text, text);
    return text;
  }

  #indexed(issue: IssueJson) {
    const { fields } = issue;
    const named = (field: string, member = 'id'): string | null => {
      const text = textOf(fields[field], member);
      return text === null ? null : this.#intern(text);
    };
    const created = instantOf(fields['created']) ?? 0;
    return {
      typeId: named('issuetype') ?? '',
      statusId: named('status') ?? '',
      priorityId: named('priority'),
      resolutionId: named('resolution'),
      assignee: named('assignee', 'accountId'),
      reporter: named('reporter', 'accountId'),
      creator: named('creator', 'accountId'),
      summary: textOf(fields, 'summary') ?? '',
      created,
      updated: instantOf(fields['updated']) ?? created,
      resolved: instantOf(fields['resolutiondate']),
      due: textOf(fields, 'duedate'),
      holders: holdersOf(issue),
    };
  }
}
