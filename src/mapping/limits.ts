/** Most bytes of a site map as JSON: a value of Forge's key-value store holds 240 KiB, and a little stands beside the map. */
export const MOST_BYTES = 236 * 1024;
/** Most levels of objects and lists in it: the key-value store takes 31. */
export const DEEPEST = 28;
/** Longest reason why something was left out, and longest name of a service, in characters. */
export const LONGEST_REASON = 500;
export const LONGEST_NAME = 255;
/** Longest JQL that narrows a source, in characters. */
export const LONGEST_JQL = 2000;
/** Most sources of a kind: each is one more thing to look at for whoever reads the map. */
export const MOST_SOURCES = 50;
