import type { Check } from '../../../src/checks/check';
import type { Ratio } from '../../../src/checks/templates/ratio';
import type { RecordKind } from '../../../src/checks/vocabulary';
import { DAY, MINUTE, type RecordBuilder } from '../../record/a-record';
import { COUNTED, NOW, type Meets } from './counted';
import type { SiteRow } from './site-case';

const dayBegins = (instant: number): number => Math.floor(instant / DAY) * DAY;

/** Examples of a share over a period: at the threshold and beside it, too few, what nobody can judge, the edges of the period. */
export function shareRows(check: Check): readonly SiteRow[] {
  const params = check.site!.params as unknown as Ratio;
  const counted = COUNTED[check.id];
  if (!counted) throw new Error(`No examples of ${check.id}`);
  const { operator, threshold, minSample } = params;
  const { when, beside = [] } = counted;

  const some = (...parts: readonly (readonly [n: number, meets: Meets])[]): readonly RecordBuilder[] => {
    let last = 0;
    const members = parts.flatMap(([n, meets]) => Array.from({ length: n }, () => counted.of(++last, meets, when)).flat());
    return [...members, ...beside];
  };
  const size = 20;
  const few = operator === '<=';
  // The last share that is good, and the first that is not.
  const good = few ? Math.floor(threshold * size) : Math.ceil(threshold * size);
  const bad = few ? good + 1 : good - 1;
  const counts = (yes: number, no: number): { readonly met: number; readonly gap: number } =>
    few ? { met: no, gap: yes } : { met: yes, gap: no };

  return [
    ['just good enough', some([good, 'yes'], [size - good, 'no']), NOW, 'met', 'reached', { found: counts(good, size - good) }],
    ['one too many', some([bad, 'yes'], [size - bad, 'no']), NOW, 'gap', 'missed', { found: counts(bad, size - bad) }],
    [
      'the one that nobody can judge decides',
      some([few ? good : bad, 'yes'], [size - good, 'no'], [1, 'unknown']),
      NOW,
      'cannot-tell',
      'undecided',
      { found: { cannotTell: 1 } },
    ],
    [
      'the one that nobody can judge cannot change it',
      some([size, few ? 'yes' : 'no'], [1, 'unknown']),
      NOW,
      'gap',
      'missed',
      { found: { cannotTell: 1 } },
    ],
    ['nobody can judge any', some([size, 'unknown']), NOW, 'cannot-tell', 'undecided', { found: { met: 0, gap: 0, cannotTell: size } }],
    ['there is none', beside, NOW, 'not-applicable', 'none'],
    ...(minSample > 1 ? sample(minSample, some) : []),
    ...(counted.dated ? edges(params, check.id) : []),
    ...kindsNeeded(check).map((group): SiteRow => [
      `not mapped: ${group.join(', ')}`,
      some([size, few ? 'no' : 'yes']),
      NOW,
      'cannot-tell',
      'not-mapped',
      { without: group },
    ]),
  ];
}

const sample = (
  minSample: number,
  some: (...parts: readonly (readonly [n: number, meets: Meets])[]) => readonly RecordBuilder[],
): readonly SiteRow[] => [
  ['one fewer than say anything', some([minSample - 1, 'no']), NOW, 'pending', 'few'],
  ['the one that nobody can judge would make them enough', some([minSample - 1, 'no'], [1, 'unknown']), NOW, 'cannot-tell', 'undecided'],
];

/** The first and the last day of the period count as a whole. */
function edges({ population, period, minSample, operator }: Ratio, id: string): readonly SiteRow[] {
  const counted = COUNTED[id]!;
  const old = 'minAge' in population && population.minAge ? population.minAge.value : 0;
  const first = dayBegins(NOW - period.value * DAY);
  const last = dayBegins(NOW - old * DAY) + DAY - MINUTE;
  const at = (when: number): readonly RecordBuilder[] => [
    ...Array.from({ length: minSample }, (_, index) => counted.of(index + 1, operator === '<=' ? 'no' : 'yes', when)).flat(),
    ...(counted.beside ?? []),
  ];
  const out: readonly ['not-applicable', string] = ['not-applicable', 'none'];
  return [
    ['the first minute of the first day', at(first), NOW, 'met', 'reached', { found: { met: minSample } }],
    ['the minute before', at(first - MINUTE), NOW, ...out],
    ...(old > 0
      ? ([
          ['the last minute of the day on which it is old enough', at(last), NOW, 'met', 'reached'],
          ['the minute after', at(last + MINUTE), NOW, ...out],
        ] as const)
      : []),
  ];
}

/** Kinds without which nothing can be said, one group at a time. */
const kindsNeeded = (check: Check): readonly (readonly RecordKind[])[] =>
  check.reads.needs.flatMap((group) =>
    group.every((thing) => thing.startsWith('kind:')) ? [group.map((thing) => thing.slice(5) as RecordKind)] : [],
  );
