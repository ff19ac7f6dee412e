const EMPTY: readonly never[] = [];

/**
 * An empty list for what holds parts of Jira's JSON. Objects and lists written as literals (`{…}`, `[…]`, `new Array`) are watched by V8:
 * once most of those of one place in the code have outlived a collection, it makes further ones in the old generation at once. There they
 * would keep whole pages of JSON from being collected young, which costs more than reading them. Copies of a list and objects of a class
 * are not watched: measured on 25,000 issues, pages cost 40 % less processor time.
 */
export const freshList = <T>(): T[] => EMPTY.slice();

/** So many empty places, to be copied (`blanks(3).slice()`) for the same reason. */
export const blanks = (count: number): readonly undefined[] => Array.from({ length: count }, () => undefined);
