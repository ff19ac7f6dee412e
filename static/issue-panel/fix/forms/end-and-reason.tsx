import { useId } from 'react';
import { endFault, latestEnd, REASON_LETTERS, reasonFault, type Rules } from '../waiver-dates';

export type EndFaults = { until: string | null; reason: string | null };

/** What keeps it from being sent. */
export const faultsOf = ({ until, reason }: { until: string; reason: string }, rules: Rules, after: string | null): EndFaults => ({
  until: endFault(until, rules, after),
  reason: reasonFault(reason),
});

type Props = {
  until: string;
  reason: string;
  rules: Rules;
  faults: EndFaults | null;
  onUntil: (until: string) => void;
  onReason: (reason: string) => void;
};

/** Why, and until when. */
export function EndAndReason({ until, reason, rules, faults, onUntil, onReason }: Props) {
  const id = useId();
  const marks = (part: keyof EndFaults) =>
    faults?.[part] == null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-${part}-fault` };
  const fault = (part: keyof EndFaults) =>
    faults?.[part] != null && (
      <p className="field-fault" id={`${id}-${part}-fault`} data-testid="field-fault">
        {faults[part]}
      </p>
    );
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-reason`}>
          Reason
        </label>
        <textarea
          id={`${id}-reason`}
          className="input"
          rows={3}
          maxLength={REASON_LETTERS.most}
          value={reason}
          data-testid="waiver-reason"
          {...marks('reason')}
          onChange={(event) => onReason(event.target.value)}
        />
        {fault('reason')}
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-until`}>
          Last day (at most {rules.maximumDays} days)
        </label>
        <input
          id={`${id}-until`}
          type="date"
          className="input input-date"
          min={rules.today}
          max={latestEnd(rules)}
          value={until}
          data-testid="waiver-until"
          {...marks('until')}
          onChange={(event) => onUntil(event.target.value)}
        />
        {fault('until')}
      </div>
    </>
  );
}
