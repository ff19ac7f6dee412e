import type { Fix } from '../../../src/contract';
import type { JiraAnswer } from '../../shared/jira';
import type { Json } from '../../shared/json';
import { listed } from '../fix-text';
import { moveBody } from './bodies';
import type { FieldMeta } from './field-meta';
import { formField, type FormField } from './field-set';
import type { Transition } from './reads';
import { setsText, type Setting } from './says';
import type { Step } from './steps';

type Move = Extract<Fix, { do: 'move' }>;

/** The moves that lead to one of the statuses wanted, in the order in which they are wanted. */
export const waysTo = ({ statuses }: Move, transitions: readonly Transition[]): Transition[] =>
  statuses.flatMap((status) => transitions.filter(({ to }) => to.id === status));

/**
 * The fields of a move: those the fix names (on the move's screen; elsewhere on the edit screen while they are empty), and those that Jira
 * needs on the move's screen and that are empty. In: values of the issue now.
 */
export function fieldsToFill(fix: Move, way: Transition, editable: ReadonlyMap<string, FieldMeta>, values: Json): FormField[] {
  const empty = (field: string) => values[field] === null || values[field] === undefined;
  const named = fix.fields
    .filter(({ field }) => way.fields.has(field) || empty(field))
    .map((asked) => formField(asked, way.fields.get(asked.field) ?? editable.get(asked.field), values, true));
  const needed = [...way.fields.values()].filter(
    ({ field, required, hasDefault }) => required && !hasDefault && empty(field) && !fix.fields.some((asked) => asked.field === field),
  );
  return [...named, ...needed.map((meta) => formField(meta, meta, values, true))];
}

type Send = (method: 'PUT' | 'POST', path: string, body: unknown) => Promise<JiraAnswer>;

/**
 * The requests of a move: fields that are not on its screen are set first. That step goes by what it sets, so that a second try sets again only
 * what was changed in between.
 */
export function moveSteps(send: Send, issue: string, transition: string, before: Json, on: Json): Step[] {
  const path = `/rest/api/3/issue/${encodeURIComponent(issue)}`;
  const set: Step = { id: `set ${JSON.stringify(before)}`, run: () => send('PUT', path, { fields: before }) };
  const move: Step = { id: 'move', run: () => send('POST', `${path}/transitions`, moveBody(transition, on)) };
  return Object.keys(before).length === 0 ? [move] : [set, move];
}

/** `This moves OPS-1 to Resolved. This sets Resolution to Done on OPS-1.` */
export const movesText = (issue: string, to: string, settings: readonly Setting[]): string =>
  [`This moves ${issue} to ${to}.`, ...(settings.length > 0 ? [setsText(settings, issue)] : [])].join(' ');

/** Why there is no way, and which ways there are. */
export function stuckText(name: string, issue: string, transitions: readonly Transition[]): string {
  const there = [...new Set(transitions.map(({ to }) => to.name))];
  const ways = there.length === 0 ? 'Jira offers you no move from where it is.' : `From where it is, it can go to ${listed(there, 'or')}.`;
  return `${issue} cannot be moved to ${name} in one step. ${ways}`;
}
