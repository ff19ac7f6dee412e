import { Component, type ReactNode } from 'react';
import { failure } from '../../src/problem';
import { Failed } from './states';

const notLoaded = failure('unexpected', 'This part of the page could not be loaded; the app may have been updated meanwhile.');

/**
 * Keeps the page when a part of it cannot be loaded or breaks: the draft is still there and still saved. A part that could not be loaded
 * comes only with the page, so Try again reloads it.
 */
export class PartBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Failed problem={notLoaded.ok ? null : notLoaded.problem} onRetry={() => window.location.reload()} />;
  }
}
