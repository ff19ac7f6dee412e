/**
 * What the checks of one record kind look at, in the words of the vocabulary. `src/checks` derives it from the checks' own
 * parameters, so that Jira is asked for nothing else (points, and least knowledge).
 */
export interface Reads {
  readonly fields: readonly string[];
  readonly slas: readonly string[];
  /** Link roles; `follow` are those whose linked record itself has to be read (its state, fields or links). */
  readonly links: readonly string[];
  readonly follow: readonly string[];
  /** Comments, worklogs and attachments are needed. */
  readonly updates: boolean;
  /** The approvals of Service Management are needed. */
  readonly approvals: boolean;
  /** Sub-tasks play link roles (those of `links` whose role says so). */
  readonly children: boolean;
  /** Other records whose planned window touches the record's own are needed. */
  readonly neighbours: boolean;
}
