import { checkById } from '../../checks';
import type { WaiverView } from '../../contract';
import type { Instant } from '../../record/record';
import { stateAt, type KeptWaiver } from '../../record/waiver';
import { requirementById } from '../../standard';
import { instantText } from '../counts';
import type { VisibleProject } from '../authorise';
import { canTakeBack, hasAsked } from './steps';

/** What a view is made of beside the waiver. */
export interface Sight {
  readonly now: Instant;
  /** The viewer's account. */
  readonly viewer: string | null;
  readonly project: VisibleProject;
  /** Key of its issue; null where the viewer may not see it. */
  readonly issueKey: string | null;
  /** May decide on waivers of the project. */
  readonly decides: boolean;
  /** May edit the issue of a waiver of one record. */
  readonly edits: boolean;
  /** Records that it covers. */
  readonly records: number;
}

/**
 * What the page shows of a waiver. Of one on an issue that the viewer may not see, nothing that somebody wrote is told, as it may say what
 * the issue says.
 */
export const viewOf = (waiver: KeptWaiver, sight: Sight): WaiverView => {
  const { now, project, issueKey, records } = sight;
  const hidden = waiver.recordId !== null && issueKey === null;
  const told = (text: string): string => (hidden ? '' : text);
  return {
    id: waiver.id,
    ...aboutCheck(waiver.checkId),
    scope: waiver.scope,
    project: { id: project.id, key: project.key, name: project.name },
    issue: waiver.recordId === null ? null : { id: waiver.recordId, key: issueKey },
    service: waiver.service,
    state: stateAt(waiver, now),
    reason: told(waiver.reason),
    until: waiver.lastDay,
    askedUntil: waiver.askedLastDay,
    askedBy: waiver.askedBy,
    askedAt: new Date(waiver.askedAt).toISOString(),
    decidedBy: waiver.decidedBy,
    decidedAt: instantText(waiver.decidedAt),
    note: told(waiver.note),
    records,
    may: mayOf(waiver, sight),
    history: waiver.history.map((event) => ({ ...event, at: new Date(event.at).toISOString(), text: told(event.text) })),
  };
};

/** A check of an older version has no name any more. */
const aboutCheck = (checkId: string): Pick<WaiverView, 'check' | 'requirements'> => {
  const check = checkById(checkId);
  return {
    check: { id: checkId, name: check?.name ?? checkId, question: check?.question ?? '' },
    requirements: (check?.answers ?? []).map((id) => {
      const { clause, title } = requirementById(id);
      return { id, clause, title };
    }),
  };
};

const mayOf = (waiver: KeptWaiver, { now, viewer, decides, edits, issueKey }: Sight): WaiverView['may'] => {
  if (viewer === null) return { decide: false, extend: false, withdraw: false };
  const state = stateAt(waiver, now);
  const isInForce = state === 'approved' || state === 'extending';
  const seesAll = waiver.recordId === null || issueKey !== null;
  return {
    decide: decides && seesAll && (state === 'asked' || state === 'extending') && !hasAsked(waiver, viewer),
    extend: state === 'approved' && mayExtend(waiver, { viewer, decides, edits }),
    withdraw: canTakeBack(waiver, { by: viewer, at: now }) || (decides && isInForce),
  };
};

/** Whoever asked for it, those who decide, and those who may edit its record. */
export const mayExtend = (
  { askedBy }: Pick<KeptWaiver, 'askedBy'>,
  { viewer, decides, edits }: { readonly viewer: string; readonly decides: boolean; readonly edits: boolean },
): boolean => askedBy === viewer || decides || edits;
