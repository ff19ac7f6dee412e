import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type FormEvent } from 'react';
import { number } from '../../../shared/figures';
import { useCoverage } from '../../coverage';
import { PartProblems } from '../../part-problems';
import { useGoTo } from '../../place-in-page';
import { useSetUp } from '../../set-up-state';
import { pathOf } from '../../state/document-path';
import type { ProjectRow } from '../discover/desks';

function ProjectName({ row }: { row: ProjectRow }) {
  return (
    <p className="row-name" tabIndex={-1} data-project={row.id}>
      {row.name} <span className="subtle">{row.key}</span>
    </p>
  );
}

/** A project in scope, or one of which nothing is read; it can be left out with a reason. */
export function ProjectIn({ row, onLeaveOut }: { row: ProjectRow; onLeaveOut: (reason: string) => void }) {
  const { vocabulary, reader } = useSetUp();
  const goTo = useGoTo();
  const measured = useCoverage().results[row.id];
  const [asking, setAsking] = useState(false);
  const names = row.kinds.map((id) => vocabulary.kinds.find((kind) => kind.id === id)?.name ?? id);
  return (
    <li className="row" data-testid="project-in" data-key={row.key}>
      <div className="row-text">
        <ProjectName row={row} />
        <p className="subtle small">
          {names.length > 0 ? names.join(', ') : row.type}
          {measured &&
            ` · ${number(
              Object.values(measured.kinds).reduce((sum, n) => sum + n, 0),
              reader,
            )} records in the sample`}
        </p>
        {asking && <ReasonForm row={row} onCancel={() => setAsking(false)} onLeaveOut={onLeaveOut} />}
      </div>
      {!asking && (
        <div className="row-actions">
          {row.kinds.length === 0 && row.desk && (
            <Button spacing="compact" onClick={() => goTo('map')} aria-label={`Map ${row.name}`}>
              Map it
            </Button>
          )}
          {(row.kinds.length > 0 || row.desk) && (
            <Button spacing="compact" onClick={() => setAsking(true)} aria-label={`Leave out ${row.name}`} testId="leave-out">
              Leave out
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

type FormProps = { row: ProjectRow; onCancel: () => void; onLeaveOut: (reason: string) => void };

function ReasonForm({ row, onCancel, onLeaveOut }: FormProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onLeaveOut(reason.trim());
  };
  return (
    <form className="reason-form" onSubmit={submit} aria-label={`Leave out ${row.name}`}>
      <label className="field-label" htmlFor={id}>
        Why is {row.name} left out? <span aria-hidden="true">*</span>
      </label>
      <Textfield
        id={id}
        isCompact
        autoFocus
        maxLength={500}
        value={reason}
        isInvalid={missing}
        aria-required
        aria-describedby={`${id}-error`}
        testId="reason"
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      {missing && (
        <p className="part-problem small" id={`${id}-error`} role="alert">
          Write why: it looks like a desk, so an auditor will ask.
        </p>
      )}
      <div className="row-actions">
        <Button spacing="compact" appearance="primary" type="submit" testId="leave-out-confirm">
          Leave out
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** A project that is left out, with its reason, which can be written better at any time. */
export function ProjectOut({ row, onTakeBack }: { row: ProjectRow; onTakeBack: () => void }) {
  const id = useId();
  const { change } = useSetUp();
  const reason = row.reason ?? '';
  const path = pathOf('scope', 'projectsOut', row.id);
  const write = (text: string) =>
    change((draft) => ({ ...draft, scope: { ...draft.scope, projectsOut: { ...draft.scope.projectsOut, [row.id]: text } } }));
  return (
    <li className="row" data-testid="project-out" data-key={row.key}>
      <div className="row-text">
        <ProjectName row={row} />
        <label className="field-label" htmlFor={id}>
          Reason
        </label>
        <Textfield
          id={id}
          isCompact
          maxLength={500}
          value={reason}
          isInvalid={reason.trim() === ''}
          aria-describedby={`${id}-problems`}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {reason.trim() === '' ? (
          <p className="part-problem small" id={`${id}-problems`} role="alert">
            Write why this project is left out, or take it back.
          </p>
        ) : (
          <PartProblems path={path} id={`${id}-problems`} />
        )}
      </div>
      <div className="row-actions">
        <Button spacing="compact" onClick={onTakeBack} aria-label={`Take back ${row.name}`} testId="take-back">
          Take back
        </Button>
      </div>
    </li>
  );
}
