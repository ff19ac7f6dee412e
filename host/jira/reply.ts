import type { AskedTransition, JiraActor } from '../seams';

/** What an operation answers: `cost` are the points of the objects handed over, beside the base cost of a request. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly cost?: number;
  /** What of the request Jira would understand and the stand-in does not. */
  readonly notModelled?: string;
  /** Nothing was done yet: validators of apps are asked first, and `then` does it if they let it pass. */
  readonly waits?: { readonly transitions: readonly AskedTransition[]; readonly then: () => Reply };
}

/** What an operation is asked: path parameters, query by name (arrays split, numbers and booleans read), JSON body. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: JiraActor;
}

export type Handler = (asked: Asked) => Reply;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string member of a JSON object, or null. */
export const textOf = (value: unknown, member: string): string | null => {
  const found = isObject(value) ? value[member] : undefined;
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : null;
};

/** The strings of a JSON array; numbers become strings; anything else is left out. */
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string' || typeof each === 'number').map(String) : [];

export const answered = (body: unknown, cost = 0, status = 200): Reply => ({ status, body, cost });
export const nothing: Reply = { status: 204 };

/** Jira's error collection. */
export const refused = (status: number, messages: readonly string[], errors: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  body: { errorMessages: messages, errors },
});

/** 501, and a complaint of the host: the answer would be a guess. */
export const notModelled = (what: string): Reply => ({
  ...refused(501, [`${what} is not modelled by this stand-in for Jira.`]),
  notModelled: what,
});

export const hiddenIssue = refused(404, ['Issue does not exist or you do not have permission to see it.']);
export const hiddenProject = (idOrKey: string): Reply => refused(404, [`No project could be found with key '${idOrKey}'.`]);

/** Jira writes instants with a numeric offset and milliseconds: `2026-03-02T09:12:00.000+0000`. */
export const jiraTime = (instant: number): string => new Date(instant).toISOString().replace('Z', '+0000');

/** Milliseconds of an instant as Jira writes it; null for anything else. */
export const instantOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const instant = Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(instant) ? null : instant;
};
