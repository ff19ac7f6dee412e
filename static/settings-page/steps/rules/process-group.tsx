import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Opened } from '../../../shared/disclosure';
import { counted } from '../../../shared/figures';
import { useSetUp } from '../../set-up-state';
import { CheckRow } from './check-row';
import { withConfirmed } from './edit';
import type { ProcessGroup } from './model';

/** The checks of one process; all of them can be confirmed at once. */
export function ProcessGroupItem({ group, open }: { group: ProcessGroup; open: boolean }) {
  const { reader } = useSetUp();
  const { process, all, shown } = group;
  const unconfirmed = all.filter((line) => line.unconfirmed > 0).length;
  const waiting = all.filter((line) => line.waitsFor.length > 0 || line.waitsForInterval).length;
  const label = (
    <span className="rule-group-head">
      <span>
        <span className="requirement-id">{process.clause}</span> {process.name}
      </span>
      <span className="subtle small">
        {shown.length === all.length ? counted(all.length, 'check', reader) : `${shown.length} of ${counted(all.length, 'check', reader)}`}
        {' · '}
        {unconfirmed === 0 ? 'all confirmed' : `${unconfirmed} to confirm`}
        {waiting > 0 && ` · ${waiting} waiting`}
      </span>
    </span>
  );
  return (
    <li data-testid="rule-group" data-process={process.id}>
      <Opened className="group" label={label} open={open} testId={`process-${process.id}-toggle`}>
        <ConfirmAll group={group} unconfirmed={unconfirmed} />
        <ul className="rules">
          {shown.map((line) => (
            <CheckRow key={line.check.id} line={line} />
          ))}
        </ul>
      </Opened>
    </li>
  );
}

function ConfirmAll({ group, unconfirmed }: { group: ProcessGroup; unconfirmed: number }) {
  const { change, reader } = useSetUp();
  const [said, setSaid] = useState('');
  const intervals = group.all.filter((line) => line.waitsForInterval).length;
  const confirm = () => {
    change(withConfirmed(group.all.map(({ check }) => check)));
    setSaid(`${counted(unconfirmed, 'check', reader)} confirmed.`);
  };
  return (
    <div className="button-row">
      {/* Not disabled: that would take the focus away from whoever pressed it. */}
      <Button
        spacing="compact"
        appearance={unconfirmed === 0 ? 'subtle' : 'default'}
        aria-disabled={unconfirmed === 0}
        onClick={() => unconfirmed > 0 && confirm()}
        testId="confirm-process"
      >
        Confirm all of {group.process.name}
      </Button>
      <span className="subtle small" role="status">
        {said !== '' && unconfirmed === 0
          ? said
          : intervals > 0 &&
            `With it ${counted(intervals, 'interval', reader)} of planned reviews ${intervals === 1 ? 'begins' : 'begin'} to count.`}
      </span>
    </div>
  );
}
