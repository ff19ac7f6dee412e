import { checks } from '../../checks';
import { tunablesOf } from '../../checks/tuned';
import type { KnownNames } from '../../mapping';

/** The checks that a site map may name, with what can be set of each. */
export const KNOWN: KnownNames = {
  checks: checks.map((check) => ({ id: check.id, level: check.level, params: tunablesOf(check) })),
};
