import { Recent } from './recent';

/** Longest text that is kept: what somebody wrote does not come again. */
const LONGEST_KEPT = 60;

const lowered = (text: string): string => text.trim().toLowerCase();
const recent = new Recent(lowered);

/** A text as it is compared with others: without white space around it, in lower case. */
export const plain = (text: string): string => (text.length > LONGEST_KEPT ? lowered(text) : recent.of(text));
