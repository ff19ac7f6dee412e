import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { Entry } from '../issues';
import { optionsOf } from '../options';
import { isObject, textOf } from '../reply';
import { JIRA_FUNCTIONS } from './beyond';
import { dateFunction, dateOf, dayOf } from './dates';
import { fieldRule, type Body, type Context, type FieldRule } from './fields';
import { changed, HISTORY_FIELDS, was } from './history';
import { containsText, isEmpty, slaFunction, tokensOf } from './values';

export type Test = (entry: Entry, body: Body) => boolean;

const OPPOSITE: Readonly<Record<string, string>> = {
  '=': '!=', '!=': '=', in: 'not in', 'not in': 'in', is: 'is not', 'is not': 'is', '~': '!~', '!~': '~', '<': '>=', '>=': '<', '>': '<=', '<=': '>',
  was: 'was not', 'was not': 'was', 'was in': 'was not in', 'was not in': 'was in',
}; // prettier-ignore

const never: Test = () => false;

/** A value of the right-hand side: `empty`, a text, or a function call. */
type Value = { is: 'empty' } | { is: 'text'; text: string; quoted: boolean } | { is: 'function'; name: string; args: string[] };

const valuesOf = (operand: Operand | undefined): Value[] => {
  if (operand === undefined) return [];
  if (operand.operandType === 'list') return operand.values.flatMap(valuesOf);
  if (operand.operandType === 'keyword') return [{ is: 'empty' }];
  if (operand.operandType === 'function')
    return [{ is: 'function', name: operand.function.value, args: operand.arguments.map(({ value }) => value) }];
  return [{ is: 'text', text: operand.value, quoted: /^["']/.test(operand.text) }];
};

const compared = (operator: string, a: number, b: number): boolean =>
  operator === '='
    ? a === b
    : operator === '!='
      ? a !== b
      : operator === '<'
        ? a < b
        : operator === '<='
          ? a <= b
          : operator === '>'
            ? a > b
            : a >= b;

const isOrder = (operator: string): boolean => ['<', '<=', '>', '>='].includes(operator);
const isNegative = (operator: string): boolean => operator === '!=' || operator === 'not in' || operator === 'is not' || operator === '!~';
const isMembership = (operator: string): boolean => ['=', '!=', 'in', 'not in', 'is', 'is not'].includes(operator);

const unsupported = (context: Context, operator: string, name: string): Test => {
  context.wrong.push(`The operator '${operator}' is not supported by the '${name}' field.`);
  return never;
};

const noFunction = (context: Context, name: string): void => {
  if (JIRA_FUNCTIONS.has(name.toLowerCase())) context.beyond.push(`the JQL function ${name}()`);
  else context.wrong.push(`Unable to find JQL function '${name}()'.`);
};

/** Texts of the values; functions that give users are resolved. null: a value is the keyword EMPTY. */
const textsOf = (context: Context, values: readonly Value[]): (string | null)[] =>
  values.flatMap((value) => {
    if (value.is === 'empty') return [null];
    if (value.is === 'text') return [value.text];
    const name = value.name.toLowerCase();
    if (name === 'currentuser') return [context.directory.accountOf(context.actor)?.accountId ?? ''];
    if (name === 'membersof') {
      const members = context.directory.members(value.args[0] ?? '');
      if (members === undefined)
        context.wrong.push(
          `Function 'membersOf' can not generate a list of usernames for group '${value.args[0] ?? ''}'; the group does not exist.`,
        );
      return [...(members ?? [])];
    }
    noFunction(context, value.name);
    return [];
  });

const choiceTest = (context: Context, rule: FieldRule & { kind: 'choice' }, operator: string, values: readonly Value[]): Test => {
  const rank = rule.rank;
  if (!isMembership(operator) && !(isOrder(operator) && rank !== undefined)) return unsupported(context, operator, rule.name);
  const wanted = new Set<string | null>();
  for (const text of textsOf(context, values)) {
    if (text === null || (rule.name === 'resolution' && text.toLowerCase() === 'unresolved')) wanted.add(null);
    else if (text !== '') {
      const found = rule.resolve(text);
      if (found === null) context.wrong.push(`The value '${text}' does not exist for the field '${rule.name}'.`);
      else for (const id of found) wanted.add(id);
    }
  }
  if (isOrder(operator)) {
    const [border] = wanted;
    return (entry) => {
      const id = rule.value(entry);
      return id !== null && typeof border === 'string' && rank !== undefined && compared(operator, rank(id), rank(border));
    };
  }
  if (!isNegative(operator)) return (entry) => wanted.has(rule.value(entry));
  // As in Jira, a negative clause does not match an empty field.
  return (entry) => {
    const id = rule.value(entry);
    return id !== null && !wanted.has(id);
  };
};

const issueTest = (context: Context, rule: FieldRule, operator: string, values: readonly Value[]): Test => {
  if (!isMembership(operator) && !isOrder(operator)) return unsupported(context, operator, rule.name);
  const texts = textsOf(context, values).filter((text) => text !== null);
  if (isOrder(operator)) {
    const text = texts[0] ?? '';
    // A border need not exist (any more): Jira keeps the order of ids all the same.
    if (/^\d+$/.test(text)) return (entry) => compared(operator, entry.id, Number(text));
    const [, key, number] = /^(.+)-(\d+)$/.exec(text) ?? [];
    const project = key === undefined ? undefined : context.directory.project(key);
    if (project === undefined) context.wrong.push(`The issue key '${text}' for field '${rule.name}' is invalid.`);
    return (entry) => entry.projectId === project?.id && compared(operator, entry.number, Number(number));
  }
  const wanted = new Set<number>();
  for (const text of texts) {
    const entry = context.directory.visible(context.actor, text);
    if (entry !== undefined) wanted.add(entry.id);
    else
      context.wrong.push(
        /^\d+$/.test(text)
          ? `A value with ID '${text}' does not exist for the field '${rule.name}'.`
          : `An issue with key '${text}' does not exist for field '${rule.name}'.`,
      );
  }
  return isNegative(operator) ? (entry) => !wanted.has(entry.id) : (entry) => wanted.has(entry.id);
};

const instantTest = (context: Context, rule: FieldRule & { kind: 'instant' }, operator: string, values: readonly Value[]): Test => {
  if (!isMembership(operator) && !isOrder(operator)) return unsupported(context, operator, rule.name);
  const wanted: (number | null)[] = [];
  for (const value of values) {
    if (value.is === 'empty') wanted.push(null);
    else if (value.is === 'text') {
      const at = dateOf(value, context.moment);
      if (at !== null) wanted.push(at);
      else
        context.wrong.push(
          `Date value '${value.text}' for field '${rule.name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
        );
    } else {
      const at = dateFunction(value.name, value.args, context.moment);
      if (at === null) noFunction(context, value.name);
      else if (typeof at === 'string') context.wrong.push(at);
      else wanted.push(at);
    }
  }
  if (rule.days) for (const [place, at] of wanted.entries()) wanted[place] = at === null ? null : dayOf(at, context.moment.zone);
  if (isOrder(operator)) {
    const border = wanted[0] ?? null;
    return (entry, body) => {
      const at = rule.value(entry, body);
      return at !== null && border !== null && compared(operator, at, border);
    };
  }
  const negative = isNegative(operator);
  return (entry, body) => {
    const at = rule.value(entry, body);
    return negative ? at !== null && !wanted.includes(at) : wanted.includes(at);
  };
};

const textTest = (context: Context, rule: FieldRule & { kind: 'text' }, operator: string, values: readonly Value[]): Test => {
  if (operator === 'is' || operator === 'is not') return (entry, body) => (rule.value(entry, body).trim() === '') === (operator === 'is');
  if (operator !== '~' && operator !== '!~') return unsupported(context, operator, rule.name);
  const search = textsOf(context, values)[0] ?? '';
  return (entry, body) => {
    const text = rule.value(entry, body);
    return text.trim() !== '' && containsText(text, search) === (operator === '~');
  };
};

/** Jira refuses an option that a select field does not have. Where nobody knows the options, as in a plain export, any will do. */
const noteUnknownOptions = (context: Context, { field, name }: FieldRule & { kind: 'body' }, texts: readonly (string | null)[]): void => {
  const type = field?.schema?.type === 'array' ? field.schema.items : field?.schema?.type;
  if (field === undefined || (type !== 'option' && type !== 'option-with-child')) return;
  const known = new Set([...optionsOf(context.directory.store, field)].flat().map((each) => each.toLowerCase()));
  for (const text of texts)
    if (known.size > 0 && text !== null && !known.has(text.toLowerCase()))
      context.wrong.push(`The option '${text}' for field '${name}' does not exist.`);
};

const bodyTest = (context: Context, rule: FieldRule & { kind: 'body' }, operator: string, values: readonly Value[]): Test => {
  const sla =
    values.length === 1 && values[0]?.is === 'function' && rule.field?.schema?.custom?.endsWith(':sd-sla-field') === true
      ? slaFunction(values[0].name)
      : undefined;
  if (sla !== undefined && (operator === '=' || operator === '!='))
    return (entry, body) => sla(rule.value(entry, body)) === (operator === '=');
  if (isOrder(operator)) {
    const border = Number(textsOf(context, values)[0]);
    if (Number.isNaN(border)) return unsupported(context, operator, rule.name);
    return (entry, body) => {
      const value = rule.value(entry, body);
      return typeof value === 'number' && compared(operator, value, border);
    };
  }
  if (!isMembership(operator)) return unsupported(context, operator, rule.name);
  const texts = textsOf(context, values);
  noteUnknownOptions(context, rule, texts);
  const isNumber = rule.field?.schema?.type === 'number';
  const wanted = new Set(texts.filter((text) => text !== null).map((text) => (isNumber ? String(Number(text)) : text.toLowerCase())));
  const emptyToo = texts.includes(null);
  const negative = isNegative(operator);
  return (entry, body) => {
    const value = rule.value(entry, body);
    if (isEmpty(value)) return emptyToo && !negative;
    return tokensOf(value).some((token) => wanted.has(token)) !== negative;
  };
};

const linkTest = (context: Context, operator: string, values: readonly Value[]): Test => {
  if (!isMembership(operator)) return unsupported(context, operator, 'issueLinkType');
  const wanted = textsOf(context, values).map((text) => text?.toLowerCase() ?? null);
  for (const text of wanted) {
    const known = context.directory.site.issueLinkTypes.some(
      ({ id, name, inward, outward }) => text === null || [id, name, inward, outward].some((each) => each.toLowerCase() === text),
    );
    if (!known) context.wrong.push(`Issue link type '${text ?? ''}' could not be found in function or field 'issueLinkType'.`);
  }
  return (_, body) => {
    const links = body().fields['issuelinks'];
    const list = Array.isArray(links) ? (links as unknown[]).filter(isObject) : [];
    if (wanted.includes(null)) return (list.length === 0) !== isNegative(operator);
    const matched = list.some((link) => {
      const read = textOf(link['type'], link['outwardIssue'] === undefined ? 'inward' : 'outward');
      return [read, textOf(link['type'], 'name'), textOf(link['type'], 'id')].some(
        (each) => each !== null && wanted.includes(each.toLowerCase()),
      );
    });
    return matched !== isNegative(operator);
  };
};

const historyTest = (
  context: Context,
  rule: FieldRule,
  operator: string,
  clause: TerminalClause,
  values: readonly Value[],
  negated: boolean,
): Test => {
  const field = rule.name.toLowerCase();
  if (rule.kind !== 'choice' || !HISTORY_FIELDS.has(field)) return unsupported(context, operator, rule.name);
  if (operator === 'changed') {
    const test = changed(context, field, clause.predicates);
    return (_, body) => test(body) !== negated;
  }
  // A former value may be gone from the site, so names stay as they are; what the site knows also counts by id.
  const texts = textsOf(context, values).filter((text) => text !== null).flatMap((text) => [text, ...(rule.resolve(text) ?? [])]); // prettier-ignore
  const present = (body: Body): string[] => {
    const now = body().fields[field];
    return ['id', 'name', 'accountId'].flatMap((member) => textOf(now, member)?.toLowerCase() ?? []);
  };
  const test = was(context, field, texts, present, clause.predicates);
  return (_, body) => test(body) !== operator.includes('not');
};

/** One clause `field operator value`, negated on wish: as in Jira, NOT turns the operator round, so empty fields do not match either way. */
export const compileTerminal = (context: Context, clause: TerminalClause, negated: boolean): Test => {
  const rule = fieldRule(context, clause.field.value);
  const written = clause.operator?.value ?? '=';
  const operator = negated ? (OPPOSITE[written] ?? written) : written;
  const values = valuesOf(clause.operand ?? undefined);
  if (rule === undefined) return never;
  if (written === 'changed' || written.startsWith('was')) return historyTest(context, rule, operator, clause, values, negated);
  if (rule.kind === 'choice') return choiceTest(context, rule, operator, values);
  if (rule.kind === 'issue') return issueTest(context, rule, operator, values);
  if (rule.kind === 'instant') return instantTest(context, rule, operator, values);
  if (rule.kind === 'text') return textTest(context, rule, operator, values);
  if (rule.kind === 'linkType') return linkTest(context, operator, values);
  return bodyTest(context, rule, operator, values);
};
