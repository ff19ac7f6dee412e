import type { Instant } from '../../record/record';
import { allOf, anyOf, notOf } from '../conditions/combined';
import { linkHolds, STATE_READS } from '../conditions/link';
import { isIn, isSet } from '../conditions/value';
import type { Fact } from '../facts';
import type { Subject } from '../subject';
import type { Truth } from '../truth';

const fixed = isIn('resolution', ['fixed']);

/** Every change that fixes it went live without failing; none is linked: nothing is in the way. */
function fixesLive(subject: Subject, at: Instant): Truth {
  let unknown = false;
  for (const link of subject.record.links) {
    if (link.role !== 'fixedByChange') continue;
    const live = linkHolds(subject, link, 'deployed', at);
    if (live === 'no') return 'no';
    if (live === 'unknown') unknown = true;
  }
  return unknown ? 'unknown' : 'yes';
}

const FIXES = [{ link: 'fixedByChange', ...STATE_READS.deployed, links: [] }] as const;

export const permanentlyResolved: Fact = {
  name: 'it is permanently resolved',
  denied: 'it is not permanently resolved',
  needs: [['field:resolution']],
  fields: ['resolution'],
  settings: [],
  links: ['fixedByChange'],
  via: FIXES,
  holds(subject, at) {
    const resolution = fixed.holds(subject, at);
    return resolution === 'yes' ? fixesLive(subject, at) : resolution;
  },
};

const causeOrWorkaround = anyOf([isSet('rootCause', false), isSet('workaround', false)]);
const stillOpen = notOf({ holds: permanentlyResolved.holds, since: () => 'unknown' });
const knownAndOpen = allOf([causeOrWorkaround, stillOpen]);

export const openKnownError: Fact = {
  name: 'it is an open known error',
  denied: 'it is no open known error',
  needs: [['field:rootCause', 'field:workaround'], ['field:resolution']],
  fields: ['resolution', 'rootCause', 'workaround'],
  settings: [],
  links: ['fixedByChange'],
  via: FIXES,
  holds(subject, at) {
    const { cancelled } = subject.cycle;
    if (typeof cancelled === 'number' && cancelled <= at) return 'no';
    const open = knownAndOpen.holds(subject, at);
    return open === 'yes' && cancelled === 'unknown' ? 'unknown' : open;
  },
};

export const unlinkedFixedProblems: Fact = {
  name: 'a problem that one of its changes fixes is not linked to it',
  denied: 'every problem that its changes fix is linked to it',
  needs: [['link:change'], ['link:fixedByChange'], ['link:problem']],
  fields: [],
  settings: [],
  links: ['change', 'knownError', 'problem'],
  via: [{ link: 'change', fields: [], links: ['problem'] }],
  holds(subject, at) {
    const { links, mappedLinks } = subject.record;
    if (!mappedLinks.has('change') || !mappedLinks.has('problem')) return 'unmapped';
    const named = new Set(links.flatMap(({ role, id }) => (role === 'problem' || role === 'knownError' ? [id] : [])));
    let unknown = false;
    for (const link of links) {
      if (link.role !== 'change' || (link.at !== null && link.at > at)) continue;
      if (typeof link.target === 'string') unknown = true;
      else if (link.target.links.some(({ role, id }) => role === 'problem' && !named.has(id))) return 'yes';
    }
    return unknown ? 'unknown' : 'no';
  },
};
