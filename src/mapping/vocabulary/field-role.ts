import type { Words } from './words';

/**
 * What a field of a role holds. `option`: a single choice, matched to the keys in `options`; `yesNo`: a checkbox or a yes/no choice;
 * `text`: a text or paragraph field; `link`: a URL, remote link or attachment; `checklist`: checkboxes, or a list of tasks in a
 * paragraph field; `services` and `assets`: objects of JSM and of Assets; `sla`: a JSM clock.
 */
export type FieldRoleType =
  | 'assets'
  | 'checklist'
  | 'date'
  | 'datetime'
  | 'link'
  | 'number'
  | 'option'
  | 'services'
  | 'sla'
  | 'team'
  | 'text'
  | 'user'
  | 'users'
  | 'yesNo';

/**
 * A part that a field can play in a record. Found by `system` (Jira's own field id), by `schema` (`schema.custom` of the field), or by
 * name (`suggest`, in the order of preference). `options`: option key → the spellings in use.
 */
export interface FieldRole {
  readonly name: string;
  readonly type: FieldRoleType;
  readonly system?: string;
  readonly schema?: string;
  readonly suggest: Words;
  readonly options?: Readonly<Record<string, readonly string[]>>;
}
