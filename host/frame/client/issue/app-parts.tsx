import { useMemo, useState } from 'react';
import type { SiteModule } from '../../contract';
import { AppFrame } from '../frames/app-frame';
import type { Issue } from '../jira';
import { useSite } from '../site';

/** What the app is told of the place. It stays the same while the issue's fields change, so that an edit mounts nothing anew. */
const useExtension = (type: SiteModule['type'], { id, key, fields }: Issue): Record<string, unknown> => {
  const { project, issuetype } = fields;
  return useMemo(
    () => ({
      type,
      issue: { id, key, type: issuetype?.name ?? '', typeId: issuetype?.id ?? '' },
      project: { id: project?.id ?? '', key: project?.key ?? '', type: project?.projectTypeKey ?? 'software' },
    }),
    [type, id, key, issuetype?.id, project?.id],
  );
};

const Icon = ({ module }: { module: SiteModule }) =>
  module.iconUrl === null ? null : <img src={module.iconUrl} alt="" width={16} height={16} />;

/** The app's panels, in the middle of the issue. */
export const Panels = ({ issue }: { issue: Issue }) => {
  const { config } = useSite();
  const extension = useExtension('jira:issuePanel', issue);
  return (
    <>
      {config.modules
        .filter(({ type }) => type === 'jira:issuePanel')
        .map((module) => (
          <section key={module.key} className="panel" aria-label={`Panel ${module.title}`} data-testid="issue-panel">
            <h2>
              <Icon module={module} /> {module.title}
            </h2>
            <AppFrame module={module} src={module.entryUrl} extension={extension} />
          </section>
        ))}
    </>
  );
};

/** The app's parts beside the issue, below its details. */
export const Contexts = ({ issue }: { issue: Issue }) => {
  const { config } = useSite();
  const modules = config.modules.filter(({ type }) => type === 'jira:issueContext');
  return (
    <>
      {modules.map((module) => (
        <Context key={module.key} module={module} issue={issue} />
      ))}
    </>
  );
};

const openKey = ({ key }: SiteModule): string => `site-context-open ${key}`;

/** Closed until somebody opens it; Jira remembers it for the person, and asks the app for nothing before. */
const Context = ({ module, issue }: { module: SiteModule; issue: Issue }) => {
  const extension = useExtension('jira:issueContext', issue);
  const [open, setOpen] = useState(() => localStorage.getItem(openKey(module)) === 'yes');
  const id = `context-${module.key}`;
  const toggle = (): void => {
    localStorage.setItem(openKey(module), open ? 'no' : 'yes');
    setOpen(!open);
  };
  return (
    <section className="context" aria-labelledby={`${id}-title`} data-testid="issue-context">
      <h2>
        <button type="button" id={`${id}-title`} aria-expanded={open} aria-controls={open ? id : undefined} onClick={toggle}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> <Icon module={module} /> {module.title}
          {module.label !== null && module.label !== module.title && <span className="label">{module.label}</span>}
        </button>
      </h2>
      {open && (
        <div id={id}>
          <AppFrame module={module} src={module.entryUrl} extension={extension} />
        </div>
      )}
    </section>
  );
};
