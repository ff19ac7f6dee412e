import type { FormField, Inputs } from '../field-set';
import { addsTo, emptyInput, type Input } from '../field-value';
import { FieldEditor } from './field-editor';

type Props = {
  fields: readonly FormField[];
  inputs: Inputs;
  issue: string;
  /** By field id. */
  faults: Readonly<Record<string, string>>;
  onChange: (field: string, input: Input) => void;
};

/** The fields of a form. */
export const FieldList = ({ fields, inputs, issue, faults, onChange }: Props) => (
  <>
    {fields.map(({ field, name, editor, now, required }) => (
      <FieldEditor
        key={field}
        name={name}
        editor={editor}
        input={inputs[field] ?? emptyInput(editor)}
        issue={issue}
        required={required}
        fault={faults[field] ?? null}
        adds={addsTo(editor, now)}
        onChange={(input) => onChange(field, input)}
      />
    ))}
  </>
);
