import type { Duration } from '../record/duration';
import { isRead } from '../record/timeline';
import { amendment, requirements } from '../standard/index';
import type { Outcome, Surveyed } from './check';
import { compile, type Condition } from './condition';
import { denied, described } from './described';
import { leftOut } from './judge';
import { lapseOf } from './lapse';
import { isKept } from './register-entry';
import type { Subject } from './subject';
import { nothingFound, Tallied } from './survey-counts';
import { NOW, type Truth } from './truth';
import { joined } from './words';
import type { World } from './world';

/** Requirements that take a document: those of that kind, those that need one besides, and what the amendment adds. */
export const documentRequirements: readonly string[] = [
  ...requirements.flatMap(({ id, kind, also }) => (kind === 'document' || also.some((one) => one === 'document') ? [id] : [])),
  amendment.id,
];

/** How long a document may wait for its approval. */
const APPROVAL_WITHIN: Duration = { value: 30, unit: 'days' };

/** What makes a document evidence, beside its approval. */
const CURRENT: readonly Condition[] = [
  { any: [{ role: 'documentLink', resolves: true }, { set: 'attachments' }] },
  { role: 'owner', activeUser: true },
  { role: 'nextReviewOn', notPast: true },
  { any: [{ not: { set: 'effectiveTo', ifUnmapped: false } }, { role: 'effectiveTo', notPast: true }] },
];
const APPROVED: Condition = { set: 'approvedOn' };

/** What is looked at on a controlled document. */
export const DOCUMENT_CONDITION: Condition = { all: [...CURRENT, APPROVED, { set: 'answeredRequirements' }] };

const current = compile({ all: CURRENT });
const approved = compile(APPROVED);
const lapse = lapseOf(DOCUMENT_CONDITION);

/** Whether a document is named as evidence for a requirement: the ids in a field, with commas, semicolons or spaces between them. */
function answers(document: Subject, requirement: string): Truth {
  const field = document.field('answeredRequirements');
  if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
  const ids = (field.present?.text ?? '').toLowerCase().split(/[\s,;]+/);
  return ids.includes(requirement.toLowerCase()) ? 'yes' : 'no';
}

/** What one document is worth as evidence. */
function judged(document: Subject): Exclude<Outcome, 'not-applicable'> {
  const is = current.holds(document, NOW);
  if (is === 'no') return 'gap';
  const decided = approved.holds(document, NOW);
  if (decided === 'no') {
    const late = document.now > document.after(document.record.created, APPROVAL_WITHIN);
    return late ? 'gap' : is === 'yes' ? 'pending' : 'cannot-tell';
  }
  return is === 'yes' && decided === 'yes' ? 'met' : 'cannot-tell';
}

/** The best of the documents decides: one that is current and approved is enough. */
const BEST = ['met', 'cannot-tell', 'pending', 'gap'] as const;

/**
 * Whether there is current, approved evidence with an owner for a requirement, among the controlled documents that are in the register.
 * The counts are those of the documents that name it.
 */
export function documentCheck(requirement: string, world: World): Surveyed {
  const documents = world.records('controlled-document');
  if (typeof documents === 'string') return nothingFound('cannot-tell', documents === 'unmapped' ? 'not-mapped' : 'not-readable');
  const tallied = new Tallied();
  for (const document of documents) {
    const left = leftOut(document);
    const kept = isKept(document);
    if (left?.outcome === 'not-applicable' || kept === 'no') continue;
    const named = answers(document, requirement);
    if (named === 'no') continue;
    if (named !== 'yes' || left !== null || kept !== 'yes') {
      tallied.add('cannot-tell');
      continue;
    }
    const outcome = judged(document);
    const grown = outcome === 'pending' ? document.after(document.record.created, APPROVAL_WITHIN) : null;
    tallied.add(outcome, outcome === 'met' ? (lapse?.(document) ?? null) : grown);
    if (outcome === 'gap') tallied.miss(document.record.id);
  }
  const counts = { met: tallied.met, 'cannot-tell': tallied.cannotTell, pending: tallied.pending, gap: tallied.gap };
  const best = BEST.find((outcome) => counts[outcome] > 0);
  return best === undefined ? tallied.found('gap', 'none') : tallied.found(best, WHY[best]);
}

const WHY = { met: 'current', 'cannot-tell': 'undecided', pending: 'awaiting', gap: 'outdated' } as const;

const one = (n: number): string => (n === 1 ? 'One document is' : `${n} documents are`);

/** The sentences of the document check. */
export const documentSays: Readonly<Record<string, (found: Surveyed) => string>> = {
  current: ({ met }) => `${one(met)} current, approved and owned, and named as evidence for it.`,
  awaiting: ({ pending }) => `${one(pending)} named as evidence for it, and still waiting for approval.`,
  outdated: ({ gap }) =>
    `${one(gap)} named as evidence for it, but of each, one of these is so: ${joined([...CURRENT, APPROVED].map(denied), 'or')}.`,
  none: () => 'No document in the register is named as evidence for it.',
  undecided: ({ cannotTell }) =>
    `It cannot be told: ${cannotTell} ${cannotTell === 1 ? 'document' : 'documents'} may be evidence for it, but part of this cannot be read or is not mapped: ${described({ all: [...CURRENT, APPROVED] })}.`,
  'not-mapped': () => 'It is for people to say: no register of documents is mapped on this site.',
  'not-readable': () => 'It cannot be told: Jira does not hand over the controlled documents.',
};
