import Button from '@atlaskit/button/new';
import { useId, useRef } from 'react';
import type { RuleRole, RuleRow, SimpleRule } from './major';

type Props = { rule: SimpleRule; roles: readonly RuleRole[]; onRule: (rule: SimpleRule) => void };

/** The lines of a rule: a field, and the values that count. */
export function MajorRows({ rule, roles, onRule }: Props) {
  const name = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const { join, rows } = rule;
  const put = (index: number, row: RuleRow) => onRule({ join, rows: rows.map((one, at) => (at === index ? row : one)) });
  const remove = (index: number) => {
    onRule({ join, rows: rows.filter((_, at) => at !== index) });
    // The button that was pressed is gone: the next thing to do is at hand.
    list.current?.querySelector<HTMLElement>('[data-testid=rule-add]')?.focus();
  };
  return (
    <fieldset className="field" ref={list}>
      <legend className="hidden-visually">Criteria of a major incident</legend>
      {rows.length > 1 && (
        <span className="choice-line">
          {(['all', 'any'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={name}
                checked={join === one}
                data-testid={`join-${one}`}
                onChange={() => onRule({ join: one, rows })}
              />
              {one === 'all' ? 'All of these have to hold' : 'Any of these is enough'}
            </label>
          ))}
        </span>
      )}
      <ol className="rule-lines">
        {rows.map((row, index) => (
          <li key={index} className="rule-line" data-testid="rule-line">
            <Line row={row} roles={roles} place={index + 1} onRow={(next) => put(index, next)} />
            <Button spacing="compact" appearance="subtle" onClick={() => remove(index)} testId="rule-remove">
              Remove<span className="hidden-visually"> line {index + 1}</span>
            </Button>
          </li>
        ))}
      </ol>
      <span>
        <Button spacing="compact" onClick={() => onRule({ join, rows: [...rows, { role: '', values: [] }] })} testId="rule-add">
          Add a line
        </Button>
      </span>
    </fieldset>
  );
}

type LineProps = { row: RuleRow; roles: readonly RuleRole[]; place: number; onRow: (row: RuleRow) => void };

function Line({ row, roles, place, onRow }: LineProps) {
  const role = roles.find(({ id }) => id === row.role);
  // Values that the site has no longer, or never had, stay to be seen and taken away.
  const unknown = row.values.filter((value) => !role?.choices.some((choice) => choice.value === value));
  const choices = [...(role?.choices ?? []), ...unknown.map((value) => ({ value, name: `${value} (not known)` }))];
  return (
    <span className="rule-line-parts">
      <select
        className="select"
        aria-label={`Line ${place}: field`}
        value={row.role}
        data-testid="rule-role"
        onChange={(event) => onRow({ role: event.target.value, values: [] })}
      >
        <option value="">Choose a field</option>
        {row.role !== '' && !role && <option value={row.role}>{row.role}</option>}
        {roles.map(({ id, name, mapped }) => (
          <option key={id} value={id}>
            {mapped ? name : `${name} (no field mapped)`}
          </option>
        ))}
      </select>
      {row.role !== '' && (
        <span className="choice-line" role="group" aria-label={`Line ${place}: is one of`}>
          <span className="subtle">{row.values.length > 1 ? 'is one of' : 'is'}</span>
          {choices.map(({ value, name }) => (
            <label key={value} className="choice">
              <input
                type="checkbox"
                checked={row.values.includes(value)}
                data-testid={`rule-value-${value}`}
                onChange={(event) =>
                  onRow({ ...row, values: event.target.checked ? [...row.values, value] : row.values.filter((one) => one !== value) })
                }
              />
              {name}
            </label>
          ))}
        </span>
      )}
    </span>
  );
}
