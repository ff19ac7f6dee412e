import { Draft, days, hours, minutes, on } from './draft';
import { ALL_STEPS } from './moves';
import { DEMO_NOW } from './now';
import { assessRisk, close, contain, improve, reportAndReview, securityIncident } from './security-moves';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

const handling = (): Draft[] => {
  const book = reportAndReview(
    contain(assessRisk(securityIncident('security-by-the-book', on('2026-06-04 09:00'), 'Letter that asks for passwords'))),
  );
  const better = improve(book, 'A button that reports a suspicious mail');
  const unclassed = securityIncident('security-class-missing', on('2025-09-23 09:10'), 'Telephone left in a train')
    .after(minutes(40))
    .move('security', 'In Progress', { assignee: 'security' });
  const late = securityIncident('security-class-late', on('2026-02-12 09:20'), 'Strange process on a till')
    .after(minutes(40))
    .move('security', 'In Progress', { assignee: 'security' })
    .after(days(1))
    .set('security', { securityClassification: 'Malware', securityRisk: 'Low' });
  return [
    close(book),
    better,
    close(reportAndReview(contain(unclassed), { noImprovement: 'Nothing could have been done.' })),
    close(reportAndReview(contain(late), { noImprovement: 'The scanner did its work.' })),
    assessRisk(securityIncident('security-forgotten', ago(days(40)), 'Unknown device in the guest network')),
    // The security level keeps it from the agents of the desk.
    assessRisk(securityIncident('security-just-begun', ago(hours(5)), 'Data found on a public page', { security: 'Security team only' }), {
      ...{ securityClassification: 'Data leak', securityRisk: 'High' },
    }),
    securityIncident('security-just-taken', ago(hours(3)), 'Strange link in a chat')
      .after(hours(1))
      .move('security', 'In Progress', { assignee: 'security' }),
    reportAndReview(contain(assessRisk(securityIncident('security-never-closed', on('2026-07-02 09:30'), 'Badge lost')))),
  ];
};

/** High risk calls for an escalation within a day. */
const escalations = (): Draft[] => {
  const high = (story: string, at: number, summary: string): Draft =>
    assessRisk(securityIncident(story, at, summary), { securityClassification: 'Intrusion', securityRisk: 'High' });
  const escalated = high('security-escalated', on('2026-04-09 09:40'), 'Sign-ins from another continent')
    .after(hours(2))
    .move('security', 'Escalated', {
      escalationLevel: 'Level 3',
    });
  const alone = high('security-not-escalated', on('2025-11-13 09:50'), 'Password list in a shared folder');
  const explained = high('security-escalation-explained', on('2026-05-21 10:00'), 'Test of the intrusion alarm')
    .after(hours(1))
    .set('security', {
      noEscalation: 'Announced test.',
    });
  return [
    close(reportAndReview(contain(escalated, days(2)), { noImprovement: 'Second factor held.' })),
    close(reportAndReview(contain(alone, days(3)), { reportedTo: null })),
    close(reportAndReview(contain(explained, days(2)), { noImprovement: 'A test.' })),
  ];
};

/** Reported, reviewed, and used to get better. */
const aftermath = (): Draft[] => {
  const byRecord = contain(
    assessRisk(securityIncident('security-review-of-its-own', on('2026-08-13 10:10'), 'Invoice with a wrong account')),
  );
  const review = new Draft({
    type: 'Post-incident review',
    at: byRecord.now + days(3),
    reporter: 'security',
    summary: 'Review: Invoice with a wrong account',
  });
  review.after(hours(1)).link('security', 'review', 'outward', byRecord);
  review
    .after(days(1))
    .move('security', 'In Progress', { assignee: 'security' })
    .after(days(2))
    .move('security', 'Done', { resolution: 'Done' });
  byRecord.after(days(8)).set('security', { reportedTo: 'Managing director' });
  const late = contain(assessRisk(securityIncident('security-reported-late', on('2026-01-15 10:20'), 'Laptop stolen from a car')));
  late.after(days(50)).set('security', { reportedTo: 'Managing director', securityReview: 'Disk was encrypted.' });
  return [
    close(byRecord),
    review,
    close(late),
    close(contain(assessRisk(securityIncident('security-unreported', on('2025-10-16 10:30'), 'Mail sent to the wrong customer')))),
    contain(assessRisk(securityIncident('security-resolved-last-week', ago(days(6)), 'Fake shop with our name'))),
  ];
};

/** Security incidents that are major incidents as well: criteria met at once. */
const major = (): Draft[] => {
  const grave = (story: string, at: number, summary: string, outage: string): Draft =>
    assessRisk(
      securityIncident(story, at, summary, {
        values: { impact: 'Extensive / Widespread', urgency: 'Critical', priority: 'Highest', outage },
      }),
      { securityClassification: 'Malware', securityRisk: 'Critical' },
    );
  const book = grave('security-major-by-the-book', on('2026-09-17 04:00'), 'Files on the order servers are encrypted', 'Unplanned')
    .after(minutes(10))
    .set('manager', { major: 'Yes' })
    .after(minutes(10))
    .set('manager', { majorManager: 'manager', informed: 'Managing director called at five.' })
    .after(hours(5))
    .set('manager', { steps: ALL_STEPS, escalationLevel: 'Level 3' });
  contain(book, hours(20));
  const post = new Draft({
    type: 'Post-incident review',
    at: book.now + days(2),
    reporter: 'manager',
    summary: 'Review: Files on the order servers are encrypted',
  });
  post.after(hours(1)).link('manager', 'review', 'outward', book);
  post
    .after(days(3))
    .set('manager', { report: 'A macro in an invoice; restored from the night before.' })
    .after(hours(1))
    .move('manager', 'Done', { resolution: 'Done' });
  reportAndReview(book);
  const better = improve(book, 'Block macros from outside');
  const alone = grave('security-major-unled', on('2025-12-04 04:00'), 'Customer data on a public server', 'Unplanned')
    .after(minutes(30))
    .set('manager', {
      major: 'Yes',
    });
  return [
    ...[close(book), post, better, close(contain(alone, days(2)))],
    close(contain(grave('security-major-never-marked', on('2026-01-22 04:00'), 'All passwords of the shop are known', 'No'), days(1))),
  ];
};

/** The hand-written security incidents with their reviews and improvements. */
export const securityStories = (): Draft[] => [...handling(), ...escalations(), ...aftermath(), ...major()];
