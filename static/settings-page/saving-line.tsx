import Button from '@atlaskit/button/new';
import { remedyOf } from '../shared/problem-text';
import { useSetUp } from './set-up-state';

/** Where saving the draft stands. Said aloud only when it comes to rest: a reader who types wants no running commentary. */
export function SavingLine() {
  const { saving, saveNow, merged, revision } = useSetUp();
  if (typeof saving === 'object')
    return (
      <div className="notice notice-warning" role="alert" data-testid="saving" data-state="failed">
        <p>
          Your last changes are not saved yet; they are still on this page. {saving.message} {remedyOf(saving)}
        </p>
        <Button spacing="compact" onClick={() => void saveNow()} testId="save-again">
          Try again
        </Button>
      </div>
    );
  const atRest = saving === 'saved' ? (merged ? 'Saved, together with what somebody else changed meanwhile.' : 'Draft saved.') : '';
  return (
    <div className="saving-line subtle small" data-testid="saving" data-state={saving} data-revision={revision}>
      <span role="status">{atRest}</span>
      {saving === 'conflict' && 'Not saved: somebody else changed the same. Decide above.'}
      {(saving === 'saving' || saving === 'unsaved') && 'Saving …'}
    </div>
  );
}

/** The same at the foot of a long step, only when something keeps the draft from being saved. */
export function SavingFoot() {
  const { saving, saveNow } = useSetUp();
  if (typeof saving !== 'object' && saving !== 'conflict') return null;
  return (
    <p className="saving-foot part-problem">
      {saving === 'conflict' ? 'Not saved: somebody else changed the same.' : 'Not saved yet.'}{' '}
      {saving === 'conflict' ? (
        <button
          type="button"
          className="text-button"
          onClick={() => document.querySelector<HTMLElement>('[data-testid="keep-mine"]')?.focus()}
        >
          Decide what counts
        </button>
      ) : (
        <button type="button" className="text-button" onClick={() => void saveNow()}>
          Try again
        </button>
      )}
    </p>
  );
}
