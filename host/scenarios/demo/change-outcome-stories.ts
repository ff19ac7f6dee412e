import { actionFor, carriedOut, change, complete, decided, implement, review } from './change-moves';
import { Draft, days, hours, on } from './draft';
import { incident } from './moves';
import { DEMO_NOW } from './now';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** A change that is backed out in its window; nothing is said about why. */
const backedOut = (story: string | null, at: number, summary: string): Draft =>
  implement(decided(change(story, at, summary)))
    .after(hours(1))
    .move('applications', 'Failed', { resolution: "Won't Do", changeOutcome: 'Backed out' });

const close = (draft: Draft): Draft => draft.after(days(1)).move('changes', 'Closed');

const failures = (): Draft[] => {
  const investigated = backedOut('change-failed-investigated', on('2026-05-11 12:00'), 'Update the payment gateway');
  investigated.after(days(4)).set('applications', { investigation: 'The provider had changed a certificate on the same day.' });
  const inHand = actionFor(investigated, {
    ...{ summary: 'Ask the provider for notice of changes', owner: 'applications' },
    ...{ due: investigated.now + days(20), done: investigated.now + days(15) },
  });
  const ignored = backedOut('change-failed-ignored', on('2025-09-22 12:05'), 'Update the currency tables');
  const lately = backedOut('change-failed-last-week', ago(days(12)), 'Update the search index');
  const late = backedOut('change-failed-investigated-late', on('2025-12-15 12:10'), 'Update the label printer driver');
  late.after(days(30)).set('applications', { investigation: 'Wrong driver version delivered.' });

  const open = backedOut('change-failed-actions-overdue', on('2026-01-26 12:15'), 'Update the tax interface');
  open.after(days(2)).set('applications', { investigation: 'The interface file had a new column.' });
  const forgotten = actionFor(open, { summary: 'Check the interface file every night', owner: 'applications', due: open.now + days(20) });

  const caused = complete(
    implement(decided(change('change-caused-incident', on('2026-02-24 12:20'), 'Raise the session limit of the web shop'))),
  );
  const trouble = incident('incident-caused-by-change', caused.now + hours(3), 'Baskets are lost after ten minutes', {
    values: { services: ['Web shop'] },
  });
  trouble
    .after(hours(1))
    .move('agent1', 'In Progress', { assignee: 'agent1', category: 'Web shop', impact: 'Moderate / Limited', urgency: 'Medium' })
    .say('agent1', 'The change of last night is the cause.', { internal: true })
    .link('agent1', 'problem', 'inward', caused)
    .after(hours(4))
    .move('agent1', 'Resolved', { resolution: 'Done', note: 'Session limit put back.', causeCategory: 'Change' })
    .after(days(5))
    .move('automation', 'Closed');

  return [
    ...[close(investigated), inHand, close(ignored), lately, close(late), close(open), forgotten],
    ...[close(caused.after(days(4))), trouble],
  ];
};

const evaluations = (): Draft[] => {
  const unevaluated = complete(implement(decided(change('change-not-evaluated', on('2025-10-07 12:30'), 'Renew the mail certificates'))), {
    changeOutcome: null,
  });
  const yesterday = complete(implement(decided(change('change-not-evaluated-yet', ago(days(8)), 'Renew the VPN certificates'))), {
    changeOutcome: null,
  });
  const reviewed = carriedOut(decided(change('change-review-actions-in-hand', on('2026-06-22 12:40'), 'Renew the web shop theme')));
  const owned = actionFor(reviewed.at(reviewed.now - hours(2)), {
    ...{ summary: 'Tell the call centre earlier next time', owner: 'manager' },
    ...{ due: reviewed.now + days(30), done: reviewed.now + days(21) },
  });
  const ownerless = carriedOut(decided(change('change-review-action-without-owner', on('2026-02-17 12:45'), 'Renew the ERP forms')));
  const nobody = actionFor(ownerless.at(ownerless.now - hours(2)), { summary: 'Write down how forms are installed', owner: null });
  const byRecord = complete(implement(decided(change('change-review-of-its-own', on('2026-08-10 12:50'), 'Renew the order forms'))), {
    changeOutcome: null,
  });
  const post = new Draft({
    ...{ type: 'Post-implementation review', at: byRecord.now + days(1), reporter: 'changes', summary: 'Review: Renew the order forms' },
  });
  post.after(hours(1)).link('changes', 'review', 'outward', byRecord);
  post
    .after(days(1))
    .move('changes', 'In Progress', { assignee: 'changes' })
    .after(days(1))
    .move('changes', 'Done', { resolution: 'Done' });
  return [
    ...[unevaluated.after(days(2)).move('applications', 'Closed'), yesterday],
    ...[reviewed, owned, ownerless, nobody, close(byRecord.after(days(5))), post],
  ];
};

const configuration = (): Draft[] => {
  const missing = complete(implement(decided(change('change-items-not-updated', on('2025-11-04 13:00'), 'Add a second mail server'))), {
    ciUpdate: 'Open',
  });
  const late = complete(implement(decided(change('change-items-updated-late', on('2026-03-23 13:05'), 'Add a second VPN gateway'))), {
    ciUpdate: 'Open',
  });
  late.after(days(20)).set('applications', { ciUpdate: 'Done' });
  const unneeded = carriedOut(decided(change('change-items-unchanged', on('2026-07-20 13:10'), 'Restart the ERP every Sunday')), {
    ciUpdate: 'Not needed',
  });
  const due = complete(implement(decided(change('change-items-due', ago(days(9)), 'Add a third mail server'))), { ciUpdate: 'Open' });
  return [review(missing), review(late), unneeded, due];
};

/** The hand-written changes from their implementation on. */
export const changeOutcomeStories = (): Draft[] => [...failures(), ...evaluations(), ...configuration()];
