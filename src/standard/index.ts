import { amendment } from './amendment';
import { clauses, type Clause, type ClauseNumber } from './clauses';
import { listItems, type ListedRequirement } from './list-items';
import { processes, type Process, type ProcessId } from './processes';
import { requirements, type Requirement, type RequirementId, type RequirementKind } from './requirements';

export { amendment, clauses, listItems, processes, requirements };
export type { Clause, ClauseNumber, ListedRequirement, Process, ProcessId, Requirement, RequirementId, RequirementKind };

/** To be said wherever the app shows the number 212. */
export const COUNTING_CONVENTION =
  '212 as one reading of the standard: one requirement for each sentence that says what an organization shall do; ISO itself does not number them.';

type KnownRequirement = Requirement & { readonly id: RequirementId };

const BY_ID: ReadonlyMap<string, KnownRequirement> = new Map(requirements.map((requirement) => [requirement.id, requirement]));

const BY_PROCESS: ReadonlyMap<string, readonly KnownRequirement[]> = new Map(
  processes.map(({ id }) => [id, requirements.filter((requirement) => requirement.processes[0] === id)]),
);

/** Requirements of a process, in the order of the standard. Those of other processes that it serves as well are not repeated here. */
export function requirementsOf(processId: ProcessId): readonly KnownRequirement[] {
  return BY_PROCESS.get(processId) ?? [];
}

/** The requirement with this id. */
export function requirementById(id: RequirementId): KnownRequirement {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`No requirement ${id}`);
  return found;
}

/** The requirement with an id that came in from outside (a field of a document, a call), or null. */
export function findRequirement(id: string): KnownRequirement | null {
  return BY_ID.get(id) ?? null;
}

/** The process with this id, or null: ids come in through calls and settings, so an unknown one is expected. */
export function processById(id: string): (Process & { readonly id: ProcessId }) | null {
  return processes.find((process) => process.id === id) ?? null;
}

/** Requirements of a clause and everything below it, in the order of the standard. */
export function requirementsUnder(clause: ClauseNumber): readonly KnownRequirement[] {
  return requirements.filter((requirement) => requirement.clause === clause || requirement.clause.startsWith(`${clause}.`));
}
