import { compile } from '../condition';
import { hashOf } from '../names';
import { presentOf } from '../site-facts/site-fact';
import { Tallied } from '../survey-counts';
import { NOW } from '../truth';
import { memberOf } from './fixed-sets';
import { dueIn, outcomeIn } from './population-records';
import type { Population } from './populations';
import type { Ratio } from './ratio';
import { looksAt } from './reads';

/**
 * Request types of which there was a request in the period, each once, by its hashed name. A request whose type cannot be read may be of
 * one more.
 */
export function requestTypes({ counts, operator }: Ratio): Population {
  const test = compile(counts);
  return {
    needs: [['kind:service-request']],
    reads: [looksAt({ kind: 'service-request', fields: ['requestType'] })],
    contributes: {
      kinds: ['service-request'],
      of(subject) {
        const value = presentOf(subject, 'requestType');
        const at = subject.record.created;
        if (value === 'unmapped' || value === 'unreadable') return { at, code: 'unknown' };
        return value === null ? null : { at, code: 'yes', groups: [hashOf(value.text)] };
      },
    },
    tally(world, check) {
      const isDue = dueIn(world, undefined);
      const used = world.contributions(check.id).filter(({ at }) => isDue(at));
      const tallied = new Tallied();
      for (const type of new Set(used.flatMap(({ groups }) => groups ?? [])))
        tallied.add(outcomeIn(test.holds(memberOf(world, type, type, {}).subject, NOW), operator));
      if (used.some(({ code }) => code === 'unknown')) tallied.add('cannot-tell');
      return tallied;
    },
  };
}
