import { Lozenge, type Tone } from '../../../shared/lozenge';
import type { Standing } from './standing';

const WORDS: Readonly<Record<Standing, { tone: Tone; label: string }>> = {
  sure: { tone: 'success', label: 'Sure' },
  look: { tone: 'warning', label: 'Please look' },
  own: { tone: 'information', label: 'Chosen by hand' },
  none: { tone: 'neutral', label: 'Not mapped' },
};

/** How sure a part is. `looked`: a doubt that the reader has looked at is one no longer. */
export function StandingLozenge({ standing, looked = false }: { standing: Standing; looked?: boolean }) {
  const { tone, label } = standing === 'look' && looked ? ({ tone: 'success', label: 'Looked at' } as const) : WORDS[standing];
  return (
    <Lozenge tone={tone} testId="standing">
      {label}
    </Lozenge>
  );
}
