import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useMemo, useRef, useState } from 'react';
import { Disclosure } from '../../shared/disclosure';
import { counted } from '../../shared/figures';
import { Empty } from '../../shared/states';
import { useSetUp } from '../set-up-state';
import { FilterBar } from './rules/filter-bar';
import { LEVELS } from './rules/levels';
import { groupsOf, groupsWith, idsIn, NO_FILTER } from './rules/model';
import { ProcessGroupItem } from './rules/process-group';
import { SITE_RULES, siteRuleLine } from './rules/site-rules';
import { SiteRulesSection } from './rules/site-rules-section';
import './rules.css';

/** Step 4: what is done about a gap of each check, by which times and numbers it goes, and the rules of the organization itself. */
export function RulesStep() {
  const { draft, vocabulary, reader } = useSetUp();
  const [filter, setFilter] = useState(NO_FILTER);
  const own = useRef<HTMLElement>(null);
  // What was looked for when it was looked for: a check that is confirmed must not vanish from under the hand that confirms it.
  const ids = useMemo(() => idsIn(groupsOf(draft, vocabulary, filter)), [vocabulary, filter]);
  const groups = useMemo(() => groupsWith(draft, vocabulary, ids), [draft, vocabulary, ids]);
  const all = useMemo(() => groupsOf(draft, vocabulary, NO_FILTER).flatMap((group) => group.all), [draft, vocabulary]);
  const lines = SITE_RULES.map((rule) => siteRuleLine(rule, draft, vocabulary));
  const open = lines.filter(({ stand }) => stand === 'open').length;
  const found = groups.reduce((sum, { shown }) => sum + shown.length, 0);
  const narrowed = filter !== NO_FILTER && Object.entries(NO_FILTER).some(([key, value]) => filter[key as keyof typeof filter] !== value);
  return (
    <>
      <div className="view-head">
        <Heading size="medium" as="h2">
          Rules
        </Heading>
        <p className="subtle">
          What is done about a gap, check by check. Everything starts as our suggestion: it works as it is, and it is yours once you confirm
          or change it.
        </p>
      </div>
      <div className="rule-summary" data-testid="rule-summary">
        <p>
          {counted(all.length, 'check', reader)}, {all.filter(({ unconfirmed }) => unconfirmed === 0).length} of them confirmed.{' '}
          {open === 0
            ? 'Your own rules are all decided.'
            : `${counted(open, 'rule', reader)} of your own ${open === 1 ? 'needs' : 'need'} a decision.`}
        </p>
        <Button spacing="compact" onClick={() => own.current?.focus()} testId="to-site-rules">
          Go to your own rules
        </Button>
      </div>
      <section className="rule-section" aria-label="Checks">
        <Heading size="small" as="h3">
          Checks
        </Heading>
        <Disclosure label="What the levels mean">
          <dl className="level-legend">
            {Object.values(LEVELS).map(({ name, meaning }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="subtle">
            What is asked of a register or of a whole period can only be advised or switched off: there is no transition to hold up.
          </p>
        </Disclosure>
        <FilterBar filter={filter} onFilter={setFilter} found={found} />
        {groups.length === 0 ? (
          <Empty
            title="No check fits"
            action={
              <Button spacing="compact" onClick={() => setFilter(NO_FILTER)}>
                Show all checks
              </Button>
            }
          >
            None of the {counted(all.length, 'check', reader)} has what you look for.
          </Empty>
        ) : (
          <ul className="rule-groups">
            {groups.map((group) => (
              // Who looks for something wants to see it; who looks at everything wants to see the processes.
              <ProcessGroupItem key={`${group.process.id} ${narrowed}`} group={group} open={narrowed} />
            ))}
          </ul>
        )}
      </section>
      <SiteRulesSection lines={lines} focus={own} />
    </>
  );
}
