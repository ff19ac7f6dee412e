import { useCallback, useState } from 'react';

const NAME = 'clausewise-looked-at';

function read(): Set<string> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(NAME) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

/**
 * Which doubts the reader has looked at and found right. A note of this browser, not of the site map: it changes nothing that is judged.
 * Keys as `doubtKey` makes them.
 */
export function useLookedAt(): { lookedAt: ReadonlySet<string>; look: (key: string) => void } {
  const [lookedAt, setLookedAt] = useState(read);
  const look = useCallback((key: string) => {
    setLookedAt((before) => {
      const next = new Set(before).add(key);
      try {
        window.localStorage.setItem(NAME, JSON.stringify([...next]));
      } catch {
        // A browser that keeps nothing forgets it with the page.
      }
      return next;
    });
  }, []);
  return { lookedAt, look };
}
