import { EVENT_READS } from '../record/event-reads';
import type { Asked } from './check';
import type { Condition } from './condition';
import { STATE_READS } from './conditions/link';
import { FACTS } from './facts';
import { FIELD_ROLES, SIDE_MILESTONES, type RecordEvent } from './vocabulary';

export const NOTHING: Asked = {
  needs: [],
  fields: [],
  events: [],
  links: [],
  facts: [],
  settings: [],
  groups: [],
  via: [],
  updates: false,
  approvals: false,
};

/** Events that can always be told, so that no mapping is needed for them: a milestone beside the path has not happened without a status. */
const ALWAYS: ReadonlySet<RecordEvent> = new Set<RecordEvent>(['created', 'firstWork', ...SIDE_MILESTONES]);

/** An event that has to be known. What it takes to tell it is read besides; see `readsFor`. */
export function askingEvent(event: RecordEvent): Asked {
  const { updates = false, approvals = false } = EVENT_READS[event] ?? {};
  return { ...NOTHING, needs: ALWAYS.has(event) ? [] : [[`event:${event}`]], events: [event], updates, approvals };
}

/** Everything together, once each, lists in alphabetical order; needs in the order given. */
export function together(...all: readonly Partial<Asked>[]): Asked {
  const parts = all.map((part) => ({ ...NOTHING, ...part }));
  return {
    needs: distinct(parts.flatMap((part) => part.needs)),
    fields: sorted(parts.flatMap((part) => part.fields)),
    events: sorted(parts.flatMap((part) => part.events)),
    links: sorted(parts.flatMap((part) => part.links)),
    facts: sorted(parts.flatMap((part) => part.facts)),
    settings: sorted(parts.flatMap((part) => part.settings)),
    groups: sorted(parts.flatMap((part) => part.groups)),
    via: parts.flatMap((part) => part.via),
    updates: parts.some((part) => part.updates),
    approvals: parts.some((part) => part.approvals),
  };
}

/** What a condition looks at, and what has to be mapped for it. */
export function askedBy(condition: Condition): Asked {
  if ('all' in condition) return together(...condition.all.map(askedBy));
  if ('any' in condition) {
    const members = condition.any.map(askedBy);
    // A member that can always be told is enough; otherwise one group for the whole `any`, with what a member needs together joined.
    const group = members.some(({ needs }) => needs.length === 0) ? [] : members.flatMap(({ needs }) => joinedNeeds(needs));
    return { ...together(...members), needs: group.length > 0 ? [[...new Set(group)]] : [] };
  }
  if ('not' in condition) return askedBy(condition.not);
  if ('fact' in condition) {
    const { needs, fields, settings, links = [], via = [] } = FACTS[condition.fact];
    return together({ needs, fields, settings, links, via, facts: [condition.fact] });
  }
  if ('reached' in condition) return askingEvent(condition.reached);
  const needed = !('ifUnmapped' in condition) || condition.ifUnmapped === undefined;
  if ('link' in condition) {
    const needs = needed ? [condition.link.map((link) => `link:${link}`)] : [];
    if (condition.via !== undefined)
      return together({
        needs,
        links: [...condition.link, condition.via],
        via: [{ link: condition.via, fields: [], links: condition.link }],
      });
    const { state = 'any' } = condition;
    const via = state === 'any' ? [] : condition.link.map((link) => ({ link, links: [], ...STATE_READS[state] }));
    return together({ needs, links: condition.link, via });
  }
  const role = 'set' in condition ? condition.set : condition.role;
  const via = 'via' in condition ? condition.via : undefined;
  const other = 'notBefore' in condition ? condition.notBefore : 'within' in condition ? condition.withinRole : undefined;
  return together({
    needs: needed ? [[`field:${role}`]] : [],
    fields: other === undefined ? [role] : [role, other],
    links: via === undefined ? [] : [via],
    via: via === undefined ? [] : [{ link: via, fields: [role], links: [] }],
  });
}

/** The needs of one member of an `any`: alternatives of a single group stay apart, several groups become one thing joined by `&`. */
function joinedNeeds(needs: Asked['needs']): readonly string[] {
  if (needs.length === 1) return needs[0]!;
  return [needs.map((group) => (group.length > 1 ? `(${group.join('|')})` : group[0]!)).join('&')];
}

/** Whether a role is the clock of a service level, which is read in its own way. */
export const isClock = (role: string): boolean => FIELD_ROLES[role as keyof typeof FIELD_ROLES]?.type === 'sla';

const sorted = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort();

function distinct(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return groups.filter((group) => {
    const key = group.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
