import { describe, expect, test } from '@jest/globals';
import type { WaiverView } from '../../../src/contract';
import {
  actWords,
  coversText,
  doneText,
  leftText,
  linesOf,
  recordsText,
  untilText,
} from '../../../static/project-page/waivers/waiver-words';
import { aWaiver } from './waiver';

const reader = { locale: 'en-GB', timeZone: 'UTC' };
const step = (what: WaiverView['history'][number]['what'], more: Partial<WaiverView['history'][number]> = {}) => ({
  ...{ what, by: 'asker', at: '2026-05-01T10:00:00.000Z', until: null, text: '' },
  ...more,
});

describe('what a waiver covers', () => {
  test.each([
    [{}, '', 'OPS-1'],
    [{ issue: { id: '1', key: null } }, 'One record, which you may not see', null],
    [{ scope: 'check', issue: null }, 'All records of Service desk (OPS)', null],
    [{ scope: 'service', issue: null, service: 'E-mail' }, 'Records of Service desk (OPS) that name the service “E-mail”', null],
  ] as const)('%j', (more, words, key) => expect(coversText(aWaiver(more))).toEqual({ words, key }));
  test('in records, where it is more than one', () => {
    expect(recordsText({ scope: 'record', records: 1 }, reader)).toBeNull();
    expect(recordsText({ scope: 'check', records: 1200 }, reader)).toBe('1,200 records now');
    expect(recordsText({ scope: 'service', records: 0 }, reader)).toBe('no record now');
  });
});

describe('until when', () => {
  test.each([
    ['2026-05-18', 'Ends today', true],
    ['2026-05-19', 'Ends tomorrow', true],
    ['2026-06-01', '14 days left', true],
    ['2026-06-02', '15 days left', false],
  ])('%s: %s', (until, text, soon) => expect(leftText({ state: 'approved', until }, '2026-05-18', reader)).toEqual({ text, soon }));
  test('nothing is left of what does not count', () => {
    expect(leftText({ state: 'refused', until: '2026-06-01' }, '2026-05-18', reader)).toBeNull();
    expect(leftText({ state: 'approved', until: '2026-05-17' }, '2026-05-18', reader)).toBeNull();
  });
  test.each([
    [{}, '30 Jun 2026, if approved'],
    [{ until: '2026-05-17' }, '17 May 2026, which has passed'],
    [{ until: '2026-05-18' }, '18 May 2026, if approved'],
    [{ state: 'extending', askedUntil: '2026-07-31' }, '30 Jun 2026; asked for: 31 Jul 2026'],
    [{ state: 'ended' }, '30 Jun 2026'],
  ] as const)('%j', (more, text) => expect(untilText(aWaiver(more), '2026-05-18', reader)).toBe(text));
});

describe('what happened', () => {
  test('is told step by step; a decision on a later end is called that', () => {
    const history = [
      step('asked', { until: '2026-06-30', text: 'Why' }),
      step('approved', { by: null, until: '2026-06-30' }),
      step('extension asked', { until: '2026-07-31' }),
      step('refused', { until: '2026-07-31' }),
      step('extension asked', { until: '2026-07-31' }),
      step('withdrawn', { until: '2026-07-31' }),
      step('ended'),
    ];
    expect(linesOf(aWaiver({ state: 'ended', history }), reader).map(({ text }) => text)).toEqual([
      'Asked for until 30 Jun 2026',
      'Approved until 30 Jun 2026',
      'Asked for longer, until 31 Jul 2026',
      'The later end was refused',
      'Asked for longer, until 31 Jul 2026',
      'The later end was taken back',
      'Ended early',
    ]);
    expect(linesOf(aWaiver({ history: [step('asked'), step('refused')] }), reader)[1]?.text).toBe('Refused');
    expect(linesOf(aWaiver({ history: [step('asked'), step('withdrawn')] }), reader)[1]?.text).toBe('Taken back');
  });
  test('that it ran out is told, by nobody', () => {
    const lines = linesOf(aWaiver({ state: 'ended', history: [step('approved')] }), reader);
    expect(lines.at(-1)).toEqual({ what: 'ran out', when: '30 Jun 2026', text: 'Ended by itself after this day', by: 'nobody', said: '' });
    expect(linesOf(aWaiver({ state: 'approved', history: [step('approved')] }), reader)).toHaveLength(1);
  });
});

describe('a form says what it will do', () => {
  const says = (act: Parameters<typeof actWords>[0], more: Partial<WaiverView>) => actWords(act, aWaiver(more), 'asker', reader);
  test('approving: until when, and that the share stays', () => {
    const { says: text, send } = says('approve', {});
    expect(text).toBe('Until 30 Jun 2026, this gap of OPS-1 will count as waived beside the share. The share itself stays as it is.');
    expect(send).toBe('Approve until 30 Jun 2026');
    expect(says('approve', { state: 'extending', askedUntil: '2026-07-31' }).send).toBe('Approve until 31 Jul 2026');
  });
  test('refusing a later end leaves the present one', () => {
    expect(says('refuse', { state: 'extending' }).says).toContain('stays in force until 30 Jun 2026');
    expect(says('refuse', {}).says).toContain('never comes into force');
  });
  test('ending and taking back are told apart', () => {
    const history = [step('extension asked')];
    expect(says('withdraw', { state: 'extending', history }).says).toContain('It ends on 30 Jun 2026, as approved');
    expect(says('withdraw', { state: 'approved', scope: 'check', issue: null }).says).toContain('these gaps will count as open again');
    expect(says('withdraw', { state: 'approved' }).button).toBe('End it now');
    expect(says('withdraw', {}).button).toBe('Take it back');
  });
  test('afterwards by what has become of it', () => {
    expect(doneText(aWaiver({ state: 'approved' }), 'withdraw')).toBe('Taken back: the later end of Impact and urgency decided.');
    expect(doneText(aWaiver({ state: 'withdrawn' }), 'withdraw')).toBe('Taken back: Impact and urgency decided.');
    expect(doneText(aWaiver({ state: 'ended' }), 'withdraw')).toBe('Ended: Impact and urgency decided.');
  });
});
