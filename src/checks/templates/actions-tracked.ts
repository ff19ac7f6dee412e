import type { Duration } from '../../record/duration';
import { together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import type { Subject } from '../subject';
import { NOW } from '../truth';
import { EVENTS, fieldRole, LINK_ROLES, type FieldRole, type LinkRole, type RecordEvent } from '../vocabulary';
import { durationWords, joined, roleName } from '../words';
import { countActions, type ActionCount, type ActionDuties } from './action-count';

export interface ActionsTracked {
  readonly link: readonly LinkRole[];
  readonly min: number;
  readonly since?: RecordEvent;
  readonly within?: Duration;
  readonly needOwner: boolean;
  readonly needDueDate: boolean;
  readonly overdueGrace: Duration;
  readonly allDoneBy?: RecordEvent;
  /** The role in which a reason is given instead. */
  readonly noneDeclared?: FieldRole;
}

type Why =
  | 'done'
  | 'in-time'
  | 'explained'
  | 'no-owner'
  | 'no-due-date'
  | 'overdue'
  | 'left-open'
  | 'none'
  | 'open'
  | 'due'
  | 'waiting'
  | 'all-dropped'
  | 'unknown-event'
  | 'unknown-reason'
  | 'unknown';

/**
 * Linked actions are in hand: enough of them (or the reason why not), each with an owner and a date, none overdue for long, all done by
 * the event. What is looked at is how the actions stand now; only whether they were done by the event is a matter of time.
 */
export function actionsTracked(params: ActionsTracked): Ask {
  const { link, min, since, within, needOwner, needDueDate, overdueGrace, allDoneBy, noneDeclared } = params;
  const duties: ActionDuties = { links: new Set(link), needOwner, needDueDate, overdueGrace };
  const reason = noneDeclared === undefined ? null : compile(reasonIn(noneDeclared));
  const counted = (subject: Subject): ActionCount => countActions(subject, duties, allDoneBy === undefined ? null : subject.at(allDoneBy));

  /** What is found where fewer are linked than there should be. */
  const tooFew = (subject: Subject, count: ActionCount): Judgement<Why> => {
    if (count.linked + count.perhaps >= min) return cannotTell('unknown');
    const explained = reason?.holds(subject, NOW) ?? 'no';
    if (explained === 'yes') return count.unsure > 0 ? cannotTell('unknown') : met('explained');
    if (explained === 'unknown') return cannotTell('unknown-reason');
    const from = since === undefined ? -Infinity : subject.startOf(since);
    if (from === 'unknown') return cannotTell('unknown-event');
    if (from === 'not-yet') return pending('waiting', null);
    const deadline = within === undefined ? from : subject.after(from, within);
    return subject.now <= deadline ? pending('due', deadline) : gap('none', true);
  };

  const judge = (subject: Subject): Judgement<Why> => {
    const count = counted(subject);
    if (count.noOwner > 0) return gap('no-owner', true);
    if (count.noDueDate > 0) return gap('no-due-date', true);
    if (count.overdue > 0) return gap('overdue', true);
    if (count.leftOpen > 0) return gap('left-open', true);
    if (count.linked < min) return tooFew(subject, count);
    if (count.unsure > 0) return cannotTell('unknown');
    if (count.linked === 0) return notApplicable('all-dropped');
    if (allDoneBy !== undefined) {
      const end = subject.at(allDoneBy);
      if (end === 'unknown') return cannotTell('unknown-event');
      if (count.open > 0) return pending('open', count.nextDue);
    }
    // Open ones may become overdue although nobody touches this record.
    return count.open === 0 ? met('done') : { ...met('in-time'), dueAt: count.nextDue };
  };

  const one = joined(
    link.map((role) => LINK_ROLES[role].name),
    'or',
  );
  const a = `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
  const many = link.length === 1 ? `${one}s` : 'records';
  /** `The linked action is …`, `Of 3 linked actions, 1 is … and 2 have …`. */
  const of = ({ linked }: ActionCount, ...parts: readonly (readonly [number, string, string])[]): string => {
    const some = parts.filter(([number]) => number > 0);
    if (linked === 1) return `The linked ${link.length === 1 ? one : 'record'} ${joined(some.map(([, singular]) => singular))}`;
    return `Of ${linked} linked ${many}, ${joined(some.map(([number, singular, plural]) => `${number} ${number === 1 ? singular : plural}`))}`;
  };
  const late = `overdue by more than ${durationWords(overdueGrace)}`;
  const lacks: Say = (subject) => {
    const count = counted(subject);
    return `${of(
      count,
      [count.noOwner, 'has no owner', 'have no owner'],
      [count.noDueDate, 'has no due date', 'have no due date'],
      [count.overdue, `is ${late}`, `are ${late}`],
      [
        count.leftOpen,
        `was not done when ${EVENTS[allDoneBy ?? 'closed'].clause}`,
        `were not done when ${EVENTS[allDoneBy ?? 'closed'].clause}`,
      ],
    )}.`;
  };
  const stillOpen = (subject: Subject): string => {
    const count = counted(subject);
    return of(count, [count.open, 'is open', 'are open']);
  };
  const limit = within === undefined ? '' : `${durationWords(within)} after `;
  const says: Record<Why, Say> = {
    done: (subject) => {
      const { linked } = counted(subject);
      return linked === 1 ? `The linked ${link.length === 1 ? one : 'record'} is done.` : `All ${linked} linked ${many} are done.`;
    },
    'in-time': (subject) => `${stillOpen(subject)}, ${counted(subject).linked === 1 ? 'and not' : 'and none is'} ${late}.`,
    explained: () => reasonGiven(noneDeclared!),
    'no-owner': lacks,
    'no-due-date': lacks,
    overdue: lacks,
    'left-open': lacks,
    none: () =>
      `${min === 1 ? `No ${one} is` : `Fewer than ${min} ${many} are`} linked ${limit}${EVENTS[since ?? 'created'].clause}${noneDeclared === undefined ? '' : `, and no reason is given in ${roleName(noneDeclared)}`}.`,
    open: (subject) => `${stillOpen(subject)} and in time; to be done before ${EVENTS[allDoneBy ?? 'closed'].soon}.`,
    due: () => `Expected within ${limit}${EVENTS[since ?? 'created'].clause}: ${a}.`,
    waiting: () => `Expected within ${limit}${EVENTS[since ?? 'created'].soon}: ${a}.`,
    'all-dropped': () => `It does not apply: whatever was linked (${one}) was cancelled or rejected.`,
    'unknown-event': () =>
      `It cannot be told when ${joined(
        [...new Set([since, allDoneBy])].flatMap((event) => (event === undefined || event === 'created' ? [] : [EVENTS[event].clause])),
        'or',
      )}: the history cannot be read so far back.`,
    'unknown-reason': () =>
      `Too few are linked (${one}), and it cannot be told whether a reason is given: ${noneDeclared === undefined ? 'it' : roleName(noneDeclared)} cannot be read.`,
    unknown: (subject) => {
      const { unsure } = counted(subject);
      return `It cannot be told of ${unsure} linked ${unsure === 1 ? 'record' : 'records'} (${one}) how it stands: the record, its history, its owner or its due date cannot be read.`;
    },
  };
  const { explained, none, due, waiting, open, 'left-open': leftOpen, 'no-owner': noOwner, 'no-due-date': noDueDate, ...rest } = says;
  const { 'in-time': inTime, 'all-dropped': allDropped, 'unknown-event': unknownEvent, 'unknown-reason': unknownReason, ...always } = rest;
  return {
    template: 'ACTIONS_TRACKED',
    params: { ...params },
    asked: together({
      needs: [link.map((role) => `link:${role}`)],
      fields: noneDeclared === undefined ? [] : [noneDeclared],
      events: [since, allDoneBy].filter((event) => event !== undefined),
      links: link,
      via: link.map((role) => ({ link: role, fields: needOwner ? ['assignee', 'owner', 'dueDate'] : ['dueDate'], links: [] })),
    }),
    says: {
      ...always,
      ...(needOwner ? { 'no-owner': noOwner } : {}),
      ...(needDueDate ? { 'no-due-date': noDueDate } : {}),
      ...(min > 0 ? { none, due } : { 'all-dropped': allDropped }),
      ...(since === undefined || since === 'created' ? {} : { waiting }),
      ...(allDoneBy === undefined ? { 'in-time': inTime } : { open, 'left-open': leftOpen }),
      ...((since === undefined || since === 'created') && allDoneBy === undefined ? {} : { 'unknown-event': unknownEvent }),
      ...(noneDeclared === undefined ? {} : { explained, 'unknown-reason': unknownReason }),
    },
    judge,
  };
}

/** A yes/no role gives the reason by its yes, any other by what stands in it. A role that is not mapped gives none. */
const reasonIn = (role: FieldRole): Condition =>
  fieldRole(role).type === 'yesNo' ? { role, in: ['yes'], ifUnmapped: false } : { set: role, explicitNone: true, ifUnmapped: false };

const reasonGiven = (role: FieldRole): string =>
  fieldRole(role).type === 'yesNo' ? `None is needed: ${roleName(role)} says yes.` : `A reason is given in ${roleName(role)}.`;
