import type { Instant, Unknown } from '../record/record';
import type { Contribution } from './check';
import type { Bench, Subject } from './subject';
import type { RecordKind } from './vocabulary';

/** A contribution as it was counted: to which check, by records of which kind, and how many added the same. */
export interface Counted extends Contribution {
  readonly check: string;
  readonly kind: RecordKind;
  readonly n: number;
}

/** All that a question about the site may look at. Nothing here fetches: it is handed what was read. */
export interface World {
  /** Settings and the time it is judged at; its `world` is this one. */
  readonly bench: Bench;
  /** Since when the site is known to work in the way it is judged by: its cut-over date, else the oldest record that was handed in. */
  readonly began: Instant;
  /** All records of a kind that is small enough to be read as a whole (registers, reviews, reports …). */
  records(kind: RecordKind): readonly Subject[] | Unknown;
  /** Whether the site map names issues of this kind. */
  isMapped(kind: RecordKind): boolean;
  /** Ids of the projects in which the site map has issues of this kind. */
  projectsOf(kind: RecordKind): readonly string[];
  /** What records added to the figure of a check. */
  contributions(check: string): readonly Counted[];
  /** The question that is being put, for facts that look at its period; null outside of one. */
  readonly asked: { readonly check: string; readonly from: Instant } | null;
}
