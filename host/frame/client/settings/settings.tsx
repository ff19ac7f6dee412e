import { useAnswer } from '../answer';
import { jira } from '../jira';
import { Loading, NoAccess } from '../shell/states';
import { SideBar } from '../shell/side-bar';
import { useSite } from '../site';
import { AdminPage, ManageApps, ProjectSettingsPage } from './app-pages';
import { useMay } from './may';
import { adminRoleAt, MANAGE_APPS, projectSettingsPath, SETTINGS_LISTS, settingsListPath, type SettingsList } from '../../addresses';
import { ProjectSettingsBar, SettingsBar } from './settings-bar';
import { SiteList } from './site-lists';
import { Main } from '../shell/main';

const ForAdministrators = () => <NoAccess title="You do not have access to this page" text="Only Jira administrators may see it." />;

/** Jira's settings, for Jira administrators. */
export const Settings = ({ path }: { path: string }) => {
  const may = useMay('ADMINISTER');
  if (may !== true) return <Around>{may === null ? <Loading what="the settings" /> : <ForAdministrators />}</Around>;
  return (
    <>
      <SettingsBar />
      <Main>
        <SettingsPage path={path} />
      </Main>
    </>
  );
};

const SettingsPage = ({ path }: { path: string }) => {
  const { config } = useSite();
  const role = adminRoleAt(config, path);
  const list = (Object.keys(SETTINGS_LISTS) as SettingsList[]).find((each) => settingsListPath(each) === path);
  if (role) return <AdminPage key={role} role={role} />;
  if (list) return <SiteList key={list} list={list} />;
  if (path === MANAGE_APPS || path === '/jira/settings' || path === '/jira/settings/apps') return <ManageApps />;
  return <NoAccess title="There is no such page" text="The address may be misspelt." />;
};

/** A project's settings, for its administrators. */
export const ProjectSettings = ({ projectKey, path }: { projectKey: string; path: string }) => {
  const { config } = useSite();
  const may = useMay('ADMINISTER_PROJECTS', projectKey);
  const { answer } = useAnswer(() => jira.project(projectKey), [projectKey]);
  if (may === null || !answer) return <Around>{<Loading what="the project's settings" />}</Around>;
  if (!may || !answer.ok)
    return (
      <Around>
        <NoAccess title="You do not have access to this page" text="Only administrators of the project may see it." />
      </Around>
    );
  return (
    <>
      <ProjectSettingsBar project={answer.value} />
      <Main>
        {path === projectSettingsPath(config, answer.value) ? (
          <ProjectSettingsPage project={answer.value} />
        ) : (
          <NoAccess title="There is no such page" text="The address may be misspelt." />
        )}
      </Main>
    </>
  );
};

/** The usual navigation beside a page that is not there for this person. */
const Around = ({ children }: { children: React.ReactNode }) => (
  <>
    <SideBar />
    <Main>{children}</Main>
  </>
);
