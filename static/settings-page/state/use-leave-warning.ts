import { useEffect } from 'react';

/**
 * Warns before the page is left with unsaved work, and tries to save it in time. In: whether there is any, and what saves it. Browsers
 * word the warning themselves, and give none to a page that nobody has touched.
 */
export function useLeaveWarning(unsaved: boolean, saveNow: () => Promise<unknown>): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      void saveNow();
      event.preventDefault();
    };
    const save = () => {
      if (document.visibilityState === 'hidden') void saveNow();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', save);
    };
  }, [unsaved, saveNow]);
}
