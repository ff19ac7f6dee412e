import { LONGEST_NAME, LONGEST_REASON } from './limits';
import { memberOf } from './paths';
import { entriesAt, objectAt, quoted, refuseOthers, textAt, type Problems } from './problems';
import type { Kinds, Scope } from './site-map';
import { projectsOf } from './sources';

/** Ids of projects are numbers. */
const PROJECT_ID = /^\d{1,15}$/;

/**
 * What a site map leaves out on purpose. A project that the site no longer has may stay left out: nothing hangs on it, and an
 * administrator who deletes a project should not have to come back to say so.
 */
export function parseScope(value: unknown, kinds: Kinds, problems: Problems): Scope {
  const members = objectAt(value, 'scope', problems);
  if (members === null) return { projectsOut: {}, servicesOut: {} };
  refuseOthers(members, ['projectsOut', 'servicesOut'], 'scope', problems);
  return {
    projectsOut: reasonsAt(members['projectsOut'], 'scope.projectsOut', problems, (id, at) => {
      const taken = Object.entries(kinds).find(([, kind]) => projectsOf(kind).includes(id));
      if (!PROJECT_ID.test(id)) problems.add(at, `${quoted(id)} is no id of a project; write its number, or take it out`);
      else if (taken !== undefined)
        problems.addMisfit(at, `project ${quoted(id)} is also in a source of "${taken[0]}"; take it out of one of the two`);
    }),
    servicesOut: reasonsAt(members['servicesOut'], 'scope.servicesOut', problems, (name, at) => {
      if (name.trim() === '') problems.add(at, 'is no name of a service; take it out');
      else if (name.length > LONGEST_NAME)
        problems.add(at, `has ${name.length} characters; the name of a service has at most ${LONGEST_NAME}, correct it`);
    }),
  };
}

function reasonsAt(value: unknown, path: string, problems: Problems, check: (key: string, at: string) => void): Record<string, string> {
  return Object.fromEntries(
    entriesAt(value, path, problems).map(([key, reason]) => {
      const at = memberOf(path, key);
      check(key, at);
      return [key, textAt(reason, LONGEST_REASON, at, problems)];
    }),
  );
}
