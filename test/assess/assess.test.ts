import { describe, expect, test } from '@jest/globals';
import {
  assessRecord,
  hintsOf,
  packOutcomes,
  rollUp,
  shareOf,
  tallyChecks,
  tallyRequirements,
  unpackOutcomes,
  verdictOf,
  type Tally,
} from '../../src/assess/index';
import { findingOf } from '../../src/assess/assess-record';
import { checkById, checksOf, kindsOf, readsFor, rulesetOf, type Check } from '../../src/checks/index';
import { conditionFrom } from '../../src/checks/major-rule';
import { Subject } from '../../src/checks/subject';
import { SETTINGS, without } from '../checks/cases';
import { anIncident, aReview, at, day } from '../record/a-record';

const PROCESS = 'incident-management';
const tally = (part: Partial<Tally>): Tally => ({ met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, ...part });

describe('findings', () => {
  test('a review belongs to the process, and no incident check is asked of it', () => {
    expect(kindsOf(PROCESS)).toContain('post-incident-review');
    const findings = assessRecord(aReview().build(), PROCESS, { now: day(1), settings: SETTINGS });
    expect(packOutcomes(findings)).toBe('nnnnnnnnnnnnnn');
    expect(findings[0]!.sentence).toBe('Not asked of records of this kind.');
  });

  test('a missing setting is named, a check that is off says so', () => {
    const settings = { ...without('priorityMatrix'), off: ['8.6.1-01.a'] };
    const findings = assessRecord(anIncident().build(), PROCESS, { now: day(1), settings });
    expect(findings[0]).toMatchObject({ outcome: 'cannot-tell', notRun: ['off'] });
    expect(findings[2]).toMatchObject({
      outcome: 'cannot-tell',
      notRun: ['priorityMatrix'],
      sentence: 'Not judged: your site has not set Priority matrix.',
    });
    expect(packOutcomes(findings).slice(0, 4)).toBe('-p-n');
  });

  test('a check that throws fails alone', () => {
    const subject = new Subject(anIncident().build(), { now: day(1), settings: SETTINGS, majorRule: null });
    const broken: Check = {
      ...checkById('8.6.1-01.a')!,
      ask: {
        ...checkById('8.6.1-01.a')!.ask,
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
    const finding = assessRecord(record, PROCESS, { now: at(9), settings: { ...SETTINGS, timeZone: 'Europe/Berlin' } })[1]!;
    expect(finding.read).toEqual([
      { label: 'Impact', value: 'Significant' },
      { label: 'Urgency', value: 'empty' },
      { label: 'Closed', value: 'not yet' },
      { label: 'Work began', value: '2 Mar 2026, 11:00' },
    ]);
  });
});

describe('counting', () => {
  test('packing and unpacking', () => {
    expect(
      unpackOutcomes('mlgpncf-').map(({ outcome, late, notRun }) => `${outcome}${late ? ' late' : ''}${notRun ? ' not run' : ''}`),
    ).toEqual(['met', 'met late', 'gap', 'pending', 'not-applicable', 'cannot-tell', 'failed', 'cannot-tell not run']);
    expect(() => unpackOutcomes('x')).toThrow('No such outcome');
  });

  test('tallies of checks', () => {
    const tallies = tallyChecks(PROCESS, [
      { outcomes: 'mlgpncf-nnnnnn', n: 2 },
      { outcomes: 'gggggggggggggg', n: 1 },
    ]);
    expect(tallies['8.6.1-01.b']).toEqual(tally({ met: 2, gap: 1 }));
    expect(tallies['8.6.1-02.b']).toEqual(tally({ cannotTell: 2, gap: 1 }));
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
    const tallies = tallyRequirements(PROCESS, [{ outcomes: 'mm--mmmmnn-nnn', n: 5 }]);
    expect(tallies['8.6.1-01']).toEqual(tally({ met: 5 }));
    expect(tallies['8.6.1-05']).toEqual(tally({ cannotTell: 5 }));
    expect(tallies['8.6.1-03']).toEqual(tally({}));
  });

  test('shares carry their interval, and no data is never 100 %', () => {
    // Wilson 1927, as printed for 8 of 10 in common tables: 0.490 to 0.943.
    const share = shareOf({ met: 8, gap: 2, pending: 5, cannotTell: 5 });
    expect(share).toMatchObject({ met: 8, gap: 2, share: 0.8, coverage: 0.75 });
    expect(share.interval![0]).toBeCloseTo(0.4902, 4);
    expect(share.interval![1]).toBeCloseTo(0.9433, 4);
    expect(shareOf({ met: 0, gap: 0, pending: 0, cannotTell: 0 })).toEqual({ met: 0, gap: 0, share: null, interval: null, coverage: null });
    expect(shareOf({ met: 0, gap: 0, pending: 0, cannotTell: 4 }).coverage).toBe(0);
    expect(shareOf({ met: 3, gap: 0, pending: 0, cannotTell: 0 }).interval![1]).toBe(1);
  });
});

describe('verdicts', () => {
  test.each([
    ['8.6.1-01', { met: 99, gap: 1 }, 'not-reached'],
    ['8.6.1-01', { met: 99, pending: 1 }, 'reached'],
    ['8.6.1-02', { met: 95, gap: 5 }, 'reached'],
    ['8.6.1-02', { met: 94, gap: 6 }, 'not-reached'],
    ['8.6.1-05', { notApplicable: 9 }, 'no-data'],
    ['8.6.1-05', { notApplicable: 9, cannotTell: 1 }, 'cannot-tell'],
    ['8.6.1-03', { met: 9 }, 'by-people'],
    ['8.6.1-04', { met: 9 }, 'by-people'],
    ['8.6.1-04', { met: 9, gap: 1 }, 'not-reached'],
  ] as const)('%s with %j is %s', (requirement, part, verdict) => {
    expect(verdictOf(requirement, tally(part), {})).toBe(verdict);
  });

  test('the site sets the tolerance', () => {
    expect(verdictOf('8.6.1-01', tally({ met: 9, gap: 1 }), { tolerance: { high: 0.9, medium: 0.9, low: 0.9 } })).toBe('reached');
  });
});

describe('hints', () => {
  test('gaps only, the heaviest first, at most three, what can no longer be mended last', () => {
    const record = anIncident().working(at(1)).major(at(1)).build();
    const findings = assessRecord(record, PROCESS, { now: day(3), settings: SETTINGS });
    const hints = hintsOf(findings);
    expect(hints.map(({ check }) => check.id)).toEqual(['8.6.1-01.b', '8.6.1-06.a', '8.6.1-01.a']);
    const all = hintsOf(findings, 99);
    expect(all.every(({ outcome }) => outcome === 'gap')).toBe(true);
    expect(all.at(-1)!.check.id).toBe('8.6.1-05.a');
  });

  test('a hint goes when the record is put right', () => {
    const open = anIncident().working(at(1));
    const hinted = (record: ReturnType<typeof open.build>) =>
      hintsOf(assessRecord(record, PROCESS, { now: at(9), settings: SETTINGS })).map(({ check }) => check.id);
    expect(hinted(open.build())).toEqual(['8.6.1-01.b', '8.6.1-01.a']);
    expect(hinted(open.set('impact', 'High', at(8)).set('urgency', 'High', at(8)).build())).toEqual(['8.6.1-01.a', '8.6.1-01.c']);
  });
});

describe('what has to be read', () => {
  test('of an incident and of a review', () => {
    const incident = readsFor('incident', { timeZone: 'UTC' });
    expect(incident.fields).toHaveLength(21);
    expect(incident).toMatchObject({ slas: ['timeToResolution'], follow: ['postIncidentReview'], updates: true });
    expect(readsFor('post-incident-review', { timeZone: 'UTC' })).toEqual({
      fields: ['assignee', 'noImprovementReason', 'resolution', 'reviewReport'],
      slas: [],
      links: ['action', 'improvement'],
      follow: [],
      updates: false,
    });
    expect(readsFor('incident', { timeZone: 'UTC', majorIncidentRule: { role: 'outage', in: ['unplanned'] } }).fields).toContain('outage');
  });

  test('the ruleset is short and the same every time', () => {
    expect(rulesetOf(PROCESS)).toMatch(/^[0-9a-f]{8}$/);
    expect(rulesetOf(PROCESS)).toBe(rulesetOf(PROCESS));
    expect(checksOf(PROCESS)).toHaveLength(14);
  });
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
