import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ACTIVITIES } from './activities';
import { tracesOf, type XesAttributes, type XesTrace } from './xes';

export interface CaseEvent {
  /** One of ACTIVITIES. */
  readonly activity: string;
  /** The number behind `Value`, which is all that the log says of a resource. */
  readonly resource: number;
  /** Milliseconds. */
  readonly at: number;
  /** The same instant in Jira's form, with the offset of the log: `2012-10-09T14:50:17.000+0300`. */
  readonly written: string;
}

/** A ticket of the log: its events in the order of time. */
export interface HelpdeskCase {
  /** As the log names it: `Case12`. */
  readonly name: string;
  readonly number: number;
  readonly events: readonly CaseEvent[];
}

const TRACE_KEYS = ['concept:name', 'creator', 'variant', 'variant-index'];
const EVENT_KEYS = ['Activity', 'Resource', 'concept:name', 'lifecycle:transition', 'org:resource', 'time:timestamp'];
const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d):(\d\d)$/;
/** Issue and history ids are built from the number of a case and the position of an event. */
const MOST = { cases: 99_999, events: 999 } as const;

const numberIn = (text: string, prefix: string): number => {
  const digits = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  if (!/^[1-9]\d*$/.test(digits)) throw new Error(`"${text}" is not in the form "${prefix}12"`);
  return Number(digits);
};

/** The values of exactly these keys. */
const only = (attributes: XesAttributes, keys: readonly string[]): Record<string, string> => {
  for (const key of keys) if (!attributes.get(key)) throw new Error(`"${key}" is missing or empty`);
  for (const key of attributes.keys()) if (!keys.includes(key)) throw new Error(`"${key}" is not known`);
  return Object.fromEntries(attributes);
};

const eventOf = (attributes: XesAttributes): CaseEvent => {
  const values = only(attributes, EVENT_KEYS);
  const activity = values['concept:name']!;
  const resource = values['org:resource']!;
  if (ACTIVITIES[activity] === undefined) throw new Error(`the activity "${activity}" is not known`);
  if (values['Activity'] !== activity) throw new Error(`Activity "${values['Activity']}" is not concept:name "${activity}"`);
  if (values['Resource'] !== resource) throw new Error(`Resource "${values['Resource']}" is not org:resource "${resource}"`);
  if (values['lifecycle:transition'] !== 'complete') throw new Error(`the transition "${values['lifecycle:transition']}" is not known`);
  const written = values['time:timestamp']!;
  const at = Date.parse(written);
  const parts = TIME.exec(written);
  if (parts === null || Number.isNaN(at)) throw new Error(`"${written}" is not an instant with its offset`);
  return { activity, resource: numberIn(resource, 'Value '), at, written: `${parts[1]}${parts[2]}` };
};

/**
 * A trace as a case. Throws, naming the case and the event, at whatever the converter has no meaning for: another activity, key,
 * transition or form of a name, a value that is missing, events that go back in time, an "Insert ticket" that is not the first event.
 */
export const caseOf = (trace: XesTrace): HelpdeskCase => {
  let where = `Line ${trace.line}`;
  try {
    const { 'concept:name': name = '' } = only(trace.attributes, TRACE_KEYS);
    where = `Line ${trace.line}, ${name}`;
    const number = numberIn(name, 'Case');
    if (number > MOST.cases) throw new Error(`the number of the case is above ${MOST.cases}`);
    if (trace.events.length === 0 || trace.events.length > MOST.events) throw new Error(`it has ${trace.events.length} events`);
    const events: CaseEvent[] = [];
    for (const [position, attributes] of trace.events.entries()) {
      where = `Line ${trace.line}, ${name}, event ${position + 1}`;
      const event = eventOf(attributes);
      if (event.at < (events[position - 1]?.at ?? event.at)) throw new Error('it is earlier than the event before');
      if (position > 0 && ACTIVITIES[event.activity]?.creates) throw new Error('the ticket is inserted after its first event');
      events.push(event);
    }
    return { name, number, events };
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}.`, { cause: error });
  }
};

/** Streams the cases of `Helpdesk.xes` (or .gz) in the order of the file. Throws at the first one that cannot be used, and at a name that comes twice. */
export async function* casesOf(file: string): AsyncGenerator<HelpdeskCase> {
  const bytes = createReadStream(file);
  // The callback is there because pipeline asks for one: an error of either stream ends the reading below.
  const plain = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  plain.setEncoding('utf8');
  const seen = new Set<number>();
  for await (const trace of tracesOf(plain as AsyncIterable<string>)) {
    const one = caseOf(trace);
    if (seen.has(one.number)) throw new Error(`Line ${trace.line}: ${one.name} stands in the log twice.`);
    seen.add(one.number);
    yield one;
  }
}
