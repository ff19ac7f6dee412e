import { route } from '@forge/api';
import type { SchemaOption, SchemaProject } from '../mapping/site-schema';
import { success, type Result } from '../problem';
import { atOnce } from './at-once';
import type { JiraClient } from './client';
import { idOf, numberOf, objectOf, objectsIn, stringOf, type Json } from './json';

/** Fields of a page, the most that Jira gives (OpenAPI document, operation getCreateIssueMetaIssueTypeId). */
const PAGE = 200;
/** Requests for options; on a site with more projects and types than that, every type is asked about before one is asked about twice. */
const MOST_REQUESTS = 60;
/** A field with more options is no list of words with a meaning of their own, but one of things such as sites or products. */
const MOST_OPTIONS = 300;

/** An issue type in a project, as new issues are made of it. */
interface Form {
  readonly project: string;
  readonly type: string;
}

/**
 * Field id → the options of select fields, both levels of a cascading one, over all the forms for new issues of these types that were
 * asked: as administrator's rights are not needed for that, unlike for the options themselves. Fields that are on none of these forms, or
 * have more than 300 options, are left out: theirs are not known. At most 60 requests. Only a busy Jira is a failure.
 */
export async function fieldOptions(
  jira: JiraClient,
  projects: readonly SchemaProject[],
  issueTypes: ReadonlySet<string>,
): Promise<Result<ReadonlyMap<string, readonly SchemaOption[]>>> {
  const forms = inTurns(
    projects.flatMap(({ id, issueTypes: used }) =>
      (used ?? []).flatMap(({ id: type }) => (issueTypes.has(type) ? [{ project: id, type }] : [])),
    ),
  );
  const options = new Map<string, Map<string, SchemaOption>>();
  let left = MOST_REQUESTS;
  const asked = await atOnce(forms, async ({ project, type }) => {
    for (let startAt = 0; left > 0;) {
      left -= 1;
      const path = route`/rest/api/3/issue/createmeta/${project}/issuetypes/${type}?startAt=${startAt}&maxResults=${PAGE}`;
      const answer = await jira.get(path);
      if (!answer.ok) return answer.problem.code === 'jira-busy' ? answer : success(null);
      const body = objectOf(answer.value);
      const fields = objectsIn(body?.['fields']);
      for (const field of fields) addOptions(field, options);
      startAt += fields.length;
      if (fields.length === 0 || startAt >= (numberOf(body?.['total']) ?? 0)) break;
    }
    return success(null);
  });
  if (!asked.ok) return asked;
  const few = [...options].filter(([, found]) => found.size <= MOST_OPTIONS);
  return success(new Map(few.map(([field, found]) => [field, [...found.values()]])));
}

/** The first form of every type, then the second one of every type, and so on. */
function inTurns(forms: readonly Form[]): Form[] {
  const met = new Map<string, number>();
  const turns = forms.map((form) => {
    const turn = met.get(form.type) ?? 0;
    met.set(form.type, turn + 1);
    return { form, turn };
  });
  return turns.sort((one, other) => one.turn - other.turn).map(({ form }) => form);
}

/** Options have a `value`; versions, components and priorities have a name, and are no options. */
function addOptions(field: Json, options: Map<string, Map<string, SchemaOption>>): void {
  const id = stringOf(field['fieldId']);
  if (id === null) return;
  for (const option of objectsIn(field['allowedValues'])) {
    for (const one of [option, ...objectsIn(option['children'])]) {
      const [optionId, name] = [idOf(one['id']), stringOf(one['value'])];
      if (optionId === null || name === null) continue;
      const found = options.get(id) ?? new Map<string, SchemaOption>();
      found.set(optionId, { id: optionId, name });
      options.set(id, found);
    }
  }
}
