import type { ClauseNumber } from '../clauses';
import type { ProcessId } from '../processes';

/** How a requirement is assessed: record by record, over the records of a period, over a register, or by people from a document. */
export type RequirementKind = 'record' | 'aggregate' | 'register' | 'document';

/** One thing the standard asks for, in our own words. */
export interface Requirement {
  /** Clause number and a running number within it: `8.6.1-01`. */
  readonly id: string;
  readonly clause: ClauseNumber;
  readonly title: string;
  readonly statement: string;
  readonly kind: RequirementKind;
  /** Kinds of assessment it needs besides. */
  readonly also: readonly RequirementKind[];
  /** What a site does in practice. */
  readonly guidance: string;
  /** Where the evidence is found. */
  readonly evidence: string;
  /** The first one answers for it. */
  readonly processes: readonly [ProcessId, ...ProcessId[]];
}
