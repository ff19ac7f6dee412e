import type { IssueTypeJson, NamedJson, ProjectJson, StatusJson, UserJson, WorkflowJson } from '../../archive';
import { carries, type FieldModel } from './field-model';
import type { LinkTypeModel, Part, StatusCategory, WorkflowModel } from './part';

/** Everything that can be named in a story, of all parts, with Jira's ids. The lookups throw for a name that no part brings. */
export interface Vocabulary {
  readonly fields: Readonly<Record<string, FieldModel>>;
  readonly statuses: readonly StatusJson[];
  readonly issueTypes: readonly IssueTypeJson[];
  readonly linkTypes: readonly (LinkTypeModel & { id: string })[];
  readonly projects: readonly ProjectJson[];
  readonly resolutions: readonly NamedJson[];
  readonly requestTypes: readonly NamedJson[];
  readonly workflows: Readonly<Record<string, WorkflowJson>>;
  readonly people: Readonly<Record<string, UserJson>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Jira's JSON of a security level, with its holders. */
  securityLevel(name: string): { id: string; name: string; holders: readonly string[] };
  field(name: string): FieldModel;
  /** Fields that issues of a type in a project carry, by short name. */
  fieldsOf(project: string, type: string): readonly (readonly [name: string, model: FieldModel])[];
  status(name: string): StatusJson;
  resolution(name: string): NamedJson;
  issueType(name: string): IssueTypeJson;
  requestType(name: string): NamedJson;
  linkType(name: string): LinkTypeModel & { id: string };
  project(key: string): ProjectJson;
  person(name: string): UserJson;
  /** The status an issue starts in. */
  firstStatus(project: string, type: string): string;
  /** Throws where the workflow of the type in the project does not have the status. */
  checkStatus(project: string, type: string, status: string): void;
}

const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** Taken out of the workflow and deleted with the tool change of April 2026: only histories still name it. */
export const DELETED_STATUS = { id: '10900', name: 'Awaiting confirmation' } as const;

export const named = (first: number, names: readonly string[]): NamedJson[] =>
  names.map((name, at) => ({ id: String(first + at), name, description: '' }));

/** The members of several records as one; a name that stands for two different things throws. */
const merged = <T>(what: string, all: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> => {
  const found: Record<string, T> = {};
  for (const one of all)
    for (const [name, value] of Object.entries(one ?? {})) {
      if (name in found && JSON.stringify(found[name]) !== JSON.stringify(value)) throw new Error(`Two parts name ${what} "${name}".`);
      found[name] = value;
    }
  return found;
};

/** The same question is asked for every issue: its answer is worked out once. */
const remembered = <T>(answer: (project: string, type: string) => T): ((project: string, type: string) => T) => {
  const known = new Map<string, T>();
  return (project, type) => {
    const key = `${project}/${type}`;
    const found = known.get(key) ?? answer(project, type);
    known.set(key, found);
    return found;
  };
};

const lookUp =
  <T>(what: string, of: (name: string) => T | undefined) =>
  (name: string): T => {
    const found = of(name);
    if (found === undefined) throw new Error(`The demo site has no ${what} "${name}".`);
    return found;
  };

const widened = (model: FieldModel, on: readonly string[] | undefined): FieldModel => {
  const { on: before, ...everywhere } = model;
  return before === undefined || on === undefined ? everywhere : { ...everywhere, on: [...new Set([...before, ...on])] };
};

/** Fields of all parts. Parts that name the same field each for their own issues widen its context. */
const mergedFields = (parts: readonly Part[]): Record<string, FieldModel> => {
  const found: Record<string, FieldModel> = {};
  for (const part of parts)
    for (const [name, model] of Object.entries(part.fields)) {
      const known = found[name];
      if (known !== undefined && JSON.stringify({ ...known, on: 0 }) !== JSON.stringify({ ...model, on: 0 }))
        throw new Error(`Two parts name the field "${name}".`);
      found[name] = known === undefined ? model : widened(known, model.on);
    }
  for (const part of parts)
    for (const [name, on] of Object.entries(part.contexts ?? {})) {
      const known = found[name];
      if (known === undefined) throw new Error(`The demo site has no field "${name}".`);
      found[name] = widened(known, on);
    }
  return found;
};

const checkFields = (fields: Readonly<Record<string, FieldModel>>): void => {
  const ids = new Map<string, string>();
  for (const [name, { id }] of Object.entries(fields)) {
    const other = ids.get(id);
    if (other !== undefined) throw new Error(`The fields "${other}" and "${name}" have the same id ${id}.`);
    ids.set(id, name);
  }
};

/** Key of the app's workflow validator in manifest.yml. */
const GUARD = 'iso-20000-guard';

const workflowJson = (
  { statuses, lines, guarded = [] }: WorkflowModel,
  statusId: (name: string) => string,
  fieldId: (name: string) => string,
): WorkflowJson => ({
  statuses: statuses.map(statusId),
  transitions: lines.map(([from, name, to, fields], at) => ({
    ...{ id: String(11 + at * 10), name, to: statusId(to) },
    ...(from === null ? {} : { from: [statusId(from)] }),
    ...(fields === undefined ? {} : { fields: fields.map(fieldId) }),
    ...(guarded.includes(to) ? { validators: [GUARD] } : {}),
  })),
});

/** Merges the parts by name and gives ids in the order of the parts. Throws where two parts disagree, or a workflow names the unknown. */
export const vocabularyOf = (parts: readonly Part[]): Vocabulary => {
  const fields = mergedFields(parts);
  checkFields(fields);
  const categories: Record<string, StatusCategory> = merged('the status', parts.map((part) => part.statuses)); // prettier-ignore
  const statuses = Object.entries(categories).map(([name, category], at): StatusJson => ({
    id: String(10001 + at),
    name,
    description: '',
    statusCategory: CATEGORIES[category],
  }));
  const issueTypes = named(10001, [...new Set(parts.flatMap((part) => part.issueTypes))]).map((type): IssueTypeJson => ({ ...type, subtask: false, hierarchyLevel: 0 })); // prettier-ignore
  const links = merged('the link type', parts.map((part) => part.linkTypes)); // prettier-ignore
  const linkIds = new Map(Object.keys(links).map((name, at) => [name, String(10001 + at)]));
  const withId = (name: string, model: LinkTypeModel): LinkTypeModel & { id: string } => ({ id: linkIds.get(name) ?? '', ...model });
  const models = merged('the project', parts.map((part) => Object.fromEntries(part.projects.map((one) => [one.key, one])))); // prettier-ignore
  const projects = Object.values(models).map(({ key, name, projectTypeKey, browse, edit }, at): ProjectJson => ({
    ...{ id: String(10001 + at), key, name, projectTypeKey, simplified: false, style: 'classic', isPrivate: false },
    permissions: {
      BROWSE_PROJECTS: browse.map((group) => `group:${group}`),
      EDIT_ISSUES: edit.map((group) => `group:${group}`),
      ADMINISTER_PROJECTS: ['group:service-desk-managers', 'group:jira-administrators'],
    },
  }));
  const resolutions = named(10000, [...new Set(parts.flatMap((part) => part.resolutions ?? []))]);
  const people = merged('the person', parts.map((part) => part.people)); // prettier-ignore
  const flows = merged('the workflow', parts.map((part) => part.workflows)); // prettier-ignore
  const levels = merged('the security level', parts.map((part) => part.securityLevels)); // prettier-ignore

  const field = lookUp('field', (name) => fields[name]);
  const status = lookUp('status', (name) => (name === DELETED_STATUS.name ? { ...DELETED_STATUS } as unknown as StatusJson : statuses.find((one) => one.name === name))); // prettier-ignore
  const issueType = lookUp('issue type', (name) => issueTypes.find((one) => one.name === name));
  const flow = (project: string, type: string): WorkflowModel => lookUp('workflow', (name) => flows[name])(`${project}/${type}`);
  const requestTypes = named(
    1,
    parts.flatMap((part) => (part.requestTypes ?? []).map(({ name }) => name)),
  ).map((type): NamedJson => {
    const model = parts.flatMap((part) => part.requestTypes ?? []).find(({ name }) => name === type.name);
    return { ...type, issueTypeId: issueType(model?.issueType ?? '').id, serviceDeskId: '1', portalId: '1', groupIds: ['1'], practice: model?.practice }; // prettier-ignore
  });
  return {
    ...{ fields, statuses, issueTypes, projects, resolutions, requestTypes, people, field, status, issueType },
    linkTypes: Object.entries(links).map(([name, model]) => withId(name, model)),
    groups: merged('the group', parts.map((part) => part.groups)), // prettier-ignore
    workflows: Object.fromEntries(
      Object.entries(flows).map(([key, model]) => [key, workflowJson(model, (name) => status(name).id, (name) => field(name).id)]), // prettier-ignore
    ),
    securityLevel: lookUp('security level', (name) => {
      const at = Object.keys(levels).indexOf(name);
      return at < 0 ? undefined : { id: String(10001 + at), name, holders: (levels[name] ?? []).map((group) => `group:${group}`) };
    }),
    resolution: lookUp('resolution', (name) => resolutions.find((one) => one.name === name)),
    requestType: lookUp('request type', (name) => requestTypes.find((one) => one.name === name)),
    linkType: lookUp('link type', (name) => (links[name] === undefined ? undefined : withId(name, links[name]))),
    project: lookUp('project', (key) => projects.find((one) => one.key === key)),
    person: lookUp('person', (name) => people[name]),
    firstStatus: (project, type) => flow(project, type).statuses[0] ?? '',
    fieldsOf: remembered((project, type) => Object.entries(fields).filter(([, model]) => carries(model, project, type))),
    checkStatus: (project, type, name) => {
      if (name === DELETED_STATUS.name || flow(project, type).statuses.includes(name)) return;
      throw new Error(`The workflow ${project}/${type} has no status "${name}".`);
    },
  };
};
