import type { Share } from '../../src/contract';
import type { Reader } from './figures';
import { waivedText, withWaiversText } from './waiver-figures';

type Props = { share: Pick<Share, 'met' | 'gap' | 'waived' | 'shareWithWaivers'>; reader: Reader; testId: string };

/** The second figure beside or below the first; nothing where no waiver covers a gap. */
export function WithWaivers({ share, reader, testId }: Props) {
  const text = withWaiversText(share, reader);
  if (text === null) return null;
  return (
    <span className="with-waivers" data-testid={testId} data-waived={share.waived}>
      {/* What is read out needs a pause between the two figures. */}
      <span className="hidden-visually">, </span>
      <span>{text}</span>{' '}
      <span>
        <span className="with-waivers-dot">· </span>
        {waivedText(share.waived, reader)}
      </span>
    </span>
  );
}
