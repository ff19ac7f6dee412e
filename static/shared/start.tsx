import { view } from '@forge/bridge';
import { StrictMode, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { failure } from '../../src/problem';
import { readPlace, type Place } from './place';
import { Failed, Loading } from './states';
import './base.css';

const noPlace = failure('unexpected', 'Jira did not tell this page where it is shown.');

function Start({ surface }: { surface: (place: Place) => ReactElement }) {
  const [place, setPlace] = useState<Place | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    readPlace().then(setPlace, () => setPlace('failed'));
  }, [attempt]);
  if (place === null) return <Loading />;
  if (place === 'failed') return <Failed problem={noPlace.ok ? null : noPlace.problem} onRetry={() => setAttempt(attempt + 1)} />;
  return surface(place);
}

/** Puts a surface on the page, in Jira's theme. In: what to show once Jira has said where the page is. */
export function start(surface: (place: Place) => ReactElement): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with id "root"');
  // Without the theme the page is readable still, so nothing waits for it and nothing hangs on it.
  view.theme.enable().catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <Start surface={surface} />
    </StrictMode>,
  );
}
