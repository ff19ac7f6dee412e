import type { Bypassed, BypassList, Reply, WaiverList, WaiverView, WrongHints } from '../../src/contract';
import { failure, success } from '../../src/problem';
import { requirement } from './assessments';
import type { Canned } from './replies';

/** Made-up replies to the calls of those who decide: waivers, what got past the guard, hints said to be wrong. Everything is invented. */

const OPS = { id: '10000', key: 'OPS', name: 'Service desk' };
const TODAY = '2026-05-18';
const CHECKS = {
  impact: {
    check: { id: '8.6.1-01.b', name: 'Impact and urgency decided', question: 'Were impact and urgency both decided when work began?' },
    requirements: [requirement('8.6.1-01', 'Incidents handled from record to closure')],
  },
  note: {
    check: { id: '8.6.1-02.b', name: 'Resolution noted', question: 'Is there a note on how the incident was resolved?' },
    requirements: [requirement('8.6.1-02', 'Work on incidents recorded')],
  },
  review: {
    check: { id: '8.5.1.3-08.a', name: 'Change reviewed', question: 'Was the change reviewed after it was implemented?' },
    requirements: [requirement('8.5.1.3-08', 'Changes reviewed for effectiveness'), requirement('8.5.1.3-09', 'Change records analysed')],
  },
};

const asked = (by: string | null, at: string, until: string, text: string): WaiverView['history'][number] => ({
  what: 'asked',
  by,
  at,
  until,
  text,
});
const waiver = (id: string, more: Partial<WaiverView>): WaiverView => ({
  ...{ id, ...CHECKS.impact, scope: 'record', project: OPS, issue: { id: '10001', key: 'OPS-1' }, service: null, state: 'asked' },
  reason: 'The ticket came in from the old desk without these fields.',
  ...{ until: '2026-06-30', askedUntil: null, askedBy: 'a-1', askedAt: '2026-05-15T08:12:00.000Z' },
  ...{ decidedBy: null, decidedAt: null, note: '', records: 1, may: { decide: false, extend: false, withdraw: false } },
  history: [asked('a-1', '2026-05-15T08:12:00.000Z', '2026-06-30', 'The ticket came in from the old desk without these fields.')],
  ...more,
});
const DECIDED = { decidedBy: 'a-2', decidedAt: '2026-04-02T09:30:00.000Z' };

const WAIVERS: WaiverView[] = [
  waiver('w-1', { may: { decide: true, extend: false, withdraw: false } }),
  waiver('w-2', {
    ...CHECKS.note,
    ...{ scope: 'service', service: 'E-mail', issue: null, records: 41, askedBy: 'me', until: '2026-08-31' },
    reason:
      'The supplier closes these tickets through its own tool, which leaves no note.\nFrom September on the new connector brings the note along.',
    may: { decide: false, extend: false, withdraw: true },
    history: [asked('me', '2026-05-16T14:02:00.000Z', '2026-08-31', 'The supplier closes these tickets through its own tool.')],
  }),
  waiver('w-3', {
    ...CHECKS.review,
    ...DECIDED,
    ...{ scope: 'check', issue: null, state: 'extending', until: '2026-05-19', askedUntil: '2026-07-31', records: 212 },
    reason: 'Reviews of changes are held together once a quarter until the new board meets.',
    note: 'Agreed in the change board of 1 April.',
    may: { decide: true, extend: false, withdraw: true },
    history: [
      asked('a-1', '2026-04-01T16:20:00.000Z', '2026-05-19', 'Reviews of changes are held together once a quarter.'),
      { what: 'approved', by: 'a-2', at: '2026-04-02T09:30:00.000Z', until: '2026-05-19', text: 'Agreed in the change board of 1 April.' },
      { what: 'extension asked', by: 'a-1', at: '2026-05-17T07:45:00.000Z', until: '2026-07-31', text: 'The board meets in July.' },
    ],
  }),
  waiver('w-4', {
    ...DECIDED,
    ...{ state: 'approved', until: '2026-09-30', issue: { id: '10007', key: null }, askedBy: null, reason: '' },
    history: [asked(null, '2026-04-01T16:20:00.000Z', '2026-09-30', '')],
    may: { decide: false, extend: true, withdraw: true },
  }),
  waiver('w-5', {
    ...CHECKS.note,
    ...DECIDED,
    ...{ state: 'refused', note: 'The note can still be written: please ask the second line.' },
    history: [
      asked('a-1', '2026-03-30T11:00:00.000Z', '2026-06-30', 'Nobody knows any more what was done.'),
      {
        what: 'refused',
        by: 'a-2',
        at: '2026-04-02T09:30:00.000Z',
        until: null,
        text: 'The note can still be written: please ask the second line.',
      },
    ],
  }),
  waiver('w-6', {
    ...DECIDED,
    ...{ state: 'ended', until: '2026-04-30' },
    history: [
      asked('a-1', '2026-03-30T11:00:00.000Z', '2026-04-30', 'The ticket came in from the old desk without these fields.'),
      { what: 'approved', by: 'gone', at: '2026-04-02T09:30:00.000Z', until: '2026-04-30', text: '' },
    ],
  }),
  waiver('w-7', {
    ...{ state: 'withdrawn', askedAt: '2026-02-03T10:00:00.000Z', askedBy: 'a-2' },
    history: [
      asked('a-2', '2026-02-03T10:00:00.000Z', '2026-06-30', 'The ticket came in from the old desk without these fields.'),
      { what: 'withdrawn', by: 'a-2', at: '2026-02-04T09:00:00.000Z', until: '2026-06-30', text: '' },
    ],
  }),
];

const list = (waivers: WaiverView[], more: Partial<WaiverList> = {}): Reply<WaiverList> =>
  success({ waivers, mayDecide: true, maximumDays: 180, today: TODAY, hiddenProjects: 0, ...more });

const found = ({ waiver: id }: Record<string, unknown>): WaiverView => WAIVERS.find((one) => one.id === id) ?? waiver('w-1', {});
const NONE = { decide: false, extend: false, withdraw: false };

const BLOCKING = [
  { id: '8.6.1-02.b', name: 'Resolution noted', since: '2026-09-01T08:00:00.000Z' },
  { id: '8.5.1.3-08.a', name: 'Change reviewed', since: '2026-10-05T08:00:00.000Z' },
];
const NO_NOTE = {
  ...{ id: '8.6.1-02.b', name: 'Resolution noted', hint: 'Write down how it was resolved.' },
  sentence: 'Resolution note is empty.',
};
const record = (n: number, summary: string, more: Partial<Bypassed>): Bypassed => ({
  ...{ issue: { id: String(10000 + n), key: `OPS-${n}`, summary }, kind: { id: 'incident', name: 'Incident' }, checks: [NO_NOTE] },
  ...{ path: 'transition', from: 'In progress', to: 'Resolved', at: '2026-05-17T13:45:00.000Z' },
  ...more,
});
const BYPASSED: Bypassed[] = [
  record(214, 'Shared mailbox cannot be opened', { path: 'together-with-others', to: 'Closed', from: 'Resolved' }),
  record(
    211,
    'Printer on the third floor prints blank pages after the update of its driver, and nobody knows which one was installed before',
    {
      checks: [
        NO_NOTE,
        { id: '8.6.1-01.b', name: 'Impact and urgency decided', hint: 'Set impact and urgency.', sentence: 'Urgency is empty.' },
      ],
    },
  ),
  record(198, 'Disk space on the file server', { path: 'by-an-app' }),
  record(190, 'Imported from the old desk', { path: 'created-there', from: null, to: 'Closed' }),
  record(171, 'Laptop does not start', { path: 'moved', from: null }),
  record(160, 'Replace the core switch', {
    ...{ path: 'undone-later', kind: { id: 'change', name: 'Change' } },
    checks: [
      { id: '8.5.1.3-08.a', name: 'Change reviewed', hint: 'Review the change and note its outcome.', sentence: 'There is no review.' },
    ],
  }),
  record(155, 'Password reset', { path: 'unknown', from: null, to: null, at: null }),
];
const bypassed = (records: Bypassed[], more: Partial<BypassList> = {}): Reply<BypassList> =>
  success({ records, more: false, blocking: BLOCKING, hiddenProjects: 0, ...more });

/** Jira's answer to who somebody is. */
const person: Canned[string] = ({ restPath }) => {
  const path = String(restPath);
  const name = path.includes('a-2') ? 'Sam Ostrava' : path.includes('=me') ? 'Robin Vale' : 'Kim Lindgren';
  const status = path.includes('gone') ? 404 : 200;
  return success({ status, body: JSON.stringify(status === 404 ? {} : { displayName: name }), headers: {} });
};

/** What a desk at work answers. */
export const MANAGER_REPLIES: Canned = {
  waivers: () => list(WAIVERS),
  bypassed: () => bypassed(BYPASSED),
  fetchProduct: person,
  decideWaiver: (payload) =>
    success({
      ...found(payload),
      state: payload['decision'] === 'refuse' ? 'refused' : 'approved',
      ...DECIDED,
      may: { ...NONE, withdraw: true },
    }),
  extendWaiver: (payload) => success({ ...found(payload), state: 'extending', askedUntil: String(payload['until']), may: NONE }),
  withdrawWaiver: (payload) => success({ ...found(payload), state: 'ended', may: NONE }),
};
export const EMPTY_MANAGER_REPLIES: Canned = { waivers: () => list([]), bypassed: () => bypassed([], { blocking: [] }) };
export const FAILED_MANAGER_REPLIES: Canned = {
  waivers: () => failure('storage-not-ready', 'The app is still being set up on this site.'),
  bypassed: () => failure('jira-busy', 'Jira is busy and did not answer.', 30),
};

const WRONG: WrongHints[] = [
  {
    check: CHECKS.note.check,
    ...{ reports: 14, reasons: { 'not-so': 9, 'not-ours': 3, unclear: 1, other: 1 }, lastAt: '2026-05-17T15:10:00.000Z' },
    issues: Array.from({ length: 14 }, (_, n) => String(10214 - n * 3)),
  },
  {
    check: CHECKS.review.check,
    ...{ reports: 1, reasons: { 'not-so': 0, 'not-ours': 1, unclear: 0, other: 0 }, lastAt: '2026-05-02T08:00:00.000Z' },
    issues: ['10160'],
  },
];
export const WRONG_HINTS: Canned = {
  wrongHints: () => success({ checks: WRONG }),
  settleWrongHints: ({ check }) => success({ checks: WRONG.filter((one) => one.check.id !== check) }),
};

/** Case name → call name → reply. */
export const MANAGER_CASES: Readonly<Record<string, Canned>> = {
  'waivers-agent': {
    ...MANAGER_REPLIES,
    waivers: () =>
      list(
        WAIVERS.map((one) => ({ ...one, may: NONE })),
        { mayDecide: false },
      ),
  },
  'waivers-overtaken': {
    ...MANAGER_REPLIES,
    decideWaiver: () => failure('conflict', 'Somebody has decided on this waiver meanwhile.'),
  },
  'guard-fine': { ...MANAGER_REPLIES, bypassed: () => bypassed([]) },
  'guard-more': { ...MANAGER_REPLIES, bypassed: () => bypassed(BYPASSED.slice(0, 2), { more: true, hiddenProjects: 1 }) },
};
