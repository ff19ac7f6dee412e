import { useEffect } from 'react';
import { navigate, usePlace } from './router';
import { Dashboard } from './dashboard/dashboard';
import { IssueView } from './issue/issue-view';
import { Home } from './pages/home';
import { IssueList, ProjectIssues } from './pages/issue-list';
import { ProjectPage } from './pages/project-page';
import { useMay } from './settings/may';
import { adminModule, adminPath, projectOfSettings } from '../addresses';
import { ProjectSettings, Settings } from './settings/settings';
import { Main } from './shell/main';
import { NoAccess } from './shell/states';
import { SideBar } from './shell/side-bar';
import { Flags, TopBar } from './shell/top-bar';
import { useSite } from './site';

/** The whole site: the bar, the navigation, and the page that the address names. */
export const App = () => {
  useWayAfterInstallation();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <TopBar />
      <div className="body">
        <Area />
      </div>
      <Flags />
    </>
  );
};

/** Jira's settings and a project's have a navigation of their own. */
const Area = () => {
  const { pathname } = usePlace();
  const path = pathname.replace(/\/$/, '');
  const project = projectOfSettings(path);
  if (path === '/jira/settings' || path.startsWith('/jira/settings/')) return <Settings path={path} />;
  if (project !== null) return <ProjectSettings projectKey={decodeURIComponent(project)} path={path} />;
  return (
    <>
      <SideBar />
      <Main>
        <Page />
      </Main>
    </>
  );
};

/** After an installation Jira tells its administrator so, with the way to the app's first page. */
const useWayAfterInstallation = (): void => {
  const { config, showFlag, closeFlag } = useSite();
  const { pathname } = usePlace();
  const may = useMay('ADMINISTER');
  const { appName, justInstalled } = config;
  const way = adminModule(config, 'get-started') ? adminPath(config, 'get-started') : null;
  // Among the settings the administrator is on the way already.
  const wanted = justInstalled && may === true && way !== null && !pathname.startsWith('/jira/settings/');
  useEffect(() => {
    if (!wanted) return;
    const actions = [{ text: 'Get started', onClick: () => navigate(way) }];
    showFlag({ id: 'installed', title: `${appName} is installed`, description: 'Set it up before anybody uses it.', actions });
    return () => closeFlag('installed');
  }, [wanted, way, appName, showFlag, closeFlag]);
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
