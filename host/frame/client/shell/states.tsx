import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import type { Answer } from '../answer';

/** Shows that something is on its way. */
export const Loading = ({ what }: { what: string }) => (
  <div className="centred" role="status">
    <Spinner size="large" label={`Loading ${what}`} />
  </div>
);

/** Shows what went wrong, and lets the reader try again. */
export const Failed = ({ message, onRetry }: { message: string; onRetry?: () => void }) => (
  <div role="alert" className="message">
    <SectionMessage appearance="error" title="That did not work">
      <p>{message}</p>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </SectionMessage>
  </div>
);

/** Jira's page for what does not exist, and for what exists but is not for this person: the two must not be told apart. */
export const NoAccess = ({ title, text }: { title: string; text: string }) => (
  <section className="no-access" data-testid="no-access">
    <h1>{title}</h1>
    <p>{text}</p>
    <p>
      <a href="/">Go to the start page</a>
    </p>
  </section>
);

type LoadedProps<T> = { answer: Answer<T> | null; what: string; onRetry: () => void; children: (value: T) => ReactNode };

/** Shows an answer once it is there, and until then, or otherwise, what has happened to it. */
export const Loaded = <T,>({ answer, what, onRetry, children }: LoadedProps<T>) => {
  if (!answer) return <Loading what={what} />;
  if (!answer.ok) return <Failed message={answer.message} onRetry={onRetry} />;
  return <>{children(answer.value)}</>;
};
