import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { router } from '@forge/bridge';
import { useCallback } from 'react';
import type { Bypassed, BypassList } from '../../../src/contract';
import { call } from '../../shared/call';
import { Disclosure } from '../../shared/disclosure';
import { counted, instantText, type Reader } from '../../shared/figures';
import { IssueLink } from '../../shared/issue-link';
import { Empty, Failed, Loading, Stale } from '../../shared/states';
import { useReply } from '../../shared/use-reply';
import { pathText, searchAddress } from './bypass-words';
import './bypass.css';

/** Records that got to the end although a check that blocks was not met: which, what is missing, and by which path they went. */
export function BypassTab({ project, reader }: { project: string; reader: Reader }) {
  const { state, again } = useReply(useCallback(() => call('bypassed', { project }), [project]));
  return (
    <section
      className="bypassed"
      aria-label="Past the guard"
      data-testid="bypassed"
      aria-busy={state.phase === 'ready' && state.refreshing}
    >
      <div className="card-head">
        <Heading size="medium" as="h2">
          Past the guard
        </Heading>
        {state.phase === 'ready' && (
          <span className="card-action">
            <Button spacing="compact" onClick={again} isLoading={state.refreshing} testId="bypassed-again">
              Look again
            </Button>
          </span>
        )}
      </div>
      <p className="subtle bypassed-intro">
        The guard stops a transition while a check that blocks is not met. Bulk changes, automation, moves and transitions without it can go
        round it. What got through stays in this list until it is put right or waived.
      </p>
      {state.phase === 'loading' && <Loading lines={6} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              This list may be out of date.
            </Stale>
          )}
          <Records list={state.value} reader={reader} />
        </>
      )}
    </section>
  );
}

function Records({ list: { records, more, blocking, hiddenProjects }, reader }: { list: BypassList; reader: Reader }) {
  if (blocking.length === 0)
    return (
      <Empty title="No check blocks on this site">
        So there is nothing to go round. A Jira administrator sets a check to Block in Settings → Apps → Clausewise → Rules, and puts the
        guard on the transition in the workflow.
      </Empty>
    );
  return (
    <>
      {records.length === 0 ? (
        <Empty title="Nothing got past the guard">
          {more
            ? 'None of the records that were looked at. There are more than were looked at.'
            : 'Every record that was resolved or closed since a check blocks meets it, or has a waiver.'}
        </Empty>
      ) : (
        <>
          <div className="bypassed-head">
            <p role="status" data-testid="bypassed-count">
              {counted(records.length, 'record', reader)}
              {more && ', and there are more than were looked at'}
            </p>
            <Button spacing="compact" appearance="subtle" onClick={() => void router.open(searchAddress(records))} testId="bypassed-search">
              Open them in Jira’s search<span className="hidden-visually">, in a new tab</span>
            </Button>
          </div>
          <ul className="bypassed-list">
            {records.map((record) => (
              <Record key={record.issue.id} record={record} reader={reader} />
            ))}
          </ul>
        </>
      )}
      <Disclosure label={`Which checks block (${blocking.length})`} testId="blocking-toggle">
        <ul className="bypassed-checks">
          {blocking.map(({ id, name, since }) => (
            <li key={id}>
              <span className="requirement-id">{id}</span> {name} <span className="subtle small">since {instantText(since, reader)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      {hiddenProjects > 0 && <p className="subtle small">Records of projects that you may not browse are not shown.</p>}
    </>
  );
}

function Record({ record, reader }: { record: Bypassed; reader: Reader }) {
  const { issue, kind, checks, at, path } = record;
  return (
    <li className="bypassed-record" data-testid="bypassed-record" data-issue={issue.key} data-path={path}>
      <div className="bypassed-title">
        <h3>
          <IssueLink issueKey={issue.key} /> <span>{issue.summary}</span>
        </h3>
        <span className="subtle small">{kind.name}</span>
      </div>
      <ul className="bypassed-gaps">
        {checks.map(({ id, name, hint, sentence }) => (
          <li key={id} data-testid="bypassed-check" data-check={id}>
            <span title={name}>{hint}</span> <span className="subtle small">{sentence}</span>
          </li>
        ))}
      </ul>
      <p className="subtle small" data-testid="bypassed-path">
        {at !== null && <>{instantText(at, reader)}. </>}
        {pathText(record)}
      </p>
    </li>
  );
}
