import { useId, type RefObject } from 'react';

type Props = {
  label: string;
  hint: string;
  value: string;
  missing: boolean;
  field: RefObject<HTMLTextAreaElement>;
  onChange: (value: string) => void;
};

/** Longest reason: a sentence or two. */
const LONGEST = 500;

/** Why something is changed: it is kept in the history for ever, so there has to be one. */
export function ReasonField({ label, hint, value, missing, field, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} (required)
      </label>
      <textarea
        id={id}
        ref={field}
        className="text-input"
        rows={2}
        maxLength={LONGEST}
        required
        value={value}
        data-testid="reason"
        aria-invalid={missing}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className={missing ? 'wrong small' : 'subtle small'} id={`${id}-hint`} role={missing ? 'alert' : undefined}>
        {missing ? 'Say why: the history keeps it for whoever asks later.' : hint}
      </span>
    </div>
  );
}
