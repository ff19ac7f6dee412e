import { LINK_ROLES, type FieldRole } from '../vocabulary';
import { joined, roleName } from '../words';
import type { FieldRules } from './field-evidence';

/** Roles that are named one by one; a longer list is named by its first and last. */
const MOST_NAMED = 3;

/** The roles as a reader knows them, each with what may stand in for it: `Test result (or a linked test)`. */
export function namesOf({ roles, mode, alternatives, orLink }: FieldRules, some: readonly FieldRole[] = roles): string {
  const names = some.map((role) => {
    const instead = (alternatives?.[role] ?? []).map((list) =>
      list.length > MOST_NAMED
        ? `the ${list.length} fields from ${roleName(list[0]!)} to ${roleName(list.at(-1)!)}`
        : joined(list.map(roleName)),
    );
    const links = (orLink?.[role] ?? []).map((link) => LINK_ROLES[link].name);
    if (links.length > 0) instead.push(`a linked ${joined(links, 'or')}`);
    return instead.length === 0 ? roleName(role) : `${roleName(role)} (or ${joined(instead, 'or')})`;
  });
  return joined(names, mode === 'any' ? 'or' : 'and');
}

/** What has to be mapped: for each role the role, or all that stands in for it. */
export function neededBy({ roles, mode, alternatives, orLink }: FieldRules): readonly (readonly string[])[] {
  const groups = roles.map((role) => [
    `field:${role}`,
    ...(alternatives?.[role] ?? []).map((list) => list.map((other) => `field:${other}`).join('&')),
    ...(orLink?.[role] ?? []).map((link) => `link:${link}`),
  ]);
  return mode === 'any' ? [groups.flat()] : groups;
}

/** The roles that stand in for others. */
export const rolesBesides = ({ alternatives = {} }: FieldRules): readonly FieldRole[] => Object.values(alternatives).flat(2);
