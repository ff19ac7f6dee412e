import { undated, type Since, type Test } from './test';
import type { Truth } from '../truth';

/** True if one is; else unknown if one is; else false if one is mapped. Members that are not mapped are left out. */
export function anyOf(tests: readonly Test[]): Test {
  return {
    holds(subject, at) {
      let result: Truth = 'unmapped';
      for (const test of tests) {
        const value = test.holds(subject, at);
        if (value === 'yes') return 'yes';
        if (value === 'unknown') result = 'unknown';
        else if (value === 'no' && result === 'unmapped') result = 'no';
      }
      return result;
    },
    since(subject, from) {
      let first: Since = 'unmapped';
      for (const test of tests) first = earlier(first, test.since(subject, from));
      return first;
    },
  };
}

/** False if one is; else unknown if one is; else not mapped if one is not. */
export function allOf(tests: readonly Test[]): Test {
  return {
    holds(subject, at) {
      let result: Truth = 'yes';
      for (const test of tests) {
        const value = test.holds(subject, at);
        if (value === 'no') return 'no';
        if (value === 'unknown') result = 'unknown';
        else if (value === 'unmapped' && result === 'yes') result = 'unmapped';
      }
      return result;
    },
    since(subject, from) {
      let last: Since = -Infinity;
      for (const test of tests) {
        const value = test.since(subject, from);
        if (value === 'no') return 'no';
        last = later(last, value);
      }
      return last;
    },
  };
}

const TURNED = { yes: 'no', no: 'yes', unknown: 'unknown', unmapped: 'unmapped' } as const;

export const notOf = (test: Test): Test => undated((subject, at) => TURNED[test.holds(subject, at)]);

/** The better of two members of an `any`: an instant, else not known, else no, else nothing mapped. */
export function earlier(a: Since, b: Since): Since {
  if (typeof a === 'number') return typeof b === 'number' ? Math.min(a, b) : a;
  if (typeof b === 'number') return b;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return a === 'no' || b === 'no' ? 'no' : 'unmapped';
}

/** The worse of two members of an `all`, neither of which is a no: not known, else nothing mapped, else the later instant. */
function later(a: Since, b: Since): Since {
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b);
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'unmapped';
}
