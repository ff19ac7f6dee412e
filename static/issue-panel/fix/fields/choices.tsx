import { useState } from 'react';
import type { Option } from '../field-meta';
import type { Item } from '../field-value';

type Props = { label: string; options: readonly Option[]; items: readonly Item[]; onChange: (items: readonly Item[]) => void };

/** With more options than this they can be filtered. */
const FILTER_FROM = 10;

/** Ticks as many options as apply. */
export function Choices({ label, options, items, onChange }: Props) {
  const [filter, setFilter] = useState('');
  const words = filter.trim().toLowerCase();
  const shown = options.filter(({ name }) => name.toLowerCase().includes(words));
  const toggle = ({ id, name }: Option, on: boolean) => onChange(on ? [...items, { id, name }] : items.filter((item) => item.id !== id));
  return (
    <>
      {options.length > FILTER_FROM && (
        <input
          type="text"
          className="input"
          aria-label={`Filter ${label}`}
          placeholder="Filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <div className="choices">
        {shown.map((option) => (
          <label key={option.id} className="choice">
            <input
              type="checkbox"
              checked={items.some(({ id }) => id === option.id)}
              onChange={(event) => toggle(option, event.target.checked)}
            />
            {option.name}
          </label>
        ))}
        {shown.length === 0 && <span className="subtle small">Nothing of that name.</span>}
      </div>
    </>
  );
}
