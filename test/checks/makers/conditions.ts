import type { Condition, LinkState } from '../../../src/checks/condition';
import { SETTING_DEFAULTS } from '../../../src/record/setting-defaults';
import { LINK_ROLES, type LinkRole, type RecordKind } from '../../../src/checks/vocabulary';
import { aRecord, DAY, MINUTE, type RecordBuilder } from '../../record/a-record';
import { reach } from './events';
import { FACT_MAKERS } from './facts';
import { aDate, aValue } from './values';

export type Wanted = 'yes' | 'no' | 'unknown';

/** Resolutions with which a record is not judged at all. */
const LEFT_OUT: ReadonlySet<string> = new Set(SETTING_DEFAULTS.excludedResolutions);

const YEARS = 3 * 365 * DAY;

/**
 * Puts into a record, by evidence of the instant `when`, what makes a condition come out as wanted (`unknown` may come out as unmapped).
 * Everything is taken to be mapped and empty before, so that a plain `no` needs nothing. Throws where a record alone cannot bring it
 * about; see `canMake`.
 */
export function make(builder: RecordBuilder, condition: Condition, wanted: Wanted, when: number): RecordBuilder {
  if ('all' in condition) return several(builder, condition.all, wanted, 'yes', when);
  if ('any' in condition) return several(builder, condition.any, wanted, 'no', when);
  if ('not' in condition) return make(builder, condition.not, wanted === 'yes' ? 'no' : wanted === 'no' ? 'yes' : wanted, when);
  if ('fact' in condition) {
    const made = FACT_MAKERS[condition.fact]?.[wanted];
    if (!made) throw new Error(`No record makes ${condition.fact} ${wanted}`);
    return made(builder, when);
  }
  if ('reached' in condition) {
    if (wanted === 'no') return builder;
    if (condition.reached === 'cancelled') throw new Error('A cancelled record is not judged');
    if (wanted === 'yes') return reach(builder, condition.reached, when);
    // A status that was deleted since may have undone it; of all others only a missing history leaves nothing to be told.
    if (condition.reached === 'resolved') return builder.resolved(when).status('gone', when + MINUTE);
    return (condition.reached === 'rejected' ? builder.status('Rejected', when) : builder).also({ history: 'unavailable' });
  }
  if ('via' in condition && condition.via !== undefined) {
    const { via, ...there } = condition;
    if (wanted === 'no') return builder;
    if (wanted === 'unknown') return builder.link(via, 'unreadable', when);
    return builder.link(via, make(target(via, when), there as Condition, 'yes', when).build(), when);
  }
  if ('link' in condition) return linked(builder, condition.link[0]!, condition.state ?? 'any', condition.min ?? 1, wanted, when);
  const role = 'set' in condition ? condition.set : condition.role;
  if (wanted === 'unknown') {
    if ('activeUser' in condition) return builder.set(role, { ...aValue(role), option: null }, when);
    return 'ifUnmapped' in condition && condition.ifUnmapped === 'unknown' ? builder.unmapped(role) : builder.unreadable(role);
  }
  const yes = wanted === 'yes';
  if ('set' in condition) return yes ? builder.set(role, aValue(role), when) : builder;
  if ('in' in condition)
    return yes ? builder.set(role, aValue(role, condition.in.find((one) => !LEFT_OUT.has(one)) ?? condition.in[0]), when) : builder;
  if ('everIn' in condition) return yes ? builder.set(role, aValue(role, condition.everIn[0]), when) : builder;
  if ('within' in condition) return builder.set(role, aDate(yes ? when : when - YEARS), when);
  if ('notPast' in condition) return builder.set(role, aDate(yes ? when + YEARS : when - YEARS), when);
  if ('notBefore' in condition)
    return builder.set(role, aDate(yes ? when : when - YEARS), when).set(condition.notBefore, aDate(when - DAY), when);
  if ('activeUser' in condition) return builder.set(role, { ...aValue(role), option: yes ? 'active' : 'inactive' }, when);
  return yes ? builder.set(role, aValue(role), when) : builder.set(role, 'In the cupboard', when);
}

/** Whether `make` knows a way; many facts are told by the rest of the site alone. */
export function canMake(condition: Condition, wanted: Wanted): boolean {
  try {
    make(aRecord('incident'), condition, wanted, Date.UTC(2026, 2, 3));
    return true;
  } catch {
    return false;
  }
}

/** Members of an `all` or `any`. `neutral` leaves the outcome to the others: yes in an `all`, no in an `any`. */
function several(builder: RecordBuilder, members: readonly Condition[], wanted: Wanted, neutral: 'yes' | 'no', when: number) {
  const rest = (besides: Condition | null) =>
    members.reduce((made, member) => (member === besides ? made : make(made, member, neutral, when)), builder);
  if (wanted === neutral) return rest(null);
  const one = members.find((member) => canMake(member, wanted));
  if (!one) throw new Error(`None of the members can be made ${wanted}`);
  return make(rest(one), one, wanted, when);
}

/** A record such as a link of this role leads to, created a day before. */
export function target(role: LinkRole, when: number, id = '30002'): RecordBuilder {
  const [kind] = LINK_ROLES[role].to as readonly (RecordKind | 'any')[];
  return aRecord(kind === 'any' || kind === undefined ? 'action' : kind, when - DAY).named(id);
}

/** Links of a role whose other end comes into the state at the instant. */
export function linked(builder: RecordBuilder, role: LinkRole, state: LinkState, min: number, wanted: Wanted, when: number): RecordBuilder {
  if (wanted === 'no') return builder;
  if (wanted === 'unknown') return builder.link(role, 'unreadable', when);
  for (let index = 0; index < min; index++) {
    const other = target(role, when, String(30010 + index));
    if (state === 'any') builder.link(role, 'unread', when);
    else if (state === 'open') builder.link(role, other.build(), when);
    else builder.link(role, reach(other, state === 'completed' ? 'closed' : state, when).build(), when);
  }
  return builder;
}
