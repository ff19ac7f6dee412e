import { describe, expect, test } from '@jest/globals';
import { parseSiteMap } from '../../src/mapping';
import { deskMap } from './any-map';
import { deskSite } from './sites';

/** What is said of a setting, or `accepted`. */
function refusal(settings: object): string {
  const result = parseSiteMap({ ...deskMap, settings: { timeZone: 'UTC', ...settings } }, deskSite);
  return result.ok ? 'accepted' : result.problem.message.split('\n').slice(1).join('\n');
}

describe('settings', () => {
  const days = [1, 2, 3, 4, 5];
  test.each<[string, object, string]>([
    ['no days', { workingTime: { days: [], from: '09:00', to: '17:00' } }, 'settings.workingTime.days: has to be a list of different days'],
    ['a day twice', { workingTime: { days: [1, 1], from: '09:00', to: '17:00' } }, 'settings.workingTime.days: has to be a list'],
    ['an eighth day', { workingTime: { days: [8], from: '09:00', to: '17:00' } }, 'settings.workingTime.days: has to be a list'],
    [
      'a clock',
      { workingTime: { days, from: '9:00', to: '17:00' } },
      'settings.workingTime.from: has to be a time such as "09:00", not "9:00"',
    ],
    ['midnight at the end', { workingTime: { days, from: '09:00', to: '24:00' } }, 'settings.workingTime.to: has to be a time'],
    [
      'a day that ends first',
      { workingTime: { days, from: '17:00', to: '09:00' } },
      'settings.workingTime.to: has to be after "17:00", not "09:00"',
    ],
    ['a lunch break', { workingTime: { days, from: '09:00', to: '17:00', pause: 1 } }, 'settings.workingTime.pause: is not known here'],
    ['a source', { approvalSource: 'email' }, 'settings.approvalSource: has to be one of approvals, milestone, either, not "email"'],
    [
      'a priority',
      { problemEscalateAfter: { Urgent: { value: 1, unit: 'days' } } },
      'settings.problemEscalateAfter.Urgent: this site has no priority "Urgent"',
    ],
    ['a unit', { complaintEscalateAfter: { value: 1, unit: 'moons' } }, 'settings.complaintEscalateAfter.unit: there is no unit "moons"'],
    [
      'no time at all',
      { complaintEscalateAfter: { value: 0, unit: 'days' } },
      'settings.complaintEscalateAfter.value: has to be a number above 0',
    ],
    ['a bare number', { registerReview: 365 }, 'settings.registerReview: has to be an object, not 365'],
    ['a tier', { attributesPerTier: { gold: [] } }, 'settings.attributesPerTier.gold: there is no option of the criticality called "gold"'],
    [
      'an attribute',
      { attributesPerTier: { 'tier-1': ['colour'] } },
      'settings.attributesPerTier.tier-1[0]: there is no field role called "colour"',
    ],
    ['a process', { processOwners: { gardening: 'a' } }, 'settings.processOwners.gardening: there is no process called "gardening"'],
    ['an account', { processOwners: { 'internal-audit': '' } }, 'settings.processOwners.internal-audit: has to be an account id, not ""'],
    ['a cluster of one', { clusterSize: 1 }, 'settings.clusterSize: has to be a whole number above 1, not 1'],
    ['half an incident', { clusterSize: 2.5 }, 'settings.clusterSize: has to be a whole number above 1'],
    [
      'a category',
      { changeCategoriesPreApproved: ['easy'] },
      'settings.changeCategoriesPreApproved[0]: there is no option of the change type called "easy"',
    ],
  ])('%s: %j', (_what, settings, message) => expect(refusal(settings)).toContain(message));

  test.each<[object]>([
    [{ workingTime: { days: [6], from: '00:00', to: '23:59' } }],
    [{ approvalSource: 'approvals' }],
    [{ problemEscalateAfter: { '*': { value: 0.5, unit: 'workingDays' } } }],
    [{ attributesPerTier: { 'tier-1': ['owner', 'location'] } }],
    [{ processOwners: { 'internal-audit': '5b10:ac' } }],
    [{ clusterSize: 2 }],
  ])('%j is taken', (settings) => expect(refusal(settings)).toBe('accepted'));

  test.each<[string, object, string]>([
    ['working time that is none', { workingTime: 8 }, 'settings.workingTime: has to be an object, not 8'],
    ['people in a list', { topManagement: [] }, 'settings.topManagement: has to be an object, not []'],
    ['no waiver at all', { waiverMaximumDays: 0 }, 'settings.waiverMaximumDays: has to be a whole number of days from 1 to 730, not 0'],
    [
      'a waiver for ever',
      { waiverMaximumDays: 731 },
      'settings.waiverMaximumDays: has to be a whole number of days from 1 to 730, not 731',
    ],
    ['half a day', { waiverMaximumDays: 1.5 }, 'settings.waiverMaximumDays: has to be a whole number of days from 1 to 730, not 1.5'],
    ['one tolerance', { tolerance: 1 }, 'settings.tolerance: has to be an object, not 1'],
    ['a duration without a unit', { registerReview: { value: 1 } }, 'settings.registerReview.unit: is missing'],
    [
      'a priority that is a number',
      { priorityMatrix: { minor: { low: 3 } } },
      'settings.priorityMatrix.minor.low: has to be the name of a priority, not 3',
    ],
    [
      'more than ten years',
      { complaintEscalateAfter: { value: 2601, unit: 'workingDays' } },
      'settings.complaintEscalateAfter.value: has to be at most 2600 workingDays (about ten years), not 2601',
    ],
  ])('%s is one problem', (_what, settings, message) => expect(refusal(settings)).toBe(message));
});
