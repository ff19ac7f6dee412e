import { view } from '@forge/bridge';
import { useCallback, useState } from 'react';
import type { FormProps } from '../../hint-form';
import { mayComment } from '../../permissions';
import { jira, type JiraAnswer } from '../../../shared/jira';
import { faultText } from '../../../shared/jira-fault';
import { wordAt } from '../../../shared/json';
import { mentioning } from '../adf';
import { askText, personIn } from '../ask';
import { commentBody } from '../bodies';
import { FieldEditor } from '../fields/field-editor';
import type { Item } from '../field-value';
import { FormFrame } from '../form-frame';
import { LoadingForm } from '../loading-form';
import { issueFields } from '../reads';
import { useLoaded } from '../use-loaded';
import { useSteps } from '../use-steps';

type Assignee = { person: Item | null; self: boolean };

/** Asks the assignee to do what the reader may not do: by a comment that mentions them, or by a text to copy. */
export function AskForm(props: FormProps) {
  const { here, onCancel } = props;
  const load = useCallback(async (): Promise<JiraAnswer<Assignee>> => {
    const [fields, context] = await Promise.all([issueFields(here.issue.id, ['assignee']), view.getContext().catch(() => null)]);
    if (!fields.ok) return fields;
    const person = personIn(fields.value['assignee']);
    return { ok: true, value: { person, self: person !== null && person.id === wordAt(context, 'accountId') } };
  }, [here.issue.id]);
  const { state, again } = useLoaded(load);
  if (state.phase !== 'ready')
    return <LoadingForm fault={state.phase === 'failed' ? state.fault : null} onAgain={again} onCancel={onCancel} />;
  const { person, self } = state.value;
  if (person === null || self || !mayComment(props.permissions)) return <TextToCopy {...props} person={person} self={self} />;
  return <Ask {...props} person={person} />;
}

function Ask({ finding, here, onCancel, onDone, person }: FormProps & { person: Item }) {
  const { issue, serviceDesk } = here;
  const [text, setText] = useState(() => askText(finding));
  const { sending, take } = useSteps(() => onDone(`${person.name} is asked by a comment on ${issue.key}.`, false));
  const failure = sending.phase === 'failed' ? sending.failure : null;
  const send = () => {
    if (text.trim() === '') return;
    // Never to the customer: it is about how the record is kept.
    const body = commentBody(mentioning(person, text.trim()), serviceDesk);
    void take([{ id: 'ask', run: () => jira('POST', `/rest/api/3/issue/${encodeURIComponent(issue.id)}/comment`, body) }]);
  };
  return (
    <FormFrame
      title="Ask the assignee"
      says={`This adds ${serviceDesk ? 'an internal note' : 'a comment'} to ${issue.key} that mentions ${person.name}.`}
      send={failure?.unsure ? 'Ask again' : `Ask ${person.name}`}
      sending={sending.phase === 'sending'}
      fault={failure === null ? null : `${faultText(failure.fault)}${failure.unsure ? ' Look at the comments before you ask again.' : ''}`}
      onSend={send}
      onCancel={onCancel}
    >
      <p className="subtle small">Jira does not let you do this yourself on {issue.key}.</p>
      <FieldEditor
        name="What to say"
        editor={{ kind: 'paragraph' }}
        input={text}
        issue={issue.key}
        required={false}
        fault={text.trim() === '' ? 'Write something first.' : null}
        onChange={(input) => setText(typeof input === 'string' ? input : '')}
      />
    </FormFrame>
  );
}

const whyCopy = (person: Item | null, self: boolean, issue: string): string => {
  if (self) return `You are the assignee, but Jira does not let you do this on ${issue}. Whoever administers the project can.`;
  if (person === null) return `Nobody is assigned to ${issue}. Send this to whoever should do it.`;
  return `You may not comment on ${issue}. Send this to ${person.name} another way.`;
};

function TextToCopy({ finding, here, onCancel, person, self }: FormProps & Assignee) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const text = `${here.issue.key}: ${askText(finding)}`;
  const copy = () =>
    void Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <FormFrame
      title="Ask the assignee"
      says={null}
      send={copied === 'yes' ? 'Copied' : 'Copy the text'}
      sending={false}
      fault={copied === 'no' ? 'Your browser did not let it be copied. Select the text and copy it.' : null}
      cancel="Close"
      onSend={copy}
      onCancel={onCancel}
    >
      <p data-testid="why-copy">{whyCopy(person, self, here.issue.key)}</p>
      <textarea className="input" aria-label="Text to copy" rows={6} readOnly value={text} onFocus={(event) => event.target.select()} />
    </FormFrame>
  );
}
