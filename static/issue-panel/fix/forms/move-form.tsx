import { useCallback, useId, useMemo, useState } from 'react';
import { jira, type JiraAnswer } from '../../../shared/jira';
import { faultText } from '../../../shared/jira-fault';
import type { Json } from '../../../shared/json';
import { listed } from '../../fix-text';
import type { FieldMeta } from '../field-meta';
import { changedFields, jiraValues, settingsOf } from '../field-set';
import { FieldList } from '../fields/field-list';
import { FormFrame } from '../form-frame';
import { LoadingForm } from '../loading-form';
import { fieldsToFill, movesText, moveSteps, stuckText, waysTo } from '../moves';
import { browse, OpenInJira } from '../open-in-jira';
import { editableFields, issueFields, transitionsOf, type Transition } from '../reads';
import { useInputs } from '../use-inputs';
import { useLoaded } from '../use-loaded';
import { useSteps } from '../use-steps';
import type { FixForm, FixOf } from './form';

type Props = FixForm & { fix: FixOf<'move'> };
type Known = { transitions: readonly Transition[]; editable: ReadonlyMap<string, FieldMeta>; values: Json };

/** Moves the issue on, with the fields that belong to it. */
export function MoveForm(props: Props) {
  const { fix, here, onCancel } = props;
  const load = useCallback(async (): Promise<JiraAnswer<Known>> => {
    const { id } = here.issue;
    const [transitions, editable] = await Promise.all([transitionsOf(id), editableFields(id)]);
    if (!transitions.ok) return transitions;
    const onScreens = waysTo(fix, transitions.value).flatMap(({ fields }) => [...fields.keys()]);
    const asked = [...new Set(['status', ...fix.fields.map(({ field }) => field), ...onScreens])];
    const values = await issueFields(id, asked);
    if (!values.ok) return values;
    // Without the right to edit, the fields on the move's own screen can be set still.
    return {
      ok: true,
      value: { transitions: transitions.value, editable: editable.ok ? editable.value : new Map(), values: values.value },
    };
  }, [fix, here.issue]);
  const { state, again } = useLoaded(load);
  const [chosen, setChosen] = useState<string | null>(null);
  if (state.phase !== 'ready')
    return <LoadingForm fault={state.phase === 'failed' ? state.fault : null} onAgain={again} onCancel={onCancel} />;
  const ways = waysTo(fix, state.value.transitions);
  const way = ways.find(({ id }) => id === chosen) ?? ways[0];
  if (way === undefined) return <NoWay {...props} known={state.value} />;
  return <Move key={way.id} {...props} known={state.value} ways={ways} way={way} onWay={setChosen} />;
}

function NoWay({ fix, here, onCancel, known }: Props & { known: Known }) {
  return (
    <FormFrame
      title={`Move to ${fix.name}`}
      says={null}
      send={null}
      sending={false}
      cancel="Close"
      onSend={() => undefined}
      onCancel={onCancel}
    >
      <p data-testid="no-way">{stuckText(fix.name, here.issue.key, known.transitions)}</p>
      <OpenInJira address={browse(here.issue.key)}>{`Open ${here.issue.key}`}</OpenInJira>
    </FormFrame>
  );
}

type MoveProps = Props & { known: Known; ways: readonly Transition[]; way: Transition; onWay: (id: string) => void };

function Move({ fix, here, onCancel, onDone, known, ways, way, onWay }: MoveProps) {
  const { issue, reader } = here;
  const group = useId();
  const fields = useMemo(() => fieldsToFill(fix, way, known.editable, known.values), [fix, way, known]);
  const { sending, take } = useSteps(() => onDone(`${issue.key} moved to ${way.to.name}.`));
  const failure = sending.phase === 'failed' ? sending.failure : null;
  const { inputs, set, check, faults } = useInputs(fields, reader, failure?.fault ?? null);
  const changed = changedFields(fields, inputs, reader);
  const sameEnd = ways.every(({ to }) => to.id === way.to.id);
  const isFirst = ({ field }: { field: string }) => !way.fields.has(field);
  const send = () => {
    if (!check()) return;
    const before = jiraValues(changed.filter(isFirst), inputs, reader);
    // The screen's own fields go with the move, also those that stay as they are: a move may ask for them.
    const on = jiraValues(
      changed.filter((each) => !isFirst(each)),
      inputs,
      reader,
    );
    void take(moveSteps(jira, issue.id, way.id, before, on));
  };
  const wereSet = failure?.failed === 'move' ? changed.filter(isFirst).map(({ name }) => name) : [];
  return (
    <FormFrame
      title={`Move to ${fix.name}`}
      says={movesText(issue.key, way.to.name, settingsOf(changed, inputs, reader))}
      send={wereSet.length > 0 ? 'Move it again' : `Move to ${way.to.name}`}
      sending={sending.phase === 'sending'}
      fault={
        failure === null
          ? null
          : [
              ...(wereSet.length > 0 ? [`${listed(wereSet, 'and')} set, but ${issue.key} was not moved.`] : []),
              faultText(failure.fault, Object.keys(faults)),
              ...(failure.unsure ? ['Look at its status before you move it again.'] : []),
            ].join(' ')
      }
      onSend={send}
      onCancel={onCancel}
    >
      {ways.length > 1 && (
        <fieldset className="field">
          <legend className="field-label">How</legend>
          {ways.map(({ id, name, to }) => (
            <label key={id} className="choice">
              <input type="radio" name={group} checked={id === way.id} onChange={() => onWay(id)} />
              {sameEnd || name === to.name ? name : `${name} (to ${to.name})`}
            </label>
          ))}
        </fieldset>
      )}
      <FieldList fields={fields} inputs={inputs} issue={issue.key} faults={faults} onChange={set} />
    </FormFrame>
  );
}
