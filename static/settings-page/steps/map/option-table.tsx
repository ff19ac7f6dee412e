import { keyInWords } from '../../value-in-words';
import { useSetUp } from '../../set-up-state';
import { withOption, type FieldRow, type OptionRow } from './fields-model';

/** Which option of the site stands for which of the words the checks ask about. */
export function OptionTable({ row, options }: { row: FieldRow; options: readonly OptionRow[] }) {
  const { change } = useSetUp();
  const { role } = row;
  return (
    <ul className="choice-table" aria-label={`Options for ${role.name}`}>
      {options.map(({ value, name, key }) => (
        <li key={value}>
          <label className="choice-row">
            <span>{name}</span>
            <select
              className="select"
              value={key ?? ''}
              data-testid="option-key"
              onChange={({ target }) => change((draft) => withOption(draft, role.id, value, target.value === '' ? null : target.value))}
            >
              <option value="">stands for nothing</option>
              {role.options.map((one) => (
                <option key={one} value={one}>
                  {keyInWords(one)}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  );
}
