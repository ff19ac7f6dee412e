import { actionFor, carriedOut, change, decided, byTheBook } from './change-moves';
import { days, hours, on, type Draft } from './draft';
import { DEMO_NOW } from './now';
import { fixed, investigate, knownError, problem, rootCauseFound } from './problem-moves';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** Taken up, classified, looked into, and brought to an end. */
const handling = (): Draft[] => {
  const book = rootCauseFound(problem('problem-by-the-book', on('2026-05-13 07:00'), 'Prices are wrong after every update'), {
    fixNeedsChange: 'Yes',
  });
  const fix = byTheBook(change('change-that-fixes-a-problem', book.now + days(1), 'Keep the price setting at updates'));
  fix.at(fix.start.at + hours(1)).link('applications', 'fix', 'outward', book);
  const causeless = problem('problem-without-cause', on('2025-09-09 07:05'), 'Orders are sometimes booked twice');
  const later = investigate(problem('problem-cause-late', on('2026-01-14 07:10'), 'Labels are printed on the wrong printer'));
  later.after(days(10)).move('problems', 'Resolved', { resolution: 'Fixed', fixNeedsChange: 'No' });
  later.after(days(2)).set('applications', { rootCause: 'Two printers have the same name.', preventiveActions: 'Names are checked.' });
  // Nobody wrote a word.
  const silent = problem('problem-silent', on('2025-10-15 07:15'), 'Wireless network is slow on Mondays')
    .after(hours(20))
    .move('problems', 'Under investigation', { assignee: 'network', category: 'Network', priority: 'Low' })
    .after(days(20))
    .move('problems', 'Resolved', { resolution: 'Fixed', fixNeedsChange: 'No' });
  return [
    fixed(book),
    fix,
    fixed(investigate(causeless)),
    later.after(days(2)).move('problems', 'Closed'),
    silent.after(days(3)).move('problems', 'Closed'),
    fixed(
      investigate(problem('problem-unclassified', on('2025-11-12 07:20'), 'Screens flicker in the afternoon'), {
        category: null,
        priority: 'Low',
      }),
    ),
    fixed(
      investigate(problem('problem-priority-never-touched', on('2025-12-10 07:25'), 'Scanner stops after 50 pages'), {
        priority: 'Medium',
      }),
    ),
    fixed(
      investigate(problem('problem-classified-late', on('2026-02-11 07:30'), 'Headsets lose the connection'), { category: null })
        .after(days(2))
        .set('applications', { category: 'Telephony' }),
    ),
    problem('problem-just-taken-up', ago(hours(9)), 'Vouchers are refused at night')
      .after(hours(4))
      .move('problems', 'Under investigation', { assignee: 'applications' }),
    investigate(problem('problem-duplicate', on('2026-03-11 07:35'), 'Prices are wrong, second report'))
      .after(days(1))
      .move('problems', 'Closed', { resolution: 'Duplicate' }),
    investigate(problem('problem-cancelled', on('2026-03-25 07:40'), 'Coffee machine order fails'))
      .after(days(1))
      .move('problems', 'Canceled', { resolution: "Won't Do" }),
    fixed(
      fixed(rootCauseFound(problem('problem-reopened', on('2026-01-21 07:45'), 'Returns are booked to the wrong account')))
        .after(days(6))
        .move('problems', 'Under investigation', { resolution: null })
        .after(days(1))
        .say('applications', 'It came back; the setting has a second copy.', { internal: true })
        .set('applications', { fixNeedsChange: 'No' }),
    ),
  ];
};

/** High priority: to be escalated after thirty days. Open ones that nobody works on. */
const age = (): Draft[] => {
  const old = (story: string, at: number, summary: string): Draft => rootCauseFound(problem(story, at, summary));
  const kept = knownError(
    rootCauseFound(problem('problem-known-error-kept', on('2025-09-30 07:50'), 'Old forms cannot be printed from the browser')),
    {
      noEscalation: 'Accepted as a known error.',
    },
  )
    .at(on('2026-07-01 08:00'))
    .say('applications', 'Looked at again: the workaround still holds.', { internal: true });
  return [
    fixed(
      old('problem-escalated', on('2026-04-15 07:55'), 'Exports stop at midnight')
        .at(on('2026-05-18 08:00'))
        .set('problems', { escalationLevel: 'Level 3' }),
    ),
    fixed(old('problem-not-escalated', on('2025-11-19 08:00'), 'Imports stop at noon').after(days(50))),
    fixed(
      old('problem-escalation-explained', on('2026-07-15 08:05'), 'Backups run into the morning')
        .after(days(20))
        .set('problems', { noEscalation: 'The supplier delivers in September; nobody can do it sooner.' })
        .after(days(10)),
    ),
    old('problem-escalation-due', ago(days(32)), 'Reports are empty on the first day of the month')
      .after(days(1))
      .set('applications', { workaround: 'Run them on the second day.', knownErrorFlag: 'Yes' }),
    investigate(problem('problem-forgotten', on('2026-03-31 08:10'), 'Clock in the hall is wrong'), { priority: 'Lowest' }),
    investigate(problem('problem-being-worked-on', ago(days(20)), 'Chat loses its history'))
      .after(days(9))
      .say('applications', 'Waiting for a trace.', { internal: true }),
    kept,
    fixed(
      rootCauseFound(problem('problem-ended-without-resolution', on('2025-10-29 08:15'), 'Fonts are missing on letters'), {
        workaround: 'Print from the office.',
      }),
      {
        resolution: null,
      },
    ),
  ];
};

/** Where the fix is a change: decided, linked in time, and the right one. */
const changes = (): Draft[] => {
  const needing = (story: string, at: number, summary: string): Draft =>
    rootCauseFound(problem(story, at, summary), { fixNeedsChange: 'Yes' });
  const missing = needing('problem-change-missing', on('2025-12-03 08:20'), 'Shipping costs are rounded');
  const late = needing('problem-change-linked-late', on('2026-02-18 08:25'), 'Discounts are added twice');
  const lateFix = byTheBook(change(null, late.now + days(1), 'Add discounts once'));
  fixed(late);
  lateFix.at(late.now - days(1)).link('applications', 'fix', 'outward', late);
  // The change that caused the problem is not the one that fixes it.
  const wrong = needing('problem-linked-to-the-cause', on('2026-01-28 08:30'), 'Totals are wrong since the merger');
  const culprit = carriedOut(decided(change(null, wrong.start.at - days(20), 'Merge the totals')));
  culprit.at(wrong.start.at + hours(30)).link('agent1', 'problem', 'outward', wrong);
  const early = rootCauseFound(problem('problem-closed-before-its-change', on('2026-06-24 08:35'), 'Stock is counted twice'), {
    ...{ fixNeedsChange: 'Yes', workaround: 'Count by hand.', knownErrorFlag: 'Yes' },
  });
  const open = decided(change(null, early.now + days(1), 'Count stock once'));
  open.link('applications', 'fix', 'outward', early);
  const unsaid = rootCauseFound(problem('problem-fixed-nobody-says-how', on('2025-12-17 08:40'), 'Invoices have two dates'));
  const reasoned = rootCauseFound(problem('problem-fixed-without-change', on('2026-04-29 08:45'), 'Delivery notes have no date'), {
    noChangeReason: 'A clerk had the wrong form; the form is gone.',
  });
  const lately = rootCauseFound(problem('problem-fixed-last-week', ago(days(25)), 'Credit notes have no number'));
  return [
    ...[fixed(missing), late, lateFix, fixed(wrong), culprit, fixed(early), open, fixed(unsaid), fixed(reasoned)],
    lately.at(ago(days(5))).move('problems', 'Resolved', { resolution: 'Fixed' }),
  ];
};

/** Cause known, no lasting fix: is there a way around, and is it marked as a known error? */
const knownErrors = (): Draft[] => {
  const bare = rootCauseFound(problem('problem-no-workaround', on('2026-01-07 08:50'), 'Mobile app forgets the basket'));
  bare.at(on('2026-08-20 09:00')).say('applications', 'Still the same in version 7.', { internal: true });
  const reasoned = rootCauseFound(
    problem('problem-no-mitigation-possible', on('2026-05-20 08:55'), 'Satellite office is slow in the rain'),
    { priority: 'Low' },
  );
  reasoned.after(days(2)).set('applications', { noMitigationReason: 'The radio link is all there is.', knownErrorFlag: 'Yes' });
  const acting = rootCauseFound(problem('problem-action-instead', on('2026-08-26 09:00'), 'Bar code readers lose their pairing'), {
    priority: 'Low',
  });
  const task = actionFor(acting, {
    summary: 'Try another reader',
    owner: 'applications',
    due: acting.now + days(60),
    done: acting.now + days(30),
  });
  const flaggedLate = rootCauseFound(problem('problem-marked-late', on('2026-03-18 09:05'), 'Old laptops do not wake up'), {
    workaround: 'Switch off and on.',
    priority: 'Low',
  });
  flaggedLate.after(days(40)).set('problems', { knownErrorFlag: 'Yes' });
  const fresh = rootCauseFound(problem('problem-cause-just-found', ago(days(8)), 'Door opener reacts late'));
  const accepted = rootCauseFound(problem('problem-accepted-as-known-error', on('2026-06-03 09:10'), 'Fax on paper is grey'), {
    workaround: 'Send it by mail.',
  });
  for (const [draft, article] of [
    [reasoned, 'VPN for travellers'],
    [acting, 'Printer is offline'],
    [fresh, 'Unlock an account'],
  ] as const)
    draft.linkTo('problems', 'documentation', 'inward', `Knowledge article: ${article}`);
  return [
    knownError(rootCauseFound(problem('problem-known-error', on('2026-07-22 09:15'), 'Web shop forgets the language'))),
    ...[bare, reasoned, acting, task, flaggedLate, fresh],
    fixed(accepted, { resolution: 'Known error' }),
  ];
};

/** The hand-written problems with their changes and actions. */
export const problemStories = (): Draft[] => [...handling(), ...age(), ...changes(), ...knownErrors()];
