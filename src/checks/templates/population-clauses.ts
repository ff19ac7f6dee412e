import { after } from '../../record/working-time';
import { clauses as all, processes, requirements } from '../../standard/index';
import { compile } from '../condition';
import { Tallied } from '../survey-counts';
import { NOW } from '../truth';
import { memberOf } from './fixed-sets';
import { outcomeIn } from './population-records';
import type { Population } from './populations';
import type { Ratio } from './ratio';

const WITH_REQUIREMENTS: ReadonlySet<string> = new Set(requirements.map(({ clause }) => clause));

/** Clauses with requirements, by number, and processes, by key. While the first cycle runs, what is not covered yet is not late. */
export function clauses({ counts, operator, period }: Ratio): Population {
  const test = compile(counts);
  const members = [...all.map(({ number }) => number).filter((number) => WITH_REQUIREMENTS.has(number)), ...processes.map(({ id }) => id)];
  return {
    needs: [],
    reads: [],
    contributes: null,
    tally(world) {
      const tallied = new Tallied();
      const { settings, now } = world.bench;
      const ends = after(world.began, period, settings.timeZone, settings.workingTime);
      for (const member of members) {
        const { subject } = memberOf(world, member, member, {});
        const outcome = outcomeIn(test.holds(subject, NOW), operator);
        if (outcome === 'gap') tallied.missName(member);
        if (outcome === 'gap' && now <= ends) tallied.add('pending', ends);
        else tallied.add(outcome);
      }
      return tallied;
    },
  };
}
