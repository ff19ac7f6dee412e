import Button from '@atlaskit/button/new';
import { useEffect, useState, type FormEvent } from 'react';
import { useAnswer, type Answer } from '../answer';
import { shownValue } from '../issue/field-values';
import { jira, LIST_FIELDS, type FieldInfo, type Issue, type SearchPage } from '../jira';
import { Link, navigate } from '../router';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { shownTime } from '../shell/format';
import { Failed, Loaded, Loading, NoAccess } from '../shell/states';
import { StatusLozenge } from '../shell/status-lozenge';
import { useSite } from '../site';

/** A project's issues, newest first; Jira's page of denial for who may not see the project. */
export const ProjectIssues = ({ projectKey }: { projectKey: string }) => {
  const { answer } = useAnswer(() => jira.project(projectKey), [projectKey]);
  if (!answer) return <Loading what="the project" />;
  if (!answer.ok) return <NoAccess title="No project could be found" text="It may not exist, or you do not have permission to see it." />;
  return <IssueList jql={`project = ${answer.value.key} ORDER BY created DESC`} project={answer.value.name} />;
};

/** The issues that JQL finds; without JQL, those of all projects that the person may see. */
export const IssueList = ({ jql, project }: { jql: string | null; project?: string }) => {
  const { answer, reload } = useAnswer(jira.projects, []);
  if (jql !== null) return <Search jql={jql} {...(project ? { project } : {})} />;
  return (
    <Loaded answer={answer} what="projects" onRetry={reload}>
      {({ values }) =>
        values.length === 0 ? (
          <p>There is no project that you may see.</p>
        ) : (
          <Search jql={`project in (${values.map(({ key }) => key).join(', ')}) ORDER BY created DESC`} />
        )
      }
    </Loaded>
  );
};

const OF_APPS = 'ari:cloud:ecosystem::extension/';

type Found = { page: SearchPage; columns: FieldInfo[] };

/** The issues, with the fields that apps brought as columns of their own. */
const find = async (jql: string): Promise<Answer<Found>> => {
  const fields = await jira.fields();
  if (!fields.ok) return fields;
  const columns = fields.value.filter(({ schema }) => schema?.custom?.startsWith(OF_APPS));
  const page = await jira.search(jql, undefined, fieldsOf(columns));
  return page.ok ? { ok: true, value: { page: page.value, columns } } : page;
};

const fieldsOf = (columns: readonly FieldInfo[]): string[] => [...LIST_FIELDS, ...columns.map(({ id }) => id)];

const Search = ({ jql, project }: { jql: string; project?: string }) => {
  const [text, setText] = useState(jql);
  const [more, setMore] = useState<{ issues: Issue[]; token: string | undefined; problem: string | null } | null>(null);
  const { answer, reload } = useAnswer(() => find(jql), [jql]);
  useEffect(() => {
    setText(jql);
    setMore(null);
  }, [jql]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === jql) reload();
    else navigate(`/issues?jql=${encodeURIComponent(text.trim())}`);
  };
  const load = async (token: string, columns: readonly FieldInfo[]): Promise<void> => {
    const next = await jira.search(jql, token, fieldsOf(columns));
    const before = more?.issues ?? [];
    setMore(
      next.ok
        ? { issues: [...before, ...next.value.issues], token: next.value.nextPageToken, problem: null }
        : { issues: before, token, problem: next.message },
    );
  };
  return (
    <div className="page" data-testid="issue-list">
      <Breadcrumbs crumbs={[{ label: 'Projects', to: '/' }, { label: project ?? 'Issues' }]} />
      <h1>{project ?? 'Issues'}</h1>
      <form className="row search" onSubmit={submit}>
        <input aria-label="JQL" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} />
        <Button type="submit" appearance="primary">
          Search
        </Button>
      </form>
      <Loaded answer={answer} what="issues" onRetry={reload}>
        {({ page: first, columns }) => {
          const issues = [...first.issues, ...(more?.issues ?? [])];
          const token = more ? more.token : first.nextPageToken;
          if (issues.length === 0)
            return <p data-testid="no-issues">No issue was found: none matches, or you may not see those that do.</p>;
          return (
            <>
              <IssueTable issues={issues} columns={columns} />
              {more?.problem && <Failed message={more.problem} />}
              <p>
                {issues.length} issues shown.{' '}
                {token !== undefined && (
                  <Button spacing="compact" onClick={() => void load(token, columns)}>
                    Show more
                  </Button>
                )}
              </p>
            </>
          );
        }}
      </Loaded>
    </div>
  );
};

const IssueTable = ({ issues, columns }: { issues: readonly Issue[]; columns: readonly FieldInfo[] }) => {
  const { config } = useSite();
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label="Issues">
      <table className="issues">
        <thead>
          <tr>
            {['Type', 'Key', 'Summary', 'Status', 'Priority', 'Assignee', 'Updated', ...columns.map(({ name }) => name)].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map(({ id, key, fields }) => (
            <tr key={id}>
              <td>{fields.issuetype?.name}</td>
              <td>
                <Link to={`/browse/${key}`}>{key}</Link>
              </td>
              <td>{fields.summary}</td>
              <td>
                <StatusLozenge status={fields.status} />
              </td>
              <td>{fields.priority?.name ?? 'None'}</td>
              <td>{fields.assignee?.displayName ?? 'Unassigned'}</td>
              <td>{shownTime(fields.updated, config)}</td>
              {columns.map((column) => (
                <td key={column.id} data-testid={`column-${column.id}`}>
                  {shownValue(fields[column.id], column.schema, config)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
