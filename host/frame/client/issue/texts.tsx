import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { adfOf, jira, textOfAdf, type Issue } from '../jira';

type Props = { issue: Issue; mayEdit: boolean; onSaved: () => void };

/** The summary, as the page's heading. */
export const Summary = ({ issue, mayEdit, onSaved }: Props) => (
  <EditableText
    label="Summary"
    text={issue.fields.summary ?? ''}
    mayEdit={mayEdit}
    onSave={async (text) => {
      const answer = await jira.edit(issue.key, { summary: text });
      if (answer.ok) onSaved();
      return answer.ok ? null : answer.message;
    }}
  >
    {(text) => <h1 data-testid="summary">{text}</h1>}
  </EditableText>
);

/** The description, as plain text: formatting is not what this site is for. */
export const Description = ({ issue, mayEdit, onSaved }: Props) => (
  <section aria-labelledby="description">
    <h2 id="description">Description</h2>
    <EditableText
      long
      label="Description"
      text={textOfAdf(issue.fields.description)}
      mayEdit={mayEdit}
      onSave={async (text) => {
        const answer = await jira.edit(issue.key, { description: text === '' ? null : adfOf(text) });
        if (answer.ok) onSaved();
        return answer.ok ? null : answer.message;
      }}
    >
      {(text) => <p className={text ? 'pre' : 'pre empty'}>{text || 'No description yet.'}</p>}
    </EditableText>
  </section>
);

type EditableProps = {
  label: string;
  text: string;
  long?: boolean;
  mayEdit: boolean;
  /** Gives back what went wrong, or null. */
  onSave: (text: string) => Promise<string | null>;
  children: (text: string) => React.ReactNode;
};

const EditableText = ({ label, text, long = false, mayEdit, onSave, children }: EditableProps) => {
  const [input, setInput] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const failed = await onSave((input ?? '').trim());
    setProblem(failed);
    if (failed === null) setInput(null);
  };
  if (input === null)
    return (
      <div className="editable">
        {children(text)}
        {mayEdit && (
          <button type="button" className="edit" aria-label={`Edit ${label}`} onClick={() => setInput(text)}>
            Edit
          </button>
        )}
      </div>
    );
  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={(event) => event.key === 'Escape' && setInput(null)}>
      {long ? (
        <textarea autoFocus aria-label={label} rows={6} value={input} onChange={(event) => setInput(event.target.value)} />
      ) : (
        <input autoFocus aria-label={label} value={input} onChange={(event) => setInput(event.target.value)} />
      )}
      <div className="row">
        <Button type="submit" appearance="primary" spacing="compact">
          Save
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => setInput(null)}>
          Cancel
        </Button>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
};
