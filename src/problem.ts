/**
 * Everything that can be expected to go wrong, as a closed union: an expected failure is a value, an exception is a bug.
 * Each code says who can mend it, so that a page never has to guess whom to send the reader to.
 */
export const PROBLEMS = {
  'bad-request': 'you',
  'not-found': 'you',
  forbidden: 'admin',
  'not-a-record': 'admin',
  'not-set-up': 'admin',
  conflict: 'you',
  'storage-not-ready': 'nobody',
  'jira-busy': 'nobody',
  'jira-unavailable': 'nobody',
  unexpected: 'us',
} as const satisfies Readonly<Record<string, 'you' | 'admin' | 'nobody' | 'us'>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A failure that a page may show: `message` is safe text (no ticket content, no ids of others) that names the thing and the remedy. */
export type Problem = {
  code: ProblemCode;
  message: string;
  /** Seconds after which asking again makes sense, where Jira said so. */
  retryAfter?: number;
};

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** A class, as what an object literal makes may be put where it keeps pages of Jira's JSON alive, see `freshList`. */
class Success<T> {
  readonly ok = true;

  constructor(readonly value: T) {}
}

/** Wraps a value as a success. */
export const success = <T>(value: T): Result<T> => new Success(value);

/** Wraps a failure. `message` must be safe to show to the caller. */
export const failure = (code: ProblemCode, message: string, retryAfter?: number): Result<never> => ({
  ok: false,
  problem: retryAfter === undefined ? { code, message } : { code, message, retryAfter },
});
