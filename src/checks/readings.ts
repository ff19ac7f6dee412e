import { isWithheld } from '../record/link-events';
import { isRead } from '../record/timeline';
import { shownTime } from '../record/zone';
import { isClock } from './asked';
import type { Check } from './check';
import type { Subject } from './subject';
import { EVENTS, fieldRole, LINK_ROLES, type FieldRole, type LinkRole, type RecordEvent } from './vocabulary';
import { joined, roleName, sentence } from './words';

const LONGEST = 120;
/** How Jira writes an instant. */
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** One thing a check looked at. */
export interface Reading {
  readonly label: string;
  readonly value: string;
}

/** What a check looked at, as a reader would find it in Jira: values, how many links, and times in the site's time zone. */
export function readings({ reads }: Check, subject: Subject): Reading[] {
  return [
    ...reads.fields.map((role) => ({ label: roleName(role), value: fieldReading(role, subject) })),
    ...reads.links.map((role) => ({ label: sentence(LINK_ROLES[role].name), value: linkReading(role, subject) })),
    ...reads.events.map((event) => ({ label: EVENTS[event].name, value: eventReading(event, subject) })),
  ];
}

const WHY = { unmapped: 'not mapped', unreadable: 'cannot be read' } as const;

function fieldReading(role: FieldRole, subject: Subject): string {
  if (isClock(role)) {
    const cycles = subject.sla(role);
    return typeof cycles === 'string' ? WHY[cycles] : cycles.some(({ breached }) => breached) ? 'breached' : 'not breached';
  }
  if (fieldRole(role).type === 'approvals') return approvalReading(subject);
  const field = subject.field(role);
  if (!isRead(field)) return WHY[field];
  const { present } = field;
  // A date without a time is not an instant, and reads well as it is.
  if (present !== null && present.at !== null && INSTANT.test(present.text)) return shownTime(present.at, subject.settings.timeZone);
  return shortened(present?.text);
}

/** How many approvals came out how: `1 approved and 1 pending`. Never who decided. */
function approvalReading({ record: { approvals } }: Subject): string {
  if (typeof approvals === 'string') return WHY[approvals];
  const counted = (['approved', 'declined', 'pending'] as const).map((wanted) => ({
    wanted,
    n: approvals.filter(({ decision }) => decision === wanted).length,
  }));
  return joined(counted.flatMap(({ wanted, n }) => (n > 0 ? [`${n} ${wanted}`] : []))) || 'nobody was asked';
}

/** A number: the record at the other end may be one that not every reader may see. */
function linkReading(role: LinkRole, { record }: Subject): string {
  if (!record.mappedLinks.has(role)) return WHY.unmapped;
  const links = record.links.filter((link) => link.role === role);
  if (links.some(isWithheld)) return WHY.unreadable;
  const n = links.length;
  return n === 0 ? 'none' : `${n} linked`;
}

function eventReading(event: RecordEvent, subject: Subject): string {
  const at = subject.at(event);
  return typeof at === 'number' ? shownTime(at, subject.settings.timeZone) : at === 'not-yet' ? 'not yet' : 'cannot be told';
}

function shortened(text: string | undefined): string {
  if (text === undefined || text === '') return text === undefined ? 'empty' : 'filled in';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
