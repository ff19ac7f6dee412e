import type { Change, Draft } from '../../draft';
import { at, followUp, held, improvement, leadsTo, type Book } from '../tell';

const review = (type: string, day: string, by: string, values: Change, story?: string): Draft =>
  held({ type, summary: `${type} of ${day.slice(0, 7)}`, day, by, values, ...(story === undefined ? {} : { story }) });

const money = (book: Book): void => {
  const budget = (day: string, actuals: number, reportedTo: string | null): Draft =>
    review('Budget review', day, 'finance', { actuals, forecast: 'Within three per cent of the budget', reportedTo });
  book.add(
    budget('2025-11-06', 1_180_000, 'Managing Director'),
    budget('2026-02-10', 290_000, null),
    budget('2026-03-12', 402_000, 'Managing Director'),
    budget('2026-06-09', 811_000, 'Managing Director'),
    budget('2026-09-08', 1_164_000, 'Managing Director'),
    budget('2026-11-10', 1_350_000, 'Managing Director'),
  );
  const demand = (day: string, reportLink: string | null): Draft =>
    review('Demand review', day, 'relations', {
      ...{ currentDemand: '520 tickets a month', forecast: '600 from spring on', consumption: 'See the sheet by service', reportLink },
    });
  book.add(
    demand('2024-06-04', 'https://demo.example/wiki/reports/demand-2024'),
    demand('2026-01-29', null),
    demand('2026-03-19', 'https://demo.example/wiki/reports/demand-2026'),
  );
};

const capacity = (book: Book): void => {
  const figures = { usageData: 'Storage 71 %, lines 64 %', analysis: 'Storage full in a year' } as const;
  const used = review('Capacity review', '2026-01-27', 'engineer', { ...figures, capacityVerdict: 'Sufficient' }, 'capacity-review-used');
  const archive = improvement({ summary: 'Move old orders to cheap storage', made: '2026-02-03', source: 'Review', owner: 'engineer', due: '2026-05-29', done: '2026-07-22' }); // prettier-ignore
  leadsTo(used, '2026-02-10', archive);
  const late = review('Capacity review', '2025-11-20', 'engineer', { analysis: 'Lines are full at noon', capacityVerdict: 'Not sufficient' }, 'capacity-review-followed-up-late'); // prettier-ignore
  const lines = improvement({
    summary: 'Second line for the warehouse',
    made: '2026-01-05',
    source: 'Review',
    owner: 'network',
    due: '2026-05-29',
    done: '2026-05-27',
  });
  leadsTo(late, '2026-01-06', lines);
  const acted = review('Capacity review', '2026-04-15', 'engineer', { ...figures, capacityVerdict: 'Not sufficient', noImprovement: 'The purchase is enough.' }, 'capacity-review-acted-on'); // prettier-ignore
  followUp(acted, { summary: 'Buy twenty terabytes', made: '2026-04-20', owner: 'engineer', due: '2026-06-30', done: '2026-06-22' });
  book.add(
    review('Capacity review', '2024-05-15', 'engineer', { ...figures, capacityVerdict: 'Sufficient' }),
    ...[late, lines, used, archive, acted],
    review('Capacity review', '2026-07-15', 'engineer', { ...figures, capacityVerdict: 'Not sufficient' }, 'capacity-review-ignored'),
    review('Capacity review', '2026-10-14', 'engineer', { ...figures, capacityVerdict: 'Not sufficient' }, 'capacity-review-not-due'),
  );
};

const NONE_NEEDED = 'The figures are as expected.';

const trends = (book: Book): void => {
  const conclusion = 'Most trouble comes from changes on Fridays';
  const change = (day: string, values: Change, story?: string): Draft => review('Change trend review', day, 'changes', values, story);
  const used = change('2026-02-12', { conclusion }, 'change-trend-used');
  const fridays = improvement({
    summary: 'No changes on Fridays',
    made: '2026-02-17',
    source: 'Review',
    owner: 'changes',
    due: '2026-03-31',
    done: '2026-05-26',
  });
  leadsTo(used, '2026-02-18', fridays);
  const late = change('2026-05-14', { conclusion }, 'change-trend-used-late');
  late.at(at('2026-07-02')).set('changes', { noImprovement: NONE_NEEDED });
  book.add(
    change('2024-04-23', { conclusion }),
    change('2025-11-18', {}, 'change-trend-without-conclusion'),
    ...[used, fridays, late],
    change('2026-08-20', { conclusion }, 'change-trend-not-used'),
    change('2026-10-15', { conclusion }, 'change-trend-not-due'),
  );

  const release = (day: string, values: Change, story?: string): Draft => review('Release review', day, 'releases', values, story);
  const analysed = release('2026-03-05', { conclusion }, 'release-review-used');
  const check = improvement({
    summary: 'A short test after each release',
    made: '2026-03-10',
    source: 'Review',
    owner: 'releases',
    due: '2026-06-30',
    done: '2026-06-17',
  });
  leadsTo(analysed, '2026-03-11', check);
  book.add(
    release('2024-03-19', { conclusion }),
    ...[analysed, check],
    release('2026-06-04', { conclusion, noImprovement: NONE_NEEDED }, 'release-review-nothing-to-improve'),
    release('2026-09-10', { conclusion }, 'release-review-not-used'),
    release('2026-10-20', { conclusion }, 'release-review-not-due'),
  );

  for (const day of ['2024-08-13', '2025-11-12', '2026-03-17', '2026-06-16', '2026-09-15'])
    book.add(review('Incident trend review', day, 'problems', { conclusion: 'Three clusters, one new problem raised' }));
  book.add(
    review('Problem review', '2024-04-30', 'problems', { conclusion: 'Half of the fixes hold', reportedTo: 'Head of Operations' }),
    review('Problem review', '2025-12-11', 'problems', { conclusion: 'Backlog grows' }),
    review('Problem review', '2026-02-24', 'problems', { conclusion: 'Backlog shrinks', reportedTo: 'Head of Operations' }),
    review('Problem review', '2026-08-26', 'problems', { conclusion: 'Nine of ten fixes hold', reportedTo: 'Head of Operations' }),
  );
};

/** Clauses 8.4 to 8.6: money, demand, capacity, and the trends of changes, releases, incidents and problems. */
export const tellClause84To86 = (book: Book): void => {
  money(book);
  capacity(book);
  trends(book);
};
