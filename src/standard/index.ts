import { requirements, type Requirement, type RequirementId } from './requirements';
import { processes, type Process, type ProcessId } from './processes';

export { requirements, processes };
export type { Requirement, RequirementId, Process, ProcessId };

/** To be said wherever the app shows the number 212. */
export const COUNTING_CONVENTION =
  '212 as one reading of the standard: one requirement for each sentence that says what an organization shall do; ISO itself does not number them.';

/** Requirements of a process, in the order of the standard. Those of other processes that it serves as well are not repeated here. */
export function requirementsOf(processId: ProcessId): readonly (Requirement & { readonly id: RequirementId })[] {
  return requirements.filter((requirement) => (requirement.processes as readonly string[])[0] === processId);
}

/** The requirement with this id. */
export function requirementById(id: RequirementId): Requirement & { readonly id: RequirementId } {
  const found = requirements.find((requirement) => requirement.id === id);
  if (!found) throw new Error(`No requirement ${id}`);
  return found;
}

/** The process with this id, or null: ids come in through calls and settings, so an unknown one is expected. */
export function processById(id: string): (Process & { readonly id: ProcessId }) | null {
  return processes.find((process) => process.id === id) ?? null;
}
