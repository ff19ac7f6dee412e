import { followUp, tell, type Book, type Step } from '../tell';

const stated = { riskSource: 'Organization', customerImpact: 'Orders are late by a day' } as const;

/** A risk that is stated at once, and rated and answered a week later. */
const risk = (story: string, summary: string, made: string, rated: string, response: string, more: readonly Step[] = [], type = 'Risk') =>
  tell(type, story, summary, [
    [made, stated],
    [`${made} 11:00`, { status: 'Assessment' }],
    [rated, { riskRating: 'High', riskResponse: response, status: 'Treatment planned' }],
    ...more,
  ]);

const known = (book: Book): void => {
  const inHand = risk('risk-in-hand', 'Only one person knows the ERP customising', '2025-12-02', '2025-12-09', 'Reduce', [
    ['2026-03-20', { riskEffectiveness: 'Two more people can do it; tried in March', status: 'In review' }],
  ]);
  followUp(inHand, {
    summary: 'Train a second application engineer',
    made: '2025-12-10',
    owner: 'applications',
    due: '2026-02-27',
    done: '2026-02-20',
  });
  followUp(inHand, {
    summary: 'Write down the customising',
    made: '2025-12-10',
    owner: 'applications',
    due: '2026-03-13',
    done: '2026-03-06',
  });

  const late = tell('Risk', 'risk-stated-late', 'Known weaknesses stay open for months', [
    ['2026-01-12', {}],
    ['2026-02-16', stated],
    ['2026-03-10', { riskRating: 'Medium', riskResponse: 'Accept', status: 'Assessment' }],
  ]);

  const overdue = risk('risk-action-overdue', 'Main room has one cooling unit', '2026-03-24', '2026-03-31', 'Reduce');
  followUp(overdue, { summary: 'Order a second cooling unit', made: '2026-04-07', owner: 'operations', due: '2026-08-31' });

  const ownerless = risk('risk-action-without-owner', 'Spare parts of the exchange are rare', '2026-05-05', '2026-05-12', 'Reduce');
  followUp(ownerless, { summary: 'Find a second source of spare parts', made: '2026-05-19', owner: null, due: '2026-12-18' });

  const unjudged = risk('risk-effect-not-judged', 'Admin accounts are shared', '2026-02-03', '2026-02-10', 'Avoid');
  followUp(unjudged, {
    summary: 'Named accounts for all administrators',
    made: '2026-02-17',
    owner: 'security',
    due: '2026-05-29',
    done: '2026-05-15',
  });

  const judgedLate = risk('risk-effect-judged-late', 'Restore was never tried', '2025-12-08', '2025-12-15', 'Reduce', [
    ['2026-07-15', { riskEffectiveness: 'Restore tried twice, four hours each', status: 'In review' }],
  ]);
  followUp(judgedLate, {
    summary: 'Try a restore of the ERP',
    made: '2025-12-16',
    owner: 'engineer',
    due: '2026-03-06',
    done: '2026-03-02',
  });

  const opportunity = risk(
    'opportunity-pursued',
    'Self-service could take a fifth of the tickets',
    '2026-08-11',
    '2026-08-18',
    'Pursue',
    [],
    'Opportunity',
  );
  followUp(opportunity, { summary: 'Offer password reset in the portal', made: '2026-08-25', owner: 'agent1', due: '2026-11-27' });

  const fresh = risk('risk-effect-not-due', 'Web shop depends on one payment provider', '2026-06-09', '2026-06-16', 'Transfer');
  followUp(fresh, {
    summary: 'Contract with a second provider',
    made: '2026-06-23',
    owner: 'purchasing',
    due: '2026-10-09',
    done: '2026-10-06',
  });

  book.add(inHand, late, overdue, ownerless, unjudged, judgedLate, opportunity, fresh);
};

const short = (book: Book): void => {
  book.add(
    tell('Risk', 'risk-without-source', 'Heat in the branch cellars', [['2026-03-02', {}]]),
    tell('Risk', 'risk-just-found', 'Container platform has no second site', [['2026-10-25', {}]]),
    risk('risk-accepted', 'Snow stops the courier', '2025-12-16', '2025-12-19', 'Accept', [['2026-01-20', { status: 'Closed' }]]),
    risk('risk-without-actions', 'Old wireless in the warehouse', '2026-02-10', '2026-02-17', 'Reduce'),
    risk('risk-actions-not-due', 'Two branches share one line', '2026-09-20', '2026-09-28', 'Reduce'),
    risk('risk-transferred', 'Laptops are stolen', '2026-04-21', '2026-04-28', 'Transfer', [
      ['2026-05-05', { noActionReason: 'The insurance covers it; nothing else to do.', status: 'In review' }],
    ]),
    tell('Risk', 'risk-rated-by-parts', 'Water pipe above the second room', [
      ['2026-05-12', { riskSource: 'Organization', customerImpact: 'none' }],
      ['2026-05-20', { likelihood: 'Rare', consequence: 'Grave', riskResponse: 'Accept', status: 'Assessment' }],
    ]),
    tell('Risk', 'risk-before-the-cut-over', 'Move of the head office', [
      ['2025-06-03', {}],
      ['2025-07-15', { status: 'Closed' }],
    ]),
    risk('risk-supplier-leaves', 'Hosting supplier gives notice', '2025-11-18', '2025-11-25', 'Accept', [
      ['2025-11-26', { riskSource: 'Other parties', status: 'In review' }],
    ]),
  );
};

const assessment = (story: string | null, topic: string, held: string, result: string | null): ReturnType<typeof tell> =>
  tell('Risk assessment', story, `Assessment of ${topic.toLowerCase()} risks`, [
    [`${held} 07:00`, { riskTopic: topic }],
    [`${held} 08:00`, { status: 'In Progress' }],
    [`${held} 14:00`, { result, status: 'Completed' }],
    [`${held} 16:00`, { status: 'Closed' }],
  ]);

/** The first attempt at a management system assessed risks in 2024; nobody did in 2025. */
const assessments = (book: Book): void => {
  book.add(
    assessment(null, 'Availability', '2024-02-14', 'Twelve risks, two high'),
    assessment(null, 'Continuity', '2024-02-21', 'Main room is the weak point'),
    assessment(null, 'Information security', '2024-03-13', 'Shared accounts are the main risk'),
    assessment('assessment-without-result', 'Availability', '2025-12-03', null),
    assessment(null, 'Information security', '2025-12-10', 'Nine risks, one high: shared accounts'),
    assessment(null, 'Availability', '2026-01-28', 'Ten risks, two high: cooling and one payment provider'),
    assessment(null, 'Continuity', '2026-02-18', 'Main room still the weak point; plans to be tested'),
    tell('Risk assessment', 'assessment-still-open', 'Assessment of risks from service requirements', [
      ['2026-10-05', { riskTopic: 'Other', riskSource: 'Service requirements', noneFoundNote: 'None found so far; three services to go.' }],
      ['2026-10-12', { status: 'In Progress' }],
    ]),
  );
};

/** Clause 6.1: risks, opportunities, their actions, and the assessments. */
export const tellClause6 = (book: Book): void => {
  known(book);
  short(book);
  assessments(book);
};
