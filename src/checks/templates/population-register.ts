import { after } from '../../record/working-time';
import { askedBy } from '../asked';
import { compile } from '../condition';
import { membersOf, membership, registerOf } from '../sets';
import { Subject } from '../subject';
import { Tallied } from '../survey-counts';
import { NOW } from '../truth';
import { outcomeIn } from './population-records';
import type { Population } from './populations';
import type { Ratio } from './ratio';
import { readsOfSet, siteFactsIn } from './reads';

/** The entries of a register. One that is younger than the period and does not meet it yet has the rest of the period to do so. */
export function ofRegister({ population, counts, operator, period }: Ratio): Population {
  const register = 'set' in population ? registerOf(population.set) : null;
  if (!register) throw new Error('No such population');
  const isMember = membership(register);
  const test = compile(counts);
  const adds = siteFactsIn(counts).flatMap((fact) => fact.adds ?? []);
  return {
    needs: [[`kind:${register.kind}`]],
    reads: [readsOfSet(register), { kind: register.kind, asked: askedBy(counts) }],
    contributes: adds[0] ?? null,
    tally(world) {
      const entries = world.records(register.kind);
      if (typeof entries === 'string') return entries === 'unmapped' ? 'not-mapped' : 'not-readable';
      const { now, settings } = world.bench;
      const tallied = new Tallied();
      const { members, unknown } = membersOf(entries, isMember);
      tallied.add('cannot-tell', null, unknown);
      for (const { record } of members) {
        const outcome = outcomeIn(test.holds(new Subject(record, { ...world.bench, world }), NOW), operator);
        const grown = after(record.created, period, settings.timeZone, settings.workingTime);
        if (outcome === 'gap' && now <= grown) tallied.add('pending', grown);
        else tallied.add(outcome);
        if (outcome === 'gap' && now > grown) tallied.miss(record.id);
      }
      return tallied;
    },
  };
}
