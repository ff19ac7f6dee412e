import { events } from '@forge/bridge';
import { useEffect } from 'react';

/** Asks again whenever Jira says that the issue changed (a few seconds after the change; issue view events of the Forge bridge). */
export function useIssueChanges(changed: () => void): void {
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    // Where the event is not offered the panel still has its button.
    events.on('JIRA_ISSUE_CHANGED', changed).then(
      (subscription) => {
        stop = () => void subscription.unsubscribe();
        if (gone) stop();
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop();
    };
  }, [changed]);
}
