import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { WaiverList, WaiverView } from '../../../src/contract';
import { Disclosure } from '../../shared/disclosure';
import { instantText, type Reader } from '../../shared/figures';
import { IssueLink } from '../../shared/issue-link';
import { Lozenge } from '../../shared/lozenge';
import { nameOf, type Person } from '../../shared/people';
import { ActForm } from './act-form';
import { actsOf, isHidden, requestOf, type WaiverAct } from './model';
import { actWords, coversText, doneText, leftText, recordsText, STATES, linesOf, untilText } from './waiver-words';

type Props = {
  waiver: WaiverView;
  list: WaiverList;
  viewer: string | null;
  people: ReadonlyMap<string, Person>;
  reader: Reader;
  onDone: (waiver: WaiverView, said: string) => void;
  onAgain: () => void;
};

/** One waiver: what it is about, where it stands, what can be done, and everything that happened to it. */
export function WaiverCard({ waiver, list, viewer, people, reader, onDone, onAgain }: Props) {
  const { check, requirements, state, reason, note, decidedAt } = waiver;
  const request = requestOf(waiver);
  const left = leftText(waiver, list.today, reader);
  const who = (id: string | null) => (id === null ? 'Somebody who left' : nameOf(people.get(id)));
  const records = recordsText(waiver, reader);
  return (
    <li className="card waiver" data-testid="waiver" data-waiver={waiver.id} data-state={state} data-check={check.id}>
      <div className="waiver-head">
        <h3 className="waiver-title">{check.name}</h3>
        <Lozenge tone={STATES[state].tone} testId="waiver-state">
          {STATES[state].label}
        </Lozenge>
        {left !== null && (
          <span className={left.soon ? 'waiver-left waiver-soon' : 'waiver-left'} data-testid="waiver-left">
            {left.text}
          </span>
        )}
      </div>
      <p className="subtle small">
        <span className="requirement-id">{check.id}</span> · {requirements.map(({ clause, title }) => `${clause} ${title}`).join(' · ')}
      </p>
      <dl className="waiver-facts">
        <Fact label="Covers">
          <Covers waiver={waiver} />
          {records !== null && <span className="subtle"> · {records}</span>}
        </Fact>
        <Fact label="Reason">
          {isHidden(waiver) ? (
            <span className="subtle">Not shown: you may not see the issue.</span>
          ) : (
            <span className="waiver-text">{reason}</span>
          )}
        </Fact>
        {state === 'extending' && (
          <Fact label="Why longer">
            <span className="waiver-text">{request.reason}</span>
          </Fact>
        )}
        <Fact label="Until">
          <span data-testid="waiver-until">{untilText(waiver, list.today, reader)}</span>
        </Fact>
        <Fact label="Asked by">
          <span data-testid="waiver-asked-by">{who(request.by)}</span>
          <span className="subtle">, {instantText(request.at, reader)}</span>
        </Fact>
        {decidedAt !== null && (
          <Fact label="Decided by">
            <span data-testid="waiver-decided-by">{who(waiver.decidedBy)}</span>
            <span className="subtle">, {instantText(decidedAt, reader)}</span>
            {note !== '' && <span className="waiver-text"> “{note}”</span>}
          </Fact>
        )}
      </dl>
      <Acts {...{ waiver, list, viewer, reader, onDone, onAgain }} />
      <Disclosure
        testId="waiver-history"
        label={
          <>
            What happened to it<span className="hidden-visually">: {check.name}</span>
          </>
        }
      >
        <ol className="waiver-steps">
          {linesOf(waiver, reader).map(({ what, when, text, by, said }, index) => (
            <li key={index} data-testid="waiver-step" data-what={what}>
              <span className="subtle">{when}</span>
              <span>
                {text}
                {by !== 'nobody' && <span className="subtle">, {who(by)}</span>}
                {said !== '' && <span className="waiver-text">: {said}</span>}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </li>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Covers({ waiver }: { waiver: WaiverView }) {
  const { words, key } = coversText(waiver);
  return (
    <span data-testid="waiver-covers">
      {words}
      {key !== null && <IssueLink issueKey={key} />}
    </span>
  );
}

/** The buttons of a waiver, and the form of the one that was pressed. */
function Acts({ waiver, list, viewer, reader, onDone, onAgain }: Omit<Props, 'people'>) {
  const [open, setOpen] = useState<WaiverAct | null>(null);
  const [left, setLeft] = useState<WaiverAct | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const why = useId();
  useEffect(() => {
    // Whoever leaves a form comes back to the button that opened it.
    if (open === null && left !== null) box.current?.querySelector<HTMLElement>(`[data-testid="waiver-${left}"]`)?.focus();
  }, [open, left]);
  const acts = actsOf(waiver, list);
  const refusal = acts.find((each) => each.refusal !== null)?.refusal ?? null;
  if (acts.length === 0) return null;
  if (open !== null)
    return (
      <ActForm
        {...{ act: open, waiver, list, viewer, reader, onAgain }}
        onClose={() => {
          setLeft(open);
          setOpen(null);
        }}
        onDone={(changed) => {
          setOpen(null);
          onDone(changed, doneText(changed, open));
        }}
      />
    );
  return (
    <div className="waiver-acts" ref={box}>
      {acts.map(({ act, refusal: shut }) => (
        // Not disabled: whoever comes to it by keyboard shall hear why it is shut.
        <Button
          key={act}
          spacing="compact"
          appearance={act === 'approve' && shut === null ? 'primary' : act === 'withdraw' ? 'subtle' : 'default'}
          aria-disabled={shut !== null}
          aria-describedby={shut === null ? undefined : why}
          testId={`waiver-${act}`}
          onClick={() => {
            if (shut !== null) return;
            setLeft(null);
            setOpen(act);
          }}
        >
          {actWords(act, waiver, viewer, reader).button}
          <span className="hidden-visually">: {waiver.check.name}</span>
        </Button>
      ))}
      {refusal !== null && (
        <span className="subtle small" id={why} data-testid="waiver-own">
          {refusal}
        </span>
      )}
    </div>
  );
}
