import { useState } from 'react';
import { useSetUp } from '../../set-up-state';
import { DurationField } from './duration-field';
import { SEVERITIES } from './levels';
import { NumberField } from './number-field';
import type { RuleEditorProps } from './site-rule-card';
import { wrongTime, type WorkingTime } from './site-rules';
import { durationOf, priorityRows, timesOf, withTime } from './times';

/** A time for each priority; an empty one means that nothing of this priority is escalated by its age. */
export function PriorityTimesEditor({ line, onValue }: RuleEditorProps) {
  const { setUp } = useSetUp();
  const times = timesOf(line.value);
  return (
    <>
      <p className="subtle small">Leave a time empty where “All others” is to count, or where age alone is no reason.</p>
      <div className="rule-values">
        {priorityRows(times, setUp.site.priorities).map(({ priority, name, time, known }) => (
          <div key={priority} className="rule-value">
            <span className="rule-value-label">
              {name}
              {!known && <span className="subtle small"> (this site has no such priority)</span>}
            </span>
            <span className="rule-value-field">
              <DurationField
                label={`${line.name}: ${name}`}
                value={time}
                onValue={(value) => onValue(withTime(times, priority, value))}
                onEmpty={() => onValue(withTime(times, priority, null))}
                testId={`time-${priority}`}
              />
            </span>
          </div>
        ))}
      </div>
    </>
  );
}

/** One time. */
export const OneTimeEditor = ({ line, onValue }: RuleEditorProps) => (
  <DurationField
    label={line.name}
    value={durationOf(line.value)}
    onValue={onValue}
    testId={`time-${line.key}`}
    {...(line.suggested === undefined && { onEmpty: () => onValue(null) })}
  />
);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The share that has to be met, by severity. */
export function TargetsEditor({ line, onValue }: RuleEditorProps) {
  const value = isObject(line.value) ? line.value : {};
  return (
    <div className="number-row">
      {Object.entries(SEVERITIES).map(([key, name]) => {
        const share = value[key];
        return (
          <NumberField
            key={key}
            label={`Severity ${name.toLowerCase()}`}
            type="share"
            value={typeof share === 'number' ? share : null}
            least={0}
            onValue={(next) => onValue({ ...value, [key]: next })}
            testId={`target-${key}`}
          />
        );
      })}
    </div>
  );
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function workingTimeOf(value: unknown): WorkingTime {
  const { days, from, to } = isObject(value) ? value : {};
  return {
    days: Array.isArray(days) ? days.filter((day): day is number => typeof day === 'number') : [],
    from: typeof from === 'string' ? from : '',
    to: typeof to === 'string' ? to : '',
  };
}

/** Days and hours in which work is done. What makes no sense stays here and does not get into the draft. */
export function WorkingTimeEditor({ line, onValue }: RuleEditorProps) {
  const { draft } = useSetUp();
  const kept = workingTimeOf(line.value);
  const [unfit, setUnfit] = useState<WorkingTime | null>(null);
  const shown = unfit ?? kept;
  const wrong = wrongTime(shown);
  const take = (next: WorkingTime) => {
    const fits = wrongTime(next) === null;
    setUnfit(fits ? null : next);
    if (fits) onValue({ days: [...next.days].sort((one, other) => one - other), from: next.from, to: next.to });
  };
  return (
    <>
      <fieldset className="field">
        <legend className="field-label">Days</legend>
        <span className="choice-line">
          {DAYS.map((name, index) => (
            <label key={name} className="choice">
              <input
                type="checkbox"
                checked={shown.days.includes(index + 1)}
                data-testid={`day-${index + 1}`}
                onChange={(event) =>
                  take({
                    ...shown,
                    days: event.target.checked ? [...shown.days, index + 1] : shown.days.filter((day) => day !== index + 1),
                  })
                }
              />
              {name}
            </label>
          ))}
        </span>
      </fieldset>
      <div className="number-row">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="field">
            <span className="field-label">{end === 'from' ? 'From' : 'To'}</span>
            <input
              type="time"
              className="text-input"
              value={shown[end]}
              data-testid={`work-${end}`}
              onChange={(event) => take({ ...shown, [end]: event.target.value })}
            />
          </label>
        ))}
        <span className="subtle small">{draft.settings.timeZone}</span>
      </div>
      {wrong !== null && (
        <p className="wrong small" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
