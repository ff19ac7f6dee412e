import type { Draft } from './draft';
import { days, hours, minutes, on, type Change } from './draft';
import { byTheBook, change } from './change-moves';
import { DEMO_NOW } from './now';
import { problem, rootCauseFound } from './problem-moves';
import { OF_DESK, approved, changeOf, closed, deployed, deploymentOf, prepared, release, releasedByTheBook } from './release-moves';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** A release with its change, told as far as its preparation; the rest is up to the story. */
const withChange = (draft: Draft): [Draft, Draft] => [draft, changeOf(draft, `Deploy: ${draft.start.summary}`)];

const byTheBookAndAhead = (): Draft[] => {
  const [testing, first] = withChange(prepared(release('release-in-testing', ago(days(12) + hours(1)), 'Web shop 4.9')));
  const [fresh, second] = withChange(release('release-just-deployed', ago(days(15)), 'Web shop 4.8'));
  deployed(approved(prepared(fresh)), { postDeploymentCheck: null });
  return [
    ...releasedByTheBook(release('release-by-the-book', on('2026-08-17 09:00'), 'Web shop 4.6')),
    ...[testing, first, fresh, second],
    release('release-cancelled', on('2026-02-10 09:00'), 'Web shop 4.2, skipped')
      .after(days(3))
      .move('engineer', 'Canceled', { resolution: "Won't Do" }),
  ];
};

/** What has to be there before the deployment starts. */
const preparations = (): Draft[] => {
  const planless = withChange(release('release-without-deployment-plan', on('2025-09-01 09:05'), 'Web shop 3.5'));
  const undated = withChange(release('release-without-date', on('2025-10-01 09:10'), 'Web shop 3.6'));
  const detailed = withChange(release('release-details-late', on('2026-03-02 09:15'), 'Web shop 4.3'));
  closed(deployed(approved(prepared(detailed[0], { deliverables: null, releaseDate: null }))));
  detailed[0].at(deploymentOf(detailed[0]) + hours(1)).set('engineer', { deliverables: 'Package and notes.', releaseDate: '2026-03-16' });
  const unaccepted = withChange(release('release-without-acceptance', on('2025-11-03 09:20'), 'Web shop 3.7'));
  const unbased = withChange(release('release-without-baseline', on('2025-12-01 09:25'), 'Web shop 3.8'));
  const baseless = withChange(release('release-needs-no-baseline', on('2026-04-06 09:30'), 'Help pages 2'));
  closed(deployed(approved(prepared(unaccepted[0], { acceptanceCriteria: null }, { acceptanceResult: null }))));
  return [
    ...[closed(deployed(approved(prepared(planless[0], { deploymentPlan: null })))), planless[1]],
    ...[closed(deployed(approved(prepared(undated[0], { releaseDate: null })))), undated[1]],
    ...[...detailed, ...unaccepted],
    ...[closed(deployed(approved(prepared(unbased[0], {}, { baselineReference: null })))), unbased[1]],
    ...[closed(deployed(approved(prepared(baseless[0], {}, { baselineReference: 'not needed' })))), baseless[1]],
  ];
};

/** What a release contains: its changes, and the problems they settle. */
const contents = (): Draft[] => {
  const without = closed(deployed(approved(prepared(release('release-without-change', on('2026-01-05 09:35'), 'Web shop 4.0')))));
  const late = closed(deployed(approved(prepared(release('release-change-linked-late', on('2026-05-04 09:40'), 'Web shop 4.4')))));
  const behind = byTheBook(change(null, late.start.at + days(6), 'Deploy: Web shop 4.4'));
  late.at(deploymentOf(late) + hours(1)).link('engineer', 'deploy', 'outward', behind);

  const silent = withChange(release('release-silent-about-problems', on('2026-02-02 09:45'), 'Web shop 4.1'));
  closed(deployed(approved(prepared(silent[0], { noProblemsFixed: null }))));

  const fixing = (story: string, at: number, summary: string): { draft: Draft; cause: Draft; rest: Draft[] } => {
    const [draft, what] = withChange(release(story, at, summary));
    const cause = rootCauseFound(problem(null, at - days(20), `Cause behind: ${summary}`, { fixNeedsChange: 'Yes' }));
    what.at(what.start.at + hours(4)).link('applications', 'fix', 'outward', cause);
    cause
      .at(deploymentOf(draft) + days(5))
      .move('problems', 'Resolved', { resolution: 'Fixed' })
      .after(days(4))
      .move('problems', 'Closed');
    return { draft, cause, rest: [what, cause] };
  };
  const linked = fixing('release-problem-linked', on('2026-07-06 09:50'), 'Web shop 4.5');
  prepared(linked.draft, { noProblemsFixed: null }).link('engineer', 'fix', 'outward', linked.cause);
  const unlinked = fixing('release-problem-not-linked', on('2025-12-15 09:55'), 'Web shop 3.9');
  prepared(unlinked.draft);
  for (const { draft } of [linked, unlinked]) closed(deployed(approved(draft)));
  return [without, late, behind, ...silent, linked.draft, ...linked.rest, unlinked.draft, ...unlinked.rest];
};

/** Releases of the service desk itself, which its agents can see. */
const desk = (story: string, at: number, summary: string, security?: string): Draft =>
  release(story, at, summary, { project: 'IT', ...(security === undefined ? {} : { security }) });

const decisions = (): Draft[] => {
  const unapproved = withChange(prepared(desk('release-unapproved', on('2025-08-18 10:00'), 'Workplace image 11'), OF_DESK));
  closed(deployed(unapproved[0]));
  const approvedOne = withChange(prepared(desk('release-approved-by-jsm', on('2026-09-07 10:05'), 'Workplace image 15'), OF_DESK));
  closed(deployed(approved(approvedOne[0])));
  const automatic = withChange(
    prepared(desk('release-pre-approved', on('2026-09-21 10:10'), 'Virus signatures, month 9'), {
      ...OF_DESK,
      releaseType: 'Pre-approved',
    }),
  );
  closed(deployed(automatic[0]));
  // Under a security level the agents of the desk do not see it.
  const hidden = withChange(
    prepared(desk('release-hidden-from-the-desk', on('2026-01-12 10:15'), 'Workplace image 12', 'Security team only'), OF_DESK),
  );
  closed(deployed(approved(hidden[0])));

  const missed = (story: string, at: number, summary: string): [Draft, Draft] => {
    const pair = withChange(prepared(desk(story, at, summary), OF_DESK, { acceptanceResult: null }));
    approved(pair[0]).after(hours(1)).set('tester', { acceptanceResult: 'Not met' });
    return pair;
  };
  const settled = missed('release-criteria-missed-decided', on('2026-06-01 10:20'), 'Workplace image 14');
  settled[0].after(hours(1)).set('releases', { acceptanceDecision: 'Goes live without the new printer driver.' });
  // The result is set to met afterwards, but nobody had decided.
  const flipped = missed('release-criteria-missed-ignored', on('2026-02-16 10:25'), 'Workplace image 13');
  closed(deployed(settled[0]));
  closed(deployed(flipped[0]).after(hours(1)).set('tester', { acceptanceResult: 'Met' }));

  const emergency = (story: string, at: number, summary: string): Draft =>
    desk(story, at, summary)
      .after(hours(1))
      .move('engineer', 'Deploying', { assignee: 'engineer', releaseType: 'Emergency' })
      .after(hours(1))
      .move('engineer', 'Released', { resolution: 'Done' });
  const patch = emergency('release-emergency', on('2026-08-05 18:00'), 'Hole in the remote desktop');
  const what = byTheBook(change(null, patch.start.at - days(9), 'Close holes in the remote desktop'));
  patch
    .after(hours(20))
    .link('engineer', 'deploy', 'outward', what)
    .set('engineer', {
      ...{
        ...OF_DESK,
        releaseDate: '2026-08-05',
        deliverables: 'The patch.',
        deploymentMethod: 'Software distribution',
        deploymentPlan: 'All at once.',
      },
      ...{ acceptanceCriteria: 'Remote desktop works.', acceptanceResult: 'Met', baselineReference: 'Image 14', noProblemsFixed: 'Yes' },
      ...{ postDeploymentCheck: 'Passed' },
    })
    .ask('engineer', 'Release approval', ['releases'])
    .after(hours(2))
    .decide('releases', 'approved');
  return [...unapproved, ...approvedOne, ...automatic, ...hidden, ...settled, ...flipped, closed(patch), what];
};

/** After the deployment: checked, restored, or neither. */
const checks = (): Draft[] => {
  const told = (story: string, at: number, summary: string, checked: Change, found: Change = {}): Draft[] => {
    const [draft, what] = withChange(prepared(release(story, at, summary)));
    return [closed(deployed(approved(draft), checked), found), what];
  };
  const early = withChange(prepared(release('release-checked-too-early', on('2025-10-20 10:30'), 'Data warehouse 2')));
  closed(deployed(approved(early[0]).after(minutes(30)).set('tester', { postDeploymentCheck: 'Passed' })));
  return [
    ...told(
      'release-unchecked',
      on('2025-09-15 10:35'),
      'Data warehouse 1',
      { postDeploymentCheck: null },
      { releaseOutcome: null, incidentCount: null },
    ),
    ...told('release-check-failed', on('2025-11-17 10:40'), 'Data warehouse 3', { postDeploymentCheck: 'Failed' }, { incidentCount: null }),
    ...told(
      'release-restored',
      on('2026-05-18 10:45'),
      'Data warehouse 5',
      { postDeploymentCheck: 'Restored' },
      { releaseOutcome: 'Backed out' },
    ),
    ...early,
  ];
};

/** The hand-written releases with their changes and problems. */
export const releaseStories = (): Draft[] => [...byTheBookAndAhead(), ...preparations(), ...contents(), ...decisions(), ...checks()];
