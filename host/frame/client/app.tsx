import { usePlace } from './router';
import { Dashboard } from './dashboard/dashboard';
import { IssueView } from './issue/issue-view';
import { Home } from './pages/home';
import { IssueList, ProjectIssues } from './pages/issue-list';
import { ProjectPage } from './pages/project-page';
import { NoAccess } from './shell/states';
import { SideBar } from './shell/side-bar';
import { Flags, TopBar } from './shell/top-bar';
import { useSite } from './site';

/** The whole site: the bar, the navigation, and the page that the address names. */
export const App = () => {
  const { config } = useSite();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <TopBar />
      <div className="body">
        <SideBar />
        {/* Another person sees another site: every page starts afresh. */}
        <main id="main" key={config.user.accountId} tabIndex={-1}>
          <Page />
        </main>
      </div>
      <Flags />
    </>
  );
};

const Page = () => {
  const { pathname, searchParams } = usePlace();
  const path = pathname.replace(/\/$/, '');
  const issue = /^\/browse\/([^/]+)$/.exec(path)?.[1];
  const project = /^\/jira\/projects\/([^/]+)$/.exec(path)?.[1];
  const [, pageProject, pageModule] = /^\/jira\/projects\/([^/]+)\/apps\/([^/]+)$/.exec(path) ?? [];
  if (path === '') return <Home />;
  if (path === '/issues') return <IssueList jql={searchParams.get('jql')} />;
  if (issue !== undefined) return <IssueView key={issue} issueKey={decodeURIComponent(issue)} />;
  if (project !== undefined) return <ProjectIssues projectKey={decodeURIComponent(project)} />;
  if (pageProject !== undefined && pageModule !== undefined)
    return <ProjectPage projectKey={decodeURIComponent(pageProject)} moduleKey={pageModule} />;
  if (/^\/jira\/dashboards\/\d+$/.test(path)) return <Dashboard />;
  return <NoAccess title="There is no such page" text="The address may be misspelt." />;
};
