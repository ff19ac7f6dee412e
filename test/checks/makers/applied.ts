import type { Check } from '../../../src/checks/check';
import type { Condition } from '../../../src/checks/condition';
import type { LinkRole, RecordKind } from '../../../src/checks/vocabulary';
import { aRecord, START, type RecordBuilder } from '../../record/a-record';
import { make } from './conditions';

/**
 * A record of a kind the check is asked of, created at START, to which it applies from the beginning. Links that the maker adds itself
 * are `left` out of the condition.
 */
export function applied({ kinds, appliesWhen }: Check, left: readonly LinkRole[] = [], kind: RecordKind = kinds[0]!): RecordBuilder {
  const rest = appliesWhen && without(appliesWhen, left);
  return rest ? make(aRecord(kind), rest, 'yes', START) : aRecord(kind);
}

/** A condition without its demands for links of these roles; null: nothing is left. */
function without(condition: Condition, links: readonly LinkRole[]): Condition | null {
  if ('all' in condition) {
    const all = condition.all.map((member) => without(member, links)).filter((member) => member !== null);
    return all.length > 0 ? { all } : null;
  }
  return 'link' in condition && condition.link.every((role) => links.includes(role)) ? null : condition;
}
