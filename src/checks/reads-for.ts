import { EVENT_READS } from '../record/event-reads';
import type { Reads } from '../record/reads';
import type { SiteSettings } from '../record/settings';
import { askedBy, isClock, together } from './asked';
import { DOCUMENT_CONDITION } from './document-check';
import { conditionFrom } from './major-rule';
import { checks } from './processes';
import { LINK_ROLES, type FieldRole, type RecordEvent, type RecordKind } from './vocabulary';

/** Read of every record: whether it is left out, and when work on it began. */
const ALWAYS_FIELDS = ['assignee', 'resolution'];

/**
 * What has to be read of a record of this kind: what the checks asked of it look at, what questions about the site look at on it, what
 * checks of others look at on it through a link, and what the site's own rules (for major incidents, for attributes by tier) look at.
 * What it takes to tell an event is part of it.
 */
export function readsFor(kind: RecordKind, settings: SiteSettings): Reads {
  const asking = checks.filter((check) => check.kinds.includes(kind));
  const rule = kind === 'incident' || kind === 'security-incident' ? conditionFrom(settings.majorIncidentRule) : null;
  const ofSite = checks.flatMap(({ site }) => site?.reads.filter((reads) => reads.kind === kind).map(({ asked }) => asked) ?? []);
  const document = kind === 'controlled-document' ? [askedBy(DOCUMENT_CONDITION)] : [];
  const asked = together(...asking.map((check) => check.reads), ...ofSite, ...document, ...(rule ? [askedBy(rule)] : []));
  const there = checks.flatMap(({ reads, site }) =>
    [reads, ...(site?.reads.map((one) => one.asked) ?? [])].flatMap(({ via }) => via.filter(({ link }) => leadsTo(link, kind))),
  );
  const events = [...new Set([...asked.events, ...there.flatMap((one) => one.events ?? [])])].map(
    (event: RecordEvent) => EVENT_READS[event] ?? {},
  );
  const roles = [
    ...asked.fields,
    ...there.flatMap(({ fields }) => fields),
    ...events.flatMap(({ fields = [] }) => fields),
    ...(asked.facts.includes('attributesOfTierFilled') ? tierRoles(settings) : []),
    ...ALWAYS_FIELDS,
  ];
  const links = [...asked.links, ...there.flatMap((one) => one.links), ...events.flatMap((one) => one.links ?? [])];
  return {
    fields: sorted(roles.filter((role) => !isClock(role))),
    slas: sorted(roles.filter(isClock)),
    links: sorted(links),
    follow: sorted([...asked.via.map(({ link }) => link), ...events.flatMap(({ follow = [] }) => follow)]),
    updates: asked.updates || events.some(({ updates }) => updates),
    approvals: asked.approvals || events.some(({ approvals }) => approvals),
    children: links.some((link) => 'children' in LINK_ROLES[link]),
    neighbours: asked.facts.includes('overlapsOtherChange'),
  };
}

const tierRoles = ({ attributesPerTier = {} }: SiteSettings): readonly FieldRole[] => Object.values(attributesPerTier).flat();

const leadsTo = (link: keyof typeof LINK_ROLES, kind: RecordKind): boolean => {
  const to: readonly string[] = LINK_ROLES[link].to;
  return to.includes(kind) || to.includes('any');
};

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
