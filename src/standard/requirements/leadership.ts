import type { Requirement } from './requirement';

/** Clause 5 of ISO/IEC 20000-1:2018 in our own words. */
export const leadership = [
  {
    id: '5.1-01',
    clause: '5.1',
    title: 'Top management leads and is committed',
    statement:
      'Top management visibly backs the SMS: it sees to policy, objectives, plan, decision rights, resources, a shared view of value, control of other parties and a place for the SMS in everyday business. It explains why this matters, sees that results are reached, supports people and other managers, and promotes improvement.',
    kind: 'document',
    also: [],
    guidance:
      'Collect the traces as they arise: approvals of policy and plan, budget decisions, announcements, and management reviews chaired by a member of top management; attach them once a year.',
    evidence:
      'Minutes, announcements and decisions of top management (Confluence); approval of policy and plan; management review issues chaired by a member of top management; budget approvals.',
    processes: ['sms-governance'],
  },
  {
    id: '5.2.1-01',
    clause: '5.2.1',
    title: 'Service management policy set',
    statement:
      'Top management has set a service management policy that suits what the organization is for, gives a basis for objectives, and commits to meeting requirements and to improving SMS and services.',
    kind: 'document',
    also: [],
    guidance:
      'Keep the policy as an approved page with approver, date and version, and check at each management review that it still fits.',
    evidence: 'Policy page with approver, date and version; evidence record with owner and review date.',
    processes: ['sms-governance'],
  },
  {
    id: '5.2.2-01',
    clause: '5.2.2',
    title: 'Policy written, communicated and available',
    statement:
      'The policy exists in writing, people inside the organization have been told about it, and interested parties can get it where that is appropriate.',
    kind: 'document',
    also: [],
    guidance:
      'Publish the policy page, announce each new version, put it into onboarding, and link it from the customer portal if customers should see it.',
    evidence: 'Policy page with read permissions, announcement or read-acknowledgement log, public or customer portal link.',
    processes: ['sms-governance'],
  },
  {
    id: '5.3-01',
    clause: '5.3',
    title: 'Roles and authorities assigned and known',
    statement:
      'Top management sees to it that every role that matters for the SMS and the services has clear duties and powers, has a holder, and is known to people.',
    kind: 'document',
    also: [],
    guidance:
      'Keep a role page or Assets objects of type Role with duties, powers and current holder, and keep Jira project roles and teams in line with it.',
    evidence: 'RACI page; Assets "Role" objects with holder; Jira project roles / JSM teams matching it.',
    processes: ['sms-governance'],
  },
  {
    id: '5.3-02',
    clause: '5.3',
    title: 'Conformity and reporting duties assigned',
    statement:
      'Top management has named who makes sure that the SMS meets the standard and who reports to it on how the SMS and the services perform.',
    kind: 'document',
    also: [],
    guidance:
      'Record the two appointments with names and dates, for example as SMS owner and SMS reporting in the role register, and renew them when people change.',
    evidence: 'Appointment record; role objects "SMS owner" and "SMS performance reporting" each with a current holder.',
    processes: ['sms-governance'],
  },
] as const satisfies readonly Requirement[];
