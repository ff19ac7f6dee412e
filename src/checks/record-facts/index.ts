import type { Fact } from '../facts';
import { attributesOfTierFilled } from './attributes';
import { auditorsIndependent } from './auditors';
import { isMajor, matchesMajorRule } from './major';
import { namedItemsEdited } from './named-items';
import { overlapsOtherChange } from './overlap';
import { priorityFollowsMatrix } from './priority-matrix';
import { openKnownError, permanentlyResolved, unlinkedFixedProblems } from './problems';
import { firstReportsOfKind } from './reports';

/** Facts that one record tells, with the records linked to it. */
export const RECORD_FACTS = {
  attributesOfTierFilled,
  auditorsIndependent,
  firstReportsOfKind,
  isMajor,
  matchesMajorRule,
  namedItemsEdited,
  openKnownError,
  overlapsOtherChange,
  permanentlyResolved,
  priorityFollowsMatrix,
  unlinkedFixedProblems,
} as const satisfies Readonly<Record<string, Fact>>;
