import type { Check } from '../../../src/checks/check';
import type { Coverage } from '../../../src/checks/templates/coverage';
import { registerOf } from '../../../src/checks/sets';
import { aRecord, cell, DAY, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { make } from '../makers/conditions';
import { plain } from '../makers/coverage';
import { maybeMember, member, outsiders } from './entries';
import type { SiteRow } from './site-case';

const LATER = START + 35 * DAY;
const ids = (from: number, n: number): readonly string[] => Array.from({ length: n }, (_, index) => String(from + index));

/** Examples of a register as a whole: how many of its entries meet the question. */
export function registerRows(check: Check): readonly SiteRow[] {
  const params = check.site!.params as unknown as Coverage;
  const { set, threshold, whenEmpty } = params;
  const { kind } = registerOf(set)!;
  const good = (id: string): RecordBuilder => full(params, id);
  const bad = (id: string, created = START): RecordBuilder => lacking(params, id, created);
  const rest = beside(params);
  const withRest = (...entries: readonly RecordBuilder[]): readonly RecordBuilder[] => [...entries, ...rest];
  // As few as tell one more from one less.
  const size = threshold === 1 ? 3 : 20;
  const enough = Math.ceil(threshold * size);
  const goods = (n: number): RecordBuilder[] => ids(20101, n).map(good);
  const bads = (n: number): RecordBuilder[] => ids(20201, n).map((id) => bad(id));
  const empty: readonly ['gap' | 'not-applicable', string] = whenEmpty === 'gap' ? ['gap', 'empty'] : ['not-applicable', 'none'];
  return [
    ['all entries meet it', withRest(...goods(size)), LATER, 'met', 'reached', { found: { met: size, gap: 0, missing: [] } }],
    [
      'just as many as are wanted',
      withRest(...goods(enough), ...bads(size - enough)),
      LATER,
      'met',
      'reached',
      { found: { met: enough, gap: size - enough, missing: ids(20201, size - enough) } },
    ],
    [
      'one too few',
      withRest(...goods(enough - 1), ...bads(size + 1 - enough)),
      LATER,
      'gap',
      'short',
      { found: { met: enough - 1, gap: size + 1 - enough, missing: ids(20201, size + 1 - enough) } },
    ],
    ['none meets it', withRest(...bads(2)), LATER, 'gap', 'short', { found: { met: 0, gap: 2 } }],
    [
      'only young entries miss it',
      withRest(...goods(2), ...ids(20201, 1).map((id) => bad(id, LATER - 30 * DAY))),
      LATER,
      'pending',
      'young',
      { found: { met: 2, pending: 1, dueAt: LATER } },
    ],
    ['there is nothing but young entries', withRest(bad('20201', LATER - 30 * DAY)), LATER, 'pending', 'young', { found: { pending: 1 } }],
    [
      'an entry a minute older misses it',
      withRest(...goods(2), bad('20201', LATER - 30 * DAY - MINUTE)),
      LATER,
      'gap',
      'short',
      { found: { met: 2, gap: 1, pending: 0 } },
    ],
    ['the register is empty', rest, LATER, ...empty],
    [
      'there are only entries that are no members',
      withRest(...outsiders(set).map(([, entry], index) => entry.named(String(20301 + index)))),
      LATER,
      ...empty,
    ],
    [
      'entries that are no members do not count',
      withRest(good('20101'), ...outsiders(set).map(([, entry], index) => entry.named(String(20301 + index)))),
      LATER,
      'met',
      'reached',
      { found: { met: 1, gap: 0, cannotTell: 0 } },
    ],
    [
      'an entry that may be a member decides',
      withRest(...goods(2), maybeMember(set, '20301')),
      LATER,
      'cannot-tell',
      'undecided',
      { found: { met: 2, cannotTell: 1 } },
    ],
    [
      'so many miss it that the one nobody can judge cannot change it',
      withRest(...bads(size), maybeMember(set, '20301')),
      LATER,
      'gap',
      'short',
      { found: { gap: size, cannotTell: 1 } },
    ],
    ['nothing is mapped to the register', withRest(good('20101')), LATER, 'cannot-tell', 'not-mapped', { without: [kind] }],
    ['the register is withheld', withRest(good('20101')), LATER, 'cannot-tell', 'not-readable', { withheld: [kind] }],
  ];
}

/** An entry that meets the question. Where a fact of the site is asked for, the record beside it is what makes it so. */
function full({ set, member: condition }: Coverage, id: string): RecordBuilder {
  if ('fact' in condition && condition.fact === 'hasCurrentArticle') return member(set, id).with('title', 'Payments');
  return make(member(set, id), plain(condition), 'yes', START);
}

function lacking({ set, member: condition }: Coverage, id: string, created: number): RecordBuilder {
  const entry = member(set, id, created);
  return 'fact' in condition && condition.fact !== 'hasCurrentArticle' ? make(entry, condition, 'no', created) : entry;
}

/** What has to be there besides the entries. */
function beside({ member: condition }: Coverage): readonly RecordBuilder[] {
  return 'fact' in condition && condition.fact === 'hasCurrentArticle' ? [anArticle()] : [];
}

/** A published article about the service Payments, with an owner, updated on the first day. */
export const anArticle = (id = '25001'): RecordBuilder =>
  aRecord('article')
    .named(id)
    .status('Active', START)
    .with('affectedServices', cell('Payments, Mail', { members: ['10201', '10202'] }))
    .with('classification', 'Network')
    .with('requestType', 'Get a laptop')
    .with('audience', 'Service desk agents')
    .with('owner', cell('Ada Example', { id: 'user-1', option: 'active' }))
    .with('updated', cell(new Date(START).toISOString(), { at: START }));
