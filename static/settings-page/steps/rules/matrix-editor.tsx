import Button from '@atlaskit/button/new';
import { counted } from '../../../shared/figures';
import { useGoTo } from '../../place-in-page';
import { useSetUp } from '../../set-up-state';
import { emptyCells, filledEvenly, mappedOptions, matrixOf, withCell, type RoleOption } from './matrix';
import type { RuleEditorProps } from './site-rule-card';

/** Impact by urgency, a priority of the site in each cell. */
export function MatrixEditor({ onValue }: RuleEditorProps) {
  const { draft, vocabulary, setUp, reader } = useSetUp();
  const goTo = useGoTo();
  const impacts = mappedOptions(draft, vocabulary, 'impact');
  const urgencies = mappedOptions(draft, vocabulary, 'urgency');
  const { priorities } = setUp.site;
  if (impacts.length === 0 || urgencies.length === 0)
    return (
      <div className="state">
        <p>
          The matrix is made of the options of Impact and Urgency, and {impacts.length === 0 ? 'Impact' : 'Urgency'} has none matched yet.
        </p>
        <Button spacing="compact" onClick={() => goTo('map')}>
          Go to Map
        </Button>
      </div>
    );
  const matrix = matrixOf(draft);
  const empty = emptyCells(matrix, impacts, urgencies);
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Priority matrix">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Impact ↓ Urgency →</th>
              {urgencies.map((urgency) => (
                <th key={urgency.key} scope="col">
                  <OptionName option={urgency} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {impacts.map((impact) => (
              <tr key={impact.key}>
                <th scope="row">
                  <OptionName option={impact} />
                </th>
                {urgencies.map((urgency) => {
                  const value = matrix[impact.key]?.[urgency.key] ?? '';
                  return (
                    <td key={urgency.key}>
                      <select
                        className="select"
                        aria-label={`Priority for impact ${impact.name} and urgency ${urgency.name}`}
                        value={value}
                        data-testid={`cell-${impact.key}-${urgency.key}`}
                        onChange={(event) => onValue(withCell(matrix, impact.key, urgency.key, event.target.value))}
                      >
                        <option value="">Not decided</option>
                        {value !== '' && !priorities.some(({ name }) => name === value) && (
                          <option value={value}>{value} (not on this site)</option>
                        )}
                        {priorities.map(({ id, name }) => (
                          <option key={id} value={name}>
                            {name}
                          </option>
                        ))}
                      </select>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="button-row">
        <Button
          spacing="compact"
          aria-disabled={empty === 0}
          testId="matrix-fill"
          onClick={() => empty > 0 && onValue(filledEvenly(matrix, impacts, urgencies, priorities))}
        >
          Fill the empty cells evenly
        </Button>
        <span className="subtle small" role="status">
          {empty === 0 ? 'Every cell is decided.' : `${counted(empty, 'cell', reader)} not decided: for those the check cannot tell.`}
        </span>
      </div>
    </>
  );
}

/** The name of an option, and how this site spells it where that is another. */
function OptionName({ option: { name, spellings } }: { option: RoleOption }) {
  const others = spellings.filter((spelling) => spelling.toLowerCase() !== name.toLowerCase());
  return (
    <>
      {name}
      {others.length > 0 && <span className="subtle small matrix-spelling"> {others.join(', ')}</span>}
    </>
  );
}
