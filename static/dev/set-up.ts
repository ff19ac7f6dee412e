import { failure, success } from '../../src/problem';
import type { Coverage, Impact, ProjectMap, SetUp, SiteMapDocument, SiteView, Vocabulary } from '../../src/set-up-contract';
import { draft, largeDraft, largeSite, proposal, reasons, site } from './set-up-site';
import { manyWords, words } from './set-up-words';
import type { Canned } from './replies';

/** Made-up replies of the app to the calls of the set-up, for looking at its pages. */

const setUp = (more: Partial<SetUp> = {}): SetUp => ({ state: 'new', revision: 7, draft, inForce: null, reasons, site, ...more });
const IN_FORCE = { version: 4, savedAt: '2026-05-11T13:20:00.000Z' };

const coverage = (project: string): Coverage => ({
  ...{ project, sampled: 200, total: 1248 },
  kinds: { incident: 84, 'service-request': 71, problem: 12, change: 15 },
  unmappedTypes: [
    { issueType: 'Task', n: 14 },
    { issueType: 'Sub-task', n: 4 },
  ],
  unmappedStatuses: [{ kind: 'incident', status: '4', n: 9 }],
  fields: {
    impact: { filled: 79, of: 84 },
    urgency: { filled: 80, of: 84 },
    classification: { filled: 31, of: 84 },
    resolution: { filled: 160, of: 182 },
    affectedServices: { filled: 66, of: 182 },
    rootCause: { filled: 0, of: 0 },
    approvals: { filled: 15, of: 15 },
  },
  links: { problem: 22, postIncidentReview: 1, fixedByChange: 4 },
});

const echo = (payload: Record<string, unknown>) =>
  success({ saved: true, revision: Number(payload['base']) + 1, draft: payload['map'], merged: false, problems: [] });

const base = (first: SetUp = setUp(), vocabulary: Vocabulary = words): Canned => ({
  setUp: () => success(first),
  vocabulary: () => success(vocabulary),
  discover: () => success({ site: first.site, proposal, reasons }),
  coverage: ({ project }) => success(coverage(String(project))),
  saveDraft: echo,
  discardDraft: () => success(first),
});

const EMPTY_SITE: SiteView = {
  ...site,
  projects: [],
  issueTypes: [],
  requestTypes: [],
  statuses: [],
  linkTypes: [],
  fields: site.fields.slice(0, 3),
};
const EMPTY: SiteMapDocument = { ...draft, kinds: {}, fields: {}, links: {}, scope: { projectsOut: {}, servicesOut: {} } };

/** Somebody else took the field for impact to another one, and added an issue type. */
const theirs: SiteMapDocument = { ...draft, fields: { ...draft.fields, impact: { fields: ['customfield_10006'] } } };

const projectMap: ProjectMap = {
  version: 4,
  project: { id: '10003', key: 'LAB', name: 'Laboratory' },
  part: { kinds: { incident: ['10020', '10009'] }, statuses: { incident: { inProgress: ['21'], resolved: ['22'] } } },
  shared: { statuses: ['1', '2'], issueTypes: ['10009'] },
  site: {
    ...site,
    projects: site.projects.map((one) =>
      one.key === 'LAB'
        ? {
            ...one,
            issueTypes: [
              { id: '10020', statuses: ['20', '21', '22', '1', '2'] },
              { id: '10009', statuses: ['1'] },
            ],
          }
        : one,
    ),
  },
};
const impact: Impact[] = [
  { kind: 'incident', kindName: 'Incident', project: projectMap.project, records: 312, why: ['Statuses for Waiting changed'] },
];
const ofProject = (saved: (payload: Record<string, unknown>) => ReturnType<Canned[string]>): Canned => ({
  vocabulary: () => success(words),
  projectMap: () => success(projectMap),
  saveProjectMap: saved,
});

/** Case name → call name → reply. */
export const SET_UP_CASES: Readonly<Record<string, Canned>> = {
  'set-up': base(),
  'set-up-on': base(setUp({ state: 'on', inForce: IN_FORCE })),
  'set-up-changed': base(setUp({ state: 'changed', inForce: IN_FORCE })),
  'set-up-large': base(setUp({ draft: largeDraft, site: largeSite }), manyWords),
  'set-up-empty': base(setUp({ draft: EMPTY, site: EMPTY_SITE, reasons: [] })),
  'set-up-forbidden': {
    ...base(),
    setUp: () => failure('forbidden', 'Only Jira administrators may set up the app.'),
  },
  'set-up-measuring': { ...base(), coverage: () => null },
  'set-up-busy': { ...base(), coverage: () => failure('jira-busy', 'Jira is busy and did not answer.', 30) },
  'set-up-unsaved': { ...base(), saveDraft: () => failure('jira-unavailable', 'Jira did not answer.') },
  'set-up-saving': { ...base(), saveDraft: () => null },
  'set-up-conflict': {
    ...base(),
    saveDraft: ({ map }) =>
      success({
        ...{ saved: false, revision: 8, draft: theirs, problems: [] },
        conflicts: [
          {
            ...{ path: 'fields.impact.fields', label: 'Field for impact', base: ['customfield_10004'], theirs: ['customfield_10006'] },
            mine: (map as SiteMapDocument).fields['impact']?.fields ?? null,
          },
        ],
      }),
  },
  'set-up-problems': {
    ...base(),
    saveDraft: (payload) => {
      const reply = echo(payload);
      const problems = [
        { path: 'kinds.problem.sources[0].jql', message: 'Jira does not understand this: the field "labls" does not exist. Correct it.' },
        { path: 'fields.impact.fields[0]', message: 'This site has no field "customfield_10099". Choose another.' },
        { path: 'links.problem[0].type', message: 'This site has no link type "9". Choose another.' },
        { path: 'settings.assessFrom', message: 'This is no date. Write it as 2026-01-31.' },
      ];
      return reply.ok ? success({ ...reply.value, problems }) : reply;
    },
  },
  project: ofProject(({ part }) => success({ saved: true, map: { ...projectMap, version: 5, part }, impact })),
  'project-overtaken': ofProject(() =>
    success({
      saved: false,
      map: { ...projectMap, version: 5, part: { ...projectMap.part, kinds: { problem: ['10020'] } } },
      conflicts: [],
    }),
  ),
  'project-refused': ofProject(() => failure('forbidden', 'Only administrators of this project may change this.')),
  'project-none': {
    ...ofProject(() => failure('unexpected', '')),
    projectMap: () =>
      success({ ...projectMap, part: { kinds: {}, statuses: {} }, shared: { statuses: [], issueTypes: ['10009', '10020'] } }),
  },
  'project-forbidden': {
    vocabulary: () => success(words),
    projectMap: () => failure('forbidden', 'Only administrators of this project and Jira administrators may see this.'),
  },
  'project-not-set-up': {
    vocabulary: () => success(words),
    projectMap: () => failure('not-set-up', 'The app is not switched on yet.'),
  },
};
