import { approve, askApproval, assess, byTheBook, carriedOut, change, complete, decided, implement, plan, review } from './change-moves';
import { Draft, days, hours, minutes, on, timeOf } from './draft';
import { DEMO_NOW } from './now';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** Was it decided, by whom, and in time? */
const decisions = (): Draft[] => [
  byTheBook(change('change-by-the-book', on('2026-06-01 08:15'), 'Post incoming orders straight to the ledger')),
  // Straight from planning to implementation.
  carriedOut(plan(assess(change('change-never-approved', on('2025-09-02 09:10'), 'Raise the memory of the ERP server')))),
  carriedOut(
    approve(
      plan(assess(change('change-approved-by-requester', on('2025-10-06 09:20'), 'Move the report server', { reporter: 'changes' }))),
      'changes',
      'changes',
    ),
  ),
  (() => {
    const declined = askApproval(plan(assess(change('change-declined-but-done', on('2025-11-03 09:30'), 'Open the ERP to the internet'))));
    declined.after(hours(20)).decide('changes', 'declined').move('changes', 'Rejected', { resolution: "Won't Do" });
    return carriedOut(declined);
  })(),
  (() => {
    const late = askApproval(plan(assess(change('change-approved-too-late', on('2025-12-01 09:40'), 'Renew the web shop certificate'))));
    implement(late).after(hours(1)).decide('changes', 'approved');
    return review(complete(late));
  })(),
  askApproval(plan(assess(change('change-waiting-for-approval', ago(days(3)), 'Second payment provider for the web shop')))),
  (() => {
    const rejected = askApproval(plan(assess(change('change-rejected', on('2026-02-02 09:50'), 'Switch the mail filter off'))));
    return rejected.after(hours(20)).decide('changes', 'declined').move('changes', 'Rejected', { resolution: "Won't Do" });
  })(),
  assess(change('change-cancelled', on('2026-03-02 10:00'), 'Replace the print server'))
    .after(days(1))
    .move('applications', 'Canceled', { resolution: "Won't Do" }),
  assess(change('change-duplicate', on('2026-03-04 10:05'), 'Replace the print server, again'))
    .after(days(1))
    .move('applications', 'Closed', { resolution: 'Duplicate' }),
];

/** Standard and emergency changes follow rules of their own. */
const otherCategories = (): Draft[] => {
  const emergency = (story: string, at: number, summary: string): Draft =>
    change(story, at, summary, { values: { priority: 'Highest' } })
      .after(minutes(20))
      .move('applications', 'Implementing', { assignee: 'applications', changeType: 'Emergency' });
  const afterwards = emergency('emergency-papers-next-day', on('2026-05-07 19:10'), 'Stop the order flood from the web shop');
  complete(afterwards, { changeOutcome: 'Successful' });
  afterwards
    .after(hours(1))
    .set('applications', {
      ...{ changeRisk: 'High', businessBenefit: 'The shop was down.', impactAssessment: 'Web shop only; continuity plan looked at.' },
      ...{ services: ['Web shop'], configItems: ['Web shop application'], majorImpact: 'No', continuityRelevant: 'No' },
      ...{
        implementationPlan: 'Limit the queue.',
        testResult: 'Watched live for an hour.',
        backout: 'Lift the limit.',
        backoutTested: 'Yes',
      },
      ...{
        plannedStart: timeOf(afterwards.start.at),
        plannedEnd: timeOf(afterwards.start.at + hours(1)),
        deploymentNotice: 'Banner in the shop.',
      },
    })
    .ask('applications', 'Emergency approval', ['changes'])
    .after(hours(2))
    .decide('changes', 'approved');
  const never = complete(emergency('emergency-never-documented', on('2025-09-18 21:00'), 'Reset the directory server'));
  const running = emergency('emergency-papers-due', ago(hours(20)), 'Block an address at the firewall');
  const standard = change('standard-change', on('2026-07-06 10:10'), 'Install the monthly ERP update')
    .after(hours(2))
    .move('applications', 'Implementing', {
      assignee: 'applications',
      changeType: 'Standard',
      services: ['ERP'],
      configItems: ['ERP application'],
    });
  return [
    review(afterwards),
    never.after(days(3)).move('applications', 'Closed'),
    running.after(hours(1)).move('applications', 'Completed', { resolution: 'Done' }),
    complete(standard).after(days(1)).move('applications', 'Closed'),
  ];
};

/** What has to be known before the decision. */
const assessments = (): Draft[] => [
  carriedOut(
    decided(change('change-priority-never-touched', on('2026-01-05 10:15'), 'New colours in the web shop'), { priority: 'Medium' }),
  ),
  carriedOut(
    decided(change('change-without-priority', on('2025-10-13 10:20'), 'New fonts in the web shop', { values: { priority: null } }), {
      priority: null,
    }),
  ),
  (() => {
    const later = change('change-priority-after-the-decision', on('2025-11-10 10:25'), 'New icons in the web shop', {
      values: { priority: null },
    });
    return carriedOut(decided(later, { priority: null }).after(hours(2)).set('applications', { priority: 'Low' }));
  })(),
  (() => {
    const afterwards = decided(change('change-risk-filled-in-afterwards', on('2025-12-08 10:30'), 'Move the ERP database'), {
      changeRisk: null,
    });
    return carriedOut(afterwards.after(hours(5)).set('applications', { changeRisk: 'Medium' }));
  })(),
  carriedOut(
    decided(change('change-unassessed', on('2026-01-12 10:35'), 'Replace the barcode library'), {
      ...{ feasibility: null, financialImpact: null, impactAssessment: null },
    }),
  ),
  carriedOut(
    decided(change('change-cost-without-impact', on('2026-02-09 10:40'), 'Replace the label library'), { impactAssessment: null }),
  ),
  carriedOut(
    decided(change('change-without-services', on('2025-11-17 10:45'), 'Tidy the job scheduler'), { services: null, configItems: null }),
  ),
  (() => {
    const late = decided(change('change-services-after-decision', on('2026-02-16 10:50'), 'Tidy the file shares'), {
      services: null,
      configItems: null,
    });
    return carriedOut(late.after(hours(3)).set('applications', { services: ['Workplace'] }));
  })(),
  (() => {
    const later = decided(change('change-services-after-start', on('2026-03-09 10:55'), 'Tidy the phone book'), {
      services: null,
      configItems: null,
    });
    implement(later)
      .after(minutes(30))
      .set('applications', { services: ['Telephony'] });
    return review(complete(later));
  })(),
  change('change-category-missing', on('2025-10-20 11:00'), 'Rename the meeting rooms')
    .after(hours(3))
    .move('applications', 'Assessment', { assignee: 'applications' })
    .after(days(2))
    .move('applications', 'Closed', { resolution: 'Done' }),
  carriedOut(
    decided(change('change-category-late', on('2026-03-16 11:05'), 'Rename the printers'), { changeType: null })
      .after(hours(1))
      .set('applications', { changeType: 'Normal' }),
  ),
  change('change-just-begun', ago(hours(6)), 'Rename the servers')
    .after(hours(3))
    .move('applications', 'Assessment', { assignee: 'applications' }),
];

/** Two changes on one service at the same time: overlooked, agreed, or linked. */
const overlaps = (): Draft[] => {
  const at = on('2026-04-13 08:00');
  const shared = { services: ['Data warehouse'], configItems: ['Reporting database'] };
  const overlooked = decided(change('change-overlap-overlooked', at, 'Add an index to the reporting database'), shared);
  const agreed = decided(change('change-overlap-agreed', at + minutes(40), 'Move the reporting database to new disks'), {
    ...shared,
    collisionAcknowledged: 'Yes',
  });
  const later = on('2026-05-18 08:00');
  const first = decided(change('change-overlap-linked', later, 'Add a second index to the reporting database'), shared);
  const second = decided(change(null, later + minutes(30), 'Back up the reporting database elsewhere'), shared);
  first.after(hours(1)).link('applications', 'blocks', 'outward', second);
  return [overlooked, agreed, first, second].map((draft) => carriedOut(draft));
};

/** Tested in an issue of its own, linked before the window. */
const testedByRecord = (): Draft[] => {
  const tested = decided(change('change-tested-by-record', on('2026-08-03 11:20'), 'Patch the label printers'), {}, { testResult: null });
  const run = new Draft({ type: 'Task', at: tested.start.at + days(2), reporter: 'tester', summary: 'Test: Patch the label printers' });
  run.after(hours(2)).move('tester', 'Done', { resolution: 'Done' });
  tested.after(hours(1)).link('applications', 'test', 'inward', run);
  return [carriedOut(tested), run];
};

/** What has to be ready before the implementation starts. */
const preparations = (): Draft[] => [
  ...testedByRecord(),
  carriedOut(decided(change('change-without-plan', on('2025-09-08 11:10'), 'Patch the mail server'), {}, { implementationPlan: null })),
  carriedOut(decided(change('change-untested', on('2025-09-15 11:15'), 'Patch the VPN gateway'), {}, { testResult: null })),
  carriedOut(
    decided(
      change('change-test-not-possible', on('2026-05-04 11:20'), 'Replace the core switch'),
      { services: ['Network'], configItems: ['Core switch'] },
      { testResult: null, testNotPossibleReason: 'There is no second switch of this kind.' },
    ),
  ),
  carriedOut(
    decided(change('change-unannounced', on('2025-10-27 11:25'), 'Restart the telephone exchange'), {}, { deploymentNotice: null }),
  ),
  (() => {
    const said = decided(
      change('change-announced-by-comment', on('2026-06-08 11:30'), 'Restart the print server'),
      {},
      { deploymentNotice: null },
    );
    return carriedOut(said.after(hours(1)).say('changes', 'Printing pauses on Sunday morning for two hours.'));
  })(),
  (() => {
    const late = decided(change('change-backout-plan-too-late', on('2025-11-24 11:35'), 'Change the tax rates'), {}, { backout: null });
    implement(late).after(minutes(30)).set('applications', { backout: 'Put the old rates back.' });
    return review(complete(late));
  })(),
  carriedOut(
    decided(
      change('change-irreversible', on('2026-06-15 11:40'), 'Delete the accounts of people who left'),
      {},
      { backout: null, irreversibleReason: 'Deleted accounts cannot be brought back; a list was kept.' },
    ),
  ),
  carriedOut(decided(change('change-risky-back-out-untried', on('2026-01-19 11:45'), 'Split the order database'), { changeRisk: 'High' })),
  carriedOut(
    decided(
      change('change-risky-back-out-tried', on('2026-07-13 11:50'), 'Merge the order databases'),
      { changeRisk: 'High' },
      { backoutTested: 'Yes' },
    ),
  ),
  (() => {
    const late = decided(change('change-risky-back-out-tried-late', on('2026-02-23 11:55'), 'Move the order archive'), {
      changeRisk: 'Critical',
    });
    implement(late).after(minutes(30)).set('applications', { backoutTested: 'Yes' });
    return review(complete(late));
  })(),
];

/** The hand-written changes up to their implementation. */
export const changeStories = (): Draft[] => [...decisions(), ...otherCategories(), ...assessments(), ...overlaps(), ...preparations()];
