import { describe, expect, test } from '@jest/globals';
import type { FindingView, IssueAssessment, OutcomeName, Remedy } from '../../src/contract';
import { actionOf, allText, announcementOf, dueLine, groupsOf, nextText, shownText, summaryOf } from '../../static/issue-panel/view-model';

const reader = { locale: 'en', timeZone: 'UTC' };
const NONE: Record<OutcomeName, number> = { met: 0, gap: 0, pending: 0, 'not-applicable': 0, 'cannot-tell': 0, failed: 0 };

const FINDING: FindingView = {
  ...{ check: '0', question: '', outcome: 'met', late: false, sentence: '', severity: 'low', requirements: [], read: [] },
  ...{ dueAt: null, page: '' },
};

const assessment = (counts: Partial<Record<OutcomeName, number>>, more: Partial<IssueAssessment> = {}): IssueAssessment => ({
  issue: { id: '1', key: 'OPS-1' },
  process: { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
  kind: { id: 'incident', name: 'Incident' },
  hints: [],
  gaps: counts.gap ?? 0,
  counts: { ...NONE, ...counts },
  findings: [FINDING],
  next: null,
  assessedAt: '2026-05-18T09:30:00Z',
  ...more,
});

describe('the first lines of the panel', () => {
  test('are green when everything that was judged is met', () => {
    expect(summaryOf(assessment({ met: 11 }), reader)).toEqual({ tone: 'success', title: 'Nothing to do', detail: '11 of 11 checks met' });
  });
  test('count what is not due or cannot be judged beside the share, never in it', () => {
    const { detail } = summaryOf(assessment({ met: 9, pending: 2, 'cannot-tell': 3, 'not-applicable': 4 }), reader);
    expect(detail).toBe('9 of 9 checks met · 2 not due yet · 3 cannot be judged');
  });
  test('are never green when nothing was judged', () => {
    expect(summaryOf(assessment({ 'cannot-tell': 14 }), reader)).toMatchObject({ tone: 'neutral', title: 'Nothing to judge' });
    expect(summaryOf(assessment({ pending: 2 }), reader)).toMatchObject({ tone: 'neutral', title: 'Nothing to do yet' });
  });
  test('of a record that is asked nothing say what it is for', () => {
    expect(summaryOf(assessment({}, { findings: [] }), reader)).toEqual({
      tone: 'neutral',
      title: 'Nothing is asked of this issue itself',
      detail: 'It is evidence where other records are judged.',
    });
  });
  test('name the gaps', () => {
    expect(summaryOf(assessment({ met: 3, gap: 1 }), reader)).toEqual({
      tone: 'warning',
      title: '1 thing to put right',
      detail: '3 of 4 checks met',
    });
    expect(announcementOf(assessment({ met: 3, gap: 2, failed: 1 }), reader)).toBe(
      'ISO 20000: 2 things to put right. 3 of 5 checks met · 1 failed to run.',
    );
  });
});

describe('the action of a hint', () => {
  const none: Remedy = { setFields: [], orSetFields: [], addLinks: [], createLinked: null, comment: false, moveTo: null };
  const field = (name: string) => ({ role: name, field: `customfield_${name}`, name });
  test.each<[string, Partial<Remedy>, string | null]>([
    ['nothing known', {}, null],
    ['two fields', { setFields: [field('Impact'), field('Urgency')] }, 'Set Impact and Urgency.'],
    ['a comment', { comment: true }, 'Write it in a comment.'],
    ['a field or a comment', { comment: true, setFields: [field('Note')] }, 'Set Note, or write it in a comment.'],
    ['a move with a field', { moveTo: 'Resolved', setFields: [field('Resolution')] }, 'Move this issue to Resolved and set Resolution.'],
    [
      'a link',
      {
        addLinks: [
          { role: 'report', name: 'report' },
          { role: 'improvement', name: 'improvement' },
        ],
      },
      'Link a report or an improvement.',
    ],
    [
      'a move, or a reason why not',
      { moveTo: 'Escalated', orSetFields: [field('No escalation reason')] },
      'Move this issue to Escalated, or say why in No escalation reason.',
    ],
    ['a reason alone', { orSetFields: [field('Not major reason')] }, 'Say why in Not major reason.'],
    [
      'a linked record or a field',
      { createLinked: { kind: 'post-incident-review', name: 'post-incident review' }, setFields: [field('Review report')] },
      'Create a post-incident review and link it to this issue, or set Review report.',
    ],
  ])('%s', (_, remedy, sentence) => {
    expect(actionOf({ ...none, ...remedy })).toBe(sentence);
  });
});

test('what comes next counts from the time of the assessment', () => {
  const next = { check: 'x', question: 'Was the review completed?', dueAt: '2026-05-21T10:00:00Z' };
  expect(nextText(assessment({ pending: 1 }, { next }), reader)).toBe('Next, due in 3 days: was the review completed?');
  expect(nextText(assessment({}), reader)).toBeNull();
});

test('a check tells when it falls due, where that is known', () => {
  expect(dueLine('2026-05-21T10:00:00Z', '2026-05-18T09:30:00Z', { locale: 'en-GB', timeZone: 'UTC' })).toBe(
    'Due in 3 days: 21 May 2026, 10:00.',
  );
  expect(dueLine(null, '2026-05-18T09:30:00Z', reader)).toBeNull();
});

test('says how many gaps are shown only when some are not', () => {
  expect(shownText(assessment({ gap: 5 }))).toBe('0 of 5 gaps shown');
  expect(shownText(assessment({}))).toBeNull();
});

test('the button says how many checks there are', () => {
  expect([allText(1, reader), allText(17, reader), allText(1_200, reader)]).toEqual([
    'Show the check',
    'Show all 17 checks',
    'Show all 1,200 checks',
  ]);
});

test('findings come by outcome, gaps first, none lost, in the order of the checks', () => {
  const outcomes: OutcomeName[] = ['met', 'cannot-tell', 'gap', 'pending', 'failed', 'not-applicable', 'gap'];
  const findings = outcomes.map((outcome, index): FindingView => ({ ...FINDING, check: String(index), outcome }));
  const groups = groupsOf(findings);
  expect(groups.map((group) => group.outcome)).toEqual(['gap', 'pending', 'met', 'not-applicable', 'cannot-tell', 'failed']);
  expect(groups[0]?.findings.map((finding) => finding.check)).toEqual(['2', '6']);
  expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
  // Whoever works on the issue need not read what does not concern it, or what only an admin can mend.
  expect(groups.filter(({ quiet }) => quiet).map(({ outcome }) => outcome)).toEqual(['not-applicable', 'cannot-tell']);
});
