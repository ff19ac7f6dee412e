import type { ReadPlan } from '../mapping/read-plan';
import { prepare, type KindReading } from './prepared-plan';

/** What makes an issue a record at all. */
const ALWAYS = ['status', 'created', 'reporter', 'resolutiondate', 'issuetype', 'project'];
const UPDATES = ['comment', 'worklog', 'attachment'];
/** `fieldIds` of the bulk changelog takes no more (OpenAPI document, BulkChangelogRequestBean). */
const MOST_FIELD_IDS = 10;

/** The ids of the fields to ask Jira for: what the plan reads of these kinds and nothing else (points, and least knowledge). */
export function wantedFields(plan: ReadPlan, kinds: readonly string[]): string[] {
  const wanted = new Set(ALWAYS);
  for (const kind of kindsOf(plan, kinds)) {
    for (const { fields } of [...kind.roles, ...kind.slas]) for (const field of fields) wanted.add(field);
    if (kind.linkRolesOf.size > 0) wanted.add('issuelinks');
    if (kind.reads.updates) for (const field of UPDATES) wanted.add(field);
  }
  return [...wanted];
}

/** The fields whose history is needed; null when there are more than Jira lets one name, so that all have to be asked for. */
export function wantedHistory(plan: ReadPlan, kinds: readonly string[]): string[] | null {
  const wanted = new Set(['status']);
  for (const kind of kindsOf(plan, kinds)) {
    for (const field of kind.rolesByField.keys()) wanted.add(field);
    if (kind.reads.updates) for (const field of kind.contentFields.keys()) wanted.add(field);
  }
  return wanted.size > MOST_FIELD_IDS ? null : [...wanted];
}

function kindsOf(plan: ReadPlan, kinds: readonly string[]): KindReading[] {
  const { kinds: known } = prepare(plan);
  return kinds.flatMap((kind) => known.get(kind) ?? []);
}
