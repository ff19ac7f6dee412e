import type { ProjectJson } from '../archive';
import type { Directory } from './directory';
import { isObject } from './reply';

/** Those the archive lists with the project (as `GET /project/{key}` has them), then those that issues carry. */
const membersOf = (directory: Directory, project: ProjectJson, listed: unknown, kind: 'component' | 'version') => {
  const found = new Map<string, Record<string, unknown>>();
  const all = [...(Array.isArray(listed) ? (listed as unknown[]) : []), ...directory.store.seen.membersOf(project.id, kind)];
  for (const each of all) {
    if (!isObject(each) || each['id'] === undefined || found.has(String(each['id']))) continue;
    found.set(String(each['id']), { self: directory.url(`${kind}/${String(each['id'])}`), ...each });
  }
  return [...found.values()];
};

/** Components of a project, as fields carry them. */
export const componentsOf = (directory: Directory, project: ProjectJson): Record<string, unknown>[] =>
  membersOf(directory, project, project['components'], 'component');

/** Versions of a project, as fields carry them. */
export const versionsOf = (directory: Directory, project: ProjectJson): Record<string, unknown>[] =>
  membersOf(directory, project, project['versions'], 'version');
