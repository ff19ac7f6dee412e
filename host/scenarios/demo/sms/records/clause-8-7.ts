import type { Change, Draft } from '../../draft';
import { followUp, held, improvement, join, leadsTo, tell, type Book, type Step } from '../tell';

interface Exercise {
  readonly story: string;
  readonly summary: string;
  readonly day: string;
  readonly values?: Change;
  /** Day on which it was closed; open where absent. */
  readonly closed?: string;
  /** Day on which the review began, for those that have one. */
  readonly reviewed?: string;
  readonly later?: readonly Step[];
}

const exercise = (type: string, { story, summary, day, values = {}, closed, reviewed, later = [] }: Exercise): Draft => {
  const steps: Step[] = [
    [`${day} 06:00`, {}],
    [`${day} 07:00`, { status: 'In Progress' }],
    [`${day} 15:00`, { ...values, status: 'Carried out' }],
  ];
  if (reviewed !== undefined) steps.push([`${reviewed} 09:00`, { status: 'In review' }]);
  if (closed !== undefined) steps.push([`${closed} 16:00`, { status: 'Closed' }]);
  return tell(type, story, summary, [...steps, ...later], { by: 'continuity' });
};

const tests = (book: Book): void => {
  const test = (plan: string, told: Exercise): Draft =>
    join(exercise('Continuity test', told), `${told.day} 06:30`, 'exercise', book.find(`Continuity plan: ${plan}`), 'continuity');
  const full = test('Web shop plan', {
    ...{
      story: 'test-by-the-book',
      summary: 'Web shop from the second site',
      day: '2026-03-04',
      reviewed: '2026-03-10',
      closed: '2026-03-17',
    },
    values: { testResult: 'Back after three hours', deficienciesFound: 'Yes' },
    later: [['2026-03-12', { continuityReview: 'Call list was out of date' }]],
  });
  followUp(full, { summary: 'Renew the call list', made: '2026-03-18', owner: 'continuity', done: '2026-03-27' });
  const old = test('Web shop plan', {
    ...{ story: 'test-of-the-first-attempt', summary: 'All three plans at the table', day: '2024-05-22', closed: '2024-05-24' },
    values: { testResult: 'Numbers to call are missing', deficienciesFound: 'No' },
  });
  for (const plan of ['ERP plan', 'Network plan'])
    join(old, '2024-05-22 06:30', 'exercise', book.find(`Continuity plan: ${plan}`), 'continuity');
  book.add(
    ...[old, full],
    test('ERP plan', {
      ...{ story: 'test-not-reviewed', summary: 'ERP from a copy', day: '2026-04-22', closed: '2026-04-24' },
      values: { testResult: 'Back after nine hours', deficienciesFound: 'Yes' },
    }),
    test('Network plan', {
      ...{ story: 'test-without-result', summary: 'Network without the core switch', day: '2026-05-27', closed: '2026-05-29' },
      ...{ values: { deficienciesFound: 'No' }, later: [['2026-06-10', { continuityReview: 'Went as planned' }] as const] },
    }),
    test('Loss of the main room', {
      ...{
        story: 'test-at-the-table',
        summary: 'Loss of the main room, at the table',
        day: '2026-06-03',
        reviewed: '2026-06-09',
        closed: '2026-06-11',
      },
      values: { testResult: 'All steps can be done', deficienciesFound: 'No' },
    }),
    test('Network plan', {
      ...{
        story: 'test-told-late',
        summary: 'Network once more',
        day: '2026-06-17',
        closed: '2026-06-19',
        values: { deficienciesFound: 'No' },
      },
      later: [
        ['2026-06-25', { testResult: 'Back after forty minutes' }],
        ['2026-09-02', { continuityReview: 'Went better' }],
      ],
    }),
    test('Web shop plan', {
      ...{ story: 'test-just-held', summary: 'Web shop by night', day: '2026-10-21', values: { deficienciesFound: 'Yes' } },
    }),
    tell('Continuity test', 'test-called-off', 'Power cut on a Saturday', [
      ['2026-08-10', {}],
      ['2026-08-20', { status: 'Canceled' }],
    ]),
    tell('Continuity test', 'test-scheduled', 'ERP with the vendor', [
      ['2026-10-26', {}],
      ['2026-10-27', { status: 'Scheduled' }],
    ]),
  );
};

const told = { invocationCause: 'Storage failed', invocationImpact: 'No mail for six hours', invocationRecovery: 'Second site', reportedTo: 'Managing Director' } as const; // prettier-ignore

const invocations = (book: Book): void => {
  const full = exercise('Continuity invocation', {
    ...{ story: 'invocation-by-the-book', summary: 'Mail moved to the second site', day: '2026-02-03', closed: '2026-03-12' },
    values: { deficienciesFound: 'Yes', ...told },
  });
  const looking = tell('Action', null, 'Look back at the move of the mail', [
    ['2026-02-05', { assignee: 'continuity' }],
    ['2026-02-24', { status: 'Done' }],
  ]);
  join(looking, '2026-02-05 10:00', 'review', full, 'continuity');
  const storage = improvement({
    summary: 'Storage that fails over by itself',
    made: '2026-02-25',
    source: 'Team',
    owner: 'engineer',
    due: '2026-12-18',
  });
  leadsTo(full, '2026-02-26', storage);
  const poor = exercise('Continuity invocation', {
    ...{ story: 'invocation-badly-told', summary: 'Branch network over the mobile line', day: '2026-04-10', closed: '2026-04-13' },
    values: { deficienciesFound: 'Yes', invocationCause: 'Digger cut the line' },
  });
  followUp(poor, { summary: 'Second line for the branch', made: '2026-04-27', owner: 'network', due: '2026-08-14' });
  book.add(
    ...[full, looking, storage, poor],
    exercise('Continuity invocation', {
      ...{
        story: 'invocation-told-late',
        summary: 'Sign-in from the spare server',
        day: '2026-08-18',
        reviewed: '2026-08-25',
        closed: '2026-08-31',
      },
      ...{ values: { deficienciesFound: 'No' }, later: [['2026-09-14', told] as const] },
    }),
    exercise('Continuity invocation', { story: 'invocation-just-over', summary: 'Web shop from the second site', day: '2026-10-27' }),
  );
};

const controls = (book: Book): void => {
  const review = (day: string, names: readonly string[], effectiveness: string, story?: string, more: Change = {}): Draft =>
    held({
      ...{ type: 'Control review', summary: names.join(', '), day, by: 'security', values: { effectiveness, ...more } },
      about: names.map((name) => book.find(`Security control: ${name}`)),
      ...(story === undefined ? {} : { story }),
    });
  const acted = review('2026-03-26', ['Patching within 30 days'], 'Partly effective', 'control-review-acted-on');
  followUp(acted, { summary: 'Patch the tills by night', made: '2026-04-02', owner: 'engineer', due: '2026-07-31', done: '2026-07-24' });
  const late = review('2026-05-13', ['Firewall rules reviewed', 'Malware protection'], 'Partly effective', 'control-review-acted-on-late');
  followUp(late, { summary: 'Delete rules nobody knows', made: '2026-06-30', owner: 'network', due: '2026-09-30', done: '2026-09-21' });
  book.add(
    review(
      '2024-05-21',
      ['Second factor at sign-in', 'Backups kept apart', 'Patching within 30 days', 'Rights reviewed twice a year'],
      'Effective',
    ),
    review('2026-02-11', ['Second factor at sign-in', 'Backups kept apart'], 'Effective', 'control-review-effective'),
    acted,
    review('2026-04-28', ['Rights reviewed twice a year'], 'Not effective', 'control-review-ignored'),
    late,
    review('2026-06-10', ['Encrypted laptops', 'Log of administrators'], 'Partly effective', 'control-review-reasoned', {
      noActionReason: 'Replaced with the new laptops in winter.',
    }),
    review('2026-10-07', ['Patching within 30 days'], 'Partly effective', 'control-review-not-due'),
  );
  join(book.find('Security control: Patching within 30 days'), '2026-02-10', 'risk', book.find('risk-stated-late'), 'security');
};

const analyses = (book: Book): void => {
  const analysis = (day: string, volume: number, effect: string | null): Draft =>
    held({
      ...{ type: 'Security incident analysis', summary: `Security incidents up to ${day.slice(0, 7)}`, day, by: 'security' },
      values: { byType: 'Mostly false mails', volume, effect },
    });
  book.add(
    analysis('2024-04-09', 3, 'One account blocked'),
    analysis('2025-12-17', 4, null),
    analysis('2026-03-11', 6, 'Two accounts blocked'),
    analysis('2026-09-09', 5, 'One laptop wiped'),
  );
};

/** Clause 8.7: continuity tests and invocations, control reviews and the analysis of security incidents. */
export const tellClause87 = (book: Book): void => {
  tests(book);
  invocations(book);
  controls(book);
  analyses(book);
};
