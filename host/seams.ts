/**
 * The seams of the local host: what its parts may know of one another. Each folder implements one of these and imports the others
 * only through this file; `host/host.ts` puts them together.
 */

/** Time as the whole host sees it: Jira's `created`, queue delays, schedules, and `Date` inside the app's functions. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Jumps to an instant; it goes on from there at the pace of the real clock unless frozen. */
  set(instant: number): void;
  advance(milliseconds: number): void;
  freeze(): void;
  resume(): void;
}

/** Who asks Jira: a signed-in user, the app's own account, or nobody. */
export type JiraActor = { type: 'user'; accountId: string } | { type: 'app' } | { type: 'anonymous' };

export interface JiraRequest {
  method: string;
  /** Path and query, `/rest/api/3/…`. */
  path: string;
  headers: Record<string, string>;
  /** Parsed JSON, or undefined. */
  body?: unknown;
  actor: JiraActor;
  /** The app's scopes when the request comes from the app (function or bridge); absent for the host's own pages. */
  scopes?: readonly string[];
  /** Requests through the bridge cost no points. */
  free?: boolean;
}

export interface JiraResponse {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** A product event as Forge delivers it to a trigger: `avi:jira:updated:issue` and its payload. */
export interface ProductEvent {
  eventType: string;
  payload: Record<string, unknown>;
  /** The app made the change itself (for `ignoreSelf`). */
  self: boolean;
}

/** What was used so far; `npm run assess` prints the difference over the back-fill. */
export interface JiraWork {
  requests: number;
  points: number;
  /** Requests of the app (function or bridge) for operations that change something, whatever became of them. */
  writes: number;
  /** Per operation id. */
  byOperation: Record<string, { requests: number; points: number }>;
}

/** What a Jira administrator changes in Jira's own settings while the site runs. Ids are Jira's; an id is never given out twice. */
export type SettingsChange =
  | { what: 'rename-status'; id: string; name: string }
  /** Issues in the status are moved to another one, as Jira asks for when a status leaves a workflow. */
  | { what: 'delete-status'; id: string; moveTo: string }
  | { what: 'rename-field'; id: string; name: string }
  | { what: 'delete-field'; id: string }
  /** The links of the type go with it. */
  | { what: 'delete-link-type'; id: string }
  /**
   * Puts an app's validator (its key in the manifest) on the transitions of a workflow that lead to a status, or takes it off them.
   * `project` and `issueType` by id, key or name; `transition` narrows it to the one with this id. Company-managed projects only.
   */
  | { what: 'add-validator' | 'remove-validator'; validator: string; project: string; issueType: string; to: string; transition?: string }
  /**
   * Issues (ids or keys) come out in another status without a transition, as when their workflow is replaced and statuses are mapped:
   * no validator is asked. All in the same second, by the administrator.
   */
  | { what: 'migrate-issues'; issues: readonly string[]; to: string };

/** `why` names what stands against it; nothing was changed then. */
export type SettingsOutcome = { done: true } | { done: false; why: string };

/** A global permission that an app brings with it (`jira:globalPermission` of its manifest). */
export interface AppPermission {
  /** By which Jira's REST API knows it. */
  key: string;
  /** Its key in the manifest; a site archive may grant it by this one, which is the same in every environment. */
  moduleKey: string;
  name: string;
  description: string;
  /** Who holds it where the site archive does not say. */
  defaultGrants: readonly ('none' | 'all' | 'jira-administrators')[];
}

/** A read-only custom field that an app brings with it (`jira:customField` of its manifest). */
export interface AppField {
  /** The type of the field in Jira's REST API (`schema.custom`). */
  type: string;
  name: string;
  value: 'number' | 'string';
  /** A list of such values. */
  list: boolean;
}

/** A transition that waits for an app's validator. The issue is still as it was before. */
export interface AskedTransition {
  /** The validator's key in the manifest. */
  validator: string;
  issueKey: string;
  /** Status ids. */
  from: string;
  to: string;
}

/** Null lets the transition pass; a text is shown to whoever asked for it. */
export type TransitionGuard = (asked: AskedTransition) => Promise<string | null>;

/** The stand-in for Jira Cloud (host/jira). */
export interface JiraSite {
  handle(request: JiraRequest): Promise<JiraResponse>;
  /** Changes Jira's own settings as somebody who may administer Jira; every answer follows. No product event tells an app of it. */
  administer(accountId: string, change: SettingsChange): SettingsOutcome;
  onProductEvent(listener: (event: ProductEvent) => void): void;
  /** Who is asked about transitions that have a validator; without anybody they all pass. */
  guardTransitions(guard: TransitionGuard): void;
  work(): JiraWork;
  /** Requests for operations that are not modelled, answered with 501: a test that ends with any has failed. */
  refused(): readonly string[];
  /** Requests or answers that broke Atlassian's OpenAPI document. */
  violations(): readonly string[];
  /** Issues on the site. */
  issueCount(): number;
  users(): readonly { accountId: string; displayName: string; groups: readonly string[] }[];
  close(): Promise<void>;
}

/** Forge SQL (host/storage): one statement a call. `rows` is an array for SELECT, `{affectedRows, insertId}` otherwise. */
export interface SqlService {
  execute(query: string, params: readonly unknown[], ddl: boolean): Promise<SqlReply>;
  /** `writes`: statements among them that change rows or tables. */
  work(): { statements: number; writes: number; rowsRead: number };
  close(): Promise<void>;
}
export type SqlReply = { rows: unknown } | { error: { code: string; message: string; suggestion?: string; context?: unknown } };

/** A call of the proxy that stands between function and platform: status and JSON body. */
export interface ServiceReply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface KvsService {
  /** `path` is `/api/v1/get` and so on; body as the SDK sends it. */
  handle(path: string, body: unknown): ServiceReply;
  /** Calls so far that set or delete something, whatever became of them. */
  writes(): number;
}

/** Atlassian accounts outside of Jira: the API to which apps report whose personal data they keep (host/forge/accounts.ts). */
export interface AccountService {
  report(body: unknown): ServiceReply;
  /** Somebody closes an account: every later report of it is answered with `closed`. */
  close(accountId: string): void;
  /** Somebody changes what an account says of them: a report of data kept since before is answered with `updated`. */
  update(accountId: string): void;
  /** Account ids that were reported, each once, in the order of their last report. */
  reported(): readonly string[];
}

/** An event on a queue of the app. */
export interface QueueEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  body: unknown;
  /** Clock time from which it may be delivered. */
  dueAt: number;
  concurrency?: { key: string; limit: number };
  retry?: { retryCount: number; retryReason: string; retryData: unknown };
  /** Pushes in the chain of invocations that led here (limit: 1,000). */
  chain: number;
}

export interface QueueService {
  publish(body: unknown, chain: number): ServiceReply;
  /** Calls of `publish` so far, whatever became of them. */
  pushes(): number;
  stats(body: unknown): ServiceReply;
  cancel(body: unknown): ServiceReply;
  /** Next due event, or null; it is redelivered unless settled (at-least-once). */
  take(): QueueEvent | null;
  settle(event: QueueEvent, outcome: 'done' | 'failed' | { retryAfter: number; retryReason: string; retryData: unknown }): void;
  pending(): number;
}

export interface InvokeOptions {
  accountId?: string;
  moduleKey?: string;
  moduleType?: string;
  /** Pushes in the chain so far; counted on. */
  chain?: number;
}

export type InvokeResult =
  | { success: true; body: unknown; logs: readonly string[] }
  | { success: false; error: { errorType: string; errorMessage: string }; logs: readonly string[] };

/** Runs the app's functions in a process of their own (host/forge). */
export interface FunctionHost {
  /** `functionKey` as in the manifest; body as the platform would build it. */
  invoke(functionKey: string, body: unknown, options?: InvokeOptions): Promise<InvokeResult>;
  /** Highest resident memory of the function processes so far, in MiB. */
  peakRssMiB(): number;
  close(): Promise<void>;
}

/** What becomes of events that are delayed. By default they wait, and no clock moves. */
export interface SettleOptions {
  /** The clock is moved to each of them, until none is left. */
  skipDelays?: boolean;
  /** They are delivered at once and the clock stands: for a run in which everything is judged at one instant. */
  ignoreDelays?: boolean;
}

/** What the app changed: SQL statements, calls to the key-value store, pushes to queues, requests to Jira. */
export interface Writes {
  sql: number;
  kvs: number;
  queue: number;
  jira: number;
}

/** The host as pages, scripts and tests see it (host/host.ts). */
export interface Host {
  readonly clock: Clock;
  readonly site: JiraSite;
  readonly manifest: Record<string, unknown>;
  /** The site's, from the archive: pages and functions are told the same. */
  readonly cloudId: string;
  /** The app's environment: part of the addresses of its pages and of the keys of its permissions. */
  readonly environmentId: string;
  /** Calls a resolver as a page would: through the module's resolver function, every payload through JSON. */
  call<T = unknown>(
    call: string,
    payload: unknown,
    as: { accountId: string; moduleKey?: string; extension?: Record<string, unknown> },
  ): Promise<T>;
  invoke(functionKey: string, body: unknown, options?: InvokeOptions): Promise<InvokeResult>;
  /** Fires `avi:forge:installed:app`. */
  install(): Promise<void>;
  /** Fires a scheduled trigger now, by its key. */
  fire(scheduledTriggerKey: string): Promise<void>;
  /** Delivers product events and queue events until none is due. */
  settle(options?: SettleOptions): Promise<void>;
  /** Delivers product events and queue events as they fall due and fires schedules by the clock, until closed. */
  run(): void;
  /** `peakRssMiB` adds the highest resident memory of the host's own process and of the function processes. */
  work(): { jiraRequests: number; points: number; sqlStatements: number; rowsRead: number; peakRssMiB: number };
  /** What the app has changed so far, or since an earlier answer of this call. Attempts count, refused ones too. */
  writes(since?: Writes): Writes;
  /** Closes or changes Atlassian accounts, of which the app hears when it reports them. */
  readonly accounts: Pick<AccountService, 'close' | 'update' | 'reported'>;
  /** Everything the host refused or found wrong so far: 501s, contract violations, CSP reports, scope refusals, limit breaches. Tests expect none. */
  complaints(): readonly string[];
  close(): Promise<void>;
}
