import { checksAskedOf, readsFor, siteChecks, LINK_ROLES, type RecordKind } from '../checks';
import type { Followed } from '../checks/check';
import type { SettingName } from '../checks/vocabulary';
import { EVENT_READS } from '../record/event-reads';
import type { Reads } from '../record/reads';
import type { SiteSettings } from '../record/settings';

/** Read of every linked record that is looked into: whether it is open, done, live or overdue, and who has it (src/jira/effective-reads.ts). */
const STATE_ROLES = ['assignee', 'resolution', 'dueDate', 'actualEnd', 'fixVersions', 'approvals'];

/** The fields and links in a need as `judge` in src/checks reads it: `field:impact`, several joined by `&`, of which one may be `(a|b)`. */
const MAPPED = /(?:field|link):\w+/g;

/** What of the site map the row of a record depends on, in the words of the vocabulary. */
export interface WhatIsRead {
  readonly reads: Reads;
  /** Field roles looked at on the record, or on a record that it is linked to. */
  readonly fields: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** `field:<role>` and `link:<role>` that only have to be mapped: some checks ask whether the site has them at all. */
  readonly mapped: ReadonlySet<string>;
  /** Kinds that a link has to lead to: which issue types these are tells one link from another. */
  readonly ends: ReadonlySet<RecordKind>;
  /** Kinds whose records are looked into through a link. */
  readonly followed: ReadonlySet<RecordKind>;
  /** Settings that the checks declare; `needed` are those without which a check is not run. */
  readonly settings: ReadonlySet<SettingName>;
  readonly needed: ReadonlySet<SettingName>;
  /** Ids of the checks that leave something on the row: asked of the record, or adding what it counts for. */
  readonly checks: readonly string[];
}

const known = new WeakMap<SiteSettings, Map<RecordKind, WhatIsRead>>();

/**
 * All that the row of a record of this kind is made from, as far as the site map decides it. Rather too much than too little: what is
 * missing here would leave records as they were judged under another site map.
 */
export const whatIsRead = (kind: RecordKind, settings: SiteSettings): WhatIsRead => {
  let ofKinds = known.get(settings);
  if (ofKinds === undefined) known.set(settings, (ofKinds = new Map()));
  let read = ofKinds.get(kind);
  if (read === undefined) ofKinds.set(kind, (read = gathered(kind, settings)));
  return read;
};

const gathered = (kind: RecordKind, settings: SiteSettings): WhatIsRead => {
  const reads = readsFor(kind, settings);
  const counting = siteChecks.filter(({ site }) => site?.contributes?.kinds.includes(kind));
  const checks = [...new Set([...checksAskedOf(kind), ...counting])];
  const vias = checks.flatMap(({ reads: asked, site }) => [...asked.via, ...(site?.reads.flatMap((one) => one.asked.via) ?? [])]);
  const followed = new Set(reads.follow.flatMap(kindsAtTheEnd));
  const there = vias.filter(({ link }) => reads.follow.includes(link)).map((via) => lookedAtThere(via, settings));
  return {
    reads,
    fields: new Set([
      ...[...reads.fields, ...reads.slas, ...(reads.approvals ? ['approvals'] : [])],
      ...(followed.size > 0 ? STATE_ROLES : []),
      ...there.flatMap(({ fields }) => fields),
    ]),
    links: new Set([...reads.links, ...there.flatMap(({ links }) => links)]),
    mapped: new Set(checks.flatMap(({ reads: asked }) => asked.needs.flat().flatMap((need) => need.match(MAPPED) ?? []))),
    ends: new Set([...reads.links, ...there.flatMap(({ links }) => links)].flatMap(kindsAtTheEnd)),
    followed,
    settings: new Set(checks.flatMap((check) => check.reads.settings)),
    needed: new Set(checks.flatMap(({ needsSetting }) => needsSetting)),
    checks: checks.map(({ id }) => id),
  };
};

/** Whether a link role leads to records of a kind, be it among others. */
export const leadsTo = (link: string, kind: string): boolean => endsOf(link).includes(kind);

/** The kinds a link role leads to; none where any issue will do. */
const kindsAtTheEnd = (link: string): readonly RecordKind[] =>
  endsOf(link).includes('any') ? [] : (endsOf(link) as readonly RecordKind[]);

const endsOf = (link: string): readonly string[] => (Object.hasOwn(LINK_ROLES, link) ? LINK_ROLES[link as keyof typeof LINK_ROLES].to : []);

/** What is looked at on a linked record; what counts as work on it may be written in any of its fields. */
const lookedAtThere = (
  { link, fields, links, events = [] }: Followed,
  settings: SiteSettings,
): { readonly fields: readonly string[]; readonly links: readonly string[] } => {
  const told = events.map((event) => EVENT_READS[event] ?? {});
  const work = told.some(({ updates }) => updates) ? kindsAtTheEnd(link).flatMap((kind) => readsFor(kind, settings).fields) : [];
  return {
    fields: [...fields, ...told.flatMap((event) => event.fields ?? []), ...work],
    links: [...links, ...told.flatMap((event) => event.links ?? [])],
  };
};
