import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import StatusInformation from '@atlaskit/icon/core/status-information';
import StatusSuccess from '@atlaskit/icon/core/status-success';
import StatusWarning from '@atlaskit/icon/core/status-warning';
import { events } from '@forge/bridge';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { IssueAssessment } from '../../src/contract';
import { call } from '../shared/call';
import { instantText, type Reader } from '../shared/figures';
import { Empty, Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { FindingList } from './finding-list';
import { HintCard } from './hint-card';
import { allText, announcementOf, nextText, shownText, summaryOf } from './view-model';
import './panel.css';

/** The panel of one issue: asks the app, and asks again when the issue changes in Jira. In: issue key or id. */
export function Panel({ issue, reader }: { issue: string; reader: Reader }) {
  const { state, again } = useReply(useCallback(() => call('assessIssue', { issue }), [issue]));
  useIssueChanges(again);
  const announcement = useAnnouncement(state.phase === 'ready' ? announcementOf(state.value, reader) : null);
  return (
    <div className="panel" data-testid="panel-root" aria-busy={state.phase === 'loading' || (state.phase === 'ready' && state.refreshing)}>
      <div className="hidden-visually" aria-live="polite">
        {announcement}
      </div>
      {state.phase === 'loading' && <Loading />}
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
          <Assessment assessment={state.value} reader={reader} refreshing={state.refreshing} onRefresh={again} />
        </>
      )}
    </div>
  );
}

function Assessment(props: { assessment: IssueAssessment; reader: Reader; refreshing: boolean; onRefresh: () => void }) {
  const { assessment, reader, refreshing, onRefresh } = props;
  const [all, setAll] = useState(false);
  const listId = useId();
  const next = nextText(assessment, reader);
  const shown = shownText(assessment);
  return (
    <>
      <Summary {...props} />
      {assessment.hints.length > 0 && (
        <ul className="hints">
          {assessment.hints.map((hint) => (
            <HintCard key={hint.check} hint={hint} />
          ))}
        </ul>
      )}
      {next !== null && (
        <p className="subtle" data-testid="next">
          {next}
        </p>
      )}
      <div className="panel-foot">
        {shown !== null && <span className="subtle">{shown}</span>}
        {assessment.findings.length > 0 && (
          <Button spacing="compact" testId="all-checks-toggle" aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
            {all ? 'Hide the checks' : allText(assessment.findings.length, reader)}
          </Button>
        )}
        <span className="panel-foot-end subtle small">
          <span data-testid="assessed-at">Checked {instantText(assessment.assessedAt, reader)}</span>
          <Button
            iconBefore={RefreshIcon}
            spacing="compact"
            appearance="subtle"
            testId="refresh"
            isLoading={refreshing}
            onClick={onRefresh}
          >
            Check again
          </Button>
        </span>
      </div>
      <div id={listId} hidden={!all}>
        {all && <FindingList findings={assessment.findings} now={assessment.assessedAt} reader={reader} />}
      </div>
    </>
  );
}

const SIGNS = { success: StatusSuccess, warning: StatusWarning, neutral: StatusInformation };
const SIGN_COLOURS = {
  success: 'var(--ds-icon-success)',
  warning: 'var(--ds-icon-warning)',
  neutral: 'var(--ds-icon-subtle)',
} as const;

function Summary({ assessment, reader }: { assessment: IssueAssessment; reader: Reader }) {
  const { tone, title, detail } = summaryOf(assessment, reader);
  const Sign = SIGNS[tone];
  return (
    <header className={`summary summary-${tone}`} data-testid="summary" data-tone={tone}>
      <span className="summary-sign">
        <Sign label="" color={SIGN_COLOURS[tone]} />
      </span>
      <div className="summary-text">
        <Heading size="xsmall" as="h2">
          {title}
        </Heading>
        <p className="subtle">{detail}</p>
      </div>
      <span className="subtle small summary-process">
        {assessment.process.name} · {assessment.process.clause}
      </span>
    </header>
  );
}

/** Asks again whenever Jira says that the issue changed (a few seconds after the change; issue view events of the Forge bridge). */
function useIssueChanges(changed: () => void): void {
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

/** The text to announce: silent at first, as the reader has only just come; then whatever the text becomes. */
function useAnnouncement(text: string | null): string {
  const first = useRef<string | null>(null);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (text === null || text === first.current) return;
    if (first.current !== null) setAnnounced(text);
    first.current = text;
  }, [text]);
  return announced;
}
