import { useCallback, useId, useState } from 'react';
import type { JiraAnswer } from '../../../shared/jira';
import { NO_ANSWER } from '../../../shared/jira-fault';
import { wordAt, type Json } from '../../../shared/json';
import { fixText } from '../../fix-text';
import { targetsOf, type Target } from '../creation';
import type { FieldMeta } from '../field-meta';
import { FormFrame } from '../form-frame';
import { LoadingForm } from '../loading-form';
import { createFields, issueFields, projectOf } from '../reads';
import { useLoaded } from '../use-loaded';
import { CreateFilled } from './create-filled';
import type { FixForm, FixOf } from './form';

export type CreateProps = FixForm & {
  fix: FixOf<'create'>;
  /** The reader leaves with something that exists but is not linked. */
  onLeft: (message: string) => void;
};
type Known = { values: Json; targets: readonly Target[] };

/** More projects than this are not asked about. */
const MOST_PROJECTS = 10;

/** Creates an issue and links it: where, with what, and what it takes over from this one. */
export function CreateForm(props: CreateProps) {
  const { fix, here, onCancel } = props;
  const load = useCallback(async (): Promise<JiraAnswer<Known>> => {
    const ids = [...new Set(fix.targets.map(({ projectId }) => projectId))].slice(0, MOST_PROJECTS);
    const [values, ...projects] = await Promise.all([
      issueFields(here.issue.id, ['summary', 'project', ...fix.copy]),
      ...ids.map((id) => projectOf(id)),
    ]);
    if (!values.ok) return values;
    if (projects.length > 0 && projects.every((answer) => !answer.ok && answer.fault.status === null))
      return { ok: false, fault: NO_ANSWER };
    const project = wordAt(values.value['project'], 'id');
    const seen = projects.flatMap((answer) => (answer.ok ? [answer.value] : []));
    return { ok: true, value: { values: values.value, targets: targetsOf(fix, seen, project) } };
  }, [fix, here.issue.id]);
  const { state, again } = useLoaded(load);
  const [chosen, setChosen] = useState(0);
  if (state.phase !== 'ready')
    return <LoadingForm fault={state.phase === 'failed' ? state.fault : null} onAgain={again} onCancel={onCancel} />;
  const target = state.value.targets[chosen];
  if (target === undefined) return <NotHere {...props} text="There is no project where you could create it." />;
  return (
    <Into
      key={chosen}
      {...props}
      values={state.value.values}
      target={target}
      choice={<TargetChoice targets={state.value.targets} chosen={chosen} onChoose={setChosen} />}
    />
  );
}

function NotHere({ fix, onCancel, text, choice }: CreateProps & { text: string; choice?: React.ReactNode }) {
  return (
    <FormFrame title={fixText(fix)} says={null} send={null} sending={false} cancel="Close" onSend={() => undefined} onCancel={onCancel}>
      {choice}
      <p data-testid="not-here">{text}</p>
    </FormFrame>
  );
}

type TargetProps = { targets: readonly Target[]; chosen: number; onChoose: (at: number) => void };

/** Only where there is something to choose. */
function TargetChoice({ targets, chosen, onChoose }: TargetProps) {
  const id = useId();
  if (targets.length < 2) return null;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Where
      </label>
      <select id={id} className="input" value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
        {targets.map(({ name, projectId, issueTypeId }, at) => (
          <option key={`${projectId} ${issueTypeId}`} value={at}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type IntoProps = CreateProps & { values: Json; target: Target; choice: React.ReactNode };

function Into(props: IntoProps) {
  const { target, onCancel } = props;
  const load = useCallback(() => createFields(target.projectId, target.issueTypeId), [target]);
  const { state, again } = useLoaded<FieldMeta[]>(load);
  const missing = state.phase === 'failed' && (state.fault.status === 404 || state.fault.status === 400 || state.fault.status === 403);
  if (missing || (state.phase === 'ready' && state.value.length === 0))
    return <NotHere {...props} text={`Jira does not let you create this in ${target.project.name}.`} />;
  if (state.phase !== 'ready')
    return <LoadingForm fault={state.phase === 'failed' ? state.fault : null} onAgain={again} onCancel={onCancel} />;
  return <CreateFilled {...props} fields={state.value} />;
}
