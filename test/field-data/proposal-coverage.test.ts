import { describe, expect, test } from '@jest/globals';
import { openArchive } from '../../host/archive';
import { coverageOf } from '../mapping/archive-coverage';
import { fromEnvironment } from './environment';

describe('the proposal, untouched, over real incidents', () => {
  test('of the UCI log: all but the two that were in a state of which the log gives a number only', async () => {
    const { proposal, byType } = await coverageOf(await openArchive(fromEnvironment('CLAUSEWISE_UCI_ARCHIVE')));
    expect(byType.get('Incident')).toEqual({
      tickets: 24_918,
      records: 24_918,
      covered: 24_916,
      surely: 24_916,
      kinds: new Set(['incident']),
    });
    expect([byType.get('Problem')?.records, byType.get('Change')?.records]).toEqual([252, 182]);
    // A change fixes incidents here: no link of that type leads to a problem, let alone to a known error.
    expect(proposal.map.links).toEqual({
      problem: [{ type: '10001', direction: 'inward' }],
      fixedByChange: [{ type: '10002', direction: 'inward' }],
      causedIncident: [{ type: '10001', direction: 'outward' }],
    });
  });

  test('of the help desk: all; five of them through a status that only its category tells', async () => {
    const { proposal, byType } = await coverageOf(await openArchive(fromEnvironment('CLAUSEWISE_HELPDESK_ARCHIVE')));
    expect(byType.get('Incident')).toEqual({ tickets: 4_580, records: 4_580, covered: 4_580, surely: 4_575, kinds: new Set(['incident']) });
    expect(byType.get('Problem')?.records).toBe(67);
    expect(proposal.reasons.filter(({ part, sure }) => part.startsWith('kinds.') && !sure)).toEqual([
      {
        part: 'kinds.incident.statuses.inProgress',
        reason: '"Intervention scheduled" (10005): no known name; by its category "In progress" alone: look what it means',
        sure: false,
      },
    ]);
  });
});
