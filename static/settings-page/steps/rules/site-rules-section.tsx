import Heading from '@atlaskit/heading';
import type { RefObject } from 'react';
import { SiteRuleCard } from './site-rule-card';
import type { SiteRuleLine } from './site-rules';

/** The rules of the organization itself: first what waits for a decision, then what we suggest. */
export function SiteRulesSection({ lines, focus }: { lines: readonly SiteRuleLine[]; focus: RefObject<HTMLElement> }) {
  const own = lines.filter(({ suggested }) => suggested === undefined);
  const ours = lines.filter(({ suggested }) => suggested !== undefined);
  return (
    <section className="rule-section" aria-label="Your own rules" ref={focus} tabIndex={-1} data-testid="site-rules">
      <div>
        <Heading size="small" as="h3">
          Your own rules
        </Heading>
        <p className="subtle">What only your organization can decide. Checks that need such a rule are not run until it is there.</p>
      </div>
      <ul className="site-rules">
        {own.map((line) => (
          <SiteRuleCard key={line.key} line={line} />
        ))}
      </ul>
      <div>
        <Heading size="small" as="h3">
          Times, targets and words
        </Heading>
        <p className="subtle">What the checks go by. We suggest what is usual; confirm it, or put in what your organization does.</p>
      </div>
      <ul className="site-rules">
        {ours.map((line) => (
          <SiteRuleCard key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}
