import type { Option } from '../field-meta';
import type { Item } from '../field-value';
import type { Attributes } from './field-editor';

type Props = { options: readonly Option[]; items: readonly Item[]; onChange: (items: readonly Item[]) => void };

const itemAt = (options: readonly Option[], id: string): Item[] => {
  const option = options.find((each) => each.id === id);
  return option === undefined ? [] : [{ id: option.id, name: option.name }];
};

/** One of several. What is set now stays in the list even where Jira no longer offers it. */
export function Choice({ attributes, options, items, onChange }: Props & { attributes: Attributes }) {
  const [now] = items;
  return (
    <select {...attributes} className="input" value={now?.id ?? ''} onChange={(event) => onChange(itemAt(options, event.target.value))}>
      <option value="">Choose</option>
      {now !== undefined && !options.some(({ id }) => id === now.id) && <option value={now.id}>{now.name}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** One of several and, where it has any, one of its own. */
export function Cascading({ label, attributes, options, items, onChange }: Props & { label: string; attributes: Attributes }) {
  const [parent, child] = items;
  const children = options.find(({ id }) => id === parent?.id)?.children ?? [];
  return (
    <div className="two-selects">
      <Choice attributes={attributes} options={options} items={items.slice(0, 1)} onChange={onChange} />
      {children.length > 0 && parent !== undefined && (
        <select
          className="input"
          aria-label={`${label}: ${parent.name}`}
          value={child?.id ?? ''}
          onChange={(event) => onChange([parent, ...itemAt(children, event.target.value)])}
        >
          <option value="">Choose</option>
          {children.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** One of a few, all in sight. */
export function Radios({ name, options, items, onChange }: Props & { name: string }) {
  return (
    <div>
      {options.map((option) => (
        <label key={option.id} className="choice">
          <input
            type="radio"
            name={name}
            checked={items[0]?.id === option.id}
            onChange={() => onChange([{ id: option.id, name: option.name }])}
          />
          {option.name}
        </label>
      ))}
    </div>
  );
}
