import type { Change, Draft } from '../../draft';
import { followUp, improvement, leadsTo, tell, type Book, type Step } from '../tell';

const analysed: Change = {
  correction: 'Entries completed by hand',
  cause: 'Nobody was named for it',
  similarCases: 'Two more teams',
  ncSeverity: 'Minor',
};

const nc = (story: string, summary: string, steps: readonly Step[], description?: string): Draft =>
  tell('Nonconformity', story, summary, steps, description === undefined ? {} : { description });

const DESCRIBED = 'Seen in three of five samples; see the list.';

const nonconformities = (book: Book): void => {
  const full = nc(
    'nc-by-the-book',
    'Changes without a review of their success',
    [
      ['2026-05-25', {}],
      ['2026-05-26', { status: 'Correction' }],
      ['2026-05-28', { status: 'Cause analysis' }],
      ['2026-06-02', { ...analysed, smsChangeNeeded: 'Yes' }],
      ['2026-06-03 10:00', { status: 'Actions planned' }],
      ['2026-06-08', { status: 'In Progress' }],
      ['2026-07-20', { status: 'Effectiveness check' }],
      ['2026-08-12', { effectivenessReview: 'Nine of ten changes have one', correctiveResult: 'Field made compulsory' }],
      ['2026-08-14', { status: 'Closed' }],
    ],
    DESCRIBED,
  );
  followUp(full, {
    summary: 'Add the review to the change policy',
    made: '2026-06-03',
    owner: 'changes',
    due: '2026-07-10',
    done: '2026-06-30',
  });

  const late = nc('nc-late-analysis', 'Suppliers without a dated assessment', [
    ['2026-05-25 10:00', {}],
    ['2026-06-20', { ...analysed, smsChangeNeeded: 'No', status: 'Cause analysis' }],
    ['2026-06-22', { status: 'Actions planned' }],
    ['2026-10-20', { effectivenessReview: 'All but one assessed' }],
    ['2026-10-22', { status: 'Closed' }],
  ]);
  followUp(late, { summary: 'Assess all suppliers', made: '2026-05-28', owner: 'purchasing', due: '2026-06-19', done: '2026-06-15' });

  const poor = nc('nc-closed-too-soon', 'Tickets closed without a word', [
    ['2026-02-02', {}],
    ['2026-02-10', { status: 'Actions planned' }],
    ['2026-03-31', { status: 'Closed' }],
  ]);
  followUp(poor, { summary: 'Ask for a note when resolving', made: '2026-02-12', owner: 'manager', due: '2026-12-18' });

  const unchecked = nc(
    'nc-effect-not-checked',
    'Backups never restored',
    [
      ['2026-03-30', {}],
      ['2026-04-02', analysed],
      ['2026-04-06 12:00', { status: 'Actions planned' }],
    ],
    DESCRIBED,
  );
  followUp(unchecked, {
    summary: 'Restore one backup a quarter',
    made: '2026-04-06',
    owner: 'engineer',
    due: '2026-05-29',
    done: '2026-05-05',
  });

  const unchanged = nc(
    'nc-sms-not-changed',
    'Plan does not name the limits of the services',
    [
      ['2026-04-08', {}],
      ['2026-04-14', { ...analysed, smsChangeNeeded: 'Yes' }],
      ['2026-04-16 12:00', { status: 'Actions planned' }],
    ],
    DESCRIBED,
  );
  const limits = improvement({
    summary: 'A page of known limits',
    made: '2026-04-15',
    source: 'Internal audit',
    owner: 'smsOwner',
    due: '2026-12-11',
  });
  leadsTo(unchanged, '2026-04-16', limits);

  const due = nc(
    'nc-sms-change-not-due',
    'Reports do not name their readers',
    [
      ['2026-09-07', {}],
      ['2026-09-09', { ...analysed, smsChangeNeeded: 'Yes' }],
      ['2026-09-10 12:00', { status: 'Actions planned' }],
    ],
    DESCRIBED,
  );
  const readers = improvement({
    summary: 'Readers in every report',
    made: '2026-09-09',
    source: 'Team',
    owner: 'manager',
    due: '2026-12-18',
  });
  leadsTo(due, '2026-09-10', readers);

  book.add(
    ...[full, late, poor, unchecked, unchanged, limits, due, readers],
    nc('nc-just-found', 'Two releases without a plan', [['2026-10-20', {}]], DESCRIBED),
    nc('nc-without-actions', 'Old laptops not in the register', [
      ['2026-06-16', {}],
      ['2026-06-18', { status: 'Cause analysis' }],
    ]),
    nc(
      'nc-no-action-needed',
      'One survey not sent',
      [
        ['2026-03-09', {}],
        ['2026-03-11', { ...analysed, similarCases: 'none', smsChangeNeeded: 'No', noActionReason: 'Sent a week later; happened once.' }],
        ['2026-03-16', { status: 'Actions planned' }],
        ['2026-04-10', { status: 'Closed' }],
        ['2026-04-20', { correctiveResult: 'The survey of February came in full' }],
      ],
      DESCRIBED,
    ),
    nc('nc-taken-back', 'Entered twice', [
      ['2026-05-26', {}],
      ['2026-05-27', { status: 'Canceled' }],
    ]),
  );
};

const idea = (story: string, summary: string, steps: readonly Step[], description?: string): Draft =>
  tell('Improvement', story, summary, steps, description === undefined ? {} : { description });

const improvements = (book: Book): void => {
  const late = idea(
    'improvement-told-late',
    'Queue for the night desk',
    [
      ['2026-02-02', {}],
      ['2026-02-16', { status: 'Approved' }, 'manager'],
      ['2026-02-17', { improvementSource: 'Team', objectiveLink: 'Resolve incidents in time' }],
      ['2026-03-09', { target: 'No ticket waits for the morning', dueDate: '2026-05-29', assignee: 'manager' }],
      ['2026-06-10', { status: 'Closed', targetMet: 'Partly' }],
      ['2026-07-20', { resultMeasured: 'Two of ten still wait', reportedTo: 'Management review' }],
    ],
    'Tickets of the night wait until eight.',
  );
  const again = improvement({
    summary: 'Call tree for the night',
    made: '2026-06-15',
    source: 'Team',
    owner: 'manager',
    due: '2026-12-18',
  });
  leadsTo(late, '2026-06-16', again);
  const missed = { target: 'Half the time', dueDate: '2026-09-30', assignee: 'agent1' } as const;
  const measured = { resultMeasured: 'A tenth less', reportedTo: 'Management review' } as const;
  book.add(
    ...[late, again],
    tell('Improvement', null, 'First form for requests', [
      ['2024-04-02', { improvementSource: 'Team' }],
      ['2024-04-09', { status: 'Approved' }],
      [
        '2024-07-30',
        { resultMeasured: 'A minute less for each request', targetMet: 'Yes', reportedTo: 'Top management', status: 'Closed' },
      ],
    ]),
    idea('improvement-badly-kept', 'Better phones', [
      ['2025-11-17', {}],
      ['2025-11-24', { status: 'Approved' }, 'manager'],
      ['2026-02-20', { status: 'Closed' }],
    ]),
    idea(
      'improvement-missed-and-left',
      'Faster start of laptops',
      [
        ['2026-01-12', { improvementSource: 'Customer', alignmentScore: 4 }],
        ['2026-01-19', { status: 'Approved', ...missed }, 'manager'],
        ['2026-05-20', { ...measured, targetMet: 'No', status: 'Closed' }],
      ],
      'A start takes five minutes.',
    ),
    idea(
      'improvement-missed-last-week',
      'Shorter forms in the portal',
      [
        ['2026-03-16', { improvementSource: 'Customer', alignmentScore: 6 }],
        ['2026-03-23', { status: 'Approved', ...missed }, 'manager'],
        ['2026-10-15', { ...measured, targetMet: 'Partly', status: 'Closed' }],
      ],
      'The form has nineteen fields.',
    ),
    idea('improvement-idea', 'Chat for the desk', [['2026-10-27', {}]], 'Half of the calls are short questions.'),
    idea(
      'improvement-rejected',
      'Robot on the telephone',
      [
        ['2026-06-02', { improvementSource: 'Supplier' }],
        ['2026-06-09', { status: 'Assessment', noObjectiveReason: 'Serves no objective of ours' }],
        ['2026-06-16', { status: 'Rejected' }, 'manager'],
      ],
      'Offered by the telephone carrier.',
    ),
    idea(
      'improvement-just-approved',
      'Scan codes on all devices',
      [
        ['2026-10-13', { improvementSource: 'Team', alignmentScore: 7 }],
        ['2026-10-22', { status: 'Approved' }, 'manager'],
      ],
      'A code saves typing the number.',
    ),
    idea('improvement-taken-back', 'Paper forms', [
      ['2026-05-04', {}],
      ['2026-05-05', { status: 'Canceled' }],
    ]),
  );
};

/** Clause 10: nonconformities with their corrective actions, and improvements. */
export const tellClause10 = (book: Book): void => {
  nonconformities(book);
  improvements(book);
};
