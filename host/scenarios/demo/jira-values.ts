import { optionId, type FieldModel } from './field-model';
import type { Told } from './draft';
import type { Vocabulary } from './vocabulary';

/** Jira's way to write an instant. */
export const jiraInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** A text as Jira hands over paragraphs and comments (ADF), with mentions at its beginning. */
export const documentOf = (
  text: string,
  mentions: readonly { accountId: string; displayName: string }[] = [],
): Record<string, unknown> => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        ...mentions.flatMap(({ accountId, displayName }) => [
          { type: 'mention', attrs: { id: accountId, text: `@${displayName}`, accessLevel: '' } },
          { type: 'text', text: ' ' },
        ]),
        { type: 'text', text },
      ],
    },
  ],
});

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const serviceId = (name: string): string => `ari:cloud:graph::service/demo/${slug(name)}`;
const assetId = (label: string): string => `demo:${slug(label)}`;
const versionId = (name: string): string => `version-${slug(name)}`;

const listOf = (told: Told): readonly (string | number)[] => (told === null ? [] : Array.isArray(told) ? told : [told as string | number]);

/** `2026-03-04 09:10` as Jira writes an instant. Throws for anything else. */
const datetimeOf = (text: string): string => {
  const at = /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(' ', 'T')}:00.000Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`"${text}" is not an instant like 2026-03-04 09:10.`);
  return jiraInstant(at);
};

const dateOf = (text: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw new Error(`"${text}" is not a day like 2026-03-04.`);
  return text;
};

const numberOf = (field: FieldModel, told: string | number): number => {
  if (typeof told !== 'number') throw new Error(`The field "${field.name}" takes a number, not "${told}".`);
  return told;
};

/** A told value as it stands in an issue. Throws for a name the site does not have. */
export const fieldValue = (field: FieldModel, told: Told, site: Vocabulary): unknown => {
  const all = listOf(told);
  const texts = all.map(String);
  if (field.kind === 'labels' || field.kind === 'versions')
    return field.kind === 'labels' ? texts : texts.map((name) => ({ id: versionId(name), name, archived: false, released: true }));
  const [first] = all;
  if (first === undefined) return null;
  const text = String(first);
  switch (field.kind) {
    case 'status':
      return site.status(text);
    case 'priority':
      return priorityOf(text);
    case 'resolution':
      return site.resolution(text);
    case 'user':
      return site.person(text);
    case 'users':
      return texts.map((name) => site.person(name));
    case 'option':
      return { id: optionId(field, text), value: text };
    case 'checklist':
      return texts.map((value) => ({ id: optionId(field, value), value }));
    case 'team':
      return { id: `team-${slug(text)}`, name: text, title: text, isShared: true };
    case 'paragraph':
      return documentOf(text);
    case 'services':
      return texts.map((service) => ({ id: serviceId(service), name: service }));
    case 'assets':
      return texts.map((label) => ({ workspaceId: 'demo', id: assetId(label), objectId: slug(label), label }));
    case 'requestType':
      return { requestType: site.requestType(text), currentStatus: null };
    case 'number':
      return numberOf(field, first);
    case 'date':
      return dateOf(text);
    case 'datetime':
      return datetimeOf(text);
    default:
      return text;
  }
};

/** Texts whose changelog entry is empty and not null where there was nothing. */
const EMPTY_TEXT: readonly string[] = ['labels', 'text', 'paragraph'];

/** One side of a changelog item: Jira's id and its text. */
export const historySide = (field: FieldModel, told: Told, site: Vocabulary): [string | null, string | null] => {
  const texts = listOf(told).map(String);
  const [first] = texts;
  if (first === undefined) return [null, EMPTY_TEXT.includes(field.kind) ? '' : null];
  switch (field.kind) {
    case 'status':
      return [site.status(first).id, first];
    case 'priority':
      return [priorityOf(first).id, first];
    case 'resolution':
      return [site.resolution(first).id, first];
    case 'user':
      return [site.person(first).accountId, site.person(first).displayName];
    case 'users': {
      const people = texts.map((name) => site.person(name));
      return [`[${people.map(({ accountId }) => accountId).join(', ')}]`, people.map(({ displayName }) => displayName).join(',')];
    }
    case 'option':
      return [optionId(field, first), first];
    case 'checklist':
      return [`[${texts.map((value) => optionId(field, value)).join(', ')}]`, texts.join(',')];
    case 'team':
      return [`team-${slug(first)}`, first];
    case 'services':
      return [`[${texts.map(serviceId).join(', ')}]`, texts.join(',')];
    case 'requestType':
      return [site.requestType(first).id, first];
    case 'labels':
      return [null, texts.join(' ')];
    case 'assets':
      return [`[${texts.map(assetId).join(', ')}]`, texts.join(',')];
    case 'date':
      return [dateOf(first), field.id.startsWith('customfield_') ? shortDay(first) : `${first} 00:00:00.0`];
    case 'datetime':
      return [datetimeOf(first), `${shortDay(first)} ${first.slice(11)}`];
    default:
      return [null, first];
  }
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const shortDay = (day: string): string => `${Number(day.slice(8, 10))}/${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(2, 4)}`;

/** Every member of a list of versions that came or went, as Jira writes one changelog item for each. */
export const versionSides = (before: Told, told: Told): { from: [string | null, string | null]; to: [string | null, string | null] }[] => {
  const [old, now] = [listOf(before).map(String), listOf(told).map(String)];
  const side = (name: string): [string, string] => [versionId(name), name];
  return [
    ...old.filter((name) => !now.includes(name)).map((name) => ({ from: side(name), to: [null, null] as [null, null] })),
    ...now.filter((name) => !old.includes(name)).map((name) => ({ from: [null, null] as [null, null], to: side(name) })),
  ];
};

export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, at) => ({ id: String(1 + at), name, description: '' }));

const priorityOf = (name: string): (typeof PRIORITIES)[number] => {
  const found = PRIORITIES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The demo site has no priority "${name}".`);
  return found;
};
