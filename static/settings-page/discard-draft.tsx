import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Problem } from '../../src/contract';
import { call } from '../shared/call';
import { remedyOf } from '../shared/problem-text';
import { useSetUp } from './set-up-state';

/** Throws the draft away after asking once more. What it becomes instead: what is in force, or the proposal where nothing is yet. */
export function DiscardDraft() {
  const { setUp, adopt } = useSetUp();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const instead = setUp.inForce === null ? 'the proposal of the app' : `version ${setUp.inForce.version}, which is in force`;

  const close = () => {
    flushSync(() => setAsking(false));
    opener.current?.focus();
  };
  const discard = async () => {
    setWorking(true);
    setRefused(null);
    const reply = await call('discardDraft');
    setWorking(false);
    if (!reply.ok) return setRefused(reply.problem);
    adopt(reply.value);
    close();
  };

  if (!asking)
    return (
      <Button spacing="compact" appearance="subtle" ref={opener} onClick={() => setAsking(true)} testId="discard">
        Throw the draft away
      </Button>
    );
  return (
    <div className="discard" role="group" aria-label="Throw the draft away">
      <p>All changes of the draft are lost, those of others too. It is then {instead}.</p>
      <div className="row-actions">
        <Button spacing="compact" appearance="danger" isLoading={working} onClick={() => void discard()} testId="discard-confirm">
          Throw away
        </Button>
        <Button spacing="compact" appearance="subtle" autoFocus onClick={close}>
          Keep the draft
        </Button>
      </div>
      {refused && (
        <p className="part-problem" role="alert">
          The draft is still there. {refused.message} {remedyOf(refused)}
        </p>
      )}
    </div>
  );
}
