/** A step into a JSON document: a member's name or an index. */
export type Step = string | number;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const PLAIN = /^[\p{L}\p{N}_*-]+$/u;

/** The path of such members, one in the other, as the app writes it: `kinds.incident.sources[0]`, `settings.checks["8.6.1-01.b"]`. */
export const pathOf = (...steps: readonly Step[]): string => steps.reduce<string>(pathWith, '');

function pathWith(path: string, step: Step): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!PLAIN.test(step)) return `${path}[${JSON.stringify(step)}]`;
  return path === '' ? step : `${path}.${step}`;
}

const STEP = /^\.?(?:\[(?<index>\d+)\]|\[(?<quoted>"(?:[^"\\]|\\.)*")\]|(?<name>[^.[\]]+))/;

/**
 * The steps of a path as `pathOf` writes it. The app cuts long names; with the documents at hand such a name is completed. What is no path
 * (any more) is the last step as it stands.
 */
export function stepsOf(path: string, ...documents: readonly unknown[]): Step[] {
  const steps: Step[] = [];
  let rest = path;
  let at = documents;
  while (rest !== '') {
    const { index, quoted, name = rest } = STEP.exec(rest)?.groups ?? {};
    const step = index !== undefined ? Number(index) : completed(quoted === undefined ? name : textIn(quoted), at);
    rest = rest.replace(STEP, '');
    steps.push(step);
    if (rest === path) break;
    at = at.map((document) => memberOf(document, step));
    path = rest;
  }
  return steps;
}

function textIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

function completed(name: string, documents: readonly unknown[]): string {
  if (!name.endsWith('…')) return name;
  const names = documents.flatMap((document) => (isObject(document) ? Object.keys(document) : []));
  return names.find((one) => one === name) ?? names.find((one) => one.startsWith(name.slice(0, -1))) ?? name;
}

function memberOf(document: unknown, step: Step): unknown {
  if (Array.isArray(document)) return typeof step === 'number' ? document[step] : undefined;
  return isObject(document) && Object.hasOwn(document, step) ? document[String(step)] : undefined;
}

/** What a document has there; undefined where it has nothing. */
export const valueAt = (document: unknown, steps: readonly Step[]): unknown => steps.reduce(memberOf, document);

/** The document with another value there; undefined takes the part away. What lies on the way is made; nothing is changed in place. */
export function withValueAt(document: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = withValueAt(memberOf(document, step), rest, value);
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(document) ? [...(document as unknown[])] : [];
    if (inner === undefined) list.splice(step, 1);
    else list[step] = inner;
    return list;
  }
  const members = isObject(document) ? { ...document } : {};
  if (inner === undefined) delete members[step];
  else members[step] = inner;
  return members;
}

/** Whether two JSON values say the same, whatever the order of their members. A member that is undefined is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => sameJson(one[name], other[name]));
}

/** Whether `path` is `within` or a part of it. */
export const isWithin = (path: string, within: string): boolean =>
  path === within || path.startsWith(`${within}.`) || path.startsWith(`${within}[`);
