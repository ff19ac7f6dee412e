import type { HistoryItemJson, SiteJson, WorkflowJson } from '../archive';
import type { Clock, JiraActor, SettingsChange, SettingsOutcome } from '../seams';
import type { Directory } from './directory';
import type { Entry } from './issues';
import { linkItem } from './links';
import { DONE, refusal } from './outcomes';
import { isObject, jiraTime, textOf } from './reply';
import { workflowAdministration } from './workflow-administration';
import { record } from './writes';

/** A field's and a status' longest name (Jira's own settings pages). */
const NAME_LENGTH = 255;

/**
 * What a Jira administrator does in Jira's settings, as far as it changes what apps read. It goes through the site's data, so that every
 * answer changes as Jira's would: a deleted field is in no issue, no list and no JQL; what histories say of it stays, as in Jira.
 * Moved issues and removed links get a history entry and a new `updated` date, as far as is known of Jira. No product event
 * tells of them: whether Jira raises any is not documented, so that an app must not count on it.
 */
export const administration = (directory: Directory, clock: Clock) => {
  const { store } = directory;
  const flows = workflowAdministration(directory, clock);

  /** Rewrites the body of every issue that `pick` chooses. `edit` answers whether it changed anything. */
  const rewrite = (pick: (entry: Entry) => boolean, edit: (issue: ReturnType<typeof store.body>, entry: Entry) => boolean): void => {
    for (const entry of [...store.of(null)]) {
      if (!pick(entry)) continue;
      const issue = store.body(entry);
      if (edit(issue, entry)) store.replace(entry, issue);
    }
  };

  const change = (part: Partial<SiteJson>): void => directory.adopt({ ...directory.site, ...part });

  /** Why a name cannot be given, or null. */
  const nameRefused = (name: string, others: readonly { name: string }[]): SettingsOutcome | null => {
    if (name.trim() === '') return refusal('Specify a name.');
    if (name.length > NAME_LENGTH) return refusal(`A name may have ${NAME_LENGTH} characters at most.`);
    const taken = others.some((other) => other.name.toLowerCase() === name.trim().toLowerCase());
    return taken ? refusal(`The name '${name.trim()}' is taken.`) : null;
  };

  const renameStatus = (id: string, name: string): SettingsOutcome => {
    const { statuses } = directory.site;
    if (directory.status(id) === undefined) return refusal(`There is no status with the id ${id}.`);
    const refused = nameRefused(name, statuses.filter((status) => status.id !== id)); // prettier-ignore
    if (refused) return refused;
    change({ statuses: statuses.map((status) => (status.id === id ? { ...status, name: name.trim() } : status)) });
    rewrite(
      ({ statusId }) => statusId === id,
      (issue) => {
        issue.fields['status'] = directory.status(id);
        return true;
      },
    );
    return DONE;
  };

  /** A workflow without the status; a transition that needs it goes with it. */
  const without = (id: string, { statuses, transitions, ...rest }: WorkflowJson): WorkflowJson => ({
    ...rest,
    statuses: statuses.filter((status) => status !== id),
    transitions: transitions.flatMap((transition) => {
      if (transition.to === id) return [];
      const from = transition.from?.filter((status) => status !== id);
      // Without its only beginning it would turn into one from everywhere.
      if (from !== undefined && from.length === 0 && (transition.from ?? []).length > 0) return [];
      return [from === undefined ? transition : { ...transition, from }];
    }),
  });

  const deleteStatus = (actor: JiraActor, id: string, moveTo: string): SettingsOutcome => {
    const gone = directory.status(id);
    const next = directory.status(moveTo);
    if (gone === undefined) return refusal(`There is no status with the id ${id}.`);
    if (next === undefined || next.id === id) return refusal('Choose another status for the issues that are in this one.');
    const { statuses, workflows } = directory.site;
    change({
      statuses: statuses.filter((status) => status.id !== id),
      ...(workflows && { workflows: Object.fromEntries(Object.entries(workflows).map(([key, flow]) => [key, without(id, flow)])) }),
    });
    const item: HistoryItemJson = { field: 'status', fieldtype: 'jira', fieldId: 'status', from: id, fromString: gone.name, to: next.id, toString: next.name }; // prettier-ignore
    rewrite(
      ({ statusId }) => statusId === id,
      (issue) => {
        issue.fields['status'] = next;
        if (gone.statusCategory.key !== next.statusCategory.key) issue.fields['statuscategorychangedate'] = jiraTime(clock.now());
        record(directory, clock, actor, issue, [item]);
        return true;
      },
    );
    return DONE;
  };

  const renameField = (id: string, name: string): SettingsOutcome => {
    const { fields } = directory.site;
    const field = fields.find((each) => each.id === id);
    if (field?.custom !== true) return refusal(`There is no custom field with the id ${id}.`);
    // Jira lets two custom fields have the same name.
    const refused = nameRefused(name, []);
    if (refused) return refused;
    const clauseNames = [`cf[${id.replace('customfield_', '')}]`, name.trim()];
    change({ fields: fields.map((each) => (each.id === id ? { ...each, name: name.trim(), ...(each['clauseNames'] !== undefined && { clauseNames }) } : each)) }); // prettier-ignore
    return DONE;
  };

  /** A workflow whose transitions no longer ask for the field. */
  const notAsking = (id: string, flow: WorkflowJson): WorkflowJson => ({
    ...flow,
    transitions: flow.transitions.map(({ fields, ...transition }) => ({
      ...transition,
      ...(fields !== undefined && { fields: fields.filter((each) => each !== id) }),
    })),
  });

  const deleteField = (id: string): SettingsOutcome => {
    const { fields, workflows } = directory.site;
    if (fields.find((each) => each.id === id)?.custom !== true) return refusal(`There is no custom field with the id ${id}.`);
    change({
      fields: fields.filter((each) => each.id !== id),
      ...(workflows && { workflows: Object.fromEntries(Object.entries(workflows).map(([key, flow]) => [key, notAsking(id, flow)])) }),
    });
    rewrite(
      () => true,
      (issue) => id in issue.fields && delete issue.fields[id],
    );
    return DONE;
  };

  const deleteLinkType = (actor: JiraActor, id: string): SettingsOutcome => {
    const { issueLinkTypes } = directory.site;
    const type = issueLinkTypes.find((each) => each.id === id);
    if (type === undefined) return refusal(`There is no link type with the id ${id}.`);
    change({ issueLinkTypes: issueLinkTypes.filter((each) => each.id !== id) });
    const linked = new Set([...store.links.values()].flatMap(({ source, destination }) => [source, destination]));
    rewrite(
      (entry) => linked.has(entry.id),
      (issue) => {
        const links = Array.isArray(issue.fields['issuelinks']) ? (issue.fields['issuelinks'] as unknown[]).filter(isObject) : [];
        const gone = links.filter((link) => textOf(link['type'], 'id') === id);
        if (gone.length === 0) return false;
        issue.fields['issuelinks'] = links.filter((link) => !gone.includes(link));
        const items = gone.map((link) => {
          store.links.delete(textOf(link, 'id') ?? '');
          const outward = link['outwardIssue'] !== undefined;
          const other = textOf(outward ? link['outwardIssue'] : link['inwardIssue'], 'key') ?? '';
          return linkItem(outward ? type.outward : type.inward, other, false);
        });
        record(directory, clock, actor, issue, items);
        return true;
      },
    );
    return DONE;
  };

  return (accountId: string, asked: SettingsChange): SettingsOutcome => {
    const actor: JiraActor = { type: 'user', accountId };
    if (!directory.mayGlobally(actor, 'ADMINISTER')) return refusal('Only Jira administrators may change this.');
    // The pages of the site send what people typed: a member may be missing.
    const given = (member: string): string => textOf(asked, member) ?? '';
    const id = given('id');
    switch (asked.what) {
      case 'rename-status':
        return renameStatus(id, given('name'));
      case 'delete-status':
        return deleteStatus(actor, id, given('moveTo'));
      case 'rename-field':
        return renameField(id, given('name'));
      case 'delete-field':
        return deleteField(id);
      case 'delete-link-type':
        return deleteLinkType(actor, id);
      case 'add-validator':
      case 'remove-validator':
        return flows.changeValidator(asked);
      case 'migrate-issues':
        return flows.migrateIssues(actor, asked);
      default:
        return refusal(`The change '${String((asked as { what?: unknown }).what)}' is not modelled.`);
    }
  };
};
