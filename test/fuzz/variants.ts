/** JSON as nobody should send it, made from issues as Jira sends them. The same seed makes the same variants. */

export type Json = Record<string, unknown>;

/** A number from 0 up to 1 (mulberry32). */
export type Random = () => number;

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const objectIn = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** A document that goes down and down, as one that held itself would. */
const deep = (levels: number): unknown => {
  let node: unknown = { type: 'text', text: 'deep down' };
  for (let level = 0; level < levels; level += 1) node = { type: 'paragraph', content: [node], attrs: { depth: level } };
  return { type: 'doc', version: 1, content: [node] };
};

/** Empty fields, as Jira writes them. */
export const EMPTY: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => ' \u0000\t\u200e\u202e',
  () => [],
  () => ({}),
  () => ({ type: 'doc', version: 1, content: [] }),
  () => ({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: ' \u00a0' }] }],
  }),
];

/** What is not there, or in a shape in which nobody could read anything. */
export const UNREADABLE: readonly (() => unknown)[] = [
  () => undefined,
  () => [null],
  () => [[], {}],
  () => ({ type: 'doc', content: 'text' }),
  () => ({ child: { child: {} } }),
  () => JSON.parse('{"__proto__": {"value": "Yes", "name": "Yes", "accountId": "x"}}') as unknown,
  () => ({ value: null, name: '', displayName: undefined, id: null }),
  () => ({ value: { value: {} }, name: ['Yes'], id: {} }),
];

/** Values that say something, of any type but the right one. */
const ODD: readonly (() => unknown)[] = [
  () => true,
  () => -0,
  () => 1e308,
  () => -9007199254740993,
  () => 'nul\u0000inside',
  () => '\u202eتذكرة مغلقة\u202c',
  () => '\ud800',
  () => '[object Object]',
  () => '2026-13-45T99:99:99.999+9999',
  () => '9999-12-31',
  () => 'Parent values: A(1)Level 1 values: B(',
  () => ['a', 7, null, { value: ['b'] }],
  () => ({ id: {}, value: { value: 'x' }, name: ['y'] }),
  () => ({ accountId: 7, displayName: null, active: 'yes' }),
  () => ({ ongoingCycle: 'x', completedCycles: [null, 7, { startTime: { epochMillis: 'x' } }] }),
  () => ({ constructor: 'x', hasOwnProperty: 1, toString: null, valueOf: [], length: -1 }),
  () => deep(400),
  () => 'x'.repeat(20_000),
];

export const anyValue = (random: Random): unknown => oneOf(random, oneOf(random, [EMPTY, UNREADABLE, ODD]))();

export const put = (fields: Json, name: string, value: unknown): void => {
  if (value === undefined) delete fields[name];
  else fields[name] = value;
};

const historiesOf = (issue: Json): unknown[] => {
  const { histories } = objectIn(issue['changelog']);
  return Array.isArray(histories) ? (histories as unknown[]) : [];
};

/** A change of the history. */
const histories: readonly ((random: Random, issue: Json) => void)[] = [
  (_random, issue) => void historiesOf(issue).reverse(),
  (random, issue) => void historiesOf(issue).sort(() => random() - 0.5),
  (random, issue) => {
    const list = historiesOf(issue);
    list.push(...(structuredClone(list.filter(() => random() < 0.5)) as unknown[]));
  },
  (random, issue) => {
    for (const entry of historiesOf(issue)) if (random() < 0.3) objectIn(entry)['created'] = anyValue(random);
  },
  (random, issue) => {
    for (const entry of historiesOf(issue)) if (random() < 0.3) objectIn(entry)['items'] = anyValue(random);
  },
  (random, issue) => {
    for (const entry of historiesOf(issue)) {
      const { items } = objectIn(entry);
      for (const item of Array.isArray(items) ? (items as unknown[]) : [])
        if (random() < 0.3) objectIn(item)[oneOf(random, ['from', 'to', 'fromString', 'toString', 'field', 'fieldId'])] = anyValue(random);
    }
  },
  (random, issue) => {
    for (const entry of historiesOf(issue)) if (random() < 0.3) objectIn(entry)[oneOf(random, ['author', 'id'])] = anyValue(random);
  },
  (random, issue) => void (objectIn(issue['changelog'])['total'] = oneOf(random, [1e9, -1, '7', null, {}])),
  (random, issue) => void (objectIn(issue['changelog'])['histories'] = anyValue(random)),
  (random, issue) => void (issue['changelog'] = anyValue(random)),
];

const FRAME = [
  'status',
  'created',
  'reporter',
  'resolutiondate',
  'project',
  'issuetype',
  'comment',
  'worklog',
  'attachment',
  'issuelinks',
  'subtasks',
];

/** Garbles one thing somewhere inside a value. */
const within = (random: Random, value: unknown, depth = 0): void => {
  const members = Object.keys(objectIn(value));
  if (members.length === 0) return;
  const member = oneOf(random, members);
  const inner = objectIn(value)[member];
  if (depth < 6 && typeof inner === 'object' && inner !== null && random() < 0.75) within(random, inner, depth + 1);
  else objectIn(value)[member] = anyValue(random);
};

/** One of the things that can be wrong with an issue: its history, a field, a part of a field, the frame, names nobody should use. */
export const garble = (random: Random, issue: Json, mapped: readonly string[]): string => {
  const fields = objectIn(issue['fields']);
  const kind = Math.floor(random() * 6);
  if (kind === 0) {
    const index = Math.floor(random() * histories.length);
    histories[index]!(random, issue);
    return `history ${index}`;
  }
  if (kind === 1) {
    const field = oneOf(random, mapped);
    put(fields, field, anyValue(random));
    return `field ${field}`;
  }
  if (kind === 2) {
    const field = oneOf(random, FRAME);
    put(fields, field, anyValue(random));
    return `frame ${field}`;
  }
  if (kind === 3) {
    const field = oneOf(random, [...mapped, ...FRAME]);
    within(random, fields[field]);
    return `inside ${field}`;
  }
  if (kind === 4) {
    const name = oneOf(random, ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'length']);
    const place = oneOf(random, [issue, fields]);
    // What is in its place may be a list by now, which keeps its own length.
    if (!Array.isArray(place))
      Object.defineProperty(place, name, {
        value: anyValue(random),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return `hostile name ${name}`;
  }
  const name = oneOf(random, ['id', 'key', 'fields', 'names', 'self']);
  put(issue, name, anyValue(random));
  return `issue ${name}`;
};
