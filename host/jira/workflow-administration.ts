import type { TransitionJson, WorkflowJson } from '../archive';
import type { Clock, JiraActor, SettingsChange, SettingsOutcome } from '../seams';
import { named, type Directory } from './directory';
import { DONE, refusal } from './outcomes';
import { jiraTime, strings, textOf } from './reply';
import { statusItem } from './transitions';
import { record } from './writes';

type ValidatorChange = Extract<SettingsChange, { what: 'add-validator' | 'remove-validator' }>;
type Migration = Extract<SettingsChange, { what: 'migrate-issues' }>;

/** What a Jira administrator does to workflows. */
export const workflowAdministration = (directory: Directory, clock: Clock) => {
  const { store } = directory;

  const changeValidator = (asked: ValidatorChange): SettingsOutcome => {
    const validator = textOf(asked, 'validator') ?? '';
    const project = directory.project(textOf(asked, 'project') ?? '');
    const type = project && named(directory.issueTypesOf(project), textOf(asked, 'issueType') ?? '');
    const to = named(directory.site.statuses, textOf(asked, 'to') ?? '');
    if (validator === '') return refusal('Choose a validator.');
    if (project === undefined || type === undefined) return refusal('There is no such issue type in such a project.');
    if (to === undefined) return refusal('There is no such status.');
    if (!directory.isCompanyManaged(project)) return refusal('Validators of apps are for company-managed projects only.');
    const after = (before: readonly string[] | undefined): string[] => [
      ...(before ?? []).filter((each) => each !== validator),
      ...(asked.what === 'add-validator' ? [validator] : []),
    ];
    const key = `${project.key}/${type.name}`;
    const { workflows, stepValidators } = directory.site;
    const workflow = workflows?.[key];
    if (workflow === undefined) {
      const steps = stepValidators?.[key] ?? {};
      directory.adopt({ ...directory.site, stepValidators: { ...stepValidators, [key]: { ...steps, [to.id]: after(steps[to.id]) } } });
      return DONE;
    }
    const concerned = ({ id, to: target }: TransitionJson): boolean => target === to.id && (asked.transition ?? id) === id;
    if (!workflow.transitions.some(concerned)) return refusal('The workflow has no such transition.');
    const changed: WorkflowJson = {
      ...workflow,
      transitions: workflow.transitions.map((each) => (concerned(each) ? { ...each, validators: after(each.validators) } : each)),
    };
    directory.adopt({ ...directory.site, workflows: { ...workflows, [key]: changed } });
    return DONE;
  };

  /** Resolutions stay as they are: what sets them is a transition's, and no transition takes place. */
  const migrateIssues = (actor: JiraActor, asked: Migration): SettingsOutcome => {
    const to = named(directory.site.statuses, textOf(asked, 'to') ?? '');
    if (to === undefined) return refusal('There is no such status.');
    const entries = strings(asked.issues).map((idOrKey) => ({ idOrKey, entry: store.find(idOrKey) }));
    for (const { idOrKey, entry } of entries) {
      const project = entry && directory.project(entry.projectId);
      const type = entry && directory.type(entry.typeId);
      if (project === undefined || type === undefined) return refusal(`There is no issue ${idOrKey}.`);
      if (!directory.statusesOf(project, type).some(({ id }) => id === to.id))
        return refusal(`The workflow of ${idOrKey} has no status '${to.name}'.`);
    }
    const now = clock.now();
    const standing: Clock = { ...clock, now: () => now };
    for (const entry of new Set(entries.flatMap((each) => each.entry ?? []))) {
      if (entry.statusId === to.id) continue;
      const issue = store.body(entry);
      const was = directory.status(entry.statusId);
      if (was?.statusCategory.key !== to.statusCategory.key) issue.fields['statuscategorychangedate'] = jiraTime(now);
      issue.fields['status'] = to;
      record(directory, standing, actor, issue, [statusItem(was, entry.statusId, to)]);
      store.replace(entry, issue);
    }
    return DONE;
  };

  return { changeValidator, migrateIssues };
};
