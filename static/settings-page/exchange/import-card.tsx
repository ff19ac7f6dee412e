import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useId, useRef, useState } from 'react';
import type { ImportCheck, Problem } from '../../../src/contract';
import { call } from '../../shared/call';
import { remedyOf } from '../../shared/problem-text';
import { useSetUp } from '../set-up-state';
import { ImportOutcome } from './import-outcome';
import { unfit } from './model';

/** Takes a file or its text, has it checked against the site, and shows what it would change before anything does. */
export function ImportCard() {
  const { saveNow } = useSetUp();
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [check, setCheck] = useState<ImportCheck | null>(null);
  const newest = useRef(0);

  const put = (next: string) => {
    newest.current++;
    setText(next);
    setWrong(null);
    setProblem(null);
    // What was found of another text says nothing of this one.
    setCheck(null);
    setChecking(false);
  };
  const look = async (given: string) => {
    const reason = unfit(given);
    setWrong(reason);
    if (reason !== null) return;
    const mine = ++newest.current;
    setChecking(true);
    // The app compares with the draft that it has.
    await saveNow();
    const reply = await call('checkImport', { text: given });
    if (mine !== newest.current) return;
    setChecking(false);
    setProblem(reply.ok ? null : reply.problem);
    setCheck(reply.ok ? reply.value : null);
    if (reply.ok) outcome.current?.focus();
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      const read = await file.text();
      put(read);
      await look(read);
    } catch {
      setWrong(`${file.name} could not be read. Choose it again, or paste its text.`);
    }
    // So that the same file, mended, can be chosen once more.
    if (chosen.current) chosen.current.value = '';
  };
  return (
    <section className="card" aria-label="Import">
      <Heading size="small" as="h3">
        Import
      </Heading>
      <p className="subtle">
        A file is checked first, and takes the place of the draft only when you say so. What is in force stays until you apply the draft.
      </p>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-file`}>
          File
        </label>
        <input
          id={`${id}-file`}
          ref={chosen}
          type="file"
          accept=".json,application/json"
          data-testid="import-file"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-text`}>
          Or its text
        </label>
        <textarea
          id={`${id}-text`}
          className="text-input code"
          rows={8}
          spellCheck={false}
          value={text}
          data-testid="import-text"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onChange={(event) => put(event.target.value)}
        />
        {wrong !== null && (
          <span className="wrong small" id={`${id}-wrong`} role="alert">
            {wrong}
          </span>
        )}
      </div>
      <div className="button-row">
        <Button isLoading={checking} onClick={() => void look(text)} testId="import-check">
          Check it
        </Button>
      </div>
      {problem && (
        <p className="notice notice-warning" role="alert" data-testid="import-refused">
          {problem.message} {remedyOf(problem)}
        </p>
      )}
      <div ref={outcome} tabIndex={-1} className="import-outcome">
        {check && <ImportOutcome check={check} />}
      </div>
    </section>
  );
}
