import { followUp, held, tell, type Book, type Step } from '../tell';

const proposal = (story: string, summary: string, steps: readonly Step[]) =>
  tell('Service proposal', story, summary, steps, { by: 'relations' });

const proposals = (book: Book): void => {
  book.add(
    proposal('proposal-ranked', 'Show stock in the web shop', [
      ['2026-01-13', {}],
      ['2026-01-15', { priority: 'High', businessValue: 8, status: 'Assessment' }],
      ['2026-02-03', { status: 'Approved' }, 'manager'],
      ['2026-04-28', { status: 'Closed' }],
    ]),
    proposal('proposal-without-value', 'New headsets for sales', [
      ['2025-12-01', {}],
      ['2025-12-03', { priority: 'Low', status: 'Assessment' }],
      ['2025-12-18', { status: 'Approved' }, 'manager'],
      ['2026-02-10', { status: 'Closed' }],
    ]),
    proposal('proposal-not-decided', 'Orders by voice', [
      ['2026-10-06', {}],
      ['2026-10-13', { priority: 'Low', status: 'Assessment' }],
    ]),
    proposal('proposal-valued-late', 'Portal in three languages', [
      ['2026-02-09', {}],
      ['2026-02-11', { priority: 'High', status: 'Assessment' }],
      ['2026-02-24', { status: 'Approved' }, 'manager'],
      ['2026-03-18', { businessBenefit: 'Partners abroad order by themselves' }],
      ['2026-06-16', { status: 'Closed' }],
    ]),
    proposal('proposal-priority-untouched', 'Larger mailboxes', [
      ['2026-03-03', { businessValue: 3 }],
      ['2026-03-05', { status: 'Assessment' }],
      ['2026-03-17', { status: 'Approved' }, 'manager'],
    ]),
    proposal('proposal-rejected', 'Own satellite link', [
      ['2026-04-14', { objectiveLink: 'Web shop available' }],
      ['2026-04-16', { priority: 'Lowest', status: 'Assessment' }],
      ['2026-05-05', { status: 'Rejected' }, 'manager'],
    ]),
    proposal('proposal-taken-back', 'Printed manuals', [
      ['2026-05-11', {}],
      ['2026-05-18', { status: 'Canceled' }],
    ]),
  );
};

const verification = (day: string, types: readonly string[], deficienciesFound: 'Yes' | 'No', more: object = {}, story?: string) =>
  held({
    ...{ type: 'CI verification', summary: `Items counted and compared: ${types.join(', ')}`, day, by: 'assets' },
    ...{ first: { ciTypesCovered: types }, values: { findings: '40 entries compared, see the list', deficienciesFound, ...more } },
    ...(story === undefined ? {} : { story }),
  });

const verifications = (book: Book): void => {
  const inHand = verification('2026-01-20', ['Server', 'Network device'], 'Yes', {}, 'verification-corrected');
  followUp(inHand, { summary: 'Correct eleven entries of servers', made: '2026-01-22', owner: 'engineer', done: '2026-02-05' });
  const overdue = verification('2026-05-19', ['Workplace device'], 'Yes', {}, 'verification-correction-overdue');
  followUp(overdue, { summary: 'Add the laptops of 2025', made: '2026-05-26', owner: 'assets', due: '2026-07-31' });
  book.add(
    verification('2024-04-17', ['Server', 'Network device', 'Application', 'Database', 'Workplace device'], 'No'),
    held({
      ...{
        type: 'CI verification',
        summary: 'Applications looked through',
        day: '2025-12-09',
        by: 'assets',
        story: 'verification-without-findings',
      },
      ...{ first: { ciTypesCovered: ['Application'] }, values: { deficienciesFound: 'No' } },
    }),
    inHand,
    verification('2026-02-17', ['Application', 'Database'], 'No', {}, 'verification-clean'),
    verification('2026-03-18', ['Workplace device'], 'Yes', {}, 'verification-nothing-done'),
    verification('2026-04-21', ['Interface'], 'Yes', { correctedOnTheSpot: 'Yes' }, 'verification-corrected-at-once'),
    overdue,
    verification('2026-10-23', ['Server'], 'Yes', {}, 'verification-of-last-week'),
    verification('2026-11-10', ['Container cluster'], 'No'),
  );
};

/** Clauses 8.2.2 and 8.2.6: service proposals and the verification of configuration data. */
export const tellClause82 = (book: Book): void => {
  proposals(book);
  verifications(book);
};
