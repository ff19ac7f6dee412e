import { arrayOf, objectOf, stringOf, type Json } from './json';

/** Deepest nesting that is followed; Atlassian's editor stays far below it, and hostile JSON must not exhaust the stack. */
const DEEPEST = 60;

/** Nodes after which a line ends (Atlassian Document Format). */
const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'taskItem', 'decisionItem', 'codeBlock', 'tableRow', 'hardBreak', 'rule']);

/**
 * The plain text of a rich text value in Atlassian Document Format, trimmed; a string is taken as it is. With `boxes`, a task reads
 * `[x] …` when it is done and `[ ] …` while it is not.
 */
export function plainText(value: unknown, boxes = false): string {
  if (typeof value === 'string') return trimmed(value);
  const parts: string[] = [];
  collect(value as Json, parts, 0, boxes);
  return trimmed(parts.length === 1 ? parts[0]! : parts.join(''));
}

/** Whether a value is a document of the editor. */
export const isDocument = (value: Json): boolean => value['type'] === 'doc' && Array.isArray(value['content']);

function collect(node: Json | null | undefined, parts: string[], depth: number, boxes: boolean): void {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return;
  const type = node['type'];
  const isText = type === 'text';
  const text = isText ? stringOf(node['text']) : typeof type === 'string' ? attributeText(type, objectOf(node['attrs']), boxes) : null;
  if (text !== null) parts.push(text);
  const content = node['content'];
  if (Array.isArray(content)) for (const child of content as Json[]) collect(child, parts, depth + 1, boxes);
  if (!isText && BLOCKS.has(type as string)) parts.push('\n');
}

/** Nodes whose text is not in `text`: mentions, emoji, dates, statuses, cards and pictures. */
function attributeText(type: string, attributes: Json | null, boxes: boolean): string | null {
  if (attributes === null) return null;
  if (type === 'taskItem') return boxes ? (attributes['state'] === 'DONE' ? '[x] ' : '[ ] ') : null;
  if (type === 'mention' || type === 'emoji' || type === 'status') return stringOf(attributes['text']) ?? stringOf(attributes['shortName']);
  if (type === 'inlineCard' || type === 'blockCard' || type === 'embedCard') return stringOf(attributes['url']);
  if (type === 'media' || type === 'mediaInline') return stringOf(attributes['alt']) ?? '[media]';
  if (type === 'date') return stringOf(attributes['timestamp']);
  return null;
}

const ACCOUNT_MARK = '[~accountid:';

/** Account ids of the people mentioned, and the names of groups or teams mentioned, in a document or in wiki mark-up. */
export function mentionsIn(value: unknown): string[] {
  const found = new Set<string>();
  if (typeof value === 'string') mentionsInMarkup(value, found);
  else mentionsInNode(value as Json, found, 0);
  return [...found];
}

function mentionsInMarkup(text: string, found: Set<string>): void {
  for (let start = text.indexOf(ACCOUNT_MARK); start >= 0; start = text.indexOf(ACCOUNT_MARK, start + 1)) {
    const end = text.indexOf(']', start);
    if (end > start + ACCOUNT_MARK.length) found.add(text.slice(start + ACCOUNT_MARK.length, end));
  }
}

function mentionsInNode(node: Json | null | undefined, found: Set<string>, depth: number): void {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return;
  if (node['type'] === 'mention') {
    const attributes = objectOf(node['attrs']);
    const id = stringOf(attributes?.['id']);
    if (id !== null) found.add(id);
    const userType = stringOf(attributes?.['userType']);
    const name = stringOf(attributes?.['text']);
    // A team or group is mentioned by its name; a person only by the account.
    if (name !== null && userType !== null && userType !== 'DEFAULT' && userType !== 'APP') {
      found.add(name.startsWith('@') ? name.slice(1) : name);
    }
  }
  for (const child of arrayOf(node['content'])) mentionsInNode(child as Json, found, depth + 1);
}

/** Trims white space, control characters and invisible direction marks at both ends; a text of nothing else is empty. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isInvisible(text.charCodeAt(start))) start += 1;
  while (end > start && isInvisible(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isInvisible(code: number): boolean {
  if (code <= 0x20 || code === 0xfeff) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0 || code === 0xad || code === 0x3000 || code === 0x1680) return true;
  return (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f);
}
