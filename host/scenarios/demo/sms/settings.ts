import type { CheckSetting, SiteSettings } from '../../../../src/record/settings';
import { PEOPLE } from '../people';
import { SMS_PEOPLE } from './site';

const of = (name: 'smsOwner' | 'purchasing' | 'relations' | 'continuity' | 'assets' | 'finance'): string =>
  SMS_PEOPLE[name]?.accountId ?? '';

/** Owner of each process, as an account: who is not to audit it. */
const PROCESS_OWNERS: Readonly<Record<string, string>> = {
  'incident-management': PEOPLE.manager.accountId,
  'service-request-management': PEOPLE.manager.accountId,
  'problem-management': PEOPLE.problems.accountId,
  'change-management': PEOPLE.changes.accountId,
  'release-and-deployment-management': PEOPLE.releases.accountId,
  'information-security-management': PEOPLE.security.accountId,
  'supplier-management': of('purchasing'),
  'control-of-other-parties': of('purchasing'),
  'business-relationship-management': of('relations'),
  'service-level-management': of('relations'),
  'service-continuity-management': of('continuity'),
  'configuration-management': of('assets'),
  'asset-management': of('assets'),
  'budgeting-and-accounting': of('finance'),
  'risk-management': of('smsOwner'),
  'internal-audit': of('smsOwner'),
  'management-review': of('smsOwner'),
};

/** How often the organization does what is to be done at planned intervals: days → checks. It has taken the suggestions as its own. */
const INTERVALS: Readonly<Record<number, readonly string[]>> = {
  31: ['9.4-02.a'],
  90: ['8.3.3-04.a', '8.4.1-03.a', '8.6.3-01.a'],
  180: ['8.3.4.1-06.a', '8.4.3-04.a', '8.5.1.3-09.a', '8.5.3-09.b', '8.6.3-09.a', '8.7.3.3-02.a'],
  365: [
    ...['8.2.3.2-01.a', '8.2.6-09.a', '8.3.2-05.a', '8.3.2-06.a', '8.3.4.1-08.a', '8.3.4.2-02.a', '8.4.2-01.a', '8.7.1-01.a'],
    ...['8.7.2-01.a', '8.7.2-07.a', '8.7.3.2-01.a', '8.7.3.2-05.a', '9.1-03.a', '9.1-04.a', '9.2.1-01.a', '9.3-01.a', '10.2-01.a'],
  ],
};

/** What the organization has decided for its management system; the administrator enters it beside the settings for the tickets. */
export const smsSettings: Partial<SiteSettings> = {
  complaintEscalateAfter: { value: 20, unit: 'days' },
  processOwners: PROCESS_OWNERS,
  attributesPerTier: { 'tier-1': ['owner', 'location', 'supportEndsOn'], 'tier-2': ['owner', 'location'], 'tier-4': ['owner'] },
  checks: Object.fromEntries(
    Object.entries(INTERVALS).flatMap(([days, ids]) =>
      ids.map((id): [string, CheckSetting] => [id, { params: { interval: { value: Number(days), unit: 'days' } } }]),
    ),
  ),
};
