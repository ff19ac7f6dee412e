import { useId, useMemo } from 'react';
import type { Editor } from '../editor';
import type { Input, Item } from '../field-value';
import { browse, OpenInJira } from '../open-in-jira';
import { findGroups, labelFinder, peopleFinder } from '../reads';
import { Choices } from './choices';
import { Finder } from './finder';
import { Cascading, Choice, Radios } from './selects';

export type Attributes = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean; 'aria-required'?: boolean };

type Props = {
  name: string;
  editor: Editor;
  input: Input;
  /** The issue it belongs to. */
  issue: string;
  required: boolean;
  fault: string | null;
  /** What is there already and stays, above what is typed. */
  adds?: boolean;
  onChange: (input: Input) => void;
};

const GROUPED: readonly Editor['kind'][] = ['radio', 'choices'];

/** A field with its label, the editor that fits it, and what is wrong with it. */
export function FieldEditor(props: Props) {
  const { name, editor, issue, required, fault, adds = false } = props;
  const id = useId();
  const attributes: Attributes = {
    id,
    ...(required ? { 'aria-required': true } : {}),
    ...(fault === null ? {} : { 'aria-describedby': `${id}-fault`, 'aria-invalid': true }),
  };
  const label = adds ? `Add to ${name}` : name;
  const below = fault !== null && (
    <p id={`${id}-fault`} className="field-fault" data-testid="field-fault">
      {fault}
    </p>
  );
  if (editor.kind === 'none')
    return (
      <div className="field" data-testid="field" data-editor="none">
        <span className="field-label">{name}</span>
        <span>
          It cannot be filled in here. <OpenInJira address={browse(issue)}>Open the field in Jira</OpenInJira>
        </span>
        {below}
      </div>
    );
  if (GROUPED.includes(editor.kind))
    return (
      <fieldset className="field" data-testid="field" data-editor={editor.kind} aria-describedby={attributes['aria-describedby']}>
        <legend className="field-label">{label}</legend>
        <Control {...props} attributes={attributes} />
        {below}
      </fieldset>
    );
  return (
    <div className="field" data-testid="field" data-editor={editor.kind}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <Control {...props} attributes={attributes} />
      {below}
    </div>
  );
}

const INPUT_TYPES = { text: 'text', url: 'url', number: 'number', date: 'date', 'date-time': 'datetime-local' } as const;

const asLabel = (typed: string): Item | null => {
  // Jira's labels have no spaces.
  const label = typed.replace(/\s+/g, '-');
  return label === '' ? null : { id: label, name: label };
};

function Control({ name, editor, input, issue, onChange, attributes }: Props & { attributes: Attributes }) {
  const assignable = editor.kind === 'people' && editor.assignable;
  const findPeople = useMemo(() => peopleFinder(assignable ? issue : null), [assignable, issue]);
  const findLabels = useMemo(labelFinder, []);
  const items = typeof input === 'string' ? [] : input;
  const text = typeof input === 'string' ? input : '';
  const chosen = { items, onChange };
  switch (editor.kind) {
    case 'choice':
      return <Choice attributes={attributes} options={editor.options} {...chosen} />;
    case 'cascading':
      return <Cascading label={name} attributes={attributes} options={editor.options} {...chosen} />;
    case 'radio':
      return <Radios name={attributes.id} options={editor.options} {...chosen} />;
    case 'choices':
      return <Choices label={name} options={editor.options} {...chosen} />;
    case 'people':
      return <Finder label={name} attributes={attributes} many={editor.many} find={findPeople} {...chosen} />;
    case 'groups':
      return <Finder label={name} attributes={attributes} many={editor.many} find={findGroups} {...chosen} />;
    case 'labels':
      return <Finder label={name} attributes={attributes} many find={findLabels} free={asLabel} {...chosen} />;
    case 'paragraph':
      return <textarea {...attributes} className="input" rows={4} value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'none':
      return null;
    default:
      return (
        <input
          {...attributes}
          className="input"
          type={INPUT_TYPES[editor.kind]}
          {...(editor.kind === 'number' ? { step: 'any' } : {})}
          {...(editor.kind === 'text' ? { maxLength: 255 } : {})}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
