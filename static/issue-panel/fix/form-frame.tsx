import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';

type Props = {
  title: string;
  children?: ReactNode;
  /** What it will write, before it does. */
  says: string | null;
  /** What the button says; null: there is nothing to send. */
  send: string | null;
  sending: boolean;
  /** What went wrong, in sentences. */
  fault?: string | null;
  /** Below the fault: what exists already after a failure. */
  aside?: ReactNode;
  cancel?: string;
  onSend: () => void;
  onCancel: () => void;
};

/** A form in place: what it is for, its fields, what it will write, and the two ways out. The focus goes to its first field. */
export function FormFrame({ title, children, says, send, sending, fault = null, aside, cancel = 'Cancel', onSend, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const touched = useRef(false);
  const [tries, setTries] = useState(0);
  const id = useId();
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-fields] :is(input, select, textarea, button)');
    (first ?? form.current?.querySelector<HTMLElement>('[data-form-title]'))?.focus();
  }, []);
  useEffect(() => {
    // What keeps it from being sent is shown by now.
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (send === null || sending) return;
    onSend();
    setTries(tries + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What was typed is not thrown away by one key.
    if (event.key === 'Escape' && !touched.current && !sending) onCancel();
  };
  return (
    <form
      className="fix-form"
      ref={form}
      aria-labelledby={`${id}-title`}
      data-testid="fix-form"
      noValidate
      onInput={() => (touched.current = true)}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <h4 id={`${id}-title`} className="form-title" tabIndex={-1} data-form-title>
        {title}
      </h4>
      {children !== undefined && (
        <div className="form-fields" data-fields>
          {children}
        </div>
      )}
      {fault !== null && (
        <p className="form-fault" role="alert" data-testid="form-fault">
          {fault}
        </p>
      )}
      {aside}
      {says !== null && (
        <p className="form-says" data-testid="form-says">
          {says}
        </p>
      )}
      <div className="form-buttons">
        {send !== null && (
          <Button type="submit" spacing="compact" appearance="primary" isLoading={sending} testId="form-send">
            {send}
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" isDisabled={sending} testId="form-cancel" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
