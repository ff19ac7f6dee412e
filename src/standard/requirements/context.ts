import type { Requirement } from './requirement';

/** Clause 4 of ISO/IEC 20000-1:2018 in our own words. */
export const context = [
  {
    id: '4.1-01',
    clause: '4.1',
    title: 'Internal and external issues known',
    statement:
      'The organization knows which circumstances inside and outside it matter to what it is there for and could help or hinder its service management system (SMS) in doing its job.',
    kind: 'document',
    also: [],
    guidance:
      'Keep one Confluence page that lists the issues with owner and review date, go through it before each management review, and attach it as evidence.',
    evidence:
      'Confluence page listing context issues (internal / external), owner and next review date, attached as evidence; optionally issue type "Context issue" with JQL: type = "Context issue" AND statusCategory != Done.',
    processes: ['sms-governance'],
  },
  {
    id: '4.2-01',
    clause: '4.2',
    title: 'Interested parties and their needs known',
    statement:
      'The organization knows who has a stake in the SMS and the services, and which of their needs and expectations it has to meet.',
    kind: 'register',
    also: [],
    guidance:
      'Keep a stakeholder register, as Assets objects or as issues of a type such as Interested party, with the needs of each party, and go through it at least before every management review.',
    evidence:
      'Stakeholder register: Assets object type or issue type "Interested party" with fields Party, Needs, Obligation type, Owner, Last reviewed.',
    processes: ['sms-governance'],
  },
  {
    id: '4.3-01',
    clause: '4.3',
    title: 'Scope boundaries decided',
    statement: 'It is decided how far the SMS reaches: what is inside, what is outside, and where it applies.',
    kind: 'document',
    also: [],
    guidance: 'Write a one-page scope statement, have it approved, and set the same services and projects as the scope of this app.',
    evidence: 'Scope statement (Confluence page or PDF) with approval and review date.',
    processes: ['sms-governance'],
  },
  {
    id: '4.3-02',
    clause: '4.3',
    title: 'Scope decided from the right inputs',
    statement:
      'The decision on the scope takes account of the context issues, the needs of interested parties and the services actually delivered.',
    kind: 'document',
    also: [],
    guidance:
      'Link the context page, the stakeholder register and the service catalogue from the scope statement, with one sentence on what each meant for the decision.',
    evidence: 'Scope statement or decision record that links to the context page, the stakeholder register and the service catalogue.',
    processes: ['sms-governance'],
  },
  {
    id: '4.3-03',
    clause: '4.3',
    title: 'Scope names services and organization',
    statement: 'The scope statement names the services it covers and the organization that runs and delivers them.',
    kind: 'document',
    also: [],
    guidance:
      'Use the names of the service catalogue word for word in the scope statement, and compare the two whenever a service is added or removed.',
    evidence: 'Scope statement; compare its service names with the live entries of the service catalogue (Assets services schema).',
    processes: ['sms-governance'],
  },
  {
    id: '4.3-04',
    clause: '4.3',
    title: 'Scope documented, current and available',
    statement: 'The scope is written down, kept up to date and open to those who need it.',
    kind: 'document',
    also: [],
    guidance: 'Keep the scope statement as a Confluence page with owner, version and review date, readable for everyone in scope.',
    evidence: 'Evidence record with link, owner, review date not in the past, and read access checked for its audience.',
    processes: ['sms-governance'],
  },
  {
    id: '4.4-01',
    clause: '4.4',
    title: 'SMS set up, run and improved',
    statement:
      'An SMS is in place with the processes it needs and the links between them; it is used, kept in shape and made better all the time, as the standard asks.',
    kind: 'document',
    also: [],
    guidance:
      'Keep a process map with an owner for each process, map each process to its Jira records in this app, and let the overall result and the closed improvements show that it lives.',
    evidence:
      'SMS description / process map on Confluence; backed by the roll-up of all other requirement results and by closed improvement issues.',
    processes: ['sms-governance'],
  },
] as const satisfies readonly Requirement[];
