import { describe, expect, test } from '@jest/globals';
import type { FindingView, FindingWaiver, Fix, Hint, IssueAssessment, OutcomeName } from '../../src/contract';
import { fixText } from '../../static/issue-panel/fix-text';
import { shownHints } from '../../static/issue-panel/hint-list';
import { mayComment, offerOf, permissionsOf, permissionsPath } from '../../static/issue-panel/permissions';
import { isRunning, waiverLine } from '../../static/issue-panel/waiver-text';
import { allText, announcementOf, dueLine, groupsOf, nextText, shownText, summaryOf } from '../../static/issue-panel/view-model';

const reader = { locale: 'en', timeZone: 'UTC' };
const NONE: Record<OutcomeName, number> = { met: 0, gap: 0, pending: 0, 'not-applicable': 0, 'cannot-tell': 0, failed: 0 };

const FINDING: FindingView = {
  ...{ check: '0', question: '', outcome: 'met', late: false, sentence: '', severity: 'low', requirements: [], read: [] },
  ...{ dueAt: null, page: '', waiver: null },
};

const assessment = (counts: Partial<Record<OutcomeName, number>>, more: Partial<IssueAssessment> = {}): IssueAssessment => ({
  issue: { id: '1', key: 'OPS-1' },
  process: { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
  kind: { id: 'incident', name: 'Incident' },
  hints: [],
  gaps: counts.gap ?? 0,
  waived: 0,
  services: [],
  waiverRules: { maximumDays: 180, today: '2026-05-18' },
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
      title: '1 of 4 left',
      detail: '3 met',
    });
    expect(announcementOf(assessment({ met: 3, gap: 2, failed: 1 }), reader)).toBe('ISO 20000: 2 of 5 left. 3 met · 1 failed to run.');
  });
  test('tell of waived gaps without counting them as left, or as met', () => {
    expect(summaryOf(assessment({ met: 3, gap: 2 }, { gaps: 1, waived: 1 }), reader)).toEqual({
      tone: 'warning',
      title: '1 of 5 left',
      detail: '3 met · 1 waived',
    });
    expect(summaryOf(assessment({ met: 3, gap: 1 }, { gaps: 0, waived: 1 }), reader)).toEqual({
      tone: 'success',
      title: 'Nothing to do',
      detail: '3 of 4 checks met · 1 waived',
    });
    // Waivers alone make nothing green.
    expect(summaryOf(assessment({ gap: 2 }, { gaps: 0, waived: 2 }), reader)).toMatchObject({ tone: 'neutral', title: 'Nothing to do' });
  });
});

const field = (name: string) => ({ role: name, field: `customfield_${name}`, name });
const link = { typeId: '1', other: 'inward', wording: 'is caused by' } as const;
const set = (...names: string[]): Fix => ({ do: 'set-fields', fields: names.map(field), instead: false });
const FIXES = {
  set: set('Impact', 'Urgency'),
  link: { do: 'link', role: 'problem', name: 'incident', link, candidates: { jql: '', anywhere: '', same: [] } },
  create: { do: 'create', kind: 'problem', name: 'problem', link, targets: [], copy: [] },
  move: { do: 'move', milestone: 'resolved', name: 'Resolved', statuses: ['5'], fields: [] },
  comment: { do: 'comment' },
} satisfies Record<string, Fix>;

test.each<[Fix, string]>([
  [FIXES.set, 'Set Impact and Urgency'],
  [set('Root cause'), 'Set Root cause'],
  [set('Implementation plan', 'Communication plan', 'Back-out plan'), 'Fill in 3 fields'],
  [{ do: 'set-fields', fields: [field('No escalation reason')], instead: true }, 'Say why in No escalation reason'],
  [FIXES.link, 'Link an incident'],
  [FIXES.create, 'Create a problem'],
  [{ ...FIXES.create, name: 'Post-incident review' }, 'Create a post-incident review'],
  [{ ...FIXES.create, name: 'SLA review' }, 'Create an SLA review'],
  [FIXES.move, 'Move to Resolved'],
  [FIXES.comment, 'Write a comment'],
])('the button of %j', (fix, text) => {
  expect(fixText(fix)).toBe(text);
});

describe('what is offered', () => {
  const all = [FIXES.set, FIXES.link, FIXES.create, FIXES.move, FIXES.comment];
  const granted = (...names: string[]) =>
    permissionsOf({ permissions: Object.fromEntries(names.map((name) => [name, { havePermission: true }])) });
  test('is everything while nothing is known of permissions, or Jira did not say', () => {
    expect(offerOf(all, null)).toEqual({ ways: all, ask: false });
    for (const body of [null, {}, { permissions: [] }, 'x']) expect(permissionsOf(body)).toBeNull();
    expect(mayComment(null)).toBe(true);
  });
  test.each([
    ['EDIT_ISSUES', [FIXES.set]],
    ['LINK_ISSUES', [FIXES.link, FIXES.create]],
    ['TRANSITION_ISSUES', [FIXES.move]],
    ['ADD_COMMENTS', [FIXES.comment]],
  ])('with %s only what it allows', (name, ways) => {
    expect(offerOf(all, granted(name))).toEqual({ ways, ask: false });
  });
  test('is asking the assignee when nothing is allowed, and nothing where nothing can be done', () => {
    const none = permissionsOf({ permissions: { EDIT_ISSUES: { havePermission: false } } });
    expect(offerOf(all, none)).toEqual({ ways: [], ask: true });
    expect(offerOf([], none)).toEqual({ ways: [], ask: false });
    expect(mayComment(none)).toBe(false);
  });
  test('goes by the right to assign for the assignee alone', () => {
    const assign: Fix = { do: 'set-fields', fields: [{ role: 'assignee', field: 'assignee', name: 'Assignee' }], instead: false };
    expect(offerOf([assign], granted('ASSIGN_ISSUES')).ask).toBe(false);
    expect(offerOf([assign], granted('EDIT_ISSUES')).ask).toBe(true);
  });
  test('is asked of the issue by its id, escaped', () => {
    expect(permissionsPath('1&x=2')).toMatch(/^\/rest\/api\/3\/mypermissions\?issueId=1%26x%3D2&permissions=EDIT_ISSUES,/);
  });
});

describe('a waiver in words', () => {
  const british = { locale: 'en-GB', timeZone: 'UTC' };
  const line = (state: FindingWaiver['state'], more: Partial<FindingWaiver> = {}) => {
    const { label, text } = waiverLine(
      { id: 'w', state, scope: 'record', reason: 'The tool has no field', until: '2026-03-31', ...more },
      british,
    );
    return `${label} ${text}`;
  };
  test.each([
    ['approved', 'Waived until 31 Mar 2026: The tool has no field.'],
    ['extending', 'Waived until 31 Mar 2026: The tool has no field. A later end waits for approval.'],
    ['asked', 'Waiver asked for until 31 Mar 2026, waits for approval: The tool has no field.'],
    ['refused', 'Waiver refused that was asked for until 31 Mar 2026: The tool has no field.'],
    ['withdrawn', 'Waiver taken back that was asked for until 31 Mar 2026: The tool has no field.'],
    ['ended', 'Waiver ended 31 Mar 2026: The tool has no field.'],
  ] as const)('%s', (state, text) => {
    expect(line(state)).toBe(text);
  });
  test('says what it covers beyond the record', () => {
    expect(line('approved', { scope: 'service', reason: 'So agreed!' })).toBe(
      'Waived until 31 Mar 2026: So agreed! It covers all records of the service.',
    );
  });
  test('another one makes sense once it is over', () => {
    const states = ['asked', 'approved', 'extending', 'refused', 'withdrawn', 'ended'] as const;
    const running = states.filter((state) => isRunning({ id: 'w', state, scope: 'record', reason: '', until: '' }));
    expect(running).toEqual(['asked', 'approved', 'extending']);
    expect(isRunning(null)).toBe(false);
  });
});

describe('hints on screen', () => {
  const hint = (check: string): Hint => ({ ...FINDING, check, hint: check, fixes: [], mendable: true });
  const [a, b, c] = [hint('a'), hint('b'), hint('c')];
  test('keep the one that somebody is typing on, at its place', () => {
    expect(shownHints([a, c], { hint: b, at: 1 })).toEqual([
      { hint: a, closed: false },
      { hint: b, closed: true },
      { hint: c, closed: false },
    ]);
    expect(shownHints([a, b], { hint: { ...b, sentence: 'old' }, at: 0 })).toEqual([
      { hint: a, closed: false },
      { hint: b, closed: false },
    ]);
    expect(shownHints([], null)).toEqual([]);
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
  expect(groups.map((group) => group.id)).toEqual(['gap', 'pending', 'met', 'not-applicable', 'cannot-tell', 'failed']);
  expect(groups[0]?.findings.map((finding) => finding.check)).toEqual(['2', '6']);
  expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
  // Whoever works on the issue need not read what does not concern it, or what only an admin can mend.
  expect(groups.filter(({ quiet }) => quiet).map(({ id }) => id)).toEqual(['not-applicable', 'cannot-tell']);
});

test('waived gaps stand by themselves, and only while the waiver counts', () => {
  const gap = (check: string, state: FindingWaiver['state']): FindingView => ({
    ...{ ...FINDING, check, outcome: 'gap' },
    waiver: { id: 'w', state, scope: 'record', reason: '', until: '2026-03-31' },
  });
  const findings = [
    gap('1', 'approved'),
    gap('2', 'ended'),
    gap('3', 'extending'),
    gap('4', 'asked'),
    { ...gap('5', 'approved'), outcome: 'met' as const },
  ];
  const groups = groupsOf(findings).map(({ id, findings: within }) => [id, within.map(({ check }) => check)]);
  expect(groups).toEqual([
    ['gap', ['2', '4']],
    ['waived', ['1', '3']],
    ['met', ['5']],
  ]);
});
