import { isRead, knownFrom } from '../../record/timeline';
import type { RecordFacts } from '../../record/record';
import { compile } from '../condition';
import { daysFrom } from '../days';
import { leftOut } from '../judge';
import { Subject } from '../subject';
import { Tallied } from '../survey-counts';
import { NOW } from '../truth';
import type { FieldRole } from '../vocabulary';
import { addedFor, outcomeIn } from './population-records';
import type { Population } from './populations';
import type { Ratio } from './ratio';
import { looksAt } from './reads';

/** The attributes of a configuration item that are under control. */
const CONTROLLED: readonly FieldRole[] = ['ciType', 'criticality', 'description', 'identifier', 'owner', 'relations', 'status'];

/** Edits of the entries of configuration items by persons after they were created; the fields saved together are one edit. */
export function edits({ counts, operator }: Ratio): Population {
  const test = compile(counts);
  return {
    needs: [['kind:configuration-item']],
    reads: [looksAt({ kind: 'configuration-item', fields: CONTROLLED })],
    contributes: addedFor(counts),
    tally(world) {
      const items = world.records('configuration-item');
      if (typeof items === 'string') return items === 'unmapped' ? 'not-mapped' : 'not-readable';
      const from = world.asked?.from ?? world.bench.now;
      const isIn = daysFrom(from, world.bench.now, world.bench.settings.timeZone);
      const tallied = new Tallied();
      const missed = new Set<string>();
      for (const item of items) {
        if (leftOut(item)?.outcome === 'not-applicable') continue;
        const { record } = item;
        if (knownFrom(record) > Math.max(from, record.created)) tallied.add('cannot-tell');
        for (const [at, who] of editsOf(record)) {
          if (!isIn(at)) continue;
          const edit = new Subject({ ...record, created: at }, { ...world.bench, world });
          const outcome = who === 'unknown' ? 'cannot-tell' : outcomeIn(test.holds(edit, NOW), operator);
          tallied.add(outcome);
          if (outcome === 'gap') missed.add(record.id);
        }
      }
      for (const id of missed) tallied.miss(id);
      return tallied;
    },
  };
}

/** The instants of edits, and whether it is known that a person made them. */
function editsOf({ fields, created }: RecordFacts): ReadonlyMap<number, 'person' | 'unknown'> {
  const edited = new Map<number, 'person' | 'unknown'>();
  for (const role of CONTROLLED) {
    const field = fields[role];
    if (!isRead(field)) continue;
    for (const { at, by } of field.changes) {
      if (at <= created) continue;
      if (by.kind === 'person') edited.set(at, 'person');
      else if (by.kind === 'unknown' && !edited.has(at)) edited.set(at, 'unknown');
    }
  }
  return edited;
}
