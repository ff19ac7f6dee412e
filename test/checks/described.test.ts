import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../../src/checks/condition';
import { denied, described, notCome } from '../../src/checks/described';
import { checks } from '../../src/checks/index';
import { isPlural } from '../../src/checks/words';

const linked: Condition = { link: ['improvement'] };

describe('a condition in words, as it holds and as it does not', () => {
  test.each<[Condition, string, string]>([
    [{ set: 'rootCause' }, 'Root cause is filled in', 'Root cause is empty'],
    [{ set: 'affectedServices' }, 'Affected services are filled in', 'Affected services are empty'],
    [{ all: [{ set: 'impact' }, { set: 'urgency' }] }, 'Impact and Urgency are filled in', 'Impact or Urgency is empty'],
    [{ any: [{ set: 'impact' }, { set: 'urgency' }] }, 'Impact or Urgency is filled in', 'Impact and Urgency are empty'],
    [{ role: 'changeType', in: ['emergency'] }, 'Change type is “emergency”', 'Change type is not “emergency”'],
    [
      { role: 'effectiveness', in: ['not-effective', 'partly-effective'] },
      'How well it works is “not effective” or “partly effective”',
      'How well it works is neither “not effective” nor “partly effective”',
    ],
    [{ role: 'majorImpact', in: ['yes'] }, 'Major impact is yes', 'Major impact is not yes'],
    [{ role: 'acceptanceResult', everIn: ['not-met'] }, 'Acceptance result was once “not met”', 'Acceptance result was never “not met”'],
    [
      { role: 'lastMeasuredOn', within: { value: 100, unit: 'days' }, withinRole: 'measuringInterval' },
      'the date under Last measured on is at most 100 days old (Measuring interval may say otherwise)',
      'the date under Last measured on is missing or more than 100 days old (Measuring interval may say otherwise)',
    ],
    [
      { any: [{ not: { set: 'contractEndsOn' } }, { role: 'contractEndsOn', notPast: true }] },
      'the date under Contract ends on, where there is one, is today or later',
      'the date under Contract ends on has passed',
    ],
    [{ all: [{ set: 'owner' }, { role: 'owner', activeUser: true }] }, 'Owner is an active user', 'Owner is empty or no active user'],
    [{ role: 'documentLink', resolves: true }, 'Document link can be opened', 'Document link is empty or cannot be opened'],
    [
      { link: ['postIncidentReview'], state: 'completed' },
      'a completed post-incident review is linked',
      'no completed post-incident review is linked',
    ],
    [
      { link: ['improvement', 'action'], via: 'postIncidentReview' },
      'an improvement or action is linked on the linked post-incident review',
      'no improvement or action is linked on the linked post-incident review',
    ],
    [{ reached: 'deployed' }, 'it went live', 'it did not go live'],
    [{ not: { reached: 'rejected' } }, 'it was not rejected', 'it was rejected'],
    [{ fact: 'isMajor' }, 'it is marked as a major incident', 'it was never marked as a major incident'],
    [
      { all: [{ set: 'conclusion' }, { any: [linked, { set: 'noImprovementReason' }] }] },
      'Conclusion is filled in, and either an improvement is linked or No improvement found is filled in',
      'Conclusion is empty, or both no improvement is linked and No improvement found is empty',
    ],
    [
      { all: [{ any: [linked, { set: 'analysis' }] }, { set: 'conclusion' }] },
      'Conclusion is filled in, and either an improvement is linked or Analysis is filled in',
      'Conclusion is empty, or both no improvement is linked and Analysis is empty',
    ],
    [
      { all: [{ reached: 'approved' }, linked, { fact: 'isMajor' }, { set: 'analysis' }] },
      'all of these: it was approved; an improvement is linked; it is marked as a major incident; Analysis is filled in',
      'at least one of these: it was not approved; no improvement is linked; it was never marked as a major incident; Analysis is empty',
    ],
  ])('%j', (condition, holds, fails) => {
    expect(described(condition)).toBe(holds);
    expect(denied(condition)).toBe(fails);
  });
});

test('no condition of a check shows a key, or a list inside a list', () => {
  for (const { id, appliesWhen, ask, site } of checks) {
    const params = (site ?? ask)!.params;
    if (params['words'] !== undefined) continue;
    const conditions = [appliesWhen, params['expect'], params['member'], params['counts'], params['where']].filter(
      (one) => one,
    ) as Condition[];
    for (const text of conditions.flatMap((one) => [described(one), denied(one)]))
      expect([id, text]).toEqual([id, expect.not.stringMatching(/undefined|[a-z][A-Z]|\([^)]*\(|of these.*of these.*of these/)]);
  }
});

test('an event that has not come', () => {
  expect(notCome('closed')).toBe('it was not closed');
  expect(notCome('actionsDone')).toBe('the linked actions were not all done');
});

test('the verb follows the head of the name', () => {
  const plural = (['reportedTo', 'acceptanceCriteria', 'affectedServices', 'targetResult'] as const).map(isPlural);
  const singular = (['alignmentResult', 'customerImpact', 'status', 'analysis', 'contractTargets', 'priorityOverrideReason'] as const).map(
    isPlural,
  );
  expect([plural, singular].map((list) => new Set(list))).toEqual([new Set([true]), new Set([false])]);
});
