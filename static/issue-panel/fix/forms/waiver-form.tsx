import { useId, useState } from 'react';
import type { WaiverScope } from '../../../../src/contract';
import { call } from '../../../shared/call';
import { dayText } from '../../../shared/day-text';
import type { FormProps } from '../../hint-form';
import { FormFrame } from '../form-frame';
import { usualEnd } from '../waiver-dates';
import { EndAndReason, faultsOf } from './end-and-reason';
import { useCall } from './use-call';

const EXPLAINED = {
  record: 'Only this record.',
  service: 'All records of this project that name the service, also new ones.',
  check: 'All records of this project, also new ones. For a whole practice that you have agreed on.',
} as const;

/** Asks for a waiver: why, how long, for what. Somebody else decides. */
export function WaiverForm({ finding, here, rules, services, onCancel, onDone }: FormProps) {
  const [scope, setScope] = useState<WaiverScope>('record');
  const [service, setService] = useState(services[0] ?? null);
  const [until, setUntil] = useState(() => usualEnd(rules));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const name = useId();
  const { sending, fault, run } = useCall(() => onDone('Waiver asked for. It counts once somebody else has approved it.', false));
  const faults = faultsOf({ until, reason }, rules, null);
  const send = () => {
    setTried(true);
    if (faults.until !== null || faults.reason !== null) return;
    const input = {
      issue: here.issue.key,
      check: finding.check,
      scope,
      service: scope === 'service' ? service : null,
      reason: reason.trim(),
      until,
    };
    run(() => call('askWaiver', input));
  };
  const scopes: readonly WaiverScope[] = services.length > 0 ? ['record', 'service', 'check'] : ['record', 'check'];
  return (
    <FormFrame
      title="Ask for a waiver"
      says={`This asks to waive this check ${OF[scope](service)} until ${dayText(until, here.reader)}. The gap stays in the figures as waived.`}
      send="Ask for it"
      sending={sending}
      fault={fault}
      onSend={send}
      onCancel={onCancel}
    >
      <p className="subtle small">An ISO 20000 manager or an administrator of the project decides, never the one who asks.</p>
      <EndAndReason until={until} reason={reason} rules={rules} faults={tried ? faults : null} onUntil={setUntil} onReason={setReason} />
      <fieldset className="field">
        <legend className="field-label">For what</legend>
        {scopes.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={name} checked={scope === each} onChange={() => setScope(each)} data-testid={`scope-${each}`} />
            <span>
              {{ record: 'This record', service: 'A service', check: 'All records of the project' }[each]}
              <span className="subtle small choice-note">{EXPLAINED[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {scope === 'service' && services.length > 1 && (
        <label className="field">
          <span className="field-label">Service</span>
          <select className="input" value={service ?? ''} onChange={(event) => setService(event.target.value)}>
            {services.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
    </FormFrame>
  );
}

const OF: Readonly<Record<WaiverScope, (service: string | null) => string>> = {
  record: () => 'on this record',
  service: (service) => `on all records of ${service ?? 'the service'}`,
  check: () => 'on all records of the project',
};
