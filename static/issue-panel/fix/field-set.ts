import type { Reader } from '../../shared/figures';
import type { Json } from '../../shared/json';
import { editorOf, type Editor } from './editor';
import type { FieldMeta } from './field-meta';
import { addsTo, faultIn, inputOf, isEmpty, jiraValueOf, same, wordsOf, type Input } from './field-value';
import type { Setting } from './says';

/** A field of a form: how it is edited, and what it holds in Jira now. */
export type FormField = { field: string; name: string; editor: Editor; now: unknown; required: boolean };

export type Inputs = Readonly<Record<string, Input>>;

/** A field to fill in. In: what Jira says of it (nothing: it is not on the screen, so only Jira's own page can), and its value now. */
export const formField = (
  asked: { field: string; name: string },
  meta: FieldMeta | undefined,
  values: Json,
  required: boolean,
): FormField => ({
  field: asked.field,
  name: meta?.name ?? asked.name,
  editor: meta === undefined ? { kind: 'none' } : editorOf(meta),
  now: values[asked.field] ?? null,
  required,
});

/** What the editors hold when the form opens. */
export const firstInputs = (fields: readonly FormField[], reader: Reader): Inputs =>
  Object.fromEntries(fields.map(({ field, editor, now }) => [field, inputOf(editor, now, reader)]));

const inputFor = (field: FormField, inputs: Inputs): Input => inputs[field.field] ?? '';

/** The fields that would change. What was emptied is not written: no gap is closed by it. */
export const changedFields = (fields: readonly FormField[], inputs: Inputs, reader: Reader): FormField[] =>
  fields.filter((each) => {
    const input = inputFor(each, inputs);
    return each.editor.kind !== 'none' && !isEmpty(input) && !same(input, inputOf(each.editor, each.now, reader));
  });

/** What Jira is sent for these fields, by field id. */
export const jiraValues = (fields: readonly FormField[], inputs: Inputs, reader: Reader): Record<string, unknown> =>
  Object.fromEntries(fields.map((each) => [each.field, jiraValueOf(each.editor, inputFor(each, inputs), reader, each.now)]));

/** These fields in words, for the line that says what will be written. */
export const settingsOf = (fields: readonly FormField[], inputs: Inputs, reader: Reader): Setting[] =>
  fields.map((each) => {
    const input = inputFor(each, inputs);
    return {
      name: each.name,
      words: isEmpty(input) ? null : wordsOf(each.editor, input, reader),
      ...(addsTo(each.editor, each.now) ? { adds: true } : {}),
    };
  });

/** What keeps a form from being sent, by field id: something needed is empty, or what was typed makes no sense. */
export function faultsIn(fields: readonly FormField[], inputs: Inputs, reader: Reader): Record<string, string> {
  const faults = fields.flatMap((each): [string, string][] => {
    const input = inputFor(each, inputs);
    const wrong = faultIn(each.editor, input, reader);
    if (wrong !== null) return [[each.field, wrong]];
    // What cannot be filled in here cannot be asked for here, and what is added to has something in it.
    const needed = each.required && each.editor.kind !== 'none' && !addsTo(each.editor, each.now);
    return needed && isEmpty(input) ? [[each.field, `${each.name} is needed.`]] : [];
  });
  return Object.fromEntries(faults);
}
