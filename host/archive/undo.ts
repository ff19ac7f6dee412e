import type { HistoryItemJson, SiteJson } from './site-json';

const byId = <T extends { id: string }>(
  list: readonly T[],
  id: string | null,
  name: string | null,
): T | { id: string; name: string } | null =>
  id === null ? null : (list.find((entry) => String(entry.id) === id) ?? { id, name: name ?? id });

const userOf = (site: SiteJson, accountId: string | null, name: string | null): unknown =>
  accountId === null
    ? null
    : (site.users.find((user) => user.accountId === accountId) ?? {
        accountId,
        displayName: name ?? accountId,
        active: false,
        accountType: 'atlassian',
      });

/** Ids of a multi-value item: Jira writes `[10001, 10002]`, or `10001, 10002` for older fields. */
const idsOf = (text: string | null): string[] =>
  (text ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

const textDocument = (text: string | null): unknown =>
  text === null || text === ''
    ? null
    : {
        type: 'doc',
        version: 1,
        content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
      };

/** Custom types whose value Jira hands over as a document (ADF) in version 3 of its API. */
const isDocument = (custom: string | undefined): boolean => custom?.endsWith(':textarea') === true;

/** The value before a change, as the field's schema spells it in an issue. */
const formerValue = (id: string, item: HistoryItemJson, site: SiteJson): unknown => {
  const { from, fromString } = item;
  const text = fromString === '' ? null : fromString;
  if (id === 'status') return byId(site.statuses, from, fromString);
  if (id === 'priority') return byId(site.priorities, from, fromString);
  if (id === 'resolution') return byId(site.resolutions, from, fromString);
  if (id === 'issuetype') return byId(site.issueTypes, from, fromString);
  if (id === 'project') return byId(site.projects, from, fromString);
  if (id === 'labels') return (fromString ?? '').split(' ').filter((label) => label !== '');
  if (id === 'description' || id === 'environment') return textDocument(text);
  const field = site.fields.find((entry) => entry.id === id);
  const schema = field?.schema;
  const option = (optionId: string, value: string | undefined): unknown => ({
    id: optionId,
    value: value ?? field?.allowedValues?.find((entry) => entry.id === optionId)?.value ?? optionId,
  });
  switch (schema?.type) {
    case 'user':
      return userOf(site, from, fromString);
    case 'option':
      return from === null ? null : option(from, fromString ?? undefined);
    case 'team':
      return from === null ? null : { id: from, name: fromString ?? from };
    case 'number':
      return text === null ? null : Number(text);
    case 'date':
    case 'datetime':
      return from ?? text;
    case 'array': {
      const names = (fromString ?? '').split(',').map((name) => name.trim());
      const ids = idsOf(from);
      if (ids.length === 0) return schema.items === 'string' ? (text === null ? [] : text.split(' ')) : null;
      if (schema.items === 'user') return ids.map((accountId, at) => userOf(site, accountId, names[at] ?? null));
      if (schema.items === 'option') return ids.map((optionId, at) => option(optionId, names[at]));
      return ids.map((valueId, at) => ({ id: valueId, name: names[at] ?? valueId }));
    }
    default:
      return isDocument(schema?.custom) ? textDocument(text) : text;
  }
};

interface LinkJson {
  type: { id: string; name: string; inward: string; outward: string };
  inwardIssue?: { key: string };
  outwardIssue?: { key: string };
}

/** Links have no field id in the history: `to` is the key at the other end, the sentence says which kind of link it is. */
const undoLink = (fields: Record<string, unknown>, item: HistoryItemJson, site: SiteJson): void => {
  const links = (Array.isArray(fields.issuelinks) ? fields.issuelinks : []) as LinkJson[];
  const added = Object.hasOwn(item, 'toString') ? item.toString : null;
  const says = (link: LinkJson, sentence: unknown): boolean =>
    typeof sentence !== 'string' || sentence.includes(` ${link.inwardIssue !== undefined ? link.type.inward : link.type.outward} `);
  if (item.to !== null) {
    const at = links.findIndex((link) => (link.inwardIssue ?? link.outwardIssue)?.key === item.to && says(link, added));
    fields.issuelinks = links.filter((_, index) => index !== at);
    return;
  }
  if (item.from === null) return;
  for (const type of site.issueLinkTypes) {
    const direction =
      item.fromString?.includes(` ${type.inward} `) === true
        ? 'inwardIssue'
        : item.fromString?.includes(` ${type.outward} `) === true
          ? 'outwardIssue'
          : null;
    if (direction === null) continue;
    fields.issuelinks = [...links, { id: `${type.id}-${item.from}`, type, [direction]: { key: item.from } }];
    return;
  }
};

/** Takes one changelog item back, in place. Items of fields that the issue does not carry as a value (rank, sprint sums) change nothing. */
export const undoItem = (fields: Record<string, unknown>, item: HistoryItemJson, site: SiteJson): void => {
  if (item.field === 'Link') {
    undoLink(fields, item, site);
    return;
  }
  const id = item.fieldId ?? site.fields.find((field) => field.name === item.field)?.id;
  if (id === undefined || id === 'Comment' || id === 'attachment' || id === 'Key') return;
  fields[id] = formerValue(id, item, site);
};
