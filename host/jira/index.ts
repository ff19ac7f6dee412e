import type { RemoteLinksJson, SiteArchive } from '../archive';
import type { AppField, AppPermission, Clock, JiraRequest, JiraResponse, JiraSite, JiraWork, TransitionGuard } from '../seams';
import { administration } from './administration';
import { appFields, appFieldsJson } from './app-fields';
import { issueComments } from './comments';
import { Directory } from './directory';
import { Dresser, LISTED_AS, UNDRESSED } from './dressed';
import { JiraDocument, type Operation } from './document';
import { Events } from './events';
import { IssueStore } from './issues';
import { issueLinks } from './links';
import { POINTS_BASE } from './limits';
import { peopleReads } from './people-reads';
import { permissionReads } from './permission-reads';
import { Quota, type JiraFaults } from './quota';
import { issueReads } from './reads';
import { isObject, refused, type Handler, type Reply } from './reply';
import { screenMeta } from './screen-meta';
import { Search } from './search';
import { NOT_OPTED_IN, serviceDeskReads } from './service-desk';
import { siteReads } from './site-reads';
import { suggestionReads } from './suggestion-reads';
import { issueTransitions } from './transitions';
import { issueWrites } from './writes';

export type { Fault, JiraFaults, RateLimitReason } from './quota';
export { APP_ACCOUNT } from './directory';

/** A stand-in whose answers can be made to fail, for tests. */
export interface FaultyJiraSite extends JiraSite {
  readonly faults: JiraFaults;
}

/** Answers share parts with the site; frozen, so that nobody who gets one can change the site. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };

/**
 * Loads a site archive and answers Jira Cloud's REST API v3 and Jira Service Management's for it, as far as the extracts in openapi/
 * reach. `permissions` and `fields`: those that the installed app brings. Issue bodies are kept in a
 * file under `spoolDir` (default: the system's temporary directory), removed by `close()`. The archive is read once; nothing is
 * written back. Rejects with what the archive throws, or when two issues share an id or a key.
 */
export const createJiraSite = async ({
  archive,
  clock,
  spoolDir,
  permissions = [],
  fields = [],
}: {
  archive: SiteArchive;
  clock: Clock;
  spoolDir?: string;
  permissions?: readonly AppPermission[];
  fields?: readonly AppField[];
}): Promise<FaultyJiraSite> => {
  const store = new IssueStore(spoolDir);
  const remoteLinks = new Map<number, RemoteLinksJson['links']>();
  try {
    for await (const issue of archive.issues()) store.add(issue);
    for await (const { issueKey, links } of archive.remoteLinks()) {
      const entry = store.find(issueKey);
      if (entry !== undefined) remoteLinks.set(entry.id, frozen(structuredClone(links)));
    }
  } catch (error) {
    store.close();
    throw error;
  }
  const site = structuredClone(archive.site);
  site.fields.push(...appFieldsJson(fields, site.fields));
  const directory = new Directory(frozen(site), store, permissions);
  const events = new Events(directory);
  const search = new Search(directory, clock);
  const handlers: Readonly<Record<string, Handler>> = {
    searchAndReconsileIssuesUsingJql: search.byQuery,
    searchAndReconsileIssuesUsingJqlPost: search.byBody,
    countIssues: search.approximateCount,
    matchIssues: search.match,
    ...issueReads(directory, remoteLinks),
    ...siteReads(directory, clock),
    ...peopleReads(directory),
    ...permissionReads(directory),
    ...screenMeta(directory),
    ...suggestionReads(directory),
    ...serviceDeskReads(directory),
    ...issueWrites(directory, clock, events),
    ...issueTransitions(directory, clock, events),
    ...appFields(directory, clock, events),
    ...issueComments(directory, clock, events),
    ...issueLinks(directory, clock, events),
  };
  return new Site(directory, handlers, events, new Quota(clock), administration(directory, clock));
};

/** Reading the document takes longer than opening a small site; it knows nothing of any site, so all share it. */
let sharedDocument: JiraDocument | null = null;

const notOptedIn = (operation: Operation, { headers }: JiraRequest): Reply | null => {
  const optedIn = Object.entries(headers).some(([name, value]) => name.toLowerCase() === 'x-experimentalapi' && value === 'opt-in');
  return operation.experimental && !optedIn ? NOT_OPTED_IN : null;
};

interface Begun {
  readonly operation: Operation;
  readonly params: Record<string, string>;
  readonly reply: Reply;
}

class Site implements FaultyJiraSite {
  readonly #document = (sharedDocument ??= new JiraDocument());
  readonly #refused: string[] = [];
  readonly #violations = new Set<string>();
  readonly #work: JiraWork = { requests: 0, points: 0, writes: 0, byOperation: {} };
  readonly #dresser: Dresser;
  #guard: TransitionGuard | null = null;
  #closed = false;

  constructor(
    readonly directory: Directory,
    readonly handlers: Readonly<Record<string, Handler>>,
    readonly events: Events,
    readonly faults: Quota,
    readonly administer: JiraSite['administer'],
  ) {
    this.#dresser = new Dresser(directory);
  }

  async handle(request: JiraRequest): Promise<JiraResponse> {
    const begun = this.#begin(request);
    if ('answer' in begun) return begun.answer;
    const { reply } = begun;
    return this.#finish(request, begun, reply.waits === undefined ? reply : await this.#validated(reply.waits));
  }

  /** What a request comes to as long as no app has a say in it. In one go: no other request comes in between. */
  #begin(request: JiraRequest): { answer: JiraResponse } | Begun {
    this.#assertOpen();
    const [path = '', query = ''] = request.path.split('?');
    const method = request.method.toUpperCase();
    const found = this.#document.match(method, path);
    const handler = found === undefined ? undefined : this.handlers[found.operation.id];
    if (found === undefined || handler === undefined) {
      this.#refused.push(`${method} ${path}`);
      const body = { errorMessages: [`${method} ${path} is not modelled by this stand-in for Jira.`], errors: {} };
      return { answer: { status: 501, headers: JSON_TYPE, body } };
    }
    const { operation, params } = found;
    const ofApp = request.scopes !== undefined;
    if (ofApp && operation.writes) this.#work.writes++;
    const failure = ofApp && request.free !== true ? this.faults.failure(operation.id) : null;
    if (failure !== null) {
      this.#count(operation.id, 0);
      return { answer: failure };
    }
    const reply =
      this.#outOfScope(operation, request) ?? notOptedIn(operation, request) ?? this.#ask(operation, params, query, handler, request);
    return { operation, params, reply };
  }

  #finish(request: JiraRequest, { operation, params }: Begun, reply: Reply): JiraResponse {
    if (reply.notModelled !== undefined)
      this.#refused.push(`${request.method.toUpperCase()} ${request.path.split('?')[0]}: ${reply.notModelled}`);
    const charged = request.scopes !== undefined && request.free !== true;
    const points = charged ? POINTS_BASE + (reply.cost ?? 0) : 0;
    this.#count(operation.id, points);
    const headers = charged ? this.faults.charge(points) : {};
    const body = reply.status < 400 ? this.#dressed(operation, params, reply.body) : reply.body;
    if (reply.status < 400)
      for (const each of this.#document.checkResponse(operation, reply.status, body))
        this.#violations.add(`answer: ${operation.name}: ${each}`);
    return { status: reply.status, headers: { ...JSON_TYPE, ...headers }, body };
  }

  /** Asks the validators one after the other; the first that refuses is the one that is heard. */
  async #validated({ transitions, then }: NonNullable<Reply['waits']>): Promise<Reply> {
    for (const transition of transitions) {
      const why = (await this.#guard?.(transition)) ?? null;
      if (why !== null) return refused(400, [why]);
    }
    this.#assertOpen();
    return then();
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('The Jira site is closed.');
  }

  #dressed(operation: Operation, params: Record<string, string>, body: unknown): unknown {
    if (body === undefined || UNDRESSED.has(operation.id)) return body;
    const issue = this.directory.store.find(params['issueIdOrKey'] ?? '');
    return this.#dresser.dressed(body, LISTED_AS[operation.id] ?? '', issue === undefined ? null : String(issue.id));
  }

  #outOfScope(operation: Operation, { scopes }: JiraRequest): Reply | null {
    const missing = scopes === undefined ? [] : operation.scopes.filter((scope) => !scopes.includes(scope));
    if (missing.length === 0) return null;
    this.#violations.add(`scope: ${operation.name} needs ${missing.join(', ')}`);
    // The gateway's own words and status, before Jira sees the request.
    return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  }

  #ask(operation: Operation, params: Record<string, string>, query: string, handler: Handler, request: JiraRequest): Reply {
    const { values, wrong } = this.#document.readQuery(operation, new URLSearchParams(query));
    wrong.push(...this.#document.checkRequest(operation, request.body));
    if (wrong.length > 0) {
      for (const each of wrong) this.#violations.add(`request: ${operation.name}: ${each}`);
      return refused(400, ['Invalid request payload. Refer to the REST API documentation and try again.', ...wrong]);
    }
    return handler({ params, query: values, body: isObject(request.body) ? request.body : {}, actor: request.actor });
  }

  #count(operation: string, points: number): void {
    const counted = (this.#work.byOperation[operation] ??= { requests: 0, points: 0 });
    for (const work of [this.#work, counted]) {
      work.requests++;
      work.points += points;
    }
  }

  guardTransitions = (guard: TransitionGuard): void => void (this.#guard = guard);
  onProductEvent: JiraSite['onProductEvent'] = (listener) => this.events.listen(listener);
  work = (): JiraWork => structuredClone(this.#work);
  refused = (): readonly string[] => this.#refused;
  violations = (): readonly string[] => [...this.#violations];
  issueCount = (): number => this.directory.store.size;
  users = (): { accountId: string; displayName: string; groups: string[] }[] =>
    this.directory.site.users.map(({ accountId, displayName }) => ({ accountId, displayName, groups: this.directory.groupsOf(accountId) }));

  async close(): Promise<void> {
    if (!this.#closed) this.directory.store.close();
    this.#closed = true;
  }
}
