import { customField } from '../../archive/fields';
import type { FieldJson } from '../../archive';

export type FieldKind =
  | 'status'
  | 'priority'
  | 'resolution'
  | 'user'
  | 'users'
  | 'option'
  | 'checklist'
  | 'team'
  | 'text'
  | 'paragraph'
  | 'url'
  | 'services'
  | 'assets'
  | 'requestType'
  | 'labels'
  | 'versions'
  | 'number'
  | 'date'
  | 'datetime';

/**
 * A Jira field the stories may set. Values are told as: `option` the name of one option (yes/no is an option field with Yes and No),
 * `checklist`, `labels`, `services`, `assets`, `versions`, `users` a list of names, `user` a person of the demo, `number` a number,
 * `date` `2026-03-04`, `datetime` `2026-03-04 09:10` in UTC, the rest a text.
 */
export interface FieldModel {
  readonly id: string;
  /** As Jira's administration shows it; the app recognises fields by it. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly options?: readonly string[];
  /**
   * The field's context: project keys, issue type names, or both as `IT/Change`. Jira answers an issue outside it without the field.
   * Absent: on every issue of every project.
   */
  readonly on?: readonly string[];
  /** Schema of its own where the kind's plain one is not it (request participants). */
  readonly custom?: string;
}

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';

const SCHEMAS: Readonly<Record<FieldKind, { type: string; items?: string; custom?: string }>> = {
  status: { type: 'status' },
  priority: { type: 'priority' },
  resolution: { type: 'resolution' },
  user: { type: 'user', custom: `${CUSTOM}:userpicker` },
  users: { type: 'array', items: 'user', custom: `${CUSTOM}:multiuserpicker` },
  option: { type: 'option', custom: `${CUSTOM}:select` },
  checklist: { type: 'array', items: 'option', custom: `${CUSTOM}:multicheckboxes` },
  team: { type: 'team', custom: 'com.atlassian.teams:rm-teams-custom-field-team' },
  text: { type: 'string', custom: `${CUSTOM}:textfield` },
  paragraph: { type: 'string', custom: `${CUSTOM}:textarea` },
  url: { type: 'string', custom: `${CUSTOM}:url` },
  services: { type: 'array', items: 'service-entity', custom: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype' },
  assets: { type: 'array', items: 'cmdb-object-field', custom: 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype' },
  requestType: { type: 'sd-customerrequesttype', custom: 'com.atlassian.servicedesk:vp-origin' },
  labels: { type: 'array', items: 'string' },
  versions: { type: 'array', items: 'version' },
  number: { type: 'number', custom: `${CUSTOM}:float` },
  date: { type: 'date', custom: `${CUSTOM}:datepicker` },
  datetime: { type: 'datetime', custom: `${CUSTOM}:datetime` },
};

/** A field of the demo site. `id` as in `customfield_10100`; `where` its context and options. */
export const field = (
  id: string,
  name: string,
  kind: FieldKind,
  where: { options?: readonly string[]; on?: readonly string[]; custom?: string } = {},
): FieldModel => ({ id, name, kind, ...where });

export const YES_NO = ['Yes', 'No'] as const;

export const isCustom = ({ id }: FieldModel): boolean => id.startsWith('customfield_');

/** Whether issues of a type in a project carry the field. */
export const carries = ({ on }: FieldModel, project: string, type: string): boolean =>
  on === undefined || on.includes(project) || on.includes(type) || on.includes(`${project}/${type}`);

/** Jira's id of an option of one of the select fields. Throws for an option the field does not have. */
export const optionId = (model: FieldModel, value: string): string => {
  const at = model.options?.indexOf(value) ?? -1;
  if (at < 0) throw new Error(`The field "${model.name}" has no option "${value}".`);
  return String((Number(model.id.replace('customfield_', '')) - 9_900) * 100 + at);
};

/** A custom field as `GET /field` lists it, with the options of a select field. */
export const fieldJson = (model: FieldModel): FieldJson => {
  const schema = SCHEMAS[model.kind];
  const json = customField(model.id, model.name, model.custom === undefined ? schema : { ...schema, custom: model.custom });
  return model.options === undefined
    ? json
    : { ...json, allowedValues: model.options.map((value) => ({ id: optionId(model, value), value })) };
};
