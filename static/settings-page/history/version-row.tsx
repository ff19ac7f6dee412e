import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useCallback, useState } from 'react';
import type { VersionView } from '../../../src/contract';
import { call } from '../../shared/call';
import { Disclosure } from '../../shared/disclosure';
import { counted, instantText } from '../../shared/figures';
import { Lozenge } from '../../shared/lozenge';
import { Failed, Loading } from '../../shared/states';
import { useReply } from '../../shared/use-reply';
import { useSetUp } from '../set-up-state';
import { ChangeList } from '../steps/switch-on/change-list';
import { nameOf, type Person } from '../../shared/people';
import { RestoreDialog } from './restore-dialog';

/** One version: who, when and why; its changes open below. */
export function VersionRow({ version, person }: { version: VersionView; person: Person | null | undefined }) {
  const { reader } = useSetUp();
  const [restoring, setRestoring] = useState(false);
  const { version: number, savedAt, why, changes, inForce } = version;
  return (
    <li className="version" data-testid="version" data-version={number}>
      <div className="card-head">
        <Heading size="xsmall" as="h3">
          Version {number}
        </Heading>
        {inForce && <Lozenge tone="success">In force</Lozenge>}
        <span className="subtle">
          {instantText(savedAt, reader)} · <span data-testid="version-who">{nameOf(person)}</span>
        </span>
        <span className="card-action">
          {!inForce && (
            <Button spacing="compact" onClick={() => setRestoring(true)} testId="restore">
              Restore<span className="hidden-visually"> version {number}</span>
            </Button>
          )}
        </span>
      </div>
      <p data-testid="version-why">{why}</p>
      {changes === 0 ? (
        <p className="subtle small">It changed nothing against the version before.</p>
      ) : (
        <Disclosure
          testId="version-toggle"
          label={
            <>
              {counted(changes, 'change', reader)}
              <span className="hidden-visually"> of version {number}</span>
            </>
          }
        >
          <Changes version={number} />
        </Disclosure>
      )}
      {restoring && <RestoreDialog version={number} onClose={() => setRestoring(false)} />}
    </li>
  );
}

function Changes({ version }: { version: number }) {
  const { state, again } = useReply(useCallback(() => call('versionChanges', { version }), [version]));
  if (state.phase === 'loading') return <Loading lines={3} />;
  if (state.phase === 'failed') return <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />;
  return <ChangeList changes={state.value.changes} />;
}
