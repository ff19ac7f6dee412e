import Button from '@atlaskit/button/new';
import { useRef, useState, type FormEvent } from 'react';
import type { Applied, Preview, Problem } from '../../../../src/contract';
import { call } from '../../../shared/call';
import { remedyOf } from '../../../shared/problem-text';
import { useSetUp } from '../../set-up-state';
import { ReasonField } from './reason-field';

type Props = {
  preview: Preview;
  /** The preview is of the draft as it is now, and that is saved. */ fresh: boolean;
  onApplied: (applied: Applied) => void;
  onLookAgain: () => void;
};

/** The reason, and the button that puts the draft in force. */
export function ApplyForm({ preview, fresh, onApplied, onLookAgain }: Props) {
  const { setUp, adopt, reload } = useSetUp();
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const [applying, setApplying] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const first = setUp.inForce === null;
  if (!first && preview.changes.length === 0) return null;
  const barred = preview.problems.length > 0;

  const apply = async (event: FormEvent) => {
    event.preventDefault();
    if (barred || !fresh || applying) return;
    const given = why.trim();
    setMissing(given === '');
    if (given === '') return reason.current?.focus();
    setApplying(true);
    const reply = await call('applyDraft', { revision: preview.revision, why: given });
    setApplying(false);
    if (!reply.ok) return setRefused(reply.problem);
    setRefused(null);
    setWhy('');
    onApplied(reply.value);
    adopt(reply.value.setUp);
  };
  const lookAgain = async () => {
    const problem = await reload();
    setRefused(problem);
    onLookAgain();
  };

  return (
    <form className="card" onSubmit={(event) => void apply(event)} noValidate aria-label={first ? 'Switch on' : 'Apply'}>
      <ReasonField
        label={first ? 'Why is it switched on?' : 'Why is this changed?'}
        hint="It stays in the history, with your name and the date."
        value={why}
        missing={missing}
        field={reason}
        onChange={(value) => {
          setWhy(value);
          if (value.trim() !== '') setMissing(false);
        }}
      />
      <div className="button-row">
        <Button type="submit" appearance="primary" isLoading={applying} aria-disabled={barred || !fresh} testId="apply">
          {first ? 'Switch on' : 'Apply'}
        </Button>
        <span className="subtle small" role="status">
          {barred ? 'Mend what is listed above first.' : fresh ? '' : 'Looking at your latest changes …'}
        </span>
      </div>
      {refused && (
        <div className="notice notice-warning" role="alert" data-testid="apply-refused" data-code={refused.code}>
          <p>
            {refused.message}{' '}
            {refused.code === 'conflict' ? 'Nothing was changed. Look at what it is now, then decide.' : remedyOf(refused)}
          </p>
          {refused.code === 'conflict' && (
            <Button spacing="compact" onClick={() => void lookAgain()} testId="apply-look-again">
              Look again
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
