import type { Predicate } from '@atlaskit/jql-ast';
import type { HistoryItemJson, HistoryJson } from '../../archive';
import { instantOf } from '../reply';
import { dateOf } from './dates';
import type { Body, Context } from './fields';

/** A value of a field between two instants, by id and text, lower case. */
interface Spell {
  readonly names: readonly string[];
  readonly from: number;
  readonly until: number;
}

interface Change {
  readonly at: number;
  readonly by: string | null;
  readonly item: HistoryItemJson;
}

const changesOf = (histories: readonly HistoryJson[], field: string): Change[] =>
  histories.flatMap(({ created, author, items }) =>
    items
      .filter((item) => item.fieldId === field || item.field.toLowerCase() === field)
      .map((item) => ({ at: instantOf(created) ?? 0, by: author?.accountId ?? null, item })),
  );

const lower = (...texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => (typeof text === 'string' ? [text.toLowerCase()] : []));

interface Limits {
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
  readonly by: string | null;
  readonly start: number;
  readonly end: number;
}

const textsOf = (operand: Predicate['operand']): string[] => {
  if (operand === undefined) return [];
  if (operand.operandType === 'list') return operand.values.flatMap((each) => textsOf(each));
  if (operand.operandType === 'value') return [operand.value];
  return operand.operandType === 'function' ? [`${operand.function.value}()`] : [];
};

const limitsOf = (context: Context, predicates: readonly Predicate[]): Limits => {
  const limits = { from: null as string[] | null, to: null as string[] | null, by: null as string | null, start: -Infinity, end: Infinity };
  const instant = (text: string | undefined): number => {
    // Quotation marks are gone by now; nobody means nine digits of minutes.
    const at = text === undefined ? null : dateOf({ text, quoted: !/^\d{9,}$/.test(text) }, context.moment);
    if (at === null) context.wrong.push(`Date value '${text ?? ''}' for a history predicate is invalid.`);
    return at ?? 0;
  };
  for (const { operator, operand } of predicates) {
    const texts = textsOf(operand);
    switch (operator?.value) {
      case 'from':
        limits.from = lower(...texts);
        break;
      case 'to':
        limits.to = lower(...texts);
        break;
      case 'by':
        limits.by = texts[0] === 'currentUser()' ? (context.directory.accountOf(context.actor)?.accountId ?? '') : (texts[0] ?? '');
        break;
      case 'after':
        limits.start = instant(texts[0]);
        break;
      case 'before':
        limits.end = instant(texts[0]);
        break;
      case 'on':
        limits.start = instant(texts[0]);
        limits.end = limits.start + 86_400_000;
        break;
      case 'during':
        limits.start = instant(texts[0]);
        limits.end = instant(texts[1]);
        break;
      default:
        context.wrong.push(`The predicate '${operator?.text ?? ''}' is not supported.`);
    }
  }
  return limits;
};

/** Fields whose history JQL may ask for here; the same as Jira's, as far as the changelog carries them. */
export const HISTORY_FIELDS: ReadonlySet<string> = new Set(['status', 'assignee', 'priority', 'resolution', 'reporter']);

/** `field CHANGED …`: a change within the predicates. */
export const changed = (context: Context, field: string, predicates: readonly Predicate[]): ((body: Body) => boolean) => {
  const { from, to, by, start, end } = limitsOf(context, predicates);
  const among = (wanted: readonly string[] | null, names: readonly string[]): boolean =>
    wanted === null || names.some((name) => wanted.includes(name));
  return (body) =>
    changesOf(body().changelog.histories, field).some(
      ({ at, by: author, item }) =>
        at >= start &&
        at <= end &&
        (by === null || author === by) &&
        among(from, lower(item.from, item.fromString)) &&
        among(to, lower(item.to, item.toString)),
    );
};

/** `field WAS …`: the issue had one of the values at some time within the predicates; today counts. */
export const was = (
  context: Context,
  field: string,
  values: readonly string[],
  present: (body: Body) => readonly string[],
  predicates: readonly Predicate[],
): ((body: Body) => boolean) => {
  const { start, end, by } = limitsOf(context, predicates);
  const wanted = values.map((value) => value.toLowerCase());
  return (body) => {
    const issue = body();
    const changes = changesOf(issue.changelog.histories, field);
    const spells: (Spell & { by: string | null })[] = [];
    let from = instantOf(issue.fields['created']) ?? 0;
    let author: string | null = null;
    for (const { at, by: who, item } of changes) {
      spells.push({ names: lower(item.from, item.fromString), from, until: at, by: author });
      from = at;
      author = who;
    }
    spells.push({ names: present(body), from, until: Infinity, by: author });
    return spells.some(
      (spell) =>
        spell.from <= end &&
        spell.until >= start &&
        (by === null || spell.by === by) &&
        (wanted.length === 0 ? spell.names.length === 0 : spell.names.some((name) => wanted.includes(name))),
    );
  };
};
