import { describe, expect, test } from '@jest/globals';
import { conditionFrom } from '../../src/checks/major-rule';

describe('a condition that a site wrote', () => {
  test.each([
    { role: 'lastMeasuredOn', within: { value: 90, unit: 'days' }, withinRole: 'measuringInterval' },
    { role: 'contractEndsOn', notPast: true },
    { role: 'approvedOn', notBefore: 'versionDate' },
    { role: 'owner', activeUser: true },
    { role: 'documentLink', resolves: true },
    { link: ['fixedByChange'], state: 'deployed', min: 2 },
    { link: ['improvement'], state: 'any', via: 'postIncidentReview' },
    { all: [{ reached: 'deployed' }, { not: { fact: 'permanentlyResolved' } }] },
  ])('%j is read', (rule) => expect(conditionFrom(rule)).toEqual(rule));

  test.each([
    { role: 'lastMeasuredOn', within: { value: 90, unit: 'moons' } },
    { role: 'lastMeasuredOn', within: { value: -1, unit: 'days' } },
    { role: 'lastMeasuredOn', within: '90 days' },
    { role: 'lastMeasuredOn', within: { value: 90, unit: 'days' }, notPast: true },
    { role: 'lastMeasuredOn', notPast: true, withinRole: 'measuringInterval' },
    { role: 'contractEndsOn', notPast: false },
    { role: 'contractEndsOn', notPast: true, via: 'contract' },
    { role: 'approvedOn', notBefore: 'nowhere' },
    { role: 'owner' },
    { link: ['fixedByChange'], state: 'broken' },
    { link: ['improvement'], state: 'completed', via: 'postIncidentReview' },
    { link: [] },
    { reached: 'nothing' },
    { fact: 'matchesMajorRule' },
    { all: [] },
    { all: [{ set: 'owner' }], any: [{ set: 'owner' }] },
    'always',
    null,
  ])('%j is not', (rule) => expect(conditionFrom(rule)).toBeNull());
});
