import type { IssueJson } from '../archive';
import { isObject, strings, textOf } from './reply';

/** Fields whose values are members of the project. */
const MEMBERS: Readonly<Record<string, 'component' | 'version'>> = { components: 'component', fixVersions: 'version', versions: 'version' };

/** What the issues of a site tell of it where its archive has no list: statuses, fields, options, members of projects, labels, ids. */
export class Seen {
  readonly #statuses = new Map<string, Set<string>>();
  readonly #options = new Map<string, Map<string, string>>();
  readonly #fields = new Map<string, Set<string>>();
  readonly #members = new Map<string, Map<string, unknown>>();
  readonly #labels = new Set<string>();
  #lastHistory = 10_000;
  #lastRow = 10_000;

  /** `intern` gives back one copy of equal texts. */
  constructor(
    readonly links: Map<string, { source: number; destination: number }>,
    readonly intern: (text: string) => string,
  ) {}

  nextHistoryId = (): string => String(++this.#lastHistory);
  nextRowId = (): string => String(++this.#lastRow);

  /** Status ids that issues of this project and type have or had. */
  statusesOf(projectId: string, typeId: string): readonly string[] {
    return [...(this.#statuses.get(`${projectId}/${typeId}`) ?? [])];
  }

  /** Issue type ids of the project's issues. */
  typesOf(projectId: string): readonly string[] {
    return [...this.#statuses.keys()].filter((each) => each.startsWith(`${projectId}/`)).map((each) => each.slice(projectId.length + 1));
  }

  /** Field ids that issues of this project and type carry, filled in or not. */
  fieldsOf(projectId: string, typeId: string): readonly string[] {
    return [...(this.#fields.get(`${projectId}/${typeId}`) ?? [])];
  }

  /** Options of a select field that issues have: id → value. Those below another one of a cascading field go by `<field id>/<option id>`. */
  options(fieldId: string): Map<string, string> {
    let options = this.#options.get(fieldId);
    if (options === undefined) this.#options.set(fieldId, (options = new Map()));
    return options;
  }

  /** Components or versions that the project's issues carry or carried. */
  membersOf(projectId: string, kind: 'component' | 'version'): readonly unknown[] {
    return [...(this.#members.get(`${projectId}/${kind}`)?.values() ?? [])];
  }

  /** Labels that issues carry or carried. */
  labels(): readonly string[] {
    return [...this.#labels];
  }

  /** Ids handed out, statuses, options and links seen on an issue. */
  learn(issue: IssueJson, entry: { id: number; projectId: string; typeId: string; statusId: string }): void {
    const key = `${entry.projectId}/${entry.typeId}`;
    let statuses = this.#statuses.get(key);
    if (statuses === undefined) this.#statuses.set(key, (statuses = new Set()));
    statuses.add(entry.statusId);
    for (const history of issue.changelog?.histories ?? []) {
      const id = Number(history.id);
      if (Number.isSafeInteger(id) && id > this.#lastHistory) this.#lastHistory = id;
      for (const item of history.items)
        if (item.fieldId === 'status') for (const status of [item.from, item.to]) if (status !== null) statuses.add(this.intern(status));
    }
    let carried = this.#fields.get(key);
    if (carried === undefined) this.#fields.set(key, (carried = new Set()));
    for (const [field, value] of Object.entries(issue.fields)) {
      carried.add(field);
      if (field === 'labels') for (const label of strings(value)) this.#labels.add(this.intern(label));
      const kind = MEMBERS[field];
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (!isObject(each)) continue;
        if (kind !== undefined) this.#learnMember(`${entry.projectId}/${kind}`, each);
        else if (field === 'issuelinks') {
          this.#learnRow(each['id']);
          const other = Number(textOf(each['outwardIssue'] ?? each['inwardIssue'], 'id'));
          const ends =
            each['outwardIssue'] === undefined ? { source: other, destination: entry.id } : { source: entry.id, destination: other };
          this.links.set(String(each['id']), ends);
        } else if (typeof each['value'] === 'string' && each['id'] !== undefined) {
          this.#learnOption(field, each);
          if (isObject(each['child'])) this.#learnOption(`${field}/${String(each['id'])}`, each['child']);
        } else if (field === 'comment')
          for (const comment of Array.isArray(each['comments']) ? (each['comments'] as unknown[]) : [])
            this.#learnRow(textOf(comment, 'id'));
      }
    }
  }

  #learnMember(key: string, member: Record<string, unknown>): void {
    let members = this.#members.get(key);
    if (members === undefined) this.#members.set(key, (members = new Map()));
    const id = String(member['id']);
    if (!members.has(id)) members.set(id, structuredClone(member));
  }

  #learnRow(id: unknown): void {
    const number = Number(id);
    if (Number.isSafeInteger(number) && number > this.#lastRow) this.#lastRow = number;
  }

  #learnOption(field: string, option: Record<string, unknown>): void {
    this.#learnRow(option['id']);
    const options = this.options(field);
    const id = String(option['id']);
    if (!options.has(id)) options.set(id, String(option['value']));
  }
}
