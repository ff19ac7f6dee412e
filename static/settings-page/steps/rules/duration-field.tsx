import { useState } from 'react';
import type { DurationValue } from '../../../../src/contract';
import { NumberField } from './number-field';
import { UNITS } from './times';

type Props = {
  label: string;
  value: DurationValue | null;
  /** Least number: 0 where none at all is a duration as well. */
  least?: number;
  onValue: (value: DurationValue) => void;
  onEmpty?: () => void;
  testId?: string;
};

const NAMES = Object.entries(UNITS) as [DurationValue['unit'], string][];
/** Where only the number has to be above zero. */
const ABOVE_ZERO = 0.001;

/** A number with its unit. Without a value the unit waits for its number. */
export function DurationField({ label, value, least = ABOVE_ZERO, onValue, onEmpty, testId }: Props) {
  const [waiting, setWaiting] = useState<DurationValue['unit']>('hours');
  const unit = value?.unit ?? waiting;
  return (
    <span className="duration-field" role="group" aria-label={label}>
      <NumberField
        label={`${label}: number`}
        labelHidden
        type="duration"
        value={value?.value ?? null}
        least={least}
        testId={testId}
        onValue={(number) => onValue({ value: number, unit })}
        {...(onEmpty && { onEmpty })}
      />
      <select
        className="select"
        aria-label={`${label}: unit`}
        value={unit}
        data-testid={testId && `${testId}-unit`}
        onChange={(event) => {
          const next = NAMES.find(([one]) => one === event.target.value)?.[0] ?? unit;
          setWaiting(next);
          if (value) onValue({ ...value, unit: next });
        }}
      >
        {NAMES.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
