import { expect, test } from '@jest/globals';
import { aRecord, automation, cell, DAY, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { aTime, choice } from '../makers/values';
import { expectFound } from './asked';
import { COUNTED, NOW } from './counted';
import { maybeMember, member } from './entries';
import { examples } from './examples';
import { anArticle } from './registers';
import { siteCases, siteCheck, type SiteRow } from './site-case';

const ticket = (id: string, at: number, kind: 'incident' | 'service-request' = 'incident'): RecordBuilder => aRecord(kind, at).named(id);
const service = (id: string, created = START): RecordBuilder => member('live-services', id, created);
const customer = (id: string, created = START): RecordBuilder => member('customers', id, created);
const quarter = NOW - 90 * DAY;

examples('8.2.1-02.a', [
  [
    'a report names the service',
    [
      service('20001'),
      aRecord('service-report', NOW - DAY)
        .named('27001')
        .with('affectedServices', 'Entry 20001'),
    ],
    NOW,
    'met',
    'reached',
  ],
  [
    'the report is older than the period',
    [
      service('20001'),
      aRecord('service-report', quarter - MINUTE)
        .named('27001')
        .with('affectedServices', 'Entry 20001'),
    ],
    NOW,
    'gap',
    'missed',
    { found: { missing: ['20001'] } },
  ],
  [
    'the name is spelled a little otherwise',
    [service('20001'), ticket('60001', NOW - DAY).with('affectedServices', ' entry_20001 ')],
    NOW,
    'met',
    'reached',
  ],
  [
    'one of two services that a ticket names',
    [service('20001'), ticket('60001', NOW - DAY).with('affectedServices', cell('Mail, Entry 20001', { members: ['1', '2'] }))],
    NOW,
    'met',
    'reached',
  ],
  [
    'a service whose own name has a comma',
    [
      service('20001').with('title', 'Mail, calendar and more'),
      ticket('60001', NOW - DAY).with('affectedServices', 'Mail, calendar and more'),
    ],
    NOW,
    'met',
    'reached',
  ],
  [
    'a security incident',
    [
      service('20001'),
      aRecord('security-incident', NOW - DAY)
        .named('60001')
        .with('affectedServices', 'Entry 20001'),
    ],
    NOW,
    'met',
    'reached',
  ],
  [
    'a ticket that may name any service',
    [service('20001'), ticket('60001', NOW - DAY).unreadable('affectedServices')],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'a service that is younger than the period',
    [service('20001', quarter)],
    NOW,
    'pending',
    'running',
    { found: { pending: 1, dueAt: NOW } },
  ],
  ['a service that is a minute older', [service('20001', quarter - MINUTE)], NOW, 'gap', 'missed'],
  [
    'a service that may be live or not',
    [maybeMember('live-services', '20001')],
    NOW,
    'cannot-tell',
    'undecided',
    { found: { cannotTell: 1 } },
  ],
  ['the services are withheld', [service('20001')], NOW, 'cannot-tell', 'not-readable', { withheld: ['service'] }],
  ['reports are withheld', [service('20001')], NOW, 'cannot-tell', 'undecided', { withheld: ['service-report'] }],
]);

examples('8.3.2-06.b', [
  [
    'it says why the sample stands for all',
    [customer('20001').with('samplingRationale', 'All branches were asked in turn')],
    NOW,
    'met',
    'reached',
  ],
  [
    'a survey names it',
    [
      customer('20001'),
      aRecord('satisfaction-survey', NOW - 9 * DAY)
        .named('27001')
        .with('organizations', 'Entry 20001')
        .closed(NOW - DAY),
    ],
    NOW,
    'met',
    'reached',
  ],
  [
    'the survey is still running',
    [
      customer('20001'),
      aRecord('satisfaction-survey', NOW - 9 * DAY)
        .named('27001')
        .with('organizations', 'Entry 20001')
        .working(NOW - DAY),
    ],
    NOW,
    'gap',
    'missed',
  ],
  ['a rating that names no customer', [customer('20001'), ticket('60001', NOW - DAY).with('satisfaction', '4')], NOW, 'gap', 'missed'],
  ['ratings are withheld', [customer('20001'), ticket('60001', NOW - DAY).unreadable('satisfaction')], NOW, 'cannot-tell', 'undecided'],
  [
    'nobody can say whose rating it was',
    [
      customer('20001'),
      ticket('60001', NOW - DAY)
        .with('satisfaction', '4')
        .unreadable('organizations'),
    ],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'neither ratings nor surveys are mapped',
    [customer('20001').unmapped('samplingRationale'), ticket('60001', NOW - DAY).unmapped('satisfaction')],
    NOW,
    'cannot-tell',
    'undecided',
    { without: ['satisfaction-survey'] },
  ],
  [
    'the survey that would name it is withheld',
    [customer('20001')],
    NOW,
    'cannot-tell',
    'undecided',
    { withheld: ['satisfaction-survey'] },
  ],
  ['the customers are withheld', [customer('20001')], NOW, 'cannot-tell', 'not-readable', { withheld: ['customer'] }],
  ['a customer of last month has most of a year to answer', [customer('20001', NOW - 30 * DAY)], NOW, 'pending', 'running'],
]);

const item = (id: string): RecordBuilder => member('configuration-items', id);
const change = (name: string): RecordBuilder =>
  aRecord('change', NOW - 60 * DAY)
    .named('60001')
    .with('configItems', name)
    .status('Implementing', NOW - 50 * DAY);
const edited = (at: number): RecordBuilder => item('20001').set('owner', 'Ada Example', at);

examples('8.2.6-07.a', [
  ['edited by an app', [item('20001').set('owner', 'Ada Example', NOW - DAY, automation)], NOW, 'not-applicable', 'none'],
  ['only created', [item('20001').with('owner', 'Ada Example')], NOW, 'not-applicable', 'none'],
  [
    'two fields saved together are one edit',
    [edited(NOW - DAY).set('description', 'New', NOW - DAY)],
    NOW,
    'gap',
    'missed',
    { found: { gap: 1, missing: ['20001'] } },
  ],
  ['the change names it by its identifier', [edited(NOW - 50 * DAY).with('identifier', 'SRV-7'), change('srv 7')], NOW, 'met', 'reached'],
  [
    'ten days after the change went live',
    [edited(NOW - 38 * DAY), change('Entry 20001').status('Deployed', NOW - 48 * DAY)],
    NOW,
    'met',
    'reached',
  ],
  ['the day after that', [edited(NOW - 37 * DAY), change('Entry 20001').status('Deployed', NOW - 48 * DAY)], NOW, 'gap', 'missed'],
  ['the day before the change began', [edited(NOW - 51 * DAY), change('Entry 20001')], NOW, 'gap', 'missed'],
  ['long after it began, the change is not live yet', [edited(NOW - DAY), change('Entry 20001')], NOW, 'met', 'reached'],
  ['the change names another item', [edited(NOW - 50 * DAY), change('Entry 20002')], NOW, 'gap', 'missed'],
  ['the change may name any item', [edited(NOW - 50 * DAY), change('').unreadable('configItems')], NOW, 'cannot-tell', 'undecided'],
  ['the history of the item is cut', [item('20001').also({ history: 'unavailable' })], NOW, 'cannot-tell', 'undecided'],
  ['the item is retired', [edited(NOW - DAY).status('Cancelled', NOW - DAY)], NOW, 'not-applicable', 'none'],
  ['the items are withheld', [edited(NOW - DAY)], NOW, 'cannot-tell', 'not-readable', { withheld: ['configuration-item'] }],
]);

const live = (when = NOW - 20 * DAY): RecordBuilder =>
  aRecord('release', when - DAY)
    .named('30001')
    .status('Deployed', when);

examples('8.5.3-10.a', [
  ['an incident it caused is linked', [live(NOW - 40 * DAY).link('causedIncident', 'unread', NOW - 30 * DAY)], NOW, 'met', 'reached'],
  ['neither a number nor a link', [live(NOW - 40 * DAY)], NOW, 'gap', 'missed'],
]);

examples('8.5.3-12.a', [
  [
    'of a project that holds no incidents',
    [
      live()
        .named('30001', 'REL-1', '10009')
        .with('releaseDate', aTime(NOW - DAY)),
    ],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  ['a release to come', [live().with('releaseDate', aTime(NOW + 9 * DAY))], NOW, 'met', 'reached'],
  ['a release of 30 days ago', [live().with('releaseDate', aTime(NOW - 30 * DAY))], NOW, 'met', 'reached'],
  ['a release of a minute before that', [live().with('releaseDate', aTime(NOW - 30 * DAY - MINUTE))], NOW, 'not-applicable', 'none'],
]);

examples('8.6.3-08.a', [
  [
    'updated a year ago',
    [
      aRecord('problem')
        .named('30001')
        .with('workaround', 'Restart it')
        .with('updated', aTime(NOW - 365 * DAY)),
    ],
    NOW,
    'met',
    'reached',
  ],
  [
    'updated a minute before that',
    [
      aRecord('problem')
        .named('30001')
        .with('workaround', 'Restart it')
        .with('updated', aTime(NOW - 365 * DAY - MINUTE)),
    ],
    NOW,
    'gap',
    'missed',
  ],
  ['no known error', [aRecord('problem').named('30001').with('updated', aTime(NOW))], NOW, 'not-applicable', 'none'],
]);

examples('7.6-02.a', [
  ...['a category without an article', 'no category at all'].map((given, index): SiteRow => [
    given,
    [
      ...COUNTED['7.6-02.a']!.of(1, 'yes', NOW - DAY).map((one) =>
        index === 0 ? one.with('classification', 'Printing') : one.unmapped('requestType').with('classification', ''),
      ),
      anArticle(),
    ],
    NOW,
    'not-applicable',
    'none',
  ]),
  [
    'the category is withheld',
    COUNTED['7.6-02.a']!.of(1, 'yes', NOW - DAY).map((one) => one.unreadable('classification')),
    NOW,
    'pending',
    'few',
    { found: { cannotTell: 1 } },
  ],
]);

test('a duplicate is no incident to count', () => {
  const check = siteCheck('8.2.6-11.a');
  const [one] = siteCases(check, [
    ['', [ticket('60001', NOW - DAY).resolved(NOW - DAY, choice('duplicate'))], NOW, 'not-applicable', 'none'],
  ]);
  expect(expectFound(check, one!).outcome).toBe('not-applicable');
});
