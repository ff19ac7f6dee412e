import type { Contribution } from '../check';
import { hashOf } from '../names';
import { missing, truth, type Truth } from '../truth';
import type { World } from '../world';
import { presentOf, type SiteFact } from './site-fact';

/** Without a security level a release is seen by all agents of its project; whether they see another project is not known here. */
function seenIn({ groups }: Contribution, world: World): Truth {
  const [project] = groups ?? [];
  if (project === undefined) return 'no';
  const desk = [...world.projectsOf('incident'), ...world.projectsOf('service-request')];
  return desk.some((id) => hashOf(id) === project) ? 'yes' : 'unknown';
}

export const visibleToServiceDesk: SiteFact = {
  name: 'the service desk can see it',
  denied: 'the service desk cannot see it',
  needs: [['field:securityLevel']],
  fields: ['securityLevel'],
  settings: [],
  reads: [],
  counted: {
    of(subject) {
      const level = presentOf(subject, 'securityLevel');
      if (level === 'unmapped' || level === 'unreadable') return 'unknown';
      return level === null ? { groups: [hashOf(subject.record.projectId)] } : null;
    },
    holds: seenIn,
  },
  holds(subject) {
    const level = presentOf(subject, 'securityLevel');
    if (level === 'unmapped' || level === 'unreadable') return missing(level);
    if (level !== null) return truth(false);
    return subject.bench.world === null
      ? 'unknown'
      : seenIn({ at: null, code: 'yes', groups: [hashOf(subject.record.projectId)] }, subject.bench.world);
  },
};
