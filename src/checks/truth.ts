import type { Instant } from '../record/record';

/** `unmapped`: the site has nothing for it; inside an `any` such a member is left out. `unknown`: mapped, but nobody can say. */
export type Truth = 'yes' | 'no' | 'unknown' | 'unmapped';

/** The instant that stands for "as it is now". */
export const NOW: Instant = Infinity;

export const truth = (value: boolean): Truth => (value ? 'yes' : 'no');

/** What a role that could not be read makes of a condition on it. */
export const missing = (why: 'unmapped' | 'unreadable'): Truth => (why === 'unmapped' ? 'unmapped' : 'unknown');
