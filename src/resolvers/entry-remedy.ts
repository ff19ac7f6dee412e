import type { Finding } from '../assess';
import { FIELD_ROLES, type FieldRole } from '../checks';
import type { Condition } from '../checks/condition';

/**
 * The fields to set on an entry of a register that misses something: those that its sentence names. The check itself speaks of the
 * register as a whole and sends its reader to a list. Where one of several things would do, none is named, as the sentence says it better.
 */
export const fieldsToSet = ({ check, sentence }: Pick<Finding, 'check' | 'sentence'>): FieldRole[] => {
  // What a check of a register asks of its entries, see Coverage in src/checks/templates.
  const member = check.site?.params['member'] as Condition | undefined;
  if (member === undefined) return [];
  const roles = ('all' in member ? member.all : [member]).flatMap(roleOf);
  return [...new Set(roles)].filter((role) => new RegExp(`(^|\\W)${FIELD_ROLES[role].name}(\\W|$)`).test(sentence));
};

/** The one field that a part of a condition is about. */
function roleOf(part: Condition): FieldRole[] {
  if ('set' in part) return [part.set];
  if ('role' in part) return [part.role];
  if (!('any' in part)) return [];
  const ways = part.any.filter((way) => !('not' in way));
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? roleOf(only) : [];
}
