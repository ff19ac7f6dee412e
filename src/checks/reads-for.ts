import type { Reads } from '../record/reads';
import type { SiteSettings } from '../record/settings';
import { askedBy, isClock, together } from './asked';
import type { Check } from './check';
import { incidentChecks } from './incident-management';
import { conditionFrom } from './major-rule';

/** Every check there is, of all processes. */
const EVERY_CHECK: readonly Check[] = incidentChecks;

/** Read of every record: whether it is left out, and when work on it began. */
const ALWAYS_FIELDS = ['assignee', 'resolution'];

/**
 * What has to be read of a record of this kind: what the checks asked of it look at, what checks of others look at on it through a
 * link, and what the site's own rule for major incidents looks at.
 */
export function readsFor(kind: string, settings: SiteSettings): Reads {
  const checks = EVERY_CHECK.filter((check) => check.kinds.includes(kind));
  const rule = checks.length > 0 ? conditionFrom(settings.majorIncidentRule) : null;
  const asked = together(...checks.map((check) => check.reads), ...(rule ? [askedBy(rule)] : []));
  const there = EVERY_CHECK.flatMap((check) => check.reads.via.filter(({ link }) => LINKED_KINDS[link]?.includes(kind)));
  const roles = [...asked.fields, ...there.flatMap(({ fields }) => fields), ...ALWAYS_FIELDS];
  return {
    fields: sorted(roles.filter((role) => !isClock(role))),
    slas: sorted(roles.filter(isClock)),
    links: sorted([...asked.links, ...there.flatMap(({ links }) => links)]),
    follow: sorted(asked.via.map(({ link }) => link)),
    updates: asked.updates,
  };
}

/** Kinds that a linked record looked into may be of. */
const LINKED_KINDS: Readonly<Record<string, readonly string[]>> = { postIncidentReview: ['post-incident-review'] };

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
