import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { JiraAnswer } from '../../../shared/jira';
import { faultText } from '../../../shared/jira-fault';
import { listAt, wordAt } from '../../../shared/json';
import { Loading } from '../../../shared/states';
import { fixText } from '../../fix-text';
import { FormFrame } from '../form-frame';
import { keyIn } from '../jql';
import { linkOnce } from '../link-once';
import { linkedKeys } from '../linked';
import { LoadingForm } from '../loading-form';
import type { Suggestion } from '../ranking';
import { issueFields } from '../reads';
import { linksText } from '../says';
import { suggestionsFor, type About } from '../suggestions';
import { useLoaded } from '../use-loaded';
import { useSteps } from '../use-steps';
import type { FixForm, FixOf } from './form';
import { SuggestionList } from './suggestion-list';

type Props = FixForm & { fix: FixOf<'link'> };

/** Links an issue that exists: the likely ones at once, any other by typing. */
export function LinkForm(props: Props) {
  const { fix, here, onCancel } = props;
  const load = useCallback(async (): Promise<JiraAnswer<Omit<About, 'issue'>>> => {
    const fields = await issueFields(here.issue.id, ['summary', 'issuelinks']);
    if (!fields.ok) return fields;
    const has = linkedKeys(listAt(fields.value, 'issuelinks'), fix.link);
    return { ok: true, value: { summary: wordAt(fields.value, 'summary') ?? '', has } };
  }, [fix, here.issue.id]);
  const { state, again } = useLoaded(load);
  if (state.phase !== 'ready')
    return <LoadingForm fault={state.phase === 'failed' ? state.fault : null} onAgain={again} onCancel={onCancel} />;
  return <Choose {...props} about={state.value} />;
}

/** Before the reader has stopped typing nothing is asked. */
const PAUSE_MS = 300;

function Choose({ fix, here, onCancel, onDone, about }: Props & { about: Omit<About, 'issue'> }) {
  const { issue } = here;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const [tried, setTried] = useState(false);
  const [now] = useState(() => Date.now());
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const find = useCallback(
    () => suggestionsFor(fix.candidates, { ...about, issue: issue.key }, asked, now),
    [fix, issue.key, about, asked, now],
  );
  const { state, again } = useLoaded(find);
  const found = useShown(state.phase === 'ready' ? state.value : null);
  const { sending, take } = useSteps(() => onDone(`${chosen?.key ?? 'The issue'} linked to ${issue.key}.`));
  const failure = sending.phase === 'failed' ? sending.failure : null;
  const send = () => {
    setTried(true);
    if (chosen === null) return;
    const unsure = failure?.unsure === true;
    void take([{ id: `link ${chosen.key}`, run: () => linkOnce(fix.link, issue.key, chosen.key, unsure) }]);
  };
  const only = keyIn(asked) !== null && found?.length === 1 ? found[0] : undefined;
  useEffect(() => {
    // Whoever types a whole key means that issue.
    if (only !== undefined) setChosen(only);
  }, [only]);
  return (
    <FormFrame
      title={fixText(fix)}
      says={linksText(fix.link.wording, issue.key, chosen?.key ?? null)}
      send={chosen === null ? 'Link it' : `Link ${chosen.key}`}
      sending={sending.phase === 'sending'}
      fault={failure !== null ? faultText(failure.fault) : tried && chosen === null ? 'Choose an issue first.' : null}
      onSend={send}
      onCancel={onCancel}
    >
      <div className="field">
        <label className="field-label" htmlFor={id}>
          Find by words or key
        </label>
        <input
          id={id}
          type="text"
          className="input"
          autoComplete="off"
          data-testid="link-query"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Looks at once; the form is sent from its button.
            event.preventDefault();
            setAsked(typed.trim());
          }}
        />
      </div>
      <div className="suggestions" aria-busy={state.phase === 'loading'}>
        {found === null && state.phase === 'loading' && <Loading lines={3} />}
        {state.phase === 'failed' && (
          <p className="field-fault" role="alert">
            {faultText({ ...state.fault, status: state.fault.status ?? 0 })}{' '}
            <button type="button" className="link-button" onClick={again}>
              Try again
            </button>
          </p>
        )}
        {found !== null && state.phase !== 'failed' && (
          <SuggestionList
            label={asked === '' ? 'Suggestions' : 'Found'}
            suggestions={found}
            chosen={chosen}
            none={asked === '' ? 'No likely one was found. Type words or a key.' : 'Nothing was found that fits and that you may see.'}
            onChoose={setChosen}
          />
        )}
      </div>
    </FormFrame>
  );
}

/** The list stays while the next one is on its way, so that nothing jumps. */
function useShown(found: Suggestion[] | null): Suggestion[] | null {
  const shown = useRef<Suggestion[] | null>(null);
  if (found !== null) shown.current = found;
  return shown.current;
}
