import { useState } from 'react';
import { jira } from '../../../shared/jira';
import { faultText } from '../../../shared/jira-fault';
import { docOf } from '../adf';
import { commentBody } from '../bodies';
import { FieldEditor } from '../fields/field-editor';
import { FormFrame } from '../form-frame';
import { useSteps } from '../use-steps';
import type { FixForm } from './form';
import { Audience } from './audience';

/** Writes a comment; in a service desk an internal note unless the reader wants the customer to see it. */
export function CommentForm({ here, onCancel, onDone }: FixForm) {
  const { issue, serviceDesk } = here;
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(true);
  const [tried, setTried] = useState(false);
  const { sending, take } = useSteps(() => onDone(`Comment added to ${issue.key}.`));
  const what = serviceDesk ? (internal ? 'an internal note' : 'a reply that the customer sees') : 'a comment';
  const send = () => {
    setTried(true);
    if (text.trim() === '') return;
    const body = commentBody(docOf(text), serviceDesk && internal);
    void take([{ id: 'comment', run: () => jira('POST', `/rest/api/3/issue/${encodeURIComponent(issue.id)}/comment`, body) }]);
  };
  const failure = sending.phase === 'failed' ? sending.failure : null;
  return (
    <FormFrame
      title="Write a comment"
      says={`This adds ${what} to ${issue.key}.`}
      send={failure?.unsure ? 'Add it again' : 'Add the comment'}
      sending={sending.phase === 'sending'}
      fault={
        failure === null ? null : `${faultText(failure.fault)}${failure.unsure ? ' Look at the comments before you add it again.' : ''}`
      }
      onSend={send}
      onCancel={onCancel}
    >
      <FieldEditor
        name="Comment"
        editor={{ kind: 'paragraph' }}
        input={text}
        issue={issue.key}
        required={false}
        fault={tried && text.trim() === '' ? 'Write something first.' : null}
        onChange={(input) => setText(typeof input === 'string' ? input : '')}
      />
      {serviceDesk && <Audience internal={internal} onChange={setInternal} />}
    </FormFrame>
  );
}
