import type { Words } from './words';

/**
 * What recognises the issue types of a kind of record. The first name of a language is the kind's own, the others are names in use;
 * `loose` are those of them that many sites give to something else. `mixed`: names of issue types that hold another kind as well.
 * `practices`: the work categories of JSM request types; how the API spells them differs, so several are listed.
 */
export interface KindSigns {
  readonly practices?: readonly string[];
  readonly issueTypes: Words;
  readonly loose?: readonly string[];
  readonly mixed?: Words;
}
