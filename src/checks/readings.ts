import { isRead } from '../record/timeline';
import { shownTime } from '../record/zone';
import { isClock } from './asked';
import type { Check } from './check';
import type { Subject } from './subject';
import { EVENTS } from './vocabulary';
import { roleName } from './words';

const LONGEST = 120;

/** The values a check read, as a reader would find them in Jira; times in the site's time zone. */
export function readings(check: Check, subject: Subject): { label: string; value: string }[] {
  const values = check.reads.fields.map((role) => {
    if (isClock(role)) {
      const cycles = subject.sla(role);
      return {
        label: roleName(role),
        value: typeof cycles === 'string' ? WHY[cycles] : cycles.some(({ breached }) => breached) ? 'breached' : 'not breached',
      };
    }
    const field = subject.field(role);
    return { label: roleName(role), value: isRead(field) ? shortened(field.present?.text) : WHY[field] };
  });
  const times = check.reads.events.map((event) => {
    const at = subject.at(event);
    return {
      label: EVENTS[event].name,
      value: typeof at === 'number' ? shownTime(at, subject.settings.timeZone) : at === 'not-yet' ? 'not yet' : 'cannot be told',
    };
  });
  return [...values, ...times];
}

const WHY = { unmapped: 'not mapped', unreadable: 'cannot be read' } as const;

function shortened(text: string | undefined): string {
  if (text === undefined || text === '') return text === undefined ? 'empty' : 'filled in';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
