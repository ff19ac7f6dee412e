import type { ReadPlan } from '../mapping/read-plan';
import { mappedRoles, prepare, type KindReading } from './prepared-plan';

/** What makes an issue a record at all. */
const ALWAYS = ['status', 'created', 'reporter', 'resolutiondate', 'issuetype', 'project'];
const UPDATES = ['comment', 'worklog', 'attachment'];
/** `fieldIds` of the bulk changelog takes no more (OpenAPI document, BulkChangelogRequestBean). */
const MOST_FIELD_IDS = 10;

/** The ids of the fields to ask Jira for: what the plan reads of these kinds and nothing else (points, and least knowledge). */
export function wantedFields(plan: ReadPlan, kinds: Iterable<string>): string[] {
  const wanted = new Set(ALWAYS);
  for (const kind of kindsOf(plan, kinds)) {
    for (const { fields } of mappedRoles(kind)) for (const field of fields) wanted.add(field);
    if (kind.linkEnds.size > 0) wanted.add('issuelinks');
    if (kind.childLinks.size > 0) wanted.add('subtasks');
    if (kind.reads.updates) for (const field of UPDATES) wanted.add(field);
  }
  return [...wanted];
}

/** The fields whose history is needed; null when there are more than Jira lets one name, so that all have to be asked for. */
export function wantedHistory(plan: ReadPlan, kinds: Iterable<string>): string[] | null {
  const wanted = new Set<string>(['status']);
  for (const kind of kindsOf(plan, kinds)) {
    // The history of links has no field id that could be asked for.
    if (kind.linkEnds.size > 0) return null;
    for (const { what, field } of kind.watched.entries.values()) if (what !== 'link') wanted.add(field);
  }
  return wanted.size > MOST_FIELD_IDS ? null : [...wanted];
}

function kindsOf(plan: ReadPlan, kinds: Iterable<string>): KindReading[] {
  const { kinds: known } = prepare(plan);
  return [...kinds].flatMap((kind) => known.get(kind) ?? []);
}
