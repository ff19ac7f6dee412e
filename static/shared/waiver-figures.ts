import type { Share } from '../../src/contract';
import { FEW_RECORDS, judged, number, percent, shareText, type Reader } from './figures';

type WithWaivers = Pick<Share, 'met' | 'gap' | 'waived' | 'shareWithWaivers'>;

/** Whether there is a second figure at all: waivers in force cover some of the gaps. */
export const hasWaived = ({ waived, shareWithWaivers }: Pick<Share, 'waived' | 'shareWithWaivers'>): boolean =>
  waived > 0 && shareWithWaivers !== null;

/**
 * The second figure: `85% with waivers`, `17 of 19 with waivers` below twenty records; null where nothing is waived. It always stands
 * beside the first one, which waivers never raise (design/product.md, C6).
 */
export function withWaiversText(share: WithWaivers, reader: Reader): string | null {
  if (share.shareWithWaivers === null || !hasWaived(share)) return null;
  const figure =
    judged(share) < FEW_RECORDS
      ? `${number(share.met + share.waived, reader)} of ${number(judged(share), reader)}`
      : percent(share.shareWithWaivers, reader);
  return `${figure} with waivers`;
}

/** `3 waived`. */
export const waivedText = (waived: number, reader: Reader): string => `${number(waived, reader)} waived`;

/** Both figures in one line: `82%`, or `82%, 85% with waivers` where something is waived. */
export function sharesText(share: WithWaivers & Pick<Share, 'share'>, reader: Reader): string {
  const second = withWaiversText(share, reader);
  return second === null ? shareText(share, reader) : `${shareText(share, reader)}, ${second}`;
}
