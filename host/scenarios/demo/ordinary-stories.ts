import { days, hours, minutes, on, type Draft } from './draft';
import { begun, close, incident, resolve, take } from './moves';
import { DEMO_NOW } from './now';

/** How long before the export something began. */
const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** Story name of the incident of the first journey. */
export const JOURNEY_STORY = 'journey';

const classification = (): Draft[] => [
  close(
    resolve(
      begun(incident('well-handled', on('2026-05-05 08:10'), 'Outlook asks for the password again and again')).after(hours(2)),
      'agent1',
      'Renewed the stored sign-in.',
    ),
  ),
  (() => {
    const late = incident('classified-late', on('2025-12-02 09:00'), 'Meeting room display stays black');
    take(late.after(minutes(20))).set('agent1', { impact: 'Minor / Localized', urgency: 'Low', priority: 'Lowest' });
    return close(resolve(late.after(days(2)).set('agent1', { category: 'Workplace' }).after(hours(1)), 'agent1', 'Replaced the cable.'));
  })(),
  (() => {
    const never = incident('never-classified', on('2025-11-18 10:30'), 'Label printer prints blank labels');
    take(never.after(minutes(15))).set('agent1', { impact: 'Minor / Localized', urgency: 'Medium', priority: 'Low' });
    return close(resolve(never.after(hours(6)), 'agent1', 'Turned the label roll round.'));
  })(),
  take(incident('just-begun', ago(hours(1)), 'Wireless network drops in the warehouse').after(minutes(30))),
  (() => {
    const half = incident('impact-without-urgency', on('2026-01-13 07:50'), 'Scanner sends empty mails');
    take(half.after(minutes(30))).set('agent1', { category: 'Printing', impact: 'Moderate / Limited' });
    return close(resolve(half.after(hours(9)), 'agent1', 'Corrected the address book of the scanner.'));
  })(),
  (() => {
    const late = incident('impact-and-urgency-late', on('2026-02-10 13:00'), 'ERP report shows last year');
    take(late.after(minutes(25))).set('agent1', { category: 'ERP' });
    return close(
      resolve(
        late.after(hours(20)).set('agent1', { impact: 'Moderate / Limited', urgency: 'Medium' }).after(hours(3)),
        'agent1',
        'Refreshed the report cache.',
      ),
    );
  })(),
];

const priorities = (): Draft[] => {
  const wrong = (story: string, at: number): Draft => {
    const draft = incident(story, at, 'Order confirmations arrive twice');
    return take(draft.after(minutes(20))).set('agent1', {
      category: 'Web shop',
      impact: 'Significant / Large',
      urgency: 'High',
      priority: 'Low',
    });
  };
  return [
    close(resolve(wrong('priority-wrong', on('2026-01-20 09:30')).after(hours(5)), 'agent1', 'Stopped the second mail job.')),
    close(
      resolve(
        wrong('priority-explained', on('2026-06-16 09:30'))
          .after(minutes(30))
          .set('agent1', { priorityReason: 'Customers were told; nobody is kept from working.' })
          .after(hours(5)),
        'agent1',
        'Stopped the second mail job again.',
      ),
    ),
    wrong('priority-not-due', ago(hours(2))),
  ];
};

const escalations = (): Draft[] => {
  /** Medium priority: 72 hours to resolve. */
  const slow = (story: string, at: number): Draft => begun(incident(story, at, 'Invoices are missing the tax number'), 'ERP');
  return [
    close(
      resolve(
        slow('breach-handed-over', on('2026-04-13 08:00'))
          .after(hours(74))
          .set('agent1', { team: 'Applications', assignee: 'applications' })
          .after(hours(30)),
        'applications',
        'Corrected the invoice template.',
      ),
    ),
    close(resolve(slow('breach-ignored', on('2025-11-24 08:00')).after(days(5)), 'agent1', 'Template corrected.')),
    close(
      resolve(
        slow('breach-explained', on('2026-07-06 08:00'))
          .after(hours(73))
          .set('agent1', { noEscalation: 'The supplier delivers the fix on Friday; nobody inside can do it sooner.' })
          .after(days(2)),
        'agent1',
        'Fix of the supplier installed.',
      ),
    ),
    slow('breach-two-hours-ago', ago(hours(74)))
      .after(hours(60))
      .say('agent1', 'The supplier is still looking.', { internal: true }),
  ];
};

const endings = (): Draft[] => [
  close(
    begun(incident('ended-without-resolution', on('2026-02-17 10:00'), 'Telephone has no dial tone'), 'Telephony')
      .after(hours(3))
      .say('agent1', 'Plugged in again.')
      .move('agent1', 'Resolved', { note: 'Plugged in again.' }),
  ),
  begun(incident('forgotten', ago(days(48)), 'Shared calendar shows wrong times'), 'Email')
    .after(hours(5))
    .say('agent1', 'Asked for an example.'),
  begun(incident('waiting-for-supplier', ago(days(55)), 'Badge reader needs a spare part'), 'Access')
    .after(hours(30))
    .say('agent1', 'Part ordered.')
    .move('agent1', 'Pending'),
  (() => {
    const open = begun(incident('being-worked-on', ago(days(6)), 'Stock figures differ by one'), 'ERP');
    return open
      .after(hours(50))
      .set('agent1', { team: 'Applications', assignee: 'applications' })
      .after(hours(24))
      .set('agent1', { escalationLevel: 'Level 2' })
      .after(days(1))
      .say('applications', 'Comparing two exports.');
  })(),
  take(incident('cancelled', on('2026-03-11 09:00'), 'Screen flickers').after(minutes(20)))
    .after(hours(1))
    .move('agent1', 'Canceled', { resolution: "Won't Do" }),
  close(
    take(incident('duplicate', on('2026-03-12 09:05'), 'Mails are slow, second report').after(minutes(10)))
      .after(minutes(20))
      .move('agent1', 'Resolved', { resolution: 'Duplicate' }),
  ),
  resolve(
    begun(incident('resolved-but-not-closed', on('2026-08-11 09:00'), 'Badge does not open the gate'), 'Access').after(hours(4)),
    'agent1',
    'Badge renewed.',
  ),
  resolve(
    begun(incident('resolved-last-week', ago(days(4)), 'Printer queue is stuck'), 'Printing').after(hours(4)),
    'agent1',
    'Queue emptied.',
  ),
  close(
    resolve(
      begun(incident('closed-after-45-days', on('2026-05-19 09:00'), 'Headset has no sound'), 'Telephony').after(hours(4)),
      'agent1',
      'Driver updated.',
    ),
    45,
  ),
  close(
    resolve(
      resolve(
        begun(incident('reopened', on('2026-04-21 09:00'), 'VPN ends every hour'), 'Network').after(hours(3)),
        'agent1',
        'Raised the time limit.',
      )
        .after(days(2))
        .say('customer1', 'It happened again this morning.')
        .move('agent1', 'In Progress', { resolution: null, note: null })
        .after(hours(5)),
      'agent1',
      'Replaced the faulty gateway certificate.',
    ),
  ),
  resolve(
    begun(incident('through-a-deleted-status', on('2026-03-05 09:00'), 'Archive drive is read-only'), 'Workplace').after(hours(4)),
    'agent1',
    'Rights corrected.',
  )
    .after(hours(1))
    .move('agent1', 'Awaiting confirmation')
    .after(days(3))
    .move('automation', 'Closed'),
  // Import of an old tool: everything on one day, no history.
  ...[1, 2, 3].map((count) =>
    incident(count === 1 ? 'imported' : null, on('2026-01-05 00:00'), `Imported ticket ${count}: disk replaced`, {
      values: { status: 'Closed', resolution: 'Done', category: 'Workplace', labels: ['imported'] },
      creator: 'admin',
    }),
  ),
  close(
    resolve(
      begun(incident('before-the-cut-over', on('2025-07-20 08:00'), 'Old ticket from before the cut-over')).after(hours(3)),
      'agent1',
      'Done.',
    ),
  ),
];

const notes = (): Draft[] => [
  close(
    incident('no-work-noted', on('2025-12-09 11:00'), 'Mailbox is full', {
      values: { category: 'Email', impact: 'Minor / Localized', urgency: 'Low', priority: 'Lowest' },
    })
      .after(minutes(30))
      .move('agent2', 'In Progress', { assignee: 'agent2', team: 'Service desk' })
      .after(hours(2))
      .move('agent2', 'Resolved', { resolution: 'Done' }),
  ),
  close(
    begun(incident('comment-stands-for-note', on('2026-01-27 08:00'), 'Laptop does not charge'), 'Workplace')
      .after(hours(8))
      .say('agent1', 'New charger handed out.')
      .move('agent1', 'Resolved', { resolution: 'Done' }),
  ),
  close(
    begun(incident('note-late', on('2026-02-24 08:00'), 'Projector has the wrong colours'), 'Workplace')
      .after(hours(30))
      .move('agent1', 'Resolved', { resolution: 'Done' })
      .after(days(3))
      .set('agent1', { note: 'Colour profile reset.' }),
  ),
  begun(incident('resolved-just-now', ago(hours(40)), 'Door camera is offline'), 'Network')
    .after(hours(38))
    .move('agent1', 'Resolved', { resolution: 'Done' }),
];

/** Open, taken three days and a half ago by Desk Agent 1: no category, no impact and urgency, and the SLA ran out without anybody escalating. */
const journey = (): Draft =>
  take(
    incident(JOURNEY_STORY, ago(days(3) + hours(12)), 'Customers cannot download their invoices', { reporter: 'customer2' }).after(
      minutes(35),
    ),
    'agent1',
  )
    .after(hours(20))
    .say('agent1', 'The download works for some customers; comparing their accounts.', { internal: true });

/** The hand-written incidents that are not major. */
export const ordinaryStories = (): Draft[] => [...classification(), ...priorities(), ...escalations(), ...endings(), ...notes(), journey()];
