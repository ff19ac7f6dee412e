import type { FieldJson } from '../archive';
import type { AppField, Clock } from '../seams';
import { isAppField } from './accepted';
import type { Directory } from './directory';
import type { Events } from './events';
import { changeItems } from './field-change';
import type { Entry } from './issues';
import { isObject, nothing, refused, type Handler, type Reply } from './reply';
import { record } from './writes';

/** A field's number when an app is installed: above those of any archive, and the same whatever else is on the site. */
const FIRST_NUMBER = 19_001;

/** The fields of an app as `GET /field` lists them; ids that the site has already are left out. */
export const appFieldsJson = (fields: readonly AppField[], site: readonly FieldJson[]): FieldJson[] => {
  const taken = new Set(site.map(({ id }) => id));
  let number = FIRST_NUMBER;
  return fields.map(({ type, name, value, list }) => {
    while (taken.has(`customfield_${number}`)) number++;
    const customId = number++;
    const id = `customfield_${customId}`;
    return {
      ...{ id, key: id, name, untranslatedName: name, custom: true, orderable: true, navigable: true, searchable: true },
      clauseNames: [`cf[${customId}]`, name],
      schema: { type: list ? 'array' : value, ...(list && { items: value }), custom: type, customId },
    };
  });
};

/** Has the value the form of the field? Null empties it. */
const fits = (value: unknown, { schema }: FieldJson): boolean => {
  const fitsOne = (each: unknown, type: string | undefined): boolean =>
    type === 'number' ? typeof each === 'number' && Number.isFinite(each) : typeof each === 'string';
  if (value === null) return true;
  return schema?.type === 'array'
    ? Array.isArray(value) && value.every((each) => fitsOne(each, schema.items))
    : fitsOne(value, schema?.type);
};

interface Wanted {
  field: FieldJson;
  entry: Entry;
  value: unknown;
}

/**
 * `POST /app/field/value`: an app writes its own fields, whatever the screens and permissions of people are. All or nothing. Without a
 * changelog the issue's `updated` stays as it was; Atlassian documents neither, so an app must not count on it.
 */
export const appFields = (directory: Directory, clock: Clock, events: Events) => {
  const { store } = directory;

  const wantedBy = (updates: readonly unknown[]): Wanted[] | Reply => {
    const wanted = new Map<string, Wanted>();
    for (const update of updates.filter(isObject)) {
      const name = String(update['customField'] ?? '');
      const field = directory.site.fields.find(({ id, key }) => id === name || key === name);
      if (field === undefined) return refused(404, [`The custom field '${name}' was not found.`]);
      if (!isAppField(field)) return refused(403, [`The app does not own the custom field '${name}'.`]);
      if (update['value'] === undefined || !fits(update['value'], field))
        return refused(400, [`The value is not valid for the custom field '${name}'.`]);
      for (const id of Array.isArray(update['issueIds']) ? (update['issueIds'] as unknown[]) : []) {
        const entry = store.find(String(id));
        if (entry === undefined) return refused(400, [`The issue with the ID '${String(id)}' does not exist.`]);
        const pair = `${entry.id}/${field.id}`;
        if (wanted.has(pair)) return refused(400, ['Combinations of custom field and issue must be unique within the request.']);
        wanted.set(pair, { field, entry, value: update['value'] });
      }
    }
    return [...wanted.values()];
  };

  const updateMultipleCustomFieldValues: Handler = ({ actor, body, query }) => {
    if (actor.type !== 'app') return refused(403, ['The request is not authenticated as the app that provided all the fields.']);
    const wanted = wantedBy(Array.isArray(body['updates']) ? (body['updates'] as unknown[]) : []);
    if (!Array.isArray(wanted)) return wanted;
    for (const { field, entry, value } of wanted) {
      const issue = store.body(entry);
      const items = changeItems(field, issue.fields[field.id] ?? null, value);
      if (items.length === 0) continue;
      issue.fields[field.id] = value;
      const id = query['generateChangelog'] === false ? undefined : record(directory, clock, actor, issue, items);
      store.replace(entry, issue);
      if (query['generateAppEvents'] !== false) events.issue('updated', actor, entry, issue, { ...(id !== undefined && { id }), items });
    }
    return nothing;
  };

  return { updateMultipleCustomFieldValues };
};
