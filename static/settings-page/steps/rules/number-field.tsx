import { useId } from 'react';
import { percentOf, readNumber } from './times';
import { useTyped } from './use-typed';

type Props = {
  label: string;
  type: 'duration' | 'share' | 'count';
  /** null: nothing there. */
  value: number | null;
  least: number;
  most?: number;
  onValue: (value: number) => void;
  /** What an empty field means; without it an empty field is wrong. */
  onEmpty?: () => void;
  labelHidden?: boolean;
  testId?: string | undefined;
};

/** A number of the document. What cannot be read stays in the field, is told beside it, and never gets into the document. */
export function NumberField({ label, type, value, least, most = Infinity, onValue, onEmpty, labelHidden = false, testId }: Props) {
  const shownFor = (number: number) => String(type === 'share' ? percentOf(number) : number);
  const { text, type: typeText } = useTyped(value === null ? '' : shownFor(value));
  const id = useId();
  const mayBeEmpty = onEmpty !== undefined && text.trim() === '';
  const read = readNumber(type, text, least, most);
  const wrong = !mayBeEmpty && 'wrong' in read ? read.wrong : null;
  const take = (next: string) => {
    if (onEmpty && next.trim() === '') {
      typeText(next, '');
      return onEmpty();
    }
    const taken = readNumber(type, next, least, most);
    if ('wrong' in taken) return typeText(next);
    typeText(next, shownFor(taken.value));
    onValue(taken.value);
  };
  return (
    <span className="number-field">
      <label className={labelHidden ? 'hidden-visually' : 'field-label'} htmlFor={id}>
        {label}
        {type === 'share' && labelHidden && ', in percent'}
      </label>
      <span className="number-input">
        <input
          id={id}
          className="text-input number"
          inputMode="decimal"
          value={text}
          data-testid={testId}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onChange={(event) => take(event.target.value)}
        />
        {type === 'share' && <span aria-hidden={labelHidden}>%</span>}
      </span>
      {wrong !== null && (
        <span className="wrong small" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
