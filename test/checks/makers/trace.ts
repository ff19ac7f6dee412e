import type { Check } from '../../../src/checks/check';
import type { Trace } from '../../../src/checks/templates/trace';
import {
  aRecord,
  agent,
  at,
  automation,
  customer,
  day,
  HOUR,
  MINUTE,
  reporter,
  START,
  unknownActor,
  type RecordBuilder,
} from '../../record/a-record';
import { SETTINGS } from '../cases';
import type { Row } from './row';
import { choice } from './values';

/** Examples of work that is recorded before a record is resolved (at 17:00 on its first day), or soon after. */
export function traceRows(check: Check): readonly Row[] {
  const { from, to, minUpdates, toGrace, countAutomation } = check.ask!.params as unknown as Trace;
  if (from !== 'created' || to !== 'resolved' || minUpdates !== 1 || toGrace.unit !== 'hours')
    throw new Error('No examples for such a trace');
  const end = at(8) + toGrace.value * HOUR;
  // The clock is put forward in the night to Sunday 29 March 2026; hours are those of the clock all the same.
  const saturday = Date.UTC(2026, 2, 28, 12);
  const berlin = { ...SETTINGS, timeZone: 'Europe/Berlin' };
  return check.kinds.flatMap((kind): Row[] => {
    const open = (): RecordBuilder => aRecord(kind).working(at(1));
    const resolved = (): RecordBuilder => open().resolved(at(8));
    const edit = (role: string): RecordBuilder => resolved().update({ at: at(8), what: 'edit', role });
    return [
      ['an agent comments before resolving', resolved().comment(at(3)), day(9), 'met', 'recorded'],
      ['an agent comments at creation', resolved().comment(START), day(9), 'met', 'recorded'],
      ['a worklog', resolved().update({ at: at(4), what: 'worklog' }), day(9), 'met', 'recorded'],
      ['a file', resolved().update({ at: at(4), what: 'attachment' }), day(9), 'met', 'recorded'],
      ['a file of the requester', resolved().update({ at: at(4), what: 'attachment', by: reporter }), day(9), 'gap', 'missing'],
      [
        'a worklog of the requester, who is an agent then',
        resolved().update({ at: at(4), what: 'worklog', by: reporter }),
        day(9),
        'met',
        'recorded',
      ],
      ['a resolution note is written', edit('resolutionNote'), day(9), 'met', 'recorded'],
      ['the resolution is set', edit('resolution'), day(9), 'gap', 'missing'],
      ['the assignee is set', edit('assignee'), day(9), 'gap', 'missing'],
      ['a comment at the last instant', resolved().comment(end), day(9), 'met', 'recorded'],
      ['a comment a minute later', resolved().comment(end + MINUTE), day(9), 'gap', 'missing'],
      [
        'a comment at the last instant, across the change to summer time',
        open()
          .resolved(saturday)
          .comment(saturday + toGrace.value * HOUR),
        day(60),
        'met',
        'recorded',
        berlin,
      ],
      ['only the requester and a customer wrote', resolved().comment(at(2), reporter).comment(at(3), customer), day(9), 'gap', 'missing'],
      [
        'only an automation wrote',
        resolved().comment(at(4), automation),
        day(9),
        ...(countAutomation ? (['met', 'recorded'] as const) : (['gap', 'missing'] as const)),
      ],
      ['resolved, nothing written, the time is running', resolved(), end, 'pending', 'due'],
      ['not resolved yet', open().comment(at(2), agent), day(9), 'pending', 'waiting'],
      ['reopened: judged again at the next resolution', resolved().working(day(3)), day(9), 'pending', 'waiting'],
      [
        'reopened and resolved again: work of the first time counts',
        resolved().comment(at(3)).working(day(3)).resolved(day(4)),
        day(9),
        'met',
        'recorded',
      ],
      ['brought over with all dates the same', aRecord(kind).resolved(START).closed(START), day(9), 'gap', 'missing'],
      ['brought over with all dates the same, with a comment', aRecord(kind).resolved(START).comment(START), day(9), 'met', 'recorded'],
      ['rejected', open().set('resolution', choice('declined'), at(4)).status('Rejected', at(4)), day(9), 'not-applicable', 'dropped'],
      [
        'nothing seen, and part of the comments is withheld',
        resolved().also({ updatesComplete: false }),
        day(9),
        'cannot-tell',
        'unknown-updates',
      ],
      ['a comment by somebody who cannot be told', resolved().comment(at(3), unknownActor), day(9), 'cannot-tell', 'unknown-updates'],
      ['nothing seen, and the history is cut off', resolved().also({ history: 'partial' }), day(9), 'cannot-tell', 'unknown-updates'],
      [
        'the history does not reach back to when it was resolved',
        aRecord(kind).resolved(at(1)).status('gone', at(2)).also({ history: 'partial' }),
        day(9),
        'cannot-tell',
        'unknown-event',
      ],
    ];
  });
}
