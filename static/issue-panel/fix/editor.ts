import type { FieldMeta, Option } from './field-meta';

/** How a field is filled in on the page; `none`: only Jira's own page can. */
export type Editor =
  | { kind: 'text' | 'paragraph' | 'url' | 'number' | 'date' | 'date-time' | 'labels' | 'none' }
  | { kind: 'choice' | 'radio' | 'choices' | 'cascading'; options: readonly Option[] }
  | { kind: 'people'; many: boolean; assignable: boolean }
  | { kind: 'groups'; many: boolean };

export type EditorKind = Editor['kind'];

const NONE: Editor = { kind: 'none' };
const JIRAS_OWN = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Jira's own custom field types (the part after the colon); types of apps have values that only they understand. */
const BY_TYPE: Readonly<Record<string, EditorKind>> = {
  ...{ textfield: 'text', textarea: 'paragraph', url: 'url', float: 'number', datepicker: 'date', datetime: 'date-time', labels: 'labels' },
  ...{ select: 'choice', radiobuttons: 'radio', multiselect: 'choices', multicheckboxes: 'choices', cascadingselect: 'cascading' },
  ...{ version: 'choice', multiversion: 'choices', userpicker: 'people', multiuserpicker: 'people', people: 'people' },
  ...{ grouppicker: 'groups', multigrouppicker: 'groups' },
};

const BY_SYSTEM: Readonly<Record<string, EditorKind>> = {
  ...{ summary: 'text', description: 'paragraph', environment: 'paragraph', labels: 'labels', duedate: 'date' },
  ...{ priority: 'choice', resolution: 'choice', components: 'choices', fixVersions: 'choices', versions: 'choices' },
  ...{ assignee: 'people', reporter: 'people' },
};

/** Fields that Jira does not describe further (an archive without type keys, for one) go by the shape of their values. */
const BY_SHAPE: Readonly<Record<string, EditorKind>> = {
  ...{ string: 'text', number: 'number', date: 'date', datetime: 'date-time', option: 'choice', priority: 'choice', resolution: 'choice' },
  ...{ 'option-with-child': 'cascading', user: 'people', group: 'groups', version: 'choice' },
  ...{ 'array of option': 'choices', 'array of user': 'people', 'array of group': 'groups', 'array of string': 'labels' },
  ...{ 'array of component': 'choices', 'array of version': 'choices' },
};

const kindOf = ({ custom, system, type, items }: FieldMeta): EditorKind => {
  if (system !== null) return BY_SYSTEM[system] ?? 'none';
  if (custom?.startsWith(JIRAS_OWN)) return BY_TYPE[custom.slice(JIRAS_OWN.length)] ?? 'none';
  // What an app's field says in plain options or people is taken like Jira's own; its texts and objects may mean anything.
  const shape = items === null ? type : `${type} of ${items}`;
  const known = BY_SHAPE[shape] ?? 'none';
  return custom === null || !['text', 'labels'].includes(known) ? known : 'none';
};

/** The editor for a field, by what `editmeta`, `createmeta` or a transition says of it. */
export function editorOf(meta: FieldMeta): Editor {
  if (!meta.settable) return NONE;
  const kind = kindOf(meta);
  const many = meta.type === 'array';
  switch (kind) {
    case 'people':
      return { kind, many, assignable: meta.system === 'assignee' };
    case 'groups':
      return { kind, many };
    case 'choice':
    case 'radio':
    case 'choices':
    case 'cascading':
      return meta.options === null || meta.options.length === 0 ? NONE : { kind, options: meta.options };
    default:
      return { kind };
  }
}
