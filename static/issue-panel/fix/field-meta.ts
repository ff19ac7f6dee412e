import { isObject, listAt, objectAt, wordAt } from '../../shared/json';

/** One value that a field may take; `children`: second step of a cascading choice. */
export type Option = { id: string; name: string; children: readonly Option[] };

/** What Jira says of a field on a screen: its name for the reader, how it is filled in and with what. */
export type FieldMeta = {
  field: string;
  name: string;
  required: boolean;
  hasDefault: boolean;
  /** Whether it can be set as a whole, not only added to. */
  settable: boolean;
  type: string;
  items: string | null;
  /** The field type's key; null for Jira's own fields. */
  custom: string | null;
  system: string | null;
  options: readonly Option[] | null;
};

const optionOf = (json: unknown): Option[] => {
  const id = wordAt(json, 'id');
  const name = wordAt(json, 'value') ?? wordAt(json, 'name') ?? wordAt(json, 'label');
  if (id === null || name === null || (isObject(json) && (json['disabled'] === true || json['archived'] === true))) return [];
  return [{ id, name, children: listAt(json, 'children').flatMap(optionOf) }];
};

const metaOf = (field: string, json: unknown): FieldMeta => {
  const schema = objectAt(json, 'schema');
  const operations = listAt(json, 'operations');
  return {
    field,
    name: wordAt(json, 'name') ?? field,
    required: isObject(json) && json['required'] === true,
    hasDefault: isObject(json) && json['hasDefaultValue'] === true,
    settable: operations.length === 0 || operations.includes('set'),
    type: wordAt(schema, 'type') ?? 'any',
    items: wordAt(schema, 'items'),
    custom: wordAt(schema, 'custom'),
    system: wordAt(schema, 'system'),
    options: isObject(json) && Array.isArray(json['allowedValues']) ? json['allowedValues'].flatMap(optionOf) : null,
  };
};

/** Fields by id, out of `{fields: {id: …}}`: `editmeta`, and a transition with its fields. */
export const metaByField = (body: unknown): ReadonlyMap<string, FieldMeta> =>
  new Map(Object.entries(objectAt(body, 'fields')).map(([field, json]) => [field, metaOf(field, json)]));

/** Fields in their order, out of a page of `createmeta`. */
export const createFieldsOf = (body: unknown): FieldMeta[] =>
  [...listAt(body, 'fields'), ...listAt(body, 'results')].flatMap((json) => {
    const field = wordAt(json, 'fieldId') ?? wordAt(json, 'key');
    return field === null ? [] : [metaOf(field, json)];
  });
