import { checks } from '../../src/checks/index';
import type { Check, RecordTemplate } from '../../src/checks/check';
import { casesOf, type CheckCases } from './cases';
import c1 from './incident-classified.cases';
import c2 from './impact-and-urgency-assessed.cases';
import c3 from './priority-follows-matrix.cases';
import c4 from './incident-escalated-when-needed.cases';
import c5 from './incident-resolved.cases';
import c6 from './incident-closed.cases';
import c7 from './incident-work-recorded.cases';
import c8 from './resolution-noted.cases';
import c9 from './major-incident-marked.cases';
import c10 from './major-procedure-followed.cases';
import c11 from './top-management-informed.cases';
import c12 from './major-incident-manager-named.cases';
import c13 from './major-incident-reviewed.cases';
import c14 from './major-incident-reported-with-lessons.cases';
import { actionsTrackedRows } from './makers/actions-tracked';
import { afterRows } from './makers/after';
import { approvalRows } from './makers/approval';
import { beforeRows } from './makers/before';
import { decisionAfterRows } from './makers/decision-after';
import { escalationRows } from './makers/escalation';
import { expectRows } from './makers/expect';
import { fieldsByRows } from './makers/fields-by';
import { lifecycleRows } from './makers/lifecycle';
import { linkByRows } from './makers/link-by';
import { notificationRows } from './makers/notification';
import { pathRows } from './makers/path';
import { traceRows } from './makers/trace';
import type { Row } from './makers/row';

/** Examples of a check, made from its declaration: for every outcome and every sentence of its template. */
export type Maker = (check: Check) => readonly Row[];

/** What makes the examples of each template; entries of a register have theirs in `site`. */
export const MAKERS: Readonly<Record<Exclude<RecordTemplate, 'COVERAGE'>, Maker>> = {
  FIELDS_BY: fieldsByRows,
  LINK_BY: linkByRows,
  AFTER: afterRows,
  EXPECT: expectRows,
  APPROVAL: approvalRows,
  PATH: pathRows,
  TRACE: traceRows,
  LIFECYCLE: lifecycleRows,
  ESCALATION: escalationRows,
  NOTIFICATION: notificationRows,
  DECISION_AFTER: decisionAfterRows,
  ACTIONS_TRACKED: actionsTrackedRows,
};

/** Written by hand: what a record of an incident looks like in practice. */
export const BY_HAND: readonly CheckCases[] = [c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14];

/** The examples of every check of single records, in the order of the checks: those written by hand first. */
export const ALL_CASES: readonly CheckCases[] = checks
  .filter(({ level }) => level === 'record')
  .map((check) => {
    const { template } = check.ask!;
    const made = template === 'COVERAGE' ? [] : MAKERS[template](check);
    const written = BY_HAND.find((one) => one.check.id === check.id)?.cases ?? [];
    return { check, cases: [...written, ...casesOf(check.id, [...made, ...beforeRows(check)]).cases] };
  });
