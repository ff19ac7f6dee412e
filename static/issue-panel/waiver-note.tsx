import type { FindingWaiver } from '../../src/contract';
import type { Reader } from '../shared/figures';
import { Lozenge } from '../shared/lozenge';
import { waiverLine } from './waiver-text';

/** What became of a waiver, on one line. */
export function WaiverNote({ waiver, reader }: { waiver: FindingWaiver; reader: Reader }) {
  const { label, tone, text } = waiverLine(waiver, reader);
  return (
    <p className="waiver-note small" data-testid="waiver-note" data-state={waiver.state}>
      <Lozenge tone={tone}>{label}</Lozenge> <span>{text}</span>
    </p>
  );
}
