import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useCallback, useId, useState, type FormEvent } from 'react';
import type { Problem } from '../../src/contract';
import type { Impact, ProjectMap, ProjectPart, Vocabulary } from '../../src/set-up-contract';
import { useLeaveWarning } from '../settings-page/state/use-leave-warning';
import { call } from '../shared/call';
import { counted, type Reader } from '../shared/figures';
import { remedyOf } from '../shared/problem-text';
import { IssueTypeSection } from './issue-types';
import { onTopOf, samePart } from './project-part';
import { StatusSection } from './statuses';

type Props = { first: ProjectMap; vocabulary: Vocabulary; reader: Reader };

/** What came of the last save. */
type Outcome =
  { state: 'saved'; impact: Impact[] } | { state: 'refused'; problem: Problem } | { state: 'overtaken'; both: string[] } | null;

const nothing = () => Promise.resolve();

/** The project's part with Save: unlike the draft of the whole site it is put in force at once, so it is saved on purpose. */
export function ProjectForm({ first, vocabulary, reader }: Props) {
  const [map, setMap] = useState(first);
  const [part, setPart] = useState(first.part);
  const [why, setWhy] = useState('');
  const [whyMissing, setWhyMissing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const unsaved = !samePart(map.part, part);
  useLeaveWarning(unsaved, nothing);
  const change = useCallback((next: (before: ProjectPart) => ProjectPart) => {
    setPart(next);
    setOutcome(null);
  }, []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!unsaved || saving) return;
    if (why.trim() === '') return setWhyMissing(true);
    setSaving(true);
    const reply = await call('saveProjectMap', { project: map.project.id, base: map.version, part, why: why.trim() });
    setSaving(false);
    if (!reply.ok) return setOutcome({ state: 'refused', problem: reply.problem });
    const next = reply.value.map;
    setMap(next);
    if (reply.value.saved) {
      setPart(next.part);
      setWhy('');
      return setOutcome({ state: 'saved', impact: reply.value.impact });
    }
    const rebased = onTopOf(map, part, next);
    setPart(rebased.part);
    setOutcome({ state: 'overtaken', both: rebased.both });
  };

  return (
    <form className="view" onSubmit={(event) => void save(event)}>
      <p className="subtle stand-line">
        Which issue types of {map.project.name} are which kind of record, and what its own statuses stand for. What it shares with other
        projects is shown, but only a Jira administrator changes it, on the set-up page of the app.
      </p>
      <IssueTypeSection map={map} part={part} vocabulary={vocabulary} onChange={change} />
      <StatusSection map={map} part={part} vocabulary={vocabulary} onChange={change} />
      <section className="card" aria-label="Save">
        <Why value={why} missing={whyMissing} onChange={(text) => (setWhy(text), setWhyMissing(false))} />
        <div className="card-foot">
          <Button appearance="primary" type="submit" isDisabled={!unsaved} isLoading={saving} testId="project-save">
            Save and put in force
          </Button>
          {unsaved && (
            <Button appearance="subtle" onClick={() => setPart(map.part)} testId="project-reset">
              Undo changes
            </Button>
          )}
        </div>
        <Told outcome={outcome} map={map} unsaved={unsaved} reader={reader} />
      </section>
    </form>
  );
}

function Why({ value, missing, onChange }: { value: string; missing: boolean; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field why">
      <label className="field-label" htmlFor={id}>
        Why do you change it? <span aria-hidden="true">*</span>
      </label>
      <Textfield
        id={id}
        isCompact
        maxLength={500}
        value={value}
        isInvalid={missing}
        aria-required
        aria-describedby={`${id}-error`}
        testId="project-why"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {missing && (
        <p className="part-problem small" id={`${id}-error`} role="alert">
          Write why: it is kept in the history of the set-up.
        </p>
      )}
    </div>
  );
}

function Told({ outcome, map, unsaved, reader }: { outcome: Outcome; map: ProjectMap; unsaved: boolean; reader: Reader }) {
  if (outcome?.state === 'refused')
    return (
      <p className="notice notice-warning" role="alert">
        Not saved; your changes are still on this page. {outcome.problem.message} {remedyOf(outcome.problem)}
      </p>
    );
  if (outcome?.state === 'overtaken')
    return (
      <p className="notice notice-warning" role="alert" data-testid="overtaken">
        Not saved yet: somebody else changed this project meanwhile. Their changes are in now, with yours on top
        {outcome.both.length > 0 &&
          `; ${counted(outcome.both.length, 'issue type', reader)} that both of you changed ${outcome.both.length === 1 ? 'is' : 'are'} as you chose`}
        . Look at it and save again.
      </p>
    );
  return (
    <div role="status" className="subtle">
      {unsaved && 'Changed, not saved yet.'}
      {!unsaved && outcome?.state === 'saved' && `Saved as version ${map.version}. ${impactText(outcome.impact, reader)}`}
    </div>
  );
}

function impactText(impact: readonly Impact[], reader: Reader): string {
  const records = impact.reduce((sum, one) => sum + one.records, 0);
  if (records === 0) return 'No record has to be assessed again.';
  return `${counted(records, 'record', reader)} ${records === 1 ? 'is' : 'are'} assessed again: ${[...new Set(impact.map(({ kindName }) => kindName))].join(', ')}.`;
}
