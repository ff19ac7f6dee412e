import type { Draft } from './draft';
import { days, hours, minutes, on } from './draft';
import type { Service } from './estate';
import { begun, close, incident, resolve, type Category } from './moves';
import { investigate, problem } from './problem-moves';

/** Incidents of one kind on one service within ten days. */
const cluster = (first: number, count: number, summary: string, category: Category, service: Service): Draft[] =>
  Array.from({ length: count }, (_, order) =>
    close(
      resolve(
        begun(incident(null, first + order * hours(19) + minutes(order * 7), summary, { values: { services: [service] } }), category).after(
          hours(2),
        ),
        'agent1',
        'Connected again.',
        { causeCategory: 'Other' },
      ),
    ),
  );

/** Incidents that come again and again: with a problem behind them, without one, and after the problem was closed as fixed. */
export const recurringStories = (): Draft[] => {
  const unexplained = cluster(on('2026-02-09 06:00'), 12, 'VPN asks for the password again and again', 'Network', 'Sign-in');
  const explained = cluster(on('2026-09-07 06:00'), 11, 'Labels of orders come out empty', 'Printing', 'Web shop');
  const cause = problem(null, on('2026-09-14 09:00'), 'Labels come out empty in the whole warehouse', { services: ['Web shop'] });
  for (const one of explained) cause.at(Math.max(one.start.at, cause.start.at) + hours(1)).link('agent1', 'problem', 'outward', one);
  cause.at(cause.start.at);
  investigate(cause, { category: 'Printing' })
    .after(days(5))
    .set('applications', { rootCause: 'A batch of label rolls is too thin.', preventiveActions: 'Another supplier.', fixNeedsChange: 'No' })
    .after(days(9))
    .move('problems', 'Resolved', { resolution: 'Fixed' })
    .after(days(4))
    .move('problems', 'Closed');

  const back = (story: string, at: number, summary: string, behind: string): Draft => {
    const again = begun(incident(story, at, summary, { values: { services: ['ERP'] } }), 'ERP').after(hours(1));
    again.linkTo('agent1', 'problem', 'inward', behind);
    return close(resolve(again.after(hours(3)), 'agent1', 'Booked by hand.', { causeCategory: 'Other' }));
  };
  return [
    ...[...unexplained, ...explained, cause],
    back('incident-back-after-fix', on('2025-10-21 07:00'), 'An order was booked twice', 'problem-without-cause'),
    back('incident-back-after-third-fix', on('2025-12-18 07:00'), 'A screen flickers again', 'problem-unclassified'),
    back('incident-back-after-second-fix', on('2026-02-20 07:00'), 'A label came out at the wrong printer', 'problem-cause-late'),
  ];
};
