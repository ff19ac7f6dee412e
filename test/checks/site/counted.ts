import { aRecord, agent, cell, DAY, START, unknownActor, type RecordBuilder } from '../../record/a-record';
import { aDate, aTime, choice } from '../makers/values';
import { member } from './entries';
import { anArticle } from './registers';

/** When shares are looked at. */
export const NOW = START + 500 * DAY;

export type Meets = 'yes' | 'no' | 'unknown';

/** What one member of a population takes: it meets the condition or not, or nobody can say; counted at an instant. */
export interface Counted {
  readonly of: (n: number, meets: Meets, when: number) => readonly RecordBuilder[];
  /** An instant at which a member counts. */
  readonly when: number;
  /** Nothing but the day decides whether it counts: by an event, by being used or made in the period. */
  readonly dated?: true;
  /** Records that have to be there for all. */
  readonly beside?: readonly RecordBuilder[];
}

const id = (n: number): string => String(30000 + n);
const SERVICE = cell('Payments', { members: ['10201'] });
const own = (n: number): string => `Entry ${id(n)}`;
const long = (set: Parameters<typeof member>[0], n: number): RecordBuilder => member(set, id(n), START);

const incident = (n: number, when: number): RecordBuilder =>
  aRecord('incident', when - DAY)
    .named(id(n))
    .resolved(when);
const release = (n: number, when: number): RecordBuilder =>
  aRecord('release', when - DAY)
    .named(id(n))
    .status('Deployed', when);
const ticket = (n: number, at: number, kind: 'incident' | 'service-request' = 'incident'): RecordBuilder =>
  aRecord(kind, at).named(String(60000 + n));

/** A link, none, or one of which nobody can say whether it is one. */
const linking = (record: RecordBuilder, role: 'article' | 'change', meets: Meets, when: number): RecordBuilder =>
  meets === 'no' ? record : record.link(role, meets === 'yes' ? 'unread' : 'unreadable', when);

/** A value, none, or one that is withheld. */
const saying = (record: RecordBuilder, role: 'releaseOutcome' | 'incidentCount', meets: Meets): RecordBuilder =>
  meets === 'yes'
    ? record.with(role, role === 'incidentCount' ? '0' : choice('successful'))
    : meets === 'unknown'
      ? record.unreadable(role)
      : record;

const recent = NOW - 40 * DAY;

/** How the members of each population come about, by check id. */
export const COUNTED: Readonly<Record<string, Counted>> = {
  '7.6-02.a': {
    of: (n, meets, when) => [linking(incident(n, when).with('classification', 'Network'), 'article', meets, when)],
    when: recent,
    dated: true,
    beside: [anArticle()],
  },
  '8.2.1-02.a': {
    of: (n, meets, when) => [
      meets === 'unknown' ? long('live-services', n).unreadable('title') : long('live-services', n),
      ...(meets === 'yes' ? [ticket(n, when).with('affectedServices', own(n))] : []),
    ],
    when: recent,
    beside: [ticket(1999, NOW - 300 * DAY)],
  },
  '8.2.6-07.a': {
    of: (n, meets, when) => [
      long('configuration-items', n).set('description', 'Now with more memory', when, meets === 'unknown' ? unknownActor : agent),
      ...(meets === 'yes'
        ? [
            aRecord('change', when - DAY)
              .named(String(60000 + n))
              .with('configItems', own(n))
              .status('Implementing', when)
              .status('Deployed', when),
          ]
        : []),
    ],
    when: recent,
    dated: true,
  },
  '8.2.6-11.a': {
    of: (n, meets, when) => {
      const made = incident(n, when);
      return [
        meets === 'yes'
          ? made.with('affectedServices', SERVICE)
          : meets === 'unknown'
            ? made.unreadable('affectedServices', 'configItems')
            : made,
      ];
    },
    when: recent,
    dated: true,
  },
  '8.3.2-06.b': {
    of: (n, meets, when) => [
      meets === 'unknown' ? long('customers', n).unreadable('title') : long('customers', n),
      ...(meets === 'yes'
        ? [ticket(n, when, 'service-request').with('satisfaction', '5').with('organizations', own(n)).resolved(when)]
        : []),
    ],
    when: recent,
    beside: [ticket(1999, NOW - 10 * DAY, 'service-request')],
  },
  '8.4.3-03.b': {
    of: (n, meets, when) => {
      const made = incident(n, when);
      return [
        meets === 'unknown'
          ? made.unreadable('causeCategory')
          : made.with('causeCategory', choice(meets === 'yes' ? 'capacity' : 'change')),
      ];
    },
    when: recent,
    dated: true,
  },
  '8.5.1.2-01.b': { of: (n, meets, when) => [linking(release(n, when), 'change', meets, when)], when: recent, dated: true },
  '8.5.3-09.a': { of: (n, meets, when) => [saying(release(n, when), 'releaseOutcome', meets)], when: recent, dated: true },
  '8.5.3-10.a': {
    of: (n, meets, when) => [saying(release(n, when), 'incidentCount', meets).withoutLinks('causedIncident')],
    when: recent,
    dated: true,
  },
  '8.5.3-12.a': {
    of: (n, meets, when) => {
      const made = aRecord('release', when - DAY)
        .named(id(n))
        .with('releaseDate', aDate(when));
      return [
        meets === 'unknown' ? made.unreadable('securityLevel') : meets === 'no' ? made.with('securityLevel', choice('hidden')) : made,
      ];
    },
    when: NOW - 10 * DAY,
  },
  '8.6.2-03.a': {
    of: (n, meets, when) => {
      const type = `Type ${n}`;
      const article = anArticle(String(61000 + n)).with('requestType', type);
      return [
        ticket(n, when, 'service-request').with('requestType', type),
        ...(meets === 'no' ? [] : [meets === 'yes' ? article : article.unreadable('audience')]),
      ];
    },
    when: recent,
    dated: true,
    beside: [anArticle('62000').with('requestType', 'Another').with('audience', 'Agents')],
  },
  '8.6.3-01.b': {
    of: (n, meets, when) =>
      [0, 1, 2].map((k) => {
        const made = ticket(10 * n + k, when)
          .with('affectedServices', own(n))
          .with('classification', 'Network');
        if (meets === 'unknown') return made.unreadable('noProblemReason');
        return meets === 'yes' && k === 1 ? made.link('problem', 'unread', when) : made;
      }),
    when: recent,
    dated: true,
  },
  '8.6.3-08.a': {
    of: (n, meets, when) => {
      const made = aRecord('problem', START).named(id(n)).with('rootCause', 'A full disk').with('workaround', 'Restart it');
      return [meets === 'unknown' ? made.unreadable('updated') : made.with('updated', aTime(meets === 'yes' ? when : START))];
    },
    when: recent,
  },
  '8.6.3-09.b': {
    of: (n, meets, when) => {
      const fixed = aRecord('problem', when - DAY).named(id(n));
      const problem =
        meets === 'unknown'
          ? fixed.resolved(when, choice('fixed')).closed(when).unreadable('resolution')
          : fixed.resolved(when, choice('fixed')).closed(when);
      return [problem, ...(meets === 'yes' ? [ticket(n, when + 60 * DAY).link('problem', fixed.build(), when + 60 * DAY)] : [])];
    },
    when: NOW - 100 * DAY,
    dated: true,
  },
  '10.2-01.b': {
    of: (n, meets, when) => {
      // Due by the end of the day before, so that the day on which it counts is that of the instant.
      const made = aRecord('improvement', START)
        .named(id(n))
        .with('dueDate', aDate(when - DAY));
      return [meets === 'yes' ? made.closed(when - DAY) : meets === 'unknown' ? made.withoutMilestones('closed') : made];
    },
    when: recent,
    dated: true,
  },
};
