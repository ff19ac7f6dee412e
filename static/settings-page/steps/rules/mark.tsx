import { Lozenge, type Tone } from '../../../shared/lozenge';
import type { Mark } from './model';

const MARKS: Readonly<Record<Mark, { label: string; tone: Tone }>> = {
  ours: { label: 'Our suggestion', tone: 'neutral' },
  confirmed: { label: 'Confirmed', tone: 'success' },
  changed: { label: 'Changed by you', tone: 'information' },
};

/** Whether a value is ours still, or the organization's own. */
export const MarkLozenge = ({ mark }: { mark: Mark }) => (
  <Lozenge tone={MARKS[mark].tone} testId={`mark-${mark}`}>
    {MARKS[mark].label}
  </Lozenge>
);
