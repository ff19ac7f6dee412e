import type { Check } from '../../../src/checks/check';
import { registerOf } from '../../../src/checks/sets';
import type { PlannedInterval } from '../../../src/checks/templates/planned-interval';
import type { RecordKind } from '../../../src/checks/vocabulary';
import { aRecord, cell, DAY, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { make } from '../makers/conditions';
import { choice } from '../makers/values';
import { maybeMember, member } from './entries';
import { SITE_SETTINGS } from './site-settings';
import type { SiteRow } from './site-case';

/** The oldest record of the site, so that the site began at START; its kind is none that is asked about. */
const FIRST = aRecord('team').named('26001');
const DONE = START + 1000 * DAY;

/** Examples of reviews that have to come time and again. */
export function reviewRows(check: Check): readonly SiteRow[] {
  return new Reviews(check).rows();
}

class Reviews {
  private readonly params: PlannedInterval;
  private readonly kind: RecordKind;
  /** Interval and grace together. */
  private readonly span: number;
  private readonly register: RecordKind | null;

  constructor(private readonly check: Check) {
    this.params = check.site!.params as unknown as PlannedInterval;
    this.kind = this.params.reviewKinds[0]!;
    const { interval, grace, per } = this.params;
    if (interval.unit !== 'days' || grace.unit !== 'days') throw new Error('No examples for such an interval');
    this.span = (interval.value + grace.value) * DAY;
    this.register = registerOf(per)?.kind ?? null;
  }

  rows(): readonly SiteRow[] {
    return [
      ...this.inTime(),
      ...this.first(),
      ...this.notDone(),
      ...this.untold(),
      ...(this.register === null ? [] : this.perMember()),
      ...(this.params.subjectBy === undefined ? [] : this.aboutSome()),
    ];
  }

  /** Everything a completed review says; completed at `done`, 5 days after it was created. */
  private review(done = DONE, id = '27001', kind = this.kind): RecordBuilder {
    return this.complete(this.open(done, id, kind), done).closed(done);
  }

  private open(done = DONE, id = '27001', kind = this.kind): RecordBuilder {
    return aRecord(kind, done - 5 * DAY).named(id);
  }

  private complete(review: RecordBuilder, when: number, but?: string): RecordBuilder {
    const { mustHave, where } = this.params;
    for (const role of mustHave) {
      if (role === but) continue;
      if (role === 'chair') review.set(role, cell('Bea Boss', { id: 'boss-1', option: 'active' }), when);
      else make(review, { set: role }, 'yes', when);
    }
    return where ? make(review, where, 'yes', when) : review;
  }

  /** What is to be reviewed (nothing for the site as a whole), the reviews, and what makes the question apply. */
  private site(...reviews: readonly RecordBuilder[]): readonly RecordBuilder[] {
    return [FIRST, ...(this.register === null ? [] : [this.member()]), ...this.occasion(), ...reviews];
  }

  private member(id = '20001', created = START): RecordBuilder {
    return member(this.params.per, id, created);
  }

  /** An analysis is asked for only where there was something to analyse since the last one. */
  private occasion(at = DONE + DAY): readonly RecordBuilder[] {
    return this.check.appliesWhen === null ? [] : [aRecord('security-incident', at).named('28001')];
  }

  private inTime(): readonly SiteRow[] {
    const end = DONE + this.span;
    const counts = { met: 1, gap: 0, pending: 0, cannotTell: 0 };
    return [
      [
        'completed the day before yesterday',
        this.site(this.review()),
        DONE + 2 * DAY,
        'met',
        'in-time',
        { found: { ...counts, dueAt: end } },
      ],
      ['the last instant of interval and grace', this.site(this.review()), end, 'met', 'in-time'],
      ['a minute later', this.site(this.review()), end + MINUTE, 'gap', 'overdue', { found: { met: 0, gap: 1, dueAt: null } }],
      ['the latest of two counts', this.site(this.review(DONE - this.span, '27002'), this.review()), end, 'met', 'in-time'],
      [
        'a record of any kind that is asked for will do',
        this.site(this.review(DONE, '27002', this.params.reviewKinds.at(-1)!)),
        DONE + 2 * DAY,
        'met',
        'in-time',
      ],
    ];
  }

  private first(): readonly SiteRow[] {
    const end = START + this.span;
    const site = (): readonly RecordBuilder[] => [FIRST, ...(this.register === null ? [] : [this.member()]), ...this.occasion(START + DAY)];
    const later: SiteRow[] =
      this.register === null
        ? [
            [
              'the site judges from a later date on',
              site(),
              end + MINUTE,
              'pending',
              'first',
              { settings: { ...SITE_SETTINGS, assessFrom: '2026-03-20' } },
            ],
          ]
        : [
            [
              'a member that came later',
              [FIRST, this.member('20001', START + DAY)],
              end + MINUTE,
              'pending',
              'first',
              { found: { pending: 1 } },
            ],
          ];
    return [
      [
        'never done, the last instant of the first interval and its grace',
        site(),
        end,
        'pending',
        'first',
        { found: { pending: 1, dueAt: end } },
      ],
      ['never done, a minute later', site(), end + MINUTE, 'gap', 'overdue', { found: { gap: 1 } }],
      ...later,
    ];
  }

  private notDone(): readonly SiteRow[] {
    const now = DONE + 2 * DAY;
    const gap = (given: string, review: RecordBuilder): SiteRow => [given, this.site(review), now, 'gap', 'overdue'];
    const { mustHave, where } = this.params;
    return [
      gap('planned and not begun', this.complete(this.open(), DONE).status('Scheduled', DONE)),
      gap('under way', this.complete(this.open(), DONE).working(DONE)),
      gap('cancelled', this.complete(this.open(), DONE).status('Cancelled', DONE)),
      gap('a duplicate of another', this.review().set('resolution', choice('duplicate'), DONE)),
      gap('completed, then taken up again', this.review().working(DONE + DAY)),
      gap('completed only tomorrow', this.review(now + DAY)),
      ...mustHave.map((role) => gap(`nothing in ${role}`, this.complete(this.open(), DONE, role).closed(DONE))),
      ...(where ? [gap('about something else', this.review().set('riskTopic', choice('other'), DONE))] : []),
      ...(mustHave.includes('chair') ? this.chaired() : []),
    ];
  }

  /** The chair has to belong to top management; who is in a group is not known. */
  private chaired(): readonly SiteRow[] {
    const now = DONE + 2 * DAY;
    const led = (): readonly RecordBuilder[] =>
      this.site(
        this.complete(this.open(), DONE)
          .set('chair', cell('Ada Example', { id: 'user-1' }), DONE)
          .closed(DONE),
      );
    const { topManagement: _none, ...rest } = SITE_SETTINGS;
    return [
      ['led by somebody who may be of the group', led(), now, 'cannot-tell', 'undecided'],
      [
        'led by somebody else',
        led(),
        now,
        'gap',
        'overdue',
        { settings: { ...rest, topManagement: { groups: [], accounts: ['boss-1'] } } },
      ],
      ['led by anybody, top management is not set', led(), now, 'met', 'in-time', { settings: rest }],
    ];
  }

  private untold(): readonly SiteRow[] {
    const now = DONE + 2 * DAY;
    const { reviewKinds, mustHave } = this.params;
    const told = this.site(this.review());
    const unsure = (given: string, review: RecordBuilder): SiteRow => [
      given,
      this.site(review),
      now,
      'cannot-tell',
      'undecided',
      { found: { cannotTell: 1 } },
    ];
    const applies = this.check.appliesWhen === null;
    return [
      [
        'the interval is not confirmed',
        told,
        now,
        'cannot-tell',
        'unconfirmed',
        { settings: { ...SITE_SETTINGS, checks: { '9.9-99.a': { params: { interval: { value: 1, unit: 'days' } } } } } },
      ],
      ['no kind of review is mapped', told, now, 'cannot-tell', applies ? 'not-mapped' : 'applies-unknown', { without: reviewKinds }],
      ['the reviews are withheld', told, now, 'cannot-tell', applies ? 'undecided' : 'applies-unknown', { withheld: reviewKinds }],
      unsure('what it has to say is withheld', this.review().unreadable(mustHave[0]!)),
      unsure('what it has to say is not mapped', this.review().unmapped(mustHave[0]!)),
      unsure('whether it is a duplicate is withheld', this.review().unreadable('resolution')),
      [
        'one that says too little, withheld, too old to count anyway',
        this.site(this.review(DONE - this.span).unreadable(mustHave[0]!)),
        now,
        'gap',
        'overdue',
      ],
    ];
  }

  private perMember(): readonly SiteRow[] {
    const { per } = this.params;
    const now = DONE + 2 * DAY;
    const kind = this.register!;
    const retired = this.member().status('Retired', START + DAY);
    const end = START + 100 * DAY + this.span;
    const live: readonly SiteRow[] =
      registerOf(per)!.live === true
        ? [
            [
              'in force only later, the last instant',
              [
                FIRST,
                aRecord(kind)
                  .named('20001')
                  .status('Active', START + 100 * DAY),
              ],
              end,
              'pending',
              'first',
            ],
          ]
        : [];
    return [
      ...live,
      [
        'a review from long before it came',
        [FIRST, this.member('20001', DONE + this.span), this.review()],
        DONE + this.span + 5 * DAY,
        'pending',
        'first',
        { found: { pending: 1 } },
      ],
      [
        'its last review was too old before the site began to judge: the cut-over starts no new interval',
        [FIRST, this.member(), this.review()],
        DONE + this.span + DAY,
        'gap',
        'overdue',
        { settings: { ...SITE_SETTINGS, assessFrom: new Date(DONE + this.span - DAY).toISOString().slice(0, 10) } },
      ],
      [
        'the site judges from a later date on',
        [FIRST, this.member()],
        START + this.span + DAY,
        'pending',
        'first',
        { settings: { ...SITE_SETTINGS, assessFrom: '2026-03-20' } },
      ],
      ['nothing to review', [FIRST, this.review()], now, 'not-applicable', 'none'],
      ['what was to be reviewed is taken out', [FIRST, retired], now, 'not-applicable', 'none'],
      ['the register is not mapped', this.site(this.review()), now, 'cannot-tell', 'not-mapped', { without: [kind] }],
      ['the register is withheld', this.site(this.review()), now, 'cannot-tell', 'not-readable', { withheld: [kind] }],
      [
        'one that may be a member',
        [FIRST, this.member(), maybeMember(per, '20002'), this.review()],
        now,
        'cannot-tell',
        'undecided',
        { found: { met: 1, cannotTell: 1 } },
      ],
      ...(this.params.intervalRole === undefined ? [] : this.ownInterval(this.params.intervalRole)),
    ];
  }

  /** A planned report that comes every quarter: three calendar months, then 14 days of grace. */
  private ownInterval(role: NonNullable<PlannedInterval['intervalRole']>): readonly SiteRow[] {
    const done = Date.UTC(2026, 10, 30, 12);
    const end = Date.UTC(2027, 1, 28, 12) + 14 * DAY;
    const site = (entry: RecordBuilder): readonly RecordBuilder[] => [FIRST, entry, this.review(done)];
    return [
      ['its own interval, the last instant', site(this.member().with(role, 'Quarterly')), end, 'met', 'in-time', { found: { dueAt: end } }],
      ['its own interval, a minute later', site(this.member().with(role, 'Quarterly')), end + MINUTE, 'gap', 'overdue'],
      ['its own interval is not mapped: the usual one', site(this.member().unmapped(role)), done + this.span, 'met', 'in-time'],
      ['its own interval cannot be read', site(this.member().unreadable(role)), done + DAY, 'cannot-tell', 'undecided'],
      ['its own interval means nothing', site(this.member().with(role, 'now and then')), done + DAY, 'cannot-tell', 'undecided'],
    ];
  }

  private aboutSome(): readonly SiteRow[] {
    const now = DONE + 2 * DAY;
    const two = (...reviews: readonly RecordBuilder[]): readonly RecordBuilder[] => [
      FIRST,
      this.member(),
      this.member('20002'),
      ...reviews,
    ];
    const some = { found: { met: 1, gap: 1, missing: ['20002'] } };
    const by = this.params.subjectBy!;
    const lost = 'link' in by ? this.review().withoutLinks(by.link) : this.review().unmapped(by.role);
    const rows: SiteRow[] = [
      ['it names none, so it is about all', two(this.review()), now, 'met', 'in-time', { found: { met: 2 } }],
      ['it names one of two', two(this.about(this.review(), '20001')), now, 'gap', 'overdue', some],
      [
        'one review for each',
        two(this.about(this.review(), '20001'), this.about(this.review(DONE, '27002'), '20002')),
        now,
        'met',
        'in-time',
        { found: { met: 2 } },
      ],
      ['how it names them is not mapped', two(lost), now, 'cannot-tell', 'undecided', { found: { cannotTell: 2 } }],
    ];
    if ('link' in by) return rows;
    return [
      ...rows,
      [
        'it names both, as Jira writes a list',
        two(this.review().with(by.role, cell('Entry 20001, entry  20002', { members: ['1', '2'] }))),
        now,
        'met',
        'in-time',
        { found: { met: 2 } },
      ],
      ['what it names is withheld', two(this.review().unreadable(by.role)), now, 'cannot-tell', 'undecided', { found: { cannotTell: 2 } }],
      [
        'the names of the members are withheld',
        [FIRST, this.member().unreadable('title'), this.about(this.review(), '20001')],
        now,
        'cannot-tell',
        'undecided',
      ],
    ];
  }

  private about(review: RecordBuilder, id: string): RecordBuilder {
    const by = this.params.subjectBy!;
    if ('role' in by) return review.with(by.role, cell(`Entry ${id}`, { members: [id] }));
    return review.link(by.link, this.member(id).build(), DONE - DAY);
  }
}
