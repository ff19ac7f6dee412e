import { Draft, days, hours, minutes, on } from './draft';
import { ALL_STEPS, classify, close, incident, resolve, take, type Category } from './moves';
import { DEMO_NOW } from './now';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** A major incident up to classification: taken at once, extensive and critical, so the rule for major incidents holds. */
const outage = (story: string | null, at: number, summary: string, category: Category = 'Web shop'): Draft => {
  const draft = take(
    incident(story, at, summary, { values: { requestType: 'Report an outage', services: ['Web shop'] } }).after(minutes(5)),
    'agent2',
    'Service desk',
  );
  return classify(draft.after(minutes(5)), 'agent2', category, 'Extensive / Widespread', 'Critical');
};

const flag = (draft: Draft): Draft => draft.after(minutes(10)).set('manager', { major: 'Yes' });
const lead = (draft: Draft): Draft => draft.after(minutes(5)).set('manager', { majorManager: 'manager' });
const inform = (draft: Draft): Draft =>
  draft.after(minutes(15)).set('manager', { informed: 'Managing director told by telephone; next update in one hour.' });
const steps = (draft: Draft): Draft => draft.after(minutes(30)).set('manager', { steps: ALL_STEPS });
const restore = (draft: Draft): Draft =>
  resolve(draft.after(hours(2)), 'agent2', 'Restarted the order service and watched it for an hour.');

/** When the service was back; the story's clock where it is not. */
const restoredAt = (draft: Draft): number =>
  [...draft.happenings].reverse().find(({ changes }) => changes?.status === 'Resolved')?.at ?? draft.now;

/** The review of an incident: made a day after the service was back, completed after `wait` days; null leaves it open. */
const review = (draft: Draft, wait: number | null): Draft => {
  const made = restoredAt(draft) + days(1);
  const post = new Draft({ type: 'Post-incident review', at: made, reporter: 'manager', summary: `Review: ${draft.start.summary}` });
  post.after(minutes(5)).link('manager', 'review', 'outward', draft);
  post.after(hours(20)).move('manager', 'In Progress', { assignee: 'manager' });
  if (wait !== null) {
    post
      .after(days(wait) - hours(20) - days(1))
      .set('manager', { report: 'Order service out of memory after the autumn campaign started.' });
    post.after(minutes(10)).move('manager', 'Done', { resolution: 'Done' });
  }
  return post;
};

const improvement = (draft: Draft, at: number): Draft => {
  const better = new Draft({ type: 'Improvement', at, reporter: 'manager', summary: `Improve: ${draft.start.summary}` });
  better.after(hours(1)).link('manager', 'improvement', 'inward', draft);
  better.after(days(20)).move('manager', 'Done', { resolution: 'Done' });
  return better;
};

const full = (story: string | null, at: number, summary: string): Draft[] => {
  const draft = restore(steps(inform(lead(flag(outage(story, at, summary))))));
  const post = review(draft, 6);
  const better = improvement(draft, restoredAt(draft) + days(8));
  return [close(draft), post, better];
};

/** All steps but one, and one of them done otherwise. */
const told = (): Draft[] => {
  const drafts: Draft[] = [...full('major-by-the-book', on('2026-06-09 06:00'), 'Web shop does not answer')];

  drafts.push(close(restore(outage('major-never-marked', on('2025-12-16 07:00'), 'No orders reach the warehouse'))));
  drafts.push(
    close(
      restore(
        outage('major-ruled-out', on('2026-04-28 07:00'), 'Web shop test system is down')
          .after(minutes(30))
          .set('manager', { notMajor: 'Only the test system was concerned.' }),
      ),
    ),
  );
  drafts.push(outage('major-not-marked-yet', ago(hours(1)), 'Card payments are refused'));

  const late = restore(
    steps(
      inform(
        lead(
          outage('major-marked-late', on('2026-03-03 05:00'), 'ERP is down for all sites', 'ERP')
            .after(hours(9))
            .set('manager', { major: 'Yes' }),
        ),
      ),
    ),
  );
  drafts.push(close(late), review(late, 5), improvement(late, restoredAt(late) + days(4)));

  const removed = outage('major-mark-removed', on('2026-02-03 06:30'), 'Mail is down for all sites', 'Email')
    .after(minutes(20))
    .set('agent2', { major: 'Yes' });
  drafts.push(close(restore(removed).after(hours(1)).set('agent2', { major: 'No' })));

  const leaderless = restore(
    steps(inform(flag(outage('major-without-manager', on('2026-01-08 06:00'), 'Telephone exchange is down', 'Telephony')))),
  );
  drafts.push(close(leaderless), review(leaderless, 7), improvement(leaderless, restoredAt(leaderless) + days(9)));

  const lateLead = flag(outage('major-manager-late', on('2026-03-24 06:00'), 'Label service is down', 'Printing'));
  const led = restore(steps(inform(lateLead).after(hours(2)).set('manager', { majorManager: 'manager' })));
  drafts.push(close(led), review(led, 7), improvement(led, restoredAt(led) + days(9)));

  const mention = lead(flag(outage('major-management-mentioned', on('2026-07-14 06:00'), 'Web shop answers slowly')))
    .after(minutes(30))
    .say('manager', 'Web shop is slow since eight; next update at ten.', { internal: true, mentions: ['director'] });
  const mentioned = restore(steps(mention));
  drafts.push(close(mentioned), review(mentioned, 10), improvement(mentioned, restoredAt(mentioned) + days(12)));

  const silent = restore(steps(lead(flag(outage('major-management-not-told', on('2026-02-19 06:00'), 'Stock service is down', 'ERP')))));
  drafts.push(close(silent), review(silent, 8), improvement(silent, restoredAt(silent) + days(9)));

  const stake = restore(
    steps(
      lead(
        flag(outage('major-stakeholder-told', on('2026-08-18 06:00'), 'Sign-in is down', 'Access')).set('manager', {
          stakeholders: ['operations', 'manager'],
        }),
      ),
    ),
  );
  drafts.push(close(stake), review(stake, 9), improvement(stake, restoredAt(stake) + days(9)));
  return drafts;
};

const reviews = (): Draft[] => {
  const drafts: Draft[] = [];
  const until = (story: string, at: number, summary: string): Draft => restore(steps(inform(lead(flag(outage(story, at, summary))))));

  const late = until('review-late', on('2026-05-12 06:00'), 'Payment provider is unreachable');
  drafts.push(close(late), review(late, 20), improvement(late, restoredAt(late) + days(3)));

  drafts.push(close(until('review-missing', on('2026-01-29 06:00'), 'Order export stopped')));

  const open = until('review-never-completed', on('2026-09-08 06:00'), 'Search shows nothing');
  drafts.push(close(open), review(open, null));

  drafts.push(until('review-not-due', ago(days(5)), 'Web shop shows wrong prices'));

  const early = steps(
    inform(lead(flag(outage('review-before-the-end', on('2026-03-17 06:00'), 'Delivery notes cannot be printed', 'Printing')))),
  );
  const post = review(early, 2);
  drafts.push(close(restore(early.after(days(4)))), post);

  const none = until('no-improvement-found', on('2026-09-22 06:00'), 'Currency rates were not loaded');
  drafts.push(
    close(none.after(days(10)).set('manager', { noImprovement: 'The supplier had an outage; our own handling went as planned.' })),
    review(none, 7),
  );

  const proceduresOpen = restore(inform(lead(flag(outage('steps-filled-in-late', on('2026-08-04 06:00'), 'Basket is emptied by itself')))));
  drafts.push(
    close(proceduresOpen.after(days(4)).set('manager', { steps: ALL_STEPS })),
    review(proceduresOpen, 9),
    improvement(proceduresOpen, restoredAt(proceduresOpen) + days(6)),
  );

  const reportOnly = until('report-without-improvement', on('2026-04-07 06:00'), 'Gift cards are refused');
  drafts.push(close(reportOnly), review(reportOnly, 6));

  const reportLate = until('improvement-late', on('2026-06-23 06:00'), 'Returns cannot be booked');
  drafts.push(close(reportLate), review(reportLate, 9), improvement(reportLate, restoredAt(reportLate) + days(40)));

  drafts.push(flag(outage('major-just-marked', ago(minutes(40)), 'Web shop is down again')));

  const declared = outage('informed-late', on('2025-11-11 06:00'), 'Web shop is down after an update');
  const told = restore(
    steps(lead(flag(declared)).after(hours(6)).set('manager', { informed: 'Managing director told in the afternoon.' })),
  );
  drafts.push(close(told), review(told, 11), improvement(told, restoredAt(told) + days(10)));
  return drafts;
};

/** The hand-written major incidents with their reviews and improvements. */
export const majorStories = (): Draft[] => [...told(), ...reviews()];

/** A major incident that was handled by the book, for the stories of the year. */
export const majorByTheBook = (at: number, summary: string): Draft[] => full(null, at, summary);

/** A major incident of the early months: marked, but neither led nor reported nor reviewed. */
export const majorWithoutProcedure = (at: number, summary: string): Draft => close(restore(flag(outage(null, at, summary))));
