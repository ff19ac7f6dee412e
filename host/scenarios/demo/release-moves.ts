import { carriedOut, change, decided } from './change-moves';
import { Draft, days, dayOf, hours, type Change, type Start } from './draft';

/** The day of deployment: two weeks after the release was begun. Milliseconds, UTC. */
export const deploymentOf = (draft: Draft): number => draft.start.at + days(14);

/** A release of the platform team; the service desk's own ones are told with `project: 'IT'`. */
export const release = (story: string | null, at: number, summary: string, more: Partial<Start> = {}): Draft =>
  new Draft(
    { project: 'PLAT', type: 'Release', at, reporter: 'engineer', summary, ...more, values: { priority: 'High', ...more.values } },
    story,
  );

/** What releases of the service desk and of the platform team touch. */
export const OF_DESK: Change = { services: ['Workplace'], configItems: ['Directory server'] };
const OF_SHOP: Change = { services: ['Web shop'], configItems: ['Web shop application'] };

/** The change that a release brings into operation: decided before the deployment, linked while the release is planned. */
export const changeOf = (draft: Draft, summary: string, story: string | null = null): Draft => {
  const asked = change(story, draft.start.at + days(7) + hours(6), summary);
  const of = draft.start.project === 'IT' ? OF_DESK : OF_SHOP;
  const what = carriedOut(decided(asked, of));
  draft.at(draft.start.at + days(8)).link('engineer', 'deploy', 'outward', what);
  return what;
};

/** Planned on the second day, built in a week, tested, and accepted. */
export const prepared = (draft: Draft, planned: Change = {}, accepted: Change = {}): Draft => {
  const start = draft.start.at;
  draft.at(start + days(1)).move('engineer', 'Planning', { assignee: 'engineer' });
  draft.after(hours(3)).set('engineer', {
    ...{ releaseType: 'Minor', releaseDate: dayOf(deploymentOf(draft)), deliverables: 'Package, notes, migration script.' },
    ...{ deploymentMethod: 'One node after the other', deploymentPlan: 'Drain a node, install, check, next node.' },
    ...{
      acceptanceCriteria: 'All order cases pass; answers within a second.',
      services: ['Web shop'],
      configItems: ['Web shop application'],
    },
    ...{ noProblemsFixed: 'Yes' },
    ...planned,
  });
  draft.at(start + days(3)).move('engineer', 'Build');
  draft.at(start + days(10)).move('tester', 'Testing');
  return draft
    .at(start + days(12))
    .set('tester', { acceptanceResult: 'Met', baselineReference: 'Snapshot before the release', ...accepted });
};

/** Asked for and approved on the thirteenth day: by the status in the platform team's project, by a JSM approval at the service desk. */
export const approved = (draft: Draft): Draft => {
  draft.at(draft.start.at + days(12) + hours(2)).move('engineer', 'Awaiting approval');
  if (draft.start.project === 'IT') draft.ask('engineer', 'Release approval', ['releases']);
  draft.after(hours(18));
  if (draft.start.project === 'IT') draft.decide('releases', 'approved');
  return draft.move('releases', 'Approved');
};

/** Deployed on the day, checked the same evening. */
export const deployed = (draft: Draft, checked: Change = {}): Draft => {
  draft.at(deploymentOf(draft)).move('engineer', 'Deploying').after(hours(2)).move('engineer', 'Released', { resolution: 'Done' });
  return draft.after(hours(3)).set('tester', { postDeploymentCheck: 'Passed', ...checked });
};

/** Looked back on after its watch period, and closed. */
export const closed = (draft: Draft, found: Change = {}): Draft =>
  draft
    .after(days(13))
    .move('releases', 'In review')
    .after(days(1))
    .set('releases', { releaseOutcome: 'Successful', incidentCount: 0, ...found })
    .after(hours(1))
    .move('releases', 'Closed');

/** The whole way by the book, with the change it deploys. */
export const releasedByTheBook = (draft: Draft): Draft[] => {
  const what = changeOf(draft, `Deploy: ${draft.start.summary}`);
  return [closed(deployed(approved(prepared(draft)))), what];
};
