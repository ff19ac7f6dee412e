import type { Project } from '../jira';
import { Link, usePlace } from '../router';
import { useSite } from '../site';
import {
  adminModule,
  adminPath,
  MANAGE_APPS,
  moduleOf,
  projectSettingsPath,
  SETTINGS_LISTS,
  settingsListPath,
  type SettingsList,
} from '../../addresses';

const Item = ({ to, label }: { to: string; label: string }) => {
  const { pathname } = usePlace();
  return (
    <li>
      <Link to={to} current={pathname === to}>
        {label}
      </Link>
    </li>
  );
};

/** The way through Jira's settings: what the site has, the apps, and the app's own page. */
export const SettingsBar = () => {
  const { config } = useSite();
  const page = adminModule(config, 'page');
  return (
    <nav className="side-bar" aria-label="Jira settings">
      <ul>
        <Item to="/" label="Back to Jira" />
      </ul>
      <h2>Apps</h2>
      <ul>
        <Item to={MANAGE_APPS} label="Manage apps" />
        {page && <Item to={adminPath(config, 'page')} label={page.title} />}
      </ul>
      <h2>Issues</h2>
      <ul>
        {Object.entries(SETTINGS_LISTS).map(([list, label]) => (
          <Item key={list} to={settingsListPath(list as SettingsList)} label={label} />
        ))}
      </ul>
    </nav>
  );
};

/** The way through a project's settings: the app's page. */
export const ProjectSettingsBar = ({ project }: { project: Project }) => {
  const { config } = useSite();
  const page = moduleOf(config, 'jira:projectSettingsPage');
  return (
    <nav className="side-bar" aria-label="Project settings">
      <ul>
        <Item to={`/jira/projects/${project.key}`} label="Back to project" />
      </ul>
      <h2>Apps</h2>
      <ul>{page && <Item to={projectSettingsPath(config, project)} label={page.title} />}</ul>
    </nav>
  );
};
