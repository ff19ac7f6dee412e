import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useMemo, type ReactNode } from 'react';
import type { SiteView, SourcePart } from '../../../../src/set-up-contract';
import { PartProblems } from '../../part-problems';
import { issueTypeName, projectName } from '../../site-index';
import { useSetUp } from '../../set-up-state';
import { EditPart } from './edit-part';
import { issueTypeChoices, sourceWithJql } from './kinds-model';
import { LazyPicker } from './lazy-picker';

type Props = {
  kind: string;
  path: string;
  source: SourcePart;
  /** Which of several it is; null where it is the only one. */
  number: number | null;
  /** Null takes the source away. */
  onChange: (source: SourcePart | null) => void;
};

/** Which issues are records of a kind: issue types in projects, narrowed by JQL where that is not enough. */
export function SourcePartEditor({ kind, path, source, number, onChange }: Props) {
  const { setUp } = useSetUp();
  const { site } = setUp;
  const which = `${kind}${number === null ? '' : `, source ${number}`}`;
  return (
    <div className="source" role="group" aria-label={`Issues that are ${which}`} data-testid="source">
      <Names title="Issue types" names={source.issueTypes.map((id) => issueTypeName(site, id))}>
        <EditPart what={`issue types of ${which}`} button="Change">
          {(focused) => <IssueTypes source={source} site={site} which={which} focused={focused} onChange={onChange} />}
        </EditPart>
      </Names>
      <Names title="Projects" names={source.projects.map((id) => projectName(site, id))}>
        <EditPart what={`projects of ${which}`} button="Change">
          {(focused) => <Projects source={source} site={site} which={which} focused={focused} onChange={onChange} />}
        </EditPart>
      </Names>
      <Jql path={path} source={source} onChange={onChange} />
      {number !== null && (
        <div>
          <Button spacing="compact" appearance="subtle" onClick={() => onChange(null)} testId="remove-source">
            Remove source {number}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Most names that are shown before the rest is counted. */
const MOST = 12;

function Names({ title, names, children }: { title: string; names: readonly string[]; children: ReactNode }) {
  const more = names.length - MOST;
  return (
    <div className="source-part">
      <p>
        <span className="field-label">{title}</span>{' '}
        {names.length === 0 ? <span className="subtle">none yet</span> : names.slice(0, MOST).join(', ')}
        {more > 0 && ` and ${more} more`}
      </p>
      {children}
    </div>
  );
}

type ListProps = { source: SourcePart; site: SiteView; which: string; focused: boolean; onChange: (source: SourcePart) => void };

function IssueTypes({ source, site, which, focused, onChange }: ListProps) {
  const choices = useMemo(
    () =>
      issueTypeChoices(site, source.projects).map(({ id, used }) => ({
        id,
        name: issueTypeName(site, id),
        group: used ? 'Used in these projects' : 'Other issue types',
      })),
    [site, source.projects],
  );
  return (
    <LazyPicker
      label={`Issue types of ${which}`}
      choices={choices}
      chosen={source.issueTypes.map((id) => ({ id, name: issueTypeName(site, id), group: '' }))}
      focused={focused}
      onChange={(issueTypes) => onChange({ ...source, issueTypes })}
    />
  );
}

function Projects({ source, site, which, focused, onChange }: ListProps) {
  const { draft } = useSetUp();
  const choices = useMemo(
    () =>
      site.projects
        // A project that was left out on purpose comes back in the next step, where the reason stands.
        .filter(({ id }) => !Object.hasOwn(draft.scope.projectsOut, id))
        .map(({ id }) => ({ id, name: projectName(site, id), group: 'Projects' })),
    [site, draft.scope.projectsOut],
  );
  return (
    <LazyPicker
      label={`Projects of ${which}`}
      choices={choices}
      chosen={source.projects.map((id) => ({ id, name: projectName(site, id), group: '' }))}
      focused={focused}
      onChange={(projects) => onChange({ ...source, projects })}
    />
  );
}

function Jql({ path, source, onChange }: { path: string; source: SourcePart; onChange: (source: SourcePart) => void }) {
  const id = useId();
  const { problemsAt } = useSetUp();
  const at = `${path}.jql`;
  const wrong = problemsAt(at).length > 0;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Only issues that match this JQL (optional)
      </label>
      <Textfield
        id={id}
        isCompact
        isMonospaced
        value={source.jql ?? ''}
        placeholder="labels = major"
        aria-describedby={`${id}-hint ${id}-problems`}
        isInvalid={wrong}
        testId="jql"
        onChange={(event) => onChange(sourceWithJql(source, event.currentTarget.value))}
      />
      <p className="subtle small" id={`${id}-hint`}>
        Where the issue type alone does not tell. It costs one more request to Jira for every 100 issues.
      </p>
      <PartProblems path={at} id={`${id}-problems`} />
    </div>
  );
}
