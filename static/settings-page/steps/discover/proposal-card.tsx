import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import type { SiteMapDocument } from '../../../../src/set-up-contract';
import { counted } from '../../../shared/figures';
import { movingOn } from '../../keep-focus';
import { useSetUp } from '../../set-up-state';
import { accepted, proposedChanges, type ProposedChange } from './proposed-changes';

/** What a fresh reading proposes otherwise than the draft has it, to take over one by one or all at once. */
export function ProposalCard({ proposal }: { proposal: SiteMapDocument }) {
  const { draft, setUp, vocabulary, change, reader } = useSetUp();
  const changes = useMemo(() => proposedChanges(draft, proposal, setUp.site, vocabulary), [draft, proposal, setUp.site, vocabulary]);
  const accept = (some: readonly ProposedChange[]) => change((now) => accepted(now, proposal, some));
  return (
    <section className="card" aria-label="What would be proposed now" data-testid="proposal">
      <div className="card-head">
        <Heading size="small" as="h3">
          What would be proposed now
        </Heading>
        {changes.length > 1 && (
          <span className="card-action">
            <Button
              spacing="compact"
              onClick={(event) =>
                movingOn(event.currentTarget, '[data-testid="accept-all"]', '[data-testid="proposal-count"]', () => accept(changes))
              }
              testId="accept-all"
            >
              Accept all {changes.length}
            </Button>
          </span>
        )}
      </div>
      <p className="subtle" role="status" tabIndex={-1} data-testid="proposal-count">
        {changes.length === 0
          ? 'Nothing that your draft does not have already.'
          : `${counted(changes.length, 'part', reader)} of your draft would be proposed otherwise. What only your draft has stays.`}
      </p>
      <ul className="row-list">
        {changes.map((one) => (
          <li key={one.path} className="row" data-testid="proposed-change" data-path={one.path}>
            <div className="row-text">
              <p className="row-name">{one.label}</p>
              <p>
                <span className="subtle">Draft:</span> {one.before}
              </p>
              <p>
                <span className="subtle">Proposed:</span> {one.after}
              </p>
            </div>
            <Button
              spacing="compact"
              onClick={(event) =>
                movingOn(event.currentTarget, '[data-testid="accept"]', '[data-testid="proposal-count"]', () => accept([one]))
              }
              aria-label={`Accept ${one.label}`}
              testId="accept"
            >
              Accept
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
