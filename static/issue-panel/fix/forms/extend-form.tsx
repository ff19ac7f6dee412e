import { useState } from 'react';
import { call } from '../../../shared/call';
import { dayText } from '../../../shared/day-text';
import type { FormProps } from '../../hint-form';
import { FormFrame } from '../form-frame';
import { usualEnd } from '../waiver-dates';
import { EndAndReason, faultsOf } from './end-and-reason';
import { useCall } from './use-call';

/** Asks for a later end of a waiver. */
export function ExtendForm({ waiver, finding, here, rules, onCancel, onDone }: FormProps & { waiver: string }) {
  const now = finding.waiver?.until ?? rules.today;
  const [until, setUntil] = useState(() => usualEnd(rules, now));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, fault, run } = useCall(() =>
    onDone('A later end is asked for. Until somebody else approves it, the old end counts.', false),
  );
  const faults = faultsOf({ until, reason }, rules, now);
  const send = () => {
    setTried(true);
    if (faults.until === null && faults.reason === null) run(() => call('extendWaiver', { waiver, until, reason: reason.trim() }));
  };
  return (
    <FormFrame
      title="Ask for a later end"
      says={`This asks to extend the waiver from ${dayText(now, here.reader)} to ${dayText(until, here.reader)}.`}
      send="Ask for it"
      sending={sending}
      fault={fault}
      onSend={send}
      onCancel={onCancel}
    >
      <EndAndReason until={until} reason={reason} rules={rules} faults={tried ? faults : null} onUntil={setUntil} onReason={setReason} />
    </FormFrame>
  );
}
