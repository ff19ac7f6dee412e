import { counted, type Reader } from '../../../shared/figures';

/** What a role is for: how many checks look at it, and what comes of it when nothing plays it. */
export function purposeText(checks: number, mapped: boolean, reader: Reader): string {
  if (checks === 0) return 'No check looks at it.';
  const several = checks !== 1;
  if (mapped) return `${counted(checks, 'check', reader)} ${several ? 'look' : 'looks'} at it.`;
  return `${counted(checks, 'check', reader)} cannot tell without it.`;
}
