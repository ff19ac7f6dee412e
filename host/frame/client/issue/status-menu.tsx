import { useState } from 'react';
import { useAnswer } from '../answer';
import { jira, type Issue, type Transition } from '../jira';
import { useSite } from '../site';
import { StatusLozenge } from '../shell/status-lozenge';
import { fieldsAsked, TransitionScreen } from './transition-screen';

const REFUSED = 'status-refused';

/** The issue's status and the transitions that lead on from it; one that has a screen shows it first. */
export const StatusMenu = ({ issue, onMoved }: { issue: Issue; onMoved: () => void }) => {
  const { showFlag, closeFlag } = useSite();
  const { answer, reload } = useAnswer(() => jira.transitions(issue.key), [issue.key, issue.fields.status?.id]);
  const [asking, setAsking] = useState<Transition | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const transitions = answer?.ok ? answer.value.transitions : [];
  const go = async (transition: Transition, fields?: Record<string, unknown>): Promise<void> => {
    const moved = await jira.transition(issue.key, transition.id, fields);
    setProblem(moved.ok ? null : moved.message);
    if (moved.ok) {
      closeFlag(REFUSED);
      setAsking(null);
      onMoved();
    } else if (fields === undefined)
      showFlag({ id: REFUSED, type: 'error', title: `“${transition.name}” was not done`, description: moved.message });
    reload();
  };
  const choose = (id: string): void => {
    const transition = transitions.find((candidate) => candidate.id === id);
    if (!transition) return;
    setProblem(null);
    if (fieldsAsked(transition).length > 0) setAsking(transition);
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
        <TransitionScreen
          key={asking.id}
          issue={issue}
          transition={asking}
          problem={problem}
          onSubmit={(fields) => void go(asking, fields)}
          onCancel={() => setAsking(null)}
        />
      )}
    </div>
  );
};
