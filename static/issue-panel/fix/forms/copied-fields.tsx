import type { Copied } from '../creation';

type Props = { copied: readonly Copied[]; from: string; left: ReadonlySet<string>; onLeft: (left: ReadonlySet<string>) => void };

/** What the new issue takes over; each can be left out, as Jira may refuse one of them. */
export function CopiedFields({ copied, from, left, onLeft }: Props) {
  if (copied.length === 0) return null;
  const toggle = (field: string, on: boolean) => onLeft(new Set(on ? [...left].filter((each) => each !== field) : [...left, field]));
  return (
    <fieldset className="field" data-testid="copied">
      <legend className="field-label">Takes over from {from}</legend>
      {copied.map(({ field, name, words }) => (
        <label key={field} className="choice">
          <input type="checkbox" checked={!left.has(field)} onChange={(event) => toggle(field, event.target.checked)} />
          <span>
            {name}: {words}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
