import type { FieldJson, ProjectJson } from '../archive';
import type { Directory } from './directory';
import { plainText } from './jql/values';
import { SUMMARY_LENGTH, TEXT_AREA_LENGTH, TEXT_FIELD_LENGTH } from './limits';
import { childOptionsOf, optionsOf } from './options';
import { componentsOf, versionsOf } from './project-members';
import { instantOf, isObject, textOf } from './reply';

/** A value accepted for a field, or Jira's message for it. */
export type Accepted = { value: unknown } | { error: string };

/** Where a value is to be written. */
export interface Place {
  project: ProjectJson | undefined;
  creating: boolean;
  /** Without the permission to assign, the assignee is on no screen. */
  mayAssign: boolean;
}

const READ_ONLY: ReadonlySet<string> = new Set(['status', 'created', 'updated', 'creator', 'resolutiondate', 'statuscategorychangedate', 'project', 'issuetype', 'comment', 'worklog', 'issuelinks', 'attachment', 'votes', 'watches', 'subtasks', 'lastViewed', 'workratio', 'issuekey', 'parent']); // prettier-ignore

/** Custom fields that only the platform writes. */
const PLATFORM_OWNED = [
  ':sd-sla-field',
  ':vp-origin',
  ':sd-approvals',
  ':sd-request-feedback',
  ':sd-request-feedback-date',
  ':sd-incidents-link',
];

/** Is it a field that an app brought (`jira:customField`)? Those that the stand-in takes are read-only. */
export const isAppField = ({ schema }: FieldJson): boolean => schema?.custom?.startsWith('ari:cloud:ecosystem::extension/') === true;

/** Nobody can set the field on a screen: Jira itself, Jira Service Management or the app that brought it writes it. */
export const isReadOnly = (field: FieldJson): boolean =>
  READ_ONLY.has(field.id) || isAppField(field) || PLATFORM_OWNED.some((custom) => field.schema?.custom?.endsWith(custom) === true);

/** Reads what an editor hands over for a field; `store` learns of options nobody has used before only where the field has none at all. */
export const accepted = (directory: Directory, field: FieldJson | undefined, id: string, given: unknown, place: Place): Accepted => {
  const unknown = { error: `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.` };
  if (field === undefined || (isReadOnly(field) && !(place.creating && id === 'parent'))) return unknown;
  if (id === 'assignee' && !place.mayAssign) return unknown;
  const type = field.schema?.type ?? 'any';
  if (given === null || given === undefined)
    return id === 'summary' ? { error: 'You must specify a summary of the issue.' } : { value: type === 'array' ? [] : null };
  if (type === 'array') {
    if (!Array.isArray(given)) return { error: 'data was not an array' };
    const members = (given as unknown[]).map((each) => one(directory, field, field.schema?.items ?? 'any', each, place));
    const wrong = members.find((each) => 'error' in each);
    return wrong ?? { value: members.map((each) => ('value' in each ? each.value : null)) };
  }
  return one(directory, field, type, given, place);
};

const isDocument = (field: FieldJson): boolean =>
  field.id === 'description' || field.id === 'environment' || field.schema?.custom?.endsWith(':textarea') === true;

const one = (directory: Directory, field: FieldJson, type: string, given: unknown, place: Place): Accepted => {
  switch (type) {
    case 'string':
      return text(field, given);
    case 'number':
      return typeof given === 'number' ? { value: given } : { error: 'Operation value must be a number' };
    case 'date':
      if (typeof given !== 'string') return { error: 'Operation value must be a string in the format yyyy-MM-dd' };
      return isDay(given) ? { value: given } : { error: `Error parsing date string: ${given}` };
    case 'datetime':
      if (typeof given !== 'string') return { error: 'Operation value must be a date-time' };
      return /^\d{4}-\d\d-\d\dT/.test(given) && instantOf(given) !== null ? { value: given } : { error: `Error parsing time: ${given}` };
    case 'user':
      return user(directory, field, given, place);
    case 'priority': {
      const found = directory.priority(textOf(given, 'id') ?? textOf(given, 'name') ?? '');
      return found === undefined ? { error: 'The priority selected is invalid.' } : { value: found };
    }
    case 'resolution': {
      const found = directory.resolution(textOf(given, 'id') ?? textOf(given, 'name') ?? '');
      return found === undefined ? { error: 'The resolution selected is invalid.' } : { value: found };
    }
    case 'option':
      return isObject(given) ? option(directory, field, optionsOf(directory.store, field), given) : { error: `Specify a valid 'id' or 'name' for ${field.name}` }; // prettier-ignore
    case 'option-with-child':
      return isObject(given) && ('id' in given || 'value' in given)
        ? option(directory, field, optionsOf(directory.store, field), given)
        : { error: "Could not find valid 'id' or 'value' in the Parent Option object." };
    case 'group': {
      const wanted = textOf(given, 'groupId') ?? textOf(given, 'name') ?? '';
      const found = directory.group(wanted);
      return found === undefined ? { error: `Group '${wanted}' does not exist.` } : { value: directory.groupDetails(found) };
    }
    case 'component':
      return member(place, given, 'Component', (project) => componentsOf(directory, project));
    case 'version':
      return member(place, given, 'Version', (project) => versionsOf(directory, project));
    default:
      // Teams, services, assets: the site archive has no list of them, so they are taken as they are.
      return { value: given };
  }
};

const text = (field: FieldJson, given: unknown): Accepted => {
  if (isDocument(field)) {
    if (!isObject(given) || given['type'] !== 'doc')
      return { error: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' };
    return plainText(given).length > TEXT_AREA_LENGTH ? tooLong(TEXT_AREA_LENGTH) : { value: given };
  }
  if (typeof given !== 'string') return { error: 'Operation value must be a string' };
  if (field.id === 'summary' && given.trim() === '') return { error: 'You must specify a summary of the issue.' };
  if (field.id === 'summary' && given.length > SUMMARY_LENGTH) return { error: `Summary can't exceed ${SUMMARY_LENGTH} characters.` };
  if (field.schema?.type === 'array' && /\s/.test(given)) return { error: `The label '${given}' contains spaces which is invalid.` };
  const isTextField = field.schema?.custom?.endsWith(':textfield') === true;
  return isTextField && given.length > TEXT_FIELD_LENGTH ? tooLong(TEXT_FIELD_LENGTH) : { value: given };
};

const tooLong = (limit: number): Accepted => ({
  error: `The entered text is too long. It exceeds the allowed limit of ${limit.toLocaleString('en-US')} characters.`,
});

/** A day of the calendar, as `2026-02-28`. */
const isDay = (given: string): boolean => {
  const instant = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(given);
};

const user = (directory: Directory, field: FieldJson, given: unknown, { project }: Place): Accepted => {
  const accountId = textOf(given, 'accountId') ?? textOf(given, 'id') ?? '';
  const found = directory.user(accountId);
  if (found === undefined) return { error: `User '${accountId}' does not exist.` };
  const isAssignable = project === undefined || directory.mayIn({ type: 'user', accountId }, 'ASSIGNABLE_USER', project);
  if (field.id === 'assignee' && !isAssignable) return { error: `User '${found.displayName}' cannot be assigned issues.` };
  return { value: directory.userDetails(found.accountId) };
};

const member = (
  { project }: Place,
  given: unknown,
  what: string,
  of: (project: ProjectJson) => readonly Record<string, unknown>[],
): Accepted => {
  const id = textOf(given, 'id');
  const name = textOf(given, 'name');
  const found = project && of(project).find((each) => (id !== null ? each['id'] === id : each['name'] === name));
  if (found !== undefined) return { value: found };
  return { error: id !== null ? `${what} id '${id}' is not valid` : `${what} name '${name ?? ''}' is not valid` };
};

const option = (directory: Directory, field: FieldJson, known: Map<string, string>, given: unknown): Accepted => {
  const id = textOf(given, 'id');
  const value = textOf(given, 'value');
  let found = id !== null ? [...known].find(([each]) => each === id) : [...known].find(([, each]) => each === value);
  if (found === undefined && known.size === 0 && value !== null) {
    // No issue carries the field and no list names its options: the first one is made.
    found = [id ?? directory.store.nextRowId(), value];
    known.set(...found);
  }
  if (found === undefined) return { error: id !== null ? `Option id '${id}' is not valid` : `Option value '${value ?? ''}' is not valid` };
  const view = { self: directory.url(`customFieldOption/${found[0]}`), value: found[1], id: found[0] };
  const child =
    isObject(given) && isObject(given['child'])
      ? option(directory, field, childOptionsOf(directory.store, field, found[0]), given['child'])
      : undefined;
  if (child !== undefined && 'error' in child) return child;
  return { value: child === undefined ? view : { ...view, child: child.value } };
};
