import type { Tally } from './tally';

/** The share of met, its 95 % interval, and how much could be judged. */
export interface Share {
  met: number;
  gap: number;
  /** met / (met + gap); null when there is neither: no data is never 100 %. */
  share: number | null;
  interval: [number, number] | null;
  /** Of the gaps, those that waivers cover; they never raise `share`. */
  waived: number;
  /** (met + waived) / (met + gap); null with `share`. */
  shareWithWaivers: number | null;
  /** (met + gap + pending) / (met + gap + pending + cannot tell); null when nothing applies. */
  coverage: number | null;
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Share, Wilson score interval (E. B. Wilson 1927, without continuity correction) and coverage of counted records. */
export function shareOf({
  met,
  gap,
  pending,
  cannotTell,
  waived,
}: Pick<Tally, 'met' | 'gap' | 'pending' | 'cannotTell' | 'waived'>): Share {
  const judged = met + gap;
  const known = judged + pending;
  const coverage = known + cannotTell === 0 ? null : known / (known + cannotTell);
  if (judged === 0) return { met, gap, share: null, interval: null, waived, shareWithWaivers: null, coverage };
  const share = met / judged;
  const z2 = (Z * Z) / judged;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / judged + z2 / (4 * judged));
  const interval: [number, number] = [met === 0 ? 0 : Math.max(0, middle - half), gap === 0 ? 1 : Math.min(1, middle + half)];
  return { met, gap, share, interval, waived, shareWithWaivers: (met + waived) / judged, coverage };
}
