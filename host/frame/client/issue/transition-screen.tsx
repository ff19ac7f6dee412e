import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { jira, type FieldMeta, type Issue, type Transition } from '../jira';
import { useAnswer } from '../answer';
import { FieldControl } from './field-control';
import { controlOf, inputOf, jiraValueOf, type Control } from './field-values';

type Asked = { id: string; meta: FieldMeta; control: Control };

/** The fields of the transition's screen that this page has a control for. */
export const fieldsAsked = ({ fields = {} }: Transition): Asked[] =>
  Object.entries(fields).flatMap(([id, meta]) => {
    const control = controlOf(meta);
    return control === null ? [] : [{ id, meta, control }];
  });

type Props = {
  issue: Issue;
  transition: Transition;
  /** What Jira said when it was tried. */
  problem: string | null;
  onSubmit: (fields: Record<string, unknown>) => void;
  onCancel: () => void;
};

/** The screen of a transition: its fields with what the issue has, all written together with the new status. */
export const TransitionScreen = ({ issue, transition, problem, onSubmit, onCancel }: Props) => {
  const resolutions = useAnswer(jira.resolutions, []).answer;
  const asked = fieldsAsked(transition).map((field) => {
    if (field.id !== 'resolution' || field.meta.allowedValues) return field;
    return { ...field, meta: { ...field.meta, allowedValues: resolutions?.ok ? resolutions.value : [] } };
  });
  const before = ({ id, meta, control }: Asked): string =>
    // A resolution is never left open: Jira proposes the first one.
    inputOf(issue.fields[id], control) || (id === 'resolution' ? (meta.allowedValues?.[0]?.id ?? '') : '');
  const form = useRef<HTMLFormElement>(null);
  // Every control takes the focus when it appears: of several the first is to have it.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const [inputs, setInputs] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = asked.filter((field) => field.id === 'resolution' || (inputs[field.id] ?? before(field)) !== before(field));
    onSubmit(Object.fromEntries(wanted.map((field) => [field.id, jiraValueOf(inputs[field.id] ?? before(field), field.control)])));
  };
  return (
    <form
      ref={form}
      className="transition-screen"
      onSubmit={submit}
      aria-label={transition.name}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {asked.map((field) => (
        <div key={field.id} className="asked">
          <span aria-hidden="true">{field.meta.name}</span>
          <FieldControl
            control={field.control}
            label={field.meta.name}
            issueKey={issue.key}
            options={field.meta.allowedValues ?? []}
            value={inputs[field.id] ?? before(field)}
            onChange={(value) => setInputs({ ...inputs, [field.id]: value })}
          />
        </div>
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="row">
        <Button type="submit" appearance="primary" spacing="compact">
          {transition.name}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
