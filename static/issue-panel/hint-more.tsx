import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { Hint, Problem, WrongHintReason } from '../../src/contract';
import { call } from '../shared/call';
import { WRONG_REASONS } from './hint-list';
import { mayAskWaiver, type Permissions } from './permissions';
import { isRunning } from './waiver-text';

type Props = { hint: Hint; issue: string; permissions: Permissions; onWaiver: () => void };
type Said = { phase: 'no' | 'yes' } | { phase: 'saying'; reason: WrongHintReason } | { phase: 'failed'; problem: Problem };

/** What else may be said of a hint: that a waiver is wanted, or that it is wrong (one press opens this, the second says why). */
export function HintMore({ hint, issue, permissions, onWaiver }: Props) {
  const [said, setSaid] = useState<Said>({ phase: 'no' });
  const thanks = useRef<HTMLParagraphElement>(null);
  const say = async (reason: WrongHintReason) => {
    if (said.phase === 'saying') return;
    setSaid({ phase: 'saying', reason });
    const reply = await call('reportHint', { issue, check: hint.check, reason });
    setSaid(reply.ok ? { phase: 'yes' } : { phase: 'failed', problem: reply.problem });
    // The button that was pressed goes; its place says what became of it.
    thanks.current?.focus();
  };
  return (
    <div className="hint-more" data-testid="hint-more-open">
      {!isRunning(hint.waiver) && mayAskWaiver(permissions) && (
        <Button spacing="compact" testId="ask-waiver" onClick={onWaiver}>
          Ask for a waiver
        </Button>
      )}
      <div role="group" aria-label="This hint is wrong" className="wrong">
        {said.phase !== 'yes' && (
          <>
            <span className="subtle small">This hint is wrong:</span>
            {WRONG_REASONS.map(({ reason, text }) => (
              <Button
                key={reason}
                spacing="compact"
                testId={`wrong-${reason}`}
                isLoading={said.phase === 'saying' && said.reason === reason}
                onClick={() => void say(reason)}
              >
                {text}
              </Button>
            ))}
          </>
        )}
        <p ref={thanks} tabIndex={-1} role="status" className={said.phase === 'failed' ? 'field-fault' : ''} data-testid="wrong-said">
          {said.phase === 'yes' && 'Thank you, sent to your administrator.'}
          {said.phase === 'failed' && said.problem.message}
        </p>
      </div>
    </div>
  );
}
