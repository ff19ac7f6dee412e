import { useId } from 'react';

/** Who sees a comment in a service desk. */
export function Audience({ internal, onChange }: { internal: boolean; onChange: (internal: boolean) => void }) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="field-label">Who sees it</legend>
      <label className="choice">
        <input type="radio" name={name} checked={internal} onChange={() => onChange(true)} />
        The team only
      </label>
      <label className="choice">
        <input type="radio" name={name} checked={!internal} onChange={() => onChange(false)} />
        The customer, too
      </label>
    </fieldset>
  );
}
