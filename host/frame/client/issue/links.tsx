import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { useAnswer } from '../answer';
import { jira, type Issue, type IssueLinkType } from '../jira';
import { Link } from '../router';
import { StatusLozenge } from '../shell/status-lozenge';

/** The issues that this one is linked with, and a form for another link. */
export const Links = ({ issue, mayEdit, onLinked }: { issue: Issue; mayEdit: boolean; onLinked: () => void }) => {
  const [adding, setAdding] = useState(false);
  const links = issue.fields.issuelinks ?? [];
  return (
    <section aria-labelledby="links" data-testid="links">
      <div className="row between">
        <h2 id="links">Linked issues</h2>
        {mayEdit && !adding && (
          <Button spacing="compact" appearance="subtle" onClick={() => setAdding(true)}>
            Add link
          </Button>
        )}
      </div>
      {adding && (
        <LinkForm
          issueKey={issue.key}
          onDone={(linked) => {
            setAdding(false);
            if (linked) onLinked();
          }}
        />
      )}
      <ul className="links">
        {links.map(({ id, type, inwardIssue, outwardIssue }) => {
          const other = outwardIssue ?? inwardIssue;
          return other ? (
            <li key={id}>
              <span className="link-name">{outwardIssue ? type.outward : type.inward}</span>{' '}
              <Link to={`/browse/${other.key}`}>{other.key}</Link> {other.fields?.summary} <StatusLozenge status={other.fields?.status} />
            </li>
          ) : null;
        })}
        {links.length === 0 && <li>No issue is linked.</li>}
      </ul>
    </section>
  );
};

/** `0 outward`: index of the type, and which way round the link reads. */
const choicesOf = (types: readonly IssueLinkType[]) =>
  types.flatMap((type) => [
    { type, outward: true, label: type.outward },
    ...(type.inward === type.outward ? [] : [{ type, outward: false, label: type.inward }]),
  ]);

const LinkForm = ({ issueKey, onDone }: { issueKey: string; onDone: (linked: boolean) => void }) => {
  const { answer } = useAnswer(jira.linkTypes, []);
  const [chosen, setChosen] = useState('0');
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choices = choicesOf(answer?.ok ? answer.value.issueLinkTypes : []);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const choice = choices[Number(chosen)];
    if (!choice) return;
    const [source, target] = choice.outward ? [issueKey, key.trim()] : [key.trim(), issueKey];
    const linked = await jira.link(choice.type.name, source, target);
    if (linked.ok) onDone(true);
    else setProblem(linked.message);
  };
  return (
    <form className="row" onSubmit={(event) => void add(event)} aria-label="Add link">
      <select aria-label="Kind of link" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {choices.map(({ type, label }, index) => (
          <option key={`${type.id} ${label}`} value={index}>
            {label}
          </option>
        ))}
      </select>
      <input
        aria-label="Key of the other issue"
        placeholder="Key of the other issue"
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <Button type="submit" appearance="primary" spacing="compact" isDisabled={key.trim() === ''}>
        Link
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={() => onDone(false)}>
        Cancel
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
};
