import type { Fix } from '../../../src/contract';
import type { Reader } from '../../shared/figures';
import { isObject, listAt, wordAt, type Json } from '../../shared/json';
import { editorOf } from './editor';
import type { FieldMeta } from './field-meta';
import { formField, type FormField } from './field-set';
import { inputOf, isEmpty, jiraValueOf, translated, wordsOf } from './field-value';
import { quoted } from './jql';
import type { Project } from './reads';

type Create = Extract<Fix, { do: 'create' }>;
export type Target = { projectId: string; issueTypeId: string; name: string; project: Project };

/** Jira's limit for a summary. */
const MOST_LETTERS = 255;

/** `Problem for OPS-1: The mail server is down`, cut to what Jira takes. */
export function firstSummary({ name }: Create, issue: string, summary: string): string {
  const text = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} for ${issue}: ${summary}`;
  const letters = [...text];
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}

/** Where the new issue can go, the project of this issue first. Projects that the reader may not see are not offered. */
export function targetsOf({ targets }: Create, projects: readonly Project[], here: string | null): Target[] {
  const known = targets.flatMap(({ projectId, issueTypeId }): Target[] => {
    const project = projects.find(({ id }) => id === projectId);
    const type = project?.types.find(({ id }) => id === issueTypeId);
    if (project === undefined) return [];
    return [{ projectId, issueTypeId, project, name: `${project.name} (${project.key})${type === undefined ? '' : `: ${type.name}`}` }];
  });
  return [...known.filter(({ projectId }) => projectId === here), ...known.filter(({ projectId }) => projectId !== here)];
}

/** Filled in by the form itself, or by Jira (the reporter is whoever creates it). */
const OWN: readonly string[] = ['summary', 'project', 'issuetype', 'reporter', 'issuelinks', 'parent'];

/** What Jira needs for the new issue beyond its summary. */
export const neededFields = (fields: readonly FieldMeta[]): FormField[] =>
  fields
    .filter(({ field, required, hasDefault }) => required && !hasDefault && !OWN.includes(field))
    .map((meta) => formField(meta, meta, {}, true));

/** A value that the new issue takes over from this one. */
export type Copied = { field: string; name: string; words: string; value: unknown };

/** Objects that only an app's own page can edit (services, assets) are taken over by their ids. */
const idsOf = (value: unknown): { words: string; value: unknown } | null => {
  const items = (Array.isArray(value) ? value : [value]).filter(isObject);
  const ids = items.flatMap((item) => wordAt(item, 'id') ?? []);
  if (ids.length === 0 || ids.length !== items.length) return null;
  const words = items
    .map((item) => wordAt(item, 'name') ?? wordAt(item, 'label') ?? wordAt(item, 'value') ?? wordAt(item, 'id'))
    .join(', ');
  const refs = ids.map((id) => ({ id }));
  return { words, value: Array.isArray(value) ? refs : refs[0] };
};

/** What the new issue takes over: fields that both have and that are filled in here, where the other's options know the value. */
export function copiedFields({ copy }: Create, fields: readonly FieldMeta[], values: Json, reader: Reader): Copied[] {
  return copy.flatMap((field): Copied[] => {
    const meta = fields.find((each) => each.field === field);
    const value = values[field];
    if (meta === undefined || OWN.includes(field) || value === null || value === undefined) return [];
    const editor = editorOf(meta);
    if (editor.kind === 'none') {
      const refs = meta.settable ? idsOf(value) : null;
      return refs === null ? [] : [{ field, name: meta.name, ...refs }];
    }
    if (editor.kind === 'paragraph' && isObject(value)) return [{ field, name: meta.name, words: 'the same text', value }];
    const input = inputOf(editor, value, reader);
    const fitting =
      'options' in editor && editor.kind !== 'cascading' && typeof input !== 'string' ? translated(input, editor.options) : input;
    if (isEmpty(fitting)) return [];
    return [{ field, name: meta.name, words: wordsOf(editor, fitting, reader), value: jiraValueOf(editor, fitting, reader) }];
  });
}

/** Key of the issue that was created, out of Jira's answer. */
export const createdKey = (value: unknown): string | null => wordAt(value, 'key');

/** Looks for an issue that may have been created though no answer came: the reader's own, of this half hour. */
export const lookJql = ({ projectId, issueTypeId }: Target): string =>
  `project = ${quoted(projectId)} AND issuetype = ${quoted(issueTypeId)} AND creator = currentUser() AND created >= -30m ORDER BY created DESC`;

/** The newest of them with exactly this summary; null when there is none. In: an answer of Jira's search. */
export function lookedFor(body: unknown, summary: string): { key: string } | null {
  const found = listAt(body, 'issues').find((issue) => isObject(issue) && wordAt(issue['fields'], 'summary') === summary.trim());
  const key = wordAt(found, 'key');
  return key === null ? null : { key };
}
