import type { SetUp } from '../../src/set-up-contract';
import { instantText } from '../shared/figures';
import { Lozenge, type Tone } from '../shared/lozenge';
import { DiscardDraft } from './discard-draft';
import { useSetUp } from './set-up-state';

const STANDS: Readonly<Record<SetUp['state'], { tone: Tone; label: string }>> = {
  new: { tone: 'neutral', label: 'Not switched on' },
  on: { tone: 'success', label: 'Switched on' },
  changed: { tone: 'information', label: 'Draft differs' },
};

/** What is in force, in one line, and whether the draft says something else. */
export function StandLine() {
  const { setUp, stand, reader } = useSetUp();
  const { tone, label } = STANDS[stand];
  const { inForce } = setUp;
  return (
    <div className="stand">
      <p className="stand-line subtle" data-testid="stand" data-state={stand}>
        <Lozenge tone={tone}>{label}</Lozenge>{' '}
        {inForce === null
          ? 'Nothing is assessed yet. What you do here is a draft until you switch it on in the last step; you can leave and come back.'
          : `Version ${inForce.version} is in force since ${instantText(inForce.savedAt, reader)}. Changes are a draft until you put them in force.`}
      </p>
      {stand === 'changed' && <DiscardDraft />}
    </div>
  );
}
