import type { Draft } from '../../draft';
import { at, held, improvement, leadsTo, tell, type Book, type Step } from '../tell';

/** Taken down by the service manager, seen to by the relationship manager. */
const complaint = (story: string, summary: string, [[when, values], ...steps]: readonly [Step, ...Step[]]): Draft =>
  tell('Service complaint', story, summary, [[when, values, 'manager'], ...steps], { by: 'relations' });
const said = (draft: Draft, when: string, text: string): Draft => draft.at(at(when)).say('relations', text);

const complaints = (book: Book): void => {
  const rejected = complaint('complaint-rejected-not-escalated', 'Prints arrive on the wrong floor', [
    ['2026-01-27', {}],
    ['2026-01-28', { status: 'In Progress' }],
    ['2026-02-10', { complaintOutcome: 'Rejected by customer' }],
    ['2026-02-12', { complaintOutcome: 'Not upheld', status: 'Resolved' }],
    ['2026-02-13', { status: 'Closed' }],
  ]);
  const settled = complaint('complaint-settled', 'Nobody called back', [
    ['2026-03-02', {}],
    ['2026-03-02 11:00', { status: 'In Progress' }],
    ['2026-03-09', { complaintOutcome: 'Settled', status: 'Resolved' }],
    ['2026-03-12', { status: 'Closed' }],
    ['2026-04-07', { reportedIn: 'Monthly service report, March 2026' }],
  ]);
  const forgotten = complaint('complaint-forgotten', 'Line is noisy since the move', [
    ['2026-08-03', {}],
    ['2026-08-04', { status: 'In Progress' }],
  ]);
  const running = complaint('complaint-being-worked-on', 'Invoices carry the old logo', [
    ['2026-10-19', {}],
    ['2026-10-20', { status: 'In Progress' }],
  ]);
  const waiting = complaint('complaint-waiting', 'New till needs a certificate', [
    ['2026-07-20', {}],
    ['2026-07-21', { status: 'In Progress' }],
    ['2026-08-11', { escalationLevel: 'Level 2' }],
    ['2026-08-12', { status: 'Pending' }],
  ]);
  const overdue = complaint('complaint-just-overdue', 'Report comes a day late', [
    ['2026-10-09 10:00', {}],
    ['2026-10-12', { status: 'In Progress' }],
  ]);
  book.add(
    said(rejected, '2026-02-03', 'Explained where the prints go.'),
    said(settled, '2026-03-04', 'Called, apologised, named a person to call.'),
    complaint('complaint-without-outcome', 'Wrong toner three times', [
      ['2026-01-12', {}],
      ['2026-01-13', { status: 'In Progress' }],
      ['2026-01-26', { status: 'Closed' }],
    ]),
    said(forgotten, '2026-08-20', 'Carrier was told.'),
    said(running, '2026-10-27', 'New template is with the printer.'),
    complaint('complaint-reopened-and-escalated', 'Stock is wrong every Monday', [
      ['2026-04-20', {}],
      ['2026-04-21', { status: 'In Progress' }],
      ['2026-04-27', { complaintOutcome: 'Settled', status: 'Resolved' }],
      ['2026-05-11', { status: 'Reopened' }],
      ['2026-05-12', { status: 'Escalated', escalationLevel: 'Level 3' }],
      ['2026-05-15', { complaintOutcome: 'Upheld', status: 'Resolved' }],
      ['2026-05-22', { status: 'Closed' }],
      ['2026-06-03', { reportedIn: 'Monthly service report, May 2026' }],
    ]),
    complaint('complaint-rejected-explained', 'Mail search is slow', [
      ['2026-06-01', {}],
      ['2026-06-02', { status: 'In Progress' }],
      ['2026-06-08', { complaintOutcome: 'Rejected by customer' }],
      ['2026-06-10', { noEscalation: 'The provider has a date for the fix; the customer knows it.' }],
      ['2026-06-15', { complaintOutcome: 'Settled', status: 'Resolved' }],
      ['2026-06-17', { status: 'Closed' }],
      ['2026-07-06', { reportedIn: 'Monthly service report, June 2026' }],
    ]),
    said(waiting, '2026-08-06', 'Certificate ordered.'),
    complaint('complaint-reported-late', 'Voicemail was lost', [
      ['2026-01-19', {}],
      ['2026-01-20', { status: 'In Progress' }],
      ['2026-01-28', { complaintOutcome: 'Upheld', status: 'Resolved' }],
      ['2026-01-30', { status: 'Closed' }],
      ['2026-07-01', { reportedIn: 'Half-year report' }],
    ]),
    complaint('complaint-report-not-due', 'Delivery of laptops takes weeks', [
      ['2026-09-21', {}],
      ['2026-09-22', { status: 'In Progress' }],
      ['2026-09-29', { complaintOutcome: 'Upheld', status: 'Resolved' }],
      ['2026-10-01', { status: 'Closed' }],
    ]),
    said(overdue, '2026-10-26', 'Job moved to the night.'),
    complaint('complaint-taken-back', 'Wrong department', [
      ['2026-05-06', {}],
      ['2026-05-07', { status: 'Canceled' }],
    ]),
  );
};

const good = { trend: 'Better than last year', outcome: 'Goes on as agreed', alignmentVerdict: 'Fits' } as const;
const review = (day: string, services: readonly string[], values: object, story?: string, type = 'Service review'): Draft =>
  held({
    ...{ type, summary: `${type}: ${services.join(', ')}`, day, by: 'relations', first: { services } },
    values: { ...values },
    ...(story === undefined ? {} : { story }),
  });

const serviceReviews = (book: Book): void => {
  const proposed = review('2026-03-10', ['Email', 'Workplace'], { ...good, verdict: 'Partly met', alignmentVerdict: 'No longer fits' }, 'service-review-misfit-proposed'); // prettier-ignore
  leadsTo(proposed, '2026-03-20', book.find('proposal-priority-untouched'));
  const late = review('2026-05-12', ['Printing', 'Sign-in'], { ...good, alignmentVerdict: 'No longer fits' }, 'service-review-misfit-late');
  const sign = improvement({
    summary: 'One sign-in for all tills',
    made: '2026-08-11',
    source: 'Review',
    owner: 'engineer',
    due: '2026-12-11',
  });
  leadsTo(late, '2026-08-12', sign);
  book.add(
    review('2024-05-14', ['Web shop', 'ERP', 'Email', 'Workplace', 'Network', 'Telephony', 'Printing', 'Sign-in'], {
      ...good,
      verdict: 'Met',
    }),
    review('2025-12-16', ['Web shop'], { trend: 'Fewer outages', alignmentVerdict: 'Fits' }, 'service-review-without-outcome'),
    review('2026-02-10', ['Web shop', 'ERP'], { ...good, verdict: 'Met' }, 'service-review-fits'),
    proposed,
    review('2026-04-14', ['Network', 'Telephony'], { ...good, alignmentVerdict: 'No longer fits' }, 'service-review-misfit-ignored'),
    ...[late, sign],
    review('2026-06-09', ['Data warehouse'], { ...good, verdict: 'Met' }),
    review(
      '2026-10-06',
      ['Web shop'],
      { ...good, verdict: 'Partly met', alignmentVerdict: 'No longer fits' },
      'service-review-misfit-not-due',
    ),
    review('2026-11-12', ['ERP'], good),
    review('2026-07-14', ['Network', 'Telephony', 'Printing', 'Sign-in'], { verdict: 'Met', alignmentVerdict: 'Fits' }, 'service-evaluation-fits', 'Service evaluation'), // prettier-ignore
    review('2026-08-18', ['Workplace'], { verdict: 'Partly met', alignmentVerdict: 'No longer fits', noActionReason: 'Replaced in 2027 anyway' }, 'service-evaluation-misfit-reasoned', 'Service evaluation'), // prettier-ignore
  );
};

const survey = (day: string, score: number, values: object, story?: string, sampleSize: string | null = '214 of 420 asked'): Draft =>
  held({
    ...{ type: 'Satisfaction survey', summary: `Survey of ${day.slice(0, 7)}`, day, by: 'relations' },
    values: { score, sampleSize, ...values },
    ...(story === undefined ? {} : { story }),
  });
const analysed = { analysis: 'Speed praised, words too technical', reportedTo: 'Heads of all business units' } as const;

const surveys = (book: Book): void => {
  const used = survey('2026-02-20', 3.9, analysed, 'survey-used');
  const words = improvement({
    ...{
      summary: 'Plain words in answers',
      made: '2026-03-03',
      source: 'Customer',
      owner: 'agent1',
      due: '2026-06-30',
      done: '2026-06-24',
    },
    story: 'improvement-by-the-book',
  });
  leadsTo(used, '2026-03-04', words);
  const late = survey('2026-06-18', 4, { analysis: 'Little change' }, 'survey-reported-late');
  late
    .at(at('2026-09-15'))
    .set('relations', { reportedTo: 'Heads of all business units', noImprovement: 'The improvement of March is enough for now.' });
  book.add(
    survey('2024-09-10', 3.6, analysed),
    survey('2025-12-04', 3.5, {}, 'survey-not-used', null),
    ...[used, words, late],
    survey('2026-09-29', 4.1, { analysis: 'Better in all units' }, 'survey-not-due'),
  );
};

/** Clause 8.3.2 and 9.1: complaints, reviews and evaluations of services, satisfaction. */
export const tellClause832 = (book: Book): void => {
  complaints(book);
  serviceReviews(book);
  surveys(book);
};
