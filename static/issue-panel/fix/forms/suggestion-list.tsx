import { useId } from 'react';
import { Lozenge } from '../../../shared/lozenge';
import type { Suggestion } from '../ranking';

type Props = {
  label: string;
  suggestions: readonly Suggestion[];
  chosen: Suggestion | null;
  none: string;
  onChoose: (suggestion: Suggestion) => void;
};

/** Issues to choose one from: key, summary, status, and why it is suggested. */
export function SuggestionList({ label, suggestions, chosen, none, onChoose }: Props) {
  const name = useId();
  // What was chosen stays in sight when something else is looked for.
  const shown = chosen !== null && !suggestions.some(({ id }) => id === chosen.id) ? [chosen, ...suggestions] : suggestions;
  return (
    <fieldset className="field" data-testid="suggestions">
      <legend className="field-label">{label}</legend>
      <p className={suggestions.length === 0 ? 'subtle small' : 'hidden-visually'} role="status">
        {suggestions.length === 0 ? none : `${suggestions.length} found`}
      </p>
      <div className="suggestion-rows">
        {shown.map((suggestion) => (
          <label key={suggestion.id} className="suggestion" data-testid="suggestion" data-key={suggestion.key}>
            <input type="radio" name={name} checked={chosen?.id === suggestion.id} onChange={() => onChoose(suggestion)} />
            <span className="suggestion-text">
              <span className="suggestion-head">
                <span className="suggestion-key">{suggestion.key}</span>{' '}
                {suggestion.status !== '' && <Lozenge tone="neutral">{suggestion.status}</Lozenge>}
              </span>
              <span>{suggestion.summary}</span>
              {suggestion.why !== null && <span className="subtle small">{suggestion.why}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
