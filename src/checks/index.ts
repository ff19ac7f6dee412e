import type { ProcessId } from '../standard/index';
import type { Check } from './check';
import { checks } from './processes';
import { RECORD_KINDS, type RecordKind } from './vocabulary';

export { checks };
export { readsFor } from './reads-for';
export { conditionFrom } from './major-rule';
export { FIELD_ROLES, LINK_ROLES, EVENTS, SETTINGS, RECORD_KINDS } from './vocabulary';
export type { FieldRole, LinkRole, RecordKind } from './vocabulary';
export type { Check, CheckRemedy, Contribution, Outcome, Severity, Surveyed } from './check';
export type { Counted, World } from './world';

/** Raised when a template changes what it finds, so that records assessed before are assessed again. */
const TEMPLATES_VERSION = 2;

const BY_ID: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]));

const BY_KIND = new Map<RecordKind, readonly Check[]>();
const BY_PROCESS = new Map<ProcessId, readonly Check[]>();

/** The checks asked of a record of this kind, whatever their process, in the fixed order in which their outcomes are packed. */
export function checksAskedOf(kind: RecordKind): readonly Check[] {
  let asked = BY_KIND.get(kind);
  if (!asked) BY_KIND.set(kind, (asked = checks.filter((check) => check.kinds.includes(kind))));
  return asked;
}

/** All checks of a process. */
export function checksOf(processId: ProcessId): readonly Check[] {
  let some = BY_PROCESS.get(processId);
  if (!some) BY_PROCESS.set(processId, (some = checks.filter((check) => check.process === processId)));
  return some;
}

/** Checks asked of a register or of the records of a period. */
export const siteChecks: readonly Check[] = checks.filter((check) => check.site !== null);

/** The check with this id (`8.6.1-01.b`), or null. */
export function checkById(id: string): Check | null {
  return BY_ID.get(id) ?? null;
}

/** The record kinds of a process. */
export function kindsOf(processId: ProcessId): readonly RecordKind[] {
  return (Object.keys(RECORD_KINDS) as RecordKind[]).filter((kind) => RECORD_KINDS[kind].process === processId);
}

const rulesets = new Map<RecordKind, string>();

/** A short hash (8 hex digits) of the definitions of the checks asked of a kind: it changes when one of them changes. */
export function rulesetOf(kind: RecordKind): string {
  let ruleset = rulesets.get(kind);
  if (ruleset === undefined) {
    const definitions = checksAskedOf(kind).map(({ id, kinds, severity, answers, needsSetting, appliesWhen, ask, site }) => [
      id,
      kinds,
      severity,
      answers,
      needsSetting,
      appliesWhen,
      ask?.template,
      site?.params ?? ask?.params,
    ]);
    const added = siteChecks.filter(({ site }) => site?.contributes?.kinds.includes(kind)).map(({ id, site }) => [id, site?.params]);
    rulesets.set(kind, (ruleset = fnv1a(JSON.stringify([TEMPLATES_VERSION, definitions, added]))));
  }
  return ruleset;
}

/** FNV-1a, 32 bits: enough to see a change, and the same on every machine. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
