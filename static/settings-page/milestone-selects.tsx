import { useState } from 'react';
import type { Vocabulary } from '../../src/set-up-contract';

type Kind = Vocabulary['kinds'][number];
type Props = { kind: Kind; status: string; milestones: readonly string[]; onChange: (milestones: string[]) => void };

/** What a status stands for: as a rule one milestone, sometimes several. In: the name of the status, for those who hear the page. */
export function MilestoneSelects({ kind, status, milestones, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const spare = kind.milestones.filter(({ id }) => !milestones.includes(id));
  const replaced = (index: number, next: string): string[] => [
    ...milestones.slice(0, index),
    ...(next === '' ? [] : [next]),
    ...milestones.slice(index + 1),
  ];
  return (
    <div className="status-milestones">
      {(milestones.length === 0 ? [''] : milestones).map((milestone, index) => (
        <Choice
          // By place, so that the box one is in stays the same box when its value changes.
          key={index}
          value={milestone}
          label={`${status} stands for${index > 0 ? ' also' : ''}`}
          none="stands for nothing"
          options={kind.milestones.filter(({ id }) => id === milestone || !milestones.includes(id))}
          onChange={(next) => onChange(replaced(index, next))}
        />
      ))}
      {milestones.length > 0 && spare.length > 0 && !adding && (
        <button type="button" className="text-button small" aria-label={`Also … ${status} stands for more`} onClick={() => setAdding(true)}>
          Also …
        </button>
      )}
      {adding && (
        <Choice
          value=""
          label={`${status} also stands for`}
          none="and nothing else"
          options={spare}
          focused
          onChange={(next) => {
            setAdding(false);
            if (next !== '') onChange([...milestones, next]);
          }}
        />
      )}
    </div>
  );
}

type ChoiceProps = {
  value: string;
  label: string;
  none: string;
  options: Kind['milestones'];
  focused?: boolean;
  onChange: (milestone: string) => void;
};

const Choice = ({ value, label, none, options, focused = false, onChange }: ChoiceProps) => (
  <select
    className="select"
    aria-label={label}
    value={value}
    autoFocus={focused}
    data-testid="milestone"
    onChange={({ target }) => onChange(target.value)}
  >
    <option value="">{none}</option>
    {options.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);
