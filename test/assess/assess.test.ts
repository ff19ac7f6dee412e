import { describe, expect, test } from '@jest/globals';
import {
  assessRecord,
  hintsOf,
  outcomesOf,
  packOutcomes,
  packRecord,
  rollUp,
  shareOf,
  tallyChecks,
  tallyRequirements,
  unpackOutcomes,
  type Tally,
} from '../../src/assess/index';
import { findingOf } from '../../src/assess/assess-record';
import { checkById, checksAskedOf, readsFor, rulesetOf, type Check } from '../../src/checks/index';
import { conditionFrom } from '../../src/checks/major-rule';
import { Subject } from '../../src/checks/subject';
import { SETTINGS, without } from '../checks/cases';
import { aDate } from '../checks/makers/values';
import { aChange, anIncident, aRecord, aReview, at, DAY, day, START } from '../record/a-record';

const tally = (part: Partial<Tally>): Tally => ({
  met: 0,
  gap: 0,
  pending: 0,
  notApplicable: 0,
  cannotTell: 0,
  failed: 0,
  waived: 0,
  ...part,
});
const incidentChecks = checksAskedOf('incident').map(({ id }) => id);
/** Packed outcomes of an incident: `n` but for those named. */
const packed = (some: Readonly<Record<string, string>>): string => incidentChecks.map((id) => some[id] ?? 'n').join('');

describe('findings', () => {
  test('a record is asked the checks of its kind, of whatever process', () => {
    expect(packOutcomes(assessRecord(aReview().build(), { now: day(1), settings: SETTINGS }))).toHaveLength(
      checksAskedOf('post-incident-review').length,
    );
    const asked = assessRecord(aChange().build(), { now: day(1), settings: SETTINGS }).map(({ check }) => check.process);
    expect(new Set(asked).size).toBeGreaterThan(3);
    expect(assessRecord({ ...anIncident().build(), kind: 'unicorn' }, { now: day(1), settings: SETTINGS })).toEqual([]);
  });

  test('a missing setting is named, a check that is off says so', () => {
    const settings = { ...without('priorityMatrix'), checks: { '8.6.1-01.a': { level: 'off' } } } as const;
    const findings = assessRecord(anIncident().build(), { now: day(1), settings });
    const of = (id: string) => findings.find(({ check }) => check.id === id);
    expect(of('8.6.1-01.a')).toMatchObject({ outcome: 'cannot-tell', notRun: ['off'] });
    expect(of('8.6.1-01.c')).toMatchObject({
      outcome: 'cannot-tell',
      notRun: ['priorityMatrix'],
      sentence: 'Not judged: your site has not set Priority matrix.',
    });
    const letters = outcomesOf(anIncident().build(), { now: day(1), settings });
    expect(letters[incidentChecks.indexOf('8.6.1-01.a')]).toBe('-');
    expect(letters[incidentChecks.indexOf('8.6.1-01.b')]).toBe('p');
  });

  test('a check that throws fails alone', () => {
    const subject = new Subject(anIncident().build(), { now: day(1), settings: SETTINGS, majorRule: null, world: null });
    const known = checkById('8.6.1-01.a')!;
    const broken: Check = {
      ...known,
      ask: {
        ...known.ask!,
        judge: () => {
          throw new Error('bug');
        },
      },
    };
    expect(findingOf(broken, subject)).toMatchObject({ outcome: 'failed', notRun: [], dueAt: null });
    expect(findingOf(checkById('8.6.1-01.b')!, subject).outcome).toBe('pending');
  });

  test('the values read stand beside the sentence, with times in the zone of the site', () => {
    const record = anIncident().working(at(1)).with('impact', 'Significant').build();
    const findings = assessRecord(record, { now: at(9), settings: { ...SETTINGS, timeZone: 'Europe/Berlin' } });
    expect(findings.find(({ check }) => check.id === '8.6.1-01.b')!.read).toEqual([
      { label: 'Impact', value: 'Significant' },
      { label: 'Urgency', value: 'empty' },
      { label: 'Closed', value: 'not yet' },
      { label: 'Work began', value: '2 Mar 2026, 11:00' },
    ]);
  });

  test('packing in one go gives the same, and the next time to look', () => {
    const record = anIncident().build();
    const circumstances = { now: day(1), settings: SETTINGS };
    const dues = assessRecord(record, circumstances).flatMap(({ dueAt }) => dueAt ?? []);
    expect(packRecord(record, circumstances)).toMatchObject({
      outcomes: outcomesOf(record, circumstances),
      dueAt: dues.length === 0 ? null : Math.min(...dues),
    });
  });

  test('an entry is looked at again when one of its dates runs out', () => {
    const service = aRecord('service').status('Active', START).with('lastReviewedOn', aDate(START)).build();
    const { dueAt, outcomes } = packRecord(service, { now: START + 100 * DAY, settings: SETTINGS });
    const later = packRecord(service, { now: dueAt!, settings: SETTINGS });
    expect(dueAt).toBeLessThanOrEqual(Date.UTC(2027, 2, 3));
    expect(dueAt).toBeGreaterThanOrEqual(Date.UTC(2027, 2, 2));
    // By then, or a day later at most, the review is a year old.
    expect(outcomes === later.outcomes ? packRecord(service, { now: later.dueAt!, settings: SETTINGS }).outcomes : later.outcomes).not.toBe(
      outcomes,
    );
  });
});

describe('counting', () => {
  test('packing and unpacking', () => {
    expect(
      unpackOutcomes('mlgpncf-').map(({ outcome, late, notRun }) => `${outcome}${late ? ' late' : ''}${notRun ? ' not run' : ''}`),
    ).toEqual(['met', 'met late', 'gap', 'pending', 'not-applicable', 'cannot-tell', 'failed', 'cannot-tell not run']);
    expect(() => unpackOutcomes('x')).toThrow('No such outcome');
    expect(unpackOutcomes('w')).toEqual([{ outcome: 'gap', late: false, notRun: false, waived: true }]);
    expect(unpackOutcomes('mlgpncf-').some(({ waived }) => waived)).toBe(false);
  });

  test('tallies of checks', () => {
    const tallies = tallyChecks('incident', [
      { outcomes: packed({ '8.6.1-01.a': 'm', '8.6.1-01.b': 'l', '8.6.1-02.b': '-' }), n: 2 },
      { outcomes: 'g'.repeat(incidentChecks.length - 1), n: 1 },
    ]);
    expect(Object.keys(tallies)).toEqual(incidentChecks);
    expect(tallies['8.6.1-01.b']).toEqual(tally({ met: 2, gap: 1 }));
    expect(tallies['8.6.1-02.b']).toEqual(tally({ cannotTell: 2, gap: 1 }));
    // A check that was added since.
    expect(tallies[incidentChecks.at(-1)!]).toEqual(tally({ notApplicable: 2, cannotTell: 1 }));
  });

  test('the roll-up goes by the worst that is known', () => {
    expect(rollUp(['met', 'gap', 'cannot-tell'])).toBe('gap');
    expect(rollUp(['met', 'failed', 'cannot-tell'])).toBe('failed');
    expect(rollUp(['met', 'pending', 'cannot-tell'])).toBe('cannot-tell');
    expect(rollUp(['met', 'pending'])).toBe('pending');
    expect(rollUp(['met', 'not-applicable'])).toBe('met');
    expect(rollUp(['not-applicable', 'not-applicable'])).toBe('not-applicable');
  });

  test('a check that is not run hides nothing of its requirement, unless none is run', () => {
    const tallies = tallyRequirements('incident', [
      { outcomes: packed({ '8.6.1-01.a': 'm', '8.6.1-01.c': '-', '8.6.1-01.d': '-', '8.6.1-05.a': '-' }), n: 5 },
    ]);
    expect(tallies['8.6.1-01']).toEqual(tally({ met: 5 }));
    expect(tallies['8.6.1-05']).toEqual(tally({ cannotTell: 5 }));
    // A requirement on documents has no check, and no tally.
    expect(tallies).not.toHaveProperty('8.6.1-03');
  });

  test('requirements are those that checks of single records of the kind answer', () => {
    const answered = new Set(checksAskedOf('change').flatMap(({ answers }) => answers));
    expect(new Set(Object.keys(tallyRequirements('change', [])))).toEqual(answered);
    // The entries of a register are counted when the register is judged as a whole.
    expect(tallyRequirements('service', [{ outcomes: 'g'.repeat(checksAskedOf('service').length), n: 1 }])).toEqual({});
  });

  test('shares carry their interval, and no data is never 100 %', () => {
    // Wilson 1927, as printed for 8 of 10 in common tables: 0.490 to 0.943.
    const share = shareOf(tally({ met: 8, gap: 2, pending: 5, cannotTell: 5, waived: 1 }));
    expect(share).toMatchObject({ met: 8, gap: 2, share: 0.8, waived: 1, shareWithWaivers: 0.9, coverage: 0.75 });
    expect(share.interval![0]).toBeCloseTo(0.4902, 4);
    expect(share.interval![1]).toBeCloseTo(0.9433, 4);
    const none = { share: null, interval: null, shareWithWaivers: null, coverage: null };
    expect(shareOf(tally({}))).toEqual({ met: 0, gap: 0, waived: 0, ...none });
    expect(shareOf(tally({ cannotTell: 4 })).coverage).toBe(0);
    expect(shareOf(tally({ met: 3 })).interval![1]).toBe(1);
  });
});

describe('hints', () => {
  test('gaps only, the heaviest first, at most three, what can no longer be mended last', () => {
    const record = anIncident().working(at(1)).major(at(1)).build();
    const findings = assessRecord(record, { now: day(3), settings: SETTINGS });
    expect(hintsOf(findings)).toHaveLength(3);
    const all = hintsOf(findings, 99);
    expect(all.every(({ outcome }) => outcome === 'gap')).toBe(true);
    expect(all[0]!.check.id).toBe('8.6.1-01.b');
    expect(all.at(-1)!.check.id).toBe('8.6.1-05.a');
  });

  test('a hint goes when the record is put right', () => {
    const open = anIncident().working(at(1));
    const hinted = (record: ReturnType<typeof open.build>) =>
      hintsOf(assessRecord(record, { now: at(9), settings: SETTINGS }), 99).map(({ check }) => check.id);
    expect(hinted(open.build())).toEqual(expect.arrayContaining(['8.6.1-01.b', '8.6.1-01.a']));
    const mended = hinted(open.set('impact', 'High', at(8)).set('urgency', 'High', at(8)).build());
    expect(mended).not.toContain('8.6.1-01.b');
    expect(mended).toEqual(expect.arrayContaining(['8.6.1-01.a', '8.6.1-01.c']));
  });
});

test('the ruleset of a kind is short and the same every time', () => {
  expect(rulesetOf('incident')).toMatch(/^[0-9a-f]{8}$/);
  expect(rulesetOf('incident')).toBe(rulesetOf('incident'));
  expect(rulesetOf('incident')).not.toBe(rulesetOf('change'));
});

test('what the own rule of a site looks at is read as well', () => {
  expect(readsFor('incident', { timeZone: 'UTC' }).fields).not.toContain('securityRisk');
  expect(readsFor('incident', { timeZone: 'UTC', majorIncidentRule: { role: 'securityRisk', in: ['high'] } }).fields).toContain(
    'securityRisk',
  );
});

test('a rule of the site is read as a whole or not at all', () => {
  const good = {
    all: [
      { role: 'impact', in: ['extensive'] },
      { any: [{ set: 'urgency' }, { not: { reached: 'resolved' } }, { link: ['report'], min: 2 }] },
    ],
  };
  expect(conditionFrom(good)).toEqual(good);
  for (const bad of [
    null,
    'x',
    {},
    { all: [] },
    { set: 'nobody' },
    { role: 'impact' },
    { role: 'impact', in: [], x: 1 },
    { fact: 'matchesMajorRule' },
    { set: 'impact', colour: 1 },
    { not: { set: 'nobody' } },
  ]) {
    expect(conditionFrom(bad)).toBeNull();
  }
});
