import type { Contribution } from '../check';
import { dayOf } from '../days';
import { isAmong, namedIn } from '../names';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import type { World } from '../world';
import { oncePerWorld, presentOf, type SiteFact } from './site-fact';

/** How long after going live an edit still belongs to a change. */
const DAYS_AFTER = 10;
const DAY = 86_400_000;

/** A change, reduced to its days and the items it names. */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly items: readonly string[] | 'unknown';
}

const spans = oncePerWorld((world): readonly Span[] => {
  const { timeZone } = world.bench.settings;
  return world.contributions(world.asked?.check ?? '').flatMap(({ kind, at, until, code, groups }) => {
    if (kind !== 'change') return [];
    const days = {
      from: at === null ? -Infinity : dayOf(at, timeZone),
      until: until === undefined ? Infinity : dayOf(until, timeZone),
    };
    return [{ ...days, items: code === 'unknown' ? ('unknown' as const) : (groups ?? []) }];
  });
});

function belongs(subject: Subject, world: World): Truth {
  if (!world.isMapped('change')) return 'unmapped';
  if (world.asked === null) return 'unknown';
  const names = [presentOf(subject, 'title'), presentOf(subject, 'identifier')];
  const day = dayOf(subject.record.created, world.bench.settings.timeZone);
  let result: Truth = names.includes('unreadable') ? 'unknown' : names.every((name) => name === 'unmapped') ? 'unmapped' : 'no';
  for (const { from, until, items } of spans(world)) {
    if (day < from || day > until) continue;
    if (items === 'unknown') result = 'unknown';
    else if (names.some((name) => typeof name !== 'string' && isAmong(name, items))) return 'yes';
  }
  return result;
}

/** What a change adds: from when to when edits belong to it, and the items it names. One that nobody began to carry out adds nothing. */
function spanOf(subject: Subject): Contribution | null {
  const from = subject.at('implementStart');
  if (from === 'not-yet') return null;
  const live = subject.at('deployed');
  const items = presentOf(subject, 'configItems');
  const at = from === 'unknown' ? null : from;
  const until = typeof live === 'number' ? { until: live + DAYS_AFTER * DAY } : {};
  if (at === null || live === 'unknown' || items === 'unmapped' || items === 'unreadable') return { at, code: 'unknown', ...until };
  return { at, code: 'yes', ...until, groups: namedIn(items) };
}

/**
 * Asked of an edit: the item as a record that was created when it was edited. What an app wrote is a trusted import and no edit of the
 * set; an item is named by its title or its identifier.
 */
export const tracedToChange: SiteFact = {
  name: 'the edit belongs to a change or trusted import',
  denied: 'the edit belongs to no change',
  needs: [['kind:change'], ['field:configItems']],
  fields: ['configItems'],
  settings: [],
  reads: [
    { kind: 'configuration-item', fields: ['identifier', 'title'] },
    { kind: 'change', fields: ['configItems'], events: ['deployed', 'implementStart'] },
  ],
  adds: { kinds: ['change'], of: spanOf },
  holds: (subject) => (subject.bench.world === null ? 'unknown' : belongs(subject, subject.bench.world)),
};
