import { SearchBox } from '../../search-box';
import { LEVELS, SEVERITIES } from './levels';
import type { RuleFilter } from './model';

const SHOW: Readonly<Record<RuleFilter['show'], string>> = {
  all: 'All checks',
  unconfirmed: 'Not confirmed yet',
  changed: 'Changed by you',
  waiting: 'Waiting for a setting',
};

type Props = { filter: RuleFilter; onFilter: (filter: RuleFilter) => void; found: number };

/** Narrows the checks by text, level, severity, and where they stand. */
export function FilterBar({ filter, onFilter, found }: Props) {
  return (
    <div className="rule-filter" role="search" aria-label="Find checks">
      <SearchBox label="Find a check" value={filter.text} onChange={(text) => onFilter({ ...filter, text })} found={found} />
      <Choice
        label="Level"
        value={filter.level}
        all="All levels"
        names={namesOf(LEVELS)}
        onChange={(level) => onFilter({ ...filter, level })}
      />
      <Choice
        label="Severity"
        value={filter.severity}
        all="All"
        names={SEVERITIES}
        onChange={(severity) => onFilter({ ...filter, severity })}
      />
      <Choice label="Show" value={filter.show} names={SHOW} onChange={(show) => onFilter({ ...filter, show })} />
    </div>
  );
}

const namesOf = <K extends string>(named: Readonly<Record<K, { name: string }>>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ name: string }>(named).map(([key, { name }]) => [key, name])) as Record<K, string>;

type ChoiceProps<K extends string> = {
  label: string;
  value: K;
  all?: string;
  names: Readonly<Partial<Record<K, string>>>;
  onChange: (value: K) => void;
};

function Choice<K extends string>({ label, value, all, names, onChange }: ChoiceProps<K>) {
  const options = Object.entries(names) as [K, string][];
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {/* Every option is one of K, or `all` where that is offered. */}
      <select value={value} data-testid={`filter-${label.toLowerCase()}`} onChange={(event) => onChange(event.target.value as K)}>
        {all !== undefined && <option value="all">{all}</option>}
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
