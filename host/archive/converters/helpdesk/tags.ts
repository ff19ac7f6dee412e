/** A tag of an XML text, with the line it stands on. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/** The text is not in the form that this reader takes; the message names the line. */
export class XmlRefused extends Error {
  constructor(message: string, line: number) {
    super(`Line ${line}: ${message}.`);
    this.name = 'XmlRefused';
  }
}

const TAG = /^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>$/;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
/** The longest tag or comment; a text without an end must not fill the memory. */
const LONGEST = 64 * 1024;

const decoded = (text: string, line: number): string =>
  text.replace(/&[^;]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new XmlRefused(`the entity ${entity} is not known`, line);
    return character;
  });

const tagOf = (text: string, line: number): Tag => {
  const [, slash = '', name = '', list = '', end = ''] = TAG.exec(text) ?? [];
  if (name === '' || (slash === '/' && (list !== '' || end === '/'))) throw new XmlRefused(`${text} is not a tag of the known form`, line);
  const attributes = new Map<string, string>();
  for (const [, attribute = '', value = ''] of list.matchAll(ATTRIBUTE)) {
    if (attributes.has(attribute)) throw new XmlRefused(`the attribute ${attribute} stands twice`, line);
    attributes.set(attribute, decoded(value, line));
  }
  return { kind: slash === '/' ? 'close' : end === '/' ? 'empty' : 'open', name, attributes, line };
};

/** End of the markup that begins at `from`, or -1 while it has not arrived. A `>` inside quotes ends no tag. */
const endOf = (text: string, from: number): number => {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<?', '?>'],
  ] as const)
    if (text.startsWith(start, from)) {
      const at = text.indexOf(end, from + start.length);
      return at < 0 ? -1 : at + end.length;
    }
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '>' && !quoted) return at + 1;
  }
  return -1;
};

const linesIn = (text: string): number => text.split('\n').length - 1;

/**
 * The tags of an XML text that arrives in pieces, one after the other. Takes elements with attributes in double quotes, the declaration
 * at the start and comments. Throws XmlRefused at anything else: text between tags, CDATA, a document type, an entity of its own.
 */
export async function* tagsOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Tag> {
  let text = '';
  let line = 1;
  let begun = false;
  for await (const piece of pieces) {
    text += piece;
    let at = 0;
    for (;;) {
      const from = text.indexOf('<', at);
      const between = text.slice(at, from < 0 ? text.length : from);
      if (between.trim() !== '') throw new XmlRefused(`"${between.trim().slice(0, 40)}" stands between tags`, line);
      line += linesIn(between);
      at += between.length;
      // Four characters tell a comment from a tag.
      const end = from < 0 || text.length - from < 4 ? -1 : endOf(text, from);
      if (end < 0) break;
      const markup = text.slice(from, end);
      if (markup.startsWith('<?') ? begun : markup.startsWith('<!') && !markup.startsWith('<!--'))
        throw new XmlRefused(`${markup.slice(0, 40)} is not taken here`, line);
      if (markup.startsWith('<?') && !/^<\?xml version="1\.0" encoding="UTF-8"\s*\?>$/.test(markup))
        throw new XmlRefused(`${markup} is not the known declaration`, line);
      begun = true;
      if (!markup.startsWith('<?') && !markup.startsWith('<!--')) yield tagOf(markup, line);
      line += linesIn(markup);
      at = end;
    }
    text = text.slice(at);
    if (text.length > LONGEST) throw new XmlRefused('a tag does not end', line);
  }
  if (text !== '') throw new XmlRefused('the text ends inside a tag', line);
}
