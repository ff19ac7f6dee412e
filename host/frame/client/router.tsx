import { useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';

/** Dispatched on window after `navigate`, as browsers tell only of back and forward themselves. */
const MOVED = 'site-moved';

const subscribe = (listener: () => void): (() => void) => {
  for (const event of ['popstate', MOVED]) window.addEventListener(event, listener);
  return () => {
    for (const event of ['popstate', MOVED]) window.removeEventListener(event, listener);
  };
};

/** The path and query that the browser is at. */
export const usePlace = (): URL => new URL(useSyncExternalStore(subscribe, () => window.location.href));

/** Goes to a path of the site without loading the page anew. */
export const navigate = (path: string): void => {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
};

type LinkProps = { to: string; children: ReactNode; className?: string; current?: boolean; testId?: string };

/** A link within the site. A click with a modifier does what the browser does with it. */
export const Link = ({ to, children, className, current = false, testId }: LinkProps) => (
  <a
    href={to}
    className={className}
    aria-current={current ? 'page' : undefined}
    data-testid={testId}
    onClick={(event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      navigate(to);
    }}
  >
    {children}
  </a>
);
