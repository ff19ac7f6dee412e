import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../src/contract';
import { call } from '../../shared/call';
import { remedyOf } from '../../shared/problem-text';
import { useGoTo } from '../place-in-page';
import { useSetUp } from '../set-up-state';
import { PlacedDialog } from '../steps/rules/placed-dialog';
import { ReasonField } from '../steps/switch-on/reason-field';

/** Asks for the reason and puts an older version in force again, as a new one. */
export function RestoreDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { adopt, stand, saveNow } = useSetUp();
  const goTo = useGoTo();
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const refusal = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // A tall dialog may begin above what is seen.
    if (refused) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  const restore = async () => {
    const given = why.trim();
    setMissing(given === '');
    if (given === '') return reason.current?.focus();
    setRestoring(true);
    // What is not saved would be lost with the page's draft.
    if (!(await saveNow())) {
      setRestoring(false);
      return setRefused({
        code: 'conflict',
        message: 'The draft has changes that are not saved. See the message on the page, then try again.',
      });
    }
    const reply = await call('restoreVersion', { version, why: given });
    setRestoring(false);
    if (!reply.ok) return setRefused(reply.problem);
    onClose();
    adopt(reply.value.setUp);
    // What is assessed again because of it is followed there.
    goTo('switch-on');
  };
  return (
    <PlacedDialog
      title={`Restore version ${version}`}
      testId="restore-dialog"
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={restoring} onClick={() => void restore()} testId="restore-confirm">
            Restore version {version}
          </Button>
        </>
      }
    >
      {refused && (
        <p className="notice notice-warning" role="alert" ref={refusal} data-testid="restore-refused">
          {refused.message} {remedyOf(refused)}
        </p>
      )}
      <p>
        It comes into force as a new version at once. Records that it reads differently are assessed again; the versions since stay in the
        history.
      </p>
      {stand === 'changed' && (
        <p className="notice" data-testid="restore-keeps-draft">
          The draft has changes that are not in force. It keeps them, now on top of what is restored.
        </p>
      )}
      <ReasonField
        label="Why is it restored?"
        hint="It stays in the history, with your name and the date."
        value={why}
        missing={missing}
        field={reason}
        onChange={(value) => {
          setWhy(value);
          if (value.trim() !== '') setMissing(false);
        }}
      />
    </PlacedDialog>
  );
}
