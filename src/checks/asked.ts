import type { RecordEvent } from '../record/events';
import type { Asked } from './check';
import type { Condition } from './condition';
import { FACTS } from './facts';
import { FIELD_ROLES } from './vocabulary';

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
};

/** Events that can always be told, so that no mapping is needed for them. */
const ALWAYS: ReadonlySet<RecordEvent> = new Set(['created', 'firstWork']);

/** An event that has to be known. */
export function askingEvent(event: RecordEvent): Asked {
  return { ...NOTHING, needs: ALWAYS.has(event) ? [] : [[`event:${event}`]], events: [event], updates: event === 'firstWork' };
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
  };
}

/** What a condition looks at, and what has to be mapped for it. */
export function askedBy(condition: Condition): Asked {
  if ('all' in condition) return together(...condition.all.map(askedBy));
  if ('any' in condition) {
    const members = condition.any.map(askedBy);
    // One group for the whole `any`; things that a member needs together are joined.
    const group = members.flatMap(({ needs }) =>
      needs.length === 1 ? needs[0]! : needs.length ? [needs.map((one) => one.join('|')).join('&')] : [],
    );
    return { ...together(...members), needs: group.length > 0 ? [[...new Set(group)]] : [] };
  }
  if ('not' in condition) return askedBy(condition.not);
  if ('fact' in condition) {
    const { needs, fields, settings } = FACTS[condition.fact];
    return together({ needs, fields, settings, facts: [condition.fact] });
  }
  if ('reached' in condition) return askingEvent(condition.reached);
  const needed = !('ifUnmapped' in condition) || condition.ifUnmapped === undefined;
  if ('link' in condition) {
    const needs = needed ? [condition.link.map((link) => `link:${link}`)] : [];
    const follow = condition.state !== undefined && condition.state !== 'any' ? condition.link : [];
    return condition.via === undefined
      ? together({ needs, links: condition.link, via: follow.map((link) => ({ link, fields: [], links: [] })) })
      : together({ needs, links: [...condition.link, condition.via], via: [{ link: condition.via, fields: [], links: condition.link }] });
  }
  const role = 'set' in condition ? condition.set : condition.role;
  const via = 'via' in condition ? condition.via : undefined;
  return together({
    needs: needed ? [[`field:${role}`]] : [],
    fields: [role],
    links: via === undefined ? [] : [via],
    via: via === undefined ? [] : [{ link: via, fields: [role], links: [] }],
  });
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
