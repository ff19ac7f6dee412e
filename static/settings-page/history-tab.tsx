import Heading from '@atlaskit/heading';
import { useCallback, useMemo } from 'react';
import { call } from '../shared/call';
import { Empty, Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { usePeople } from '../shared/ask-people';
import { VersionRow } from './history/version-row';
import { useSetUp } from './set-up-state';
import './steps/rules.css';
import './history.css';

/** The versions that were in force, newest first: who put them in force, when, why, and what they changed. */
export function HistoryTab() {
  const { setUp } = useSetUp();
  // A version that comes into force while this is open belongs into it.
  const { state, again } = useReply(useCallback(() => call('history'), [setUp.inForce?.version]));
  const versions = state.phase === 'ready' ? state.value.versions : null;
  const ids = useMemo(() => [...new Set((versions ?? []).flatMap(({ who }) => (who === null ? [] : [who])))], [versions]);
  const people = usePeople(ids);
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          History
        </Heading>
        <p className="subtle">Every version of the set-up that was in force. Any of them can be brought back, as a new version.</p>
      </div>
      {state.phase === 'loading' && <Loading lines={6} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && state.problem && (
        <Stale problem={state.problem} onRetry={again}>
          This may be out of date.
        </Stale>
      )}
      {versions?.length === 0 && <Empty title="No version yet">Nothing has been switched on so far.</Empty>}
      {versions && versions.length > 0 && (
        <ol className="versions" data-testid="versions">
          {versions.map((version) => (
            <VersionRow key={version.version} version={version} person={version.who === null ? null : people.get(version.who)} />
          ))}
        </ol>
      )}
    </>
  );
}
