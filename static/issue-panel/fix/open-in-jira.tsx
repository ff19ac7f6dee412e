import { router } from '@forge/bridge';
import '../../shared/link-button.css';

/** Opens a page of Jira in a new tab. In: its address on the site. */
export function OpenInJira({ address, children }: { address: string; children: string }) {
  return (
    <button type="button" className="link-button" data-testid="open-in-jira" onClick={() => void router.open(address)}>
      {children}
      <span className="hidden-visually">, opens in a new tab</span>
    </button>
  );
}

/** The address of an issue. */
export const browse = (issue: string): string => `/browse/${encodeURIComponent(issue)}`;
