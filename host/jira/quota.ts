import type { Clock, JiraResponse } from '../seams';
import { HEADER_FROM_SHARE, HOUR, POINTS_PER_HOUR } from './limits';

/** Jira's reasons for a 429; unknown ones are possible, too. */
export type RateLimitReason =
  'jira-quota-global-based' | 'jira-quota-tenant-based' | 'jira-burst-based' | 'jira-per-issue-on-write' | (string & {});

/** A failure to be answered instead of the real answer. */
export interface Fault {
  /** 429, 500, 502, 503, 504 … */
  status: number;
  /** Header `RateLimit-Reason`; left out by some gateways. */
  reason?: RateLimitReason;
  /** Header `Retry-After`, seconds; left out when undefined. */
  retryAfter?: number;
  /** Atlassian's operation id; any operation when left out. */
  operation?: string;
  /** How many requests fail; 1 when left out. */
  times?: number;
  /** Requests let through before the first failure; 0 when left out. */
  after?: number;
}

/** Makes Jira refuse work, for tests. Only the app's requests fail, never the host's own pages. */
export interface JiraFaults {
  inject(fault: Fault): void;
  /** Faults injected and not used up yet. */
  pending(): number;
  /** Points that the app may use in an hour; 65,000 at the start. */
  setPointsPerHour(points: number): void;
}

/** The app's points of this hour and the faults waiting for it. */
export class Quota implements JiraFaults {
  #faults: { fault: Fault; left: number; skip: number }[] = [];
  #budget = POINTS_PER_HOUR;
  #hour = 0;
  #used = 0;

  constructor(readonly clock: Clock) {}

  inject(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1, skip: fault.after ?? 0 });
  }

  pending(): number {
    return this.#faults.length;
  }

  setPointsPerHour(points: number): void {
    this.#budget = points;
  }

  #turnHour(): void {
    const hour = Math.floor(this.clock.now() / HOUR);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#used = 0;
  }

  /** Seconds until the budget is full again: it is reset at the full hour, UTC. */
  #secondsLeft(): number {
    return Math.ceil(((this.#hour + 1) * HOUR - this.clock.now()) / 1000);
  }

  /** The failure that this request meets, or null. */
  failure(operation: string): JiraResponse | null {
    this.#turnHour();
    for (const waiting of this.#faults) {
      if (waiting.fault.operation !== undefined && waiting.fault.operation !== operation) continue;
      if (waiting.skip > 0) {
        waiting.skip--;
        continue;
      }
      waiting.left--;
      this.#faults = this.#faults.filter(({ left }) => left > 0);
      return failed(waiting.fault);
    }
    // A request is let in as long as something is left; what it hands over may go beyond.
    return this.#used >= this.#budget ? failed({ status: 429, reason: 'jira-quota-global-based', retryAfter: this.#secondsLeft() }) : null;
  }

  /** Charges the points of an answer and gives the headers that tell of it. */
  charge(points: number): Record<string, string> {
    this.#turnHour();
    this.#used += points;
    const headers: Record<string, string> = { 'Beta-RateLimit-Policy': `"global-app-quota";q=${this.#budget};w=${HOUR / 1000}` };
    if (this.#used >= this.#budget * HEADER_FROM_SHARE) {
      const state = `"global-app-quota";r=${Math.max(0, this.#budget - this.#used)};t=${this.#secondsLeft()}`;
      headers['Beta-RateLimit'] = state;
      headers['RateLimit'] = state;
    }
    return headers;
  }
}

const failed = ({ status, reason, retryAfter }: Fault): JiraResponse => ({
  status,
  headers: {
    'content-type': 'application/json;charset=UTF-8',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    ...(reason !== undefined && { 'RateLimit-Reason': reason }),
  },
  body: status === 429 ? { errorMessages: ['Rate limit exceeded.'], errors: {} } : { errorMessages: ['Internal server error'], errors: {} },
});
