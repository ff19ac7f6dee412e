import type { CheckCases } from './cases';
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

/** The examples of every check, in the order of the checks. */
export const ALL_CASES: readonly CheckCases[] = [c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14];
