import { randomUUID } from 'node:crypto';
import type { Clock, JiraActor } from '../seams';
import type { Directory } from './directory';
import type { Entry } from './issues';
import { compileQuery, type Query } from './jql/query';
import {
  OPEN_SEARCHES,
  RECONCILE_ISSUES,
  SEARCH_HISTORIES,
  SEARCH_PAGE_DEFAULT,
  SEARCH_PAGE_IDS_ONLY,
  SEARCH_PAGE_WITH_FIELDS,
} from './limits';
import { answered, notModelled, refused, strings, type Asked, type Handler, type Reply } from './reply';
import { idsOnly, issueView, namesOf, selectionOf } from './view';

/** A search whose further pages have been promised: where its list stands, and to whom it belongs. */
interface OpenSearch {
  readonly rows: Iterator<Entry>;
  /** The row that was looked at to know that there is a further page. */
  ahead: Entry | null;
  readonly jql: string;
  readonly reader: string;
}

/** A page that was handed over already: asking again with its token gives it again. */
interface Answered {
  readonly rows: readonly Entry[];
  readonly next: string | null;
  readonly jql: string;
  readonly reader: string;
}

const readerOf = (actor: JiraActor): string => (actor.type === 'user' ? actor.accountId : actor.type);

/** `search/jql`, `search/approximate-count` and `jql/match`. */
export class Search {
  /** By page token, oldest first. A token can be used again: it holds the position it was handed out for. */
  readonly #pages = new Map<string, Answered | OpenSearch>();

  constructor(
    readonly directory: Directory,
    readonly clock: Clock,
  ) {}

  readonly byQuery: Handler = (asked) => this.#page(asked, asked.query);
  readonly byBody: Handler = (asked) => this.#page(asked, asked.body);

  readonly approximateCount: Handler = ({ actor, body }) => {
    const compiled = this.#compile(actor, String(body['jql'] ?? ''));
    if ('refusal' in compiled) return compiled.refusal;
    let count = 0;
    const rows = compiled.query.run();
    for (let next = rows.next(); next.done !== true; next = rows.next()) count++;
    return answered({ count });
  };

  /** `jql/match`: each query is answered on its own, and one that Jira cannot run spoils no other. Nothing of an issue is handed over. */
  readonly match: Handler = ({ actor, body }) => {
    const asked = new Set(strings(body['issueIds']));
    const entries = [...asked].flatMap((id) => this.directory.visible(actor, id) ?? []);
    const matches: Record<string, unknown>[] = [];
    for (const jql of strings(body['jqls'])) {
      const compiled = this.#compiledBy(actor, jql);
      if ('beyond' in compiled) return notModelled(compiled.beyond);
      matches.push(
        'problems' in compiled
          ? { matchedIssues: [], errors: compiled.problems }
          : { matchedIssues: entries.filter((entry) => compiled.query.matches(entry)).map(({ id }) => id), errors: [] },
      );
    }
    return answered({ matches });
  };

  #compiledBy(actor: JiraActor, jql: string): ReturnType<typeof compileQuery> {
    return compileQuery(this.directory, actor, { now: this.clock.now(), zone: this.directory.zoneOf(actor) }, jql);
  }

  #compile(actor: JiraActor, jql: string): { query: Query } | { refusal: Reply } {
    const compiled = this.#compiledBy(actor, jql);
    if ('beyond' in compiled) return { refusal: notModelled(compiled.beyond) };
    if ('problems' in compiled) return { refusal: refused(400, compiled.problems) };
    if (!compiled.query.bounded)
      return { refusal: refused(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']) };
    return compiled;
  }

  #page({ actor }: Asked, asked: Readonly<Record<string, unknown>>): Reply {
    const jql = String(asked['jql'] ?? '');
    const compiled = this.#compile(actor, jql);
    if ('refusal' in compiled) return compiled.refusal;
    const selection = selectionOf(this.directory, asked, ['id'], SEARCH_HISTORIES);
    const reconcile = strings(asked['reconcileIssues']);
    if (reconcile.length > RECONCILE_ISSUES)
      return refused(400, [`The number of issues to reconcile must not exceed ${RECONCILE_ISSUES}.`]);
    const maxResults = typeof asked['maxResults'] === 'number' ? asked['maxResults'] : SEARCH_PAGE_DEFAULT;
    if (maxResults < 1) return refused(400, ["The value provided for field 'maxResults' must be between 1 and 5000."]);
    const size = Math.min(maxResults, idsOnly(selection) ? SEARCH_PAGE_IDS_ONLY : SEARCH_PAGE_WITH_FIELDS);

    const token = asked['nextPageToken'];
    let search: OpenSearch;
    if (typeof token === 'string' && token !== '') {
      const known = this.#pages.get(token);
      if (known === undefined) return refused(400, ['The provided next page token is invalid or expired.']);
      if (known.jql !== jql || known.reader !== readerOf(actor))
        return refused(400, ['The provided next page token does not belong to this query.']);
      if (!('ahead' in known)) return this.#answer(actor, known.rows, known.next, selection);
      search = known;
    } else search = { rows: compiled.query.run(), ahead: null, jql, reader: readerOf(actor) };

    const rows: Entry[] = [];
    const take = (): Entry | null => {
      const ahead = search.ahead;
      search.ahead = null;
      if (ahead !== null) return ahead;
      const next = search.rows.next();
      return next.done === true ? null : next.value;
    };
    while (rows.length < size) {
      const entry = take();
      if (entry === null) break;
      rows.push(entry);
    }
    search.ahead = take();
    const next = search.ahead === null ? null : this.#remember(search);
    if (typeof token === 'string' && token !== '') this.#pages.set(token, { rows, next, jql, reader: search.reader });
    return this.#answer(actor, rows, next, selection);
  }

  #remember(search: OpenSearch): string {
    const token = Buffer.from(randomUUID()).toString('base64url');
    this.#pages.set(token, search);
    if (this.#pages.size > OPEN_SEARCHES) this.#pages.delete(this.#pages.keys().next().value as string);
    return token;
  }

  #answer(actor: JiraActor, rows: readonly Entry[], next: string | null, selection: ReturnType<typeof selectionOf>): Reply {
    const { directory } = this;
    // Deleted or hidden meanwhile: as in Jira, such issues are missing from the page.
    const seen = rows.filter((entry) => directory.maySee(actor, entry));
    const bare = idsOnly(selection) && !selection.fields.includes('key') && selection.properties.length === 0;
    const issues = seen.map((entry) =>
      bare ? { id: String(entry.id) } : issueView(directory, actor, entry, directory.store.body(entry), selection),
    );
    const names = selection.expand.has('names')
      ? {
          names: namesOf(
            directory,
            directory.site.fields.map(({ id }) => id).filter((id) => selection.fields.includes(id) || selection.fields.includes('*all')),
          ),
        }
      : {};
    return answered({ issues, ...names, ...(next === null ? { isLast: true } : { isLast: false, nextPageToken: next }) }, issues.length);
  }
}
