import { aRecord, cell, DAY, MINUTE, type RecordBuilder } from '../../record/a-record';
import { choice } from '../makers/values';
import { COUNTED, NOW } from './counted';
import { examples } from './examples';
import { anArticle } from './registers';
import { SITE_SETTINGS } from './site-settings';

const ticket = (id: string, at: number, kind: 'incident' | 'service-request' = 'incident'): RecordBuilder => aRecord(kind, at).named(id);
const request = (id: string, type: string): RecordBuilder => ticket(id, NOW - DAY, 'service-request').with('requestType', type);

examples('8.6.2-03.a', [
  [
    'many requests of one type',
    [request('60001', 'Get a laptop'), request('60002', 'get a  laptop'), anArticle()],
    NOW,
    'met',
    'reached',
    { found: { met: 1 } },
  ],
  [
    'an article for customers is no instruction',
    [request('60001', 'Get a laptop'), anArticle().with('audience', 'Customers')],
    NOW,
    'gap',
    'missed',
  ],
  ['an article that is not published', [request('60001', 'Get a laptop'), anArticle().status('In review', NOW)], NOW, 'gap', 'missed'],
  ['an article about another type', [request('60001', 'Get a phone'), anArticle()], NOW, 'gap', 'missed'],
  ['there is no article', [request('60001', 'Get a laptop')], NOW, 'gap', 'missed'],
  ['no request of any type', [ticket('60001', NOW - DAY, 'service-request'), anArticle()], NOW, 'not-applicable', 'none'],
  [
    'the type of a request is withheld',
    [ticket('60001', NOW - DAY, 'service-request').unreadable('requestType'), anArticle()],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'the articles are withheld',
    [request('60001', 'Get a laptop'), anArticle()],
    NOW,
    'cannot-tell',
    'undecided',
    { withheld: ['article'] },
  ],
]);

const like = (id: string, daysAgo: number): RecordBuilder =>
  ticket(id, NOW - daysAgo * DAY)
    .with('affectedServices', 'Payments')
    .with('classification', 'Network');
const followed = (incident: RecordBuilder): RecordBuilder => incident.with('noProblemReason', 'Known peak at the end of the year');

examples('8.6.3-01.b', [
  ['one too few for a cluster', [like('60001', 3), like('60002', 2)], NOW, 'not-applicable', 'none'],
  ['enough within 30 days', [like('60001', 32), like('60002', 10), like('60003', 2)], NOW, 'gap', 'missed', { found: { gap: 1 } }],
  ['enough, but 31 days apart', [like('60001', 33), like('60002', 10), like('60003', 2)], NOW, 'not-applicable', 'none'],
  [
    'a reason on one of them',
    [like('60001', 32), followed(like('60002', 10)), like('60003', 2)],
    NOW,
    'met',
    'reached',
    { found: { met: 1 } },
  ],
  [
    'two clusters of one service, far apart',
    [80, 79, 78, 5, 4, 3].map((days, index) =>
      index === 1 ? followed(like(String(60001 + index), days)) : like(String(60001 + index), days),
    ),
    NOW,
    'gap',
    'missed',
    { found: { met: 1, gap: 1 } },
  ],
  [
    'clusters that overlap are one',
    [60, 50, 40, 30, 20, 10].map((days, index) =>
      index === 5 ? followed(like(String(60001 + index), days)) : like(String(60001 + index), days),
    ),
    NOW,
    'met',
    'reached',
    { found: { met: 1, gap: 0 } },
  ],
  [
    'of the same category, but of other services',
    [like('60001', 3), like('60002', 2), like('60003', 1).with('affectedServices', 'Mail')],
    NOW,
    'not-applicable',
    'none',
  ],
  [
    'the first of several services counts',
    [like('60001', 3), like('60002', 2), like('60003', 1).with('affectedServices', cell('Payments, Mail', { members: ['1', '2'] }))],
    NOW,
    'gap',
    'missed',
  ],
  [
    'without a service there is no cluster',
    [3, 2, 1].map((days) => ticket(String(60000 + days), NOW - days * DAY).with('classification', 'Network')),
    NOW,
    'not-applicable',
    'none',
  ],
  [
    'one that may be the third',
    [like('60001', 3), like('60002', 2), like('60003', 1).unreadable('classification')],
    NOW,
    'cannot-tell',
    'undecided',
    { found: { cannotTell: 1 } },
  ],
  [
    'three of which nothing is known',
    [3, 2, 1].map((days) => like(String(60000 + days), days).unreadable('affectedServices')),
    NOW,
    'cannot-tell',
    'undecided',
    { found: { cannotTell: 1 } },
  ],
  [
    'ten make a cluster where the site has not set its own number',
    [like('60001', 3), like('60002', 2), like('60003', 1)],
    NOW,
    'not-applicable',
    'none',
    { settings: withoutSize() },
  ],
]);

function withoutSize(): typeof SITE_SETTINGS {
  const { clusterSize: _own, ...rest } = SITE_SETTINGS;
  return rest;
}

const fixed = (when: number): RecordBuilder =>
  aRecord('problem', when - DAY)
    .named('30001')
    .resolved(when, choice('fixed'))
    .closed(when);
const closed = NOW - 100 * DAY;
/** Four problems that nobody hears of again, so that there are enough. */
const quiet = [2, 3, 4, 5].map((n) => COUNTED['8.6.3-09.b']!.of(n, 'no', closed)[0]!);
const again = (at: number): RecordBuilder => ticket('60001', at).link('problem', fixed(closed).build(), at);

examples('8.6.3-09.b', [
  ['an incident of the day it was closed', [fixed(closed), ...quiet, again(closed + MINUTE)], NOW, 'met', 'reached', { found: { met: 5 } }],
  ['an incident of the day after', [fixed(closed), ...quiet, again(closed + DAY)], NOW, 'gap', 'missed', { found: { met: 4, gap: 1 } }],
  ['an incident 60 days later', [fixed(closed), ...quiet, again(closed + 60 * DAY)], NOW, 'gap', 'missed'],
  ['an incident 61 days later', [fixed(closed), ...quiet, again(closed + 61 * DAY)], NOW, 'met', 'reached'],
  ['resolved by a workaround', [fixed(closed).set('resolution', choice('workaround'), closed + DAY), ...quiet], NOW, 'pending', 'few'],
  [
    'incidents link no problems on this site',
    [fixed(closed), ...quiet, ticket('60001', closed + DAY).withoutLinks('problem')],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  ['incidents are not mapped', [fixed(closed), ...quiet], NOW, 'cannot-tell', 'undecided', { without: ['incident'] }],
]);
