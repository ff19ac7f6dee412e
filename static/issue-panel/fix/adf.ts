import { isObject, listAt, wordAt, type Json } from '../../shared/json';

/** Atlassian Document Format: what Jira keeps long texts and comments in. */
export type Adf = { type: 'doc'; version: 1; content: readonly unknown[] };

const textNode = (text: string) => ({ type: 'text', text });

const paragraph = (text: string) => ({
  type: 'paragraph',
  content: text.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    // Jira refuses empty texts.
    ...(line === '' ? [] : [textNode(line)]),
  ]),
});

const paragraphs = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
    .filter((part) => part !== '')
    .map(paragraph);

/** Typed text as a document: blank lines part paragraphs, single ones are line breaks. */
export const docOf = (text: string): Adf => ({ type: 'doc', version: 1, content: paragraphs(text) });

/** A document with typed text below what is there. */
export const withText = (doc: unknown, text: string): Adf => ({
  type: 'doc',
  version: 1,
  content: [...listAt(doc, 'content'), ...paragraphs(text)],
});

/** A comment that begins with a mention. */
export const mentioning = (person: { id: string; name: string }, text: string): Adf => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'mention', attrs: { id: person.id, text: `@${person.name}` } }, textNode(` ${text}`)],
    },
  ],
});

const nodeText = (node: unknown): string => {
  if (!isObject(node)) return '';
  if (node['type'] === 'hardBreak') return '\n';
  return wordAt(node, 'text') ?? listAt(node, 'content').map(nodeText).join('');
};

/** The words of a document; a plain text stays as it is. */
export const textOfDoc = (doc: unknown): string => (typeof doc === 'string' ? doc : listAt(doc, 'content').map(nodeText).join('\n\n'));

const isPlainNode = (node: unknown): boolean =>
  isObject(node) && (node['type'] === 'hardBreak' || (node['type'] === 'text' && listAt(node, 'marks').length === 0));

/** Whether nothing is lost when a document is taken for its words alone: paragraphs of text without marks. */
export const isPlainDoc = (doc: unknown): boolean =>
  listAt(doc, 'content').every(
    (node) => isObject(node) && (node as Json)['type'] === 'paragraph' && listAt(node, 'content').every(isPlainNode),
  );
