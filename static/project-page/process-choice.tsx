import { useCallback } from 'react';
import { call } from '../shared/call';
import { useReply } from '../shared/use-reply';

/** Which process the figures are of. Until the list is there the choice is closed; the figures do not wait for it. */
export function ProcessChoice({ chosen, onChoose }: { chosen: string; onChoose: (process: string) => void }) {
  const { state } = useReply(useCallback(() => call('conformanceOptions'), []));
  const processes = state.phase === 'ready' ? state.value.processes : [];
  return (
    <label className="field process-choice">
      <span className="field-label">Process</span>
      <select
        data-testid="process-choice"
        value={chosen}
        disabled={processes.length === 0}
        onChange={(event) => onChoose(event.target.value)}
      >
        {processes.length === 0 && <option value={chosen}>{state.phase === 'failed' ? 'The others cannot be shown' : 'Loading'}</option>}
        {processes.map(({ id, name, clause }) => (
          <option key={id} value={id}>
            {clause} {name}
          </option>
        ))}
      </select>
    </label>
  );
}
