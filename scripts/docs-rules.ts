import type { RecordTemplate, SiteTemplate } from '../src/checks/check';
import type { Condition } from '../src/checks/condition';
import { described } from '../src/checks/described';
import { SETS, type SetId } from '../src/checks/sets';
import type { ActionsTracked } from '../src/checks/templates/actions-tracked';
import type { After } from '../src/checks/templates/after';
import type { Approval } from '../src/checks/templates/approval';
import type { Coverage } from '../src/checks/templates/coverage';
import type { DecisionAfter } from '../src/checks/templates/decision-after';
import type { Escalation } from '../src/checks/templates/escalation';
import type { EscalationEvidence } from '../src/checks/templates/escalation-evidence';
import type { Trigger } from '../src/checks/templates/escalation-trigger';
import type { Expect } from '../src/checks/templates/expect';
import type { FieldsBy } from '../src/checks/templates/fields-by';
import type { Lifecycle } from '../src/checks/templates/lifecycle';
import type { LinkBy } from '../src/checks/templates/link-by';
import type { Message, Notification } from '../src/checks/templates/notification';
import type { Path } from '../src/checks/templates/path';
import type { PlannedInterval } from '../src/checks/templates/planned-interval';
import type { Ratio } from '../src/checks/templates/ratio';
import type { Retroactive } from '../src/checks/templates/retroactive';
import type { Trace } from '../src/checks/templates/trace';
import {
  EVENTS,
  GROUPS,
  LINK_ROLES,
  RECORD_KINDS,
  SETTINGS,
  type FieldRole,
  type LinkRole,
  type RecordEvent,
} from '../src/checks/vocabulary';
import { durationWords, joined, roleName } from '../src/checks/words';
import type { Duration } from '../src/record/duration';
import { listItems } from '../src/standard/index';

/** What a check asks for, in sentences a service manager can read: its parameters, spelled out. Empty parts are left out. */
export function ruleOf(template: RecordTemplate | SiteTemplate, params: unknown): string[] {
  return (RULES[template] as (params: unknown) => (string | false)[])(params).filter((line): line is string => line !== false);
}

const clause = (event: RecordEvent): string => EVENTS[event].clause;
const names = (roles: readonly FieldRole[], last: 'and' | 'or' = 'and'): string => joined(roles.map(roleName), last);
const links = (roles: readonly LinkRole[]): string =>
  joined(
    roles.map((role) => LINK_ROLES[role].name),
    'or',
  );
const when = (by: RecordEvent, grace?: Duration): string =>
  grace && grace.value > 0 ? `${durationWords(grace)} after ${clause(by)}` : `the moment ${clause(by)}`;
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const setName = (set: SetId): string => SETS[set].name;

const lateness = (until: RecordEvent | 'ever' | undefined): string =>
  until === undefined
    ? 'Later is a gap that only a waiver covers.'
    : until === 'ever'
      ? 'Later still meets it, and is marked late.'
      : `Later, but before ${clause(until)}, still meets it and is marked late.`;
const afterwards = (retroactive: Retroactive | undefined): string | false =>
  retroactive !== undefined && `When ${described(retroactive.when)}, it may come up to ${durationWords(retroactive.within)} after that.`;
const instead = (role: FieldRole | undefined): string | false => role !== undefined && `A reason in ${roleName(role)} stands in for it.`;
const deadline = ({ since, within, by }: { since?: RecordEvent; within?: Duration; by?: RecordEvent }): string =>
  by !== undefined
    ? `by the moment ${clause(by)}`
    : since !== undefined && within !== undefined
      ? `within ${durationWords(within)} after ${clause(since)}`
      : 'now';

const RULES = {
  FIELDS_BY: (p: FieldsBy) => [
    `By ${when(p.by, p.grace)}, ${p.roles.length > 1 ? (p.mode === 'any' ? 'one of these has' : 'all of these have') : 'this has'} to be filled in: ${names(p.roles, p.mode === 'any' ? 'or' : 'and')}. What counts is what stood there then, from the history.`,
    ...Object.entries(p.alternatives ?? {}).map(
      ([role, lists]) =>
        `Instead of ${roleName(role as FieldRole)}: ${joined(
          lists.map((list: readonly FieldRole[]) => names(list)),
          'or',
        )}.`,
    ),
    ...Object.entries(p.orLink ?? {}).map(([role, some]) => `Instead of ${roleName(role as FieldRole)}: a linked ${links(some)}.`),
    p.orComment !== undefined && `A comment by an agent within ${durationWords(p.orComment)} before or after counts as well.`,
    p.after !== undefined && `Only what was filled in after ${clause(p.after)} counts.`,
    p.explicitNone === true && 'An explicit "none" counts as a value.',
    p.notDefault !== undefined && `Where nobody ever touched ${names(p.notDefault)}, a value proves nothing: it reads cannot tell.`,
    ...Object.entries(p.mustBe ?? {}).map(([role, options]) => `${roleName(role as FieldRole)} has to be ${joined(options, 'or')}.`),
    p.checklist !== undefined &&
      `As a checklist, ${roleName(p.checklist.role)} counts when all ${listItems[p.checklist.list].length} items are ticked: ${listItems[p.checklist.list].join('; ')}.`,
    afterwards(p.retroactive),
    lateness(p.lateUntil),
  ],
  LINK_BY: (p: LinkBy) => [
    `By ${when(p.by, p.grace)}, ${p.min === undefined || p.min === 1 ? 'one' : p.min} linked ${links(p.link)} has to be there${p.state === undefined || p.state === 'any' ? '' : `, ${p.state}`}.`,
    p.orFixVersion === true && 'A fix version stands in for the link.',
    p.orRoles !== undefined && `Instead of the link: ${names(p.orRoles, 'or')}.`,
    afterwards(p.retroactive),
    lateness(p.lateUntil),
  ],
  APPROVAL: (p: Approval) => [
    `Before ${clause(p.by)}, it has to be approved by at least ${p.minApprovers === 1 ? 'one person' : `${p.minApprovers} people`}${p.otherThanRequester ? ', one of them other than the requester' : ''}.`,
    'A decision to decline, or one that comes later, is a gap.',
    afterwards(p.retroactive),
  ],
  PATH: (p: Path) => [
    `Before ${clause(p.before)}, the record has to pass: ${joined(p.milestones.map((event) => EVENTS[event].name))}.`,
    p.ignoreUnmapped === true && 'Steps the workflow has no status for are left out.',
    p.minMapped !== undefined && `With fewer than ${p.minMapped} of them in the workflow it reads cannot tell.`,
  ],
  TRACE: (p: Trace) => [
    `Between ${clause(p.from)} and ${durationWords(p.toGrace)} after ${clause(p.to)}, at least ${p.minUpdates === 1 ? 'one work update' : `${p.minUpdates} work updates`} has to say what was done.`,
    `Work updates are comments, worklogs, attachments and edits of text by people. Comments and attachments of the reporter do not count, nor what customers write${p.countAutomation ? '' : ' or apps do'}.`,
  ],
  LIFECYCLE: (p: Lifecycle) => [
    `The record has to come to its end: ${EVENTS[p.reach].soon}${p.needResolution === true ? ', with a resolution' : ''}${p.outcomeRole === undefined ? '' : `, with ${roleName(p.outcomeRole)} filled in`}. After a reopening the last cycle counts.`,
    p.closeWithin !== undefined && `Once resolved, it has to be closed within ${durationWords(p.closeWithin)}.`,
    p.stale !== undefined &&
      `While it is open, ${durationWords(p.stale)} without a work update are a gap${p.staleWhileWaiting === undefined ? '' : ` (${durationWords(p.staleWhileWaiting)} while it waits)`}.`,
    p.staleExempt !== undefined && `Not when ${described(p.staleExempt)}.`,
    p.noOpenLinks !== undefined && `No linked ${links(p.noOpenLinks)} may still be open then.`,
    (p.stale !== undefined || p.closeWithin !== undefined) && 'A gap for slowness alone weighs little.',
  ],
  ESCALATION: (p: Escalation) => [
    `An escalation is called for when ${joined(p.triggers.map(triggerWords), 'or')}.`,
    `Within ${durationWords(p.within)} one of these has to be seen: ${joined(p.evidence.map(evidenceWords), 'or')}.`,
    instead(p.noneDeclared),
    'Nothing calls for it: it does not apply.',
  ],
  NOTIFICATION: (p: Notification) => [
    `${GROUPS[p.audience].name.charAt(0).toUpperCase()}${GROUPS[p.audience].name.slice(1)} must have been told ${deadline(p)}, at least ${p.minMessages === 1 ? 'once' : `${p.minMessages} times`}: ${joined(p.evidence.map(messageWords), 'or')}.`,
    p.requires !== undefined && `Besides, ${names(p.requires)} must be filled in.`,
    afterwards(p.retroactive),
  ],
  AFTER: (p: After) => [
    `Within ${durationWords(p.within)} after ${clause(p.trigger)}: ${described(p.expect)}. What was there before does not count; a linked record counts from its completion.`,
    p.minDelay !== undefined && `Evidence counts only from ${durationWords(p.minDelay)} after it on.`,
    instead(p.noneDeclared),
    'Later still meets it, and is marked late.',
  ],
  EXPECT: (p: Expect) => [
    `${deadline(p).charAt(0).toUpperCase()}${deadline(p).slice(1)}: ${described(p.expect)}.`,
    p.judgedAt !== undefined && `What counts is how it stood when ${clause(p.judgedAt)}.`,
    instead(p.noneDeclared),
    'Later still meets it, and is marked late.',
  ],
  DECISION_AFTER: (p: DecisionAfter) => [
    `After ${roleName(p.role)} became ${joined(p.value, 'or')}, and before ${clause(p.before)}, a decision has to follow: ${names(p.decidedBy, 'or')}.`,
  ],
  ACTIONS_TRACKED: (p: ActionsTracked) => [
    p.min > 0 &&
      `At least ${p.min === 1 ? 'one' : p.min} linked ${links(p.link)} has to be there${p.since !== undefined && p.within !== undefined ? `, ${deadline(p)}` : ''}.`,
    `Each linked ${links(p.link)} needs ${p.needOwner ? 'an owner' : ''}${p.needOwner && p.needDueDate ? ' and ' : ''}${p.needDueDate ? 'a due date' : ''}, and is done or not overdue by more than ${durationWords(p.overdueGrace)}.`,
    p.allDoneBy !== undefined && `All are done when ${clause(p.allDoneBy)}.`,
    instead(p.noneDeclared),
  ],
  PLANNED_INTERVAL: (p: PlannedInterval) => [
    `For ${p.per === 'site' ? 'the whole site' : `each of: ${setName(p.per)}`}, the latest completed ${kinds(p.reviewKinds)} may not be older than ${durationWords(p.interval)} (our suggestion) and ${durationWords(p.grace)}.`,
    p.where !== undefined && `Only those count of which this holds: ${described(p.where)}.`,
    p.mustHave.length > 0 && `A completed one has ${names(p.mustHave)} filled in. A scheduled or open one is never done.`,
    p.intervalRole !== undefined && `${roleName(p.intervalRole)} of the entry overrides the interval.`,
    p.per !== 'site' && 'One that names no entry covers all of them.',
    'The interval counts only once the site has confirmed it as its own; until then it reads cannot tell.',
  ],
  RATIO: (p: Ratio) => [
    `Over ${durationWords(p.period)}, of ${'set' in p.population ? setName(p.population.set).toLowerCase() : kinds(p.population.recordKinds)}${p.population.where === undefined ? '' : ` of which this holds: ${described(p.population.where)}`}, ${p.operator === '>=' ? 'at least' : 'at most'} ${percent(p.threshold)} have to be such that ${described(p.counts)}.`,
    'dateBy' in p.population &&
      p.population.dateBy !== undefined &&
      `A record counts in the period in which ${clause(p.population.dateBy)}.`,
    'minAge' in p.population && p.population.minAge !== undefined && `It counts only once it is ${durationWords(p.population.minAge)} old.`,
    p.minSample > 1 && `Below ${p.minSample} records nothing is said: it is pending.`,
    'Without any it does not apply: nothing is never 100 %.',
  ],
  COVERAGE: (p: Coverage) => [
    `In the register "${setName(p.set)}", ${p.threshold === 1 ? 'every entry' : `at least ${percent(p.threshold)} of the entries`} must be such that ${described(p.member)}.`,
    p.memberGrace.value > 0 && `An entry younger than ${durationWords(p.memberGrace)} that misses it is pending.`,
    `A register that is mapped and empty ${p.whenEmpty === 'gap' ? 'is a gap' : 'does not apply'}; one that is not mapped reads cannot tell.`,
  ],
} as const;

const kinds = (some: readonly (keyof typeof RECORD_KINDS)[]): string =>
  joined(
    some.map((kind) => RECORD_KINDS[kind].name.toLowerCase()),
    'or',
  );

function triggerWords(trigger: Trigger): string {
  if ('sla' in trigger) return `the clock ${roleName(trigger.sla)} is broken`;
  if ('openLongerThan' in trigger) return `it is open for longer than your setting "${SETTINGS[trigger.openLongerThan].name}" allows`;
  if ('event' in trigger) return clause(trigger.event);
  return `${roleName(trigger.role)} was ${joined(trigger.everIn, 'or')}`;
}

function evidenceWords(evidence: EscalationEvidence): string {
  if ('changed' in evidence) return `a change of ${roleName(evidence.changed)}`;
  if ('set' in evidence) return `${roleName(evidence.set)} filled in`;
  if ('reached' in evidence) return clause(evidence.reached);
  return `a linked ${links(evidence.link)}`;
}

function messageWords(message: Message): string {
  if ('set' in message) return `${roleName(message.set)} filled in`;
  if ('member' in message) return `one of them in ${roleName(message.member)}`;
  if ('mention' in message) return `a comment that mentions ${GROUPS[message.mention].name}`;
  return 'a public comment';
}

/** `Asked when` of a page: the condition in words, or null where the check is always asked. */
export const conditionWords = (condition: Condition | null): string | null => (condition === null ? null : described(condition));
