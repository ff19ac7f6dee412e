import { FIELDS, optionId, type FieldModel, type FieldName } from './fields';
import type { Told } from './draft';
import { PEOPLE, type Person } from './people';
import { DELETED_STATUS, PRIORITIES, REQUEST_TYPES, RESOLUTIONS, STATUSES } from './site';

/** Jira's way to write an instant. */
export const jiraInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** A text as Jira hands over paragraphs and comments (ADF), with mentions at its beginning. */
export const documentOf = (text: string, mentions: readonly Person[] = []): Record<string, unknown> => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        ...mentions.flatMap((person) => [
          { type: 'mention', attrs: { id: PEOPLE[person].accountId, text: `@${PEOPLE[person].displayName}`, accessLevel: '' } },
          { type: 'text', text: ' ' },
        ]),
        { type: 'text', text },
      ],
    },
  ],
});

const personOf = (name: string): (typeof PEOPLE)[Person] => {
  if (!(name in PEOPLE)) throw new Error(`Nobody on the demo site is called "${name}".`);
  return PEOPLE[name as Person];
};

const found = <T extends { id: string; name: string }>(list: readonly T[], name: string): T => {
  const entry = list.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`The demo site has no "${name}".`);
  return entry;
};

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const serviceId = (name: string): string => `ari:cloud:graph::service/demo/${slug(name)}`;

const listOf = (told: Told): readonly string[] => (told === null ? [] : typeof told === 'string' ? [told] : told);

const listed = (status: string, list: 'priority' | 'resolution' | 'status'): { id: string; name: string } =>
  list === 'status'
    ? found([...STATUSES, DELETED_STATUS], status)
    : list === 'priority'
      ? found(PRIORITIES, status)
      : found(RESOLUTIONS, status);

/** A told value as it stands in an issue. */
export const fieldValue = (name: FieldName, told: Told): unknown => {
  const field: FieldModel = FIELDS[name];
  const all = listOf(told);
  const first = all[0];
  if (field.kind === 'labels') return all;
  if (first === undefined) return null;
  switch (field.kind) {
    case 'status':
    case 'priority':
    case 'resolution':
      return listed(first, field.kind);
    case 'user':
      return personOf(first);
    case 'users':
      return all.map(personOf);
    case 'option':
      return { id: optionId(field, first), value: first };
    case 'checklist':
      return all.map((value) => ({ id: optionId(field, value), value }));
    case 'team':
      return { id: `team-${slug(first)}`, name: first, title: first, isShared: true };
    case 'paragraph':
      return documentOf(first);
    case 'services':
      return all.map((service) => ({ id: serviceId(service), name: service }));
    case 'requestType':
      return { requestType: found(REQUEST_TYPES, first), currentStatus: null };
    default:
      return first;
  }
};

/** One side of a changelog item: Jira's id and its text. */
export const historySide = (name: FieldName, told: Told): [string | null, string | null] => {
  const field: FieldModel = FIELDS[name];
  const all = listOf(told);
  const first = all[0];
  if (first === undefined) return [null, field.kind === 'labels' || field.kind === 'text' || field.kind === 'paragraph' ? '' : null];
  switch (field.kind) {
    case 'status':
    case 'priority':
    case 'resolution':
      return [listed(first, field.kind).id, first];
    case 'user':
      return [personOf(first).accountId, personOf(first).displayName];
    case 'users':
      return [
        `[${all.map((person) => personOf(person).accountId).join(', ')}]`,
        all.map((person) => personOf(person).displayName).join(','),
      ];
    case 'option':
      return [optionId(field, first), first];
    case 'checklist':
      return [`[${all.map((value) => optionId(field, value)).join(', ')}]`, all.join(',')];
    case 'team':
      return [`team-${slug(first)}`, first];
    case 'services':
      return [`[${all.map(serviceId).join(', ')}]`, all.join(',')];
    case 'requestType':
      return [found(REQUEST_TYPES, first).id, first];
    case 'labels':
      return [null, all.join(' ')];
    default:
      return [null, first];
  }
};
