import { LIFECYCLES, type Lifecycle } from '../record/vocabulary';
import { edgesOf, normaliseName, type Edge } from './names';
import { isTurned } from './near';
import { namesInLine, type Reasons } from './reasons';
import type { SchemaStatus } from './site-schema';
import { lifecycles, type LifecycleSigns } from './vocabulary/lifecycles';
import { isMilestone, statusSigns, type Milestone } from './vocabulary/milestones';
import { allWords } from './vocabulary/words';

/** A status that issues of a kind may have; `certain` where it is known to be in their workflow. */
export interface StatusInUse {
  readonly status: SchemaStatus;
  readonly certain: boolean;
}

interface Meaning {
  readonly milestone: Milestone;
  readonly word: string;
  readonly sure: boolean;
}

const prepared = new Map<Lifecycle, ReadonlyMap<string, Meaning>>();

/** Status ids by milestone, in the order of the lifecycle. */
export function proposeStatuses(
  kind: string,
  lifecycle: Lifecycle,
  statuses: readonly StatusInUse[],
  reasons: Reasons,
): Record<string, string[]> {
  const proposed = new Map<string, { status: SchemaStatus; choice: StatusChoice }[]>();
  for (const { status, certain } of statuses) {
    const choice = milestoneOfStatus(status, lifecycle, certain);
    if (choice !== null) proposed.set(choice.milestone, [...(proposed.get(choice.milestone) ?? []), { status, choice }]);
  }
  const inOrder: Record<string, string[]> = {};
  for (const milestone of LIFECYCLES[lifecycle]) {
    const chosen = proposed.get(milestone);
    if (chosen === undefined) continue;
    inOrder[milestone] = chosen.map(({ status }) => status.id);
    for (const reason of new Set(chosen.map(({ choice }) => choice.reason))) {
      const alike = chosen.filter(({ choice }) => choice.reason === reason);
      const names = namesInLine(alike.map(({ status }) => `"${status.name}" (${status.id})`));
      reasons.add(
        `kinds.${kind}.statuses.${milestone}`,
        `${names}: ${reason}`,
        alike.every(({ choice }) => choice.sure),
      );
    }
  }
  return inOrder;
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
 * for a status of which it is not even `certain` that the workflow has it.
 */
export function milestoneOfStatus(status: SchemaStatus, lifecycle: Lifecycle, certain = true): StatusChoice | null {
  const meanings = meaningsOf(lifecycle);
  const { name, edges } = nameOf(status);
  const exact = meanings.get(name);
  if (exact !== undefined)
    return { milestone: exact.milestone, reason: exact.sure ? 'by name' : 'by a name that says little here', sure: exact.sure };
  if (!certain) return null;
  for (const edge of edges()) {
    const near = meanings.get(edge.part);
    if (near === undefined || isTurned(edge) || !agrees(near.milestone, status)) continue;
    return { milestone: near.milestone, reason: `name ${edge.how} with "${near.word}"`, sure: false };
  }
  if (status.categoryKey === 'undefined') return null;
  const fallback = signsOfLifecycle(lifecycle).fallback[status.categoryKey];
  return isMilestone(fallback)
    ? { milestone: fallback, reason: `by the status category alone ("${status.categoryKey}")`, sure: false }
    : null;
}

/** "To be resolved" ends with "resolved", and only its category tells that it is not. An approved entry of a register may be either. */
const agrees = (milestone: Milestone, { categoryKey }: SchemaStatus): boolean =>
  milestone === 'approved' || (statusSigns(milestone).category === 'done') === (categoryKey === 'done');

interface ReadName {
  readonly name: string;
  readonly edges: () => readonly Edge[];
}

const names = new WeakMap<SchemaStatus, ReadName>();

/** The name of a status as it is compared, worked out once for all kinds: a large site has hundreds of both. */
function nameOf(status: SchemaStatus): ReadName {
  const known = names.get(status);
  if (known !== undefined) return known;
  const name = normaliseName(status.name);
  let edges: readonly Edge[] | null = null;
  const made: ReadName = { name, edges: () => (edges ??= edgesOf(name)) };
  names.set(status, made);
  return made;
}

const signsOfLifecycle = (lifecycle: Lifecycle): LifecycleSigns => lifecycles[lifecycle];

function meaningsOf(lifecycle: Lifecycle): ReadonlyMap<string, Meaning> {
  const ready = prepared.get(lifecycle);
  if (ready !== undefined) return ready;
  const meanings = new Map<string, Meaning>();
  const add = (word: string, milestone: string, sure: boolean): void => {
    const name = normaliseName(word);
    if (isMilestone(milestone) && !meanings.has(name)) meanings.set(name, { milestone, word, sure });
  };
  const { overrides, guesses } = signsOfLifecycle(lifecycle);
  for (const [word, milestone] of Object.entries(overrides)) add(word, milestone, true);
  for (const [word, milestone] of Object.entries(guesses ?? {})) add(word, milestone, false);
  for (const milestone of LIFECYCLES[lifecycle]) {
    if (isMilestone(milestone)) for (const word of allWords(statusSigns(milestone).statuses)) add(word, milestone, true);
  }
  prepared.set(lifecycle, meanings);
  return meanings;
}
