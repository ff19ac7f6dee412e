import { carriedOut, change, decided } from './change-moves';
import { Draft, days, hours, type Change } from './draft';
import { DESIGN_TOPICS, PLAN_TOPICS } from './ticket-fields';

/** When a service is brought into operation: 33 days after its planning was begun. Milliseconds, UTC. */
export const goLiveOf = (draft: Draft): number => draft.start.at + days(33);

/** A service that is brought in, changed, taken over, handed over or removed. */
export const transition = (story: string | null, at: number, summary: string, serviceAction: string): Draft =>
  new Draft(
    {
      ...{ project: 'PLAT', type: 'Service transition', at, reporter: 'engineer', summary },
      values: { serviceAction, priority: 'High' },
    },
    story,
  );

/** The change by which the transition is decided; linked, unless `linkAt` is null, the day after it was asked for. */
export const decidedBy = (draft: Draft, story: string | null, linkAt?: number): Draft => {
  const asked = change(story, draft.start.at + days(27), `Decide on: ${draft.start.summary}`);
  const what = carriedOut(
    decided(asked, {
      changeType: 'Design and transition',
      majorImpact: 'Yes',
      services: ['Web shop'],
      configItems: ['Web shop application'],
    }),
  );
  draft.at(linkAt ?? draft.start.at + days(28)).link('engineer', 'implementation', 'outward', what);
  return what;
};

/** Planned in the first week, designed in the second. */
export const planned = (draft: Draft, otherwise: Change = {}): Draft => {
  draft.at(draft.start.at + days(2)).move('engineer', 'Planning', { assignee: 'engineer' });
  return draft.after(days(3)).set('engineer', {
    ...{ planChecklist: PLAN_TOPICS, serviceRequirements: 'https://wiki.demo.example/requirements' },
    ...{
      acceptanceCriteria: 'Twenty customers use it for a week without help.',
      services: ['Web shop'],
      configItems: ['Web shop application'],
    },
    ...otherwise,
  });
};

export const designed = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .at(draft.start.at + days(8))
    .move('engineer', 'Design')
    .after(days(5))
    .set('engineer', { design: 'Two nodes behind the balancer of the shop.', designChecklist: DESIGN_TOPICS, ...otherwise });

/** Built, tested, accepted and approved up to the thirtieth day. */
export const builtAndApproved = (draft: Draft, tested: Change = {}): Draft => {
  const { start } = draft;
  draft.at(start.at + days(15)).move('engineer', 'Build');
  draft.at(start.at + days(25)).move('tester', 'Testing');
  draft.after(days(3)).set('tester', { testResult: 'All cases passed twice.', acceptanceResult: 'Met', ...tested });
  return draft
    .at(start.at + days(29))
    .move('engineer', 'Awaiting approval')
    .after(days(1))
    .move('releases', 'Approved');
};

/** In operation within a day. */
export const broughtIn = (draft: Draft): Draft =>
  draft.at(goLiveOf(draft)).move('engineer', 'Transition').after(hours(20)).move('engineer', 'In operation', { resolution: 'Done' });

/** What was achieved is reported after two weeks; closed after three. */
export const reported = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(days(14))
    .set('engineer', {
      transitionReport: 'All outcomes reached; 140 customers use it.',
      reportedTo: 'Customers, service desk',
      ...otherwise,
    })
    .after(days(2))
    .move('engineer', 'In review')
    .after(days(5))
    .move('releases', 'Closed');
