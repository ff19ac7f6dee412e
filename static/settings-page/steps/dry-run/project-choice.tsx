import { useState } from 'react';
import type { SiteView } from '../../../../src/contract';
import { SearchBox } from '../../search-box';

type Project = SiteView['projects'][number];
type Props = { projects: readonly Project[]; chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void };

/** From how many projects on a search helps. */
const SEARCH_FROM = 8;

/** Which projects to look at; all of them to begin with. */
export function ProjectChoice({ projects, chosen, onChange }: Props) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = projects.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(wanted));
  const all = projects.every(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="field" data-testid="dry-run-projects">
      <legend className="field-label">Projects</legend>
      {projects.length >= SEARCH_FROM && <SearchBox label="Find a project" value={text} onChange={setText} found={shown.length} />}
      <label className="choice">
        <input
          type="checkbox"
          checked={all}
          data-testid="dry-run-all"
          onChange={() => onChange(new Set(all ? [] : projects.map(({ id }) => id)))}
        />
        All projects in the draft ({projects.length})
      </label>
      <div className="choices dry-run-choices">
        {shown.map(({ id, key, name }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              data-testid={`dry-run-project-${key}`}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span>
              {name} <span className="subtle">{key}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
