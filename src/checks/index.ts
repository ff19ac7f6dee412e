import type { ProcessId } from '../standard/index';
import type { Check } from './check';
import { incidentChecks } from './incident-management';

export { readsFor } from './reads-for';
export { conditionFrom } from './major-rule';
export { FIELD_ROLES, LINK_ROLES, EVENTS, SETTINGS } from './vocabulary';
export type { FieldRole, LinkRole } from './vocabulary';
export type { Check, CheckRemedy, Outcome, Severity } from './check';

/** Raised when a template changes what it finds, so that records assessed before are assessed again. */
const TEMPLATES_VERSION = 1;

const BY_PROCESS: Readonly<Record<ProcessId, readonly Check[]>> = { 'incident-management': incidentChecks };

/**
 * The record kinds of each process. Reviews of incidents belong to the process: no check is asked of them (not applicable), but they
 * are read, counted, and are the evidence of others.
 */
const KINDS: Readonly<Record<ProcessId, readonly string[]>> = { 'incident-management': ['incident', 'post-incident-review'] };

const BY_ID: ReadonlyMap<string, Check> = new Map(Object.values(BY_PROCESS).flatMap((checks) => checks.map((check) => [check.id, check])));

/** The checks of a process, in the fixed order in which their outcomes are packed. */
export function checksOf(processId: ProcessId): readonly Check[] {
  return BY_PROCESS[processId];
}

/** The check with this id (`8.6.1-01.b`), or null. */
export function checkById(id: string): Check | null {
  return BY_ID.get(id) ?? null;
}

/** The record kinds of a process. */
export function kindsOf(processId: ProcessId): readonly string[] {
  return KINDS[processId];
}

const rulesets = new Map<ProcessId, string>();

/** A short hash (8 hex digits) of the definitions of a process's checks: it changes when a check changes. */
export function rulesetOf(processId: ProcessId): string {
  let ruleset = rulesets.get(processId);
  if (ruleset === undefined) {
    const definitions = checksOf(processId).map(({ id, kinds, severity, answers, needsSetting, appliesWhen, ask }) => [
      id,
      kinds,
      severity,
      answers,
      needsSetting,
      appliesWhen,
      ask.template,
      ask.params,
    ]);
    rulesets.set(processId, (ruleset = fnv1a(JSON.stringify([TEMPLATES_VERSION, definitions]))));
  }
  return ruleset;
}

/** FNV-1a, 32 bits: enough to see a change, and the same on every machine. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
