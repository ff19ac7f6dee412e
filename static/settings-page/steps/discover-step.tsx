import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { Problem } from '../../../src/contract';
import type { SiteMapDocument } from '../../../src/set-up-contract';
import { call } from '../../shared/call';
import { instantText, number } from '../../shared/figures';
import { remedyOf } from '../../shared/problem-text';
import { DiscardDraft } from '../discard-draft';
import { useSetUp } from '../set-up-state';
import { CoverageCard } from './discover/coverage-card';
import { siteFigures } from './discover/desks';
import { ProjectTable } from './discover/project-table';
import { ProposalCard } from './discover/proposal-card';
import './discover.css';

/** Step 1: what the site has, how much of it the proposal covers, and what a fresh reading would propose. */
export function DiscoverStep() {
  const { setUp, reader, takeSite } = useSetUp();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [proposal, setProposal] = useState<SiteMapDocument | null>(null);

  const readAgain = async () => {
    setReading(true);
    setRefused(null);
    const reply = await call('discover');
    setReading(false);
    if (!reply.ok) return setRefused(reply.problem);
    takeSite(reply.value);
    setProposal(reply.value.proposal);
  };

  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Discover
        </Heading>
        <p className="subtle">
          What this Jira site has, read on {instantText(setUp.site.readAt, reader)}. A first map of it has been proposed; the next steps
          show it part by part.
        </p>
      </div>
      <section className="card" aria-label="What the site has" aria-busy={reading}>
        <dl className="site-figures" data-testid="site-figures">
          {siteFigures(setUp.site).map(({ label, count, part }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {number(count, reader)}
                {part !== null && <span className="subtle small block">{part}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <div className="card-foot">
          <Button spacing="compact" onClick={() => void readAgain()} isLoading={reading} testId="read-again">
            Read the site again
          </Button>
          <span className="subtle small">After something was changed in Jira. Your draft stays as it is.</span>
        </div>
        {setUp.inForce === null && (
          <div>
            <DiscardDraft />
          </div>
        )}
        {refused && (
          <p className="notice notice-warning" role="alert">
            The site could not be read. {refused.message} {remedyOf(refused)}
          </p>
        )}
      </section>
      {proposal && <ProposalCard proposal={proposal} />}
      <CoverageCard />
      <ProjectTable />
    </>
  );
}
