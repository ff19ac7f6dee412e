import { assess, approve, carriedOut, change, complete, decided, implement, plan, review } from './change-moves';
import { Draft, days, dayOf, hours, on, type Change } from './draft';
import { DEMO_NOW } from './now';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;
const close = (draft: Draft): Draft => draft.after(days(1)).move('changes', 'Closed');

const OF_SMS: Change = { services: null, configItems: null };

/** Changes of the management system itself, and of contracts. */
const systemAndContracts = (): Draft[] => {
  const sms = (story: string, at: number, summary: string): Draft =>
    change(story, at, summary, { reporter: 'manager', values: { changeTarget: 'SMS' } });
  const contract = (story: string, at: number, summary: string): Draft =>
    change(story, at, summary, { reporter: 'manager', values: { changeTarget: 'Contract' } });

  const byTheBook = carriedOut(
    decided(sms('sms-change-by-the-book', on('2026-03-30 08:20'), 'Ask for impact and urgency before work begins'), OF_SMS),
    {
      unintendedEffect: 'Yes',
    },
  );
  const better = new Draft({
    type: 'Improvement',
    at: byTheBook.now - days(1),
    reporter: 'manager',
    summary: 'Explain impact and urgency on one page',
  });
  better.after(hours(2)).link('manager', 'improvement', 'inward', byTheBook).after(days(9)).move('manager', 'Done', { resolution: 'Done' });

  // Planned, then simply done.
  const shortcut = implement(plan(assess(sms('sms-change-shortcut', on('2025-10-14 08:25'), 'New form for complaints'), OF_SMS)));
  shortcut.after(hours(2)).move('manager', 'Closed', { resolution: 'Done' });

  const ignored = carriedOut(
    decided(sms('sms-change-side-effect-ignored', on('2026-01-06 08:30'), 'Close resolved tickets after five days'), OF_SMS),
    {
      unintendedEffect: 'Yes',
    },
  );
  const lately = complete(
    implement(decided(sms('sms-change-side-effect-just-seen', ago(days(15)), 'One queue for all requests'), OF_SMS)),
    {
      unintendedEffect: 'Yes',
    },
  );

  const assessed = carriedOut(
    decided(contract('contract-change-assessed', on('2026-06-29 08:35'), 'Round-the-clock support for the web shop'), OF_SMS),
  );
  const later = decided(contract('contract-change-unassessed', on('2025-12-09 08:40'), 'Shorter notice period with the mail provider'), {
    ...OF_SMS,
    impactAssessment: null,
  });
  later.after(days(2)).set('manager', { impactAssessment: 'Fewer days to find another provider.' });
  return [byTheBook, better, shortcut, ignored, lately, assessed, carriedOut(later)];
};

/** Changes that may have a major impact on services, or bring in, take over or remove one. */
const transitions = (): Draft[] => {
  const major: Change = { majorImpact: 'Yes', continuityRelevant: 'No' };
  const unlinked = carriedOut(
    decided(change('major-change-without-transition', on('2025-11-25 08:50'), 'Merge both warehouses in the ERP'), major),
  );
  const removal = carriedOut(
    decided(
      change('removal-without-transition', on('2026-01-13 08:55'), 'Switch the old fax service off', {
        values: { serviceAction: 'Remove' },
      }),
      {
        services: ['Telephony'],
        configItems: ['Telephone exchange'],
      },
    ),
  );
  const waiting = decided(
    change('design-change-waiting', ago(days(4)), 'Bring a chat to the service desk', { values: { serviceAction: 'New' } }),
    { changeType: 'Design and transition', ...major },
  );
  return [unlinked, removal, waiting];
};

/** Changes that touch continuity: is the plan tested again afterwards? */
const continuity = (): Draft[] => {
  const relevant: Change = { continuityRelevant: 'Yes' };
  const until = (story: string, at: number, summary: string): Draft => complete(implement(decided(change(story, at, summary), relevant)));
  /** A continuity test that was asked for by a change. */
  const test = (draft: Draft, at: number): Draft => {
    const exercise = new Draft({
      ...{ project: 'SMS', type: 'Continuity test', at: at - days(7), reporter: 'manager', summary: `Test after: ${draft.start.summary}` },
    });
    exercise.after(hours(1)).link('manager', 'continuityTest', 'inward', draft);
    exercise
      .at(at - hours(4))
      .move('manager', 'Carried out', { assignee: 'manager', testResult: `Restored on ${dayOf(at)} within the agreed time.` })
      .at(at - hours(2))
      .move('manager', 'In review', { continuityReview: 'Plan was followed; no surprises.', deficienciesFound: 'No' });
    exercise.at(at).move('manager', 'Closed', { resolution: 'Done' });
    return exercise;
  };
  const retested = until('continuity-change-retested', on('2026-04-20 09:00'), 'Move the backups to a second site');
  const retest = test(retested, retested.now + days(40));
  const late = until('continuity-change-retested-late', on('2025-12-16 09:05'), 'Move the ERP to a new data centre');
  const lateTest = test(late, late.now + days(120));
  const never = until('continuity-change-never-retested', on('2026-02-03 09:10'), 'Replace the uninterruptible power supply');
  const soon = until('continuity-change-retest-due', on('2026-09-14 09:15'), 'Replace the backup software');
  const explained = until('continuity-change-no-retest', on('2026-05-26 09:20'), 'Move the backup tapes to another safe').set('manager', {
    noRetestReason: 'Only the place changed; the yearly test covers it.',
  });
  return [...[retested, late, never, soon, explained].map((draft) => review(draft)), retest, lateTest];
};

/** Changes still on their way at the export. */
const underWay = (): Draft[] => [
  implement(approve(plan(assess(change('change-being-implemented', ago(days(6) + hours(1)), 'Replace the directory server'))))),
  close(complete(implement(decided(change(null, on('2026-08-24 09:30'), 'Renew the licences of the drawing tool')))).after(days(2))),
];

/** The hand-written changes by what they touch. */
export const changeScopeStories = (): Draft[] => [...systemAndContracts(), ...transitions(), ...continuity(), ...underWay()];
