import { AppFrame } from '../frames/app-frame';
import type { Project } from '../jira';
import { Link } from '../router';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { NoAccess } from '../shell/states';
import { useSite } from '../site';
import { adminModule, adminPath, MANAGE_APPS, moduleOf, projectSettingsPath, type AdminRole } from '../../addresses';

/** What Forge adds to the context of an admin page that opens behind a button. */
const FLAGS: Readonly<Record<AdminRole, Record<string, true>>> = {
  page: {},
  configure: { useAsConfig: true },
  'get-started': { useAsGetStarted: true },
};

/** A page of the app among Jira's settings. */
export const AdminPage = ({ role }: { role: AdminRole }) => {
  const { config } = useSite();
  const module = adminModule(config, role);
  if (!module) return <NoAccess title="There is no such page" text="The app has no page here." />;
  const location = `${config.siteUrl}${adminPath(config, role)}`;
  return (
    <div className="page wide" data-testid="admin-page">
      <Breadcrumbs crumbs={[{ label: 'Settings' }, { label: 'Apps', to: MANAGE_APPS }, { label: module.title }]} />
      <h1>{module.title}</h1>
      <AppFrame module={module} src={module.entryUrl} extension={{ type: module.type, location, ...FLAGS[role] }} />
    </div>
  );
};

/** The app's page in the settings of a project. */
export const ProjectSettingsPage = ({ project }: { project: Project }) => {
  const { config } = useSite();
  const module = moduleOf(config, 'jira:projectSettingsPage');
  if (!module) return <NoAccess title="There is no such page" text="The app has no page here." />;
  const { id, key, name, projectTypeKey } = project;
  const location = `${config.siteUrl}${projectSettingsPath(config, project)}`;
  const extension = { type: module.type, project: { id, key, type: projectTypeKey ?? 'software' }, location };
  return (
    <div className="page wide" data-testid="project-settings-page">
      <Breadcrumbs crumbs={[{ label: name, to: `/jira/projects/${key}` }, { label: 'Project settings' }, { label: module.title }]} />
      <h1>{module.title}</h1>
      <AppFrame module={module} src={module.entryUrl} extension={extension} />
    </div>
  );
};

/** The installed apps, each with the buttons its manifest asks for. */
export const ManageApps = () => {
  const { config } = useSite();
  const buttons = (['get-started', 'configure'] as const).filter((role) => adminModule(config, role));
  return (
    <div className="page" data-testid="manage-apps">
      <Breadcrumbs crumbs={[{ label: 'Settings' }, { label: 'Apps' }]} />
      <h1>Manage apps</h1>
      <section className="card" aria-labelledby="installed-app">
        <h2 id="installed-app">{config.appName}</h2>
        <p>Installed on this site, development environment.</p>
        <div className="row">
          {buttons.map((role) => (
            <Link key={role} to={adminPath(config, role)} className="link-button" testId={role}>
              {role === 'configure' ? 'Configure' : 'Get started'}
            </Link>
          ))}
        </div>
      </section>
    </div>
  );
};
