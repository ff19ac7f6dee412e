import { EVENTS, LINK_ROLES, type FieldRole } from './vocabulary';
import type { Condition } from './condition';
import { FACTS } from './facts';
import { joined, roleName } from './words';

/** A condition as a clause: `a completed post-incident review is linked or Review report is filled in`. */
export function described(condition: Condition): string {
  if ('all' in condition) return joined(condition.all.map(described));
  if ('any' in condition) return joined(condition.any.map(described), 'or');
  if ('not' in condition) return `not: ${described(condition.not)}`;
  if ('fact' in condition) return FACTS[condition.fact].name;
  if ('reached' in condition) return EVENTS[condition.reached].clause;
  const there = 'via' in condition && condition.via !== undefined ? ` on the linked ${LINK_ROLES[condition.via].name}` : '';
  if ('link' in condition) {
    const state = condition.state === undefined || condition.state === 'any' ? '' : `${condition.state} `;
    const names = joined(
      condition.link.map((role) => LINK_ROLES[role].name),
      'or',
    );
    return `${/^[aeiou]/.test(state || names) ? 'an' : 'a'} ${state}${names} is linked${there}`;
  }
  if ('set' in condition) return `${roleName(condition.set)} is filled in${there}`;
  if ('everIn' in condition) return `${roleName(condition.role)} was ${joined(condition.everIn, 'or')}`;
  return `${roleName(condition.role)} is ${joined(condition.in, 'or')}${there}`;
}

/** Why a condition does not hold: `it was never marked as a major incident`. */
export function denied(condition: Condition): string {
  if ('fact' in condition) return FACTS[condition.fact].denied;
  if ('reached' in condition) return `it has not come to this yet: ${EVENTS[condition.reached].clause}`;
  if ('all' in condition && condition.all.every((member): member is { set: FieldRole } => 'set' in member)) {
    return `${joined(
      condition.all.map((member) => roleName(member.set)),
      'or',
    )} is empty`;
  }
  return `this does not hold: ${described(condition)}`;
}
