import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { view } from '@forge/bridge';
import { useCallback, useState, type FormEvent } from 'react';
import type { ConformanceOptions } from '../../src/contract';
import { call } from '../shared/call';
import { Failed, Loading } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { toggled, type GadgetConfiguration } from './configuration';
import './gadget.css';

/** From how many projects on a filter helps. */
const FILTER_FROM = 8;

/** The settings of a gadget: process, projects, period. Saves through the bridge, which hands them back when the gadget is shown. */
export default function GadgetEdit({ configuration }: { configuration: GadgetConfiguration }) {
  const { state, again } = useReply(useCallback(() => call('conformanceOptions'), []));
  return (
    <div className="gadget" data-testid="gadget-edit-root">
      <Heading size="small" as="h2">
        What this gadget shows
      </Heading>
      {state.phase === 'loading' && <Loading lines={5} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && <Settings options={state.value} configuration={configuration} />}
    </div>
  );
}

function Settings({ options, configuration }: { options: ConformanceOptions; configuration: GadgetConfiguration }) {
  const [chosen, setChosen] = useState(() => ({
    ...configuration,
    process: options.processes.some((process) => process.id === configuration.process)
      ? configuration.process
      : (options.processes[0]?.id ?? configuration.process),
  }));
  const [refused, setRefused] = useState(false);
  const [saving, setSaving] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    setRefused(false);
    view
      .submit(chosen)
      .catch(() => setRefused(true))
      .finally(() => setSaving(false));
  };
  return (
    <form className="gadget-form" onSubmit={save}>
      <label className="field">
        <span className="field-label">Process</span>
        <select
          data-testid="edit-process"
          value={chosen.process}
          onChange={(event) => setChosen({ ...chosen, process: event.target.value })}
        >
          {options.processes.map((process) => (
            <option key={process.id} value={process.id}>
              {process.clause} {process.name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="field">
        <legend className="field-label">Periods</legend>
        {(['month', 'quarter'] as const).map((unit) => (
          <label key={unit} className="choice">
            <input
              type="radio"
              name="unit"
              data-testid={`edit-unit-${unit}`}
              checked={chosen.unit === unit}
              onChange={() => setChosen({ ...chosen, unit })}
            />
            {unit === 'month' ? 'Last 12 months' : 'Last 12 quarters'}
          </label>
        ))}
      </fieldset>
      <Projects all={options.projects} chosen={chosen.projects} onChange={(projects) => setChosen({ ...chosen, projects })} />
      {refused && (
        <p className="notice notice-warning" role="alert">
          Jira did not save these settings. Try again.
        </p>
      )}
      <div>
        <Button appearance="primary" type="submit" isLoading={saving} testId="edit-save">
          Save
        </Button>
      </div>
    </form>
  );
}

type ProjectsProps = { all: ConformanceOptions['projects']; chosen: string[]; onChange: (projects: string[]) => void };

function Projects({ all, chosen, onChange }: ProjectsProps) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  // A project that this person may not browse stays chosen: saving must not drop what they cannot see.
  const unseen = chosen.filter((id) => all.every((project) => project.id !== id)).length;
  const shown = all.filter((project) => `${project.key} ${project.name}`.toLowerCase().includes(wanted));
  return (
    <fieldset className="field">
      <legend className="field-label">Projects</legend>
      <p className="subtle small" id="projects-hint">
        {chosen.length === 0
          ? 'None chosen: every viewer sees all the projects they may browse.'
          : 'Viewers see the figures of those they may browse.'}
      </p>
      {unseen > 0 && (
        <p className="subtle small">
          {unseen === 1 ? '1 project' : `${unseen} projects`} you may not browse {unseen === 1 ? 'stays' : 'stay'} chosen.
        </p>
      )}
      {all.length === 0 && <p className="subtle">No project with records yet.</p>}
      {all.length >= FILTER_FROM && (
        <input
          type="search"
          className="filter"
          aria-label="Filter the projects"
          placeholder="Filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <div className="choices" role="group" aria-label="Projects" aria-describedby="projects-hint">
        {shown.map((project) => (
          <label key={project.id} className="choice">
            <input
              type="checkbox"
              data-testid={`edit-project-${project.id}`}
              checked={chosen.includes(project.id)}
              onChange={() => onChange(toggled(chosen, project.id))}
            />
            <span>
              {project.name} <span className="subtle">{project.key}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
