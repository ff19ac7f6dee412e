import { describe, expect, test } from '@jest/globals';
import { documentKey, standingOf, standingOfSite, type SiteFinding, type Tally } from '../../src/assess/index';
import type { Outcome } from '../../src/checks/check';
import { checks } from '../../src/checks/index';
import { COUNTING_CONVENTION, requirements, type RequirementId } from '../../src/standard/index';

const tally = (part: Partial<Tally> = {}): Tally => ({
  met: 0,
  gap: 0,
  pending: 0,
  notApplicable: 0,
  cannotTell: 0,
  failed: 0,
  waived: 0,
  ...part,
});

const finding = (outcome: Outcome, more: Partial<SiteFinding> = {}): SiteFinding => ({
  ...{ outcome, why: 'because', sentence: 'Because.', met: 0, gap: 0, pending: 0, cannotTell: 0 },
  ...{ missing: [], missingNames: [], dueAt: null, notRun: [] },
  ...more,
});

const verdict = (id: RequirementId, part: Partial<Tally>, findings: Readonly<Record<string, SiteFinding>> = {}) =>
  standingOf(id, tally(part), (key) => findings[key], {});

describe('requirements that records show', () => {
  test.each([
    ['8.6.1-01', { met: 99, gap: 1 }, 'not-reached'],
    ['8.6.1-01', { met: 99, pending: 1 }, 'reached'],
    ['8.6.1-02', { met: 95, gap: 5 }, 'reached'],
    ['8.6.1-02', { met: 94, gap: 6 }, 'not-reached'],
    ['8.6.1-05', { notApplicable: 9 }, 'no-data'],
    ['8.6.1-05', { pending: 9 }, 'no-data'],
    ['8.6.1-05', { notApplicable: 9, cannotTell: 1 }, 'cannot-tell'],
    ['8.6.1-05', { notApplicable: 9, failed: 1 }, 'cannot-tell'],
  ] as const)('%s with %j is %s', (requirement, part, is) => {
    expect(verdict(requirement, part)).toBe(is);
  });

  test('the site sets the tolerance', () => {
    const settings = { tolerance: { high: 0.9, medium: 0.9, low: 0.9 } };
    expect(standingOf('8.6.1-01', tally({ met: 9, gap: 1 }), () => null, settings)).toBe('reached');
  });
});

describe('requirements that take a document', () => {
  const document = (id: string, outcome: Outcome, more: Partial<SiteFinding> = {}) => ({ [documentKey(id)]: finding(outcome, more) });

  test.each([
    ['met', 'reached'],
    ['gap', 'not-reached'],
    ['pending', 'no-data'],
    ['cannot-tell', 'cannot-tell'],
  ] as const)('a document that is %s makes it %s', (outcome, is) => {
    expect(verdict('8.6.1-03', {}, document('8.6.1-03', outcome))).toBe(is);
  });

  test('without a register, or before anybody looked, it is for people', () => {
    expect(verdict('8.6.1-03', {})).toBe('by-people');
    expect(verdict('8.6.1-03', {}, document('8.6.1-03', 'cannot-tell', { why: 'not-mapped' }))).toBe('by-people');
  });

  test.each([
    [{ met: 9 }, 'met', 'reached'],
    [{ met: 9 }, 'gap', 'not-reached'],
    [{ met: 9, gap: 1 }, 'met', 'not-reached'],
    [{ met: 9 }, 'cannot-tell', 'cannot-tell'],
    [{ notApplicable: 9 }, 'met', 'no-data'],
    [{ met: 9 }, 'pending', 'no-data'],
  ] as const)('records %j and a document that is %s: one alone is not enough, %s', (part, outcome, is) => {
    expect(verdict('8.6.1-04', part, document('8.6.1-04', outcome))).toBe(is);
  });

  test('records that fail it decide before anybody has looked for the document', () => {
    expect(verdict('8.6.1-04', { met: 9 })).toBe('by-people');
    expect(verdict('8.6.1-04', { met: 9, gap: 1 })).toBe('not-reached');
    expect(verdict('8.6.1-04', {})).toBe('no-data');
  });
});

describe('requirements that registers and periods show', () => {
  test.each([
    ['met', 'reached'],
    ['gap', 'not-reached'],
    ['pending', 'no-data'],
    ['not-applicable', 'no-data'],
    ['cannot-tell', 'cannot-tell'],
  ] as const)('a register that is %s makes it %s', (outcome, is) => {
    expect(verdict('4.2-01', {}, { '4.2-01.a': finding(outcome) })).toBe(is);
  });

  test('before the first survey it is for people, a question that is off cannot be told', () => {
    expect(verdict('4.2-01', {})).toBe('by-people');
    expect(verdict('4.2-01', {}, { '4.2-01.a': finding('cannot-tell', { notRun: ['off'] }) })).toBe('cannot-tell');
    expect(verdict('4.2-01', {}, { '4.2-01.a': { ...finding('cannot-tell'), outcome: 'failed' } })).toBe('cannot-tell');
  });

  test('what our own aids find is an observation', () => {
    // 8.3.2-06.a is the duty, 8.3.2-06.b our aid.
    expect(verdict('8.3.2-06', {}, { '8.3.2-06.a': finding('met'), '8.3.2-06.b': finding('gap') })).toBe('reached');
    expect(verdict('8.3.2-06', {}, { '8.3.2-06.a': finding('gap'), '8.3.2-06.b': finding('met') })).toBe('not-reached');
    // An aid is all there is.
    expect(verdict('8.2.1-02', {}, { '8.2.1-02.a': finding('gap') })).toBe('by-people');
    expect(verdict('8.2.1-02', {}, { '8.2.1-02.a': finding('met') })).toBe('reached');
  });

  test('a register and a document have to be met both', () => {
    const mixed = requirements.find(({ kind, also }) => kind === 'register' && also.some((one) => one === 'document'))!;
    const check = checks.find(({ answers }) => answers.includes(mixed.id))!;
    const both = (register: Outcome, document: Outcome) =>
      verdict(mixed.id, {}, { [check.id]: finding(register), [documentKey(mixed.id)]: finding(document) });
    expect(both('met', 'met')).toBe('reached');
    expect(both('met', 'gap')).toBe('not-reached');
    expect(both('gap', 'met')).toBe('not-reached');
    expect(both('met', 'cannot-tell')).toBe('cannot-tell');
  });

  test('records and registers of one requirement have to be met both', () => {
    const mixed = requirements.find(({ id }) => {
      const levels = checks.filter(({ answers }) => answers.includes(id)).map(({ level }) => level);
      return levels.includes('record') && levels.includes('process');
    })!;
    const site = checks.filter(({ answers, level }) => answers.includes(mixed.id) && level !== 'record');
    const found = (outcome: Outcome) => Object.fromEntries(site.map(({ id }) => [id, finding(outcome)]));
    expect(verdict(mixed.id, { met: 9 }, found('met'))).toBe('reached');
    expect(verdict(mixed.id, { gap: 9 }, found('met'))).toBe('not-reached');
    expect(verdict(mixed.id, { met: 9 }, found('pending'))).toBe('no-data');
  });
});

describe('the whole standard', () => {
  const nothing = standingOfSite({ tallies: [], findings: {} }, {});

  test('212 requirements, with the convention by which they are counted, the amendment apart', () => {
    expect(nothing.whole.requirements).toBe(212);
    expect(nothing.whole.convention).toBe(COUNTING_CONVENTION);
    expect(nothing.amendment).toEqual({ id: '4.1-A1', verdict: 'by-people' });
    expect(standingOfSite({ tallies: [], findings: { [documentKey('4.1-A1')]: finding('met') } }, {}).amendment.verdict).toBe('reached');
  });

  test('without anything known nothing is reached, and no share is shown', () => {
    const { verdicts, share, coverage } = nothing.whole;
    expect(verdicts.reached + verdicts['not-reached']).toBe(0);
    expect(share).toBeNull();
    expect(coverage).toBe(0);
    expect(Object.values(verdicts).reduce((sum, n) => sum + n, 0)).toBe(212);
  });

  test('clauses count what is below them', () => {
    const { clauses } = standingOfSite(
      {
        tallies: [{ '8.6.1-01': tally({ met: 3 }) }, { '8.6.1-01': tally({ met: 2 }), '8.6.1-02': tally({ gap: 4 }) }],
        findings: { '4.2-01.a': finding('met') },
      },
      {},
    );
    const of = (number: string) => clauses.find(({ clause }) => clause === number)!;
    expect(of('8.6.1')).toMatchObject({ verdicts: { reached: 1, 'not-reached': 1 }, share: 0.5 });
    expect(of('8').verdicts.reached).toBe(1);
    expect(of('4').share).toBe(1);
    expect(of('4').coverage).toBeCloseTo(1 / of('4').requirements);
    const mains = ['4', '5', '6', '7', '8', '9', '10'].map((number) => of(number).requirements);
    expect(mains.reduce((sum, n) => sum + n, 0)).toBe(212);
  });

  test('tallies of several kinds are one', () => {
    const { requirements: found } = standingOfSite(
      { tallies: [{ '8.6.1-01': tally({ met: 3 }) }, { '8.6.1-01': tally({ met: 2, gap: 5 }) }], findings: {} },
      {},
    );
    expect(found.find(({ id }) => id === '8.6.1-01')).toMatchObject({
      tally: tally({ met: 5, gap: 5 }),
      share: 0.5,
      verdict: 'not-reached',
    });
  });
});
