import { router } from '@forge/bridge';
import './link-button.css';

/** Opens an issue in a new tab, as the reader may see it. */
export function IssueLink({ issueKey, testId = 'issue-link' }: { issueKey: string; testId?: string }) {
  return (
    <button
      type="button"
      className="link-button"
      data-testid={testId}
      onClick={() => void router.open(`/browse/${encodeURIComponent(issueKey)}`)}
    >
      {issueKey}
      <span className="hidden-visually">, opens in a new tab</span>
    </button>
  );
}
