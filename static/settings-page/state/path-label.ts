import type { Vocabulary } from '../../../src/set-up-contract';
import { stepsOf } from './document-path';

/** A path of the site map in words: `kinds.incident.statuses.resolved` is "Incident: statuses for Resolved". Unknown paths stay as they are. */
export function labelOfPath(path: string, vocabulary: Vocabulary): string {
  const [part, name, ...rest] = stepsOf(path).map(String);
  if (part === 'kinds') return labelOfKind(name, rest, vocabulary) ?? path;
  if (part === 'fields') {
    const role = vocabulary.fieldRoles.find(({ id }) => id === name);
    return role ? `${rest.includes('options') ? 'Options' : 'Field'} for ${role.name}` : path;
  }
  if (part === 'links') {
    const role = vocabulary.linkRoles.find(({ id }) => id === name);
    return role ? `Link to ${role.name}` : path;
  }
  if (part === 'scope') return path.startsWith('scope.servicesOut') ? 'Services left out' : 'Projects left out';
  if (part === 'settings') return labelOfSetting(name, rest, vocabulary) ?? path;
  return path;
}

function labelOfKind(id: string | undefined, rest: readonly string[], { kinds }: Vocabulary): string | null {
  const kind = kinds.find((one) => one.id === id);
  if (!kind) return null;
  if (rest[0] === 'sources') return `${kind.name}: projects and issue types`;
  if (rest[0] !== 'statuses') return kind.name;
  const milestone = kind.milestones.find((one) => one.id === rest[1]);
  return `${kind.name}: statuses${milestone ? ` for ${milestone.name}` : ''}`;
}

function labelOfSetting(name: string | undefined, rest: readonly string[], { checks }: Vocabulary): string | null {
  if (name === 'assessFrom') return 'Assessed from';
  if (name === 'timeZone') return 'Time zone';
  if (name !== 'checks') return null;
  const check = checks.find(({ id }) => id === rest[0]);
  return check ? `Check ${check.id}: ${check.name}` : null;
}
