import type { FieldJson } from '../archive';
import type { IssueStore } from './issues';
import { isObject, textOf } from './reply';

const listed = (values: unknown): [id: string, value: string][] =>
  (Array.isArray(values) ? (values as unknown[]) : []).flatMap((each) => {
    const id = textOf(each, 'id');
    const value = textOf(each, 'value');
    return id === null || value === null ? [] : [[id, value] as [string, string]];
  });

/** Options of a select field, id → value: those the archive lists and those that issues carry. The map is the store's own and may be added to. */
export const optionsOf = (store: IssueStore, field: FieldJson): Map<string, string> => {
  const known = store.seen.options(field.id);
  for (const [id, value] of listed(field.allowedValues ?? field['options'])) known.set(id, value);
  return known;
};

/** Options below one of a cascading field, id → value. */
export const childOptionsOf = (store: IssueStore, field: FieldJson, parent: string): Map<string, string> => {
  const known = new Map(store.seen.options(`${field.id}/${parent}`));
  const list: readonly unknown[] = field.allowedValues ?? [];
  const above = list.find((each) => textOf(each, 'id') === parent);
  if (isObject(above)) for (const [id, value] of listed(above['children'])) known.set(id, value);
  return known;
};
