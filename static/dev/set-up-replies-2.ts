import type {
  Backfills,
  BackfillStatus,
  ChangeView,
  CheckView,
  DryRunPage,
  Health,
  Impact,
  MissingPart,
  Preview,
  SetUp,
  VersionView,
  Vocabulary,
} from '../../src/contract';
import { failure, success } from '../../src/problem';
import { processes, requirements } from '../../src/standard';
import { NOW } from './assessments';
import { WRONG_HINTS } from './managers';
import type { Canned } from './replies';
import { SET_UP_CASES } from './set-up';
import { draft, site } from './set-up-site';
import { words } from './set-up-words';

/** Made-up replies to the later steps of the set-up: rules, dry run, switching on, health, history, exchange. Every number is invented. */

const days = (value: number) => ({ value, unit: 'days' as const });
const PARAMS: CheckView['params'][] = [
  [],
  [{ key: 'grace', label: 'Time it may take', type: 'duration', positive: false, suggested: { value: 4, unit: 'workingHours' } }],
  [],
  [
    { key: 'within', label: 'Within', type: 'duration', positive: false, suggested: days(30) },
    { key: 'least', label: 'At least this many', type: 'count', positive: true, suggested: 1 },
  ],
  [{ key: 'share', label: 'Share that has to have it', type: 'share', positive: false, suggested: 0.95 }],
];

const SHOWN = requirements.filter(({ kind }) => kind !== 'document');
/** As many checks as the app has, called after the requirements that records or registers show. */
const CHECKS: CheckView[] = Array.from({ length: 207 }, (_, n) => SHOWN[n % SHOWN.length])
  .filter((requirement) => requirement !== undefined)
  .map((requirement, n) => ({
    id: `${requirement.id}.${'klm'[Math.floor(n / SHOWN.length)]}`,
    name: requirement.title,
    question: `${requirement.statement.replace(/\.$/, '')}?`,
    process: requirement.processes[0],
    kinds: [],
    level: requirement.kind === 'register' ? 'register' : requirement.kind === 'aggregate' ? 'process' : 'record',
    severity: (['medium', 'high', 'medium', 'low'] as const)[n % 4] ?? 'medium',
    requirements: [{ id: requirement.id, clause: requirement.clause, title: requirement.title }],
    params: PARAMS[n % PARAMS.length] ?? [],
    needsSetting: n % 41 === 7 ? ['topManagement'] : [],
    page: requirement.id,
  }));

const vocabulary: Vocabulary = {
  ...words,
  processes: processes.map(({ id, name, clause }) => ({ id, name, clause })),
  settings: [...words.settings, { id: 'topManagement', name: 'Top management' }],
  checks: [...words.checks, ...CHECKS],
};

const base = (more: Canned = {}, setUp: Partial<SetUp> = {}): Canned => ({
  ...SET_UP_CASES['set-up'],
  setUp: () => success({ state: 'new', revision: 7, draft, inForce: null, reasons: [], site, ...setUp } satisfies SetUp),
  vocabulary: () => success(vocabulary),
  health: () => success(HEALTH),
  fetchProduct: ({ restPath }) => success(person(String(restPath))),
  ...more,
});
const ON = { state: 'on', inForce: { version: 4, savedAt: '2026-05-11T13:20:00.000Z' } } as const;
const CHANGED = { ...ON, state: 'changed' } as const;

/** Jira's answer to who somebody is. */
function person(path: string): { status: number; body: string; headers: Record<string, string> } {
  const body = (status: number, value: unknown) => ({ status, body: JSON.stringify(value), headers: {} });
  if (path.includes('/user/search')) return body(200, [{ accountId: 'a-3', displayName: 'Robin Vale', accountType: 'atlassian' }]);
  return path.includes('gone') ? body(404, {}) : body(200, { displayName: path.includes('a-2') ? 'Sam Ostrava' : 'Kim Lindgren' });
}

const PAGES = 4;
/** Numbers that look like a desk: most is met, some floods, much has few records. */
function dryRunPage(project: string, token: string | null): DryRunPage {
  const at = Number(token ?? '0');
  const checks = Object.fromEntries(
    vocabulary.checks.slice(0, 60).map((check, n) => {
      const size = n % 9 === 5 ? 2 : 40 + ((n * 7) % 30);
      const gap = Math.round(size * ([0.06, 0.72, 0.18, 0, 0.4, 0.3, 0.02][n % 7] ?? 0));
      const examples = Array.from({ length: Math.min(gap, 10) }, (_, e) => `OPS-${1000 + at * 100 + n * 3 + e}`);
      return [
        check.id,
        {
          met: size - gap,
          gap,
          pending: n % 4,
          notApplicable: (n * 11) % 90,
          cannotTell: n % 6 === 2 ? 12 : 0,
          failed: n === 8 ? 1 : 0,
          examples,
        },
      ];
    }),
  );
  return {
    project,
    issues: 100,
    total: PAGES * 100,
    records: { incident: 61, 'service-request': 20 },
    checks,
    points: 101,
    next: at + 1 < PAGES ? String(at + 1) : null,
  };
}
const dryRun: Canned[string] = ({ project, pageToken }) =>
  success(dryRunPage(String(project), pageToken === null ? null : String(pageToken)));

const CHANGES: ChangeView[] = [
  {
    path: 'kinds.problem.sources',
    label: 'Problem: projects and issue types',
    before: null,
    after: 'Problem in Service desk (OPS), Network operations (NET)',
  },
  { path: 'fields.impact', label: 'Field for impact', before: 'Impact', after: 'Impact (new)' },
  { path: 'fields.rootCause', label: 'Field for root cause', before: null, after: 'Root cause' },
  {
    path: 'settings.checks["8.6.1-01.a"].level',
    label: 'Classified when work began: level',
    before: 'advise (our suggestion)',
    after: 'warn',
  },
  {
    path: 'settings.checks["8.6.1-01.f"].params.within',
    label: 'Closed in time: no later than this after it was resolved',
    before: '30 days (our suggestion)',
    after: '10 working days',
  },
  { path: 'settings.clusterSize', label: 'Size of a cluster of incidents', before: '10', after: '6' },
];
const project = (n: number) => ({ id: site.projects[n]?.id ?? '', key: site.projects[n]?.key ?? '', name: site.projects[n]?.name ?? '' });
const IMPACT: Impact[] = [
  {
    kind: 'incident',
    kindName: 'Incident',
    project: project(0),
    records: 8421,
    why: ['Another field stands for impact.', '“Closed in time” has another deadline.'],
  },
  { kind: 'incident', kindName: 'Incident', project: project(1), records: 1204, why: ['Another field stands for impact.'] },
  { kind: 'problem', kindName: 'Problem', project: project(0), records: 0, why: ['Problems were not assessed before.'] },
];
const preview = (more: Partial<Preview> = {}): Preview => ({ revision: 7, changes: CHANGES, impact: IMPACT, problems: [], ...more });
const MANY_CHANGES = Array.from({ length: 40 }, (_, n) => ({
  path: `fields.role${n}`,
  label: `Field for role ${n}`,
  before: null,
  after: `Field ${n}`,
}));

const status = (
  n: number,
  state: BackfillStatus['state'],
  done: number,
  more: Partial<BackfillStatus> = {},
): Backfills['projects'][number] => ({
  ...{ project: project(n).id, key: project(n).key, name: project(n).name, state, done, total: 8400, startedAt: NOW, finishedAt: null },
  ...{ secondsLeft: null, note: null, pausedByHand: false, ...more },
});
const POINTS = { used: 7_420, limit: 20_000, left: 12_580, resetsAt: '2026-05-18T10:00:00.000Z' };
const RUNNING: Backfills = {
  points: POINTS,
  projects: [
    status(0, 'running', 2871, { secondsLeft: 540 }),
    status(1, 'paused', 300, { note: 'The points of this hour are used up; it goes on by itself at 12:00.' }),
    status(2, 'paused', 1200, { pausedByHand: true }),
    status(3, 'failed', 40, { note: 'Jira refused to show issue type Störung.' }),
    status(6, 'done', 214, { finishedAt: NOW }),
    status(4, 'never', 0, { total: 0 }),
  ],
};
const DONE: Backfills = { points: POINTS, projects: [0, 1].map((n) => status(n, 'done', 8400, { finishedAt: NOW })) };

const HEALTH: Health = {
  jobs: [
    { name: 'sweep', state: 'well', lastAt: NOW, note: null },
    { name: 'survey', state: 'at-work', lastAt: '2026-05-17T03:10:00.000Z', note: null },
    { name: 'back-fill', state: 'never', lastAt: null, note: null },
  ],
  points: POINTS,
  storage: { rows: 41_233, bytes: 31_400_000, limitBytes: 1_000_000_000 },
  ...{ missing: [], renamed: [], lookedAt: NOW },
};
const named = (n: number) => vocabulary.checks.slice(n, n + 4).map(({ id, name }) => ({ id, name }));
const MISSING: MissingPart[] = [
  {
    ...{ path: 'fields.impact.fields[0]', what: 'field', id: 'customfield_10004', name: 'Impact', role: 'impact', checks: named(0) },
    proposal: { id: 'customfield_10006', name: 'Impact of the incident', reason: 'name begins with “Impact”, a choice with 4 options' },
  },
  {
    path: 'kinds.incident.statuses.resolved[0]',
    what: 'status',
    id: '5',
    name: 'Resolved',
    role: 'resolved (incident)',
    checks: named(2),
    proposal: null,
  },
  {
    path: 'links.problem[0]',
    what: 'link type',
    id: '1',
    name: null,
    role: 'problem',
    checks: [],
    proposal: { id: '2', name: 'Relates', reason: 'the only link type left' },
  },
];
const ILL: Health = {
  ...HEALTH,
  jobs: [
    { name: 'sweep', state: 'late', lastAt: '2026-05-17T03:10:00.000Z', note: 'It should run every hour and has not for 5 hours.' },
    { name: 'survey', state: 'failed', lastAt: NOW, note: 'Storage did not answer. It is tried again in the next hour.' },
    { name: 'back-fill', state: 'well', lastAt: NOW, note: null },
  ],
  storage: { ...HEALTH.storage, bytes: 930_000_000 },
  missing: MISSING,
  renamed: [{ path: 'fields.rootCause.fields[0]', label: 'Field for root cause', before: 'Root cause', after: 'Underlying cause' }],
};

const version = (number: number, who: string | null, why: string, changes: number): VersionView => ({
  ...{ version: number, savedAt: `2026-05-1${number}T13:20:00.000Z`, who, why, changes, inForce: number === 4 },
});
const VERSIONS = [
  version(4, 'a-1', 'Laboratory joined the desk; their statuses are mapped.', 6),
  version(3, 'a-2', 'Restored: the new matrix was not agreed yet.', 40),
  version(2, 'gone', 'New priority matrix', 1),
  version(1, null, 'First switched on', 0),
];
const FAULTS = Array.from({ length: 30 }, (_, n) => ({
  path: ['version', `fields.role${n}.fields[0]`, `kinds.incident.statuses.done${n}`, `settings.checks["9.9-${n}"].level`, ''][n % 5] ?? '',
  message:
    [
      'has to be 2, not 7',
      `this site has no field "customfield_9${n}"`,
      'no status can stand for "done" here; possible are inProgress, resolved, closed',
      'has to be one of off, advise, warn, block, not "shout"',
      'is no JSON object',
    ][n % 5] ?? '',
}));
const EXPORT = `${JSON.stringify(draft, null, 2)}\n`;
const applied = () =>
  success({
    version: 5,
    impact: IMPACT,
    setUp: { state: 'on', revision: 8, draft, inForce: { version: 5, savedAt: NOW }, reasons: [], site },
  });

/** Case name → call name → reply. */
export const SET_UP_CASES_2: Readonly<Record<string, Canned>> = {
  rules: base({ dryRun }),
  'rules-wrong': base({
    saveDraft: ({ base: revision, map }) =>
      success({
        ...{ saved: true, revision: Number(revision) + 1, draft: map, merged: false },
        problems: [
          { path: 'settings.checks["8.6.1-01.a"].level', message: 'has to be one of off, advise, warn, block, not "shout"' },
          { path: 'settings.clusterSize', message: 'has to be a whole number above 1, not 0' },
        ],
      }),
  }),
  'dry-run-stuck': base({ dryRun: (input) => (input['pageToken'] === '2' ? null : dryRun(input)) }),
  'dry-run-busy': base({
    dryRun: (input) => (input['pageToken'] === '1' ? failure('jira-busy', 'Jira is busy and did not answer.', 40) : dryRun(input)),
  }),
  'dry-run-refused': base({ dryRun: () => failure('forbidden', 'Only Jira administrators may do this.') }),
  'dry-run-none': base({}, { draft: { ...draft, kinds: {} } }),
  'switch-first': base({
    previewDraft: () => success(preview({ changes: MANY_CHANGES })),
    applyDraft: applied,
    backfills: () => success(RUNNING),
  }),
  'switch-on': base({ previewDraft: () => success(preview()), backfills: () => success(RUNNING), applyDraft: applied }, CHANGED),
  'switch-problems': base(
    {
      previewDraft: () =>
        success(
          preview({
            problems: [
              { path: 'fields.impact.fields[0]', message: 'This site has no field "customfield_10099". Choose another.' },
              {
                path: 'scope.projectsOut.10002',
                message: 'A project that is left out is still read for Service request. Take it out of there.',
              },
              { path: 'settings.priorityMatrix.extensive.high', message: 'This site has no priority "Blocker".' },
            ],
          }),
        ),
      backfills: () => success(RUNNING),
    },
    CHANGED,
  ),
  'switch-overtaken': base(
    {
      previewDraft: () => success(preview()),
      backfills: () => success(RUNNING),
      applyDraft: () => failure('conflict', 'Somebody saved the draft after you looked at it.'),
    },
    CHANGED,
  ),
  'switch-same': base({ previewDraft: () => success(preview({ changes: [], impact: [] })), backfills: () => success(DONE) }, ON),
  'switch-failed': base(
    {
      previewDraft: () => failure('jira-busy', 'Jira is busy and did not answer.', 30),
      backfills: () => failure('storage-not-ready', 'The app is still being set up on this site.'),
    },
    ON,
  ),
  health: base({ wrongHints: () => success({ checks: [] }) }, ON),
  'health-ill': base({ ...WRONG_HINTS, health: () => success(ILL), previewDraft: () => success(preview()) }, ON),
  'health-failed': base(
    {
      health: () => failure('unexpected', 'The app did not answer.'),
      wrongHints: () => failure('unexpected', 'The app did not answer.'),
    },
    ON,
  ),
  history: base(
    {
      history: () => success({ versions: VERSIONS }),
      versionChanges: ({ version: number }) => success({ changes: number === 3 ? MANY_CHANGES : CHANGES }),
      restoreVersion: () =>
        failure('conflict', 'Version 2 names a field that the site no longer has: “Impact”. Import it instead and choose another.'),
    },
    CHANGED,
  ),
  'history-failed': base({ history: () => failure('storage-not-ready', 'The app is still being set up on this site.') }, ON),
  exchange: base({
    exportMap: () => success({ fileName: 'clausewise-site-map.json', text: EXPORT }),
    checkImport: () => success({ fits: true, map: { ...draft, links: {} }, changes: CHANGES }),
  }),
  'exchange-wrong': base({
    exportMap: () => failure('unexpected', 'The app did not answer.'),
    checkImport: () => success({ fits: false, problems: FAULTS }),
  }),
  'exchange-same': base({ checkImport: () => success({ fits: true, map: draft, changes: [] }) }),
};
