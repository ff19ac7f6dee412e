import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Item } from '../field-value';
import type { Find } from '../reads';

type Props = {
  label: string;
  /** Attributes that tie the input to its label and its fault. */
  attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean };
  items: readonly Item[];
  many: boolean;
  find: Find;
  /** What typed text stands for when nothing was found by it: a new label. */
  free?: (typed: string) => Item | null;
  onChange: (items: readonly Item[]) => void;
};

/** Before the reader has stopped typing nothing is asked. */
const PAUSE_MS = 250;

/** Chooses people, groups or labels by typing: a combobox whose list stands below it in the page, as a frame cuts off what hangs out. */
export function Finder({ label, attributes, items, many, find, free, onChange }: Props) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { found, failed, busy } = useFound(find, query, open);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const typed = free?.(query.trim()) ?? null;
  const left = found.filter(({ id }) => !items.some((item) => item.id === id));
  const options =
    typed !== null && !left.some(({ id }) => id === typed.id) && !items.some(({ id }) => id === typed.id) ? [...left, typed] : left;
  const choose = (item: Item | undefined) => {
    if (item === undefined) return;
    onChange(many ? [...items, item] : [item]);
    setQuery('');
    setOpen(false);
    setAt(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(options.length === 0 ? -1 : (Math.max(at, step < 0 ? 0 : -1) + step + options.length) % options.length);
    } else if (event.key === 'Enter' && open && query !== '') {
      // The form is sent from its button, or once something is chosen.
      event.preventDefault();
      choose(options[at] ?? (options.length === 1 ? options[0] : undefined));
    } else if (event.key === 'Enter' && open && at >= 0) {
      event.preventDefault();
      choose(options[at]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && query === '' && items.length > 0) onChange(items.slice(0, -1));
  };
  return (
    <div className="finder">
      {items.length > 0 && (
        <ul className="chips" aria-label={`Chosen for ${label}`}>
          {items.map(({ id, name }) => (
            <li key={id} className="chip">
              {name}
              <button
                type="button"
                className="chip-remove"
                aria-label={`Remove ${name}`}
                onClick={() => {
                  onChange(items.filter((item) => item.id !== id));
                  input.current?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...attributes}
        ref={input}
        type="text"
        className="input"
        role="combobox"
        autoComplete="off"
        aria-expanded={open && options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={items.length > 0 && !many ? 'Type a name to change it' : 'Type to find'}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={list} role="listbox" aria-label={label} className="options" hidden={!open || options.length === 0}>
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className="option"
            data-testid="option"
            // Before the input loses the focus and the list goes.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            {option === typed ? `Add “${option.name}”` : option.name}
          </li>
        ))}
      </ul>
      <span className="small subtle" role="status">
        {open && !busy && failed && 'Jira did not answer. Type on to try again.'}
        {open && !busy && !failed && query.trim() !== '' && options.length === 0 && 'Nothing of that name.'}
        {open && !busy && options.length > 0 && <span className="hidden-visually">{options.length} found</span>}
      </span>
    </div>
  );
}

/** What is found by a text, a moment after it was typed; answers that were overtaken do not count. */
function useFound(find: Find, query: string, open: boolean): { found: readonly Item[]; failed: boolean; busy: boolean } {
  const [answer, setAnswer] = useState<{ query: string; found: readonly Item[] | null }>({ query: '', found: [] });
  const text = query.trim();
  useEffect(() => {
    if (!open) return;
    let left = false;
    const timer = setTimeout(() => void find(text).then((found) => !left && setAnswer({ query: text, found })), text === '' ? 0 : PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [find, text, open]);
  return { found: answer.found ?? [], failed: answer.found === null, busy: answer.query !== text };
}
