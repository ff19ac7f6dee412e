import { jira, read, type JiraAnswer } from '../../shared/jira';
import { listAt, objectAt, wordAt, type Json } from '../../shared/json';
import { peopleOf } from '../../shared/people';
import { createFieldsOf, metaByField, type FieldMeta } from './field-meta';
import type { Item } from './field-value';
import { foundIn, matchedIn, type Found } from './ranking';

/** What forms read of Jira, as the reader. Paths are of the REST API v3. */

const at = encodeURIComponent;

/** Fields that the reader may edit on an issue, by id. GET issue/{id}/editmeta. */
export const editableFields = async (issue: string): Promise<JiraAnswer<ReadonlyMap<string, FieldMeta>>> =>
  read(await jira('GET', `/rest/api/3/issue/${at(issue)}/editmeta`), metaByField);

/** Values of an issue by field id. GET issue/{id}. */
export const issueFields = async (issue: string, fields: readonly string[]): Promise<JiraAnswer<Json>> =>
  read(await jira('GET', `/rest/api/3/issue/${at(issue)}?fields=${at(fields.join(','))}`), (body) => objectAt(body, 'fields'));

export type Transition = { id: string; name: string; to: Item; fields: ReadonlyMap<string, FieldMeta> };

/** Moves that the workflow offers the reader now, with the fields on their screens. GET issue/{id}/transitions. */
export const transitionsOf = async (issue: string): Promise<JiraAnswer<Transition[]>> =>
  read(await jira('GET', `/rest/api/3/issue/${at(issue)}/transitions?expand=transitions.fields`), (body) =>
    listAt(body, 'transitions').flatMap((json) => {
      const [id, to] = [wordAt(json, 'id'), objectAt(json, 'to')];
      const toId = wordAt(to, 'id');
      if (id === null || toId === null) return [];
      return [{ id, name: wordAt(json, 'name') ?? '', to: { id: toId, name: wordAt(to, 'name') ?? '' }, fields: metaByField(json) }];
    }),
  );

export type Project = { id: string; key: string; name: string; types: readonly Item[] };

/** A project with its issue types; a refusal where the reader may not see it. GET project/{id}. */
export const projectOf = async (id: string): Promise<JiraAnswer<Project>> =>
  read(await jira('GET', `/rest/api/3/project/${at(id)}`), (body) => ({
    ...{ id, key: wordAt(body, 'key') ?? id, name: wordAt(body, 'name') ?? '' },
    types: listAt(body, 'issueTypes').flatMap((type) => {
      const typeId = wordAt(type, 'id');
      return typeId === null ? [] : [{ id: typeId, name: wordAt(type, 'name') ?? typeId }];
    }),
  }));

const PAGE = 200;
/** More fields than this no screen has. */
const MOST_PAGES = 5;

/** Fields of a new issue, in the screen's order. GET issue/createmeta/{project}/issuetypes/{type}, page by page. */
export async function createFields(project: string, type: string): Promise<JiraAnswer<FieldMeta[]>> {
  const all: FieldMeta[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const path = `/rest/api/3/issue/createmeta/${at(project)}/issuetypes/${at(type)}?startAt=${page * PAGE}&maxResults=${PAGE}`;
    const answer = await jira('GET', path);
    if (!answer.ok) return answer;
    const fields = createFieldsOf(answer.value);
    all.push(...fields);
    if (all.length >= Number(wordAt(answer.value, 'total') ?? 0) || fields.length === 0) break;
  }
  return { ok: true, value: all };
}

const MOST_FOUND = 20;

/** Issues by a query. POST search/jql. */
export const search = async (jql: string): Promise<JiraAnswer<Found[]>> =>
  read(await jira('POST', '/rest/api/3/search/jql', { jql, fields: ['summary', 'status', 'updated'], maxResults: MOST_FOUND }), foundIn);

/** Which of these issues match one of the queries; none when Jira cannot say, as it only orders a list. POST jql/match. */
export async function matching(ids: readonly string[], jqls: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || jqls.length === 0) return new Set();
  const answer = await jira('POST', '/rest/api/3/jql/match', { issueIds: ids.map(Number), jqls });
  return answer.ok ? matchedIn(answer.value) : new Set();
}

/** What a finder looks through: text to at most a few items; null when Jira did not answer. */
export type Find = (query: string) => Promise<readonly Item[] | null>;

const SHOWN = 10;
const valueOr = <T>(answer: JiraAnswer<T>): T | null => (answer.ok ? answer.value : null);

/** People by name. Those who can be assigned to an issue: GET user/assignable/search; else GET user/search, which needs a name. */
export const peopleFinder =
  (assignableTo: string | null): Find =>
  async (query) => {
    if (assignableTo === null && query === '') return [];
    const path =
      assignableTo === null
        ? `/rest/api/3/user/search?maxResults=${SHOWN}&query=${at(query)}`
        : `/rest/api/3/user/assignable/search?issueKey=${at(assignableTo)}&maxResults=${SHOWN}&query=${at(query)}`;
    return valueOr(read(await jira('GET', path), peopleOf));
  };

/** Groups by name. GET groups/picker. */
export const findGroups: Find = async (query) =>
  valueOr(
    read(await jira('GET', `/rest/api/3/groups/picker?maxResults=${SHOWN}&query=${at(query)}`), (body) =>
      listAt(body, 'groups').flatMap((group) => {
        const name = wordAt(group, 'name');
        return name === null ? [] : [{ id: name, name }];
      }),
    ),
  );

/** Labels in use, by how they begin. GET label gives them all; they are asked for once. */
export const labelFinder = (): Find => {
  let all: Promise<JiraAnswer<string[]>> | null = null;
  return async (query) => {
    all ??= jira('GET', '/rest/api/3/label?maxResults=1000').then((answer) =>
      read(answer, (body) => listAt(body, 'values').filter((each): each is string => typeof each === 'string')),
    );
    const labels = valueOr(await all);
    const start = query.toLowerCase();
    return (
      labels
        ?.filter((label) => label.toLowerCase().startsWith(start))
        .slice(0, SHOWN)
        .map((label) => ({ id: label, name: label })) ?? null
    );
  };
};
