import { conditionFrom } from '../checks';
import { FIELD_ROLES, fieldRole, LINK_ROLES, type FieldRole } from '../record/vocabulary';
import { membersOf, quoted, refuseOthers, stringsAt, unlessIn, type Members, type Problems } from './problems';

/** Deepest nesting of a condition: a person has to be able to read it. */
const DEEPEST = 10;
/** What a condition may go by besides `all`, `any` and `not`, with the members each takes. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  set: ['explicitNone', 'ifUnmapped', 'via'],
  role: ['in', 'everIn', 'ifUnmapped', 'via'],
  link: ['state', 'min', 'ifUnmapped', 'via'],
  reached: [],
  fact: [],
};

/** A condition in the form of the check vocabulary (the site's own criteria of a major incident), with every role and option known. */
export function parseCondition(value: unknown, path: string, problems: Problems, depth = 0): unknown {
  const members = membersOf(value);
  if (members === null || depth > DEEPEST) {
    problems.add(
      path,
      members === null ? `has to be a condition, not ${quoted(value)}` : `is nested more than ${DEEPEST} deep; take it apart`,
    );
    return null;
  }
  for (const form of ['all', 'any'] as const) {
    const list = members[form];
    if (list === undefined) continue;
    refuseOthers(members, [form], path, problems);
    if (!Array.isArray(list) || list.length === 0) {
      problems.add(`${path}.${form}`, 'has to be a list of conditions');
      return null;
    }
    return { [form]: list.map((one, index) => parseCondition(one, `${path}.${form}[${index}]`, problems, depth + 1)) };
  }
  if (members['not'] !== undefined) {
    refuseOthers(members, ['not'], path, problems);
    return { not: parseCondition(members['not'], `${path}.not`, problems, depth + 1) };
  }
  return parseLeaf(members, path, problems);
}

function parseLeaf(members: Members, path: string, problems: Problems): unknown {
  const form = Object.keys(FORMS).find((one) => members[one] !== undefined);
  if (form === undefined) {
    problems.add(path, `is no condition; it needs one of all, any, not, ${Object.keys(FORMS).join(', ')}`);
    return null;
  }
  const before = problems.count;
  refuseOthers(members, [form, ...(FORMS[form] ?? [])], path, problems);
  if (form === 'set' || form === 'role') checkRole(members, form, path, problems);
  if (form === 'link') stringsAt(members['link'], `${path}.link`, problems, unlessIn(Object.keys(LINK_ROLES), 'link role'));
  if ((form === 'reached' || form === 'fact') && typeof members[form] !== 'string')
    problems.add(`${path}.${form}`, `has to be a name, not ${quoted(members[form])}`);
  // The checks have the last word: a rule they cannot read would be cannot-tell on every record, and nobody would know why.
  if (problems.count === before && conditionFrom(members) === null)
    problems.add(path, `is no condition that the checks can read; correct it: ${quoted(members)}`);
  return structuredClone(members);
}

function checkRole(members: Members, form: 'set' | 'role', path: string, problems: Problems): void {
  const role = members[form];
  if (typeof role !== 'string' || !Object.hasOwn(FIELD_ROLES, role)) {
    problems.add(`${path}.${form}`, `there is no field role called ${quoted(role)}; correct its name`);
    return;
  }
  const options = fieldRole(role as FieldRole).options ?? null;
  for (const list of ['in', 'everIn'] as const) {
    if (members[list] === undefined) continue;
    stringsAt(members[list], `${path}.${list}`, problems, options === null ? undefined : unlessIn(options, 'option'));
  }
}
