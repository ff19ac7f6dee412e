import { useEffect } from 'react';
import { useAnswer } from '../answer';
import { onSiteChange } from '../frames/open-frames';
import { jira, type Issue } from '../jira';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { Failed, Loading, NoAccess } from '../shell/states';
import { Activity } from './activity';
import { Contexts, Panels } from './app-parts';
import { Details } from './details';
import { editMetaOf } from './edit-meta';
import { Links } from './links';
import { StatusMenu } from './status-menu';
import { Description, Summary } from './texts';

const DENIED = [401, 403, 404];

/** One issue, with the app's panels. Follows changes that others make while it is open. */
export const IssueView = ({ issueKey }: { issueKey: string }) => {
  const { answer, reload } = useAnswer(() => jira.issue(issueKey), [issueKey]);
  const issueId = answer?.ok ? answer.value.id : null;
  useEffect(() => onSiteChange((change) => void (change.issueId === issueId && reload())), [issueId, reload]);
  useEffect(() => {
    document.title = `${issueKey} – Jira`;
    return () => void (document.title = 'Jira');
  }, [issueKey]);
  if (!answer) return <Loading what="the issue" />;
  if (answer.ok) return <Loaded issue={answer.value} reload={reload} />;
  if (DENIED.includes(answer.status))
    return (
      <NoAccess
        title="This issue can’t be shown"
        text="It may have been deleted, it may never have existed, or you do not have permission to see it."
      />
    );
  return <Failed message={answer.message} onRetry={reload} />;
};

const Loaded = ({ issue, reload }: { issue: Issue; reload: () => void }) => {
  const { fields, key } = issue;
  const meta = useAnswer(() => editMetaOf(issue), [key]).answer;
  const editable = meta?.ok ? meta.value : {};
  const mayEdit = 'summary' in editable;
  return (
    <div className="page wide issue" data-testid="issue-view">
      <div className="main-column">
        <Breadcrumbs
          crumbs={[
            { label: 'Projects', to: '/' },
            { label: fields.project?.name ?? '', to: `/jira/projects/${fields.project?.key}` },
            { label: key },
          ]}
        />
        <Summary issue={issue} mayEdit={mayEdit} onSaved={reload} />
        <Description issue={issue} mayEdit={mayEdit} onSaved={reload} />
        <Panels issue={issue} />
        <Links issue={issue} mayEdit={mayEdit} onLinked={reload} />
        <Activity issue={issue} onCommented={reload} />
      </div>
      <div className="side-column">
        <StatusMenu issue={issue} onMoved={reload} />
        {meta?.ok === false && <Failed message={meta.message} />}
        <Details issue={issue} meta={editable} onSaved={reload} />
        <Contexts issue={issue} />
      </div>
    </div>
  );
};
