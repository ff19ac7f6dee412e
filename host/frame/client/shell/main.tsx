import type { ReactNode } from 'react';
import { useSite } from '../site';

/** The content of the page, beside the navigation. Another person sees another site: every page starts afresh. */
export const Main = ({ children }: { children: ReactNode }) => {
  const { config } = useSite();
  return (
    <main id="main" key={config.user.accountId} tabIndex={-1}>
      {children}
    </main>
  );
};
