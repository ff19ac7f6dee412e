import { describe, expect, test } from '@jest/globals';
import type { SiteFinding } from '../../src/assess';
import { checkById, checksAskedOf, siteChecks, type RecordKind } from '../../src/checks';
import { checksLookingAt, withoutFalseGaps, withoutFalseSiteFinding } from '../../src/jobs/lost';
import { KINDS } from './whole-map';

const lost = (...parts: string[]) => ({ lost: parts.map((part) => ({ part, project: null })) });
/** Outcomes of an incident, all alike. */
const incidents = checksAskedOf('incident');
const all = (letter: string): string => letter.repeat(incidents.length);
const letterOf = (packed: string, check: string): string | undefined => packed[incidents.findIndex(({ id }) => id === check)];
const guarded = (letter: string, part: string, project = '10000'): string =>
  withoutFalseGaps(all(letter), 'incident', project, { lost: [{ part, project: null }] });

describe('packed outcomes', () => {
  test('stay as they are where nothing is lost, or where it bears on nothing asked of the kind', () => {
    expect(withoutFalseGaps(all('g'), 'incident', '10000', lost())).toBe(all('g'));
    expect(guarded('g', 'field:backoutPlan')).toBe(all('g'));
    expect(guarded('g', 'milestone:change:deployed')).toBe(all('g'));
  });

  test('have no gap by a check that looks at what is lost, and keep every other outcome', () => {
    const packed = guarded('g', 'field:impact');
    expect([letterOf(packed, '8.6.1-01.b'), letterOf(packed, '8.6.1-01.a')]).toEqual(['c', 'g']);
    for (const letter of ['m', 'l', 'p', 'n', 'c', '-', 'f'])
      expect([letter, guarded(letter, 'field:impact')]).toEqual([letter, all(letter)]);
  });

  test('have no gap where a link may be hidden, or where records of the kind it leads to are', () => {
    for (const part of ['link:postIncidentReview', 'kind:post-incident-review'])
      expect([part, letterOf(guarded('g', part), '8.6.1-07.a')]).toEqual([part, 'c']);
  });

  test('have no gap where the event is told by a status that is lost, and none at all where a record may have been cancelled', () => {
    const resolved = guarded('g', 'milestone:incident:resolved');
    expect([letterOf(resolved, '8.6.1-01.e'), letterOf(resolved, '8.6.1-01.f')]).toEqual(['c', 'c']);
    const escalated = guarded('g', 'milestone:incident:escalated');
    expect([letterOf(escalated, '8.6.1-01.d'), letterOf(escalated, '8.6.1-01.e')]).toEqual(['c', 'g']);
    expect(guarded('g', 'milestone:incident:cancelled')).toBe(all('c'));
  });

  test('do not say that a check does not apply where its condition asks for a status that is lost', () => {
    expect(checkById('8.6.1-01.f')?.appliesWhen).toEqual({ reached: 'resolved' });
    expect(letterOf(guarded('n', 'milestone:incident:resolved'), '8.6.1-01.f')).toBe('c');
    expect(letterOf(guarded('n', 'milestone:incident:resolved'), '8.6.1-01.e')).toBe('n');
  });

  test('of other projects than the one it was lost in stay as they are', () => {
    const here = { lost: [{ part: 'field:impact', project: '10000' }] };
    expect(withoutFalseGaps(all('g'), 'incident', '10001', here)).toBe(all('g'));
    expect(letterOf(withoutFalseGaps(all('g'), 'incident', '10000', here), '8.6.1-01.b')).toBe('c');
  });
});

describe('findings of the site', () => {
  const gap: SiteFinding = {
    ...{ outcome: 'gap', why: 'some', met: 3, gap: 2, pending: 1, cannotTell: 1, missing: ['1', '2'], missingNames: ['a'], dueAt: null },
    ...{ sentence: 'Two are missing.', notRun: [] },
  };
  const service = siteChecks.find(({ site }) => site!.reads.length > 0 && site!.reads.every(({ kind }) => kind === 'service'))!;

  test('name nothing as missing when a part of what they are drawn from is lost', () => {
    expect(withoutFalseSiteFinding(service.id, gap, lost('kind:service'))).toEqual({
      ...{ outcome: 'cannot-tell', why: 'lost', met: 3, gap: 0, pending: 1, cannotTell: 3, missing: [], missingNames: [], dueAt: null },
      ...{ sentence: 'It cannot be told: this site no longer has all that the kind service is read from.', notRun: [] },
    });
    expect(withoutFalseSiteFinding('document:4.1-01', gap, lost('kind:controlled-document')).outcome).toBe('cannot-tell');
    expect(withoutFalseSiteFinding('document:4.1-01', gap, lost('field:approvalDate', 'field:owner')).outcome).toBe('cannot-tell');
  });

  test('stay as they are for anything else', () => {
    expect(withoutFalseSiteFinding(service.id, gap, lost('kind:article', 'field:backoutPlan'))).toBe(gap);
    expect(withoutFalseSiteFinding(service.id, gap, lost())).toBe(gap);
    const met: SiteFinding = { ...gap, outcome: 'met' };
    expect(withoutFalseSiteFinding(service.id, met, lost('kind:service'))).toBe(met);
  });
});

test('the checks that look at a part are those whose gaps it makes doubtful, each once', () => {
  const ids = (part: string, kinds: readonly RecordKind[] = KINDS): string[] =>
    checksLookingAt({ part, project: null }, kinds).map(({ id }) => id);
  expect(ids('field:impact')).toContain('8.6.1-01.b');
  expect(ids('field:impact', ['change'])).not.toContain('8.6.1-01.b');
  expect(ids('kind:service').length).toBeGreaterThan(3);
  expect(new Set(ids('kind:service')).size).toBe(ids('kind:service').length);
  for (const { id } of incidents.filter((check) => ids('field:impact').includes(check.id)))
    expect([id, letterOf(guarded('g', 'field:impact'), id)]).toEqual([id, 'c']);
});
