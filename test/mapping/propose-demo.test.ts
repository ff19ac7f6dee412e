import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoArchive } from '../../host/scenarios/demo';
import type { Proposal } from '../../src/mapping';
import { RECORD_KINDS } from '../../src/record/vocabulary';
import { coverageOf, inAll, type Covered } from './archive-coverage';

let proposal: Proposal;
let byType: Map<string, Covered>;
beforeAll(async () => {
  ({ proposal, byType } = await coverageOf(demoArchive()));
});

describe('the proposal for the demo, untouched', () => {
  test('covers at least nine in ten tickets', () => {
    const { tickets, records, covered, surely } = inAll(byType);
    expect(tickets).toBeGreaterThan(1500);
    expect(records).toBe(tickets);
    expect(covered / tickets).toBeGreaterThanOrEqual(0.9);
    expect(surely / tickets).toBeGreaterThanOrEqual(0.9);
  });

  test('takes every ticket for what the demo calls it', () => {
    const called: Record<string, string> = {
      Risk: 'Risk or opportunity',
      Opportunity: 'Risk or opportunity',
      Task: 'Action',
      'Service transition': 'Service design and transition',
    };
    for (const [name, { kinds }] of byType)
      expect([name, [...kinds].map((kind) => RECORD_KINDS[kind as keyof typeof RECORD_KINDS].name)]).toEqual([
        name,
        [called[name] ?? name],
      ]);
  });

  test('says of each doubt what to look at', () => {
    const doubts = proposal.reasons.filter(({ sure }) => !sure);
    expect(doubts.length).toBeGreaterThan(0);
    expect(doubts.length).toBeLessThan(20);
    for (const { reason } of doubts) expect(reason).toContain('look ');
  });

  test('gives projects with different issue types of a kind a source each', () => {
    const sources = proposal.map.kinds.action?.sources ?? [];
    expect(sources.map(({ issueTypes }) => issueTypes)).toEqual([['10006'], ['10061']]);
  });
});
