import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { findPeople } from '../../../shared/ask-people';
import type { FoundPerson } from '../../../shared/people';

type Props = {
  label: string;
  /** Shows a button first, where there are many of these. */ closed?: boolean;
  onFound: (accountId: string) => void;
};
type Search = { phase: 'idle' | 'asking' | 'failed' } | { phase: 'found'; people: FoundPerson[] };

/** Looks for a person by name, as the reader may see them in Jira. */
export function PersonFinder({ label, closed = false, onFound }: Props) {
  const [open, setOpen] = useState(!closed);
  const [query, setQuery] = useState('');
  const [search, setSearch] = useState<Search>({ phase: 'idle' });
  if (!open)
    return (
      <Button spacing="compact" appearance="subtle" onClick={() => setOpen(true)}>
        Choose<span className="hidden-visually">: {label}</span>
      </Button>
    );
  const find = async (event: FormEvent) => {
    event.preventDefault();
    if (query.trim() === '') return;
    setSearch({ phase: 'asking' });
    const people = await findPeople(query.trim());
    setSearch(people === null ? { phase: 'failed' } : { phase: 'found', people });
  };
  const choose = (id: string) => {
    setSearch({ phase: 'idle' });
    setQuery('');
    onFound(id);
  };
  return (
    <form className="person-finder" onSubmit={(event) => void find(event)}>
      <input
        type="search"
        className="text-input"
        aria-label={label}
        placeholder="Name"
        // It was opened to be typed into.
        autoFocus={closed}
        value={query}
        data-testid="person-query"
        onChange={(event) => setQuery(event.target.value)}
      />
      <Button type="submit" spacing="compact" isLoading={search.phase === 'asking'}>
        Find
      </Button>
      <span className="small" role="status">
        {search.phase === 'failed' && 'Jira did not answer. Try again.'}
        {search.phase === 'found' && search.people.length === 0 && 'Nobody of that name.'}
        {search.phase === 'found' && search.people.length > 0 && <span className="hidden-visually">{search.people.length} found</span>}
      </span>
      {search.phase === 'found' && (
        <ul className="chosen-list">
          {search.people.map(({ id, name }) => (
            <li key={id}>
              <Button spacing="compact" onClick={() => choose(id)} testId="person-found">
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
