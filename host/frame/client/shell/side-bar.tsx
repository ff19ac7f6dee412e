import { jira } from '../jira';
import { useAnswer } from '../answer';
import { Link, usePlace } from '../router';
import { moduleOf, projectSettingsPath } from '../../addresses';
import { useSite } from '../site';

/** The way to every page: the projects the person may see, and in each the app's own pages. */
export const SideBar = () => {
  const { config } = useSite();
  const { pathname } = usePlace();
  const { answer } = useAnswer(jira.projects, [config.user.accountId]);
  const settings = moduleOf(config, 'jira:projectSettingsPage');
  const { answer: administered } = useAnswer(jira.administered, [config.user.accountId]);
  const mayAdminister = (key: string): boolean => administered?.ok === true && administered.value.projects.some((each) => each.key === key);
  const pages = config.modules.filter(({ type }) => type === 'jira:projectPage');
  const item = (to: string, label: string) => (
    <li key={to}>
      <Link to={to} current={pathname === to}>
        {label}
      </Link>
    </li>
  );
  return (
    <nav className="side-bar" aria-label="Site">
      <ul>
        {item('/', 'Home')}
        {item('/issues', 'All issues')}
        {item('/jira/dashboards/10000', 'Dashboard')}
      </ul>
      {answer?.ok && answer.value.values.length > 0 && <h2>Projects</h2>}
      <ul>
        {answer?.ok &&
          answer.value.values.map(({ key, name, projectTypeKey }) => (
            <li key={key}>
              <Link to={`/jira/projects/${key}`} current={pathname === `/jira/projects/${key}`}>
                {name}
              </Link>
              <ul>
                {pages.map((page) => item(`/jira/projects/${key}/apps/${page.key}`, page.title))}
                {settings &&
                  mayAdminister(key) &&
                  item(projectSettingsPath(config, { key, ...(projectTypeKey && { projectTypeKey }) }), 'Project settings')}
              </ul>
            </li>
          ))}
      </ul>
    </nav>
  );
};
