import { Draft, days, hours, minutes, on, type Change } from './draft';
import { DEMO_NOW } from './now';
import { closed, deployed, approved, prepared, release } from './release-moves';
import { DESIGN_TOPICS, PLAN_TOPICS } from './ticket-fields';
import { broughtIn, builtAndApproved, decidedBy, designed, goLiveOf, planned, reported, transition } from './transition-moves';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** The release that brings it in: deployed with the transition, linked as `is deployed by`. */
const releaseFor = (draft: Draft): Draft => {
  const what = closed(deployed(approved(prepared(release(null, goLiveOf(draft) - days(14), `Release of: ${draft.start.summary}`)))));
  draft.at(goLiveOf(draft) - days(2)).link('engineer', 'deploy', 'inward', what);
  return what;
};

const whole = (draft: Draft, plan: Change = {}, design: Change = {}, tested: Change = {}): Draft =>
  reported(broughtIn(builtAndApproved(designed(planned(draft, plan), design), tested)));

/** A new service by the book, and the same with a version instead of a release. */
const newServices = (): Draft[] => {
  const book = transition('transition-by-the-book', on('2026-05-26 08:00'), 'Parcel tracking for customers', 'New');
  const decision = decidedBy(book, 'design-change-linked');
  const what = releaseFor(book);
  // The release deploys the change by which the service was decided on.
  what.at(goLiveOf(book) - days(3)).link('engineer', 'deploy', 'outward', decision);

  const version = transition('transition-by-version', on('2026-06-16 08:05'), 'Customer portal', 'New');
  const second = decidedBy(version, null);
  const page = new Draft({
    ...{ project: 'PLAT', type: 'Task', at: version.start.at, reporter: 'engineer' },
    summary: 'What customers ask of the portal',
  });
  whole(version, { serviceRequirements: null }, { design: null });
  version
    .at(version.start.at + days(4))
    .link('engineer', 'specification', 'inward', page)
    .after(days(6))
    .link('engineer', 'designDocument', 'inward', page)
    .at(goLiveOf(version))
    .set('engineer', { fixVersions: ['Portal 1.0'] });

  const late = transition('transition-papers-late', on('2026-02-25 08:10'), 'Faster search in the web shop', 'Change');
  const third = decidedBy(late, null);
  whole(
    late,
    { planChecklist: null, serviceRequirements: null, services: null, configItems: null },
    { design: null, designChecklist: null },
  );
  late.at(late.start.at + days(20)).set('engineer', {
    ...{ planChecklist: PLAN_TOPICS, serviceRequirements: 'https://wiki.demo.example/search', design: 'A search index of its own.' },
  });
  late
    .at(goLiveOf(late) + days(2))
    .set('engineer', { designChecklist: DESIGN_TOPICS, services: ['Web shop'] })
    .set('engineer', { fixVersions: ['Search 2'] });
  return [whole(book), decision, what, version, second, page, late, third];
};

/** Brought in without what a transition asks for. */
const shortcuts = (): Draft[] => {
  const hasty = transition('transition-hasty', on('2025-09-03 08:15'), 'Vouchers in the web shop', 'New');
  // Six of the eight topics are ticked; nobody wrote down what customers ask for, nor a design.
  reported(
    broughtIn(
      builtAndApproved(
        planned(hasty, {
          planChecklist: PLAN_TOPICS.slice(0, 6),
          serviceRequirements: null,
          acceptanceCriteria: null,
          services: null,
          configItems: null,
        }),
        { testResult: null, acceptanceResult: null },
      ),
    ),
    { transitionReport: null, reportedTo: null },
  );
  const undecided = transition('transition-change-too-late', on('2025-11-05 08:20'), 'Gift cards in the web shop', 'New');
  const decision = decidedBy(undecided, 'design-change-linked-late', goLiveOf(undecided) + minutes(30));
  whole(undecided);
  undecided.at(goLiveOf(undecided)).set('engineer', { fixVersions: ['Gift cards 1'] });

  const silent = transition('transition-reported-late', on('2026-01-07 08:25'), 'Price list for resellers', 'New');
  const fourth = decidedBy(silent, null);
  broughtIn(builtAndApproved(designed(planned(silent))));
  reported(silent.after(days(70)));
  silent.at(goLiveOf(silent)).set('engineer', { fixVersions: ['Price list 1'] });

  const missed = (story: string, at: number, summary: string): [Draft, Draft] => {
    const draft = transition(story, at, summary, 'Change');
    const by = decidedBy(draft, null);
    builtAndApproved(designed(planned(draft)), { acceptanceResult: null });
    draft.after(hours(2)).set('tester', { acceptanceResult: 'Partly met' });
    return [draft, by];
  };
  const settled = missed('transition-criteria-missed-decided', on('2026-04-22 08:30'), 'New basket in the web shop');
  settled[0].after(hours(2)).set('releases', { acceptanceDecision: 'Goes live for half of the customers first.' });
  const flipped = missed('transition-criteria-missed-ignored', on('2025-12-03 08:35'), 'New address form in the web shop');
  for (const [draft] of [settled, flipped]) reported(broughtIn(draft.set('engineer', { fixVersions: ['Shop 4'] })));
  flipped[0].at(goLiveOf(flipped[0]) + days(1)).set('tester', { acceptanceResult: 'Met' });
  return [hasty, undecided, decision, silent, fourth, ...settled, ...flipped];
};

/** Services that go, come from elsewhere or are handed over. */
const removalsAndTransfers = (): Draft[] => {
  const removal = transition('transition-removal-planned', on('2026-07-08 08:40'), 'Switch the old customer forum off', 'Remove');
  const removed = decidedBy(removal, null);
  const wild = transition('transition-removal-unplanned', on('2025-10-08 08:45'), 'Switch the old newsletter off', 'Remove');
  const over = transition(
    'transition-handover-planned',
    on('2026-08-05 08:50'),
    'Hand the hotline menu over to the telephone provider',
    'Transfer out',
  );
  const handed = decidedBy(over, null);
  const taken = transition(
    'transition-handover-unplanned',
    on('2026-01-28 08:55'),
    'Take the badge system over from the landlord',
    'Transfer in',
  );
  const takenBy = decidedBy(taken, null);
  for (const draft of [over, taken]) draft.at(goLiveOf(draft)).set('engineer', { fixVersions: ['Handover'] });
  return [
    whole(
      removal,
      { removalDate: '2026-08-10', disposalPlan: 'Posts exported, disks wiped, licence ended.' },
      { design: null, designChecklist: null },
    ),
    removed,
    reported(broughtIn(planned(wild))),
    whole(over, { transferDate: '2026-09-07', handoverPlan: 'Two weeks side by side; the provider signs the list.' }),
    handed,
    // The day was agreed, but not how.
    whole(taken, { transferDate: '2026-03-02' }),
    takenBy,
  ];
};

/** Not there yet at the export. */
const underWay = (): Draft[] => {
  const building = transition('transition-being-built', ago(days(20)), 'Desk chat', 'New');
  const fresh = transition('transition-just-live', ago(days(38)), 'Order status by phone', 'New');
  const by = decidedBy(fresh, null);
  builtAndApproved(designed(planned(building)));
  broughtIn(builtAndApproved(designed(planned(fresh))));
  const dropped = transition('transition-cancelled', on('2026-03-18 09:00'), 'Shop for the staff', 'New');
  return [building, fresh, by, planned(dropped).after(days(2)).move('engineer', 'Canceled', { resolution: "Won't Do" })];
};

/** The hand-written service transitions with their changes and releases. */
export const transitionStories = (): Draft[] => [...newServices(), ...shortcuts(), ...removalsAndTransfers(), ...underWay()];
