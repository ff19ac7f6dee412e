import { tagsOf, XmlRefused, type Tag } from './tags';

/** Flat attributes of a trace or an event: key → value as written. */
export type XesAttributes = ReadonlyMap<string, string>;

/** A trace of an XES log, with its events in the order of the file. */
export interface XesTrace {
  readonly attributes: XesAttributes;
  readonly events: readonly XesAttributes[];
  /** Line on which the trace begins. */
  readonly line: number;
}

const VALUES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
/** What may stand in what. Extensions, classifiers and defaults describe the log and change no value in it. */
const INSIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(['log']),
  log: new Set(['extension', 'global', 'classifier', 'trace', ...VALUES]),
  global: VALUES,
  trace: new Set(['event', ...VALUES]),
  event: VALUES,
};
const EMPTY = new Set(['extension', 'classifier', ...VALUES]);

const keep = (into: Map<string, string>, tag: Tag): void => {
  const key = tag.attributes.get('key');
  const value = tag.attributes.get('value');
  if (key === undefined || value === undefined || tag.attributes.size !== 2)
    throw new XmlRefused(`a ${tag.name} has a key and a value and nothing else`, tag.line);
  if (into.has(key)) throw new XmlRefused(`"${key}" stands twice`, tag.line);
  into.set(key, value);
};

/**
 * Streams the traces of an XES 1.0 log. Takes flat attributes only. Throws XmlRefused, with the line, at an element that it does not
 * know, at an attribute inside an attribute, at a key that stands twice, and when the log does not end.
 */
export async function* tracesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<XesTrace> {
  const open: string[] = [];
  let ended = false;
  let line = 1;
  let trace = new Map<string, string>();
  let events: Map<string, string>[] = [];
  for await (const tag of tagsOf(pieces)) {
    const holder = open[open.length - 1] ?? '';
    if (tag.kind === 'close') {
      if (tag.name !== holder) throw new XmlRefused(`</${tag.name}> ends nothing that is open`, tag.line);
      open.pop();
      if (tag.name === 'trace') yield { attributes: trace, events, line };
      ended = open.length === 0;
      continue;
    }
    if (ended || INSIDE[holder]?.has(tag.name) !== true)
      throw new XmlRefused(`<${tag.name}> is not known ${holder === '' ? 'here' : `inside <${holder}>`}`, tag.line);
    if ((tag.kind === 'empty') !== EMPTY.has(tag.name))
      throw new XmlRefused(`<${tag.name}> is ${tag.kind === 'empty' ? 'empty' : 'not flat'}, which is not known here`, tag.line);
    if (tag.name === 'log' && tag.attributes.get('xes.version') !== '1.0')
      throw new XmlRefused('the log is not of XES version 1.0', tag.line);
    if (tag.kind === 'open') open.push(tag.name);
    if (tag.name === 'trace') {
      trace = new Map();
      events = [];
      line = tag.line;
    } else if (tag.name === 'event') events.push(new Map());
    else if (holder === 'trace') keep(trace, tag);
    else if (holder === 'event') keep(events[events.length - 1] as Map<string, string>, tag);
  }
  if (!ended) throw new XmlRefused('the log does not end', line);
}
