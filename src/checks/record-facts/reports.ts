import { isRead } from '../../record/timeline';
import { addSpan, spanFrom, type Span } from '../span';
import type { Fact } from '../facts';
import type { Subject } from '../subject';
import { truth } from '../truth';

/** Reports come once a month where the planned report does not say how often. */
const USUAL: Span = { months: 0, days: 31, minutes: 0 };

export const firstReportsOfKind: Fact = {
  name: 'it is one of the first two reports of its kind',
  denied: 'it is not one of the first two reports of its kind',
  needs: [],
  fields: [],
  settings: [],
  links: ['plannedReport'],
  via: [{ link: 'plannedReport', fields: ['reportInterval'], links: [] }],
  // The other reports are not at hand: the first two are those of the first two intervals of the planned report.
  holds(subject) {
    const { closed } = subject.cycle;
    const planned = subject.record.links.find(({ role }) => role === 'plannedReport')?.target;
    if (planned === undefined || typeof planned === 'string') return 'unknown';
    const interval = intervalOf(subject.linked(planned));
    if (interval === 'unknown') return 'unknown';
    const { timeZone } = subject.rules;
    const second = addSpan(addSpan(planned.created, interval, timeZone), interval, timeZone);
    if (typeof closed === 'number') return truth(closed <= second);
    // One that is open, or was closed nobody knows when, is not closed before it was made nor after now.
    if (subject.now <= second) return 'yes';
    return closed === 'not-yet' || subject.record.created > second ? 'no' : 'unknown';
  },
};

function intervalOf(planned: Subject): Span | 'unknown' {
  const field = planned.field('reportInterval');
  if (!isRead(field)) return field === 'unmapped' ? USUAL : 'unknown';
  return field.present === null ? USUAL : (spanFrom(field.present.text) ?? 'unknown');
}
