import type { Requirement } from './requirement';

/** Clause 7 of ISO/IEC 20000-1:2018 in our own words. */
export const support = [
  {
    id: '7.1-01',
    clause: '7.1',
    title: 'Resources determined and provided',
    statement:
      'The people, technology, information and money needed to build, run and improve the SMS and to deliver the services are worked out and provided.',
    kind: 'document',
    also: [],
    guidance: 'Keep a resource plan with owner and approved budget, and bring shortages to the management review.',
    evidence: 'Resource plan / budget page with owner; staffing view per service team; approved budget records.',
    processes: ['resource-and-competence-management'],
  },
  {
    id: '7.2-01',
    clause: '7.2',
    title: 'Competence ensured and proven',
    statement:
      'For everyone whose work affects the SMS and the services the needed competence is defined, people have it or acquire it, it is judged whether training helped, and proof is kept.',
    kind: 'register',
    also: [],
    guidance:
      'Keep a register of roles with required competence and a link to current proof, and run training as issues that close with a note on the effect.',
    evidence:
      'Register of roles (Assets or Confluence) with needed competence, link to proof and its end date; issue type "Training" closed with a note on the effect.',
    processes: ['resource-and-competence-management'],
  },
  {
    id: '7.3-01',
    clause: '7.3',
    title: 'People aware of policy and contribution',
    statement:
      'People who do the work know the policy, the objectives, the services that matter for their job, what they contribute, and what it means if SMS requirements are not met.',
    kind: 'register',
    also: [],
    guidance:
      'Put an awareness step into onboarding, tell teams about new versions of policy and objectives, and record when each team was told.',
    evidence:
      'Date per team of the last awareness step; onboarding request type with an awareness step; announcements of new policy versions.',
    processes: ['resource-and-competence-management'],
  },
  {
    id: '7.4-01',
    clause: '7.4',
    title: 'Communication about the SMS planned',
    statement: 'It is settled what is communicated about the SMS and the services, inside and outside, when, with whom, how and by whom.',
    kind: 'document',
    also: [],
    guidance: 'Keep a short communication table with these five columns, an owner and a review date.',
    evidence: 'Communication matrix page with owner and review date.',
    processes: ['resource-and-competence-management'],
  },
  {
    id: '7.5.1-01',
    clause: '7.5.1',
    title: 'Necessary documents part of the SMS',
    statement: 'The SMS includes every document and record the standard asks for and those the organization itself finds necessary.',
    kind: 'register',
    also: [],
    guidance:
      'Keep a document register in Assets or as issues, one entry per document with a working link, and add your own necessary documents to the list the standard asks for.',
    evidence: 'Document register (Assets or issue type "Controlled document") covering the required list and own additions.',
    processes: ['documented-information-management'],
  },
  {
    id: '7.5.2-01',
    clause: '7.5.2',
    title: 'Documents identified and approved',
    statement: 'New and revised documents can be identified, have a suitable format, and are reviewed and approved as fit for use.',
    kind: 'register',
    also: [],
    guidance:
      'Give each document an id, version, approver and approval date, and use page approvals or a JSM approval on a document issue.',
    evidence:
      'Register entries with ID, version, author, date, approver; Confluence approval history or JSM approval on the document issue.',
    processes: ['documented-information-management'],
  },
  {
    id: '7.5.3.1-01',
    clause: '7.5.3.1',
    title: 'Documents available and protected',
    statement:
      'Documents and records can be found and used where they are needed and are protected against loss, misuse and unwanted disclosure.',
    kind: 'register',
    also: [],
    guidance: 'Record place, audience and restriction of each document, and check the permissions of its Confluence space once a year.',
    evidence: 'Register entry with location, audience and restriction; Confluence space permissions; backup statement.',
    processes: ['documented-information-management'],
  },
  {
    id: '7.5.3.2-01',
    clause: '7.5.3.2',
    title: 'Document control activities done',
    statement: 'Sharing, access, storage, legibility, version control, retention and disposal of documents are taken care of.',
    kind: 'register',
    also: [],
    guidance: 'Note storage and retention in the document register; page history covers versions, an archive space covers old ones.',
    evidence: 'Register fields Distribution, Storage, Version, Retention, Disposal date; Confluence page history.',
    processes: ['documented-information-management'],
  },
  {
    id: '7.5.3.2-02',
    clause: '7.5.3.2',
    title: 'External documents controlled',
    statement: 'Documents from outside that the SMS depends on can be recognised as such and are kept under control.',
    kind: 'register',
    also: [],
    guidance:
      'Mark such documents as external in the register, with source and edition, and check for a newer edition at your own interval.',
    evidence: 'Register entries with Origin = External, source, edition, last checked date.',
    processes: ['documented-information-management'],
  },
  {
    id: '7.5.4-01',
    clause: '7.5.4',
    title: 'Core SMS documents in place',
    statement:
      'The documents of the SMS include scope, policy and objectives, plan, change policy, security policy, continuity plans, process descriptions, service requirements, catalogue and SLAs. External contracts, agreements with internal suppliers and customers who act as one, required procedures, and records that prove conformity belong to them as well.',
    kind: 'register',
    also: [],
    guidance: 'Keep at least one current register entry for each of the twelve kinds and link the document itself.',
    evidence: 'Document register filtered by Document kind; each of the twelve kinds has at least one current entry.',
    processes: ['documented-information-management'],
  },
  {
    id: '7.6-01',
    clause: '7.6',
    title: 'Knowledge determined and maintained',
    statement: 'The knowledge needed to run the SMS and the services is identified and kept up to date.',
    kind: 'register',
    also: [],
    guidance:
      'Link a knowledge base to each service project, keep at least one article with an owner per live service, and review articles on a schedule.',
    evidence:
      'JSM knowledge base linked to the project; per live service at least one article; article review dates; knowledge page owner.',
    processes: ['knowledge-management'],
  },
  {
    id: '7.6-02',
    clause: '7.6',
    title: 'Knowledge relevant, usable and available',
    statement: 'Knowledge is relevant and usable, and the people who should have it can get at it.',
    kind: 'aggregate',
    also: ['document'],
    guidance:
      'Give agents and customers view rights on the knowledge space, link the article used on the ticket, and retire articles nobody can use.',
    evidence: 'Tickets with linked or shared articles; permissions of the knowledge space for agents and customers, shown once a year.',
    processes: ['knowledge-management'],
  },
] as const satisfies readonly Requirement[];
