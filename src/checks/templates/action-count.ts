import type { EventAt } from '../../record/events';
import { instantIn } from '../../record/dates';
import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { isRead } from '../../record/timeline';
import type { Subject } from '../subject';
import type { Truth } from '../truth';

/** What is asked of each linked action. */
export interface ActionDuties {
  readonly links: ReadonlySet<string>;
  readonly needOwner: boolean;
  readonly needDueDate: boolean;
  readonly overdueGrace: Duration;
}

/** The linked actions, counted. Those that were cancelled or rejected are left out. */
export interface ActionCount {
  /** That can be read. */
  linked: number;
  open: number;
  noOwner: number;
  noDueDate: number;
  overdue: number;
  /** Not done when they all should have been. */
  leftOpen: number;
  /** Of which it cannot be told whether they count, or are in hand. */
  unsure: number;
  /** Of those, the ones of which it cannot even be told whether they count. */
  perhaps: number;
  /** When the first open one will be overdue; null: none will. */
  nextDue: Instant | null;
}

/** Counts the actions linked to a record; `end`: when all of them have to be done, null where no such time is set. */
export function countActions(subject: Subject, duties: ActionDuties, end: EventAt | null): ActionCount {
  const count: ActionCount = {
    linked: 0,
    open: 0,
    noOwner: 0,
    noDueDate: 0,
    overdue: 0,
    leftOpen: 0,
    unsure: 0,
    perhaps: 0,
    nextDue: null,
  };
  for (const { role, target } of subject.record.links) {
    if (!duties.links.has(role)) continue;
    const action = typeof target === 'string' ? null : subject.linked(target);
    const counts = action === null ? 'unknown' : isKept(action);
    if (counts === 'no') continue;
    if (action === null || counts === 'unknown') {
      count.unsure++;
      count.perhaps++;
    } else addAction(count, action, duties, end);
  }
  return count;
}

function addAction(count: ActionCount, action: Subject, duties: ActionDuties, end: EventAt | null): void {
  const { resolved, closed } = action.cycle;
  const done = resolved === 'not-yet' ? closed : resolved;
  const owner = duties.needOwner ? hasOwner(action) : 'yes';
  const due = done === 'not-yet' || duties.needDueDate ? dueBy(action, duties.overdueGrace) : 'none';
  const overdue = typeof due === 'number' && action.now > due;
  count.linked++;
  if (owner === 'no') count.noOwner++;
  if (duties.needDueDate && due === 'none') count.noDueDate++;
  if (done === 'not-yet') {
    count.open++;
    if (overdue) count.overdue++;
    else if (typeof due === 'number') count.nextDue = Math.min(due, count.nextDue ?? Infinity);
  }
  if (typeof end === 'number' && (done === 'not-yet' || (typeof done === 'number' && done > end))) count.leftOpen++;
  if (owner === 'unknown' || due === 'unknown' || done === 'unknown') count.unsure++;
}

/** Whether an action counts: it was neither cancelled nor rejected. */
function isKept({ cycle: { cancelled, rejected } }: Subject): Truth {
  if (typeof cancelled === 'number' || typeof rejected === 'number') return 'no';
  return cancelled === 'unknown' || rejected === 'unknown' ? 'unknown' : 'yes';
}

/** Whether somebody sees to it: as the assignee, or as the owner where the site has a field for one. */
function hasOwner(action: Subject): Truth {
  const assignee = named(action, 'assignee');
  if (assignee === 'yes') return assignee;
  const owner = named(action, 'owner');
  if (owner === 'yes') return owner;
  if (assignee === 'unknown' || owner === 'unknown') return 'unknown';
  return assignee === 'no' || owner === 'no' ? 'no' : 'unknown';
}

function named(action: Subject, role: 'assignee' | 'owner'): Truth {
  const field = action.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
  return isUsable(field.present, action.rules) ? 'yes' : 'no';
}

/** Until when an action may be open: its due date, that day included, and the grace; `none`: it has no due date. */
function dueBy(action: Subject, grace: Duration): Instant | 'none' | 'unknown' {
  const field = action.field('dueDate');
  if (!isRead(field)) return 'unknown';
  const date = field.present;
  if (date === null || !isUsable(date, action.rules)) return 'none';
  return date.at === null ? 'unknown' : action.after(instantIn(date, 'end', action.settings.timeZone), grace);
}
