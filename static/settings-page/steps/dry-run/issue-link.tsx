import { router } from '@forge/bridge';

/** Opens an issue in a new tab, as the reader may see it. */
export function IssueLink({ issueKey }: { issueKey: string }) {
  return (
    <button
      type="button"
      className="text-button"
      data-testid="example"
      onClick={() => void router.open(`/browse/${encodeURIComponent(issueKey)}`)}
    >
      {issueKey}
      <span className="hidden-visually">, opens in a new tab</span>
    </button>
  );
}
