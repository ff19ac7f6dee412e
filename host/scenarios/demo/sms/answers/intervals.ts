import type { Outcome } from '../../known-answers';

/** What a question about the site must answer at the end of a month, for one member of its set or, where `member` is null, for the whole. */
export interface IntervalAnswer {
  readonly check: string;
  /** `2026-02`: its last day, in the site's time zone. */
  readonly month: string;
  /** Story name of the register entry. */
  readonly member: string | null;
  readonly outcome: Outcome;
  readonly why: string;
}

type Line = readonly [month: string, outcome: Outcome, why: string, member?: string];

const SITE: Readonly<Record<string, readonly Line[]>> = {
  '8.3.2-06.a': [
    ['2026-01', 'gap', 'last survey with a sample in September 2024'],
    ['2026-02', 'met', 'survey of 20 February'],
    ['2026-10', 'met', 'survey of 29 September'],
  ],
  '8.4.1-03.a': [
    ['2025-11', 'met', 'review of 6 November'],
    ['2026-02', 'gap', '114 days since November; that of February was reported to nobody'],
    ['2026-03', 'met', 'review of 12 March'],
    ['2026-10', 'met', 'review of 8 September'],
  ],
  '8.4.2-01.a': [
    ['2026-02', 'gap', 'last one of June 2024; that of January has no report'],
    ['2026-03', 'met', 'review of 19 March'],
  ],
  '8.4.3-04.a': [
    ['2025-12', 'gap', 'last one of May 2024; that of November has no usage data'],
    ['2026-01', 'met', 'review of 27 January'],
    ['2026-10', 'met', 'review of 14 October'],
  ],
  '8.5.1.3-09.a': [
    ['2026-01', 'gap', 'last one of April 2024; that of November has no conclusion'],
    ['2026-02', 'met', 'review of 12 February'],
    ['2026-10', 'met', 'review of 15 October'],
  ],
  '8.5.3-09.b': [
    ['2026-02', 'gap', 'last one of March 2024'],
    ['2026-03', 'met', 'review of 5 March'],
    ['2026-10', 'met', 'review of 20 October'],
  ],
  '8.6.3-01.a': [
    ['2025-11', 'met', 'review of 12 November'],
    ['2026-02', 'gap', '108 days since November'],
    ['2026-03', 'met', 'review of 17 March'],
    ['2026-10', 'met', 'review of 15 September'],
  ],
  '8.6.3-09.a': [
    ['2026-01', 'gap', 'last one of April 2024; that of December was reported to nobody'],
    ['2026-02', 'met', 'review of 24 February'],
    ['2026-10', 'met', 'review of 26 August'],
  ],
  '8.7.1-01.a': [
    ['2025-12', 'gap', 'last one of February 2024; that of December has no result'],
    ['2026-01', 'met', 'assessment of 28 January'],
  ],
  '8.7.2-01.a': [
    ['2026-01', 'gap', 'last one of February 2024; availability is another topic'],
    ['2026-02', 'met', 'assessment of 18 February'],
  ],
  '8.7.3.2-01.a': [
    ['2025-11', 'gap', 'last one of March 2024'],
    ['2025-12', 'met', 'assessment of 10 December'],
    ['2026-10', 'met', 'assessment of 10 December 2025'],
  ],
  '8.7.3.3-02.a': [
    ['2026-02', 'gap', 'security incidents, and the last full analysis of April 2024'],
    ['2026-08', 'met', 'analysis of 11 March, and security incidents since'],
  ],
  '9.1-03.a': [
    ['2026-03', 'gap', 'last one of September 2024; that of January has no verdict'],
    ['2026-04', 'met', 'evaluation of 21 April'],
  ],
  '9.2.1-01.a': [
    ['2026-04', 'gap', 'last one of May 2024; that of February has no report'],
    ['2026-05', 'met', 'audit of 20 May'],
    ['2026-10', 'met', 'audit of 22 July'],
  ],
  '9.3-01.a': [
    ['2026-02', 'gap', 'last one of June 2024; that of December had no chair'],
    ['2026-03', 'met', 'review of 24 March'],
    ['2026-10', 'met', 'review of 28 October'],
  ],
  '10.2-01.a': [
    ['2026-03', 'gap', 'last one measured in July 2024'],
    ['2026-04', 'met', 'improvement of 22 April'],
    ['2026-10', 'met', 'improvement of 26 October'],
  ],
};

/** Shares that are taken of the registers and records of the management system. */
const SHARES: Readonly<Record<string, readonly Line[]>> = {
  '8.2.6-07.a': [
    ['2026-02', 'gap', 'all items were filled in by hand'],
    ['2026-05', 'met', 'three edits, each after a change that names the item'],
    ['2026-10', 'gap', 'mail server, core switch and print server were edited in passing'],
  ],
  '8.3.2-06.b': [
    ['2026-08', 'gap', 'no customer answered under its name, and no sample is explained'],
    ['2026-10', 'met', 'the sample of four customers of five is explained'],
  ],
  '9.2.1-01.b': [['2026-05', 'met', 'the audit of May covered every clause and process']],
  '10.2-01.b': [
    ['2026-05', 'gap', 'two of the five that were due are open'],
    ['2026-10', 'met', 'all that were due are closed'],
  ],
};

const MEMBERS: Readonly<Record<string, readonly Line[]>> = {
  '8.2.3.2-01.a': [
    ['2026-03', 'gap', 'last review of June 2024', 'Supplier: Facility management'],
    ['2026-04', 'met', 'review of 8 April', 'Supplier: Facility management'],
    ['2026-02', 'pending', 'entered in September 2025', 'Supplier: Night desk provider'],
    ['2026-04', 'gap', 'the warehouse customer is still missing'],
    ['2026-05', 'met', 'every other party reviewed'],
    ['2026-10', 'pending', 'entered this month', 'Supplier: Parcel data supplier'],
  ],
  '8.2.6-09.a': [
    ['2025-12', 'gap', 'last one of April 2024', 'Configuration item type: Server'],
    ['2026-01', 'met', 'verification of 20 January', 'Configuration item type: Server'],
    ['2026-01', 'gap', 'that of December has no findings', 'Configuration item type: Application'],
    ['2026-02', 'met', 'verification of 17 February', 'Configuration item type: Application'],
    ['2026-03', 'pending', 'entered in September 2025', 'Configuration item type: Interface'],
    ['2026-02', 'gap', 'workplace devices are still missing'],
    ['2026-06', 'met', 'all types verified'],
  ],
  '8.3.2-05.a': [
    ['2026-01', 'gap', 'last one of May 2024; that of December has no outcome', 'Service: Web shop'],
    ['2026-02', 'met', 'review of 10 February', 'Service: Web shop'],
    ['2026-03', 'gap', 'last one of May 2024', 'Service: Network'],
    ['2026-04', 'met', 'review of 14 April', 'Service: Network'],
    ['2026-05', 'pending', 'entered in September 2025', 'Service: Data warehouse'],
    ['2026-04', 'gap', 'printing and sign-in are still missing'],
    ['2026-06', 'met', 'all live services reviewed'],
    ['2026-10', 'pending', 'live for three weeks', 'Service: Parcel tracking'],
  ],
  '8.3.3-04.a': [
    ['2025-12', 'gap', 'last one of April 2024', 'Service level agreement: SLA Web shop'],
    ['2026-01', 'met', 'review of 21 January', 'Service level agreement: SLA Web shop'],
    ['2026-02', 'gap', 'the review of 25 February has no report', 'Service level agreement: SLA Telephony'],
    ['2026-02', 'pending', 'entered in December 2025', 'Service level agreement: SLA Printing'],
    ['2026-03', 'met', 'all reviewed on 25 March'],
    ['2026-06', 'met', 'all reviewed on 23 June'],
    ['2026-10', 'gap', 'last one of June', 'Service level agreement: SLA Telephony'],
    ['2026-10', 'met', 'review of 22 September', 'Service level agreement: SLA Web shop'],
    ['2026-10', 'gap', 'telephony is overdue'],
  ],
  '8.3.4.1-06.a': [
    ['2025-12', 'gap', 'last one of June 2024', 'Supplier: Hosting supplier'],
    ['2026-01', 'met', 'review of 13 January', 'Supplier: Hosting supplier'],
    ['2025-12', 'pending', 'entered in September 2025', 'Supplier: Printer lessor'],
    ['2026-03', 'met', 'all external suppliers reviewed'],
    ['2026-10', 'gap', 'last one of February', 'Supplier: Telephone carrier'],
    ['2026-10', 'met', 'review of 4 August', 'Supplier: Network carrier'],
    ['2026-10', 'gap', 'the telephone carrier is overdue'],
  ],
  '8.3.4.1-08.a': [
    ['2026-04', 'gap', 'last one of July 2024', 'Contract: Hosting contract'],
    ['2026-05', 'met', 'review of 20 May', 'Contract: Hosting contract'],
    ['2026-08', 'pending', 'entered in September 2025; the review of June has no result', 'Contract: Printer lease'],
    ['2026-04', 'gap', 'no contract reviewed since 2024'],
    ['2026-09', 'met', 'all active contracts reviewed'],
  ],
  '8.3.4.2-02.a': [
    ['2026-03', 'gap', 'last one of June 2024', 'Supplier: Group purchasing'],
    ['2026-04', 'met', 'review of 22 April', 'Supplier: Group purchasing'],
    ['2026-04', 'gap', 'the warehouse customer is still missing'],
    ['2026-05', 'met', 'all internal suppliers reviewed'],
    ['2026-10', 'met', 'all internal suppliers reviewed'],
  ],
  '8.7.2-07.a': [
    ['2026-02', 'gap', 'last test of May 2024', 'Continuity plan: Web shop plan'],
    ['2026-03', 'met', 'test of 4 March', 'Continuity plan: Web shop plan'],
    ['2026-03', 'gap', 'last test of May 2024', 'Continuity plan: Network plan'],
    ['2026-03', 'pending', 'entered in September 2025', 'Continuity plan: Loss of the main room'],
    ['2026-03', 'gap', 'ERP and network are still missing'],
    ['2026-06', 'met', 'every plan tested'],
  ],
  '8.7.3.2-05.a': [
    ['2026-03', 'gap', 'last one of May 2024', 'Security control: Rights reviewed twice a year'],
    ['2026-04', 'met', 'review of 28 April', 'Security control: Rights reviewed twice a year'],
    ['2026-05', 'pending', 'entered in November 2025', 'Security control: Encrypted laptops'],
    ['2026-01', 'gap', 'no control reviewed since 2024'],
    ['2026-06', 'met', 'every operating control reviewed'],
    ['2026-10', 'met', 'every operating control reviewed'],
  ],
  '9.1-04.a': [
    ['2026-03', 'gap', 'last verdict of May 2024', 'Service: Telephony'],
    ['2026-06', 'gap', 'the review of April has no verdict', 'Service: Telephony'],
    ['2026-07', 'met', 'evaluation of 14 July', 'Service: Telephony'],
    ['2026-05', 'gap', 'four services without a verdict'],
    ['2026-07', 'met', 'all live services evaluated'],
  ],
  '9.4-02.a': [
    ['2025-11', 'met', 'report of 6 November', 'Planned report: Monthly service report'],
    ['2026-01', 'gap', 'no report since November', 'Planned report: Monthly service report'],
    ['2026-10', 'met', 'report of 6 October', 'Planned report: Monthly service report'],
    ['2026-07', 'met', 'report of 20 May, every 92 days', 'Planned report: Supplier report'],
    ['2026-10', 'gap', 'no report since May', 'Planned report: Supplier report'],
    ['2026-05', 'pending', 'entered in February, once a year', 'Planned report: Yearly report of the management system'],
    ['2026-07', 'met', 'all reports are there'],
    ['2026-10', 'gap', 'the supplier report is overdue'],
  ],
};

/** By check and month; derived by hand from the dates of the stories and the intervals, as suggested by the vocabulary. */
export const intervalAnswers: readonly IntervalAnswer[] = [SITE, SHARES, MEMBERS].flatMap((table) =>
  Object.entries(table).flatMap(([check, lines]) =>
    lines.map(([month, outcome, why, member]) => ({ check, month, member: member ?? null, outcome, why })),
  ),
);
