import type { Instant } from './record';

/** `record`: one record. `service`: all records of the project that name the service. `check`: all records of the project. */
export type WaiverScope = 'record' | 'service' | 'check';

/** As the contract says it (src/ticket-contract.ts). One that ran out by itself is kept as `approved` or `extending`: see `stateAt`. */
export type WaiverState = 'asked' | 'approved' | 'extending' | 'refused' | 'withdrawn' | 'ended';

/** What judging has to know of a waiver: which gaps it covers, and when. */
export interface Waiver {
  readonly id: string;
  readonly checkId: string;
  readonly scope: WaiverScope;
  readonly projectId: string;
  /** Of a waiver of one record; null otherwise. */
  readonly recordId: string | null;
  /** Of a waiver of a service, as its field shows it; null otherwise. */
  readonly service: string | null;
  readonly state: WaiverState;
  /** When it was approved; null: it never was. */
  readonly from: Instant | null;
  /** The first instant at which it does not count any more; null: it never counted. */
  readonly until: Instant | null;
}

/** Something that happened to a waiver. */
export interface WaiverEvent {
  readonly what: 'asked' | 'approved' | 'refused' | 'extension asked' | 'withdrawn' | 'ended';
  /** Account id; null: the account is closed. */
  readonly by: string | null;
  readonly at: Instant;
  /** The last day that was asked for or given, `2026-03-31`; null where it is about none. */
  readonly until: string | null;
  readonly text: string;
}

/** A waiver with all that is kept of it. */
export interface KeptWaiver extends Waiver {
  readonly askedAt: Instant;
  readonly reason: string;
  /** The last day on which it counts, or is asked to count, in the site's time zone: `2026-03-31`. */
  readonly lastDay: string;
  /** The later last day that waits for a decision. */
  readonly askedLastDay: string | null;
  /** Who asked for what was decided last, or waits for a decision; null: the account is closed. */
  readonly askedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly note: string;
  /** Oldest first. */
  readonly history: readonly WaiverEvent[];
}

/** Whether it covers gaps at an instant. */
export const isInForce = ({ state, until }: Pick<Waiver, 'state' | 'until'>, now: Instant): boolean =>
  (state === 'approved' || state === 'extending') && until !== null && now < until;

/** The state at an instant: what was in force until its end has ended, although nobody did anything. */
export const stateAt = (waiver: Pick<Waiver, 'state' | 'until'>, now: Instant): WaiverState =>
  (waiver.state === 'approved' || waiver.state === 'extending') && !isInForce(waiver, now) ? 'ended' : waiver.state;
