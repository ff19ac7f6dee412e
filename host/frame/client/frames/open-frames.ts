import type { SiteChange } from '../../contract';
import type { FrameHost } from './frame-host';

/** Jira tells an issue's panels of a change a moment later, not at once ("up to a few seconds", Atlassian's page on ISSUE_CHANGED). */
const ISSUE_CHANGED_DELAY_MS = 1000;

const frames = new Set<FrameHost>();
const changeListeners = new Set<(change: SiteChange) => void>();

/** The frames on the page, and the news they share. */
export const openFrames = {
  add: (frame: FrameHost): void => void frames.add(frame),
  remove: (frame: FrameHost): void => void frames.delete(frame),
  /** An event of the app, to every frame of the app on the page. */
  emit: (event: string, payload: unknown): void => {
    for (const frame of frames) frame.emit(event, payload);
  },
};

/** Listens to changes on the site as long as the page is open. */
export const listenToSite = (): (() => void) => {
  const source = new EventSource('/_host/changes');
  source.onmessage = (message: MessageEvent<string>) => {
    const change = JSON.parse(message.data) as SiteChange;
    for (const listener of changeListeners) listener(change);
    setTimeout(() => {
      const { issueId, projectId, changeType, accountId } = change;
      for (const frame of frames)
        if (frame.issueId === issueId)
          frame.emit('JIRA_ISSUE_CHANGED', { issueId, projectId, changes: [{ changeType, atlassianId: accountId }] });
    }, ISSUE_CHANGED_DELAY_MS);
  };
  return () => source.close();
};

/** Calls back with every change on the site, from wherever it came. */
export const onSiteChange = (listener: (change: SiteChange) => void): (() => void) => {
  changeListeners.add(listener);
  return () => void changeListeners.delete(listener);
};
