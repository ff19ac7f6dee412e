import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Problem, Reply, WaiverList, WaiverView } from '../../../src/contract';
import { call } from '../../shared/call';
import { dayText } from '../../shared/day-text';
import type { Reader } from '../../shared/figures';
import { remedyOf } from '../../shared/problem-text';
import { endsAllowed, missingOf, type WaiverAct } from './model';
import { actWords } from './waiver-words';

type Props = {
  act: WaiverAct;
  waiver: WaiverView;
  list: WaiverList;
  viewer: string | null;
  reader: Reader;
  onClose: () => void;
  onDone: (waiver: WaiverView) => void;
  onAgain: () => void;
};

/** What the app takes: what is longer belongs on the issue. */
const MOST_CHARACTERS = 500;

function send(act: WaiverAct, waiver: string, text: string, until: string): Promise<Reply<WaiverView>> {
  if (act === 'extend') return call('extendWaiver', { waiver, until, reason: text.trim() });
  if (act === 'withdraw') return call('withdrawWaiver', { waiver });
  return call('decideWaiver', { waiver, decision: act, note: text.trim() });
}

/** Says what an action will do, asks for what it needs, and does it. What the app refuses is told here, with what was typed still there. */
export function ActForm({ act, waiver, list, viewer, reader, onClose, onDone, onAgain }: Props) {
  const [text, setText] = useState('');
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const words = actWords(act, waiver, viewer, reader);
  const allowed = endsAllowed(waiver, list);
  useEffect(() => {
    // The button that opened it is gone.
    form.current?.querySelector<HTMLElement>('input, textarea, [type=submit]')?.focus();
  }, []);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingOf(act, text, until, allowed);
    setMissing(lacking);
    if (lacking !== null || sending) return;
    setSending(true);
    const reply = await send(act, waiver.id, text, until);
    setSending(false);
    if (reply.ok) onDone(reply.value);
    else setProblem(reply.problem);
  };
  return (
    <form
      ref={form}
      className="waiver-form"
      aria-labelledby={`${id}-says`}
      data-testid="waiver-form"
      data-act={act}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p id={`${id}-says`}>{words.says}</p>
      {act === 'extend' && (
        <label className="field">
          <span className="field-label">
            New last day, {dayText(allowed.first, reader)} to {dayText(allowed.last, reader)}
          </span>
          <input
            type="date"
            className="waiver-input"
            min={allowed.first}
            max={allowed.last}
            value={until}
            data-testid="waiver-new-end"
            aria-describedby={missing === null ? undefined : `${id}-missing`}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
      )}
      {words.text !== '' && (
        <label className="field">
          <span className="field-label">{words.text}</span>
          <textarea
            className="waiver-input"
            rows={2}
            maxLength={MOST_CHARACTERS}
            value={text}
            data-testid="waiver-note"
            aria-describedby={missing === null ? undefined : `${id}-missing`}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      {missing !== null && (
        <p className="waiver-missing small" id={`${id}-missing`} role="alert" data-testid="waiver-missing">
          {missing}
        </p>
      )}
      {problem !== null && <Refused problem={problem} onAgain={onAgain} />}
      <div className="waiver-acts">
        <Button type="submit" spacing="compact" appearance="primary" isLoading={sending} testId="waiver-send">
          {words.send}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose} testId="waiver-cancel">
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Refused({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  return (
    <div className="notice notice-warning" role="alert" data-testid="waiver-refused">
      <p>
        {problem.message} {remedyOf(problem)}
      </p>
      {(problem.code === 'conflict' || problem.code === 'not-found') && (
        <Button spacing="compact" onClick={onAgain} testId="waiver-look-again">
          Look again
        </Button>
      )}
    </div>
  );
}
