import { randomUUID } from 'node:crypto';
import { namesService, servicesOf } from '../../assess';
import { checkById, checksAskedOf } from '../../checks';
import type { AppCalls, WaiverScope } from '../../contract';
import { jiraAs, mayEdit, readIssue } from '../../jira';
import { planOf } from '../../jobs/record-row';
import { failure, success, type Result } from '../../problem';
import { plain } from '../../record/plain';
import type { RecordFacts } from '../../record/record';
import type { SiteSettings } from '../../record/settings';
import { isRecordKind } from '../../record/vocabulary';
import { stateAt, type KeptWaiver } from '../../record/waiver';
import { addWaiver, waiversOn } from '../../store';
import { siteMapForJudging } from '../authorise';
import type { Caller } from '../caller';
import { calendarDay, issueRef, lineOf, oneOf, parseInput, textUpTo, type Parser } from '../parse';
import { shown } from './changed-view';
import { withinBounds } from './days';
import { accountOf, decidableProjects } from './rights';

type Ask = Parameters<AppCalls['askWaiver']>[0];

/** A reason has to say something, and is no place for a report. */
export const REASON = lineOf(5, 500);
const SCOPES: readonly WaiverScope[] = ['record', 'service', 'check'];
/** Width of the column. */
const LONGEST_SERVICE = 255;

const orNothing: Parser<string | null> = (value, name) =>
  value === null || value === undefined ? success(null) : textUpTo(LONGEST_SERVICE)(value, name);

/**
 * Asks for a waiver of one check, for whoever may edit the issue. Jira is asked as the viewer, so that an issue the viewer may not see does
 * not exist. Nothing is waived by it until somebody else agrees.
 */
export const askWaiver = async (payload: unknown, caller: Caller): ReturnType<AppCalls['askWaiver']> => {
  const input = parseInput<Ask>(payload, {
    issue: issueRef,
    check: textUpTo(64),
    scope: oneOf(SCOPES),
    service: orNothing,
    reason: REASON,
    until: calendarDay,
  });
  if (!input.ok) return input;
  const account = accountOf(caller);
  if (!account.ok) return account;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  const { map } = judging.value;
  const read = await readIssue(jiraAs('user'), input.value.issue, planOf(map));
  if (!read.ok) {
    const isHidden = read.problem.code === 'not-found' || read.problem.code === 'forbidden';
    return isHidden ? failure('not-found', 'This issue does not exist, or you may not see it.') : read;
  }
  const { record } = read.value;
  const may = await mayEdit(jiraAs('user'), record.id);
  if (!may.ok) return may;
  if (!may.value) return failure('forbidden', 'Only those who may edit this issue can ask for a waiver on it. Please ask its assignee.');
  const now = Date.now();
  const waiver = waiverFrom(input.value, record, map.settings, account.value, now);
  if (!waiver.ok) return waiver;
  const alike = await isThereAlready(waiver.value, record, now);
  if (!alike.ok) return alike;
  const added = await addWaiver(waiver.value);
  if (!added.ok) return added;
  const decidable = await decidableProjects([record.projectId]);
  if (!decidable.ok) return decidable;
  const decides = decidable.value.has(record.projectId);
  return shown({ waiver: waiver.value, decides, issueKey: record.key, edits: waiver.value.recordId !== null }, account.value);
};

const waiverFrom = (input: Ask, record: RecordFacts, settings: SiteSettings, by: string, now: number): Result<KeptWaiver> => {
  const isAsked = isRecordKind(record.kind) && checksAskedOf(record.kind).some(({ id }) => id === input.check);
  if (!isAsked || settings.checks?.[input.check]?.level === 'off')
    return failure('bad-request', 'This check is not asked of this issue, so that there is nothing to waive.');
  const service = serviceOf(input, record);
  if (!service.ok) return service;
  const within = withinBounds(input.until, settings, now);
  if (!within.ok) return within;
  const { reason, until } = input;
  return success({
    id: randomUUID(),
    checkId: input.check,
    scope: input.scope,
    projectId: record.projectId,
    recordId: input.scope === 'record' ? record.id : null,
    service: service.value,
    ...{ state: 'asked', from: null, until: null, askedAt: now },
    ...{ reason, lastDay: until, askedLastDay: null, askedBy: by, decidedBy: null, decidedAt: null, note: '' },
    history: [{ what: 'asked', by, at: now, until, text: reason }],
  });
};

/** The service as the issue's field shows it; a service that the issue does not name cannot be waived from there. */
const serviceOf = ({ scope, service }: Ask, record: RecordFacts): Result<string | null> => {
  if (scope !== 'service') return service === null ? success(null) : failure('bad-request', 'Only a waiver for a service names one.');
  if (service === null || service.trim() === '' || !namesService(record, service))
    return failure('bad-request', 'The issue does not name this service. Please choose one of its affected services.');
  return success(servicesOf(record).find((name) => plain(name) === plain(service)) ?? service.trim());
};

/** Refused where the same is waived, or asked for, already. */
const isThereAlready = async (asked: KeptWaiver, record: RecordFacts, now: number): Promise<Result<null>> => {
  const known = await waiversOn(record.id, record.projectId);
  if (!known.ok) return known;
  const same = known.value.find(
    (one) =>
      one.checkId === asked.checkId &&
      one.scope === asked.scope &&
      plain(one.service ?? '') === plain(asked.service ?? '') &&
      ['asked', 'approved', 'extending'].includes(stateAt(one, now)),
  );
  if (same === undefined) return success(null);
  const name = checkById(asked.checkId)?.name ?? asked.checkId;
  return failure(
    'conflict',
    stateAt(same, now) === 'asked'
      ? `A waiver of “${name}” was asked for already. It waits for a decision.`
      : `“${name}” is waived here already, until ${same.lastDay}. Its end can be extended.`,
  );
};
