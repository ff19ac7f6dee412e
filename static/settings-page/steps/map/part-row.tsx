import type { ReactNode } from 'react';
import { LooksRight } from './looks-right';
import { StandingLozenge } from './standing-lozenge';
import type { Grounds } from './standing';

type Props = {
  testId: string;
  id: string;
  name: string;
  /** What the part is for, or what it would be for. */
  purpose: string;
  value: ReactNode;
  grounds: Grounds;
  looked: boolean;
  onLook: () => void;
  coverage: ReactNode;
  edit: ReactNode;
  children?: ReactNode;
};

/** A part of the map in a row: what it is, what stands there and why, how much it covers, and how to change it. */
export function PartRow({ testId, id, name, purpose, value, grounds, looked, onLook, coverage, edit, children }: Props) {
  const doubtful = grounds.standing === 'look' && !looked;
  return (
    <li className="part" data-testid={testId} data-id={id} data-standing={looked ? 'looked' : grounds.standing}>
      <div className="part-name">
        <p className="row-name">{name}</p>
        <p className="subtle small">{purpose}</p>
      </div>
      <div className="part-value">
        <p>
          {value} <StandingLozenge standing={grounds.standing} looked={looked} />
        </p>
        {grounds.reasons.map((reason) => (
          <p key={reason} className="subtle small">
            {reason}
          </p>
        ))}
        {coverage}
        {children}
      </div>
      <div className="part-edit">
        {edit}
        {doubtful && <LooksRight name={name} onLook={onLook} />}
      </div>
    </li>
  );
}
