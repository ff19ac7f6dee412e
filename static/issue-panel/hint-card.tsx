import PriorityHigh from '@atlaskit/icon/core/status-error';
import PriorityLow from '@atlaskit/icon/core/status-information';
import PriorityMedium from '@atlaskit/icon/core/status-warning';
import { useEffect, useRef, useState } from 'react';
import type { Hint, IssueAssessment } from '../../src/contract';
import type { OnDone } from './assessment';
import type { Here } from './here';
import { HintActions } from './hint-actions';
import { HintForm, type FormChoice } from './hint-form';
import type { Permissions } from './permissions';
import { ReadValues } from './read-values';
import { SEVERITIES } from './view-model';
import { WaiverNote } from './waiver-note';

const SIGNS = { high: PriorityHigh, medium: PriorityMedium, low: PriorityLow };
const COLOURS = { high: 'var(--ds-icon-danger)', medium: 'var(--ds-icon-warning)', low: 'var(--ds-icon-information)' } as const;

type Props = {
  hint: Hint;
  closed: boolean;
  leads: boolean;
  here: Here;
  permissions: Permissions;
  assessment: IssueAssessment;
  onHold: (holding: boolean) => void;
  onDone: OnDone;
};

/** One gap: what to do, why, by which clause, what was read, and the one action; the form for it opens in place. */
export function HintCard({ hint, closed, leads, here, permissions, assessment, onHold, onDone }: Props) {
  const Sign = SIGNS[hint.severity];
  const [form, setForm] = useState<FormChoice | null>(null);
  const card = useRef<HTMLLIElement>(null);
  const back = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone: back to where it was opened.
    if (form === null && back.current) card.current?.querySelector<HTMLElement>('[data-first-action]')?.focus();
    back.current = form !== null;
  }, [form]);
  const open = (choice: FormChoice) => {
    setForm(choice);
    onHold(true);
  };
  const close = () => {
    setForm(null);
    onHold(false);
  };
  const finish = (message: string, closes: boolean) => {
    back.current = false;
    close();
    onDone(hint.check, message, closes);
  };
  return (
    <li className={`hint hint-${hint.severity}`} data-testid="hint" data-check={hint.check} ref={card}>
      <span className="hint-sign" title={`${SEVERITIES[hint.severity]} weight`}>
        <Sign label={`${SEVERITIES[hint.severity]} weight`} color={COLOURS[hint.severity]} size="small" />
      </span>
      <div className="hint-body">
        <h3 className="hint-title">{hint.hint}</h3>
        <p data-testid="hint-why">{hint.sentence}</p>
        <ReadValues read={hint.read} />
        {hint.requirements.map((requirement) => (
          <p key={requirement.id} className="subtle small" data-testid="hint-clause">
            {requirement.clause} {requirement.title}
          </p>
        ))}
        {hint.waiver !== null && <WaiverNote waiver={hint.waiver} reader={here.reader} />}
        {closed && <p className="notice">This gap is closed by now. You may still finish, or cancel.</p>}
        {form === null ? (
          <HintActions hint={hint} leads={leads} here={here} permissions={permissions} onOpen={open} />
        ) : (
          <HintForm
            choice={form}
            finding={hint}
            here={here}
            permissions={permissions}
            rules={assessment.waiverRules}
            services={assessment.services}
            onCancel={close}
            onDone={finish}
          />
        )}
      </div>
    </li>
  );
}
