import { majorRuleOf } from '../checks/major-rule';
import type { Bench } from '../checks/subject';
import type { World } from '../checks/world';
import { plain } from '../record/plain';
import type { Instant } from '../record/record';
import type { SiteSettings } from '../record/settings';

export interface Circumstances {
  /** Milliseconds since 1970 UTC. */
  readonly now: Instant;
  readonly settings: SiteSettings;
  /** Names of services that are out of scope, as their field shows them; absent: none. */
  readonly servicesOut?: readonly string[];
  /** The rest of the site, for the few facts that one record does not tell; without it they are unknown. */
  readonly world?: World | null;
}

/** What records are judged with under these circumstances. */
export function benchOf({ now, settings, servicesOut = [], world = null }: Circumstances): Bench {
  const bench = { now, settings, majorRule: majorRuleOf(settings), world };
  return servicesOut.length === 0 ? bench : { ...bench, servicesOut: plainSet(servicesOut) };
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function plainSet(names: readonly string[]): ReadonlySet<string> {
  let set = sets.get(names);
  if (!set) sets.set(names, (set = new Set(names.map(plain))));
  return set;
}
