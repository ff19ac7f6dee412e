import { LIFECYCLES, type Lifecycle } from '../record/vocabulary';
import { edgesOf, normaliseName } from './names';
import { isTurned } from './near';
import { pushTo } from './push-to';
import { namesInLine, type Reasons } from './reasons';
import { inWords, signsFor } from './signs';
import type { SchemaStatus } from './site-schema';
import { meaningsOf } from './status-meanings';
import { CATEGORY_NAMES, contradiction } from './status-category';
import { signsOfLifecycle } from './vocabulary/lifecycles';
import { isMilestone, statusSigns, type Milestone } from './vocabulary/milestones';
import { LANGUAGE_NAMES } from './vocabulary/words';

/** A status that issues of a kind may have; `certain` where it is known to be in their workflow. */
export interface StatusInUse {
  readonly status: SchemaStatus;
  readonly certain: boolean;
}

interface Chosen {
  readonly status: SchemaStatus;
  readonly choice: StatusChoice;
}

/** Status ids by milestone, in the order of the lifecycle. */
export function proposeStatuses(
  kind: string,
  lifecycle: Lifecycle,
  statuses: readonly StatusInUse[],
  reasons: Reasons,
): Record<string, string[]> {
  const proposed = new Map<string, Chosen[]>();
  for (const { status, certain } of statuses) {
    const choice = milestoneOfStatus(status, lifecycle, certain);
    if (choice !== null) pushTo(proposed, choice.milestone, { status, choice });
  }
  const inOrder: Record<string, string[]> = {};
  for (const milestone of LIFECYCLES[lifecycle]) {
    const chosen = proposed.get(milestone);
    if (chosen === undefined) continue;
    inOrder[milestone] = chosen.map(({ status }) => status.id);
    explain(`kinds.${kind}.statuses.${milestone}`, chosen, reasons);
  }
  return inOrder;
}

/** One reason for all statuses that have the same one. */
function explain(part: string, chosen: readonly Chosen[], reasons: Reasons): void {
  const alike = new Map<string, Chosen[]>();
  for (const one of chosen) pushTo(alike, one.choice.reason, one);
  for (const [reason, some] of alike) {
    const names = namesInLine(some.map(({ status }) => `"${status.name}" (${status.id})`));
    const sure = some.every(({ choice }) => choice.sure);
    reasons.add(part, `${names}: ${reason}`, sure);
  }
}

/** The milestone that a status is taken for, and why. */
export interface StatusChoice {
  readonly milestone: Milestone;
  readonly reason: string;
  readonly sure: boolean;
}

/**
 * Which milestone a status stands for: names that mean something else in this lifecycle first, then the names of its milestones in
 * order, then a name that starts or ends with one, then the status category alone. All but the first two are unsure, and are not tried
 * for a status of which it is not even `certain` that the workflow has it; unsure is also a name that Jira's category contradicts.
 */
export function milestoneOfStatus(status: SchemaStatus, lifecycle: Lifecycle, certain = true): StatusChoice | null {
  const choices = known.get(status) ?? new Map<Lifecycle, ReadStatus>();
  known.set(status, choices);
  const read = choices.get(lifecycle) ?? { byName: byName(status, lifecycle) };
  choices.set(lifecycle, read);
  if (read.byName !== null || !certain) return read.byName;
  read.otherwise ??= { choice: byEdge(status, lifecycle) ?? byCategory(status, lifecycle) };
  return read.otherwise.choice;
}

/** What a status stands for in a lifecycle, worked out once for all kinds that have it: a large site has hundreds of both. */
interface ReadStatus {
  readonly byName: StatusChoice | null;
  otherwise?: { readonly choice: StatusChoice | null };
}
const known = new WeakMap<SchemaStatus, Map<Lifecycle, ReadStatus>>();

function byName(status: SchemaStatus, lifecycle: Lifecycle): StatusChoice | null {
  const [sign] = signsFor(meaningsOf(lifecycle), normaliseName(status.name));
  if (sign === undefined) return null;
  const { milestone, guess } = sign.key;
  const name = `known name (${LANGUAGE_NAMES[sign.language]})`;
  const against = contradiction(milestone, lifecycle, status);
  if (against !== null) return { milestone, reason: `${name}, but ${against}`, sure: false };
  return { milestone, reason: guess ? `${name} that says little here: look what it means` : name, sure: !guess };
}

function byEdge(status: SchemaStatus, lifecycle: Lifecycle): StatusChoice | null {
  for (const edge of edgesOf(normaliseName(status.name))) {
    const [near] = isTurned(edge) ? [] : signsFor(meaningsOf(lifecycle), edge.part);
    if (near === undefined || !agrees(near.key.milestone, status)) continue;
    return { milestone: near.key.milestone, reason: `name ${edge.how} with ${inWords(near)}: look what it means`, sure: false };
  }
  return null;
}

function byCategory({ categoryKey }: SchemaStatus, lifecycle: Lifecycle): StatusChoice | null {
  if (categoryKey === 'undefined') return null;
  const milestone = signsOfLifecycle(lifecycle).fallback[categoryKey];
  const reason = `no known name; by its category "${CATEGORY_NAMES[categoryKey]}" alone: look what it means`;
  return isMilestone(milestone) ? { milestone, reason, sure: false } : null;
}

/** "To be resolved" ends with "resolved", and only its category tells that it is not. An approved entry of a register may be either. */
const agrees = (milestone: Milestone, { categoryKey }: SchemaStatus): boolean =>
  milestone === 'approved' || (statusSigns(milestone).category === 'done') === (categoryKey === 'done');
