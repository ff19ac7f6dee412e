import type { UserJson } from '../../archive';

const ZONE = 'Europe/Berlin';

/** Somebody on the demo site. */
export const user = (accountId: string, displayName: string, accountType: 'atlassian' | 'customer' | 'app' = 'atlassian'): UserJson => ({
  accountId,
  accountType,
  displayName,
  active: true,
  timeZone: ZONE,
});

/** Roles, not persons: every name on the demo site is invented. */
export const PEOPLE = {
  agent1: user('demo:agent-1', 'Desk Agent 1'),
  agent2: user('demo:agent-2', 'Desk Agent 2'),
  agent3: user('demo:agent-3', 'Desk Agent 3'),
  network: user('demo:network-agent', 'Network Agent'),
  applications: user('demo:application-agent', 'Application Agent'),
  manager: user('demo:service-manager', 'Service Manager'),
  changes: user('demo:change-manager', 'Change Manager'),
  problems: user('demo:problem-manager', 'Problem Manager'),
  releases: user('demo:release-manager', 'Release Manager'),
  security: user('demo:security-officer', 'Security Officer'),
  admin: user('demo:jira-admin', 'Jira Administrator'),
  director: user('demo:managing-director', 'Managing Director'),
  operations: user('demo:head-of-operations', 'Head of Operations'),
  engineer: user('demo:platform-engineer', 'Platform Engineer'),
  tester: user('demo:platform-tester', 'Platform Tester'),
  smsOwner: user('demo:sms-owner', 'SMS Owner'),
  outsider: user('demo:visitor', 'Visitor'),
  automation: user('demo:automation', 'Automation for Jira', 'app'),
  customer1: user('demo:customer-1', 'Customer 1', 'customer'),
  customer2: user('demo:customer-2', 'Customer 2', 'customer'),
  customer3: user('demo:customer-3', 'Customer 3', 'customer'),
  customer4: user('demo:customer-4', 'Customer 4', 'customer'),
  customer5: user('demo:customer-5', 'Customer 5', 'customer'),
  customer6: user('demo:customer-6', 'Customer 6', 'customer'),
} as const satisfies Record<string, UserJson>;

export type Person = keyof typeof PEOPLE;

/** The users a person trying the demo may be, in the order of the switcher. */
export const SWITCHER: readonly { accountId: string; who: string }[] = [
  { accountId: PEOPLE.agent1.accountId, who: 'agent' },
  { accountId: PEOPLE.agent2.accountId, who: 'second agent' },
  { accountId: PEOPLE.manager.accountId, who: 'service manager' },
  { accountId: PEOPLE.admin.accountId, who: 'Jira administrator' },
  { accountId: PEOPLE.smsOwner.accountId, who: 'ISO 20000 manager' },
  { accountId: PEOPLE.outsider.accountId, who: 'someone without access' },
  { accountId: PEOPLE.customer1.accountId, who: 'customer' },
];

/** May see the app's reports over all projects, by the app's own global permission. */
export const ISO_MANAGERS = 'iso-20000-managers';

export const TICKET_GROUPS: Readonly<Record<string, readonly Person[]>> = {
  'service-desk-agents': ['agent1', 'agent2', 'agent3', 'network', 'applications', 'security'],
  'service-desk-managers': ['manager', 'changes', 'problems', 'releases'],
  'top-management': ['director', 'operations'],
  'jira-administrators': ['admin'],
  'platform-team': ['engineer', 'tester', 'applications'],
  'security-team': ['security'],
  'other-teams': ['outsider'],
  [ISO_MANAGERS]: ['manager', 'smsOwner'],
};
