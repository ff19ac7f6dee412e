/** A value in the words of the story: an option, a name, a person, a number, a day, or several; null empties the field. */
export type Told = string | number | readonly string[] | null;
/** Values by the short names of the fields. */
export type Change = Readonly<Record<string, Told>>;

export interface Happening {
  at: number;
  /** Short name of a person. */
  by: string;
  changes?: Change;
  comment?: { text: string; public: boolean; mentions: readonly string[] };
  worklog?: { text: string; seconds: number };
  link?: { type: string; direction: 'inward' | 'outward'; other: Draft | string };
  approval?: { ask: string; approvers: readonly string[] } | { decision: 'approved' | 'declined' };
}

export interface Start {
  /** Key; the service desk `IT` where absent. */
  project?: string;
  /** Issue type; `Incident` where absent. */
  type?: string;
  /** Milliseconds, UTC. */
  at: number;
  reporter: string;
  /** Who typed it in; the reporter where absent. */
  creator?: string;
  summary: string;
  description?: string;
  values?: Change;
  /** Name of the security level the issue is under from the beginning. */
  security?: string;
}

const MINUTE = 60_000;
export const minutes = (count: number): number => count * MINUTE;
export const hours = (count: number): number => count * 60 * MINUTE;
export const days = (count: number): number => count * 24 * 60 * MINUTE;

/** `2026-03-04 09:10`, UTC. Throws for anything else. */
export const on = (text: string): number => {
  const at = Date.parse(`${text.replace(' ', 'T')}:00.000Z`);
  if (Number.isNaN(at)) throw new Error(`"${text}" is not an instant.`);
  return at;
};

/** An instant as a `date` field is told: `2026-03-04`, the day in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** An instant as a `datetime` field is told: `2026-03-04 09:10`, UTC. */
export const timeOf = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/**
 * An issue being told: its start and what happened to it, in any order. `after` moves the story's clock forward from where it is, the
 * other methods note what happened at that time. What happens later than the export of the site is left out when the issue is built,
 * and that is how open issues come about. Names of fields, people and statuses are checked when the site is built.
 */
export class Draft {
  readonly happenings: Happening[] = [];
  private clock: number;

  constructor(
    readonly start: Start,
    /** Name in the table of known answers; null for the many. */
    readonly story: string | null = null,
  ) {
    this.clock = start.at;
  }

  get now(): number {
    return this.clock;
  }

  after(milliseconds: number): this {
    this.clock += milliseconds;
    return this;
  }

  /** Sets the story's clock. Milliseconds, UTC. */
  at(instant: number): this {
    this.clock = instant;
    return this;
  }

  set(by: string, changes: Change): this {
    this.happenings.push({ at: this.clock, by, changes });
    return this;
  }

  move(by: string, status: string, changes: Change = {}): this {
    return this.set(by, { status, ...changes });
  }

  say(by: string, text: string, options: { internal?: boolean; mentions?: readonly string[] } = {}): this {
    this.happenings.push({ at: this.clock, by, comment: { text, public: options.internal !== true, mentions: options.mentions ?? [] } });
    return this;
  }

  log(by: string, text: string, seconds: number): this {
    this.happenings.push({ at: this.clock, by, worklog: { text, seconds } });
    return this;
  }

  /**
   * Links to the story of a name, of any part; `direction` is how it reads from here. A name that no story has throws when the site is
   * built.
   */
  linkTo(by: string, type: string, direction: 'inward' | 'outward', story: string): this {
    this.happenings.push({ at: this.clock, by, link: { type, direction, other: story } });
    return this;
  }

  /** Links to another draft; `direction` is how it reads from here, as in `is caused by` (inward). The other end gets its side. */
  link(by: string, type: string, direction: 'inward' | 'outward', other: Draft): this {
    this.happenings.push({ at: this.clock, by, link: { type, direction, other } });
    other.happenings.push({ at: this.clock, by, link: { type, direction: direction === 'inward' ? 'outward' : 'inward', other: this } });
    return this;
  }

  /** Asks people for a JSM approval; all of them have to agree. */
  ask(by: string, name: string, approvers: readonly string[]): this {
    this.happenings.push({ at: this.clock, by, approval: { ask: name, approvers } });
    return this;
  }

  /** An approver's answer to the latest approval asked for. */
  decide(by: string, decision: 'approved' | 'declined'): this {
    this.happenings.push({ at: this.clock, by, approval: { decision } });
    return this;
  }
}
