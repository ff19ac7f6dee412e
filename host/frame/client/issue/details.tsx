import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { jira, type FieldMeta, type Issue } from '../jira';
import { useSite } from '../site';
import { FieldControl } from './field-control';
import { controlOf, inputOf, jiraValueOf, shownValue } from './field-values';

/** Shown elsewhere on the page, or not a value of its own. */
const NOT_HERE = new Set([
  ...[
    'summary',
    'description',
    'status',
    'statusCategory',
    'issuetype',
    'project',
    'parent',
    'issuelinks',
    'comment',
    'worklog',
    'attachment',
  ],
  ...[
    'subtasks',
    'timetracking',
    'votes',
    'watches',
    'progress',
    'aggregateprogress',
    'workratio',
    'lastViewed',
    'statuscategorychangedate',
  ],
]);
const FIRST = ['assignee', 'reporter', 'priority', 'resolution'];
const LAST = ['created', 'updated', 'resolutiondate'];
const EDITABLE_BY_WORKFLOW_ONLY = new Set(['resolution']);

type Props = { issue: Issue; meta: Record<string, FieldMeta>; onSaved: () => void };

/** The fields of the issue; those that the person may edit carry a button. */
export const Details = ({ issue, meta, onSaved }: Props) => {
  const names = issue.names ?? {};
  const nameOf = (id: string): string => meta[id]?.name ?? names[id] ?? id;
  const rank = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : LAST.includes(id) ? 200 + LAST.indexOf(id) : 100);
  const ids = [...new Set([...Object.keys(meta), ...Object.keys(issue.fields)])]
    .filter((id) => !NOT_HERE.has(id))
    .sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
  return (
    <section className="details" aria-labelledby="details">
      <h2 id="details">Details</h2>
      <dl>
        {ids.map((id) => (
          <Field
            key={id}
            id={id}
            name={nameOf(id)}
            meta={EDITABLE_BY_WORKFLOW_ONLY.has(id) ? undefined : meta[id]}
            issue={issue}
            onSaved={onSaved}
          />
        ))}
      </dl>
    </section>
  );
};

type FieldProps = { id: string; name: string; meta: FieldMeta | undefined; issue: Issue; onSaved: () => void };

const Field = ({ id, name, meta, issue, onSaved }: FieldProps) => {
  const { config } = useSite();
  const [input, setInput] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const value = issue.fields[id];
  const shown = shownValue(value, meta?.schema ?? issue.schema?.[id], config);
  const control = meta ? controlOf(meta) : null;
  if (!shown && !control) return null;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!control || input === null) return;
    const answer = await jira.edit(issue.key, { [id]: jiraValueOf(input, control) });
    setProblem(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    setInput(null);
    onSaved();
  };
  return (
    <div className="field" data-testid={`field-${id}`}>
      <dt>{name}</dt>
      <dd>
        {control && input !== null ? (
          <form onSubmit={(event) => void save(event)} onKeyDown={(event) => event.key === 'Escape' && setInput(null)}>
            <FieldControl
              control={control}
              label={name}
              issueKey={issue.key}
              options={meta?.allowedValues ?? []}
              value={input}
              onChange={setInput}
            />
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
        ) : (
          <>
            <span className={shown ? 'value' : 'value empty'}>{shown || 'None'}</span>
            {control && (
              <button type="button" className="edit" aria-label={`Edit ${name}`} onClick={() => setInput(inputOf(value, control))}>
                Edit
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
};
