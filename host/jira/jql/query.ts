import { JastBuilder, type Clause } from '@atlaskit/jql-ast';
import type { JiraActor } from '../../seams';
import type { Directory } from '../directory';
import { positionOf, type Entry } from '../issues';
import type { IssueJson } from '../../archive';
import { fieldRule, sortValue, type Body, type Context } from './fields';
import { compileTerminal, type Test } from './terminal';

/** A query that can be run. `bounded`: it restricts the search, as search/jql demands. */
export interface Query {
  readonly bounded: boolean;
  /** Issues that match and the actor may see, in order, as they are asked for. */
  run(): Iterator<Entry>;
  /** Does one issue match? */
  matches(entry: Entry): boolean;
}

/** What follows from the clauses that must all hold, so that only a stretch of the index is looked at. */
interface Bounds {
  projects: ReadonlySet<string> | null;
  lowest: number;
  highest: number;
}

const both = (a: ReadonlySet<string> | null, b: ReadonlySet<string>): ReadonlySet<string> =>
  a === null ? b : new Set([...a].filter((each) => b.has(each)));

const boundBy = (context: Context, clause: Clause, bounds: Bounds): void => {
  if (clause.clauseType === 'compound' && clause.operator.value === 'and')
    for (const each of clause.clauses) boundBy(context, each, bounds);
  if (clause.clauseType !== 'terminal' || clause.operand === undefined) return;
  const field = clause.field.value.toLowerCase();
  const operator = clause.operator?.value ?? '';
  const { operand } = clause;
  if (field === 'project' && (operator === '=' || operator === 'in')) {
    const values = operand.operandType === 'list' ? operand.values : [operand];
    const texts = values.flatMap((each) => (each.operandType === 'value' ? [each.value] : []));
    const rule = fieldRule(context, 'project');
    if (texts.length === values.length && rule?.kind === 'choice')
      bounds.projects = both(bounds.projects, new Set(texts.flatMap((text) => rule.resolve(text) ?? [])));
  }
  if (['id', 'key', 'issuekey', 'issue'].includes(field) && operand.operandType === 'value' && /^\d+$/.test(operand.value)) {
    const id = Number(operand.value);
    if (operator === '>' || operator === '>=') bounds.lowest = Math.max(bounds.lowest, operator === '>' ? id + 1 : id);
    if (operator === '<' || operator === '<=') bounds.highest = Math.min(bounds.highest, operator === '<' ? id - 1 : id);
  }
};

const compileClause = (context: Context, clause: Clause, negated: boolean): Test => {
  if (clause.clauseType === 'terminal') return compileTerminal(context, clause, negated);
  if (clause.clauseType === 'not') return compileClause(context, clause.clause, !negated);
  const tests = clause.clauses.map((each) => compileClause(context, each, negated));
  const all = (clause.operator.value === 'and') !== negated;
  return all ? (entry, body) => tests.every((test) => test(entry, body)) : (entry, body) => tests.some((test) => test(entry, body));
};

const compare = (a: string | number | null, b: string | number | null): number => {
  // Empty fields come last in ascending order.
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
};

/** Fields that Jira sorts from the newest or highest unless told otherwise. */
const DESCENDING = new Set(['created', 'createddate', 'updated', 'updateddate', 'resolved', 'resolutiondate', 'priority']);

/**
 * Compiles JQL for one reader at one moment. Problems are Jira's own messages (400); `beyond` names what the stand-in does not model.
 * Without ORDER BY, the newest issue comes first.
 */
export const compileQuery = (
  directory: Directory,
  actor: JiraActor,
  moment: Context['moment'],
  jql: string,
): { query: Query } | { problems: string[] } | { beyond: string } => {
  // A builder remembers the tokens of its last text and finds them used up when given the same text again, so each query gets its own.
  const jast = new JastBuilder().build(jql);
  if (jast.errors.length > 0 || jast.query === undefined) {
    const [first] = jast.errors;
    const place =
      first !== undefined && 'line' in first
        ? ` (line ${String(first.line)}, character ${Number((first as { charPositionInLine?: number }).charPositionInLine) + 1})`
        : '';
    return { problems: [`Error in the JQL Query: ${first?.message ?? 'the query is empty'}.${place}`] };
  }
  const context: Context = { directory, actor, moment, wrong: [], beyond: [] };
  const { where, orderBy } = jast.query;
  const test: Test = where === undefined ? () => true : compileClause(context, where, false);
  const order = (orderBy?.fields ?? []).map(({ field, direction }) => {
    const rule = fieldRule(context, field.value);
    const name = field.value.toLowerCase();
    const down = direction === undefined ? DESCENDING.has(name) : direction.value.toLowerCase() === 'desc';
    return { name, down, value: rule === undefined ? () => null : sortValue(rule, context) };
  });
  if (context.beyond[0] !== undefined) return { beyond: context.beyond[0] };
  if (context.wrong.length > 0) return { problems: [...new Set(context.wrong)] };

  const bounds: Bounds = { projects: null, lowest: 0, highest: Infinity };
  if (where !== undefined) boundBy(context, where, bounds);
  const store = directory.store;
  const bodyOf = (entry: Entry): Body => {
    let body: IssueJson | undefined;
    return () => (body ??= store.body(entry));
  };
  const matches = (entry: Entry): boolean => directory.maySee(actor, entry) && test(entry, bodyOf(entry));
  const [only] = bounds.projects?.size === 1 ? bounds.projects : [];
  const ascending = order.length === 1 && order[0]?.name === 'id' && !order[0].down;

  /** In the order of ids, without looking further than asked: what a page-by-page walk over a project needs. */
  function* walk(): Iterator<Entry> {
    let id = bounds.lowest;
    for (;;) {
      const list = store.of(only ?? null);
      // The list may have changed between two pages, so the place is looked up by id.
      for (let position = positionOf(list, id); ; position++) {
        const entry = list[position];
        if (entry === undefined || entry.id > bounds.highest) return;
        id = entry.id + 1;
        if (!matches(entry)) continue;
        yield entry;
        break;
      }
    }
  }

  const sorted = (): Iterator<Entry> => {
    const found: { entry: Entry; values: (string | number | null)[] }[] = [];
    const walker = walk();
    for (let next = walker.next(); next.done !== true; next = walker.next()) {
      const entry: Entry = next.value;
      const body = bodyOf(entry);
      found.push({ entry, values: order.map(({ value }) => value(entry, body)) });
    }
    if (order.length === 0) found.reverse();
    else
      found.sort((a, b) => {
        for (const [position, { down }] of order.entries()) {
          const difference = compare(a.values[position] ?? null, b.values[position] ?? null);
          if (difference !== 0) return down ? -difference : difference;
        }
        return a.entry.id - b.entry.id;
      });
    return found.map(({ entry }) => entry)[Symbol.iterator]();
  };
  return { query: { bounded: where !== undefined, run: () => (ascending ? walk() : sorted()), matches } };
};
