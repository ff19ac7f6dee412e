import type { HistoryItemJson, IssueJson, IssueTypeJson, ProjectJson, StatusJson } from '../archive';
import type { Clock } from '../seams';
import type { Directory } from './directory';
import type { Events } from './events';
import { changeItems } from './field-change';
import { fieldMeta } from './field-meta';
import type { Entry } from './issues';
import { answered, isObject, jiraTime, nothing, refused, textOf, type Asked, type Reply } from './reply';
import { onIssue } from './reads';
import { changer } from './writes';

interface Step {
  id: string;
  name: string;
  to: StatusJson;
  global: boolean;
  /** Fields on its screen; null where the archive does not know. */
  fields: readonly string[] | null;
  validators: readonly string[];
}

/** By which the transition to a status goes where no workflow is exported. */
const stepId = ({ id }: StatusJson): string => String(Number(id) + 1);

/** The history item of a move. */
export const statusItem = (from: StatusJson | undefined, fromId: string, to: StatusJson): HistoryItemJson => ({
  field: 'status',
  fieldtype: 'jira',
  fieldId: 'status',
  from: fromId,
  fromString: from?.name ?? null,
  to: to.id,
  toString: to.name,
});

/** The items of the resolution that goes with a category of status, written into the body with its date. */
const settleResolution = (directory: Directory, issue: IssueJson, to: StatusJson, before: readonly HistoryItemJson[], now: string) => {
  const field = directory.field('resolution') ?? {
    ...{ id: 'resolution', key: 'resolution', name: 'Resolution', custom: false },
    schema: { type: 'resolution' },
  };
  const items = [...before];
  const set = (value: unknown): void => {
    items.push(...changeItems(field, issue.fields['resolution'] ?? null, value));
    issue.fields['resolution'] = value;
  };
  const isDone = to.statusCategory.key === 'done';
  if (isDone && issue.fields['resolution'] == null) set(directory.resolution('Done') ?? directory.site.resolutions[0] ?? null);
  else if (!isDone && issue.fields['resolution'] != null) set(null);
  if (issue.fields['resolution'] == null) issue.fields['resolutiondate'] = null;
  else if (items.some(({ fieldId, to: after }) => fieldId === 'resolution' && after !== null) || issue.fields['resolutiondate'] == null)
    issue.fields['resolutiondate'] = now;
  return items;
};

/** Where issues can go, and going there. */
export const issueTransitions = (directory: Directory, clock: Clock, events: Events) => {
  const { store } = directory;
  const { apply, save } = changer(directory, clock, events);

  /** Of the workflow, else a step to every status of the project and type. */
  const stepsFrom = (entry: Entry, project: ProjectJson, type: IssueTypeJson): Step[] => {
    const workflow = directory.workflow(project, type);
    if (workflow === undefined) {
      const validators = directory.site.stepValidators?.[`${project.key}/${type.name}`] ?? {};
      return directory
        .statusesOf(project, type)
        .filter(({ id }) => id !== entry.statusId)
        .map((status) => ({
          ...{ id: stepId(status), name: status.name, to: status, global: true, fields: null },
          validators: validators[status.id] ?? [],
        }));
    }
    return workflow.transitions.flatMap(({ id, name, from, to: target, fields = [], validators = [] }) => {
      const to = directory.status(target);
      const global = from === undefined || from.length === 0;
      return to !== undefined && (global || from.includes(entry.statusId)) ? [{ id, name, to, global, fields, validators }] : [];
    });
  };

  const steps = (entry: Entry): Step[] => {
    const project = directory.project(entry.projectId);
    const type = directory.type(entry.typeId);
    if (project === undefined || type === undefined) return [];
    const found = stepsFrom(entry, project, type);
    return directory.isCompanyManaged(project) ? found : found.map((step) => ({ ...step, validators: [] }));
  };

  const screenOf = (entry: Entry, { fields }: Step): Record<string, unknown> => {
    const project = directory.project(entry.projectId);
    const type = directory.type(entry.typeId);
    if (project === undefined || type === undefined) return {};
    return Object.fromEntries((fields ?? []).flatMap((id) => {
      const field = directory.field(id);
      return field?.schema === undefined ? [] : [[field.id, fieldMeta(directory, field, { project, type, issueKey: entry.key })]];
    })); // prettier-ignore
  };

  const getTransitions = onIssue(directory, (entry, { actor, query }) => {
    const found = directory.mayOn(actor, 'TRANSITION_ISSUES', entry) ? steps(entry) : [];
    const withFields = String(query['expand'] ?? '').split(',').includes('transitions.fields'); // prettier-ignore
    const transitions = found
      .filter(({ id }) => query['transitionId'] === undefined || id === query['transitionId'])
      .map((step) => ({
        id: step.id,
        name: step.name,
        to: step.to,
        hasScreen: (step.fields ?? []).length > 0,
        isGlobal: step.global,
        isInitial: false,
        isAvailable: true,
        isConditional: false,
        isLooped: false,
        ...(withFields && { fields: screenOf(entry, step) }),
      }));
    return answered({ expand: 'transitions', transitions }, transitions.length);
  });

  /** `validated`: the validators of the transition have let it pass. Until then nothing is written. */
  const move = (entry: Entry, asked: Asked, validated: boolean): Reply => {
    const { actor, body } = asked;
    const id = textOf(body['transition'], 'id');
    const step = steps(entry).find((each) => each.id === id);
    if (id === null) return refused(400, ["Missing 'transition' identifier"]);
    if (step === undefined || !directory.mayOn(actor, 'TRANSITION_ISSUES', entry))
      return refused(400, ['It seems that you have tried to perform an illegal workflow operation.']);
    const issue = store.body(entry);
    const given = Object.keys({ ...(isObject(body['fields']) ? body['fields'] : {}), ...(isObject(body['update']) ? body['update'] : {}) });
    // What a transition sets by itself, the resolution, may also be said where the archive's screens leave it out.
    const offScreen = given.filter((field) => step.fields?.includes(field) === false && field !== 'resolution');
    if (offScreen.length > 0)
      return refused(
        400,
        [],
        Object.fromEntries(
          offScreen.map((field) => [field, `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`]),
        ),
      );
    const result = apply(actor, issue, body, false);
    if ('errors' in result) return refused(400, [], result.errors);
    if (!validated && step.validators.length > 0) {
      const from = entry.statusId;
      const transitions = step.validators.map((validator) => ({ validator, issueKey: entry.key, from, to: step.to.id }));
      return { status: 202, waits: { transitions, then: () => again(asked) } };
    }
    const now = jiraTime(clock.now());
    const was = directory.status(entry.statusId);
    const items = settleResolution(directory, issue, step.to, result.items, now);
    if (step.to.id !== entry.statusId) items.push(statusItem(was, entry.statusId, step.to));
    if (was?.statusCategory.key !== step.to.statusCategory.key) issue.fields['statuscategorychangedate'] = now;
    issue.fields['status'] = step.to;
    save(actor, entry, issue, items);
    return nothing;
  };

  const doTransition = onIssue(directory, (entry, asked) => move(entry, asked, false));
  // From the start: while the validators were asked the issue may have moved on, or gone.
  const again = onIssue(directory, (entry, asked) => move(entry, asked, true));

  return { getTransitions, doTransition };
};
