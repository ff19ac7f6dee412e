import { FIELDS, type FieldName } from './fields';
import type { Person } from './people';
import type { LINK_TYPES } from './site';
import { type StatusName } from './site';

/** A value in the words of the story: an option, a name, a person, or several; null empties the field. */
export type Told = string | readonly string[] | null;
export type Change = Partial<Record<FieldName, Told>>;

export interface Happening {
  at: number;
  by: Person;
  changes?: Change;
  comment?: { text: string; public: boolean; mentions: readonly Person[] };
  worklog?: { text: string; seconds: number };
  link?: { type: keyof typeof LINK_TYPES; direction: 'inward' | 'outward'; other: Draft };
}

export type IssueTypeName = 'Incident' | 'Problem' | 'Change' | 'Post-incident review' | 'Improvement' | 'Task';

export interface Start {
  project?: 'IT' | 'OPS';
  type?: IssueTypeName;
  /** Milliseconds, UTC. */
  at: number;
  reporter: Person;
  /** Who typed it in; the reporter where absent. */
  creator?: Person;
  summary: string;
  description?: string;
  values?: Change;
}

const MINUTE = 60_000;
export const minutes = (count: number): number => count * MINUTE;
export const hours = (count: number): number => count * 60 * MINUTE;
export const days = (count: number): number => count * 24 * 60 * MINUTE;

/** `2026-03-04 09:10`, UTC. */
export const on = (text: string): number => {
  const at = Date.parse(`${text.replace(' ', 'T')}:00.000Z`);
  if (Number.isNaN(at)) throw new Error(`"${text}" is not an instant.`);
  return at;
};

/**
 * An issue being told: its start and what happened to it, in any order. `after` moves the story's clock forward from where it is, the
 * other methods note what happened at that time. What happens later than the export of the site is left out when the issue is built,
 * and that is how open incidents come about.
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
    for (const name of Object.keys(start.values ?? {})) if (!(name in FIELDS)) throw new Error(`No field "${name}".`);
  }

  get now(): number {
    return this.clock;
  }

  after(milliseconds: number): this {
    this.clock += milliseconds;
    return this;
  }

  set(by: Person, changes: Change): this {
    this.happenings.push({ at: this.clock, by, changes });
    return this;
  }

  move(by: Person, status: StatusName, changes: Change = {}): this {
    return this.set(by, { status, ...changes });
  }

  say(by: Person, text: string, options: { internal?: boolean; mentions?: readonly Person[] } = {}): this {
    this.happenings.push({ at: this.clock, by, comment: { text, public: options.internal !== true, mentions: options.mentions ?? [] } });
    return this;
  }

  log(by: Person, text: string, seconds: number): this {
    this.happenings.push({ at: this.clock, by, worklog: { text, seconds } });
    return this;
  }

  /** Links to another draft; `direction` is how it reads from here, as in `is caused by` (inward). The other end gets its side. */
  link(by: Person, type: keyof typeof LINK_TYPES, direction: 'inward' | 'outward', other: Draft): this {
    this.happenings.push({ at: this.clock, by, link: { type, direction, other } });
    other.happenings.push({ at: this.clock, by, link: { type, direction: direction === 'inward' ? 'outward' : 'inward', other: this } });
    return this;
  }
}
