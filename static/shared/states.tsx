import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { Problem } from '../../src/contract';
import { remedyOf } from './problem-text';

/** A quiet outline of what is coming. In: how many lines to outline. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton" data-testid="state-loading" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton-line" style={{ width: `${[62, 100, 84][line % 3]}%` }} />
      ))}
    </div>
  );
}

/** Nothing to show, and why: one heading, one explanation, at most one way on. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="state" data-testid="state-empty">
      <Heading size="xsmall" as="h2">
        {title}
      </Heading>
      <p className="subtle">{children}</p>
      {action}
    </div>
  );
}

/** Something failed: what, who can mend it, and Try again. */
export function Failed({ problem, onRetry, retrying = false }: { problem: Problem | null; onRetry: () => void; retrying?: boolean }) {
  return (
    <div className="state" data-testid="state-failed" role="alert">
      <Heading size="xsmall" as="h2">
        This could not be shown
      </Heading>
      <p>{problem?.message ?? 'Something went wrong.'}</p>
      {problem && <p className="subtle">{remedyOf(problem)}</p>}
      <Button spacing="compact" onClick={onRetry} isLoading={retrying}>
        Try again
      </Button>
    </div>
  );
}

/** A failure beside content that stays: asking again did not work, what is shown is what was known before. */
export function Stale({ problem, onRetry, children }: { problem: Problem; onRetry: () => void; children: ReactNode }) {
  return (
    <div className="notice notice-warning" role="alert" data-testid="state-stale">
      <p>
        {children} {problem.message} {remedyOf(problem)}
      </p>
      <Button spacing="compact" appearance="subtle" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
