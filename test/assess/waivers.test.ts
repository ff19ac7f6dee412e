import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findingWaivers,
  namesService,
  outcomesOf,
  servicesOf,
  shareOf,
  tallyChecks,
  tallyRequirements,
  withWaivers,
  type Tally,
} from '../../src/assess/index';
import { checksAskedOf, type RecordKind } from '../../src/checks/index';
import type { RecordFacts } from '../../src/record/record';
import type { KeptWaiver } from '../../src/record/waiver';
import { ALL_CASES } from '../checks/all-cases';
import { SETTINGS } from '../checks/cases';
import { aRecord, cell, DAY, START } from '../record/a-record';
import { anyRecord as generated, narrowed } from './arbitraries';
import { aWaiver } from './a-waiver';

const examples = ALL_CASES.flatMap(({ cases }) => cases.map(({ record }) => narrowed(record)));
const anyRecord = fc.oneof(generated, fc.constantFrom(...examples));
const kindOf = (record: RecordFacts): RecordKind => record.kind as RecordKind;
const checkIdsOf = (record: RecordFacts): string[] => checksAskedOf(kindOf(record)).map(({ id }) => id);

/** Waivers about the record and about others, in force, over, refused or waiting. */
const waiversAround = (record: RecordFacts, now: number): fc.Arbitrary<KeptWaiver[]> =>
  fc.array(
    fc
      .record({
        checkId: fc.constantFrom(...checkIdsOf(record), 'no.such.check'),
        scope: fc.constantFrom('record' as const, 'service' as const, 'check' as const),
        projectId: fc.constantFrom(record.projectId, 'elsewhere'),
        recordId: fc.constantFrom(record.id, 'another'),
        service: fc.constantFrom(...servicesOf(record), ' payments ', 'Unknown'),
        state: fc.constantFrom(
          'asked' as const,
          'approved' as const,
          'extending' as const,
          'refused' as const,
          'withdrawn' as const,
          'ended' as const,
        ),
        until: fc.constantFrom(now + DAY, now + 1, now, now - 1, null),
      })
      .map(({ recordId, service, ...part }) =>
        aWaiver({ ...part, recordId: part.scope === 'record' ? recordId : null, service: part.scope === 'service' ? service : null }),
      ),
    { maxLength: 8 },
  );

const around = anyRecord.chain((record) => {
  const now = START + 60 * DAY;
  return fc.tuple(fc.constant(record), fc.constant(now), waiversAround(record, now));
});

const withoutWaived = ({ waived: _waived, ...rest }: Tally): Omit<Tally, 'waived'> => rest;

describe('whatever is waived, what was found stays', () => {
  test('no outcome changes, and nothing but gaps is waived', () => {
    let waived = 0;
    fc.assert(
      fc.property(around, ([record, now, waivers]) => {
        const before = outcomesOf(record, { now, settings: SETTINGS });
        const { outcomes, endsAt } = withWaivers(before, record, waivers, now);
        expect(outcomes.replaceAll('w', 'g')).toBe(before);
        expect(endsAt !== null).toBe(outcomes.includes('w'));
        expect(endsAt ?? Infinity).toBeGreaterThan(now);
        waived += outcomes.includes('w') ? 1 : 0;
        // Applied again, also after all waivers have gone.
        expect(withWaivers(outcomes, record, waivers, now)).toEqual({ outcomes, endsAt });
        expect(withWaivers(outcomes, record, [], now)).toEqual({ outcomes: before, endsAt: null });
      }),
      { numRuns: 1500 },
    );
    expect(waived).toBeGreaterThan(50);
  });

  test('no share rises, and no more is waived than there are gaps', () => {
    fc.assert(
      fc.property(around, fc.nat(4), ([record, now, waivers], others) => {
        const kind = kindOf(record);
        const before = outcomesOf(record, { now, settings: SETTINGS });
        const { outcomes } = withWaivers(before, record, waivers, now);
        const rest = { outcomes: before, n: others };
        for (const tallied of [tallyChecks, tallyRequirements]) {
          const old = tallied(kind, [{ outcomes: before, n: 1 }, rest]);
          const now2 = tallied(kind, [{ outcomes, n: 1 }, rest]);
          for (const [id, tally] of Object.entries(now2)) {
            expect([id, withoutWaived(tally)]).toEqual([id, withoutWaived(old[id]!)]);
            expect(tally.waived).toBeLessThanOrEqual(tally.gap);
            const { share, shareWithWaivers } = shareOf(tally);
            expect(share).toBe(shareOf(old[id]!).share);
            expect(shareWithWaivers === null).toBe(share === null);
            expect(shareWithWaivers ?? 0).toBeGreaterThanOrEqual(share ?? 0);
            expect(shareWithWaivers ?? 0).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 600 },
    );
  });
});

test('a requirement is waived on a record when each of its gaps is', () => {
  const ids = checksAskedOf('incident').map(({ id }) => id);
  const packed = (letters: Record<string, string>): string => ids.map((id) => letters[id] ?? 'n').join('');
  const group = (letters: Record<string, string>) => tallyRequirements('incident', [{ outcomes: packed(letters), n: 3 }])['8.6.1-01'];
  expect(group({ '8.6.1-01.a': 'w', '8.6.1-01.b': 'm' })).toMatchObject({ gap: 3, waived: 3 });
  expect(group({ '8.6.1-01.a': 'w', '8.6.1-01.b': 'g' })).toMatchObject({ gap: 3, waived: 0 });
  expect(group({ '8.6.1-01.a': 'w', '8.6.1-01.b': 'w', '8.6.1-01.c': 'c' })).toMatchObject({ gap: 3, waived: 3 });
  expect(group({ '8.6.1-01.a': 'm' })).toMatchObject({ met: 3, gap: 0, waived: 0 });
});

describe('what a waiver is about', () => {
  const record = aRecord('incident').set('affectedServices', cell('Payments, Mail'), START).build();
  const { id, projectId } = record;
  const gaps = 'g'.repeat(checkIdsOf(record).length);
  const place = checkIdsOf(record).indexOf('8.6.1-01.b');
  const isWaived = (part: Partial<KeptWaiver>, now = START + DAY): boolean =>
    withWaivers(gaps, record, [aWaiver({ recordId: null, projectId, ...part })], now).outcomes[place] === 'w';

  test.each<[string, Partial<KeptWaiver>, boolean]>([
    ['its record', { scope: 'record', recordId: id }, true],
    ['another record', { scope: 'record', recordId: `${id}9` }, false],
    ['its project', { scope: 'check' }, true],
    ['another project', { scope: 'check', projectId: `${projectId}9` }, false],
    ['its service', { scope: 'service', service: 'Mail' }, true],
    ['its service, spelled otherwise', { scope: 'service', service: ' mAIL ' }, true],
    ['all of the services as one name', { scope: 'service', service: 'Payments, Mail' }, true],
    ['another service', { scope: 'service', service: 'Pay' }, false],
    ['its service in another project', { scope: 'service', service: 'Mail', projectId: `${projectId}9` }, false],
    ['one that waits for a decision', { scope: 'check', state: 'asked', from: null, until: null }, false],
    ['one that was refused', { scope: 'check', state: 'refused', until: null }, false],
    ['one that was ended by hand', { scope: 'check', state: 'ended' }, false],
    ['one whose extension waits', { scope: 'check', state: 'extending' }, true],
  ])('%s', (_what, part, expected) => expect(isWaived(part)).toBe(expected));

  test('it counts up to its end, and not at it', () => {
    const until = START + 30 * DAY;
    expect(isWaived({ scope: 'check' }, until - 1)).toBe(true);
    expect(isWaived({ scope: 'check' }, until)).toBe(false);
  });

  test('the longest waiver of a gap decides when it ends, the soonest of the gaps when to look again', () => {
    const ends = (...untils: [string, number][]) =>
      withWaivers(gaps, record, untils.map(([checkId, until]) => aWaiver({ scope: 'check', recordId: null, projectId, checkId, until })), START).endsAt; // prettier-ignore
    expect(ends(['8.6.1-01.b', START + DAY], ['8.6.1-01.b', START + 2 * DAY])).toBe(START + 2 * DAY);
    expect(ends(['8.6.1-01.b', START + 2 * DAY], ['8.6.1-01.a', START + DAY])).toBe(START + DAY);
  });

  test('where services cannot be read, none is named', () => {
    const withheld = { ...record, fields: { ...record.fields, affectedServices: 'unreadable' as const } };
    expect(servicesOf(withheld)).toEqual([]);
    expect(namesService(withheld, 'Mail')).toBe(false);
    expect(servicesOf(record)).toEqual(['Payments', 'Mail']);
  });
});

describe('what a finding says of waivers', () => {
  const record = aRecord('incident').build();
  const now = START + DAY;
  const findings = [{ check: { id: '8.6.1-01.a' } }, { check: { id: '8.6.1-01.b' } }];
  const ofRecord = (part: Partial<KeptWaiver>): KeptWaiver => aWaiver({ recordId: record.id, projectId: record.projectId, ...part });

  test('nothing where none was asked for, otherwise the one in force before newer ones', () => {
    const waivers = [
      ofRecord({ id: 'newer', state: 'refused', until: null, askedAt: now - 1 }),
      ofRecord({ id: 'in force' }),
      ofRecord({ id: 'waits', state: 'asked', until: null, askedAt: now }),
      aWaiver({ id: 'of another', recordId: 'another', checkId: '8.6.1-01.a' }),
      aWaiver({ id: 'elsewhere', scope: 'check', recordId: null, projectId: 'elsewhere', checkId: '8.6.1-01.a' }),
    ];
    const [none, some] = findingWaivers(record, findings, waivers, now);
    expect(none).toBeNull();
    expect(some).toEqual({
      waiver: { id: 'in force', state: 'approved', scope: 'record', reason: 'The supplier mends it.', until: '2026-03-31' },
      inForce: true,
    });
    const left = waivers.filter(({ id }) => id !== 'in force');
    expect(findingWaivers(record, findings, left, now)[1]).toMatchObject({ waiver: { id: 'waits', state: 'asked' }, inForce: false });
  });

  test('one that ran out has ended, although nobody touched it', () => {
    expect(findingWaivers(record, findings, [ofRecord({})], START + 30 * DAY)[1]).toMatchObject({
      waiver: { state: 'ended' },
      inForce: false,
    });
  });
});
