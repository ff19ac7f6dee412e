import { useCallback, useState } from 'react';
import { jira } from '../../../shared/jira';
import { faultText } from '../../../shared/jira-fault';
import { fixText } from '../../fix-text';
import { changedFields, formField, jiraValues, settingsOf, type FormField } from '../field-set';
import { FieldList } from '../fields/field-list';
import { FormFrame } from '../form-frame';
import { LoadingForm } from '../loading-form';
import { editableFields, issueFields } from '../reads';
import { setsText, wasSetText } from '../says';
import { useInputs } from '../use-inputs';
import { useLoaded } from '../use-loaded';
import { useSteps } from '../use-steps';
import type { FixForm, FixOf } from './form';

type Props = FixForm & { fix: FixOf<'set-fields'> };

/** Fills in fields of the issue: all of them, or (fields that say why it is not needed) one at least. */
export function SetFieldsForm(props: Props) {
  const { fix, here, onCancel } = props;
  const load = useCallback(async () => {
    const [meta, values] = await Promise.all([
      editableFields(here.issue.id),
      issueFields(
        here.issue.id,
        fix.fields.map(({ field }) => field),
      ),
    ]);
    if (!meta.ok) return meta;
    if (!values.ok) return values;
    const fields = fix.fields.map((asked) => formField(asked, meta.value.get(asked.field), values.value, !fix.instead));
    return { ok: true as const, value: fields };
  }, [fix, here.issue.id]);
  const { state, again } = useLoaded(load);
  if (state.phase !== 'ready')
    return <LoadingForm fault={state.phase === 'failed' ? state.fault : null} onAgain={again} onCancel={onCancel} />;
  return <Filled {...props} fields={state.value} />;
}

function Filled({ fix, here, onCancel, onDone, fields }: Props & { fields: readonly FormField[] }) {
  const { issue, reader } = here;
  const [nothing, setNothing] = useState(false);
  const { sending, take } = useSteps(() => onDone(wasSetText(names, issue.key)));
  const fault = sending.phase === 'failed' ? sending.failure.fault : null;
  const { inputs, set, check, faults } = useInputs(fields, reader, fault);
  const changed = changedFields(fields, inputs, reader);
  const names = changed.map(({ name }) => name);
  const editable = fields.filter(({ editor }) => editor.kind !== 'none');
  const shownBefore = changed.length > 0 ? changed : fix.instead ? [] : editable;
  const send = () => {
    if (!check()) return;
    setNothing(changed.length === 0);
    if (changed.length === 0) return;
    const body = { fields: jiraValues(changed, inputs, reader) };
    // Setting the same twice does no harm, so that it may be tried again without a look.
    void take([{ id: 'set', run: () => jira('PUT', `/rest/api/3/issue/${encodeURIComponent(issue.id)}`, body) }]);
  };
  return (
    <FormFrame
      title={fixText(fix)}
      says={editable.length === 0 ? null : setsText(settingsOf(shownBefore, inputs, reader), issue.key)}
      send={editable.length === 0 ? null : 'Save'}
      sending={sending.phase === 'sending'}
      fault={fault !== null ? faultText(fault, Object.keys(faults)) : nothing && changed.length === 0 ? NOTHING_CHANGED : null}
      onSend={send}
      onCancel={onCancel}
    >
      {fix.instead && fields.length > 1 && <p className="subtle small">One of them is enough.</p>}
      <FieldList fields={fields} inputs={inputs} issue={issue.key} faults={faults} onChange={set} />
    </FormFrame>
  );
}

const NOTHING_CHANGED = 'Nothing is changed yet.';
