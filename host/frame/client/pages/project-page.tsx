import { useAnswer } from '../answer';
import { AppFrame } from '../frames/app-frame';
import { jira } from '../jira';
import { Breadcrumbs } from '../shell/breadcrumbs';
import { Loading, NoAccess } from '../shell/states';
import { useSite } from '../site';

/** A page of the app within a project. */
export const ProjectPage = ({ projectKey, moduleKey }: { projectKey: string; moduleKey: string }) => {
  const { config } = useSite();
  const { answer } = useAnswer(() => jira.project(projectKey), [projectKey]);
  const module = config.modules.find(({ type, key }) => type === 'jira:projectPage' && key === moduleKey);
  if (!answer) return <Loading what="the project" />;
  if (!answer.ok || !module)
    return <NoAccess title="No project could be found" text="It may not exist, or you do not have permission to see it." />;
  const { id, key, name, projectTypeKey } = answer.value;
  return (
    <div className="page wide" data-testid="project-page">
      <Breadcrumbs crumbs={[{ label: 'Projects', to: '/' }, { label: name, to: `/jira/projects/${key}` }, { label: module.title }]} />
      <h1>{module.title}</h1>
      <AppFrame
        module={module}
        src={module.entryUrl}
        extension={{ type: module.type, project: { id, key, type: projectTypeKey ?? 'software' } }}
      />
    </div>
  );
};
