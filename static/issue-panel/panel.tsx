import { useCallback, useEffect, useRef } from 'react';
import { call } from '../shared/call';
import type { Reader } from '../shared/figures';
import { Empty, Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { Assessment } from './assessment';
import type { Here } from './here';
import { useAfterFix, type LastFix } from './use-after-fix';
import { useAnnouncement } from './use-announcement';
import { useIssueChanges } from './use-issue-changes';
import { usePermissions } from './use-permissions';
import { announcementOf } from './view-model';
import './panel.css';
import './form.css';

type Props = { issue: Here['issue']; serviceDesk: boolean; reader: Reader; compact: boolean };

/**
 * The view of one issue: asks the app, and asks again when the issue changes in Jira or something was done here. In: the issue as Jira
 * names it, whether it belongs to a service desk, and whether there is little room (Jira's column beside the issue).
 */
export function Panel({ issue, serviceDesk, reader, compact }: Props) {
  const { state, again } = useReply(useCallback(() => call('assessIssue', { issue: issue.key }), [issue.key]));
  useIssueChanges(again);
  const permissions = usePermissions(issue.id === '' ? null : issue.id);
  const { last, done } = useAfterFix(state, again);
  const changed = useAnnouncement(state.phase === 'ready' ? announcementOf(state.value, reader) : null);
  const focus = useFocusAfter(last);
  return (
    <div
      className={`panel ${compact ? 'panel-compact' : ''}`}
      data-testid="panel-root"
      aria-busy={state.phase === 'loading' || (state.phase === 'ready' && state.refreshing)}
      ref={focus}
    >
      <div className="hidden-visually" aria-live="polite">
        {changed}
      </div>
      <div className="hidden-visually" aria-live="polite" data-testid="done-announced">
        {last !== null && last.message}
      </div>
      {state.phase === 'loading' && <Loading lines={4} />}
      {state.phase === 'failed' &&
        (state.problem.code === 'not-a-record' ? (
          <Empty title="No checks for this issue">{state.problem.message}</Empty>
        ) : (
          <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />
        ))}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              This may be out of date.
            </Stale>
          )}
          <Assessment
            assessment={state.value}
            here={{ issue: state.value.issue, serviceDesk, reader }}
            permissions={permissions}
            last={last}
            compact={compact}
            refreshing={state.refreshing}
            onRefresh={again}
            onDone={done}
          />
        </>
      )}
    </div>
  );
}

/** What had the focus is gone once it is done: the headline, which says how things stand now, takes it. */
function useFocusAfter(last: LastFix | null) {
  const root = useRef<HTMLDivElement>(null);
  const message = last === null ? null : `${last.check} ${last.message}`;
  useEffect(() => {
    if (message !== null) root.current?.querySelector<HTMLElement>('[data-headline]')?.focus();
  }, [message]);
  return root;
}
