import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { useAnswer } from '../answer';
import { jira, type Issue, type Transition } from '../jira';
import { StatusLozenge } from '../shell/status-lozenge';
import { optionName } from './field-values';

/** The issue's status and the transitions that lead on from it. A transition that asks for a resolution gets one first. */
export const StatusMenu = ({ issue, onMoved }: { issue: Issue; onMoved: () => void }) => {
  const { answer, reload } = useAnswer(() => jira.transitions(issue.key), [issue.key, issue.fields.status?.id]);
  const [asking, setAsking] = useState<Transition | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const transitions = answer?.ok ? answer.value.transitions : [];
  const go = async (transition: Transition, resolution?: string): Promise<void> => {
    const moved = await jira.transition(
      issue.key,
      transition.id,
      resolution === undefined ? undefined : { resolution: { id: resolution } },
    );
    setProblem(moved.ok ? null : moved.message);
    setAsking(null);
    reload();
    if (moved.ok) onMoved();
  };
  const choose = (id: string): void => {
    const transition = transitions.find((candidate) => candidate.id === id);
    if (!transition) return;
    if (transition.fields?.['resolution']) setAsking(transition);
    else void go(transition);
  };
  return (
    <div className="status-menu" data-testid="status">
      <StatusLozenge status={issue.fields.status} />
      {transitions.length > 0 && (
        <select aria-label="Change status" value="" onChange={(event) => choose(event.target.value)}>
          <option value="">Change status …</option>
          {transitions.map(({ id, name, to }) => (
            <option key={id} value={id}>
              {name === to.name ? name : `${name} → ${to.name}`}
            </option>
          ))}
        </select>
      )}
      {asking && (
        <ResolutionForm transition={asking} onChosen={(resolution) => void go(asking, resolution)} onCancel={() => setAsking(null)} />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
};

type FormProps = { transition: Transition; onChosen: (resolution: string) => void; onCancel: () => void };

const ResolutionForm = ({ transition, onChosen, onCancel }: FormProps) => {
  const { answer } = useAnswer(jira.resolutions, []);
  const options = transition.fields?.['resolution']?.allowedValues ?? (answer?.ok ? answer.value : []);
  const [selected, setChosen] = useState<string | null>(null);
  const chosen = selected ?? options[0]?.id ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChosen(chosen);
  };
  return (
    <form className="row" onSubmit={submit} aria-label={transition.name}>
      <label>
        Resolution{' '}
        <select autoFocus value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {optionName(option)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" appearance="primary" spacing="compact">
        {transition.name}
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
};
