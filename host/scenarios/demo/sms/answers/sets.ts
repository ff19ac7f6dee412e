import type { Outcome } from '../../known-answers';

/** What a check must answer on a member of a fixed set, which is no issue; named as the app names it. */
export interface SetAnswer {
  readonly check: string;
  readonly member: string;
  readonly outcome: Outcome;
  readonly why: string;
}

const SETS: readonly (readonly [check: string, member: string, outcome: Outcome, why: string])[] = [
  ['6.1.2-01.b', 'the organization', 'met', 'several risks come from it'],
  ['6.1.2-01.b', 'other parties', 'met', 'a supplier may leave'],
  ['6.1.2-01.b', 'service requirements that are not met', 'gap', 'no risk, and the assessment with the note is still open'],
  ['7.5.4-01.a', 'scope', 'met', 'scope statement'],
  ['7.5.4-01.a', 'policy and objectives', 'met', 'service management policy'],
  ['7.5.4-01.a', 'plan', 'met', 'service management plan'],
  ['7.5.4-01.a', 'change policy, security policy, continuity plans', 'met', 'change policy'],
  ['7.5.4-01.a', 'process descriptions', 'met', 'process map'],
  ['7.5.4-01.a', 'service requirements', 'met', 'service requirements'],
  ['7.5.4-01.a', 'catalogue', 'met', 'service catalogue'],
  ['7.5.4-01.a', 'SLAs', 'met', 'folder of SLAs'],
  ['7.5.4-01.a', 'external supplier contracts', 'met', 'folder of supplier contracts'],
  ['7.5.4-01.a', 'internal supplier and customer-supplier agreements', 'gap', 'the folder has no link'],
  ['7.5.4-01.a', 'procedures asked for by the standard', 'met', 'major incident procedure'],
  ['7.5.4-01.a', 'records proving conformity', 'met', 'a ticket from beginning to end'],
  ['8.2.3.1-03.a', 'services', 'met', 'run by the organization itself, but for the mail'],
  ['8.2.3.1-03.a', 'processes', 'met', 'incident management and four more'],
  ['8.2.3.1-03.a', 'components', 'gap', 'only who runs the hosted ones is recorded'],
];

export const setAnswers: readonly SetAnswer[] = SETS.map(([check, member, outcome, why]) => ({ check, member, outcome, why }));

/** Whether a requirement whose evidence is a document has it. */
export interface DocumentAnswer {
  readonly requirement: string;
  readonly outcome: Outcome;
  readonly why: string;
}

const IN_ORDER = [
  ...[
    '4.1-01',
    '4.1-A1',
    '4.3-01',
    '4.3-02',
    '4.3-03',
    '4.3-04',
    '4.4-01',
    '5.1-01',
    '5.2.1-01',
    '5.2.2-01',
    '5.3-01',
    '5.3-02',
    '6.1.2-01',
  ],
  ...['6.2.1-03', '6.3-01', '6.3-02', '6.3-03', '7.1-01', '7.4-01', '7.6-02', '8.1-01', '8.2.1-01', '8.2.3.1-01', '8.2.3.1-02'],
  ...['8.2.3.1-05', '8.2.3.2-01', '8.2.6-04', '8.2.6-07', '8.3.2-03', '8.3.2-09', '8.3.4.1-05', '8.4.1-01', '8.4.1-02', '8.4.3-01'],
  ...['8.5.1.1-01', '8.5.3-01', '8.6.1-03', '8.6.1-04', '8.7.2-03', '8.7.2-04', '8.7.2-05', '8.7.3.1-01', '8.7.3.1-02', '8.7.3.1-03'],
  ...['9.1-01', '9.2.2-01', '9.4-01'],
];

const OUT_OF_ORDER: readonly (readonly [requirement: string, outcome: Outcome, why: string])[] = [
  ['6.3-04', 'gap', 'the review was due in September'],
  ['8.2.3.1-06', 'gap', 'the owner has left'],
  ['8.3.2-04', 'gap', 'no document names it'],
  ['8.4.3-02', 'pending', 'waits for its approval since nineteen days'],
  ['8.7.1-03', 'gap', 'never approved'],
  ['8.7.2-06', 'gap', 'no document names it'],
  ['8.7.3.1-04', 'gap', 'the review was due in September'],
  ['10.2-02', 'gap', 'a document without a link'],
];

/** The requirements whose evidence is, or is also, a document. */
export const documentAnswers: readonly DocumentAnswer[] = [
  ...IN_ORDER.map((requirement) => ({ requirement, outcome: 'met' as const, why: 'approved, owned, to be read again in 2027' })),
  ...OUT_OF_ORDER.map(([requirement, outcome, why]) => ({ requirement, outcome, why })),
];
